"""Answers that a fault makes up, and what it changes in answers of the application."""

from __future__ import annotations

import json
from email.utils import formatdate
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .fault import Fault

_TOO_MANY = 429
_PAGE = """\
<!DOCTYPE html>
<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>
"""


class Answer(NamedTuple):
    """A whole answer, with ASGI's kind of headers: names in lower case."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes

    def with_headers(self, **values: str) -> Answer:
        """The answer with these headers in place of its own; `_` stands for `-`."""
        new = [(name.replace("_", "-").encode(), value.encode("ascii")) for name, value in values.items()]
        names = {name for name, _ in new}
        kept = [(name, value) for name, value in self.headers if name not in names]
        return self._replace(headers=[*kept, *new])


def refusal(status: int, message: str, code: str) -> Answer:
    """An answer `{"message", "code"}`."""
    body = json.dumps({"message": message, "code": code}, separators=(",", ":")).encode("ascii")
    return _made(status, body, "application/json")


def made_up(fault: Fault, now: float) -> Answer:
    """What a fault answers where nothing is done.

    Args:
        fault: The fault.
        now: The server's clock, seconds since 1970.
    """
    if fault.html is not None:
        title = f"{fault.html} {_phrase(fault.html)}"
        return _made(fault.html, _PAGE.format(title=title).encode("ascii"), "text/html; charset=utf-8")
    status = fault.status or _TOO_MANY
    code = _phrase(status).upper().replace(" ", "_").replace("-", "_")
    answer = refusal(status, f"A fault was asked for: {status}; nothing was done.", code)
    if fault.throttle is not None:
        return answer.with_headers(retry_after=str(fault.throttle))
    if fault.throttle_date is not None:
        return answer.with_headers(retry_after=formatdate(now + fault.throttle_date, usegmt=True))
    return answer


def changed(answer: Answer, fault: Fault, now: float) -> Answer:
    """An answer as a fault would have it: dated by the server's clock, with errors or a warning."""
    if fault.errors is not None:
        body = _with_error(answer.body, fault.errors)
        answer = answer._replace(body=body).with_headers(content_length=str(len(body)))
    if fault.warn is not None:
        answer = answer.with_headers(x_r3_warning=fault.warn)
    return answer.with_headers(date=formatdate(now, usegmt=True))


def whole(messages: Iterable[Any]) -> Answer:
    """The answer that ASGI's messages make."""
    start, *parts = messages
    headers = [(name.lower(), value) for name, value in start["headers"]]
    return Answer(start["status"], headers, b"".join(part.get("body", b"") for part in parts))


def _made(status: int, body: bytes, media_type: str) -> Answer:
    return Answer(status, [], body).with_headers(content_type=media_type, content_length=str(len(body)))


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown Status"


def _with_error(body: bytes, message: str) -> bytes:
    try:
        read: Any = json.loads(body)
    except ValueError:
        return body  # a download
    if not isinstance(read, dict) or "data" not in read:
        return body  # REST, or a refusal
    answer = cast("dict[str, Any]", read)
    added = {"message": message, "extensions": {"code": "FAULT"}}
    errors = [*answer.get("errors", ()), added]
    return json.dumps({**answer, "errors": errors}, separators=(",", ":")).encode("ascii")
