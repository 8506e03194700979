"""Resolve what a client is set up with: arguments first, then the environment."""

from __future__ import annotations

import math
import platform
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import httpx

from generated_client._runtime.http_clients import ForkAwareClient, SingleLoopClient
from generated_client._runtime.suggestions import suggest
from remoteit._version import __version__
from remoteit.errors import ConfigurationError, CredentialsError
from remoteit.retry import Retry
from remoteit_auth import Credentials
from remoteit_auth import CredentialsError as AuthCredentialsError

from .custom_auth import CustomAuth
from .signer import Signer
from .urls import graphql_url

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping

    from remoteit_auth import Scheme

HttpClientT = TypeVar("HttpClientT", httpx.Client, httpx.AsyncClient)

DEFAULT_RETRY = Retry()
DEFAULT_TIMEOUT = httpx.Timeout(30.0, connect=10.0)

HEADERS = {"User-Agent": f"remoteit-client/{__version__} python/{platform.python_version()}"}


class HttpOptions(TypedDict, total=False):
    """Options that are passed on to httpx's clients; https://www.python-httpx.org/api/#client."""

    event_hooks: Mapping[str, list[Callable[..., Any]]]
    http2: bool
    limits: httpx.Limits
    proxy: str | httpx.URL | httpx.Proxy
    trust_env: bool
    verify: ssl.SSLContext | bool


def resolve_endpoint(url: str | None) -> str:
    """Resolve the GraphQL endpoint; see `graphql_url`.

    Raises:
        ConfigurationError: the URL is invalid, or is plain http to a non-loopback host.
    """
    try:
        return graphql_url(url)
    except ValueError as error:
        raise ConfigurationError(str(error)) from None


def check_options(client: type[object], options: Mapping[str, object]) -> None:
    """Check the names of the options that are passed on to httpx.

    Args:
        client: the class that is set up; its own arguments are suggested too.
        options: the options.

    Raises:
        ConfigurationError: there is no such argument.
    """
    for name in options.keys() - HttpOptions.__annotations__.keys():
        import inspect  # noqa: PLC0415 - loaded only for an error

        arguments = set(inspect.signature(client).parameters) - {"http_options"}
        advice = suggest(name, arguments | HttpOptions.__annotations__.keys())
        raise ConfigurationError(f"`{client.__name__}` does not have the argument `{name}`; {advice}")


def resolve_authenticator(
    auth: object, credentials: object, profile: object, scheme: Scheme | None
) -> Signer | CustomAuth:
    """Return what authenticates each attempt: the auth given, or signatures with an access key.

    Args:
        auth: an auth of httpx, or None. Callers without a type checker pass anything.
        credentials: as in `resolve_credentials`.
        profile: as in `resolve_credentials`.
        scheme: how to sign; None for the default.

    Raises:
        ConfigurationError: arguments contradict each other, or one has another type.
        CredentialsError: there are no credentials, or they are invalid.
        ValueError: there is no such scheme.
    """
    if auth is None:
        return Signer(resolve_credentials(credentials, profile), "cavage" if scheme is None else scheme)
    for name, value in (("credentials", credentials), ("profile", profile), ("scheme", scheme)):
        if value is not None:
            raise ConfigurationError(
                f"pass either `auth` or `{name}`, not both: `auth` is used instead of an access key"
            )
    if isinstance(auth, httpx.Auth):
        return CustomAuth(auth)
    kind, advice = type(auth).__name__, "wrap an access token as `auth=BearerAuth(token)`"
    if isinstance(auth, Credentials):
        advice = "pass the key pair as `credentials=`"
    elif isinstance(auth, tuple):
        advice = "wrap a user name and a password as `auth=httpx.BasicAuth(username, password)`"
    raise ConfigurationError(f"`auth` must be an `httpx.Auth`, not {kind}; {advice}")


