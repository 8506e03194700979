# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The API's custom scalars as Python types."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


def _as_utc(value: datetime) -> datetime:
    return value.replace(tzinfo=UTC)


class _Moment:
    """Reads a moment; the API means UTC where it names no zone, or sends a date alone."""

    def __get_pydantic_core_schema__(
        self, _source: type[Any], _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Read with a zone, which never leaves pydantic's own code, else without."""
        moment = core_schema.datetime_schema
        return core_schema.union_schema(
            [
                moment(tz_constraint="aware"),
                core_schema.no_info_after_validator_function(_as_utc, moment()),
            ],
            mode="left_to_right",
            custom_error_type="moment",
            custom_error_message="Input should be a moment or a date, as ISO 8601 writes them",
        )


DateTime: TypeAlias = Annotated[datetime, _Moment()]

Object: TypeAlias = dict[str, Any]
