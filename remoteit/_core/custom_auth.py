"""Any auth of httpx as the client's authenticator, for access tokens and gateways."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING

import httpx

from remoteit.errors import CredentialsError
from remoteit_auth import CredentialsError as AuthCredentialsError
from remoteit_auth.bearer import NEW_TOKEN

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

    from generated_client._runtime.errors import AuthenticationError


_REDACTED = "[redacted]"
_MIN_SECRET = 8
"""Characters; a shorter text may be part of any message by chance."""


class CustomAuth(httpx.Auth):
    """Authenticates each attempt with an auth of httpx, which may send several requests.

    Args:
        auth: the auth, for instance `remoteit_auth.BearerAuth`.

    Attributes:
        key_id: None, as no key is known.
        developer_key: None, as no credentials are loaded.
        check: what to check if the API rejects the caller.
    """

    key_id = None
    developer_key = None
    check = "the credentials of the client's `auth`"

    def __init__(self, auth: httpx.Auth) -> None:
        self._auth = auth

    def __repr__(self) -> str:
        # The auth's own representation may show a secret.
        return f"{type(self).__name__}({type(self._auth).__name__})"

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Run the auth's flow.

        Raises:
            CredentialsError: `remoteit_auth` raised its error of this name.
        """
        try:
            yield from self._auth.sync_auth_flow(request)
        except AuthCredentialsError as error:
            raise _convert(error) from error

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Run the auth's flow; see `sync_auth_flow`."""
        async with aclosing(self._auth.async_auth_flow(request)) as flow:
            try:
                step = await anext(flow)
                while True:
                    step = await flow.asend((yield step))
            except StopAsyncIteration:
                return
            except AuthCredentialsError as error:
                raise _convert(error) from error

    def recover(self, error: AuthenticationError, request: httpx.Request) -> bool:
        """Return whether there is a new token that could not be sent with the same request.

        The API may quote what it rejects: the error must not show it.
        """
        secret = request.headers.get("authorization", "").rpartition(" ")[2]
        if len(secret) >= _MIN_SECRET:
            error.message = error.message.replace(secret, _REDACTED)
            error.reason = error.reason and error.reason.replace(secret, _REDACTED)
            error.args = (error.message,)
        return request.extensions.get(NEW_TOKEN) is True


def _convert(error: AuthCredentialsError) -> AuthCredentialsError:
    return error if isinstance(error, CredentialsError) else CredentialsError.of(error)
