# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The API's custom scalars as Python types."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any, TypeAlias

from pydantic import AfterValidator, AwareDatetime, Field


def _as_utc(value: datetime) -> datetime:
    return value.replace(tzinfo=UTC)


# The first branch is what the API sends and never leaves pydantic's own code; the second takes a
# date without a time or a time without a zone, which the API means as UTC.
DateTime: TypeAlias = Annotated[
    AwareDatetime | Annotated[datetime, AfterValidator(_as_utc)], Field(union_mode="left_to_right")
]

Object: TypeAlias = dict[str, Any]
