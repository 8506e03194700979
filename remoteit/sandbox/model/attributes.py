"""Attributes: free JSON that users store with an account, a device or a service.

A dotted name reaches into nested objects, as `$remoteit.categoryA` does (docs/api-notes.md). A context is a
separate layer over the base attributes: reading with a context returns the base merged with that layer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast


@dataclass(eq=False, kw_only=True)
class Attributed:
    """Base of everything that has attributes; `contexts` maps the name of a context to its layer."""

    attributes: dict[str, Any] = field(default_factory=dict)
    contexts: dict[str, dict[str, Any]] = field(default_factory=dict)

    def get_attributes(self, context: str | None) -> dict[str, Any]:
        """Return all attributes as a context shows them; None or an unknown context shows the base."""
        return _merge(self.attributes, self.contexts.get(context or "", {}))


def find_attribute(attributes: dict[str, Any], name: str | None) -> Any:
    """Return the value at a dotted name, None if there is no such value, or all attributes without a name."""
    value: Any = attributes
    for part in name.split(".") if name else ():
        value = cast("dict[str, Any]", value).get(part) if isinstance(value, dict) else None
    return value


def select_attributes(attributes: dict[str, Any], name: str | None) -> dict[str, Any]:
    """Return all attributes, or only the one at a dotted name, under that name; {} if it does not exist."""
    value = find_attribute(attributes, name)
    if not name:
        return attributes
    return {} if value is None else {name: value}


def _merge(base: dict[str, Any], layer: dict[str, Any]) -> dict[str, Any]:
    """Return the base with a layer over it; nested objects are merged in turn."""
    result = dict(base)
    for name, value in layer.items():
        below = result.get(name)
        if isinstance(value, dict) and isinstance(below, dict):
            result[name] = _merge(cast("dict[str, Any]", below), cast("dict[str, Any]", value))
        else:
            result[name] = value
    return result
