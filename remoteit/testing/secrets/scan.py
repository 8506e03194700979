"""Looks through a cassette's text for whatever a scrubbed one would not have.

It shares its eyes with `scrub`, but reads the file as it lies there, however it was written: every value of
the YAML, the bodies in it as JSON, forms or text, what can be read in those that are no text, and each line.
"""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from remoteit.testing.graphql_request import graphql_call

from . import bodies as secret_bodies
from . import text as secret_texts
from .documents import names_in_answer
from .placeholders import Kind
from .scrub import REQUEST_HEADERS, RESPONSE_HEADERS
from .values import Rewriter
from .yaml_lines import LinedText, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ALLOWED = {"request": REQUEST_HEADERS, "response": RESPONSE_HEADERS}
_ESCAPE = re.compile(r"\\[bfnrt]")
_LABEL = re.compile(r"[\s\-{,]*[\"']?(?P<name>[A-Za-z_$][\w$-]{0,40})[\"']?\s*:")
_GZIP = b"\x1f\x8b"
_UNPACKED = 1 << 24
"""Bytes that a packed body is read to."""


@dataclass(frozen=True)
class Finding:
    """Something in a cassette that looks like a secret.

    Attributes:
        kind: what it is, in words, such as `e-mail address`.
        line: where it is, from 1.
        excerpt: the name before it and how long it is; never any of it.
    """

    kind: str
    line: int
    excerpt: str


def findings(text: str) -> list[Finding]:
    """What looks like a secret in a cassette.

    Args:
        text: all of the file.

    Returns:
        By line; empty where nothing was found. One line tells of one kind once.
    """
    scan = _Scan(text)
    content = load(text)
    if content.fault is not None:
        scan.add(Kind.UNREADABLE, content.fault, "no YAML from here on; record it again")
    for document in content.values:
        try:
            scan.file(document)
        except RecursionError:
            scan.add(Kind.UNREADABLE, 1, "nested too deeply; record it again")
    scan.each_line(content.rest)
    return [scan.found[place] for place in sorted(scan.found)]


class _Scan:
    """What was found so far, and where it is being looked."""

    def __init__(self, text: str) -> None:
        self.found: dict[tuple[int, str], Finding] = {}
        self._lines = text.split("\n")
        self._range = range(1, len(self._lines) + 1)

    def add(self, kind: Kind, line: int, excerpt: str) -> None:
        self.found.setdefault((line, kind), Finding(kind, line, excerpt))

    def file(self, document: object) -> None:
        """All of a YAML document."""
        content = _mapping(document)
        entries = content.get("interactions")
        if not isinstance(entries, list):
            self._rest(document)
            return
        self._rest({name: value for name, value in content.items() if name != "interactions"})
        for entry in cast("list[object]", entries):
            first = min((one.line for one in _mapping(entry) if isinstance(one, LinedText)), default=1)
            self._range = range(first, len(self._lines) + 1)
            self._interaction(entry)

    def each_line(self, lines: list[str]) -> None:
        """The lines as such: comments, and what is no YAML."""
        for number, line in enumerate(lines, 1):
            self._range = range(number, number + 1)
            # The `n` of a `\n` would be a letter of the next word.
            secret_texts.rewritten(_ESCAPE.sub(" ", line), self._see)

    def _interaction(self, entry: object) -> None:
        names: Mapping[str, str] = {}
        for side, message in _mapping(entry).items():
            headers, bodies = _named(message, "headers"), _named(message, "body")
            types = [types for one in headers for types in _named(one, "content-type")]
            for one in headers:
                self._headers(side.strip(), one)
            for one in bodies:
                answers = _named(one, "string")
                for body in answers or [one]:
                    self._body(body, _joined(types), names)
                self._rest(_without(one, "string") if answers else None)
                names = names or _names(one)
            self._rest(_without(message, "headers", "body"))

    def _headers(self, side: str, headers: object) -> None:
        for name in _mapping(headers):
            if name.strip().lower() not in _ALLOWED.get(side, ()):
                self.add(Kind.HEADER, _line(name, self._range.start), f"{_shown(name)} (no {side} keeps it)")
        self._rest(headers)

    def _body(self, body: object, content_type: str, names: Mapping[str, str]) -> None:
        if not isinstance(body, str | bytes):
            Rewriter(self._see, names).rewritten(body)
            return
        content = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
        if content.startswith(_GZIP):
            content = _unpacked(content)
        readable = secret_bodies.words(content)
        if readable is not None:
            secret_texts.rewritten(readable, self._see)
        secret_bodies.rewritten(content, self._see, content_type=content_type, aliases=names)

    def _rest(self, value: object) -> None:
        Rewriter(self._see).rewritten(value)
        for one in _bytes_in(value):
            self._body(one, "", {})

    def _see(self, kind: Kind, value: str) -> str:
        line = _line(value, 0) or self._line_with(value)
        label = _LABEL.match(self._lines[line - 1]) if line <= len(self._lines) else None
        before = f"{_shown(label['name'])}: " if label else ""
        self.add(kind, line, f"{before}… ({len(value)} characters)")
        return value

    def _line_with(self, value: str) -> int:
        """The first line of the present range that has the value, as it is or as JSON writes it."""
        escaped = json.dumps(value)[1:-1]
        for wanted in (f'"{value}"', f'"{escaped}"', value, escaped):
            for number in self._range:
                if wanted in self._lines[number - 1]:
                    return number
        return self._range.start


def _names(body: object) -> Mapping[str, str]:
    """What is known of names in the answer from the body of the request: a mapping, or JSON text."""
    call = graphql_call(body if isinstance(body, str | bytes) else json.dumps(body, default=str))
    return names_in_answer(call.document, call.variables) if call else {}


def _shown(name: str) -> str:
    """A name that may be shown: it might be a secret itself."""
    return name if secret_texts.rewritten(name, lambda _kind, _value: "") == name else "…"


def _line(text: str, otherwise: int) -> int:
    return text.line if isinstance(text, LinedText) else otherwise


def _bytes_in(value: object) -> Iterator[bytes]:
    if isinstance(value, bytes):
        yield value
    inner = cast("list[object]", value) if isinstance(value, list) else _mapping(value).values()
    for one in inner:
        yield from _bytes_in(one)


def _joined(values: list[object]) -> str:
    listed = (cast("list[object]", one) if isinstance(one, list) else [one] for one in values)
    return ", ".join(str(one) for some in listed for one in some)


def _mapping(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _named(content: object, name: str) -> list[object]:
    """All values of a name, which YAML allows to be there twice."""
    return [value for key, value in _mapping(content).items() if key.strip().lower() == name]


def _without(content: object, *names: str) -> object:
    if not isinstance(content, dict):
        return content
    members = cast("dict[str, object]", content)
    return {name: value for name, value in members.items() if name.strip().lower() not in names}


def _unpacked(body: bytes) -> bytes:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, _UNPACKED)
    except zlib.error:
        return body
