"""The URLs of the API, and the rule that plain http is for loopback hosts only."""

from __future__ import annotations

import ipaddress
import os
import re
from urllib.parse import urlsplit

import httpx

from remoteit_auth.bearer import is_loopback

DEFAULT_URL = "https://api.remote.it"
URL_VARIABLE = "REMOTEIT_API_URL"
GRAPHQL_PATH = "/graphql/v1"
REST_PATH = "/apv/v27"
EVENTS_URL = "wss://ws.remote.it/v1"
EVENTS_URL_VARIABLE = "REMOTEIT_EVENTS_URL"
LOOPBACK_EVENTS_PATH = "/ws/v1"
"""The path of the event socket on a loopback host, which is the sandbox's."""


_HOST = re.compile(r"(?=.{1,253}\Z)(?:[\w-]{1,63}\.)*[\w-]{1,63}\.?", re.ASCII)
_PORTS = {None, *range(1, 65536)}


def has_valid_host(url: httpx.URL) -> bool:
    """Return whether a URL has a host that can exist, and a port.

    What httpx accepts beyond this fails in its transports, and differently in each.

    Raises:
        ValueError: the host is an invalid international name.
    """
    host = url.raw_host.decode("ascii") if url.host else ""  # `host` decodes it, and fails if it is invalid
    valid = bool(ipaddress.IPv6Address(host)) if ":" in host else _HOST.fullmatch(host) is not None
    return valid and url.port in _PORTS


def graphql_url(url: str | None) -> str:
    """Resolve the GraphQL endpoint of an API.

    Args:
        url: the API's base; by default `REMOTEIT_API_URL`, else https://api.remote.it.

    Raises:
        ValueError: the URL is invalid, or is plain http to a non-loopback host.
    """
    source = "url" if url else URL_VARIABLE
    base = _parse_base_url(url or os.environ.get(URL_VARIABLE) or DEFAULT_URL, source)
    path = base.path.rstrip("/").removesuffix(GRAPHQL_PATH)
    return str(base.copy_with(path=path + GRAPHQL_PATH))


def rest_url(host: str) -> str:
    """Resolve the base of the legacy REST API on a host.

    Args:
        host: like `https://api.remot3.it`.

    Raises:
        ValueError: the URL is invalid, has another path, or is plain http to a non-loopback host.
    """
    base = _parse_base_url(host, "host")
    if base.path.rstrip("/") not in ("", REST_PATH):
        raise ValueError(
            f"host: the legacy REST API is at {REST_PATH} of a host, not at {base.path}; pass the host only,"
            f" e.g. {DEFAULT_URL}"
        )
    return str(base.copy_with(path=REST_PATH))


def rest_url_beside(endpoint: str) -> str:
    """Return the base of the legacy REST API on the host of a GraphQL endpoint."""
    return str(httpx.URL(endpoint).copy_with(raw_path=REST_PATH.encode(), fragment=None))


def events_url(url: str | None, endpoint: str) -> str | None:
    """Resolve the URL of the event socket.

    Args:
        url: the URL; by default `REMOTEIT_EVENTS_URL`, else the one that belongs to the endpoint.
        endpoint: the GraphQL endpoint.

    Returns:
        None if the socket of the endpoint's host is not known.

    Raises:
        ValueError: the URL is invalid, or is plain ws to a non-loopback host.
    """
    source = "events_url" if url else EVENTS_URL_VARIABLE
    text = url or os.environ.get(EVENTS_URL_VARIABLE)
    if text:
        return _parse_events_url(text.strip(), source)
    base = httpx.URL(endpoint)
    if base.host == httpx.URL(DEFAULT_URL).host:
        return EVENTS_URL
    if not is_loopback(base.host):
        return None
    scheme = "wss" if base.scheme == "https" else "ws"
    return str(base.copy_with(scheme=scheme, path=LOOPBACK_EVENTS_PATH))


def _parse_events_url(text: str, source: str) -> str:
    example = f"e.g. {EVENTS_URL}"
    try:
        urlsplit(text)  # which `websockets` uses
        url = httpx.URL(text)
    except (ValueError, httpx.InvalidURL) as error:
        raise ValueError(
            f"{source}: not a valid URL ({error}); pass the event socket's URL, {example}"
        ) from None
    if url.scheme not in ("ws", "wss") or not url.host or url.userinfo or url.fragment:
        raise ValueError(
            f"{source}: not a ws(s) URL without user and fragment; pass the event socket's URL, {example}"
        )
    if url.scheme == "ws" and not is_loopback(url.host):
        raise ValueError(
            f"{source}: the URL would send the token unencrypted to another machine; use wss (plain ws is for"
            " loopback hosts only)"
        )
    return str(url)


def _parse_base_url(text: str, source: str) -> httpx.URL:
    example = f"e.g. {DEFAULT_URL}"
    try:
        base = httpx.URL(text.strip())
        valid = has_valid_host(base)
    except (httpx.InvalidURL, ValueError) as error:
        raise ValueError(f"{source}: not a valid URL ({error}); pass the API's base URL, {example}") from None
    if base.scheme not in ("http", "https") or not valid:
        raise ValueError(f"{source}: {text!r} is not an http(s) URL; pass the API's base URL, {example}")
    if base.userinfo or base.query or base.fragment:
        raise ValueError(
            f"{source}: the URL has more than host, port and path; pass the API's base URL only, {example}"
        )
    if base.scheme == "http" and not is_loopback(base.host):
        raise ValueError(
            f"{source}: {text!r} would send requests unencrypted to another machine; use https (plain http is"
            " for loopback hosts only)"
        )
    return base
