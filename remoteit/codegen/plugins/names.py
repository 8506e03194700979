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
from typing import TYPE_CHECKING

from ariadne_codegen import Plugin
from ariadne_codegen.utils import str_to_pascal_case

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphql import (
        ExecutableDefinitionNode,
        FragmentDefinitionNode,
        GraphQLInputField,
        Node,
        OperationDefinitionNode,
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
        own = definition.name.value if definition.name else ""
        super().__init__(f"`{own}` would define `{name}`, which is in use already; choose another name")
        self.definition = definition


class NamesPlugin(Plugin):
    """Spells the names of fields, and makes inputs accept them."""

    def process_name(self, name: str, node: Node | None = None) -> str:
        """Keep `IPv4` and `IPv6` in one piece: `websocket_ipv4`, not `websocket_i_pv_4`."""
        return name.replace("i_pv_", "ipv")

    def generate_input_field(
        self, field_implementation: ast.AnnAssign, input_field: GraphQLInputField, field_name: str
    ) -> ast.AnnAssign:
        """Hide the alias from type checkers, which take it for the only name of the argument."""
        if isinstance(field_implementation.value, ast.Call):
            for keyword in list(field_implementation.value.keywords):
                if keyword.arg == "alias":
                    keyword.arg = "validation_alias"
                    copy = ast.keyword(arg="serialization_alias", value=keyword.value)
                    field_implementation.value.keywords.append(copy)
        return field_implementation


class ClassNames:
    """Gives classes their short names, each name once.

    Args:
        used: names that no class may have, beside Python's built-in ones.
    """

    def __init__(self, used: Iterable[str]) -> None:
        self._used = {*dir(builtins), *used}

    def reserve(self, definition: ExecutableDefinitionNode | TypeDefinitionNode, name: str) -> None:
        """Keep a name for the constant of an operation, or for an enum or input.

        Raises:
            NameTakenError: the name is in use.
        """
        if name in self._used:
            raise NameTakenError(definition, name)
        self._used.add(name)

    def name_fragments(
        self, classes: list[str], fragments: dict[str, FragmentDefinitionNode]
    ) -> dict[str, str]:
        """Name the classes of all fragments.

        Args:
            classes: long names, those of a fragment's inner objects after the fragment's own.
            fragments: the definitions by the long names of their classes.

        Returns:
            The Python names by the long names.

        Raises:
            NameTakenError: the short and the long name of a class are in use.
        """
        long_names = set(classes)
        names: dict[str, str] = {}
        for name in classes:
            if name in fragments:
                short = name.removesuffix(_SUFFIX)
                names[name] = self._take(fragments[name], short if short not in long_names else name, name)
        owner = ""
        for name in classes:
            if name in fragments:
                owner = name
            else:
                names[name] = self._take(fragments[owner], names[owner] + name.removeprefix(owner), name)
        return names

    def name_results(
        self, definition: OperationDefinitionNode, classes: list[str], value: Value
    ) -> dict[str, str]:
        """Name the classes of an operation.

        Args:
            definition: the operation.
            classes: their long names.
            value: the path to the operation's value.

        Returns:
            The Python names by the long names.

        Raises:
            NameTakenError: the short and the long name of a class are in use.
        """
        model = str_to_pascal_case(definition.name.value if definition.name else "")
        # ariadne-codegen begins each name with the path to it, before the type of an interface's object.
        prefix = value.wrappers[-1] + str_to_pascal_case(value.path[-1]) if value.wrappers else model
        names: dict[str, str] = {}
        for name in classes:
            if name in value.wrappers:
                names[name] = self._private(f"_{name}")
            else:
                names[name] = self._take(definition, f"{model}Result{name.removeprefix(prefix)}", name)
        return names

    def _take(self, definition: ExecutableDefinitionNode, short: str, name: str) -> str:
        chosen = name if short in self._used or not short.isidentifier() else short
        self.reserve(definition, chosen)
        return chosen

    def _private(self, name: str) -> str:
        """Name a class that nobody imports; two operations may wrap their values alike."""
        while name in self._used:
            name += "_"
        self._used.add(name)
        return name
