"""Takes the secrets out of what is recorded: vcrpy's hooks, which put stand-ins in their place.

Headers are kept only if they are on a list. In bodies, secrets are found by the names that they have and by
their shape (`secret_names`, `secret_texts`); `stand_ins` says what is written instead. Nothing is remembered
from one call to the next, and what has been scrubbed stays as it is.

The date of an answer is not kept: a client that corrects its clock by it would take that of an old recording
for a clock that is wrong.
"""

from __future__ import annotations

import zlib
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from remoteit.testing.graphql_request import graphql_call

from . import bodies as secret_bodies
from . import text as secret_texts
from .documents import names_in_answer
from .placeholders import stand_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

REQUEST_HEADERS = frozenset({"accept", "content-type"})
RESPONSE_HEADERS = frozenset(
    {"content-disposition", "content-type", "location", "retry-after", "x-r3-warning"}
)
_ENCODING = "content-encoding"
_UNKNOWN: Mapping[str, str] = MappingProxyType({})


class _Request(Protocol):
    """What is used of a `vcr.request.Request`, a class without types."""

    method: str
    uri: str
    body: Any
    headers: Any


RequestT = TypeVar("RequestT", bound=_Request)


def scrubbed_request(request: RequestT) -> RequestT:
    """A copy of a request without secrets, for vcrpy's `before_record_request`.

    Args:
        request: A `vcr.request.Request`.
    """
    headers = _kept(request.headers, REQUEST_HEADERS)
    body = _body(_read(request.body), headers)
    uri = secret_texts.rewritten(request.uri, stand_in)
    # A new one: the old request remembers that its body was a file. vcrpy keeps one value of a name.
    make: Any = type(request)
    made: RequestT = make(
        request.method, uri, body, {name: values[0] for name, values in headers.items() if values}
    )
    return made


def scrubbed_response(response: Mapping[str, Any], names: Mapping[str, str] = _UNKNOWN) -> dict[str, Any]:
    """A copy of an answer without secrets or compression, for vcrpy's `before_record_response`.

    Args:
        response: vcrpy's form: `{"status": {…}, "headers": {name: [values]}, "body": {"string": bytes}}`.
        names: What is known of names in the answer from its request, see `names_in_answer`.
    """
    headers = {name.lower(): _values(values) for name, values in response["headers"].items()}
    body: dict[str, Any] = response["body"]
    content = body.get("string")
    if isinstance(content, bytes):
        content, left = _unpacked(content, headers.get(_ENCODING, []))
    else:
        left = list[str]()
    kept = _kept(headers, RESPONSE_HEADERS)
    content = _body(content, kept, names)
    if left:
        # Nobody could look inside; the scan stumbles over this header.
        kept[_ENCODING] = left
    return {**response, "headers": kept, "body": {**body, "string": content}}


def scrubbed_answer(request: _Request, response: Mapping[str, Any]) -> dict[str, Any]:
    """As `scrubbed_response`, with the request at hand, which tells what some names in the answer hold."""
    call = graphql_call(request.body) if isinstance(request.body, str | bytes) else None
    return scrubbed_response(response, names_in_answer(call.document, call.variables) if call else {})


def scrubbed_text(text: str) -> str:
    """A text without secrets: JSON, or any other."""
    return secret_bodies.rewritten_text(text, stand_in)


def _kept(headers: Mapping[str, Any], allowed: frozenset[str]) -> dict[str, list[str]]:
    return {
        name.lower(): [secret_texts.rewritten(value, stand_in) for value in _values(values)]
        for name, values in headers.items()
        if name.lower() in allowed
    }


def _values(values: object) -> list[str]:
    listed = cast("Iterable[object]", values) if isinstance(values, list | tuple) else [values]
    return [one.decode("latin-1") if isinstance(one, bytes) else str(one) for one in listed]


def _read(body: Any) -> str | bytes | None:
    """The body of a request as a whole, be it a file or given piece by piece."""
    if body is None or isinstance(body, str | bytes):
        return body
    if hasattr(body, "read"):
        return _read(body.read())
    return b"".join(one.encode() if isinstance(one, str) else bytes(one) for one in body)


def _body(
    body: str | bytes | None, headers: Mapping[str, list[str]], names: Mapping[str, str] = _UNKNOWN
) -> str | bytes | None:
    if body is None:
        return None
    content = body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass")
    types = ", ".join(headers.get("content-type", []))
    done = secret_bodies.rewritten(content, stand_in, content_type=types, aliases=names)
    return done if isinstance(body, bytes) else done.decode("utf-8", "surrogatepass")


def _unpacked(body: bytes, encodings: Iterable[str]) -> tuple[bytes, list[str]]:
    """A body without its compression, and the encodings that could not be taken off."""
    names = [name.strip().lower() for value in encodings for name in value.split(",")]
    while names and names[-1] in ("gzip", "x-gzip", "deflate", "identity", ""):
        name = names.pop()
        if name in ("gzip", "x-gzip", "deflate"):
            body = _inflated(body)
    return body, names


def _inflated(body: bytes) -> bytes:
    # gzip, zlib, and the bare form that some servers call deflate, in the order that tells them apart.
    for bits in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        reader = zlib.decompressobj(bits)
        try:
            read = reader.decompress(body)
        except zlib.error:
            continue
        if reader.eof or bits > 0:  # an answer that was cut off is still one
            return read
    return body  # httpx had read it already
