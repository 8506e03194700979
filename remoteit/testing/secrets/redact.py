"""Hooks for vcrpy that replace the secrets in requests and responses by placeholders.

Only listed headers are kept. In bodies, values are classified by their coordinates in the schema
(`coordinates`, `selection`), and whatever remains is searched for the shapes of secrets (`text`). The date of
a response is dropped: a client that corrects its clock would take an old date for a wrong clock.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from remoteit.testing.graphql_request import graphql_call, read_body

from .bodies import redact_any_body, redact_any_text, redact_request_body, redact_response_body, redact_uri
from .coordinates import check_kept
from .placeholders import Placeholders, placeholder
from .values import Redactor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

REQUEST_HEADERS = frozenset({"accept", "content-type"})
_WARNING = "x-r3-warning"
RESPONSE_HEADERS = frozenset({"content-disposition", "content-type", "location", "retry-after", _WARNING})
_ENCODING = "content-encoding"


class _Request(Protocol):
    """The used part of `vcr.request.Request`, a class without types."""

    method: str
    uri: str
    body: Any
    headers: Any


RequestT = TypeVar("RequestT", bound=_Request)


class MessageRedactor:
    """Redacts the messages of one cassette.

    Args:
        kept: Coordinates of free-form values that stay as they are, such as `User.attributes`; `*` for all.

    Raises:
        ValueError: One of the coordinates always holds a secret.
    """

    def __init__(self, kept: Iterable[str] = ()) -> None:
        self.kept = frozenset(kept)
        check_kept(self.kept)
        self._placeholders = Placeholders()
        self._redactor = Redactor(self._placeholders.replace, self.kept, self._placeholders.replace_known)

    def observe(self, cassette: str) -> None:
        """Take over the placeholders of a cassette's text, so that a replay assigns them alike."""
        self._placeholders.observe(cassette)

    def redact_request(self, request: RequestT) -> RequestT:
        """Return a copy of a `vcr.request.Request` without secrets."""
        headers = self._headers(request.headers, REQUEST_HEADERS)
        body = read_body(request.body)
        if body is not None:
            body = redact_request_body(body, self._redactor, ", ".join(headers.get("content-type", [])))
        uri = redact_uri(request.uri, self._redactor)
        # A new request: the old one remembers that its body was a file. vcrpy keeps one value per header.
        make: Any = type(request)
        made: RequestT = make(
            request.method, uri, body, {name: values[0] for name, values in headers.items() if values}
        )
        return made

    def redact_response(self, response: Mapping[str, Any], request: _Request | None = None) -> dict[str, Any]:
        """Return a copy of a response without secrets or compression.

        Args:
            response: vcrpy's form: `{"status": {…}, "headers": {name: [values]}, "body": {"string": bytes}}`.
            request: Its request. Without it, secrets are found by their names and shapes only.
        """
        headers = {name.lower(): _values(values) for name, values in response["headers"].items()}
        kept = self._headers(headers, RESPONSE_HEADERS)
        content: str | bytes | None = response["body"].get("string")
        body = read_body(content)
        if body is None:
            return {**response, "headers": kept}
        body, encodings = _decompress(body, headers.get(_ENCODING, []))
        if request is None:
            body = redact_any_body(body, self._redactor)
        else:
            call = graphql_call(read_body(request.body))
            body = redact_response_body(body, self._redactor, request.uri, call)
        if encodings:
            # The body could not be read; the scan reports this header.
            kept[_ENCODING] = encodings
        string = body if isinstance(content, bytes) else body.decode("utf-8", "surrogatepass")
        return {**response, "headers": kept, "body": {**response["body"], "string": string}}

    def _headers(self, headers: Mapping[str, Any], allowed: frozenset[str]) -> dict[str, list[str]]:
        return {
            name.lower(): [
                self._redactor.message(value) if name.lower() == _WARNING else self._redactor.text(value)
                for value in _values(values)
            ]
            for name, values in headers.items()
            if name.lower() in allowed
        }


def redact_string(text: str) -> str:
    """Redact a text of unknown meaning, JSON or any other, by the names and shapes of secrets."""
    return redact_any_text(text, Redactor(placeholder))


def _values(values: object) -> list[str]:
    listed = cast("Iterable[object]", values) if isinstance(values, list | tuple) else [values]
    return [value.decode("latin-1") if isinstance(value, bytes) else str(value) for value in listed]


def _decompress(body: bytes, encodings: Iterable[str]) -> tuple[bytes, list[str]]:
    """Return a body without its compression, and the encodings that could not be removed."""
    names = [name.strip().lower() for value in encodings for name in value.split(",")]
    while names and names[-1] in ("gzip", "x-gzip", "deflate", "identity", ""):
        if names.pop() in ("gzip", "x-gzip", "deflate"):
            body = _inflate(body)
    return body, names


def _inflate(body: bytes) -> bytes:
    # gzip, zlib, and the bare form that some servers call deflate; in this order they can be distinguished.
    for bits in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        reader = zlib.decompressobj(bits)
        try:
            read = reader.decompress(body)
        except zlib.error:
            continue
        if reader.eof or bits > 0:  # a response that was cut off is still readable
            return read
    return body  # httpx has decompressed it already
