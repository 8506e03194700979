"""Redaction of GraphQL requests and responses: each value by its coordinate in the schema.

A document is read once: its literals and variables have the coordinates of the arguments and input fields
that they are used for. The data of a response is followed along the selection sets. Whatever the schema does
not know, such as a new field or a variable of a project's own operation, is free-form.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from graphql import (
    FieldNode,
    FloatValueNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLNamedType,
    GraphQLObjectType,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    StringValueNode,
    VariableNode,
    build_schema,
    get_named_type,
    parse,
)

from remoteit._schema import schema_path

from .coordinates import Rule
from .values import members_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graphql import (
        ArgumentNode,
        DirectiveNode,
        DocumentNode,
        GraphQLSchema,
        NamedTypeNode,
        SelectionSetNode,
        ValueNode,
    )

    from remoteit.testing.graphql_request import GraphQLCall

    from .values import Redactor

_CACHE_SIZE = 512
"""Documents; more than a test run has."""

_ENUM = re.compile(r"[A-Z][A-Z_]{0,60}\d{0,3}")
_DATE = re.compile(r"[\d:TZ.+\- ]{8,40}")
_NUMBERS = {"Boolean", "Float", "Int"}


class Position(NamedTuple):
    """The place of a value: its coordinate, and its type if the schema knows it."""

    coordinate: str
    type: GraphQLNamedType | None

    def rule(self, redactor: Redactor, value: object) -> Rule:
        """Return the rule for a value that is not an object of the schema."""
        name = self.type.name if self.type else ""
        if isinstance(value, dict) and self.type and name not in ("Any", "Object"):
            return max(Rule.FREE_FORM, redactor.rule(self.coordinate))
        if isinstance(value, str):
            harmless = (
                name == "ID"
                or (name == "DateTime" and _DATE.fullmatch(value))
                or (
                    isinstance(self.type, GraphQLEnumType)
                    and (value in self.type.values or _ENUM.fullmatch(value))
                )
            )
        else:
            harmless = name in _NUMBERS or name == "ID"
        return redactor.rule(self.coordinate, Rule.HARMLESS if harmless else Rule.FREE_FORM)


@dataclass(frozen=True)
class Literal:
    """A text or number in a document, from the index `start` to `end`.

    A default value has the positions of all uses of its variable.
    """

    start: int
    end: int
    value: str | int | float
    positions: list[Position] = field(default_factory=list["Position"])


@dataclass
class Document:
    """The relevant parts of a document.

    Attributes:
        literals: Its texts and numbers, by their starts.
        variables: The positions at which each variable is used.
        operations: Its operations.
        fragments: Its fragments by name.
    """

    literals: dict[int, Literal] = field(default_factory=dict[int, "Literal"])
    variables: dict[str, list[Position]] = field(default_factory=dict[str, list["Position"]])
    operations: list[OperationDefinitionNode] = field(default_factory=list["OperationDefinitionNode"])
    fragments: dict[str, FragmentDefinitionNode] = field(default_factory=dict[str, "FragmentDefinitionNode"])


_Parent: TypeAlias = "GraphQLNamedType | None"
_Found: TypeAlias = "tuple[FieldNode, _Parent]"


def redact_request(redactor: Redactor, content: Mapping[str, object]) -> dict[str, object]:
    """Redact the JSON content of a GraphQL request."""
    query = str(content.get("query"))
    document = read_document(query)
    redacted: dict[str, object] = {}
    for name, value in content.items():
        if name == "query":
            redacted[name] = (
                redactor.free_form(query) if document is None else _literals(redactor, query, document)
            )
        elif name == "operationName":
            redacted[name] = redactor.apply(Rule.HARMLESS, value)
        elif name == "variables" and isinstance(value, dict):
            redacted[name] = {
                redactor.text(variable): _variable(redactor, document, variable, given)
                for variable, given in cast("dict[str, object]", value).items()
            }
        else:
            redacted[redactor.text(name)] = redactor.apply(Rule.FREE_FORM, value)
    return redacted


def redact_response(
    redactor: Redactor, call: GraphQLCall, content: Mapping[str, object]
) -> dict[str, object]:
    """Redact the JSON content of a GraphQL response: an object with `data`, `errors` or both."""
    redacted: dict[str, object] = {}
    for name, value in content.items():
        if name == "data":
            redacted[name] = _data(redactor, call, value)
        elif name == "errors" and isinstance(value, list):
            redacted[name] = [_error(redactor, error) for error in cast("list[object]", value)]
        else:
            redacted[redactor.text(name)] = redactor.apply(Rule.FREE_FORM, value)
    return redacted


@lru_cache(_CACHE_SIZE)
def read_document(text: str) -> Document | None:
    """Read a document; None if it is not valid GraphQL."""
    try:
        tree = parse(text)
        return _Reader().read(tree)
    except (GraphQLError, RecursionError):
        return None


@lru_cache(1)
def _schema() -> GraphQLSchema:
    return build_schema(schema_path().read_text("utf-8"), assume_valid=True)


def _fields(type_: _Parent) -> dict[str, object]:
    return cast("dict[str, object]", getattr(type_, "fields", {}))


def _named_type(definition: object) -> _Parent:
    given = getattr(definition, "type", None)
    return cast("_Parent", get_named_type(given)) if given else None


def _position(owner: _Parent, name: str) -> Position:
    return Position(f"{owner.name if owner else ''}.{name}", _named_type(_fields(owner).get(name)))


def _root(operation: OperationDefinitionNode) -> _Parent:
    return _schema().get_root_type(operation.operation)


def _condition(node: NamedTypeNode | None, otherwise: _Parent) -> _Parent:
    return _schema().type_map.get(node.name.value) if node else otherwise


class _Reader:
    """Reads a document once."""

    def __init__(self) -> None:
        self._document = Document()

    def read(self, tree: DocumentNode) -> Document:
        document = self._document
        for node in tree.definitions:
            if isinstance(node, OperationDefinitionNode):
                document.operations.append(node)
                self._selections(node.selection_set, _root(node))
            elif isinstance(node, FragmentDefinitionNode):
                document.fragments[node.name.value] = node
                self._selections(node.selection_set, _condition(node.type_condition, None))
            else:
                raise GraphQLError("a request holds operations and fragments only")
            self._directives(node.directives or ())
        for operation in document.operations:
            for variable in operation.variable_definitions or ():
                self._directives(variable.directives or ())
                name = variable.variable.name.value
                for position in document.variables.get(name) or [Position(f"${name}", None)]:
                    self._value(variable.default_value, position)
        return document

    def _selections(self, selection_set: SelectionSetNode | None, owner: _Parent) -> None:
        for node in selection_set.selections if selection_set else ():
            self._directives(node.directives or ())
            if isinstance(node, InlineFragmentNode):
                self._selections(node.selection_set, _condition(node.type_condition, owner))
            elif isinstance(node, FieldNode):
                definition = _fields(owner).get(node.name.value)
                position = _position(owner, node.name.value)
                self._arguments(node.arguments or (), position.coordinate, getattr(definition, "args", {}))
                self._selections(node.selection_set, position.type)

    def _directives(self, nodes: Iterable[DirectiveNode]) -> None:
        for node in nodes:
            definition = _schema().get_directive(node.name.value)
            self._arguments(
                node.arguments or (), f"@{node.name.value}", definition.args if definition else {}
            )

    def _arguments(
        self, nodes: Iterable[ArgumentNode], owner: str, definitions: Mapping[str, object]
    ) -> None:
        for node in nodes:
            name = node.name.value
            self._value(node.value, Position(f"{owner}({name}:)", _named_type(definitions.get(name))))

    def _value(self, node: ValueNode | None, position: Position) -> None:
        if isinstance(node, VariableNode):
            self._document.variables.setdefault(node.name.value, []).append(position)
        elif isinstance(node, ListValueNode):
            for item in node.values:
                self._value(item, position)
        elif isinstance(node, ObjectValueNode):
            for member in node.fields:
                self._value(member.value, _member(position, member.name.value))
        elif isinstance(node, StringValueNode | IntValueNode | FloatValueNode) and node.loc:
            value = node.value if isinstance(node, StringValueNode) else json.loads(node.value)
            literal = Literal(node.loc.start, node.loc.end, value)
            self._document.literals.setdefault(literal.start, literal).positions.append(position)


def _member(position: Position, name: str) -> Position:
    """Return the position of a member of an input object, or of a free-form object."""
    if isinstance(position.type, GraphQLInputObjectType):
        return _position(position.type, name)
    return position


def _literals(redactor: Redactor, text: str, document: Document) -> str:
    end = len(text)
    parts = list[str]()
    for literal in sorted(document.literals.values(), key=lambda literal: literal.start, reverse=True):
        rule = _strictest(redactor, literal.value, literal.positions)
        redacted = redactor.apply(rule, literal.value)
        unchanged = redacted == literal.value
        written = text[literal.start : literal.end] if unchanged else json.dumps(redacted)
        parts += text[literal.end : end], written
        end = literal.start
    # Comments, too, may contain secrets.
    return redactor.text("".join(reversed([*parts, text[:end]])))


def _strictest(redactor: Redactor, value: object, positions: Iterable[Position]) -> Rule:
    return max((position.rule(redactor, value) for position in positions), default=Rule.FREE_FORM)


def _variable(redactor: Redactor, document: Document | None, name: str, value: object) -> object:
    positions = document.variables.get(name) if document else None
    return _input(redactor, positions or [Position(f"${name}", None)], value)


def _input(redactor: Redactor, positions: list[Position], value: object, name: str = "") -> object:
    """Redact the value of a variable, which may be used at several positions."""
    if isinstance(value, list):
        return [_input(redactor, positions, item, name) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        return {
            redactor.text(key): _input(
                redactor, [_member(position, key) for position in positions], member, key
            )
            for key, member in cast("dict[str, object]", value).items()
        }
    return redactor.apply(_strictest(redactor, value, positions), value, name)


def _data(redactor: Redactor, call: GraphQLCall, data: object) -> object:
    document = read_document(call.document)
    if document is None:
        return redactor.apply(Rule.FREE_FORM, data)
    operations = [
        operation
        for operation in document.operations
        if len(document.operations) == 1 or (operation.name and operation.name.value == call.operation)
    ]
    groups = [(operation.selection_set, _root(operation)) for operation in operations]
    return _DataRedactor(redactor, document).redact(data, groups)


class _DataRedactor:
    """Follows the data of a response along the selection sets of its request."""

    def __init__(self, redactor: Redactor, document: Document) -> None:
        self._redactor = redactor
        self._document = document

    def redact(self, data: object, groups: list[tuple[SelectionSetNode, _Parent]]) -> object:
        """Redact an object that these selection sets describe; without any, it is free-form."""
        if isinstance(data, list):
            return [self.redact(item, groups) for item in cast("list[object]", data)]
        members = members_of(data)
        if members is None or not groups:
            return self._redactor.apply(Rule.FREE_FORM, data)
        selected: dict[str, list[_Found]] = {}
        for selection_set, owner in groups:
            for node, parent in self._select(selection_set, owner, members.get("__typename"), ()):
                selected.setdefault((node.alias or node.name).value, []).append((node, parent))
        return {
            self._redactor.text(key): self._field(value, selected.get(key, []), key)
            for key, value in members.items()
        }

    def _field(self, value: object, found: list[_Found], key: str) -> object:
        if found and all(node.name.value.startswith("__") for node, _ in found):
            return self._redactor.apply(Rule.HARMLESS, value)  # the schema itself
        positions = [_position(parent, node.name.value) for node, parent in found]
        groups = [
            (node.selection_set, position.type)
            for (node, _), position in zip(found, positions, strict=True)
            if node.selection_set
        ]
        if groups:
            return self.redact(value, groups)
        return self._leaf(value, positions or [Position(f".{key}", None)], found)

    def _leaf(self, value: object, positions: list[Position], found: list[_Found]) -> object:
        if isinstance(value, list):
            return [self._leaf(item, positions, found) for item in cast("list[object]", value)]
        name = found[0][0].name.value if found else ""
        return self._redactor.apply(_strictest(self._redactor, value, positions), value, name)

    def _select(
        self, selection_set: SelectionSetNode, owner: _Parent, typename: object, seen: tuple[str, ...]
    ) -> Iterator[_Found]:
        for node in selection_set.selections:
            if isinstance(node, FieldNode):
                yield node, owner
                continue
            if isinstance(node, FragmentSpreadNode):
                fragment = self._document.fragments.get(node.name.value)
                if fragment is None or node.name.value in seen:
                    continue
                inner, seen_inside = fragment.selection_set, (*seen, node.name.value)
                condition = _condition(fragment.type_condition, owner)
            else:
                inline = cast("InlineFragmentNode", node)
                inner, seen_inside = inline.selection_set, seen
                condition = _condition(inline.type_condition, owner)
            if isinstance(condition, GraphQLObjectType) and typename not in (None, condition.name):
                continue  # for objects of another type
            yield from self._select(inner, condition, typename, seen_inside)


def _extension_rule(name: str, value: object) -> Rule:
    is_code = name == "code" and isinstance(value, str) and _ENUM.fullmatch(value)
    return Rule.HARMLESS if is_code else Rule.FREE_FORM


def _error(redactor: Redactor, error: object) -> object:
    if not isinstance(error, dict):
        return redactor.apply(Rule.FREE_FORM, error)
    redacted: dict[str, object] = {}
    for name, value in cast("dict[str, object]", error).items():
        if name == "message" and isinstance(value, str):
            redacted[name] = redactor.message(value)
        elif name == "extensions" and isinstance(value, dict):
            redacted[name] = {
                redactor.text(key): redactor.apply(_extension_rule(key, member), member)
                for key, member in cast("dict[str, object]", value).items()
            }
        else:
            rule = Rule.HARMLESS if name in ("locations", "path") else Rule.FREE_FORM
            redacted[redactor.text(name)] = redactor.apply(rule, value)
    return redacted
