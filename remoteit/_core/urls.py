"""The addresses of the API, and the rule that nothing is sent in the clear to another machine."""

from __future__ import annotations

import ipaddress
import os

import httpx

DEFAULT_URL = "https://api.remote.it"
URL_VARIABLE = "REMOTEIT_API_URL"
GRAPHQL_PATH = "/graphql/v1"
REST_PATH = "/apv/v27"


def graphql_url(url: str | None) -> str:
    """The GraphQL endpoint of an API.

    Args:
        url: the API's base; by default `REMOTEIT_API_URL`, else https://api.remote.it.

    Raises:
        ValueError: the URL is none, or sends requests in the clear to another machine.
    """
    source = "url" if url else URL_VARIABLE
    base = _web_address(url or os.environ.get(URL_VARIABLE) or DEFAULT_URL, source)
    path = base.path.rstrip("/").removesuffix(GRAPHQL_PATH)
    return str(base.copy_with(path=path + GRAPHQL_PATH))


def rest_url(host: str) -> str:
    """The base of the legacy REST API on a host.

    Args:
        host: like `https://api.remot3.it`.

    Raises:
        ValueError: it is no URL, holds another path, or sends requests in the clear to another machine.
    """
    base = _web_address(host, "host")
    if base.path.rstrip("/") not in ("", REST_PATH):
        raise ValueError(
            f"host: the legacy REST API is at {REST_PATH} of a host, not at {base.path}; give the host alone,"
            f" such as {DEFAULT_URL}"
        )
    return str(base.copy_with(path=REST_PATH))


def rest_url_beside(endpoint: str) -> str:
    """The base of the legacy REST API on the host of a GraphQL endpoint."""
    return str(httpx.URL(endpoint).copy_with(raw_path=REST_PATH.encode(), fragment=None))


def _web_address(text: str, source: str) -> httpx.URL:
    example = f"such as {DEFAULT_URL}"
    try:
        base = httpx.URL(text.strip())
    except httpx.InvalidURL as error:
        raise ValueError(f"{source}: this is no URL ({error}); give the API's base, {example}") from None
    if base.scheme not in ("http", "https") or not base.host:
        raise ValueError(f"{source}: {text!r} is no web address; give the API's base, {example}")
    if base.userinfo or base.query or base.fragment:
        raise ValueError(
            f"{source}: the URL holds more than host, port and path; give the API's base alone, {example}"
        )
    if base.scheme == "http" and not _is_loopback(base.host):
        raise ValueError(
            f"{source}: {text!r} would send requests unencrypted to another machine; use https (http is for"
            " loopback hosts alone)"
        )
    return base


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
