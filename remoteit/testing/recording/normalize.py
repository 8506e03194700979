"""A request in the form in which it is kept and compared: one address for every server, one boundary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit, urlunsplit

if TYPE_CHECKING:
    from collections.abc import MutableMapping

API = "https://api.remote.it"

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_SANDBOX = re.compile(rb"http://127\.0\.0\.1:\d+")
"""The address of a sandbox inside a text; its port is another one each time."""

_BOUNDARY = re.compile(r"(boundary=)\"?([^\s\";]+)\"?")
_FIXED_BOUNDARY = "boundary-of-the-recording"
_TEXTS = ("json", "text", "csv", "xml", "multipart")


class Request(Protocol):
    """What of vcrpy's request is used here."""

    method: str
    uri: str
    body: Any
    headers: MutableMapping[str, str]


def body_bytes(request: Request) -> bytes:
    """The body of a request; empty where there is none."""
    # Untyped: other HTTP libraries than httpx hand vcrpy text, files and iterators.
    body: Any = request.body
    if body is None:
        return b""
    if isinstance(body, str):
        return body.encode()
    if isinstance(body, bytes | bytearray):
        return bytes(body)
    content: Any = body.read() if hasattr(body, "read") else b"".join(body)
    return content.encode() if isinstance(content, str) else bytes(content)


def normalised_request(request: Request) -> Request:
    """A request as it would have gone to the API, whichever server it went to.

    A hook of vcrpy's (`before_record_request`), which may change the request that it is given: the
    address of a sandbox becomes the API's, and a multipart body's random boundary a fixed one.
    """
    parts = urlsplit(request.uri)
    if parts.hostname in _LOOPBACK:
        request.uri = API + urlunsplit(("", "", parts.path, parts.query, ""))
    body = body_bytes(request)
    content_type = request.headers.get("content-type", "")
    boundary = _BOUNDARY.search(content_type)
    if boundary and "multipart" in content_type:
        request.headers["content-type"] = _BOUNDARY.sub(rf"\g<1>{_FIXED_BOUNDARY}", content_type)
        body = body.replace(boundary[2].encode(), _FIXED_BOUNDARY.encode())
    if body:
        request.body = _at_the_api(body, content_type)
    return request


def normalised_response(response: dict[str, Any]) -> dict[str, Any]:
    """An answer whose links lead to the API instead of to a sandbox.

    A hook of vcrpy's (`before_record_response`), which may change the answer that it is given.
    """
    content = response.get("body", {}).get("string")
    if isinstance(content, bytes):
        kinds = [
            str(value)
            for name, values in response.get("headers", {}).items()
            if str(name).lower() == "content-type"
            for value in ([values] if isinstance(values, str) else values)
        ]
        response["body"]["string"] = _at_the_api(content, " ".join(kinds))
    return response


def _at_the_api(body: bytes, content_type: str) -> bytes:
    is_text = any(kind in content_type for kind in _TEXTS)
    return _SANDBOX.sub(API.encode(), body) if is_text else body
