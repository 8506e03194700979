"""Generate a package from schema and operations in a temporary folder, and put it in its place."""

from __future__ import annotations

import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from remoteit.codegen.documents.check import check_operations
from remoteit.codegen.documents.fragments import documents_to_send
from remoteit.codegen.documents.load import location, read_operations, read_schema
from remoteit.codegen.documents.merge import merge_selections
from remoteit.codegen.plugins.names import NameTakenError
from remoteit.codegen.plugins.pipeline import write_package
from remoteit.codegen.plugins.python_names import is_valid

from .errors import CodegenError
from .package import differences, format_package, replace_package

if TYPE_CHECKING:
    from graphql import DocumentNode, GraphQLSchema

    from .settings import Settings


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
    try:
        check_operations(schema, document)
        with tempfile.TemporaryDirectory(prefix=".codegen-", dir=settings.package.parent) as folder:
            made = Path(folder) / settings.package.name
            _write(settings, schema, document, made)
            format_package(made)
            changes = differences(made, settings.package)
            if changes and not check:
                replace_package(made, settings.package)
            return changes
    except RecursionError:
        raise CodegenError(f"{settings.queries}: a selection is nested too deeply") from None


def _require(settings: Settings) -> None:
    for path in (settings.schema, settings.queries):
        if not path.exists():
            raise CodegenError(f"{path}: no such file or folder; see the settings in pyproject.toml")
    if not settings.package.parent.is_dir():
        raise CodegenError(
            f"{settings.package.parent}: no such folder; create it, or set `package` to another"
        )
    if not is_valid(settings.package.name):
        raise CodegenError(f"{settings.package}: a package needs a name that Python can import")
    if settings.package.name == settings.runtime:
        raise CodegenError(
            f"{settings.package}: a package of this name would hide the package whose runtime it shares; set"
            ' `package` to another name, or `runtime = "copy"`'
        )
    if settings.runtime != "copy" and not _has_runtime(settings.runtime, settings.package.parent):
        raise CodegenError(
            f"`runtime` must be `copy` or the name of a generated package that can be imported, not"
            f" {settings.runtime!r}"
        )


def _has_runtime(package: str, folder: Path) -> bool:
    """Return whether a package is installed, or lies in the folder, and has its own runtime."""
    names = package.split(".")
    if not all(map(is_valid, names)):
        return False
    try:
        spec = find_spec(package)
    except ImportError:
        spec = None
    places = [folder.joinpath(*names), *map(Path, (spec and spec.submodule_search_locations) or ())]
    return any((place / "_runtime" / "__init__.py").exists() for place in places)


def _write(settings: Settings, schema: GraphQLSchema, document: DocumentNode, package: Path) -> None:
    """Write the package, not formatted yet."""
    merged = merge_selections(schema, document)
    try:
        write_package(
            package,
            schema,
            merged,
            documents=documents_to_send(schema, merged),
            queries=settings.queries,
            shared="" if settings.runtime == "copy" else settings.runtime,
        )
    except NameTakenError as error:
        raise CodegenError(f"{location(error.definition)}: {error}") from error
