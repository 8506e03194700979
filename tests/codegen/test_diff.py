"""A schema change is reported with exactly the operations that it affects, and their locations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from graphql import build_schema

from remoteit._schema import schema_path
from remoteit.codegen.cli import main
from remoteit.codegen.documents.load import read_operations
from remoteit.codegen.schema.diff import Severity, breaks_operations, diff_schemas

if TYPE_CHECKING:
    from remoteit.codegen.schema.diff import Change

ROOT = Path(__file__).parents[2]

OLD = """
enum Colour { RED GREEN }
input Paint { colour: Colour! coat: Coat note: String }
input Coat { layers: Int = 1 }
interface Node { id: ID! }
type User implements Node { id: ID! name: String colour: Colour friend: User age: Int }
type Pet implements Node { id: ID! }
union Thing = User | Pet
type Query { user(id: ID, limit: Int = 1): User users: [User!]! node: Node thing: Thing version: String }
type Mutation { paint(paint: Paint!): User }
"""

QUERIES = """
fragment UserFields on User { id name }
query User($id: ID) { user(id: $id) { ...UserFields colour } }
query Users { users { ...UserFields } }
query Version { version }
query Node { node { id } }
query Thing { thing { ... on User { id } } }
mutation Paint($paint: Paint!) { paint(paint: $paint) { id } }
"""

CHANGES: dict[str, tuple[str, str, Severity, set[str]]] = {
    "a used field is removed": ("name: String ", "", Severity.BREAKING, {"User", "Users"}),
    "an unused field is removed": ("age: Int", "", Severity.BREAKING, set()),
    "a field changes its type": ("name: String ", "name: Int ", Severity.BREAKING, {"User", "Users"}),
    "an argument becomes required": (
        "user(id: ID,", "user(id: ID!,", Severity.BREAKING, {"User"},
    ),
    "a required argument is added": ("users:", "users(x: Int!):", Severity.BREAKING, {"Users"}),
    "an unused argument is removed": (", limit: Int = 1", "", Severity.BREAKING, set()),
    "an unused argument's default changes": ("limit: Int = 1", "limit: Int = 2", Severity.DANGEROUS, set()),
    "an optional argument is added": ("users:", "users(x: Int):", Severity.DANGEROUS, set()),
    "an enum value is removed": ("RED GREEN", "RED", Severity.BREAKING, {"User", "Paint"}),
    "an enum value is added": ("RED GREEN", "RED GREEN BLUE", Severity.DANGEROUS, {"User", "Paint"}),
    "a required input field is added": (
        "note: String }", "note: String x: Int! }", Severity.BREAKING, {"Paint"},
    ),
    "a nested input field is removed": ("{ layers: Int = 1 }", "{ x: Int }", Severity.BREAKING, {"Paint"}),
    "a type leaves a union": ("User | Pet", "Pet", Severity.BREAKING, {"Thing"}),
    "a type joins an interface": (
        "type Pet implements Node { id: ID! }",
        "type Pet implements Node { id: ID! }\\ntype New { id: ID! }",
        Severity.SAFE, set(),
    ),
    "a field is added": ("version: String", "version: String build: Int", Severity.SAFE, set()),
    "a field is deprecated": (
        "version: String", 'version: String @deprecated(reason: "x")', Severity.SAFE, set(),
    ),
}  # fmt: skip


def compare(tmp_path: Path, old: str, new: str, queries: str = QUERIES) -> list[Change]:
    (tmp_path / "queries.graphql").write_text(queries, "utf-8")
    return diff_schemas(build_schema(old), build_schema(new), read_operations(tmp_path / "queries.graphql"))


@pytest.mark.parametrize(("before", "after", "severity", "affected"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_lists_exactly_the_operations_that_it_affects(
    tmp_path: Path, before: str, after: str, severity: Severity, affected: set[str]
) -> None:
    changes = compare(tmp_path, OLD, OLD.replace(before, after.replace("\\n", "\n")))
    worst = changes[0]
    assert worst.severity is severity
    assert {use.operation for change in changes for use in change.uses} == affected
    assert breaks_operations(changes) == (severity is Severity.BREAKING and bool(affected))


def test_a_use_has_a_location_and_a_method(tmp_path: Path) -> None:
    [change] = compare(tmp_path, OLD, OLD.replace("name: String ", ""))
    assert {(use.location.rpartition("/")[2], use.method) for use in change.uses} == {
        ("queries.graphql:2:34", "client.user"),
        ("queries.graphql:2:34", "client.users"),
    }


def test_equal_schemas_have_no_changes(tmp_path: Path) -> None:
    assert compare(tmp_path, OLD, OLD) == []


@pytest.fixture
def changed_schema(tmp_path: Path) -> Path:
    """The committed schema without a used field, and with a new required argument, enum value and type."""
    text = schema_path().read_text("utf-8")
    for before, after in (
        ("  upgradeable: Boolean!\n", "  upgradable: Boolean!\n"),
        ("  readNotice(\n", "  readNotice(\n    because: String!\n"),
        ("enum NoticeType {\n", "enum NoticeType {\n  NEWS\n"),
    ):
        assert before in text
        text = text.replace(before, after)
    path = tmp_path / "new.graphql"
    path.write_text(f"{text}\ntype Later {{ id: ID }}\n", "utf-8")
    return path


def test_changes_of_the_committed_schema_are_reported(
    changed_schema: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [
        "schema",
        "diff",
        str(schema_path()),
        str(changed_schema),
        "--queries",
        str(ROOT / "queries"),
    ]
    assert main([*arguments, "--format", "json"]) == 1
    changes = {
        change["description"]: (change["severity"], {use["method"] for use in change["uses"]})
        for change in json.loads(capsys.readouterr().out)
    }
    assert changes["Device.upgradeable was removed."] == ("breaking", {"client.device"})
    assert changes["A required arg because on Mutation.readNotice was added."] == (
        "breaking", {"client.read_notice"},
    )  # fmt: skip
    assert changes["NEWS was added to enum type NoticeType."] == ("dangerous", {"client.notices"})
    assert changes["Later was added."] == ("safe", set())
    assert changes["Device.upgradable was added."] == ("safe", set())
    assert len(changes) == 5


def test_the_report_is_available_as_text_and_markdown(
    changed_schema: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [
        "schema",
        "diff",
        str(schema_path()),
        str(changed_schema),
        "--queries",
        str(ROOT / "queries"),
    ]
    assert main(arguments) == 1
    text = capsys.readouterr().out
    assert "breaking   Device.upgradeable was removed.\n" in text
    assert "ReadNotice (client.read_notice)\n" in text
    assert text.endswith("2 breaking, 1 dangerous, 2 safe; breaking changes affect 2 of your methods.\n")
    assert main([*arguments, "--format", "markdown"]) == 1
    assert "## Breaking (2)\n\n- A required arg because" in capsys.readouterr().out


def test_a_breaking_change_that_affects_no_operation_exits_0(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("old", OLD), ("new", OLD.replace("age: Int", ""))):
        (tmp_path / f"{name}.graphql").write_text(text, "utf-8")
    (tmp_path / "queries").mkdir()
    (tmp_path / "queries" / "q.graphql").write_text(QUERIES, "utf-8")
    arguments = [
        str(tmp_path / "old.graphql"),
        str(tmp_path / "new.graphql"),
        "--queries",
        str(tmp_path / "queries"),
    ]
    assert main(["schema", "diff", *arguments]) == 0
    assert "breaking   User.age was removed." in capsys.readouterr().out


def test_the_error_names_a_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "diff", str(tmp_path / "none.graphql"), str(schema_path())]) == 2
    assert "none.graphql: cannot be read" in capsys.readouterr().err
