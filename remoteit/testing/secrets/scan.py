"""Reports what looks like a secret in the file of a cassette.

The scan uses the same rules and detectors as the redaction, on the file as stored: every value of the YAML,
the bodies in it as GraphQL, JSON, forms or text, the readable parts of binary bodies, and each line.
"""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from . import bodies
from .bodies import Exchange
from .placeholders import Kind
from .redact import REQUEST_HEADERS, RESPONSE_HEADERS
from .text import redact_text
from .values import Redactor
from .yaml_lines import LineStr, load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.testing.graphql_request import GraphQLCall

_ALLOWED = {"request": REQUEST_HEADERS, "response": RESPONSE_HEADERS}
_ESCAPE = re.compile(r"\\[bfnrt]")
_LABEL = re.compile(r"[\s\-{,]*[\"']?(?P<name>[A-Za-z_$][\w$-]{0,40})[\"']?\s*:")
_OWN_HOST = re.compile(r"(?:.+\.)?remote\.it|127\.0\.0\.1|::1|localhost")
_GZIP = b"\x1f\x8b"
_MAX_DECOMPRESSED = 1 << 24
"""Bytes that are read of a compressed body."""


@dataclass(frozen=True)
class Finding:
    """Something in a cassette that looks like a secret.

    Attributes:
        kind: A description, such as `e-mail address`.
        line: The line in the file, from 1.
        excerpt: The name before the value and its length; never a part of the value.
    """

    kind: str
    line: int
    excerpt: str


def findings(text: str) -> list[Finding]:
    """Find what looks like a secret in a cassette.

    Args:
        text: The whole file.

    Returns:
        The findings by line, at most one per line and kind. A vcrpy cassette of other services has none:
        nothing says which of its values are secret.
    """
    content = load(text)
    if content.error_line is None and content.values and all(map(_is_foreign, content.values)):
        return []
    scan = _Scan(text)
    if content.error_line is not None:
        scan.add(Kind.UNREADABLE, content.error_line, "not valid YAML from here on; record it again")
    for document in content.values:
        try:
            scan.file(document)
        except RecursionError:
            scan.add(Kind.UNREADABLE, 1, "nested too deeply; record it again")
    scan.each_line(content.rest)
    return [scan.found[place] for place in sorted(scan.found)]


