"""Formats a comparison of schemas: text for terminals, JSON for programs, Markdown for pull requests."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import asdict
from typing import TYPE_CHECKING

from .diff import Change, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_HEADINGS = {
    Severity.BREAKING: "Breaking",
    Severity.DANGEROUS: "Dangerous",
    Severity.SAFE: "Safe",
}


def format_text(changes: list[Change]) -> str:
    """Format one line per change, followed by one line per place where an operation uses the changed part."""
    if not changes:
        return "The schemas are equal."
    lines: list[str] = []
    for change in changes:
        lines.append(f"{change.severity.value:<9}  {change.description}")
        lines += [f"             {location}  {operations}" for location, operations in _group_uses(change)]
    return "\n".join([*lines, "", _summary(changes)])


def format_json(changes: list[Change]) -> str:
    """Format a list of objects: severity, kind, description, and uses with location, operation and method."""
    return json.dumps([asdict(change) for change in changes], indent=2)


def format_markdown(changes: list[Change]) -> str:
    """Format one section per severity; changes that affect an operation come first."""
    if not changes:
        return "The schemas are equal."
    parts = [f"**{_summary(changes)}**"]
    for severity, heading in _HEADINGS.items():
        section = [change for change in changes if change.severity is severity]
        if section:
            parts.append(f"## {heading} ({len(section)})")
            parts.append("\n".join(_format_item(change) for change in section))
    return "\n\n".join(parts)


FORMATS: dict[str, Callable[[list[Change]], str]] = {
    "text": format_text,
    "json": format_json,
    "markdown": format_markdown,
}


def _format_item(change: Change) -> str:
    uses = (f"  - `{location}` {operations}" for location, operations in _group_uses(change))
    return "\n".join([f"- {change.description}", *uses])


def _group_uses(change: Change) -> Iterable[tuple[str, str]]:
    """Return each location with all operations that use it, as several can use one fragment."""
    methods: defaultdict[str, list[str]] = defaultdict(list)
    for use in change.uses:
        methods[use.location].append(f"{use.operation} ({use.method})")
    return ((location, ", ".join(sorted(names))) for location, names in methods.items())


def _summary(changes: list[Change]) -> str:
    found = {severity: [c for c in changes if c.severity is severity] for severity in Severity}
    figures = ", ".join(f"{len(group)} {severity.value}" for severity, group in found.items())
    affected = {use.method for change in found[Severity.BREAKING] for use in change.uses}
    return f"{figures}; breaking changes affect {len(affected)} of your methods."
