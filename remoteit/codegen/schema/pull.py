"""Updates schema.graphql from the API with a signed introspection query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphql import GraphQLError

from remoteit._core.urls import graphql_url
from remoteit.codegen.errors import CodegenError
from remoteit.codegen.output import write_text
from remoteit_auth import CredentialsError

from .api import introspect
from .sdl import render_sdl

if TYPE_CHECKING:
    from pathlib import Path


def pull_schema(path: Path, *, url: str | None = None, profile: str | None = None) -> bool:
    """Update a schema file from the API.

    Args:
        path: the SDL file; its order, comments and descriptions are kept as far as they still apply.
        url: the API's base URL; by default `REMOTEIT_API_URL`, else https://api.remote.it.
        profile: a profile of the credentials file; by default the one that `Credentials.load` chooses.

    Returns:
        True if the file changed.

    Raises:
        CodegenError: the API did not return a complete schema, or the file cannot be written; the file is
            unchanged.
    """
    try:
        present = path.read_text("utf-8") if path.exists() else ""
        text = render_sdl(introspect(graphql_url(url), profile), present)
        if text != present:
            write_text(path, text)
    except (CredentialsError, OSError, ValueError, GraphQLError) as error:
        raise CodegenError(f"{path} is unchanged: {error}") from error
    except RecursionError:
        raise CodegenError(f"{path} is unchanged: it or the API's response is nested too deeply") from None
    return text != present
