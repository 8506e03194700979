"""The plugin that derives the sync client from the async one, so that both come out of one run."""

from __future__ import annotations

import ast
import builtins
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ariadne_codegen import Plugin
from graphql import is_enum_type

if TYPE_CHECKING:
    from graphql import FragmentDefinitionNode

ASYNC_MODULE = "async_client"
SYNC_MODULE = "client"

# More than any one client needs; what is not used is taken out when the module is finished.
_TYPING_IMPORTS = """
from collections.abc import Sequence
from typing import Annotated, Any, Literal, Optional, Union
from pydantic import Field
from .unset import UnsetType
from .scalars import DateTime, Object
"""
_IMPORTS = """
from typing_extensions import deprecated
from .unset import UNSET
"""
_KNOWN = {"Annotated", "Any", "DateTime", "Field", "Literal", "Object", "Optional", "Union"}
_SYNC_NAMES = {"AsyncClient": "Client", "AsyncBaseClient": "BaseClient"}


class ClientsPlugin(Plugin):
    """Writes a client module that loads nothing but the base, and a sync twin of it."""

    @cached_property
    def _fragments(self) -> set[str]:
        return set()

    def generate_fragments_module(
        self,
        module: ast.Module,
        fragments_definitions: dict[str, FragmentDefinitionNode],
    ) -> ast.Module:
        """Note which models are fragments'."""
        self._fragments.update(node.name for node in module.body if isinstance(node, ast.ClassDef))
        return module

    def generate_client_module(self, module: ast.Module) -> ast.Module:
        """Import models for type checkers alone; each method imports its operation when called."""
        client = next(node for node in module.body if isinstance(node, ast.ClassDef))
        imports = [node for node in module.body if isinstance(node, ast.ImportFrom) and node.level == 1]
        base = [node for node in imports if node.module == "base_client"]
        inputs = [node for node in imports if node.module in ("enums", "input_types")]
        results = [
            ast.ImportFrom(module=self._module_of(name, method), names=[ast.alias(name=name)], level=1)
            for method in client.body
            if isinstance(method, ast.AsyncFunctionDef) and method.returns
            for name in _class_names(method.returns)
        ]
        return ast.Module(
            body=[
                *ast.parse("from __future__ import annotations\nfrom typing import TYPE_CHECKING").body,
                *base,
                *ast.parse(_IMPORTS).body,
                ast.If(
                    test=ast.Name(id="TYPE_CHECKING"),
                    body=[*ast.parse(_TYPING_IMPORTS).body, *inputs, *results],
                    orelse=[],
                ),
                client,
            ],
            type_ignores=[],
        )

    def _module_of(self, name: str, method: ast.AsyncFunctionDef) -> str:
        if name in self._fragments:
            return "fragments"
        if is_enum_type(self.schema.type_map.get(name)):
            return "enums"
        return next(node.module or "" for node in method.body if isinstance(node, ast.ImportFrom))

    def generate_client_code(self, generated_code: str) -> str:
        """Derive the sync client from the finished async one and put it beside it."""
        settings = cast("dict[str, Any]", self.config_dict)["tool"]["ariadne-codegen"]
        package = Path(settings["target_package_path"]) / settings["target_package_name"]
        (package / f"{SYNC_MODULE}.py").write_text(to_sync(generated_code), encoding="utf-8")
        return generated_code


def to_sync(code: str) -> str:
    """The same module with plain functions in place of coroutines and the sync classes' names."""
    return ast.unparse(_ToSync().visit(ast.parse(code)))


class _ToSync(ast.NodeTransformer):
    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        return ast.FunctionDef(**{name: getattr(node, name) for name in (*node._fields, "lineno")})

    def visit_Await(self, node: ast.Await) -> ast.expr:
        self.generic_visit(node)
        return node.value

    def visit_Name(self, node: ast.Name) -> ast.Name:
        node.id = _SYNC_NAMES.get(node.id, node.id)
        return node

    def visit_alias(self, node: ast.alias) -> ast.alias:
        node.name = _SYNC_NAMES.get(node.name, node.name)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        node.name = _SYNC_NAMES.get(node.name, node.name)
        self.generic_visit(node)
        return node


def _class_names(annotation: ast.expr) -> list[str]:
    """The names in an annotation that are neither Python's own nor typing's."""
    names = {node.id.strip('"') for node in ast.walk(annotation) if isinstance(node, ast.Name)}
    return sorted(names - set(dir(builtins)) - _KNOWN)
