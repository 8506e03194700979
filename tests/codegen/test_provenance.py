"""Operations that use inferred parts of the schema say so in docstrings and in the reference."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import pytest
from graphql import build_schema

import generated_client
from remoteit._schema import schema_path
from remoteit.codegen.plugins.provenance import describe_inferred, inferred_parts
from remoteit.codegen.reference import render_reference
from remoteit.codegen.settings import Settings

if TYPE_CHECKING:
    from tests.codegen.project import Project

SCHEMA = """
directive @inferred(source: String!, since: String!, confidence: String!, unsure: String) on
  FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION | INPUT_OBJECT

type Query {
  user(part: String @inferred(source: "a.ts:1", since: "2026-01", confidence: "high")): User
  plain(id: ID): User
}
type User {
  id: ID!
  pet: Pet @inferred(source: "b.ts:2", since: "2026-02", confidence: "medium", unsure: "nullability")
}
type Pet @inferred(source: "c.ts:3", since: "2026-03", confidence: "medium", unsure: "type name") {
  name: String
}
type Mutation { save(input: PetInput!): Boolean! }
input PetInput @inferred(source: "d.ts:4", since: "2026-04", confidence: "high") { name: String }
"""


@pytest.mark.parametrize(
    ("document", "coordinates"),
    [
        ("{ plain { id } }", []),
        ("query($id: ID) { plain(id: $id) { id } }", []),
        ("{ user { id } }", []),
        ('{ user(part: "x") { id } }', ["Query.user(part:)"]),
        ("query($part: String) { user(part: $part) { id } }", ["Query.user(part:)"]),
        ("{ plain { ...F } } fragment F on User { pet { name } }", ["User.pet", "Pet"]),
        ("{ plain { animal: pet { name name } again: pet { name } } }", ["User.pet", "Pet"]),
        ("mutation($input: PetInput!) { save(input: $input) }", ["PetInput"]),
    ],
)
def test_the_inferred_parts_of_a_document(document: str, coordinates: list[str]) -> None:
    parts = inferred_parts(build_schema(SCHEMA), document)
    assert [part.coordinate for part in parts] == coordinates


def test_a_part_has_its_evidence() -> None:
    field, kind = inferred_parts(build_schema(SCHEMA), "{ plain { pet { name } } }")
    assert field[1:] == ("b.ts:2", "2026-02", "medium", "nullability")
    assert kind[1:] == ("c.ts:3", "2026-03", "medium", "type name")


def test_a_field_implies_its_type_in_the_sentence() -> None:
    schema = build_schema(SCHEMA)
    assert describe_inferred([]) == ""
    assert "`User.pet`. " in describe_inferred(inferred_parts(schema, "{ plain { pet { name } } }"))
    document = "mutation($input: PetInput!) { save(input: $input) }"
    assert "`PetInput`. " in describe_inferred(inferred_parts(schema, document))


def test_docstrings_and_the_reference_name_the_parts(project: Project) -> None:
    (project.root / "schema.graphql").write_text(SCHEMA, "utf-8")
    project.queries.write_text("query A { plain { pet { name } } }\nquery B { plain { id } }\n", "utf-8")
    project.generate()
    client = (project.root / "made" / "client.py").read_text("utf-8")
    assert client.count("Inferred, not introspected: `User.pet`.") == 1
    settings = Settings(
        schema=project.root / "schema.graphql",
        queries=project.queries.parent,
        package=project.root / "made",
    )
    text = render_reference(settings)
    assert "| `User.pet` | 2026-02 | medium | nullability | b.ts:2 |" in text
    assert text.count("| inferred part |") == 1


def test_shipped_operations_say_what_was_inferred() -> None:
    assert "installApp(application:)" in (inspect.getdoc(generated_client.Client.install_app) or "")
    assert "nferred" not in (inspect.getdoc(generated_client.Client.devices) or "")
    assert "directive @inferred" in schema_path().read_text("utf-8")