def resolve_credentials(credentials: object, profile: object) -> Credentials:
    """Return the credentials given, or load those of a profile, or the default ones.

    Args:
        credentials: the credentials, or None. Callers without a type checker pass anything.
        profile: the name of the profile, or None.

    Raises:
        ConfigurationError: both credentials and a profile are given, or one has another type.
        CredentialsError: there are no credentials, or they are invalid.
    """
    if profile is not None and not isinstance(profile, str):
        advice = "; pass the key pair as `credentials=`" if isinstance(profile, Credentials) else ""
        raise ConfigurationError(
            "`profile` must be the name of a section of the credentials file, not"
            f" {type(profile).__name__}{advice}"
        )
    if credentials is not None and not isinstance(credentials, Credentials):
        raise ConfigurationError(
            f"`credentials` must be `remoteit.Credentials`, not {type(credentials).__name__}; pass the name"
            " of a profile as `profile=`"
        )
    if credentials is None:
        try:
            return Credentials.load(profile)
        except AuthCredentialsError as error:
            raise CredentialsError.of(error) from error
    if profile is not None:
        raise ConfigurationError("pass either `profile` or `credentials`, not both")
    return credentials


def resolve_retry(retry: object) -> Retry:
    """Return the rules given, or the default ones with this number of retries.

    Raises:
        ValueError: the number is negative.
        TypeError: it is neither.
    """
    if isinstance(retry, Retry):
        return retry
    if not isinstance(retry, int):
        raise TypeError(f"`retry` must be a `Retry` or a number of retries, not {type(retry).__name__}")
    if retry < 0:
        raise ValueError(f"`retry` must be 0 (no retries) or more, or a `Retry`; not {retry}")
    return Retry(max_attempts=retry + 1)


def resolve_timeout(timeout: float | httpx.Timeout | None) -> httpx.Timeout | None:
    """Return the timeouts of each request; None for those of the HTTP client.

    Raises:
        ValueError: a timeout is not more than 0 seconds, or not finite.
    """
    if timeout is None:
        return None
    timeouts = httpx.Timeout(timeout)
    if not all(seconds is None or 0 < seconds < math.inf for seconds in timeouts.as_dict().values()):
        raise ValueError(
            "`timeout` must be more than 0 seconds, and finite; `httpx.Timeout(None)` sets no limit"
        )
    return timeouts


def check_prefetch(prefetch: int) -> int:
    """Return the number of pages to prefetch.

    Raises:
        ValueError: it is less than 1.
    """
    if prefetch < 1:
        raise ValueError(f"`prefetch` must be 1 page or more, not {prefetch}")
    return prefetch


def build_http_client(
    make: Callable[..., HttpClientT],
    http_client: HttpClientT | None,
    transport: httpx.BaseTransport | httpx.AsyncBaseTransport | None,
    options: HttpOptions,
) -> HttpClientT:
    """Return the HTTP client given, or make one with these options.

    Raises:
        ConfigurationError: both an HTTP client and options are given, or httpx rejects the options.
    """
    given: dict[str, Any] = {**options, **({} if transport is None else {"transport": transport})}
    if http_client is not None:
        if given:
            names = ", ".join(f"`{name}`" for name in sorted(given))
            raise ConfigurationError(f"{names} would have no effect: pass them to your `http_client`")
        return http_client
    try:
        return make(**{"timeout": DEFAULT_TIMEOUT, "headers": HEADERS, **given})
    except (ImportError, OSError, TypeError, ValueError, httpx.InvalidURL) as error:
        raise ConfigurationError(
            f"cannot make an HTTP client of these options and the environment's proxies: {error}"
        ) from error


def build_sync_http_client(**options: Any) -> httpx.Client:
    """Make an HTTP client that opens new connections after a fork, unless a transport is given."""
    return httpx.Client(**options) if options.get("transport") else ForkAwareClient(**options)


def build_async_http_client(*, aiohttp: bool = True, **options: Any) -> httpx.AsyncClient:
    """Make an HTTP client, over aiohttp if it is installed and can do what the options ask for.

    Args:
        aiohttp: whether aiohttp may be used.
        options: those of `httpx.AsyncClient`.
    """
    if options.get("transport"):
        return httpx.AsyncClient(**options)
    return (_build_aiohttp_client(options) if aiohttp else None) or SingleLoopClient(**options)


def _build_aiohttp_client(options: Mapping[str, Any]) -> httpx.AsyncClient | None:
    try:
        from .aiohttp import (  # noqa: PLC0415 - the extra `aiohttp` may be missing
            AiohttpClient,
            aiohttp_transport,
        )
    except ModuleNotFoundError:
        return None
    transport = aiohttp_transport(options)
    kept = {name: value for name, value in options.items() if name in ("timeout", "headers", "event_hooks")}
    return None if transport is None else AiohttpClient(transport, **kept)
