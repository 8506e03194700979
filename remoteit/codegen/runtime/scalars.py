"""The API's custom scalars as Python types."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


def _add_utc(value: datetime) -> datetime:
    return value.replace(tzinfo=UTC)


class _ReadDateTime:
    """Reads a date and time; without a time zone, or as a date alone, the API means UTC."""

    def __get_pydantic_core_schema__(
        self, _source: type[Any], _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Try first with a zone, which pydantic does without calling Python, then without one."""
        return core_schema.union_schema(
            [
                core_schema.datetime_schema(tz_constraint="aware"),
                core_schema.no_info_after_validator_function(_add_utc, core_schema.datetime_schema()),
            ],
            mode="left_to_right",
            custom_error_type="moment",
            custom_error_message="Input should be an ISO 8601 date, or date and time",
        )


DateTime: TypeAlias = Annotated[datetime, _ReadDateTime()]

Object: TypeAlias = dict[str, Any]
