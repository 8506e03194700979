"""The httpx auth class that sends an OAuth access token (RFC 6750)."""

from __future__ import annotations

import inspect
import ipaddress
import os
import re
import threading
from typing import TYPE_CHECKING, Final, NoReturn

import httpx

from .errors import CredentialsError, InvalidCredentialsError

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
    from typing import SupportsIndex

    import anyio
    from anyio.lowlevel import RunVar

NEW_TOKEN: Final = "remoteit_auth.new_token"  # noqa: S105 - the name of an extension
"""The extension of a rejected request that has a new token, but a body that httpx cannot send twice."""

_HEADER: Final = "Authorization"
_HEADER_SAFE: Final = re.compile(r"[!-~]+")
# The vendor's own app gets a new token after either status (docs/api-notes.md, "Authentication").
_REJECTED: Final = (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN)


class BearerAuth(httpx.Auth):
    """Auth for ``httpx.Client`` and ``httpx.AsyncClient`` that sends ``Authorization: Bearer <token>``.

    A callable is called for each request, so let it keep its token until shortly before that expires. One
    thread calls it at a time, and one task per event loop: it needs no lock, and gets a new token once,
    however many threads or tasks wait for it. If the API rejects a token (HTTP 401 or 403), the callable is
    called once more; if it returns another token, the request is sent once more. An exception of the callable
    is not caught.

    A token is sent over https only, or to a loopback host. If httpx follows a redirect to another host, it
    removes the token. Clients, threads and tasks can share an instance.

    Args:
        token: The access token: visible ASCII without spaces, and without the word ``Bearer``. Or a callable
            that returns one; an async callable is for ``httpx.AsyncClient`` only. There, one that is not
            async must not block.

    Raises:
        InvalidCredentialsError: The token is empty or not safe in a header.
        TypeError: ``token`` is neither ``str`` nor callable.

    Source: RFC 6750, section 2.1
    """

    def __init__(self, token: str | Callable[[], str] | Callable[[], Awaitable[str]]) -> None:
        self._is_fixed = isinstance(token, str)
        provider, kind = _hide(token) if isinstance(token, str) else token, type(token).__name__
        # An error raised below must not find the token among the locals of this frame.
        del token
        if not callable(provider):
            del provider
            raise TypeError(f"token must be str or a callable that returns one, not {kind}")
        self._provider: Callable[[], object] = provider
        self._process_lock = (os.getpid(), threading.RLock())
        self._loop_lock: RunVar[anyio.Lock] | None = None
        if self._is_fixed:
            self._get_authorization()
        else:
            from anyio.lowlevel import RunVar  # noqa: PLC0415 - a dependency of httpx, which loads it late

            self._loop_lock = RunVar("remoteit_auth.bearer")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({'<token>' if self._is_fixed else '<callable>'})"

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError("BearerAuth cannot be pickled: it holds a token; create one in each process instead")

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the token and yield the request; if it is rejected and there is a new token, yield it again.

        Args:
            request: The request. A body that is not in memory is not sent twice: for a new token, the request
                gets the extension ``NEW_TOKEN`` instead.

        Yields:
            The same request.

        Raises:
            CredentialsError: The request would send the token unencrypted to another machine.
            InvalidCredentialsError: The callable did not return a token.
        """
        _check_encryption(request)
        _replace_token(request, self._get_authorization())
        response = yield request
        if self._may_be_stale(response) and _replace_token(request, self._get_authorization()):
            if isinstance(request.stream, httpx.ByteStream):
                yield request
            else:
                request.extensions[NEW_TOKEN] = True

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Add the token and yield the request; see ``auth_flow``."""
        _check_encryption(request)
        _replace_token(request, await self._get_authorization_async())
        response = yield request
        if self._may_be_stale(response) and _replace_token(request, await self._get_authorization_async()):
            if isinstance(request.stream, httpx.ByteStream):
                yield request
            else:
                request.extensions[NEW_TOKEN] = True

    def _may_be_stale(self, response: httpx.Response) -> bool:
        return not self._is_fixed and response.status_code in _REJECTED

    def _get_authorization(self) -> str:
        with self._lock:
            value = _make_authorization(self._provider())
        return _raise_error(value)

    async def _get_authorization_async(self) -> str:
        if self._loop_lock is None:
            return self._get_authorization()
        async with _get_lock(self._loop_lock):
            with self._lock:
                value = self._provider()
            # In one step: an error raised below must not find the token among the locals of this frame.
            value = _make_authorization(await value if inspect.isawaitable(value) else value)
        return _raise_error(value)

    @property
    def _lock(self) -> threading.RLock:
        """The lock of this process; nobody releases a held lock that a fork has copied."""
        if self._process_lock[0] != os.getpid():
            self._process_lock = (os.getpid(), threading.RLock())
        return self._process_lock[1]


def is_loopback(host: str) -> bool:
    """Return whether requests to a host stay on this machine."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _hide(token: str) -> Callable[[], str]:
    """Return the token as a function: tools that print attributes do not show it."""
    return lambda: token


def _get_lock(variable: RunVar[anyio.Lock]) -> anyio.Lock:
    """Return the lock of the running event loop; the lock of one loop does not work on another."""
    import anyio  # noqa: PLC0415 - as above

    lock = variable.get(None)
    if lock is None:
        variable.set(lock := anyio.Lock())
    return lock


def _make_authorization(value: object) -> str | InvalidCredentialsError:
    """Return the header's value for a token, or the error; a frame that has the token must not raise it."""
    if isinstance(value, str) and _HEADER_SAFE.fullmatch(value):
        return f"Bearer {value}"
    if inspect.iscoroutine(value):
        value.close()  # nobody awaits it
    if inspect.isawaitable(value):
        problem = "the callable is async, but the HTTP client is not; use an async client or another callable"
    elif not isinstance(value, str):
        problem = f"the callable returned {type(value).__name__}; it must return the token as str"
    elif not value:
        problem = "the token is empty; get an access token first"
    elif value.strip().lower().startswith("bearer "):
        problem = "the token begins with the word Bearer, which is added here; pass the token alone"
    elif value.rstrip("\r\n") != value:
        problem = "a line break follows the token; remove it, for instance with str.strip()"
    else:
        problem = "a token must be visible ASCII without spaces or line breaks; copy all of it again"
    return InvalidCredentialsError(problem, key="token")


def _raise_error(value: str | InvalidCredentialsError) -> str:
    if isinstance(value, InvalidCredentialsError):
        raise value
    return value


def _replace_token(request: httpx.Request, authorization: str) -> bool:
    """Set the header, and return whether its value has changed."""
    if request.headers.get(_HEADER) == authorization:
        return False
    request.headers[_HEADER] = authorization
    return True


def _check_encryption(request: httpx.Request) -> None:
    if request.url.scheme == "http" and not is_loopback(request.url.host):
        raise CredentialsError(
            f"plain http would send the token unencrypted to {request.url.host}; use https (plain http is for"
            " loopback hosts only)"
        )
