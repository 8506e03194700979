"""The inferred parts of the schema that an operation uses, as the directive `@inferred` marks them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from graphql import StringValueNode, TypeInfo, TypeInfoVisitor, Visitor, get_named_type, parse, visit

if TYPE_CHECKING:
    from graphql import ArgumentNode, FieldNode, GraphQLNamedType, GraphQLSchema, VariableDefinitionNode

DIRECTIVE = "inferred"
"""Marks what the API was not seen to have; schema.graphql defines it."""


class InferredPart(NamedTuple):
    """A part of the schema that was not introspected.

    Attributes:
        coordinate: the type, field or argument that has the mark, such as `Mutation.setJob`.
        source: the files of public repositories that show it.
        since: the month in which it was first seen.
        confidence: `high` or `medium`.
        unsure: what of it is uncertain; empty if nothing is named.
    """

    coordinate: str
    source: str
    since: str
    confidence: str
    unsure: str


def inferred_parts(schema: GraphQLSchema, document: str) -> list[InferredPart]:
    """Return the inferred parts that a document uses, in its order.

    Args:
        schema: the schema, built from SDL; an introspected one has no marks.
        document: an operation with its fragments.
    """
    finder = _Finder(schema)
    visit(parse(document), TypeInfoVisitor(finder.types, finder))
    return list(finder.found.values())


def describe_inferred(parts: list[InferredPart]) -> str:
    """Describe the inferred parts in a sentence; empty if there are none. Fields imply their types."""
    names = [part.coordinate for part in parts if "." in part.coordinate]
    listed = ", ".join(f"`{name}`" for name in names or [part.coordinate for part in parts])
    return f"Inferred, not introspected: {listed}. The API may lack this or differ." if listed else ""


class _Finder(Visitor):
    def __init__(self, schema: GraphQLSchema) -> None:
        super().__init__()
        self.types = TypeInfo(schema)
        self.found: dict[str, InferredPart] = {}
        self._schema = schema

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        parent, field = self.types.get_parent_type(), self.types.get_field_def()
        if parent and field:
            self._note(f"{parent.name}.{node.name.value}", field)
            self._note(parent.name, parent)

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        parent, field, argument = (
            self.types.get_parent_type(),
            cast("Any", self.types.get_field_def()),
            self.types.get_argument(),
        )
        if parent and field and argument:
            self._note(f"{parent.name}.{field.ast_node.name.value}({node.name.value}:)", argument)

    def enter_variable_definition(self, _node: VariableDefinitionNode, *_: Any) -> None:
        kind = cast("GraphQLNamedType | None", get_named_type(cast("Any", self.types).get_input_type()))
        if kind:
            self._note(kind.name, kind)

    def _note(self, coordinate: str, definition: object) -> None:
        ast_node = cast("Any", definition).ast_node
        for directive in ast_node.directives if ast_node else ():
            if directive.name.value == DIRECTIVE:
                values = {
                    argument.name.value: argument.value.value
                    for argument in directive.arguments
                    if isinstance(argument.value, StringValueNode)
                }
                part = InferredPart(
                    coordinate,
                    *(values.get(name, "") for name in ("source", "since", "confidence", "unsure")),
                )
                self.found.setdefault(coordinate, part)
