"""Token authentication for the legacy REST API (docs/api-notes.md, "REST")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import httpx

from remoteit.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Generator

    from generated_client._runtime.errors import AuthenticationError

_HEADER_SAFE = re.compile(r"[!-~]+")


class TokenAuth(httpx.Auth):
    """Sends a token instead of a signature.

    Args:
        token: from a login; None for the login itself.
        developer_key: goes with the token; None if the credentials have none.

    Attributes:
        key_id: None, as no key signs.
        developer_key: as given; a secret.
        check: what to check if the API rejects the caller.

    Raises:
        ConfigurationError: the token cannot be sent in a header.
    """

    key_id = None

    def __init__(self, token: str | None, developer_key: str | None) -> None:
        # httpx's own error would show the token.
        if token is not None and not _HEADER_SAFE.fullmatch(token):
            raise ConfigurationError(
                "the token must be visible ASCII without spaces; log in again to get one"
            )
        self._token = token
        self.developer_key = developer_key
        self.check = (
            "the developer key" if token is None else "the token, which lasts a day, and the developer key"
        )

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the token, if there is one."""
        if self._token is not None:
            request.headers["token"] = self._token
        yield request

    def recover(self, _: AuthenticationError, __: httpx.Request) -> bool:
        """Tokens cannot be refreshed; always returns False."""
        return False
