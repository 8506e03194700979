"""The names of fields and classes.

Fields are spelled as Python developers would spell them. Classes get short names:

- The class of a fragment has the fragment's name without the suffix `Fields`: `DeviceFields` becomes
  `Device`, `DeviceReferenceFields` becomes `DeviceReference`. `DeviceDetails` and `DevicePage` stay. Classes
  of objects inside the fragment begin with its name: `SessionFields.endpoint` is a `SessionEndpoint`.
- The value of an operation, unless a fragment names it, is `<Operation>Result`: `MeResult`. Classes of
  objects inside it begin with that name.
- The classes on the way to the value are private: `_DevicesLogin`.

If a short name is in use already, by an enum, an input, another class, the runtime or Python itself, the
class keeps its long name. If that is in use too, the run fails.
"""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING, Any, cast

from ariadne_codegen import Plugin
from ariadne_codegen.utils import needs_explicit_alias, str_to_pascal_case
from graphql import FieldNode, GraphQLNonNull, OperationDefinitionNode, Undefined, VariableDefinitionNode

from .literals import input_default
from .python_names import (
    TYPENAME,
    argument_name,
    field_name,
    graphql_name,
    internal_part,
    internal_root,
    is_valid,
    member_names,
    method_name,
    readable_suffix,
    response_key,
    unique_names,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphql import (
        ExecutableDefinitionNode,
        FragmentDefinitionNode,
        GraphQLEnumType,
        GraphQLInputField,
        GraphQLInputObjectType,
        GraphQLSchema,
        Node,
        TypeDefinitionNode,
    )

    from .result_path import Value

_SUFFIX = "Fields"


class NameTakenError(Exception):
    """A definition would give its Python class or constant a name that is in use.

    Attributes:
        definition: the operation, the fragment, or the type of the schema.
    """

    def __init__(self, definition: ExecutableDefinitionNode | TypeDefinitionNode, name: str) -> None:
        own = graphql_name(definition)
        problem = "is in use already" if is_valid(name) else "is not a valid name in Python"
        super().__init__(f"`{own}` would define `{name}`, which {problem}; choose another name")
        self.definition = definition


class NamesPlugin(Plugin):
    """Spells the names of methods, arguments, fields and enum members, and makes inputs accept them."""

    def process_name(self, name: str, node: Node | None = None) -> str:
        """Name methods and arguments; a field has an internal name until its class is named after it."""
        match node:
            case FieldNode():
                return internal_part(node)
            case VariableDefinitionNode():
                return argument_name(node.variable.name.value)
            case OperationDefinitionNode():
                return method_name(node)
            case _:
                return name

    def generate_result_field(
        self,
        field_implementation: ast.AnnAssign,
        operation_definition: ExecutableDefinitionNode,
        field: FieldNode,
    ) -> ast.AnnAssign:
        """Give a field its Python name, and its alias if that does not follow from the name."""
        key = response_key(field)
        if key == TYPENAME:
            return field_implementation
        name = field_name(key, self.schema)
        field_implementation.target = ast.Name(id=name)
        value = field_implementation.value
        if isinstance(value, ast.Call):  # because of the alias, which every internal name needs
            keywords = [keyword for keyword in value.keywords if keyword.arg != "alias"]
            if needs_explicit_alias(name, key, use_alias_generator=True):
                keywords.insert(0, ast.keyword(arg="alias", value=ast.Constant(key)))
            field_implementation.value = _field_value(keywords)
        return field_implementation

    def generate_enum(self, class_def: ast.ClassDef, enum_type: GraphQLEnumType) -> ast.ClassDef:
        """Give the members of an enum names that differ from its methods and from each other."""
        names = member_names(enum_type)
        for node, value in zip(class_def.body, enum_type.values, strict=True):
            if isinstance(node, ast.Assign):
                node.targets = [ast.Name(id=names[value])]
        return class_def

    def generate_input_class(
        self, class_def: ast.ClassDef, input_type: GraphQLInputObjectType
    ) -> ast.ClassDef:
        """Give the fields of an input their names, aliases and defaults."""
        names = unique_names(input_type.fields, lambda key: field_name(key, self.schema))
        fields = [node for node in class_def.body if isinstance(node, ast.AnnAssign)]
        for node, (key, field) in zip(fields, input_type.fields.items(), strict=True):
            node.target = ast.Name(id=names[key])
            keywords = _default_keywords(node, field)
            if needs_explicit_alias(names[key], key, use_alias_generator=True):
                # Type checkers take `alias` for the only name of the argument.
                keywords.insert(0, ast.keyword(arg="validation_alias", value=ast.Constant(key)))
                keywords.append(ast.keyword(arg="serialization_alias", value=ast.Constant(key)))
            node.value = _field_value(keywords)
        return class_def


def _default_keywords(node: ast.AnnAssign, field: GraphQLInputField) -> list[ast.keyword]:
    """Return the arguments of `Field` for the default of an input's field."""
    kind = cast("Any", field).type  # graphql-core does not annotate the type inside a non-null
    is_required = isinstance(kind, GraphQLNonNull)
    if field.default_value is Undefined:
        return [] if is_required else [ast.keyword(arg="default", value=ast.Constant(None))]
    default = input_default(kind, field.default_value)
    if default is None:
        # The field can be left out, and the API then uses its default.
        if is_required:
            node.annotation = ast.Subscript(value=ast.Name(id="Optional"), slice=node.annotation)
        default = ast.Constant(None)
    if isinstance(default, ast.Constant | ast.Attribute):
        return [ast.keyword(arg="default", value=default)]
    arguments = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
    return [ast.keyword(arg="default_factory", value=ast.Lambda(args=arguments, body=default))]


def _field_value(keywords: list[ast.keyword]) -> ast.expr | None:
    """Return the value of a field: its default, or a call of `Field` if there is more to say."""
    match keywords:
        case []:
            return None
        case [ast.keyword(arg="default", value=default)]:
            return default
        case _:
            return ast.Call(func=ast.Name(id="Field"), args=[], keywords=keywords)


class ClassNames:
    """Gives classes their short names, each name once.

    Args:
        schema: the schema of the package.
        used: names that no class may have, beside Python's built-in ones.
    """

    def __init__(self, schema: GraphQLSchema, used: Iterable[str]) -> None:
        self._schema = schema
        self._used = {*dir(builtins), *used}

    def reserve(self, definition: ExecutableDefinitionNode | TypeDefinitionNode, name: str) -> None:
        """Keep a name for the constant of an operation, or for an enum or input.

        Raises:
            NameTakenError: the name is in use, or Python does not allow it.
        """
        if name in self._used or not is_valid(name):
            raise NameTakenError(definition, name)
        self._used.add(name)

    def name_fragments(
        self, classes: list[str], fragments: dict[str, FragmentDefinitionNode]
    ) -> dict[str, str]:
        """Name the classes of all fragments.

        Args:
            classes: their internal names.
            fragments: the definitions by the internal names of their classes.

        Returns:
            The Python names by the internal names.

        Raises:
            NameTakenError: the short and the long name of a class are in use.
        """
        long_names = {name: str_to_pascal_case(graphql_name(node)) for name, node in fragments.items()}
        names: dict[str, str] = {}
        for name in classes:
            if name in fragments:
                long = long_names[name]
                short = long.removesuffix(_SUFFIX)
                is_free = short not in long_names.values()
                names[name] = self._take(fragments[name], short if is_free else long, long)
        for name in classes:
            if name not in fragments:
                owner, suffix = internal_root(name), readable_suffix(name, self._schema)
                names[name] = self._take(fragments[owner], names[owner] + suffix, long_names[owner] + suffix)
        return names

    def name_results(
        self, definition: OperationDefinitionNode, classes: list[str], value: Value
    ) -> dict[str, str]:
        """Name the classes of an operation.

        Args:
            definition: the operation.
            classes: their internal names.
            value: the path to the operation's value.

        Returns:
            The Python names by the internal names.

        Raises:
            NameTakenError: the short and the long name of a class are in use.
        """
        model = str_to_pascal_case(graphql_name(definition))
        names: dict[str, str] = {}
        for name in classes:
            long = model + readable_suffix(name, self._schema)
            if name in value.wrappers:
                names[name] = self._private(f"_{long}")
            else:
                suffix = readable_suffix(name, self._schema, depth=len(value.path))
                names[name] = self._take(definition, f"{model}Result{suffix}", long)
        return names

    def _take(self, definition: ExecutableDefinitionNode, short: str, name: str) -> str:
        chosen = short if short not in self._used and is_valid(short) else name
        self.reserve(definition, chosen)
        return chosen

    def _private(self, name: str) -> str:
        """Name a class that nobody imports; two operations may wrap their values alike."""
        while name in self._used:
            name += "_"
        self._used.add(name)
        return name
