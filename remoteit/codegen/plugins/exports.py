"""The plugin that writes the package's `__init__`: every public name, each loaded when first asked for."""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

from ariadne_codegen import Plugin

from .fragment_modules import PACKAGE as FRAGMENTS
from .lazy_init import lazy_module
from .sync_client import ASYNC_MODULE, SYNC_MODULE

if TYPE_CHECKING:
    from graphql import ExecutableDefinitionNode, FragmentDefinitionNode

RUNTIME_EXPORTS = {
    "base_client": ("AsyncBaseClient", "BaseClient"),
    "base_enum": ("OpenEnum",),
    "base_model": ("BaseModel",),
    "errors": (
        "ResponseValidationError",
        "AuthenticationError",
        "ConfigurationError",
        "APIConnectionError",
        "GraphQLError",
        "InvalidResponseError",
        "NullResultError",
        "RemoteItError",
        "APITimeoutError",
        "HTTPStatusError",
        "RateLimitError",
        "TransportError",
        "InvalidVariablesError",
    ),
    "operation": ("ErrorEntry", "Operation"),
    "scalars": ("DateTime", "Object"),
    "typename": ("FallbackType",),
    "unset": ("UNSET", "UnsetType"),
}


class ExportsPlugin(Plugin):
    """Notes what every module defines, after all other plugins have had their say."""

    @cached_property
    def _modules(self) -> list[tuple[str, ast.Module]]:
        return []

    def generate_result_types_module(
        self, module: ast.Module, operation_definition: ExecutableDefinitionNode
    ) -> ast.Module:
        """Note a result module; its name follows from its constant, which is not there yet."""
        self._modules.append(("", module))
        return module

    def generate_fragments_module(
        self,
        module: ast.Module,
        fragments_definitions: dict[str, FragmentDefinitionNode],
    ) -> ast.Module:
        """Note the fragments' module."""
        self._modules.append((FRAGMENTS, module))
        return module

    def generate_enums_module(self, module: ast.Module) -> ast.Module:
        """Note the enums' module."""
        self._modules.append(("enums", module))
        return module

    def generate_inputs_module(self, module: ast.Module) -> ast.Module:
        """Note the inputs' module."""
        self._modules.append(("input_types", module))
        return module

    def generate_init_code(self, generated_code: str) -> str:
        """Write the package's `__init__` in place of the one that ariadne-codegen wrote."""
        module_of = {name: module for module, names in RUNTIME_EXPORTS.items() for name in names}
        module_of |= {"AsyncClient": ASYNC_MODULE, "Client": SYNC_MODULE}
        for module, tree in self._modules:
            names = _defined(tree)
            module_of |= dict.fromkeys(names, module or names[-1].lower())
        return lazy_module(
            "A typed client, generated from GraphQL operations; each name is loaded when it is first used.",
            module_of,
        )


def _defined(module: ast.Module) -> list[str]:
    return [
        node.name if isinstance(node, ast.ClassDef) else ast.unparse(node.target)
        for node in module.body
        if isinstance(node, (ast.ClassDef, ast.AnnAssign))
    ]
