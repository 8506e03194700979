"""Generate a package from schema and operations: run ariadne-codegen with plugins in a temporary folder."""

from __future__ import annotations

import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ariadne_codegen.client_generators.package import get_package_generator
from ariadne_codegen.config import (
    get_client_settings,  # pyright: ignore[reportUnknownVariableType]  # it leaves its dict open
)
from ariadne_codegen.exceptions import CodeGenException
from ariadne_codegen.plugins.manager import PluginManager
from ariadne_codegen.schema import (
    add_mixin_directive_to_schema,
    filter_fragments_definitions,
    filter_operations_definitions,
)

from remoteit.codegen.documents.check import check_operations
from remoteit.codegen.documents.load import location, read_operations, read_schema
from remoteit.codegen.documents.merge import merge_selections
from remoteit.codegen.plugins.docstrings import DocsPlugin
from remoteit.codegen.plugins.interface_bases import BasesPlugin
from remoteit.codegen.plugins.layout import RUNTIME, LayoutPlugin
from remoteit.codegen.plugins.names import NamesPlugin, NameTakenError
from remoteit.codegen.plugins.open_types import OpenTypesPlugin
from remoteit.codegen.plugins.operations import OperationsPlugin

from .errors import CodegenError
from .package import differences, format_package, replace_package

if TYPE_CHECKING:
    from ariadne_codegen import Plugin
    from graphql import DocumentNode, GraphQLSchema

    from .settings import Settings

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


def generate(settings: Settings, *, check: bool = False) -> list[str]:
    """Generate the package, or compare it with what would be generated.

    Args:
        settings: what to read and where to write.
        check: write nothing.

    Returns:
        One line for each file that changes, as `changed name`, `missing name` or `orphaned name`.

    Raises:
        CodegenError: the settings, the schema or the operations are invalid; the package is unchanged.
    """
    _require(settings)
    schema, document = read_schema(settings.schema), read_operations(settings.queries)
    check_operations(schema, document)
    with tempfile.TemporaryDirectory(prefix=".codegen-", dir=settings.package.parent) as folder:
        made = Path(folder) / settings.package.name
        _run(settings, schema, document, made)
        format_package(made)
        changes = differences(made, settings.package)
        if changes and not check:
            replace_package(made, settings.package)
        return changes


def _require(settings: Settings) -> None:
    for path in (settings.schema, settings.queries, settings.package.parent):
        if not path.exists():
            raise CodegenError(f"{path}: no such file or folder; see the settings in pyproject.toml")
    if settings.runtime != "copy" and not all(map(str.isidentifier, settings.runtime.split("."))):
        raise CodegenError(f"`runtime` must be `copy` or the name of a package, not {settings.runtime!r}")
    if settings.package.name == settings.runtime:
        raise CodegenError(
            f"{settings.package}: a package of this name would hide the package whose runtime it shares; set"
            ' `package` to another name, or `runtime = "copy"`'
        )
    if not settings.package.name.isidentifier():
        raise CodegenError(f"{settings.package}: a package needs a name that Python can import")


def _run(settings: Settings, schema: GraphQLSchema, document: DocumentNode, package: Path) -> None:
    """Write the package, not formatted yet."""
    section: dict[str, Any] = {
        "schema_path": str(settings.schema),
        "queries_path": str(settings.queries),
        # The layout writes the package; ariadne-codegen's own modules are put aside.
        "target_package_name": "unused",
        "target_package_path": str(package.parent),
        # No operation can have a method that begins with an underscore, so no module is overwritten.
        "client_file_name": "_client",
        "enums_module_name": "_enums",
        "input_types_module_name": "_inputs",
        "fragments_module_name": "_fragments",
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
    config = {"tool": {"ariadne-codegen": section}}
    plugins = PluginManager(schema, config, list(_PLUGINS))
    definitions = merge_selections(add_mixin_directive_to_schema(schema), document).definitions
    try:
        with warnings.catch_warnings():
            generator = get_package_generator(
                schema=schema,
                fragments=filter_fragments_definitions(definitions),
                settings=get_client_settings(config),
                plugin_manager=plugins,
            )
            for operation in filter_operations_definitions(definitions):
                generator.add_operation(operation)
            # A fragment that one operation unpacks would be left out, though others inherit from it.
            generator._unpacked_fragments.clear()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # no public way
            generator.generate()
        _find(plugins, LayoutPlugin).write(
            package,
            _find(plugins, OperationsPlugin).generated,
            queries=settings.queries,
            shared="" if settings.runtime == "copy" else settings.runtime,
        )
    except NameTakenError as error:
        raise CodegenError(f"{location(error.definition)}: {error}") from error
    except CodeGenException as error:
        raise CodegenError(f"{settings.queries}: {error}") from error


def _find(plugins: PluginManager, kind: type[PluginT]) -> PluginT:
    return next(plugin for plugin in plugins.plugins if isinstance(plugin, kind))
