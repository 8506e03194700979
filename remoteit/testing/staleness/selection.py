"""What a document selects, with its fragments resolved, and how two documents differ in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLString,
    GraphQLUnionType,
    InlineFragmentNode,
    get_named_type,
    print_ast,
)

from .finding import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graphql import (
        FragmentDefinitionNode,
        GraphQLNamedType,
        GraphQLSchema,
        GraphQLType,
        NamedTypeNode,
        SelectionSetNode,
    )

Key: TypeAlias = tuple[str, str | None]
"""The name in the answer, and the type that the object must have where a fragment asks for one."""


@dataclass
class Selected:
    """A selected field.

    Attributes:
        text: the field, its arguments and directives as written.
        type: the type that it answers; None where the schema knows none.
        known: whether its object has such a field; taken for granted where the object is unknown itself.
        optional: whether a directive may leave it out.
        inner: what is selected of the object that it answers.
    """

    text: str
    type: GraphQLType | None
    known: bool
    optional: bool
    inner: Selection = field(default_factory=dict[Key, "Selected"])


Selection: TypeAlias = dict[Key, Selected]


class _Around(NamedTuple):
    """What holds for all of a selection set."""

    parent: GraphQLNamedType | None
    on: str | None = None
    optional: bool = False
    within: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Collector:
    """Collects what selection sets select.

    Attributes:
        schema: where the fields' types are looked up.
        fragments: the fragments of the document by name.
    """

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]

    def collect(self, node: SelectionSetNode, parent: GraphQLNamedType | None) -> Selection:
        """All that is selected of an object of this type; a field that is named twice is one field."""
        into: Selection = {}
        self._collect(node, _Around(parent), into)
        return into

    def _collect(self, node: SelectionSetNode, around: _Around, into: Selection) -> None:
        for part in node.selections:
            inside = around._replace(optional=around.optional or bool(part.directives))
            if isinstance(part, FieldNode):
                self._take(part, inside, into)
            elif isinstance(part, InlineFragmentNode):
                self._enter(part, inside, into)
            elif isinstance(part, FragmentSpreadNode):
                name = part.name.value
                # An unknown fragment, or one inside itself, is for GraphQL's own validation to refuse.
                if name in self.fragments and name not in around.within:
                    inside = inside._replace(within=around.within | {name})
                    self._enter(self.fragments[name], inside, into)

    def _enter(
        self, fragment: FragmentDefinitionNode | InlineFragmentNode, around: _Around, into: Selection
    ) -> None:
        # graphql-core types the condition of an inline fragment as if each had one.
        condition = cast("NamedTypeNode | None", fragment.type_condition)
        if condition is not None:
            name, parent = condition.name.value, around.parent
            if parent is None or not always(self.schema, name, parent.name):
                around = around._replace(on=name)
            around = around._replace(parent=self.schema.type_map.get(name))
        self._collect(fragment.selection_set, around, into)

    def _take(self, node: FieldNode, around: _Around, into: Selection) -> None:
        key = (node.alias or node.name).value, around.on
        known, kind = _field_type(around.parent, node.name.value)
        arguments = sorted(map(print_ast, node.arguments or ()))
        directives = list(map(print_ast, node.directives or ()))
        text = " ".join((node.name.value, *arguments, *directives))
        taken = into.setdefault(key, Selected(text, kind, known, around.optional))
        taken.optional = taken.optional and around.optional
        if node.selection_set is not None:
            inner = _Around(get_named_type(kind) if kind else None, within=around.within)
            self._collect(node.selection_set, inner, taken.inner)


def always(schema: GraphQLSchema, condition: str, name: str) -> bool:
    """Whether each object of the type `name` meets a fragment's type condition."""
    kind, own = schema.type_map.get(condition), schema.type_map.get(name)
    if kind is None or own is None or kind is own:
        return kind is own is not None
    return isinstance(kind, GraphQLInterfaceType | GraphQLUnionType) and schema.is_sub_type(kind, own)


def _field_type(parent: GraphQLNamedType | None, name: str) -> tuple[bool, GraphQLType | None]:
    if name == "__typename":
        return True, GraphQLString
    # What a schema tells of itself (`__schema`, `__type`) is the same in every schema.
    if parent is None or name.startswith("__"):
        return True, None
    if not isinstance(parent, GraphQLObjectType | GraphQLInterfaceType):
        return False, None
    definition = cast("dict[str, Any]", parent.fields).get(name)
    return (False, None) if definition is None else (True, definition.type)


def merged(one: Selected, other: Selected) -> Selected:
    """What two fragments select under one name of one object."""
    inner = dict(one.inner)
    for key, selected in other.inner.items():
        inner[key] = merged(inner[key], selected) if key in inner else selected
    return replace(one, optional=one.optional and other.optional, inner=inner)


def unknown(selection: Selection, place: str = "") -> Iterator[str]:
    """The paths of the selected fields that the schema does not have."""
    for key, selected in selection.items():
        here = joined(place, key)
        if not selected.known:
            yield here
        yield from unknown(selected.inner, here)


def differences(recorded: Selection, present: Selection, place: str = "") -> Iterator[Fault]:
    """What the operation selects otherwise by now; of an object that came or went, the object alone."""
    for key, selected in recorded.items():
        here, other = joined(place, key), present.get(key)
        if other is None:
            yield Fault("no longer selects", here)
            continue
        if selected.text != other.text:
            yield Fault("has other arguments or directives by now for", here)
        yield from differences(selected.inner, other.inner, here)
    for key in present:
        if key not in recorded:
            yield Fault("now selects", joined(place, key))


def selected_path(selection: Selection, path: str) -> str:
    """As much of a path, the names of an answer's fields joined by dots, as was selected."""
    name, _, rest = path.partition(".")
    found = [selected for (one, _on), selected in selection.items() if one == name]
    if not found:
        return ""
    inner = {key: selected for each in found for key, selected in each.inner.items()}
    deeper = selected_path(inner, rest)
    return f"{name}.{deeper}" if deeper else name


def joined(place: str, key: Key) -> str:
    """The path of a selected field, as `login.account.events.items<DeviceStateEvent>.state`."""
    name, on = key
    condition = f"<{on}>" if on else ""
    return f"{place}{condition}.{name}" if place else f"{condition}{name}"
