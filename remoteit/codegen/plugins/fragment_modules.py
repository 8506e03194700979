"""The plugin that gives each fragment a module of its own, so that a call loads just those that it uses."""

from __future__ import annotations

import ast
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ariadne_codegen import Plugin
from ariadne_codegen.utils import str_to_pascal_case, str_to_snake_case

from .lazy_init import lazy_module

if TYPE_CHECKING:
    from graphql import FragmentDefinitionNode

PACKAGE = "fragments"


class FragmentsPlugin(Plugin):
    """Splits the one module that ariadne-codegen writes for all fragments."""

    @cached_property
    def _modules(self) -> dict[str, ast.Module]:
        return {}

    def generate_fragments_module(
        self, module: ast.Module, fragments_definitions: dict[str, FragmentDefinitionNode]
    ) -> ast.Module:
        """Sort the classes by the fragment that they belong to."""
        roots = {str_to_pascal_case(name) for name in fragments_definitions}
        self._modules.update(_split(module, roots))
        return module

    def generate_files(self, generated_files: list[str]) -> list[str]:
        """Write a package in place of the module."""
        if not self._modules:
            return generated_files
        settings = cast("dict[str, Any]", self.config_dict)["tool"]["ariadne-codegen"]
        target = Path(settings["target_package_path"]) / settings["target_package_name"]
        (target / f"{PACKAGE}.py").unlink()
        folder = target / PACKAGE
        folder.mkdir()
        for name, module in self._modules.items():
            (folder / f"{name}.py").write_text(ast.unparse(ast.fix_missing_locations(module)), "utf-8")
        names = {
            node.name: name
            for name, module in self._modules.items()
            for node in module.body
            if isinstance(node, ast.ClassDef)
        }
        text = lazy_module("The models of fragments, each loaded when it is first used.", names)
        (folder / "__init__.py").write_text(text, "utf-8")
        return generated_files


def _split(module: ast.Module, roots: set[str]) -> dict[str, ast.Module]:
    """One module a fragment, by its name; a fragment's classes follow its root class.

    In the modules they stand the other way round: what a class names before it is defined, pydantic would
    look for in the modules of the classes that inherit from it.
    """
    imports = [node for node in module.body if isinstance(node, ast.ImportFrom)]
    for statement in imports:
        # ariadne-codegen writes the modules of scalars as `.name` with no level.
        if statement.level == 1 or (statement.module or "").startswith("."):
            statement.level, statement.module = 2, (statement.module or "").lstrip(".")
    classes: dict[str, list[ast.ClassDef]] = {}
    current = ""
    for node in (node for node in module.body if isinstance(node, ast.ClassDef)):
        current = str_to_snake_case(node.name) if node.name in roots else current
        classes.setdefault(current, []).append(node)
    owner = {node.name: name for name, nodes in classes.items() for node in nodes}
    calls = [node for node in module.body if isinstance(node, ast.Expr)]
    return {
        name: ast.Module(
            body=[
                *imports,
                *_imports(name, nodes, owner),
                *reversed(nodes),
                *(call for call in calls if owner[ast.unparse(call).partition(".")[0]] == name),
            ],
            type_ignores=[],
        )
        for name, nodes in classes.items()
    }


def _imports(name: str, nodes: list[ast.ClassDef], owner: dict[str, str]) -> list[ast.stmt]:
    """What a module's classes take from other fragments: their bases, and the types of their fields."""
    used = {inner.id.strip('"') for node in nodes for inner in ast.walk(node) if isinstance(inner, ast.Name)}
    return [
        ast.ImportFrom(module=owner[other], names=[ast.alias(name=other)], level=1)
        for other in sorted(used)
        if owner.get(other, name) != name
    ]
