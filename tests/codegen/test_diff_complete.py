"""`schema diff` reports every change of types, members, arguments and defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from graphql import DocumentNode, build_schema, print_schema
from hypothesis import given
from hypothesis import strategies as st

from remoteit.codegen.documents.load import read_operations
from remoteit.codegen.schema.diff import Severity, diff_schemas

if TYPE_CHECKING:
    from pathlib import Path

OLD = """
input Wish {{ name: String! = "a" size: {3} = 1 tags: {2} }}
type User {{ id: ID! name: {0} old: Int{4} }}
type Query {{ user(id: {1}, limit: {3} = 1, wish: Wish{4}): User users: {2} }}
"""
PLAIN = ["String", "ID!", "[String]", "Int", ""]


def schema(changed: dict[int, str]) -> str:
    return OLD.format(*(changed.get(position, text) for position, text in enumerate(PLAIN)))


def test_equal_schemas_have_no_changes() -> None:
    assert not diff_schemas(build_schema(schema({})), build_schema(schema({})), DocumentNode(definitions=()))


@pytest.mark.parametrize(
    ("new", "description"),
    [
        ({0: "String!"}, "User.name has changed type from String to String!."),
        ({1: "ID"}, "Query.user arg id has changed type from ID! to ID."),
    ],
)
def test_a_change_that_breaks_nothing_is_reported_with_its_uses(
    tmp_path: Path, new: dict[int, str], description: str
) -> None:
    (tmp_path / "a.graphql").write_text("query A($id: ID!) { user(id: $id) { name } }", "utf-8")
    document = read_operations(tmp_path)
    [change] = diff_schemas(build_schema(schema({})), build_schema(schema(new)), document)
    assert (change.severity, change.description) == (Severity.SAFE, description)
    assert [use.method for use in change.uses] == ["client.a"]


TYPES = st.sampled_from(
    ["String", "String!", "[String]", "[String!]", "[String]!", "[String!]!", "Int", "Int!"]
)
INTEGERS = st.sampled_from(["Int", "Int!", "Float", "Float!"])
SCHEMAS = st.tuples(TYPES, TYPES, TYPES, INTEGERS, st.sampled_from(["", " @deprecated"])).map(list)


@given(SCHEMAS, SCHEMAS)
def test_schemas_that_differ_have_a_change(before: list[str], after: list[str]) -> None:
    old, new = build_schema(OLD.format(*before)), build_schema(OLD.format(*after))
    changes = diff_schemas(old, new, DocumentNode(definitions=()))
    assert bool(changes) == (print_schema(old) != print_schema(new))
    assert len({change.description for change in changes}) == len(changes)
