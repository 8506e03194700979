"""From schema and operations to a package: ariadne-codegen with our plugins, into a folder aside."""

from __future__ import annotations

import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
from remoteit.codegen.documents.load import read_operations, read_schema
from remoteit.codegen.documents.merge import merge_selections
from remoteit.codegen.plugins.docstrings import DocsPlugin
from remoteit.codegen.plugins.exports import RUNTIME_EXPORTS, ExportsPlugin
from remoteit.codegen.plugins.fragment_modules import FragmentsPlugin
from remoteit.codegen.plugins.interface_bases import BasesPlugin
from remoteit.codegen.plugins.names import NamesPlugin
from remoteit.codegen.plugins.open_enums import EnumsPlugin
from remoteit.codegen.plugins.open_unions import OpenTypesPlugin
from remoteit.codegen.plugins.operations import OperationsPlugin
from remoteit.codegen.plugins.sync_client import ASYNC_MODULE, SYNC_MODULE, ClientsPlugin

from . import runtime
from .errors import CodegenError
from .package import differences, finish, put_in_place

if TYPE_CHECKING:
    from graphql import DocumentNode, GraphQLSchema

    from .settings import Settings

_RUNTIME = Path(runtime.__file__).parent
_COPIED = (
    "base_enum",
    "strict",
    "errors",
    "error_mapping",
    "flows",
    "iterators",
    "pager",
    "sender",
    "operation",
    "protocol",
    "scalars",
    "typename",
    "unset",
)
_RESERVED = (
    *_COPIED, "base_client", "base_model", "enums", "fragments", "input_types", ASYNC_MODULE, SYNC_MODULE,
)  # fmt: skip
# In this order: what a plugin writes, the next ones see.
_PLUGINS = (
    NamesPlugin,
    EnumsPlugin,
    OperationsPlugin,
    BasesPlugin,
    DocsPlugin,
    OpenTypesPlugin,
    ClientsPlugin,
    ExportsPlugin,
    FragmentsPlugin,
)


def generate(settings: Settings, *, check: bool = False) -> list[str]:
    """Generate the package, or compare it with what would be generated.

    Args:
        settings: what to read and where to write.
        check: write nothing.

    Returns:
        One line a file that differs from what was there; with `check`, from what should be there.

    Raises:
        CodegenError: schema or operations are faulty; the package is as it was.
    """
    _require(settings)
    schema, document = read_schema(settings.schema), read_operations(settings.queries)
    check_operations(schema, document, _RESERVED)
    with tempfile.TemporaryDirectory(prefix=".codegen-", dir=settings.package.parent) as folder:
        made = Path(folder) / settings.package.name
        _run(settings, schema, document, made)
        finish(made)
        changes = differences(made, settings.package)
        if changes and not check:
            put_in_place(made, settings.package)
        return changes


def _require(settings: Settings) -> None:
    for path in (settings.schema, settings.queries, settings.package.parent):
        if not path.exists():
            raise CodegenError(f"{path}: no such file or folder; see the settings in pyproject.toml")
    if settings.runtime != "copy" and not all(map(str.isidentifier, settings.runtime.split("."))):
        raise CodegenError(f"`runtime` must be `copy` or the name of a package, not {settings.runtime!r}")
    if settings.package.name == settings.runtime:
        raise CodegenError(
            f"{settings.package}: a package of this name would hide the one whose runtime it shares; set"
            ' `package` to another name, or `runtime = "copy"`'
        )
    if not settings.package.name.isidentifier():
        raise CodegenError(f"{settings.package}: a package needs a name that Python can import")


def _run(settings: Settings, schema: GraphQLSchema, document: DocumentNode, made: Path) -> None:
    section: dict[str, Any] = {
        "schema_path": str(settings.schema),
        "queries_path": str(settings.queries),
        "target_package_name": made.name,
        "target_package_path": str(made.parent),
        "client_name": "AsyncClient",
        "client_file_name": ASYNC_MODULE,
        "base_client_name": "AsyncBaseClient",
        "base_client_file_path": str(_RUNTIME / "base_client.py"),
        "files_to_include": [str(_RUNTIME / f"{name}.py") for name in _COPIED],
        "include_comments": "none",
        "multipart_uploads": False,
        "defer_model_build": True,
        "use_alias_generator": True,
        "include_all_inputs": False,
        "include_all_enums": False,
        "show_deprecation_warnings": False,
        "default_optional_fields_to_none": False,
        "scalars": {"DateTime": {"type": ".scalars.DateTime"}, "Object": {"type": ".scalars.Object"}},
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
    except CodeGenException as error:
        raise CodegenError(f"{settings.queries}: {error}") from error
    _write_runtime(made, settings.runtime)


def _write_runtime(made: Path, runtime: str) -> None:
    """Give the package its base modules: copies of ours, or doors to those of another package."""
    if runtime == "copy":
        # ariadne-codegen puts a base_model.py of its own, so ours replaces it after the run.
        (made / "base_model.py").write_bytes((_RUNTIME / "base_model.py").read_bytes())
        return
    for name in _COPIED:
        (made / f"{name}.py").unlink()
    for name, exports in RUNTIME_EXPORTS.items():
        lines = (f"from {runtime}.{name} import {export} as {export}\n" for export in exports)
        (made / f"{name}.py").write_text("".join(lines), "utf-8")
