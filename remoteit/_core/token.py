"""The older proof of who is calling: the legacy REST API's token, not a signature (API.md, section 2)."""

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
    """Sends a token and signs nothing.

    Args:
        token: as a login gave it; None for the login itself.
        developer_key: goes with the token; None where the credentials have none.

    Attributes:
        key_id: none, for no key signs.
        developer_key: as given; a secret.
        check: what to look at where the API refuses the caller.

    Raises:
        ConfigurationError: the token cannot be sent in a header.
    """

    key_id = None

    def __init__(self, token: str | None, developer_key: str | None) -> None:
        # Anything else would fail on the way, in an error that shows it.
        if token is not None and not _HEADER_SAFE.fullmatch(token):
            raise ConfigurationError("a token is visible ASCII without spaces; log in again to get one")
        self._token = token
        self.developer_key = developer_key
        self.check = (
            "the developer key" if token is None else "the token, which lasts a day, and the developer key"
        )

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the token, where there is one."""
        if self._token is not None:
            request.headers["token"] = self._token
        yield request

    def mend(self, _: AuthenticationError) -> bool:
        """Set nothing right: a token that was refused stays refused."""
        return False
