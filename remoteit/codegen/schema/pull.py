"""Updates schema.graphql from the API with a signed introspection query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx
from ariadne_codegen import schema as ariadne_schema
from ariadne_codegen.exceptions import IntrospectionError
from ariadne_codegen.settings import IntrospectionSettings
from graphql import GraphQLError, validate_schema

from remoteit._core.urls import graphql_url
from remoteit.codegen.errors import CodegenError
from remoteit.codegen.output import write_text
from remoteit_auth import Credentials, CredentialsError, RemoteItAuth

from .sdl import render_sdl

if TYPE_CHECKING:
    from pathlib import Path

    from graphql import GraphQLSchema

_PROFILE = "profile"
_TIMEOUT = 60.0  # seconds
_SETTINGS = IntrospectionSettings(
    descriptions=True,
    input_value_deprecation=True,
    specified_by_url=True,
    schema_description=True,
    directive_is_repeatable=True,
)


class SigningClient:
    """An HTTP client for ariadne-codegen that signs each request.

    Args:
        credentials: the key pair.
    """

    def __init__(self, credentials: Credentials) -> None:
        self._auth = RemoteItAuth(credentials)

    def post(
        self, url: str, json: object = None, headers: dict[str, str] | None = None, **_: object
    ) -> httpx.Response:
        """Send one request; the server's certificate is always verified."""
        return httpx.post(url, json=json, headers=headers, auth=self._auth, timeout=_TIMEOUT)


def signing_client(config: dict[str, Any]) -> SigningClient:
    """Create the HTTP client; ariadne-codegen calls this hook with the `config` given below."""
    return SigningClient(Credentials.load(config[_PROFILE]))


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
        text = render_sdl(_introspect(graphql_url(url), profile), present)
        if text != present:
            write_text(path, text)
    except (CredentialsError, OSError, ValueError, GraphQLError) as error:
        raise CodegenError(f"{path} is unchanged: {error}") from error
    except RecursionError:
        raise CodegenError(f"{path} is unchanged: it or the API's response is nested too deeply") from None
    return text != present


def _introspect(url: str, profile: str | None) -> GraphQLSchema:
    fetch = cast("Any", ariadne_schema.get_graphql_schema_from_url)
    try:
        schema: GraphQLSchema = fetch(
            url,
            {_PROFILE: profile},
            introspection_settings=_SETTINGS,
            http_client_path=f"{__name__}.{signing_client.__name__}",
        )
        errors = validate_schema(schema)
    except IntrospectionError as error:
        raise CodegenError(f"{url}: {error}") from error
    except httpx.HTTPError as error:
        raise CodegenError(f"{url}: the request failed: {error}") from error
    except (KeyError, TypeError, AttributeError) as error:
        if "maximum recursion depth" in str(error):  # graphql-core gives it another type
            raise RecursionError from None
        raise CodegenError(f"{url}: the response is not a complete schema: {error}") from error
    if errors:
        raise CodegenError(f"{url}: the response is not a valid schema: {errors[0].message}")
    return schema
