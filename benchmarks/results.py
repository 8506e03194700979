"""The results as a table in Markdown, for the terminal and for `RESULTS.md`."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.environments import installed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.figures import Figure

HEAD = ("measured", "ours", "compared with", "theirs", "ratio, median (range)", "limit", "holds")

LIBRARIES = {
    "ours": [
        "remoteit-client", "httpx", "httpcore", "h11", "aiohttp",
        "pydantic", "pydantic-core",
    ],
    "gql": [
        "gql", "graphql-core", "sgqlc", "aiohttp", "httpx", "requests", "requests-http-signature",
        "http-message-signatures",
    ],
    "stock": ["ariadne-codegen", "graphql-core", "httpx", "pydantic"],
}  # fmt: skip


INTRODUCTION = """\
Written by `make bench`; manual changes are lost. Each ratio compares two programs that took turns in the same
run: the median of {rounds} rounds (at most 3 for fleets, at least 25 for the import and for commands), with
the lowest and the highest in parentheses. `benchmarks/topics.py` defines what is measured. The project sets
the limits."""


def table(figures: Sequence[Figure]) -> str:
    """Format figures as a Markdown table with aligned columns."""
    rows = [HEAD, *map(_row, figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))} |"
        for row in rows
    ]
    lines.insert(1, f"|{'|'.join('-' * (width + 2) for width in widths)}|")
    return "\n".join(lines)


def verdict(figures: Sequence[Figure]) -> str:
    """Summarize the limits: one sentence, and one line per exceeded limit."""
    limited = [figure for figure in figures if figure.limit is not None]
    missed = [figure for figure in limited if not figure.holds]
    if not missed:
        return f"All {len(limited)} limits hold."
    lines = [f"{len(missed)} OF {len(limited)} LIMITS DO NOT HOLD:"]
    lines += [
        f"- {figure.what}, compared with {figure.against}:"
        f" {_number(figure.value)} {figure.unit}, {figure.limit}"
        for figure in missed
    ]
    return "\n".join(lines)


def document(
    topics: Mapping[str, Sequence[Figure]], rounds: int, pythons: Mapping[str, Path], load: float
) -> str:
    """Return the text of `RESULTS.md`.

    Args:
        topics: figures by topic.
        rounds: number of rounds.
        pythons: the interpreters of the environments, for the versions.
        load: load average of the machine before the run.
    """
    every = [figure for figures in topics.values() for figure in figures]
    parts = [
        "# Results",
        INTRODUCTION.format(rounds=rounds),
        verdict(every),
        *(f"## {topic.capitalize()}\n\n{table(figures)}" for topic, figures in topics.items()),
        "## Machine and versions",
        f"{_processor()}, {os.cpu_count()} cores, load {load:.1f} before the run; {platform.system()},"
        f" {platform.python_implementation()} {platform.python_version()} and asyncio's own event loop.",
        "\n".join(f"- {name}: {_versions(name, python)}" for name, python in pythons.items()),
    ]
    return "\n\n".join(parts) + "\n"


def _row(figure: Figure) -> tuple[str, ...]:
    low, high = min(figure.values), max(figure.values)
    return (
        figure.what,
        figure.ours,
        figure.against,
        figure.theirs,
        f"{_number(figure.value)} {figure.unit} ({_number(low)} to {_number(high)})",
        "" if figure.limit is None else str(figure.limit),
        "" if figure.limit is None else "yes" if figure.holds else "**NO**",
    )


def _number(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"  # noqa: PLR2004 - three digits either way


def _versions(name: str, python: Path) -> str:
    versions = installed(python)
    return ", ".join(f"{library} {versions[library]}" for library in LIBRARIES[name] if library in versions)


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
