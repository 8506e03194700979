"""Bring requests and responses into the form that is kept and compared: the API's address, no secrets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit, urlunsplit

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from remoteit.testing.secrets.redact import MessageRedactor

API = "https://api.remote.it"

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_SANDBOX = re.compile(rb"http://127\.0\.0\.1:\d+")
"""The address of a sandbox in a text; its port is random."""

_BOUNDARY = re.compile(r"(boundary=)\"?([^\s\";]+)\"?")
_FIXED_BOUNDARY = "boundary-of-the-recording"
_TEXT_TYPES = ("json", "text", "csv", "xml", "multipart")


class Request(Protocol):
    """The parts of vcrpy's request that are used here."""

    method: str
    uri: str
    body: Any
    headers: MutableMapping[str, str]


def body_bytes(request: Request) -> bytes:
    """Return the body of a request; empty if it has none."""
    # Untyped: HTTP libraries other than httpx give vcrpy text, files and iterators.
    body: Any = request.body
    if body is None:
        return b""
    if isinstance(body, str):
        return body.encode()
    if isinstance(body, bytes | bytearray):
        return bytes(body)
    content: Any = body.read() if hasattr(body, "read") else b"".join(body)
    return content.encode() if isinstance(content, str) else bytes(content)


def normalize_request(request: Request) -> Request:
    """Change a request to what the API would have received, whichever server it was sent to.

    The address of a sandbox becomes the API's, and the random boundary of a multipart body a fixed one.
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
        request.body = _replace_sandbox_urls(body, content_type)
    return request


def normalize_response(response: dict[str, Any]) -> dict[str, Any]:
    """Change the links of a response from a sandbox's address to the API's."""
    content = response.get("body", {}).get("string")
    if isinstance(content, bytes):
        content_types = [
            str(value)
            for name, values in response.get("headers", {}).items()
            if str(name).lower() == "content-type"
            for value in ([values] if isinstance(values, str) else values)
        ]
        response["body"]["string"] = _replace_sandbox_urls(content, " ".join(content_types))
    return response


def _replace_sandbox_urls(body: bytes, content_type: str) -> bytes:
    is_text = any(text_type in content_type for text_type in _TEXT_TYPES)
    return _SANDBOX.sub(API.encode(), body) if is_text else body


def clean_request(redactor: MessageRedactor, request: Request) -> Request:
    """Normalize and redact a request. It may change its argument."""
    return redactor.redact_request(normalize_request(request))


def clean_response(
    redactor: MessageRedactor, response: dict[str, Any], request: Request | None = None
) -> dict[str, Any]:
    """Normalize and redact a response, by the selection of its request if that is known."""
    return redactor.redact_response(normalize_response(response), request)
