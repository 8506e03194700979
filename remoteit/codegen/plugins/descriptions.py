"""Descriptions of operations, variables and models, from the schema and the comments in the queries."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, cast

from graphql import (
    ArgumentNode,
    FieldNode,
    GraphQLArgument,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    ObjectFieldNode,
    OperationDefinitionNode,
    OperationType,
    TokenKind,
    TypeInfo,
    TypeInfoVisitor,
    VariableNode,
    Visitor,
    get_named_type,
    parse,
    visit,
)

if TYPE_CHECKING:
    from graphql import ExecutableDefinitionNode, GraphQLField, GraphQLNamedType, GraphQLSchema


def comment_above(definition: ExecutableDefinitionNode) -> str:
    """Return the comment directly above a definition; a blank line between them separates the two."""
    lines: list[str] = []
    token = definition.loc.start_token if definition.loc else None
    while (
        token and (above := token.prev) and above.kind is TokenKind.COMMENT and above.line == token.line - 1
    ):
        lines.insert(0, (above.value or "").strip())
        token = above
    return tidy(" ".join(lines))


def tidy(text: str | None) -> str:
    """Join a description into one line."""
    return " ".join(inspect.cleandoc(text or "").split())


def with_deprecation(text: str, reason: str | None) -> str:
    """Append a notice to the text if there is a reason for deprecation."""
    return f"{text} Deprecated: {tidy(reason)}".strip() if reason else text


def type_of(field: GraphQLField | GraphQLInputField) -> GraphQLNamedType:
    """Return the type of a field without its list and non-null marks."""
    # graphql-core does not annotate the type inside those marks.
    return cast("GraphQLNamedType", get_named_type(cast("Any", field).type))


def fields_of(kind: GraphQLNamedType | None) -> dict[str, GraphQLField]:
    """Return the fields of an object or interface type; empty for any other type."""
    return kind.fields if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) else {}


def variable_descriptions(schema: GraphQLSchema, document: str) -> dict[str, str]:
    """Return the schema's description of the first argument that each variable of an operation goes to."""
    finder = _Variables(TypeInfo(schema))
    visit(parse(document), TypeInfoVisitor(finder.types, finder))
    return finder.found


def fields_to_value(
    schema: GraphQLSchema, definition: OperationDefinitionNode, depth: int
) -> list[GraphQLField]:
    """Return the schema's fields on the way to an operation's value."""
    kind: GraphQLNamedType | None = schema.get_root_type(definition.operation)
    fields: list[GraphQLField] = []
    selections = definition.selection_set.selections
    for _ in range(depth):
        node = next((node for node in selections if isinstance(node, FieldNode)), None)
        if node is None:
            break
        fields.append(fields_of(kind)[node.name.value])
        kind = type_of(fields[-1])
        selections = node.selection_set.selections if node.selection_set else ()
    return fields


def result_fields(schema: GraphQLSchema, operation: OperationDefinitionNode) -> list[GraphQLField]:
    """Return the fields on the path to the method's return value, through objects with one selected field."""
    kind: GraphQLNamedType | None = schema.get_root_type(operation.operation)
    selections = operation.selection_set.selections
    fields: list[GraphQLField] = []
    while len(selections) == 1 and isinstance(node := selections[0], FieldNode):
        field = fields_of(kind)[node.name.value]
        fields.append(field)
        is_list = str(cast("Any", field).type).startswith("[")
        if is_list or node.selection_set is None:
            break
        kind, selections = type_of(field), node.selection_set.selections
    return fields


def describe_result(definition: OperationDefinitionNode, fields: list[GraphQLField]) -> str:
    """Describe the value of an operation.

    Args:
        definition: the operation.
        fields: the schema's fields on the way to the value; empty if the value is the whole response.
    """
    if not fields:
        return "All fields that the operation selects."
    kind = type_of(fields[-1])
    # The schema describes a mutation's field by what it does, not by what it returns.
    if definition.operation is OperationType.MUTATION and len(fields) == 1:
        if kind.name == "Boolean":
            return "True if the API did it; the API may return `False` without an error."
        if isinstance(kind, GraphQLObjectType):
            return tidy(kind.description)
    return tidy(fields[-1].description)


class _Variables(Visitor):
    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self.types = types
        self.found: dict[str, str] = {}

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        self._note(node, self.types.get_argument())

    def enter_object_field(self, node: ObjectFieldNode, *_: Any) -> None:
        parent = cast("GraphQLNamedType", get_named_type(cast("Any", self.types).get_parent_input_type()))
        if isinstance(parent, GraphQLInputObjectType):
            self._note(node, parent.fields.get(node.name.value))

    def _note(
        self, node: ArgumentNode | ObjectFieldNode, definition: GraphQLArgument | GraphQLInputField | None
    ) -> None:
        if isinstance(node.value, VariableNode) and definition:
            text = with_deprecation(tidy(definition.description), definition.deprecation_reason)
            self.found.setdefault(node.value.name.value, text)