class _Scan:
    """The findings so far, and the part of the file that is being read."""

    def __init__(self, text: str) -> None:
        self.found: dict[tuple[int, str], Finding] = {}
        self._lines = text.split("\n")
        self._range = range(1, len(self._lines) + 1)
        self._redactor = Redactor(self._see)

    def add(self, kind: Kind, line: int, excerpt: str) -> None:
        self.found.setdefault((line, kind), Finding(kind, line, excerpt))

    def file(self, document: object) -> None:
        """Read a YAML document."""
        content = _mapping(document)
        entries = content.get("interactions")
        if not isinstance(entries, list):
            self._other(document)
            return
        kept = _mapping(content.get("recorded")).get("kept")
        if isinstance(kept, list):
            self._redactor = Redactor(self._see, frozenset(map(str, cast("list[object]", kept))))
        self._other({name: value for name, value in content.items() if name != "interactions"})
        for entry in cast("list[object]", entries):
            first = min((key.line for key in _mapping(entry) if isinstance(key, LineStr)), default=1)
            self._range = range(first, len(self._lines) + 1)
            self._interaction(entry)

    def each_line(self, lines: list[str]) -> None:
        """Read the lines as such: comments, and what is not valid YAML."""
        for number, line in enumerate(lines, 1):
            self._range = range(number, number + 1)
            # The `n` of a `\n` would be a letter of the next word.
            redact_text(_ESCAPE.sub(" ", line), self._see)

    def _interaction(self, entry: object) -> None:
        exchange = Exchange()
        sides = _mapping(entry).items()
        for side, message in sorted(sides, key=lambda item: item[0].strip() != "request"):
            headers, found = _named(message, "headers"), _named(message, "body")
            content_type = _join([value for header in headers for value in _named(header, "content-type")])
            for header in headers:
                self._headers(side.strip(), header)
            if side.strip() == "request":
                bodies.redact_uri(_uri(message), self._redactor)
                exchange = Exchange(_uri(message), next(filter(None, map(_call, found)), None))
            for body in found:
                if side.strip() == "response":
                    self._response(body, exchange)
                else:
                    self._body(body, content_type)
            self._other(_without(message, "headers", "body"))

    def _headers(self, side: str, headers: object) -> None:
        for name in _mapping(headers):
            if name.strip().lower() not in _ALLOWED.get(side, ()):
                self.add(Kind.HEADER, _line(name, self._range.start), f"{_shown(name)} (no {side} keeps it)")
        self._other(headers)

    def _response(self, body: object, exchange: Exchange) -> None:
        contents = _named(body, "string")
        for content in contents:
            if isinstance(content, str | bytes):
                bodies.redact_response_body(self._bytes(content), self._redactor, exchange)
            else:
                self._redactor.rest(content)
        self._other(_without(body, "string") if contents else body)

    def _body(self, body: object, content_type: str) -> None:
        if isinstance(body, str | bytes):
            bodies.redact_request_body(self._bytes(body), self._redactor, content_type)
            return
        # Recorded by vcrpy itself, or a GraphQL request, which a cassette keeps as a mapping.
        for content in (*_named(body, "string"), *_bytes_in(body)):
            self._body(content, content_type)
        written = json.dumps(_without(body, "string"), ensure_ascii=False, default=lambda _: "")
        bodies.redact_request_body(written.encode("utf-8", "surrogatepass"), self._redactor, content_type)

    def _bytes(self, body: str | bytes) -> bytes:
        content = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
        if content.startswith(_GZIP):
            content = _decompress(content)
        readable = bodies.readable_text(content)
        if readable is not None:
            redact_text(readable, self._see)
        return content

    def _other(self, value: object) -> None:
        self._redactor.named(value)
        for content in _bytes_in(value):
            bodies.redact_any_body(self._bytes(content), self._redactor)

    def _see(self, kind: Kind, value: str) -> str:
        line = _line(value, 0) or self._line_with(value)
        label = _LABEL.match(self._lines[line - 1]) if line <= len(self._lines) else None
        before = f"{_shown(label['name'])}: " if label else ""
        self.add(kind, line, f"{before}… ({len(value)} characters)")
        return value

    def _line_with(self, value: str) -> int:
        """Return the first line of the current range with the value, as it is or as JSON writes it."""
        escaped = json.dumps(value)[1:-1]
        for wanted in (f'"{value}"', f'"{escaped}"', value, escaped):
            for number in self._range:
                if wanted in self._lines[number - 1]:
                    return number
        return self._range.start


def _is_foreign(document: object) -> bool:
    """Return whether this is a vcrpy cassette without any request to remote.it."""
    content = _mapping(document)
    entries = content.get("interactions")
    if not isinstance(entries, list) or not entries or "recorded" in content:
        return False
    uris = [_uri(_mapping(entry).get("request")) for entry in cast("list[object]", entries)]
    return all(_host(uri) and not _OWN_HOST.fullmatch(_host(uri)) for uri in uris)


def _host(uri: str) -> str:
    try:
        return urlsplit(uri).hostname or ""
    except ValueError:
        return ""


def _uri(request: object) -> str:
    uris = _named(request, "uri")
    return uris[0] if uris and isinstance(uris[0], str) else ""


def _call(body: object) -> GraphQLCall | None:
    return bodies.call_of(body if isinstance(body, str | bytes) else json.dumps(body, default=str))


def _shown(name: str) -> str:
    """Return a name for a report; it might be a secret itself."""
    return name if redact_text(name, lambda _kind, _value: "") == name else "…"


def _line(text: str, otherwise: int) -> int:
    return text.line if isinstance(text, LineStr) else otherwise


def _bytes_in(value: object) -> Iterator[bytes]:
    if isinstance(value, bytes):
        yield value
    inner = cast("list[object]", value) if isinstance(value, list) else _mapping(value).values()
    for member in inner:
        yield from _bytes_in(member)


def _join(values: list[object]) -> str:
    lists = (cast("list[object]", value) if isinstance(value, list) else [value] for value in values)
    return ", ".join(str(item) for items in lists for item in items)


def _mapping(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _named(content: object, name: str) -> list[object]:
    """Return all values of a name, which YAML allows to appear twice."""
    return [value for key, value in _mapping(content).items() if key.strip().lower() == name]


def _without(content: object, *names: str) -> object:
    if not isinstance(content, dict):
        return content
    members = cast("dict[str, object]", content)
    return {name: value for name, value in members.items() if name.strip().lower() not in names}


def _decompress(body: bytes) -> bytes:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, _MAX_DECOMPRESSED)
    except zlib.error:
        return body
