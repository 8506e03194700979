"""Runs ariadne-codegen with the plugins; only the plugins write files."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, TypeVar

from ariadne_codegen.client_generators.package import get_package_generator
from ariadne_codegen.config import (
    get_client_settings,  # pyright: ignore[reportUnknownVariableType]  # it leaves its dict open
)
from ariadne_codegen.exceptions import CodeGenException
from ariadne_codegen.plugins.manager import PluginManager
from ariadne_codegen.schema import filter_fragments_definitions, filter_operations_definitions

from remoteit.codegen.errors import CodegenError

from .docstrings import DocsPlugin
from .interface_bases import BasesPlugin
from .layout import RUNTIME, LayoutPlugin
from .names import NamesPlugin
from .open_types import OpenTypesPlugin
from .operations import OperationsPlugin
from .python_names import with_internal_names

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ariadne_codegen import Plugin
    from graphql import DocumentNode, GraphQLSchema

PluginT = TypeVar("PluginT", bound="Plugin")

_PLUGINS: dict[type[Plugin], str] = {
    NamesPlugin: "all others find fields by their names",
    OperationsPlugin: "finds an operation's value in the classes as ariadne-codegen wrote them",
    BasesPlugin: "moves fields into base classes, which then need no description",
    DocsPlugin: "describes the classes that are left, and reads their `typename__` literals",
    OpenTypesPlugin: "replaces the literals of interfaces",
    LayoutPlugin: "collects what all others have made",
}
"""The plugins in the order in which they see each part, with the reason for the place of each."""


def write_package(
    package: Path,
    schema: GraphQLSchema,
    document: DocumentNode,
    *,
    documents: Mapping[str, str],
    queries: Path,
    shared: str,
) -> None:
    """Write a package, not formatted yet.

    Args:
        package: the folder, which does not exist yet.
        schema: the schema.
        document: all operations and fragments, with merged selections.
        documents: the document to send for each operation.
        queries: the folder of the query files, or the one file.
        shared: the package whose runtime this one imports, or empty to give it its own copy.

    Raises:
        NameTakenError: two definitions lead to one Python name.
        CodegenError: ariadne-codegen does not support a part of the schema or of an operation.
    """
    try:
        plugins = _run(package, schema, document, documents)
    except CodeGenException as error:
        raise CodegenError(f"{queries}: {error}") from error
    operations = _find(plugins, OperationsPlugin).generated
    _find(plugins, LayoutPlugin).write(package, operations, queries=queries, shared=shared)


def _run(
    package: Path, schema: GraphQLSchema, document: DocumentNode, documents: Mapping[str, str]
) -> PluginManager:
    """Run ariadne-codegen and return the plugins, which hold what it made."""
    config = {"tool": {"ariadne-codegen": _settings(package)}}
    plugins = PluginManager(schema, config, list(_PLUGINS))
    _find(plugins, OperationsPlugin).documents.update(documents)
    definitions = with_internal_names(document).definitions
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        generator: Any = get_package_generator(
            schema=schema,
            fragments=filter_fragments_definitions(definitions),
            settings=get_client_settings(config),
            plugin_manager=plugins,
        )
        # The layout writes the package; ariadne-codegen neither writes nor formats its own modules.
        generator.package_path = package.parent
        generator._queue_module = _ignore  # noqa: SLF001 - no public way
        generator._copy_files = _ignore  # noqa: SLF001 - no public way
        generator._validate_unique_file_names = _ignore  # noqa: SLF001 - no public way
        for operation in filter_operations_definitions(definitions):
            generator.add_operation(operation)
        # A fragment that one operation unpacks would be left out, though others inherit from it.
        generator._unpacked_fragments.clear()  # noqa: SLF001 - no public way
        generator.generate()
    return plugins


def _settings(package: Path) -> dict[str, Any]:
    return {
        # Only checked for existence: the schema and the operations are passed as objects.
        "schema_path": str(RUNTIME),
        "queries_path": str(RUNTIME),
        "target_package_name": "unused",
        "target_package_path": str(package.parent),
        "client_name": "AsyncClient",
        "base_client_name": "AsyncBaseClient",
        "base_client_file_path": str(RUNTIME / "base_client.py"),
        "include_comments": "none",
        "multipart_uploads": False,
        "defer_model_build": True,
        "use_alias_generator": True,
        "include_all_inputs": False,
        "include_all_enums": False,
        "show_deprecation_warnings": False,
        "default_optional_fields_to_none": False,
        "scalars": {"DateTime": {"type": "DateTime"}, "Object": {"type": "Object"}},
    }


def _ignore(*_: object, **__: object) -> None:
    """Replace a step of ariadne-codegen."""


def _find(plugins: PluginManager, kind: type[PluginT]) -> PluginT:
    return next(plugin for plugin in plugins.plugins if isinstance(plugin, kind))
