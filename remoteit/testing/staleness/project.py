"""Load what recordings are compared with: the operations of a package, and the project's schema."""

from __future__ import annotations

import tomllib
from configparser import ConfigParser
from configparser import Error as ConfigParserError
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from remoteit._schema import schema_path
from remoteit.codegen.documents.load import read_schema
from remoteit.codegen.errors import CodegenError
from remoteit.codegen.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphql import GraphQLSchema

    from generated_client._runtime.operation import Operation


DEFAULT_PACKAGE = "generated_client"

_PYTEST_FILES = {
    "pytest.toml": "pytest",
    ".pytest.toml": "pytest",
    "pytest.ini": "pytest",
    ".pytest.ini": "pytest",
    "pyproject.toml": "tool.pytest",
    "tox.ini": "pytest",
    "setup.cfg": "tool:pytest",
}
"""The section with the settings in each of pytest's files, in pytest's order."""


class ProjectError(Exception):
    """The schema or the package cannot be loaded; the message says what to do."""


def load_known_operations(package: str) -> tuple[dict[str, Operation[Any]], dict[str, Operation[Any]]]:
    """Return the operations of a generated package, and those of this distribution's client beside it.

    Raises:
        ProjectError: as `load_operations`.
    """
    own = load_operations(package)
    return own, {} if package == DEFAULT_PACKAGE else load_operations(DEFAULT_PACKAGE)


def load_operations(package: str) -> dict[str, Operation[Any]]:
    """Return the operations of a generated package by name.

    Args:
        package: its import name.

    Raises:
        ProjectError: the package does not exist, cannot be imported, or has no operations.
    """
    try:
        module = import_module(package)
        constants = [getattr(module, name) for name in dir(module) if name.isupper()]
    except (ImportError, SyntaxError, ValueError) as error:
        raise ProjectError(
            f"the package {package} cannot be imported: {error}; run this where `import {package}` works"
        ) from None
    # By the class's name: a package with its own runtime has its own class.
    operations = [cast("Operation[Any]", value) for value in constants if type(value).__name__ == "Operation"]
    if not operations:
        raise ProjectError(f"the package {package} has no operations; name a generated one with --package")
    return {operation.name: operation for operation in operations}


def find_package() -> str:
    """Return the package in pytest's setting `remoteit_package`, for the current folder.

    As pytest does, it takes the first file with pytest's settings in the folder, or in the nearest one above.

    Raises:
        ProjectError: the settings cannot be read.
    """
    for folder in (Path.cwd(), *Path.cwd().parents):
        for name, section in _PYTEST_FILES.items():
            file = folder / name
            settings = _read_settings(file, section) if file.is_file() else None
            if settings is not None:
                package = settings.get("remoteit_package")
                return package if isinstance(package, str) and package else DEFAULT_PACKAGE
    return DEFAULT_PACKAGE


def _read_settings(file: Path, section: str) -> Mapping[str, object] | None:
    """Return pytest's settings in a file; None if it has none."""
    try:
        text = file.read_text("utf-8")
        if file.suffix == ".toml":
            content: Any = tomllib.loads(text)
            for name in section.split("."):
                content = content.get(name, {})
            return content.get("ini_options", content) or None
        parser = ConfigParser(interpolation=None, strict=False, allow_no_value=True)
        parser.read_string(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ConfigParserError) as error:
        raise ProjectError(f"the settings {file} cannot be read: {error}") from None
    return dict(parser[section]) if section in parser else None


def load_schema(path: Path | None = None) -> GraphQLSchema:
    """Read an SDL file.

    Args:
        path: the file; by default the schema of the project in the current folder, or the one of this
            distribution.

    Raises:
        ProjectError: the file cannot be read or has no valid schema, or the project's settings are invalid.
    """
    try:
        return read_schema(path or _find_schema())
    except CodegenError as error:
        raise ProjectError(str(error)) from None


def _find_schema() -> Path:
    if Path("pyproject.toml").exists():
        return Settings.load(Path()).schema
    own = Path("schema.graphql")
    return own if own.exists() else schema_path()
