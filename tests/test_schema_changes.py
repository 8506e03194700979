"""docs/schema_changes.md lists what changed since the introspection of 2024, and CHANGELOG.md counts it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphql import build_schema, parse

from remoteit._schema import schema_path
from remoteit.codegen.schema.diff import Severity, diff_schemas

if TYPE_CHECKING:
    import pytest

    from remoteit.codegen.schema.diff import Change

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "schema_changes.md"
INTROSPECTED = ROOT / "tests" / "facts" / "schema_2024_08.json"
HEAD = """\
# Changes of the schema since August 2024

The differences between the introspection of 22 to 24 August 2024 and `schema.graphql`, which also has
what the app of the vendor uses in 2026; see [api-notes.md](api-notes.md#changes-since-2024). Written by tests
(`make test ARGS="--update-docs tests/test_schema_changes.py"`). `python -m remoteit.codegen schema diff`
compares any two schemas.

"""
EFFECTS = {
    Severity.BREAKING: "Breaks clients of 2024",
    Severity.DANGEROUS: "May surprise clients of 2024",
    Severity.SAFE: "Safe",
}


def described(fields: dict[str, Any]) -> str:
    return " ".join(f"{name}{arguments(field)}: {typed(field)}" for name, field in fields.items())


def typed(value: dict[str, Any]) -> str:
    default = f" = {value['default']}" if "default" in value else ""
    return f"{value['type']}{default}{' @deprecated' if value.get('deprecated') else ''}"


def arguments(field: dict[str, Any]) -> str:
    given = field.get("args")
    return f"({described(given)})" if given else ""


def sdl(name: str, kind: dict[str, Any]) -> str:
    match kind["kind"]:
        case "scalar":
            return f"scalar {name}"
        case "enum":
            deprecated = kind.get("deprecated", ())
            values = (f"{value} @deprecated" if value in deprecated else value for value in kind["values"])
            return f"enum {name} {{ {' '.join(values)} }}"
        case "union":
            return f"union {name} = {' | '.join(kind['types'])}"
        case keyword:
            implements = f" implements {' & '.join(kind['implements'])}" if "implements" in kind else ""
            return f"{keyword} {name}{implements} {{ {described(kind['fields'])} }}"


def changes_since_2024() -> list[Change]:
    facts = json.loads(INTROSPECTED.read_text("utf-8"))
    roots = f"schema {{ query: {facts['query']} mutation: {facts['mutation']} }}"
    old = build_schema("\n".join([roots, *(sdl(name, kind) for name, kind in facts["types"].items())]))
    new = build_schema(schema_path().read_text("utf-8"))
    return diff_schemas(old, new, parse("{ __typename }"))


def listed(changes: list[Change]) -> str:
    parts: list[str] = []
    for severity, title in EFFECTS.items():
        items = [f"- {change.description}" for change in changes if change.severity is severity]
        parts += [f"## {title} ({len(items)})", "", *items, ""]
    return HEAD + "\n".join(parts)


def test_the_page_lists_the_differences(request: pytest.FixtureRequest) -> None:
    text = listed(changes_since_2024())
    if request.config.getoption("--update-docs"):
        PAGE.write_text(text, "utf-8", newline="\n")
    assert PAGE.read_text("utf-8") == text


def test_the_changelog_counts_the_differences() -> None:
    changes = changes_since_2024()
    counts = [sum(change.severity is severity for change in changes) for severity in Severity]
    stated = "{} breaking, {} dangerous and {} safe changes".format(*counts)
    assert stated in " ".join((ROOT / "CHANGELOG.md").read_text("utf-8").split())
