"""The schema as the API tells it: a signed introspection query, written to schema.graphql or not at all."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import httpx
from ariadne_codegen import schema as ariadne_schema
from ariadne_codegen.exceptions import IntrospectionError
from ariadne_codegen.settings import IntrospectionSettings
from graphql import GraphQLError, validate_schema

from remoteit._core.urls import graphql_url
from remoteit.codegen.errors import CodegenError
from remoteit_auth import Credentials, CredentialsError, RemoteItAuth

from .sdl import render

if TYPE_CHECKING:
    from graphql import GraphQLSchema

_PROFILE = "profile"
_TIMEOUT = 60.0
_SETTINGS = IntrospectionSettings(
    descriptions=True,
    input_value_deprecation=True,
    specified_by_url=True,
    schema_description=True,
    directive_is_repeatable=True,
)


class SigningClient:
    """What ariadne-codegen asks of an HTTP client, with a signature on each request.

    Args:
        credentials: the key pair.
    """

    def __init__(self, credentials: Credentials) -> None:
        self._auth = RemoteItAuth(credentials)

    def post(
        self, url: str, json: object = None, headers: dict[str, str] | None = None, **_: object
    ) -> httpx.Response:
        """Send one request; certificates are always verified."""
        return httpx.post(url, json=json, headers=headers, auth=self._auth, timeout=_TIMEOUT)


def signing_client(config: dict[str, Any]) -> SigningClient:
    """ariadne-codegen's hook for an HTTP client of one's own; `config` holds the profile's name."""
    return SigningClient(Credentials.load(config[_PROFILE]))


def pull(path: Path, *, url: str | None = None, profile: str | None = None) -> bool:
    """Bring a schema file up to date with the API.

    Args:
        path: the SDL file; its order, comments and descriptions are kept as far as they still apply.
        url: the API's base; by default `REMOTEIT_API_URL`, else https://api.remote.it.
        profile: a profile of the credentials file; by default as `Credentials.load` finds it.

    Returns:
        Whether the file changed.

    Raises:
        CodegenError: the API did not answer with a whole schema; the file is as it was.
    """
    try:
        present = path.read_text("utf-8") if path.exists() else ""
        text = render(_introspect(graphql_url(url), profile), present)
    except (CredentialsError, OSError, ValueError, GraphQLError) as error:
        raise CodegenError(f"{path} is left as it was: {error}") from error
    if text == present:
        return False
    _replace(path, text)
    return True


def _introspect(url: str, profile: str | None) -> GraphQLSchema:
    fetch = cast("Any", ariadne_schema.get_graphql_schema_from_url)
    try:
        schema: GraphQLSchema = fetch(
            url,
            {_PROFILE: profile},
            introspection_settings=_SETTINGS,
            http_client_path=f"{__name__}.{signing_client.__name__}",
        )
        faults = validate_schema(schema)
    except IntrospectionError as error:
        raise CodegenError(f"{url}: {error}") from error
    except httpx.HTTPError as error:
        raise CodegenError(f"{url}: cannot be reached: {error}") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise CodegenError(f"{url}: the answer describes no whole schema: {error}") from error
    if faults:
        raise CodegenError(f"{url}: the answer describes no valid schema: {faults[0].message}")
    return schema


def _replace(path: Path, text: str) -> None:
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
        file.write(text)
    try:
        if path.exists():
            Path(file.name).chmod(path.stat().st_mode)
        Path(file.name).replace(path)
    except OSError:
        Path(file.name).unlink()
        raise
