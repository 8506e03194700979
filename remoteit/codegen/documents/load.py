"""Reads schemas and operations from their files.

This module needs graphql-core alone, so `remoteit.testing` can use it without the generator's dependencies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphql import (
    DocumentNode,
    GraphQLError,
    Source,
    build_ast_schema,
    parse,
    validate_schema,
)

from remoteit.codegen.errors import CodegenError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graphql import GraphQLSchema, Node

_SUFFIXES = (".graphql", ".graphqls", ".gql")


def read_schema(path: Path) -> GraphQLSchema:
    """Build the schema of an SDL file.

    Raises:
        CodegenError: the file cannot be read, or the schema is invalid; one line per error.
    """
    document = _parse(path)
    try:
        schema = build_ast_schema(document)
    except (GraphQLError, TypeError, RecursionError) as error:
        if "maximum recursion depth" in str(error):
            raise CodegenError(f"{path}: nested too deeply, or an input's default contains itself") from None
        raise CodegenError(f"{path}: {error}") from None
    if errors := validate_schema(schema):
        raise CodegenError("\n".join(_format_error(path, error) for error in errors))
    return schema


def read_operations(path: Path) -> DocumentNode:
    """Read all operations and fragments of a folder or file into one document.

    Each definition keeps its file, line and column; see `location`.

    Raises:
        CodegenError: a file cannot be read or parsed.
    """
    return DocumentNode(definitions=tuple(node for file in _files(path) for node in _parse(file).definitions))


def location(node: Node) -> str:
    """Return the position of a definition as `file:line:column`."""
    if node.loc is None:
        return "?"
    token = node.loc.start_token
    return f"{node.loc.source.name}:{token.line}:{token.column}"


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from sorted(file for file in path.rglob("*") if file.suffix in _SUFFIXES)


def _parse(path: Path) -> DocumentNode:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CodegenError(f"{path}: cannot be read: {error}") from None
    if all(line.lstrip("\ufeff \t").startswith("#") or not line.strip() for line in text.split("\n")):
        return DocumentNode(definitions=())  # only comments, which is not a valid GraphQL document
    try:
        return parse(Source(text, str(path)))
    except GraphQLError as error:
        raise CodegenError(_format_error(path, error)) from None
    except RecursionError:
        raise CodegenError(f"{path}: nested too deeply") from None


def _format_error(path: Path, error: GraphQLError) -> str:
    position = f":{error.locations[0].line}:{error.locations[0].column}" if error.locations else ""
    return f"{path}{position}: {error.message}"
