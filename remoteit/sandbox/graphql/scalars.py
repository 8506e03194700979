"""The schema's custom scalars: DateTime, Object and Any.

A DateTime is written as ISO 8601 with milliseconds and Z. Input is ISO 8601; a date without a time is
accepted. Assumption: input without an offset is UTC.
"""

from __future__ import annotations

from datetime import UTC, datetime
from reprlib import repr as brief
from typing import TYPE_CHECKING, Any, cast

from ariadne import ScalarType
from graphql import Undefined, value_from_ast_untyped

from remoteit.sandbox.errors import BadUserInputError

if TYPE_CHECKING:
    from graphql import ValueNode

date_time = ScalarType("DateTime")
free_object = ScalarType("Object")
any_value = ScalarType("Any")


@date_time.serializer
def write_date_time(value: datetime) -> str:
    """Format a moment as the API does: `2026-11-20T20:43:00.000Z`."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@date_time.value_parser
def read_date_time(value: Any) -> datetime:
    """Parse a moment from a JSON value.

    Raises:
        BadUserInputError: The value is not ISO 8601 text.
    """
    if isinstance(value, str):
        try:
            moment = datetime.fromisoformat(value)
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError):
            pass
    raise BadUserInputError(
        f"{brief(value)} is not a valid DateTime; "
        f"write ISO 8601, such as 2026-11-20T20:43:00.000Z or 2026-11-20."
    )


@date_time.literal_parser
def read_date_time_literal(node: ValueNode, variables: dict[str, Any] | None = None) -> datetime:
    """Parse a moment from a literal in a document.

    Raises:
        BadUserInputError: The literal is not ISO 8601 text.
    """
    moment: datetime = read_date_time(value_from_ast_untyped(node, variables))
    return moment


@free_object.value_parser
def read_object(value: Any) -> dict[str, Any]:
    """Check that a JSON value is an object.

    Raises:
        BadUserInputError: The value is a list, a text, a number or a Boolean.
    """
    if not isinstance(value, dict):
        raise BadUserInputError(f"An Object is a JSON object with any keys; this is {brief(value)}.")
    return cast("dict[str, Any]", value)


@free_object.literal_parser
def read_object_literal(node: ValueNode, variables: dict[str, Any] | None = None) -> dict[str, Any]:
    """Parse a JSON object from a literal in a document.

    Raises:
        BadUserInputError: The literal is a list, a text, a number or a Boolean.
    """
    value: dict[str, Any] = read_object(read_any_literal(node, variables))
    return value


@any_value.literal_parser
def read_any_literal(node: ValueNode, variables: dict[str, Any] | None = None) -> Any:
    """Parse any JSON value from a literal; a member whose variable is not given is left out."""
    return _remove_undefined(value_from_ast_untyped(node, variables))


def _remove_undefined(value: Any) -> Any:
    if isinstance(value, dict):
        members = cast("dict[str, object]", value).items()
        return {name: _remove_undefined(member) for name, member in members if member is not Undefined}
    if isinstance(value, list):
        items = cast("list[object]", value)
        return [None if item is Undefined else _remove_undefined(item) for item in items]
    return value
