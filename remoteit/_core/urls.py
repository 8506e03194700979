"""The URLs of the API, and the rule that plain http is for loopback hosts only."""

from __future__ import annotations

import os

import httpx

from remoteit_auth.bearer import is_loopback

DEFAULT_URL = "https://api.remote.it"
URL_VARIABLE = "REMOTEIT_API_URL"
GRAPHQL_PATH = "/graphql/v1"
REST_PATH = "/apv/v27"


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


def _parse_base_url(text: str, source: str) -> httpx.URL:
    example = f"e.g. {DEFAULT_URL}"
    try:
        base = httpx.URL(text.strip())
    except httpx.InvalidURL as error:
        raise ValueError(f"{source}: not a valid URL ({error}); pass the API's base URL, {example}") from None
    if base.scheme not in ("http", "https") or not base.host:
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
