"""Rejections of documents, as different servers send them, and random documents to reject."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from graphql import GraphQLSchema, get_named_type, is_composite_type, parse, validate
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generated_client._runtime.operation import ErrorEntry

SDL = """
interface Node { id: ID name(lang: String): String owner(deep: Boolean): User }
type User implements Node {
  id: ID name(lang: String): String owner(deep: Boolean): User
  friends(first: Int, filter: Filter): [User!] pets(kind: Kind): [Dog!] node: Node either: Either
}
type Dog implements Node {
  id: ID name(lang: String): String owner(deep: Boolean): User age(unit: Unit): Int
}
union Either = User | Dog
input Filter { a: Int b: [String] }
input Kind { k: Int }
enum Unit { DAYS YEARS }
type Query {
  version: Int
  user(id: ID, filter: Filter): User node(id: ID): Node dogs(first: Int, kind: Kind): [Dog!]
}
"""
PARTS = [
    "Node.id", "Node.name", "Node.owner", "User.id", "User.name", "User.owner", "User.friends", "User.pets",
    "User.node", "User.either", "Dog.id", "Dog.name", "Dog.owner", "Dog.age", "Query.user", "Query.dogs",
    "Node.name(lang:)", "User.name(lang:)", "Dog.name(lang:)", "User.owner(deep:)", "User.friends(first:)",
    "User.friends(filter:)", "User.pets(kind:)", "Dog.age(unit:)", "Query.user(id:)", "Query.user(filter:)",
    "Query.dogs(kind:)", "type Filter", "type Kind", "type Unit", "type Dog", "type Either", "type Node",
]  # fmt: skip
_VALUES = {"String": '"é😀"', "Boolean": "true", "Int": "1", "ID": '"x"', "Filter": '{a: 1, b: ["y"]}',
           "Kind": "{k: 2}", "Unit": "DAYS"}  # fmt: skip


def reject(
    schema: GraphQLSchema, document: str, *, quote: str = '"', code: str | None = None, utf16: bool = False
) -> list[ErrorEntry]:
    """Validate a document as a server does.

    Args:
        schema: the server's schema.
        document: the document.
        quote: what names are quoted with: `"` by graphql-js, `'` by graphql-core.
        code: the `extensions.code` of each error.
        utf16: count columns in units of UTF-16, as JavaScript does.
    """
    lines = document.split("\n")

    def column(place: Any) -> int:
        text = lines[int(place.line) - 1][: int(place.column) - 1]
        return (_units(text) if utf16 else len(text)) + 1

    return [
        cast(
            "ErrorEntry",
            {
                "message": error.message.replace("'", quote),
                "locations": [
                    {"line": place.line, "column": column(place)} for place in error.locations or ()
                ],
                **({"extensions": {"code": code}} if code else {}),
            },
        )
        for error in validate(schema, parse(document))
    ]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@dataclass
class _Writer:
    draw: Any
    schema: GraphQLSchema
    variables: list[str] = field(default_factory=list)
    fragments: list[str] = field(default_factory=list)
    count: int = 0

    def chance(self, of: int) -> bool:
        return cast("int", self.draw(st.integers(0, of - 1))) == of - 1

    def operation(self) -> str:
        body = self.selections(self.schema.query_type, 4)
        variables = f"({', '.join(self.variables)})" if self.variables else ""
        return "\n".join([f"query Q{variables} {body}", *self.fragments])

    def selections(self, kind: Any, depth: int) -> str:
        names = [*sorted(getattr(kind, "fields", {})), "...", "..."]
        chosen = self.draw(st.lists(st.sampled_from(names), min_size=1, max_size=4))
        parts = [
            self.fragment(kind, depth) if name == "..." else self.field(kind, name, depth) for name in chosen
        ]
        gap = "\n" if self.chance(3) else " "
        return f"{{{gap}{gap.join(part for part in parts if part) or '__typename'}{gap}}}"

    def field(self, kind: Any, name: str, depth: int) -> str:
        definition = kind.fields[name]
        inner = cast("Any", get_named_type(definition.type))
        if is_composite_type(inner) and depth == 0:
            return ""
        self.count += 1
        arguments = [
            f"{key}: {self.value(argument)}" for key, argument in definition.args.items() if self.chance(2)
        ]
        head = f"a{self.count}: {name}" + (f"({', '.join(arguments)})" if arguments else "")
        if self.chance(6):
            head += f" @include(if: {self.variable('Boolean!')})"
        return f"{head} {self.selections(inner, depth - 1)}" if is_composite_type(inner) else head

    def fragment(self, kind: Any, depth: int) -> str:
        if kind is self.schema.query_type or depth == 0:
            return ""
        possible = [kind] if kind.name in ("User", "Dog") else [kind, *self.schema.get_possible_types(kind)]
        condition = self.draw(st.sampled_from(possible))
        body = self.selections(condition, depth - 1)
        if self.chance(2):
            return f"... on {condition.name} {body}"
        name = f"F{len(self.fragments)}"
        self.fragments.append(f"# 😀 é\nfragment {name} on {condition.name} {body}")
        return f"...{name}" if self.chance(2) else f"...{name} ...{name}"

    def value(self, argument: Any) -> str:
        return self.variable(str(argument.type)) if self.chance(2) else _VALUES[str(argument.type)]

    def variable(self, kind: str) -> str:
        self.variables.append(f"$v{len(self.variables)}: {kind}")
        return f"$v{len(self.variables) - 1}"


@st.composite
def documents(draw: Any, schema: GraphQLSchema) -> tuple[str, Sequence[str]]:
    """Draw a valid document and the names of its variables."""
    writer = _Writer(draw, schema)
    text = writer.operation()
    return text, [f"v{index}" for index in range(len(writer.variables))]
