"""Setting attributes.

Assumption: null removes an attribute, in a context only from the layer, and nested objects that become empty
are removed too. Values are nested at most 32 levels deep, and numbers are finite, as JSON has no others.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, cast

from remoteit.sandbox.errors import BadUserInputError

if TYPE_CHECKING:
    from remoteit.sandbox.model.attributes import Attributed

_MAX_DEPTH = 32


def write_attribute(target: Attributed, name: str, value: object, context: str | None) -> None:
    """Set one attribute, or remove it with None.

    Args:
        target: The account, device or service that has the attribute.
        name: Dotted name of the attribute.
        value: The JSON value.
        context: Name of the layer to change; None changes the base attributes.

    Raises:
        BadUserInputError: The name or value is invalid; nothing has changed.
    """
    layer = target.contexts.get(context, {}) if context else target.attributes
    changed = _with_value(layer, name, _split_name(name), value)
    _check_value(value, 0)
    if not context:
        target.attributes = changed
    elif changed:
        target.contexts[context] = changed
    else:
        target.contexts.pop(context, None)


def _with_value(attributes: dict[str, Any], name: str, parts: list[str], value: object) -> dict[str, Any]:
    """Return a copy that has the value at `parts`; None removes it."""
    first, *rest = parts
    if rest:
        below = attributes.get(first, {})
        if not isinstance(below, dict):
            if value is None:
                return attributes
            raise BadUserInputError(
                f"The attribute {name!r} cannot be set: the value of {first!r} in it is not an object."
            )
        value = _with_value(cast("dict[str, Any]", below), name, rest, value) or None
    copy = {key: kept for key, kept in attributes.items() if key != first or value is not None}
    return copy if value is None else {**copy, first: value}


def _split_name(name: str) -> list[str]:
    parts = name.split(".")
    if not all(part.strip() for part in parts) or len(parts) > _MAX_DEPTH:
        raise BadUserInputError(
            f"`name` is {name!r}; use one to {_MAX_DEPTH} names that are not blank, separated by dots."
        )
    return parts


def _check_value(value: object, depth: int) -> None:
    if depth > _MAX_DEPTH:
        raise BadUserInputError(f"The attribute's value is nested more than {_MAX_DEPTH} levels deep.")
    if isinstance(value, float) and not math.isfinite(value):
        raise BadUserInputError("The attribute's value contains a number that is too large.")
    if isinstance(value, dict):
        value = list(cast("dict[str, object]", value).values())
    if isinstance(value, list):
        for item in cast("list[object]", value):
            _check_value(item, depth + 1)
