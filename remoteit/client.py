"""The client with everything set up: credentials, signing, the API's address, timeouts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

import generated_client

from ._setup import DEFAULT_TIMEOUT, HEADERS, endpoint, resolve_credentials
from ._signer import Signer
from .calls import CarefulCalls
from .retry import Retry

if TYPE_CHECKING:
    from remoteit_auth import Credentials, Scheme

DEFAULT_RETRY = Retry()


class Client(CarefulCalls, generated_client.Client):
    """A typed client of the remote.it API; one method for each operation.

    Safe to share between threads. Close it, or use it in a `with` statement.

    Args:
        profile: a section of the credentials file; by default the environment is looked at first,
            then `REMOTEIT_PROFILE`, then the default section. See `Credentials.load`.
        credentials: a key pair of your own making, instead of a profile.
        url: the API's base; by default `REMOTEIT_API_URL`, else https://api.remote.it. Plain http
            is for loopback hosts alone.
        scheme: how requests are signed, `"cavage"` or `"rfc9421"`.
        timeout: for each request, in seconds or as an `httpx.Timeout`; by default 30 seconds, 10
            to connect. With an `http_client`, that client's own is the default.
        retry: how calls that failed are made again; `Retry(attempts=1)` repeats nothing.
        strict: refuse answers that hold fields, enum values or types which the schema did not know when
            the client was generated, for CI; by default they are kept.
        http_client: an `httpx.Client` of your own, for proxies, limits and hooks; it keeps its
            settings, stays open when this client is closed, and its requests here are signed.

    Raises:
        ConfigurationError: a URL or a combination of arguments that cannot work.
        CredentialsError: there are no credentials, or they are faulty.
        ValueError: an unknown `scheme`.
    """

    def __init__(
        self,
        profile: str | None = None,
        *,
        credentials: Credentials | None = None,
        url: str | None = None,
        scheme: Scheme = "cavage",
        timeout: float | httpx.Timeout | None = None,
        retry: Retry = DEFAULT_RETRY,
        strict: bool = False,
        http_client: httpx.Client | None = None,
    ) -> None:
        signer = Signer(resolve_credentials(credentials, profile), scheme)
        super().__init__(
            endpoint(url),
            auth=signer,
            http_client=httpx.Client(timeout=DEFAULT_TIMEOUT, headers=HEADERS)
            if http_client is None
            else http_client,
            timeout=None if timeout is None else httpx.Timeout(timeout),
            strict=strict,
        )
        self._owns_http = http_client is None
        self._signer, self._retry, self._warned = signer, retry, set()


class AsyncClient(CarefulCalls, generated_client.AsyncClient):
    """A typed client for asyncio and trio; arguments and errors are those of `Client`.

    Safe to share between tasks of one event loop. Close it with `aclose`, or use `async with`.
    """

    def __init__(
        self,
        profile: str | None = None,
        *,
        credentials: Credentials | None = None,
        url: str | None = None,
        scheme: Scheme = "cavage",
        timeout: float | httpx.Timeout | None = None,
        retry: Retry = DEFAULT_RETRY,
        strict: bool = False,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        signer = Signer(resolve_credentials(credentials, profile), scheme)
        super().__init__(
            endpoint(url),
            auth=signer,
            http_client=httpx.AsyncClient(timeout=DEFAULT_TIMEOUT, headers=HEADERS)
            if http_client is None
            else http_client,
            timeout=None if timeout is None else httpx.Timeout(timeout),
            strict=strict,
        )
        self._owns_http = http_client is None
        self._signer, self._retry, self._warned = signer, retry, set()
