"""The signer of a client, which a refusal can set right: a wrong clock, or a key that was changed."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

import httpx

from remoteit_auth import Credentials, CredentialsError, RemoteItAuth

if TYPE_CHECKING:
    from collections.abc import Generator

    from generated_client._runtime.errors import AuthenticationError
    from remoteit_auth import Scheme

logger = logging.getLogger("remoteit")

_TOLERANCE = 60.0
"""Seconds; a clock that is less wrong than this cannot be why a request was refused."""


class Signer(httpx.Auth):
    """Signs each attempt with the present key, at the time of the server's clock.

    Safe to share between threads and tasks: what changes are a number and a reference.

    Args:
        credentials: the key to begin with.
        scheme: `"cavage"` or `"rfc9421"`.
    """

    def __init__(self, credentials: Credentials, scheme: Scheme) -> None:
        self._scheme: Scheme = scheme
        self._offset = 0.0
        self._credentials = credentials
        self._auth = RemoteItAuth(credentials, scheme=scheme, clock=self._now)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._credentials!r}, scheme={self._scheme!r})"

    @property
    def key_id(self) -> str:
        """The id of the key that signs."""
        return self._credentials.key_id

    @property
    def developer_key(self) -> str | None:
        """The developer key that the legacy REST API wants beside a signature; a secret."""
        return self._credentials.developer_key

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign one attempt."""
        return self._auth.auth_flow(request)

    def mend(self, error: AuthenticationError) -> bool:
        """Set right what a refusal shows to be wrong.

        Returns:
            Whether anything was changed, so that the request is worth sending once more.
        """
        return self._mend_clock(error) or self._mend_key()

    def _mend_clock(self, error: AuthenticationError) -> bool:
        if error.clock_skew is None or abs(error.clock_skew) <= _TOLERANCE:
            return False
        self._offset += error.clock_skew
        where = "behind" if error.clock_skew > 0 else "ahead of"
        logger.warning(
            "this machine's clock is %.0f s %s the API's; requests are dated by the API's from now on",
            abs(error.clock_skew),
            where,
        )
        return True

    def _mend_key(self) -> bool:
        """Read the credentials file again; somebody may have put a new key pair into it."""
        old = self._credentials
        if old.path is None:
            return False
        try:
            new = Credentials.load(old.profile, old.path)
        except CredentialsError:
            return False
        if new == old:
            return False
        self._credentials = new
        self._auth = RemoteItAuth(new, scheme=self._scheme, clock=self._now)
        logger.warning(
            "the API refused key %s; %s holds another one, which is used now", old.key_id, old.path
        )
        return True

    def _now(self) -> float:
        return time.time() + self._offset
