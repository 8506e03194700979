"""Attributes: free JSON with dotted names into it, and contexts as layers over the base.

A dotted name reaches into sub-objects, as `$remoteit.categoryA` does (API.md, section 3). A context is a
layer of its own: what is written with it leaves the base alone, and what is read with it shows the layer's
values over those of the base, sub-objects merged.

*(choice)*: a null removes, in a context from the layer alone; a sub-object that becomes empty goes too.
Values are nested at most 32 levels, and numbers are finite, for JSON has no others.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, cast

from remoteit.sandbox.errors import BadUserInputError

MAX_DEPTH = 32


@dataclass(eq=False, kw_only=True)
class Attributed:
    """Something with attributes; `contexts` holds a layer for each context's name."""

    attributes: dict[str, Any] = field(default_factory=dict)
    contexts: dict[str, dict[str, Any]] = field(default_factory=dict)

    def seen(self, context: str | None) -> dict[str, Any]:
        """All attributes as a context shows them; an unknown or no context shows the base."""
        return merged(self.attributes, self.contexts.get(context or "", {}))

    def put(self, name: str, value: object, context: str | None) -> None:
        """Set one attribute, or remove it with None.

        Raises:
            BadUserInputError: The name or value is unfit; nothing has changed then.
        """
        layer = self.contexts.get(context, {}) if context else self.attributes
        changed = with_value(layer, name, _parts(name), value)
        _check(value, 0)
        if not context:
            self.attributes = changed
        elif changed:
            self.contexts[context] = changed
        else:
            self.contexts.pop(context, None)


def find(attributes: dict[str, Any], name: str | None) -> Any:
    """The value at a dotted name; None where there is none; everything for no name."""
    value: Any = attributes
    for part in name.split(".") if name else ():
        value = cast("dict[str, Any]", value).get(part) if isinstance(value, dict) else None
    return value


def select(attributes: dict[str, Any], name: str | None) -> dict[str, Any]:
    """All attributes, or the one at a dotted name, under that name; empty where there is none."""
    value = find(attributes, name)
    if not name:
        return attributes
    return {} if value is None else {name: value}


def merged(base: dict[str, Any], layer: dict[str, Any]) -> dict[str, Any]:
    """The base with a layer over it; objects on both sides are merged in turn."""
    result = dict(base)
    for name, value in layer.items():
        below = result.get(name)
        if isinstance(value, dict) and isinstance(below, dict):
            result[name] = merged(cast("dict[str, Any]", below), cast("dict[str, Any]", value))
        else:
            result[name] = value
    return result


def with_value(attributes: dict[str, Any], name: str, parts: list[str], value: object) -> dict[str, Any]:
    """A copy in which the value lies at `parts`; None removes.

    Raises:
        BadUserInputError: On the way lies something that is no object.
    """
    first, *rest = parts
    if rest:
        below = attributes.get(first, {})
        if not isinstance(below, dict):
            if value is None:
                return attributes
            raise BadUserInputError(
                f"The attribute {name!r} cannot be set: {first!r} in it holds a value that is no object."
            )
        value = with_value(cast("dict[str, Any]", below), name, rest, value) or None
    copy = {key: one for key, one in attributes.items() if key != first or value is not None}
    return copy if value is None else {**copy, first: value}


def _parts(name: str) -> list[str]:
    parts = name.split(".")
    if not all(part.strip() for part in parts) or len(parts) > MAX_DEPTH:
        raise BadUserInputError(
            f"`name` is {name!r}; an attribute's name is not blank, and dots in it stand between names."
        )
    return parts


def _check(value: object, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise BadUserInputError(f"The attribute's value is nested more than {MAX_DEPTH} levels deep.")
    if isinstance(value, float) and not math.isfinite(value):
        raise BadUserInputError("The attribute's value has a number that is too large.")
    if isinstance(value, dict):
        value = list(cast("dict[str, object]", value).values())
    if isinstance(value, list):
        for one in cast("list[object]", value):
            _check(one, depth + 1)
