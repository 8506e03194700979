"""Sign each attempt, and recover from a rejection: a wrong clock, or a key that was replaced."""

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
"""Seconds; a clock that is less wrong than this cannot be why a request was rejected."""


class Signer(httpx.Auth):
    """Signs each attempt with the current key, dated by the server's clock.

    Safe to share between threads and tasks: only a number and a reference change.

    Args:
        credentials: the key to start with.
        scheme: `"cavage"` or `"rfc9421"`.
    """

    check = "the access key, the secret, the developer key and the system clock"

    def __init__(self, credentials: Credentials, scheme: Scheme) -> None:
        self._scheme: Scheme = scheme
        self._clock_skew = 0.0
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
        """The developer key that the legacy REST API requires beside a signature; a secret."""
        return self._credentials.developer_key

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign one attempt."""
        return self._auth.auth_flow(request)

    def recover(self, error: AuthenticationError) -> bool:
        """Recover from an authentication failure: correct the clock or reload the key.

        Returns:
            Whether anything changed, so that the request is worth sending once more.
        """
        return self._correct_clock(error) or self._reload_key()

    def _correct_clock(self, error: AuthenticationError) -> bool:
        if error.clock_skew is None or abs(error.clock_skew) <= _TOLERANCE:
            return False
        self._clock_skew += error.clock_skew
        logger.warning(
            "the system clock is %.0f s %s the API's; requests are dated by the API's clock from now on",
            abs(error.clock_skew),
            "behind" if error.clock_skew > 0 else "ahead of",
        )
        return True

    def _reload_key(self) -> bool:
        """Read the credentials file again; it may hold a new key pair."""
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
        logger.warning("the API rejected key %s; using the new key from %s", old.key_id, old.path)
        return True

    def _now(self) -> float:
        return time.time() + self._clock_skew
