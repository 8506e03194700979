"""Documents that are sent do not name inferred types, whose names are guesses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from graphql import GraphQLObjectType, build_schema, parse, validate

from remoteit.codegen.documents.fragments import documents_to_send
from remoteit.codegen.documents.merge import merge_selections

if TYPE_CHECKING:
    from tests.codegen.project import Project

SCHEMA = """
directive @inferred on OBJECT

type Query { shop: Shop shops: [Shop] parts: [Part!]! root: Known }
interface Part { id: ID! }
type Wheel implements Part { id: ID! size: Int maker: Shop }
type Door implements Part { id: ID! color: String }
type Known { shop: Shop name: String }
type Shop @inferred { id: ID! name: String owner: Known parts: [Part!]! sign: Sign sold: Sign }
type Sign @inferred { text: String known: Known }
"""
FRAGMENTS = """
fragment SignFields on Sign { text known { ...KnownName } }
fragment ShopFields on Shop { id sign { ...SignFields } owner { ...KnownName } }
fragment KnownName on Known { name }
fragment KnownFields on Known { name shop { ...ShopFields } }
fragment WheelFields on Wheel { size maker { id } }
"""


def sent(text: str) -> str:
    """Return the document that is sent for an operation, on one line and without `__typename`."""
    schema = build_schema(SCHEMA)
    merged = merge_selections(schema, parse(FRAGMENTS + text))
    (document,) = documents_to_send(schema, merged).values()
    assert validate(schema, parse(document)) == []
    return " ".join(document.replace("__typename", "").split())


@pytest.mark.parametrize(
    ("operation", "document"),
    [
        (
            "query A { shop { ...ShopFields name } }",
            "shop { id sign { text known { name } } owner { name } name }",
        ),
        ("query A { shops { ... on Shop { id } } }", "shops { ... { id } }"),
        (
            "query A($x: Boolean!) { shop { ...SignedFields @include(if: $x) } } "
            "fragment SignedFields on Shop { sign { ...SignFields } }",
            "shop { ... @include(if: $x) { sign { text known { name } } } }",
        ),
        (
            "query A { shop { parts { id ...WheelFields } } }",
            "shop { parts { id ...WheelFields } }",
        ),
        ("query A { root { ...KnownName } }", "root { ...KnownName } } fragment KnownName on Known { name }"),
        (
            "query A { root { ...KnownFields } }",
            "root { ...KnownFields } } fragment KnownFields on Known { name "
            "shop { id sign { text known { name } } owner { name } } }",
        ),
    ],
)
def test_fragments_on_inferred_types_are_written_out(operation: str, document: str) -> None:
    text = sent(operation)
    assert document in text
    assert "on Shop" not in text
    assert "on Sign" not in text


def test_the_classes_of_inferred_types_have_the_names_of_their_fragments(project: Project) -> None:
    (project.root / "schema.graphql").write_text(SCHEMA, "utf-8")
    project.queries.write_text(f"{FRAGMENTS} query Shop {{ shop {{ ...ShopFields }} }}", "utf-8")
    project.generate()
    generated = "\n".join(path.read_text("utf-8") for path in project.package.rglob("*.py"))
    assert "class Shop(BaseModel)" in generated
    assert "on Shop" not in generated


def test_no_operation_of_the_client_names_an_inferred_type() -> None:
    root = Path(__file__).parents[2]
    schema = build_schema((root / "schema.graphql").read_text("utf-8"))
    inferred = {
        name
        for name, kind in schema.type_map.items()
        if isinstance(kind, GraphQLObjectType)
        and kind.ast_node
        and any(directive.name.value == "inferred" for directive in kind.ast_node.directives)
    }
    assert "DeviceProduct" in inferred
    named = {
        f"{path.name}: {name}"
        for path in (root / "generated_client" / "operations").glob("*.py")
        for name in inferred
        if f" on {name} {{" in path.read_text("utf-8")
    }
    assert named == set()
