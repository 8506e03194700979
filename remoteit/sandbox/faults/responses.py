"""The responses that a fault creates, and its changes to the application's responses."""

from __future__ import annotations

import json
from email.utils import formatdate
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .fault import Fault

_PAGE = """\
<!DOCTYPE html>
<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>
"""


class RawResponse(NamedTuple):
    """A complete response, with headers as in ASGI: names in lower case."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes

    def with_headers(self, **values: str) -> RawResponse:
        """Return the response with these headers set; `_` in a name stands for `-`."""
        new = [(name.replace("_", "-").encode(), value.encode("ascii")) for name, value in values.items()]
        names = {name for name, _ in new}
        kept = [(name, value) for name, value in self.headers if name not in names]
        return self._replace(headers=[*kept, *new])


def error_response(status: int, message: str, code: str) -> RawResponse:
    """Create a response `{"message", "code"}`."""
    body = json.dumps({"message": message, "code": code}, separators=(",", ":")).encode("ascii")
    return _response(status, body, "application/json")


def fault_response(fault: Fault, now: float) -> RawResponse:
    """Create the response of a fault that does not execute the request.

    Args:
        fault: The fault.
        now: The server's clock, seconds since 1970.

    Returns:
        The response, without a date.
    """
    if fault.html is not None:
        title = f"{fault.html} {_phrase(fault.html)}"
        return _response(fault.html, _PAGE.format(title=title).encode("ascii"), "text/html; charset=utf-8")
    status = fault.status or HTTPStatus.TOO_MANY_REQUESTS
    code = _phrase(status).upper().replace(" ", "_").replace("-", "_")
    message = f"The sandbox injected status {status:d} and did not execute the request."
    response = error_response(status, message, code)
    if fault.throttle is not None:
        return response.with_headers(retry_after=str(fault.throttle))
    if fault.throttle_date is not None:
        return response.with_headers(retry_after=formatdate(now + fault.throttle_date, usegmt=True))
    return response


def apply_fault(response: RawResponse, fault: Fault, now: float) -> RawResponse:
    """Add a fault's errors and warning to a response, and date it by the server's clock."""
    if fault.errors is not None:
        body = _add_error(response.body, fault.errors)
        response = response._replace(body=body).with_headers(content_length=str(len(body)))
    if fault.warn is not None:
        response = response.with_headers(x_r3_warning=fault.warn)
    return response.with_headers(date=formatdate(now, usegmt=True))


def collect_response(messages: Iterable[Any]) -> RawResponse:
    """Join the messages that an ASGI application sent."""
    start, *parts = messages
    headers = [(name.lower(), value) for name, value in start["headers"]]
    return RawResponse(start["status"], headers, b"".join(part.get("body", b"") for part in parts))


def _response(status: int, body: bytes, media_type: str) -> RawResponse:
    return RawResponse(status, [], body).with_headers(content_type=media_type, content_length=str(len(body)))


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown Status"


def _add_error(body: bytes, message: str) -> bytes:
    try:
        content: Any = json.loads(body)
    except ValueError:
        return body  # a download
    if not isinstance(content, dict) or "data" not in content:
        return body  # a REST response or an error
    response = cast("dict[str, Any]", content)
    injected = {"message": message, "extensions": {"code": "FAULT"}}
    errors = [*response.get("errors", ()), injected]
    return json.dumps({**response, "errors": errors}, separators=(",", ":")).encode("ascii")
