"""The names of methods, arguments, fields and enum members, and internal names of definitions.

Python does not allow every GraphQL name, and several GraphQL names can lead to one Python name. So that no
class is taken for another during a run, each definition and each class has an internal name until its end:

    O·devices                      the model of the operation `devices`
    F·DeviceFields                 the class of the fragment `DeviceFields`
    O·devices·login·               the class of the field `login` in that operation
    F·EventFields·target·Device    that of the field `target` in that fragment, for objects of type `Device`

The separator cannot be part of a GraphQL name, so different definitions and fields have different classes.
`ClassNames` gives the classes their Python names at the end.
"""

from __future__ import annotations

import copy
import keyword
from typing import TYPE_CHECKING, Any, TypeVar

from ariadne_codegen.utils import process_name, str_to_pascal_case
from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    NameNode,
    OperationDefinitionNode,
    Visitor,
    visit,
)

from remoteit.codegen.runtime.models import OpenEnum

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from graphql import ExecutableDefinitionNode, GraphQLSchema, TypeDefinitionNode

TYPENAME = "__typename"
_SEPARATOR = "·"
_UNDERSCORE = "‿"  # ariadne-codegen removes underscores from the names of classes
_MIXIN = "mixin"

NodeT = TypeVar("NodeT", OperationDefinitionNode, FragmentDefinitionNode, FragmentSpreadNode)


def method_name(operation: OperationDefinitionNode) -> str:
    """Return the name of the Python method of an operation; empty for an operation without a name."""
    return _snake_case(graphql_name(operation))


def argument_name(variable: str) -> str:
    """Return the name of a method's argument for a variable of the operation."""
    name = _snake_case(variable)
    return "self_" if name == "self" else name


def field_name(key: str, schema: GraphQLSchema) -> str:
    """Return the name of a model's field.

    Args:
        key: the field's name in the response or in the input.
        schema: a field that is named like one of its enums or inputs would hide the class.
    """
    if key == TYPENAME:
        return "typename__"
    name = _snake_case(key, is_field=True)
    is_class = isinstance(schema.type_map.get(name), GraphQLEnumType | GraphQLInputObjectType)
    return f"{name}_" if is_class else name


def member_names(kind: GraphQLEnumType) -> dict[str, str]:
    """Return the names of an enum's members by the values of the schema."""

    def rename(value: str) -> str:
        name = process_name(value, convert_to_snake_case=False)
        if name.startswith(f"_{kind.name.lstrip('_')}__"):
            return f"n{name}"  # Python keeps such a name private to the class
        is_reserved = name.startswith("_") and name.endswith("_")
        return f"{name}_" if is_reserved or name in _ENUM_ATTRIBUTES else name

    return unique_names(kind.values, rename)


def unique_names(names: Iterable[str], rename: Callable[[str], str]) -> dict[str, str]:
    """Rename each name; if two lead to the same one, underscores distinguish them."""
    found: dict[str, str] = {}
    for name in sorted(names, key=lambda name: rename(name) != name):
        new = rename(name)
        while new in found.values():
            new += "_"
        found[name] = new
    return found


def response_key(field: FieldNode) -> str:
    """Return the name of a field in the response."""
    return (field.alias or field.name).value


def graphql_name(definition: ExecutableDefinitionNode | TypeDefinitionNode) -> str:
    """Return the name of a definition as it is written in its file."""
    name = definition.name.value if definition.name else ""
    return name.partition(_SEPARATOR)[2].replace(_UNDERSCORE, "_") if _SEPARATOR in name else name


def with_internal_names(document: DocumentNode) -> DocumentNode:
    """Copy a document with the internal names of its definitions.

    Directives named `mixin`, with which ariadne-codegen adds base classes, are left out.
    """
    renamed: DocumentNode = visit(document, _ToInternalNames())
    return renamed


def internal_part(field: FieldNode) -> str:
    """Return the part of an internal class name that stands for a field."""
    return f"{_SEPARATOR}{response_key(field).replace('_', _UNDERSCORE)}{_SEPARATOR}"


def is_internal(name: str) -> bool:
    """Return whether a name is the internal name of a class."""
    return _SEPARATOR in name


def internal_root(name: str) -> str:
    """Return the internal name of the definition that a class belongs to."""
    return _SEPARATOR.join(name.split(_SEPARATOR)[:2])


def readable_suffix(name: str, schema: GraphQLSchema, depth: int = 0) -> str:
    """Return the fields and types in an internal class name, in camel case.

    Args:
        name: the internal name.
        schema: the schema of the package.
        depth: the number of fields to leave out; the type after the last of them stays.
    """
    parts = [
        part if position % 2 else str_to_pascal_case(field_name(part.replace(_UNDERSCORE, "_"), schema))
        for position, part in enumerate(name.split(_SEPARATOR)[2:])
    ]
    return "".join(parts[max(2 * depth - 1, 0) :])


class _ToInternalNames(Visitor):
    def enter_operation_definition(self, node: OperationDefinitionNode, *_: Any) -> OperationDefinitionNode:
        return _renamed_node(node, "O")

    def enter_fragment_definition(self, node: FragmentDefinitionNode, *_: Any) -> FragmentDefinitionNode:
        return _renamed_node(node, "F")

    def enter_fragment_spread(self, node: FragmentSpreadNode, *_: Any) -> FragmentSpreadNode:
        return _renamed_node(node, "F")

    def enter_field(self, node: FieldNode, *_: Any) -> FieldNode:
        changed = copy.copy(node)
        changed.directives = tuple(
            directive for directive in node.directives or () if directive.name.value != _MIXIN
        )
        return changed


def _renamed_node(node: NodeT, kind: str) -> NodeT:
    changed = copy.copy(node)
    if node.name is not None:
        name = f"{kind}{_SEPARATOR}{node.name.value.replace('_', _UNDERSCORE)}"
        changed.name = NameNode(value=name, loc=node.loc)
    changed.directives = tuple(
        directive for directive in node.directives or () if directive.name.value != _MIXIN
    )
    return changed


def _snake_case(name: str, *, is_field: bool = False) -> str:
    """Spell a name as Python developers would; `IPv4` stays in one piece: `websocket_ipv4`."""
    spelled = process_name(
        name,
        convert_to_snake_case=True,
        trim_leading_underscore=is_field,
        handle_pydantic_resrved_field_names=is_field,
    ).replace("i_pv_", "ipv")
    if not spelled:
        return "underscore_"
    return f"n{spelled}" if spelled[0].isdigit() else spelled


def is_valid(name: str) -> bool:
    """Return whether a name can be that of a class, a method or a constant."""
    return name.isidentifier() and not keyword.iskeyword(name)


_ENUM_ATTRIBUTES = {*dir(OpenEnum), *dir(type(OpenEnum))}
