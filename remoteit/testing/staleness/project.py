"""Load what recordings are compared with: the operations of a package, and the project's schema."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from graphql import GraphQLError, build_schema, validate_schema

from remoteit._schema import schema_path
from remoteit.codegen.errors import CodegenError
from remoteit.codegen.settings import Settings

if TYPE_CHECKING:
    from graphql import GraphQLSchema

    from generated_client._runtime.operation import Operation


class ProjectError(Exception):
    """The schema or the package cannot be loaded; the message says what to do."""


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


def find_schema() -> Path:
    """Return the schema file of the project in the current folder, or the one of this distribution.

    Raises:
        ProjectError: the project's settings are invalid.
    """
    try:
        if Path("pyproject.toml").exists():
            return Settings.load(Path()).schema
    except CodegenError as error:
        raise ProjectError(str(error)) from None
    own = Path("schema.graphql")
    return own if own.exists() else schema_path()


def read_schema(path: Path) -> GraphQLSchema:
    """Read an SDL file.

    Raises:
        ProjectError: the file cannot be read, or has no valid schema.
    """
    try:
        schema = build_schema(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ProjectError(f"the schema {path} cannot be read: {error}") from None
    except (GraphQLError, TypeError) as error:
        raise ProjectError(f"the schema {path} is not valid: {error}") from None
    if errors := validate_schema(schema):
        raise ProjectError(f"the schema {path} is not valid: {errors[0].message}")
    return schema
