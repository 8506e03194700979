"""Redaction of GraphQL requests and responses: each value by its coordinate in the schema.

A document is read once: its literals and variables have the coordinates of the arguments and input fields
that they are used for. The data of a response is followed along the selection sets. Whatever the schema does
not know, such as a new field or a variable of a project's own operation, is free-form.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import graphql

from remoteit._schema import schema_path

from .coordinates import Rule
from .values import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from remoteit.testing.graphql_request import GraphQLCall

    from .values import Redactor

_CACHE_SIZE = 512
"""Documents; more than a test run has."""

_ENUM = re.compile(r"[A-Z][A-Z_]{0,60}\d{0,3}")
_DATE = re.compile(r"[\d:TZ.+\- ]{8,40}")
_Literal: TypeAlias = graphql.StringValueNode | graphql.IntValueNode | graphql.FloatValueNode


class Position(NamedTuple):
    """The place of a value: its coordinate, and its type if the schema knows it."""

    coordinate: str
    type: graphql.GraphQLNamedType | None = None

    @classmethod
    def of(cls, coordinate: str, definition: Any) -> Position:
        """Return the position of a field or an argument; the definition is None if the schema lacks it."""
        return cls(coordinate, graphql.get_named_type(definition.type) if definition else None)

    def member(self, name: str) -> Position:
        """Return the position of a member of an input object, or of a free-form object."""
        if isinstance(self.type, graphql.GraphQLInputObjectType):
            return self.of(f"{self.type.name}.{name}", self.type.fields.get(name))
        return self

    def rule(self, redactor: Redactor, value: object) -> Rule:
        """Return the rule for a value that is not an object of the schema."""
        name = self.type.name if self.type else ""
        if isinstance(value, dict) and self.type and name not in ("Any", "Object"):
            return max(Rule.FREE_FORM, redactor.rule(self.coordinate))
        if isinstance(value, str):
            harmless = (
                name == "ID"
                or "__" in self.coordinate  # introspection
                or (name == "DateTime" and _DATE.fullmatch(value))
                or (
                    isinstance(self.type, graphql.GraphQLEnumType)
                    and (value in self.type.values or _ENUM.fullmatch(value))
                )
            )
        else:
            harmless = name in ("Boolean", "Float", "ID", "Int")
        return redactor.rule(self.coordinate, Rule.HARMLESS if harmless else Rule.FREE_FORM)


class _Document(graphql.Visitor):
    """The positions of all values in a document and in its response."""

    def __init__(self, tree: graphql.DocumentNode) -> None:
        super().__init__()
        self.fields: dict[int, Position] = {}
        self.literals: dict[int, tuple[_Literal, list[Position]]] = {}
        self.variables: defaultdict[str, list[Position]] = defaultdict(list)
        definitions = tree.definitions
        self.operations = [node for node in definitions if isinstance(node, graphql.OperationDefinitionNode)]
        self.fragments = {
            node.name.value: node for node in definitions if isinstance(node, graphql.FragmentDefinitionNode)
        }
        self._types = graphql.TypeInfo(_schema())
        self._owner: tuple[str, Mapping[str, Any]] = "", {}
        graphql.visit(tree, graphql.TypeInfoVisitor(self._types, self))
        for operation in self.operations:
            for variable in operation.variable_definitions or ():
                for position in self.positions(variable.variable.name.value):
                    self._add(variable.default_value, position)

    def positions(self, variable: str) -> list[Position]:
        """Return the positions at which a variable is used."""
        return self.variables.get(variable) or [Position(f"${variable}")]

    def selections(self, name: str | None) -> list[graphql.SelectionSetNode]:
        """Return the selection set of the operation of this name, or those of all operations."""
        named = [node for node in self.operations if node.name and node.name.value == name]
        return [node.selection_set for node in named or self.operations]

    def select(
        self, selection: graphql.SelectionSetNode, above: tuple[str, ...] = ()
    ) -> Iterator[graphql.FieldNode]:
        """Iterate over the fields of a selection set and of its fragments, whichever type they are for."""
        for node in selection.selections:
            if isinstance(node, graphql.FieldNode):
                yield node
            elif isinstance(node, graphql.InlineFragmentNode):
                yield from self.select(node.selection_set, above)
            elif isinstance(node, graphql.FragmentSpreadNode):
                name = node.name.value
                if name in self.fragments and name not in above:
                    yield from self.select(self.fragments[name].selection_set, (*above, name))

    def enter_field(self, node: graphql.FieldNode, *_: object) -> None:
        parent, definition = self._types.get_parent_type(), self._types.get_field_def()
        coordinate = f"{parent.name if parent else ''}.{node.name.value}"
        self._owner = coordinate, definition.args if definition else {}
        self.fields[_start(node)] = Position.of(coordinate, definition)

    def enter_directive(self, node: graphql.DirectiveNode, *_: object) -> None:
        definition = self._types.get_directive()
        self._owner = f"@{node.name.value}", definition.args if definition else {}

    def enter_argument(self, node: graphql.ArgumentNode, *_: object) -> None:
        name, (owner, definitions) = node.name.value, self._owner
        self._add(node.value, Position.of(f"{owner}({name}:)", definitions.get(name)))

    def _add(self, node: graphql.ValueNode | None, position: Position) -> None:
        if isinstance(node, graphql.VariableNode):
            self.variables[node.name.value].append(position)
        elif isinstance(node, graphql.ListValueNode):
            for item in node.values:
                self._add(item, position)
        elif isinstance(node, graphql.ObjectValueNode):
            for member in node.fields:
                self._add(member.value, position.member(member.name.value))
        elif isinstance(node, _Literal):
            self.literals.setdefault(_start(node), (node, []))[1].append(position)


def redact_request(redactor: Redactor, content: Mapping[str, object]) -> object:
    """Redact the JSON content of a GraphQL request."""
    query = str(content.get("query"))
    document = _read_document(query)

    def redact_variable(value: object, name: str) -> object:
        return _redact_value(redactor, document.positions(name) if document else [], value, name)

    def redact(value: object, name: str) -> object:
        if name == "query":
            return _redact_literals(redactor, query, document) if document else redactor.free_form(query)
        if name == "variables" and is_object(value):
            return redactor.map(value, redact_variable)
        return redactor.apply(Rule.HARMLESS if name == "operationName" else Rule.FREE_FORM, value)

    return redactor.map(content, redact)


def redact_response(redactor: Redactor, call: GraphQLCall, content: Mapping[str, object]) -> object:
    """Redact the JSON content of a GraphQL response: an object with `data`, `errors` or both."""
    document = _read_document(call.document)

    def redact_extension(value: object, name: str) -> object:
        is_code = name == "code" and _ENUM.fullmatch(str(value))
        return redactor.apply(Rule.HARMLESS if is_code else Rule.FREE_FORM, value)

    def redact_member(value: object, name: str) -> object:
        if name == "message" and isinstance(value, str):
            return redactor.message(value)
        if name == "extensions" and is_object(value):
            return redactor.map(value, redact_extension)
        return redactor.apply(Rule.HARMLESS if name in ("locations", "path") else Rule.FREE_FORM, value)

    def redact_error(error: object) -> object:
        if is_object(error):
            return redactor.map(error, redact_member)
        return redactor.apply(Rule.FREE_FORM, error)

    def redact(value: object, name: str) -> object:
        if name == "data" and document:
            return _redact_data(redactor, document, document.selections(call.operation), value)
        if name == "errors" and is_list(value):
            return [redact_error(error) for error in value]
        return redactor.apply(Rule.FREE_FORM, value)

    return redactor.map(content, redact)


@lru_cache(_CACHE_SIZE)
def _read_document(text: str) -> _Document | None:
    """Read a document; None if it is not a valid request."""
    try:
        tree = graphql.parse(text)
        executable = all(isinstance(node, graphql.ExecutableDefinitionNode) for node in tree.definitions)
        return _Document(tree) if executable else None
    except (graphql.GraphQLError, RecursionError):
        return None


@lru_cache(1)
def _schema() -> graphql.GraphQLSchema:
    return graphql.build_schema(schema_path().read_text("utf-8"), assume_valid=True)


def _start(node: graphql.FieldNode | _Literal) -> int:
    return node.loc.start if node.loc else 0


def _redact_literals(redactor: Redactor, text: str, document: _Document) -> str:
    parts, end = list[str](), 0
    for start, (node, positions) in sorted(document.literals.items(), key=lambda item: item[0]):
        value = node.value if isinstance(node, graphql.StringValueNode) else json.loads(node.value)
        redacted = _redact_value(redactor, positions, value)
        if redacted != value and node.loc:
            parts += text[end:start], json.dumps(redacted)
            end = node.loc.end
    # Comments, too, may contain secrets.
    return redactor.text("".join((*parts, text[end:])))


def _redact_value(redactor: Redactor, positions: list[Position], value: object, name: str = "") -> object:
    """Redact a value that may be used at several positions: the strictest rule applies."""

    def redact(member: object, key: str) -> object:
        return _redact_value(redactor, [position.member(key) for position in positions], member, key)

    if is_list(value):
        return [_redact_value(redactor, positions, item, name) for item in value]
    if is_object(value) and any(
        isinstance(position.type, graphql.GraphQLInputObjectType) for position in positions
    ):
        return redactor.map(value, redact)
    rules = (position.rule(redactor, value) for position in positions)
    return redactor.apply(max(rules, default=Rule.FREE_FORM), value, name)


def _redact_data(
    redactor: Redactor, document: _Document, selections: list[graphql.SelectionSetNode], data: object
) -> object:
    """Redact an object that these selection sets describe; without any, it is free-form."""
    if is_list(data):
        return [_redact_data(redactor, document, selections, item) for item in data]
    if not is_object(data) or not selections:
        return redactor.apply(Rule.FREE_FORM, data)
    selected: defaultdict[str, list[graphql.FieldNode]] = defaultdict(list)
    for selection in selections:
        for node in document.select(selection):
            selected[(node.alias or node.name).value].append(node)

    def redact(value: object, key: str) -> object:
        nodes = selected[key]
        inner = [node.selection_set for node in nodes if node.selection_set]
        if inner:
            return _redact_data(redactor, document, inner, value)
        positions = [document.fields[_start(node)] for node in nodes] or [Position(f".{key}")]
        return _redact_value(redactor, positions, value, nodes[0].name.value if nodes else "")

    return redactor.map(data, redact)
