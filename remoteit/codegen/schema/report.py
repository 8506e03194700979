"""A comparison of schemas as text for a terminal, JSON for programs, or Markdown for a pull request."""

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


def as_text(changes: list[Change]) -> str:
    """A line a change, and below it a line for each place where an operation uses what changed."""
    if not changes:
        return "The schemas do not differ."
    lines: list[str] = []
    for change in changes:
        lines.append(f"{change.severity.value:<9}  {change.description}")
        lines += [f"             {where}  {what}" for where, what in _places(change)]
    return "\n".join([*lines, "", _summary(changes)])


def as_json(changes: list[Change]) -> str:
    """A list of objects: severity, kind, description, and uses with place, operation and method."""
    return json.dumps([asdict(change) for change in changes], indent=2)


def as_markdown(changes: list[Change]) -> str:
    """A section for each severity; what touches an operation first."""
    if not changes:
        return "The schemas do not differ."
    parts = [f"**{_summary(changes)}**"]
    for severity, heading in _HEADINGS.items():
        here = [change for change in changes if change.severity is severity]
        if here:
            parts.append(f"## {heading} ({len(here)})")
            parts.append("\n".join(_item(change) for change in here))
    return "\n\n".join(parts)


FORMATS: dict[str, Callable[[list[Change]], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}


def _item(change: Change) -> str:
    return "\n".join(
        [f"- {change.description}", *(f"  - `{where}` {what}" for where, what in _places(change))]
    )


def _places(change: Change) -> Iterable[tuple[str, str]]:
    """Each place once, with all operations that come by it; a fragment serves many."""
    methods: defaultdict[str, list[str]] = defaultdict(list)
    for use in change.uses:
        methods[use.place].append(f"{use.operation} ({use.method})")
    return ((where, ", ".join(sorted(names))) for where, names in methods.items())


def _summary(changes: list[Change]) -> str:
    counts = {severity: [c for c in changes if c.severity is severity] for severity in Severity}
    figures = ", ".join(f"{len(found)} {severity.value}" for severity, found in counts.items())
    touched = {use.method for change in counts[Severity.BREAKING] for use in change.uses}
    return f"{figures}; breaking changes touch {len(touched)} of your methods."
