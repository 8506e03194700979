"""What a client is set up with, from arguments first and the environment second."""

from __future__ import annotations

import platform
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import httpx

from remoteit._version import __version__
from remoteit.errors import ConfigurationError, CredentialsError
from remoteit_auth import Credentials
from remoteit_auth import CredentialsError as AuthCredentialsError

from .urls import graphql_url

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping

    from remoteit.retry import Retry

HttpClientT = TypeVar("HttpClientT", httpx.Client, httpx.AsyncClient)

DEFAULT_TIMEOUT = httpx.Timeout(30.0, connect=10.0)

HEADERS = {"User-Agent": f"remoteit-client/{__version__} python/{platform.python_version()}"}


class HttpOptions(TypedDict, total=False):
    """Options of httpx's clients that a client of ours hands on; https://www.python-httpx.org/api/#client."""

    event_hooks: Mapping[str, list[Callable[..., Any]]]
    http2: bool
    limits: httpx.Limits
    proxy: str | httpx.URL | httpx.Proxy
    trust_env: bool
    verify: ssl.SSLContext | bool


def endpoint(url: str | None) -> str:
    """The GraphQL endpoint of an API, as `graphql_url` finds it.

    Raises:
        ConfigurationError: the URL is none, or sends requests in the clear to another machine.
    """
    try:
        return graphql_url(url)
    except ValueError as error:
        raise ConfigurationError(str(error)) from None


def resolve_credentials(credentials: Credentials | None, profile: str | None) -> Credentials:
    """The credentials given, or those of a profile, or the default ones.

    Raises:
        ConfigurationError: both credentials and a profile were given.
        CredentialsError: there are none, or they are faulty.
    """
    if credentials is None:
        try:
            return Credentials.load(profile)
        except AuthCredentialsError as error:
            raise CredentialsError.of(error) from error
    if profile is not None:
        raise ConfigurationError("give either `profile` or `credentials`, not both")
    return credentials


def http_client_for(
    make: Callable[..., HttpClientT],
    own: HttpClientT | None,
    transport: httpx.BaseTransport | httpx.AsyncBaseTransport | None,
    options: HttpOptions,
) -> HttpClientT:
    """The HTTP client of the caller's own, or a new one with these options.

    Raises:
        ConfigurationError: both an own client and options were given, or options that httpx cannot use.
    """
    given: dict[str, Any] = {**options, **({} if transport is None else {"transport": transport})}
    if own is not None:
        if given:
            names = ", ".join(f"`{name}`" for name in sorted(given))
            raise ConfigurationError(f"{names} would have no effect: give them to your `http_client`")
        return own
    try:
        return make(**{"timeout": DEFAULT_TIMEOUT, "headers": HEADERS, **given})
    except (ImportError, OSError, TypeError, ValueError, httpx.InvalidURL) as error:
        raise ConfigurationError(
            f"no HTTP client can be made of these options and the environment's proxies: {error}"
        ) from error


def async_http_client(**options: Any) -> httpx.AsyncClient:
    """A client over aiohttp's connections, where they are installed."""
    try:
        from .aiohttp import AiohttpClient  # noqa: PLC0415 - the extra `aiohttp` may be missing
    except ModuleNotFoundError:
        return httpx.AsyncClient(**options)
    return AiohttpClient(**options)


def retry_rules(retry: Retry, retries: int | None) -> Retry:
    """The rules, with another number of repetitions where one is given.

    Raises:
        ValueError: a negative number.
    """
    if retries is None:
        return retry
    if retries < 0:
        raise ValueError(f"`retries` is 0, which repeats nothing, or more; not {retries}")
    return replace(retry, max_attempts=retries + 1)
