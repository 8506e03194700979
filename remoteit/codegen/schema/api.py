"""Signed requests to the API about its schema: introspection, and the validation of documents without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx
from ariadne_codegen import schema as ariadne_schema
from ariadne_codegen.exceptions import IntrospectionError
from ariadne_codegen.settings import IntrospectionSettings
from graphql import OperationType, validate_schema

from remoteit.codegen.errors import CodegenError
from remoteit.codegen.runtime.adaptation import is_rejection
from remoteit.codegen.runtime.document import parse
from remoteit_auth import Credentials, RemoteItAuth

if TYPE_CHECKING:
    from graphql import GraphQLSchema, OperationDefinitionNode

    from remoteit.codegen.runtime.operation import ErrorEntry

_PROFILE = "profile"
_TIMEOUT = 60.0  # seconds
_SETTINGS = IntrospectionSettings(
    descriptions=True,
    input_value_deprecation=True,
    specified_by_url=True,
    schema_description=True,
    directive_is_repeatable=True,
)
_KEY_ADVICE = "; check the access key, its secret and the system clock"
_NEVER = "remoteitNever"
"""A variable without a value, because of which a document is not executed."""


class IntrospectionDisabledError(CodegenError):
    """The API does not allow introspection."""


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


def introspect(url: str, profile: str | None) -> GraphQLSchema:
    """Fetch the API's schema.

    Args:
        url: the GraphQL endpoint.
        profile: a profile of the credentials file; None for the one that `Credentials.load` chooses.

    Raises:
        IntrospectionDisabledError: the API does not allow it.
        CodegenError: the API cannot be reached, or its response is not a complete schema.
        CredentialsError: there are no credentials, or they are invalid.
        RecursionError: the response is nested too deeply.
    """
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
        text = str(error)
        # Servers reject the query with GraphQL errors, with HTTP status 200 or 400.
        disabled = "Introspection errors" in text or text.endswith("400")
        kind = IntrospectionDisabledError if disabled else CodegenError
        advice = _KEY_ADVICE if text.endswith(("401", "403")) else ""
        raise kind(f"{url}: {text.rstrip('.')}{advice}") from error
    except httpx.HTTPError as error:
        raise CodegenError(f"{url}: the request failed: {error}") from error
    except (KeyError, TypeError, AttributeError) as error:
        if "maximum recursion depth" in str(error):  # graphql-core gives it another type
            raise RecursionError from None
        raise CodegenError(f"{url}: the response is not a complete schema: {error}") from error
    if errors:
        raise CodegenError(f"{url}: the response is not a valid schema: {errors[0].message}")
    return schema


class Probe:
    """Has the API validate queries without executing them.

    A required variable without a value makes a server stop before the execution (GraphQL specification,
    section 6.1.2), and after the validation of the document. Mutations are not sent all the same.

    Args:
        url: the GraphQL endpoint.
        profile: a profile of the credentials file; None for the one that `Credentials.load` chooses.

    Raises:
        CredentialsError: there are no credentials, or they are invalid.
    """

    def __init__(self, url: str, profile: str | None) -> None:
        self._url = url
        self._client = SigningClient(Credentials.load(profile))

    def reject(self, document: str, operation: OperationDefinitionNode) -> list[ErrorEntry] | None:
        """Return the API's validation errors for a document; None for a mutation.

        Raises:
            CodegenError: the API cannot be reached, or its response is not GraphQL.
        """
        if operation.operation is not OperationType.QUERY:
            return None
        content: dict[str, object] = {"query": never_executed(document), "variables": {}}
        try:
            body = self._client.post(self._url, json=content).json()
            errors: list[ErrorEntry] = body["errors"]
            return errors if is_rejection(body, "query") else []
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            raise CodegenError(f"{self._url}: the response is not as expected: {error!r}") from error


def never_executed(document: str) -> str:
    """Add a required variable to an operation; positions of its selections stay the same.

    Args:
        document: an operation and its fragments, as graphql-core prints them.
    """
    operation = next(part for part in parse(document) if part.kind != "fragment")
    brace = document.index("{", operation.list_end or operation.start)
    variable = f"${_NEVER}: Boolean!"
    end = operation.list_end - 1 if operation.variables else brace
    variables = f", {variable}" if operation.variables else f"({variable}) "
    field = f" __typename @include(if: ${_NEVER})"
    return f"{document[:end]}{variables}{document[end : brace + 1]}{field}{document[brace + 1 :]}"
