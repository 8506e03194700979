"""Bring requests and responses into the form that is compared: the API's address, a fixed boundary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit, urlunsplit

from remoteit.testing.graphql_request import read_body

if TYPE_CHECKING:
    from collections.abc import MutableMapping

API = "https://api.remote.it"

_BOUNDARY = re.compile(r"(boundary=)\"?([^\s\";]+)\"?")
_FIXED_BOUNDARY = "boundary-of-the-recording"
_TEXT_TYPES = ("json", "text", "csv", "xml", "multipart")


class Request(Protocol):
    """The parts of vcrpy's request that are used here."""

    method: str
    uri: str
    body: Any
    headers: MutableMapping[str, str]


def normalize_request(request: Request, sandbox_url: str | None = None) -> Request:
    """Change a request to what the API would have received, whichever server it was sent to.

    The address of the sandbox becomes the API's, and the random boundary of a multipart body a fixed one.

    Args:
        request: A request, which may be changed.
        sandbox_url: The address of the test's sandbox, `http://127.0.0.1:PORT`, if it has one. Other servers
            of this machine keep their address.
    """
    parts = urlsplit(request.uri)
    if sandbox_url and f"{parts.scheme}://{parts.netloc}" == sandbox_url:
        request.uri = API + urlunsplit(("", "", parts.path, parts.query, ""))
    body = read_body(request.body) or b""
    content_type = request.headers.get("content-type", "")
    boundary = _BOUNDARY.search(content_type)
    if boundary and "multipart" in content_type:
        request.headers["content-type"] = _BOUNDARY.sub(rf"\g<1>{_FIXED_BOUNDARY}", content_type)
        body = body.replace(boundary[2].encode(), _FIXED_BOUNDARY.encode())
    if body:
        request.body = _replace_url(body, content_type, sandbox_url)
    return request


def normalize_response(response: dict[str, Any], sandbox_url: str | None = None) -> dict[str, Any]:
    """Change the links of a response from the sandbox's address to the API's."""
    content = response.get("body", {}).get("string")
    if isinstance(content, bytes):
        content_types = [
            str(value)
            for name, values in response.get("headers", {}).items()
            if str(name).lower() == "content-type"
            for value in ([values] if isinstance(values, str) else values)
        ]
        response["body"]["string"] = _replace_url(content, " ".join(content_types), sandbox_url)
    return response


def _replace_url(body: bytes, content_type: str, sandbox_url: str | None) -> bytes:
    if not sandbox_url or not any(text_type in content_type for text_type in _TEXT_TYPES):
        return body
    return re.sub(re.escape(sandbox_url.encode()) + rb"(?!\d)", API.encode(), body)
