"""Sign each attempt, and recover from a rejection: a wrong clock, or a key that was replaced."""

from __future__ import annotations

import logging
import os
import threading
import time
from typing import TYPE_CHECKING

import httpx

from generated_client._runtime.http_dates import clock_skew
from remoteit_auth import Credentials, CredentialsError, RemoteItAuth

if TYPE_CHECKING:
    from collections.abc import Generator

    from generated_client._runtime.errors import AuthenticationError
    from remoteit_auth import Scheme

logger = logging.getLogger("remoteit")

_TOLERANCE = 60.0
"""Seconds; a clock that is less wrong than this cannot be why a request was rejected."""
_EARLIEST, _LATEST = 1_577_836_800.0, 4_102_444_800.0
"""2020 and 2100, in seconds since 1970; a server that gives another time has no clock to go by."""
_SIGNED_BY = "remoteit.signed_by"
"""The request extension that records the identity that signed."""


class _Identity:
    """A key and a clock, with which requests are signed. Immutable; a correction makes another one.

    Args:
        credentials: the key.
        scheme: `"cavage"` or `"rfc9421"`.
        skew: how many seconds the API's clock is ahead of this machine's.
    """

    def __init__(self, credentials: Credentials, scheme: Scheme, skew: float) -> None:
        self.credentials = credentials
        self.skew = skew
        self.auth = RemoteItAuth(credentials, scheme=scheme, clock=self._now)

    def _now(self) -> float:
        # This machine's clock may have been set since the skew was measured; any date can be formatted.
        return min(max(0.0, time.time() + self.skew), _LATEST)


class Signer(httpx.Auth):
    """Signs each attempt with the current key, dated by the server's clock.

    Safe to share between threads and tasks. Each request records the identity that signed it, so that a
    rejection is compared with that one: of many concurrent calls, the first rejected one corrects the clock
    or reloads the key, and the others are sent once more with its result.

    Args:
        credentials: the key to start with.
        scheme: `"cavage"` or `"rfc9421"`.
    """

    check = "the access key, the secret, the developer key and the system clock"

    def __init__(self, credentials: Credentials, scheme: Scheme) -> None:
        self._scheme: Scheme = scheme
        self._identity = _Identity(credentials, scheme, 0.0)
        self._process_lock = (os.getpid(), threading.Lock())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._identity.credentials!r}, scheme={self._scheme!r})"

    @property
    def _lock(self) -> threading.Lock:
        """The lock of this process; nobody releases a held lock that a fork has copied."""
        if self._process_lock[0] != os.getpid():
            self._process_lock = (os.getpid(), threading.Lock())
        return self._process_lock[1]

    @property
    def key_id(self) -> str:
        """The id of the key that signs."""
        return self._identity.credentials.key_id

    @property
    def developer_key(self) -> str | None:
        """The developer key that the legacy REST API requires beside a signature; a secret."""
        return self._identity.credentials.developer_key

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign one attempt."""
        identity = request.extensions[_SIGNED_BY] = self._identity
        response = yield next(identity.auth.auth_flow(request))
        if identity.skew and response.is_success:
            # A request that was accepted shows whether the correction was right.
            with self._lock:
                if self._identity is identity:
                    self._correct_clock(identity, clock_skew(response))

    def recover(self, error: AuthenticationError, request: httpx.Request) -> bool:
        """Recover from an authentication failure: correct the clock or reload the key.

        Returns:
            Whether anything changed since the request was signed, so that it is worth sending once more.
        """
        identity = request.extensions.get(_SIGNED_BY)
        if not isinstance(identity, _Identity):
            return False
        error.key_id = identity.credentials.key_id
        with self._lock:
            return (
                self._identity is not identity
                or self._correct_clock(identity, error.clock_skew)
                or self._reload_key(identity)
            )

    def _correct_clock(self, identity: _Identity, ahead: float | None) -> bool:
        """Set the skew, given how far ahead the server's clock is of the date that was signed."""
        if ahead is None or abs(ahead) <= _TOLERANCE:
            return False
        skew = identity.skew + ahead
        if not _EARLIEST <= time.time() + skew < _LATEST:
            return False
        if abs(skew) <= _TOLERANCE:
            skew = 0.0
            logger.warning("the system clock is right again; requests are dated by it from now on")
        else:
            logger.warning(
                "the system clock is %.0f s %s the API's; requests are dated by the API's clock from now on",
                abs(skew),
                "behind" if skew > 0 else "ahead of",
            )
        self._identity = _Identity(identity.credentials, self._scheme, skew)
        return True

    def _reload_key(self, identity: _Identity) -> bool:
        """Read the credentials file again; it may hold a new key pair."""
        old = identity.credentials
        if old.path is None:
            return False
        try:
            new = Credentials.load(old.profile, old.path)
        except CredentialsError:
            return False
        if new == old:
            return False
        self._identity = _Identity(new, self._scheme, identity.skew)
        logger.warning("the API rejected key %s; using the new key from %s", old.key_id, old.path)
        return True
