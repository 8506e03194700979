"""Reports what looks like a secret in the file of a cassette.

The scan uses the same rules and detectors as the redaction, on the file as stored: every value of the YAML,
the bodies in it as GraphQL, JSON, forms or text, the readable parts of binary bodies, and comments.
"""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64decode
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import yaml  # type: ignore[import-untyped]  # PyYAML ships no types; basedpyright brings its own

from remoteit.testing.graphql_request import graphql_call

from .bodies import redact_any_body, redact_request_body, redact_response_body, redact_uri, text_encoding
from .placeholders import Kind
from .redact import REQUEST_HEADERS, RESPONSE_HEADERS
from .shapes import redact_text
from .values import Redactor, is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

_ESCAPE = re.compile(r"\\[bfnrt]")
_LABEL = re.compile(r"[\s\-{,]*[\"']?(?P<name>[A-Za-z_$][\w$-]{0,40})[\"']?\s*:")
_OWN_HOST = re.compile(r"(?:.+\.)?remote\.it|127\.0\.0\.1|::1|localhost")
_READABLE = re.compile(rb"[\t\n\r\x20-\x7e]{6,}")
_GZIP = b"\x1f\x8b"
_MAX_DECOMPRESSED = 1 << 24
"""Bytes that are read of a compressed body."""

_YAML: Any = yaml
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
_NUMBERS = {f"{_TAG}bool", f"{_TAG}float", f"{_TAG}int", f"{_TAG}null"}


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
    documents, rest, error_line = _load(text)
    if error_line is None and documents and all(map(_is_foreign, documents)):
        return []
    scan = _Scan(text)
    if error_line is not None:
        scan.add(Kind.UNREADABLE, error_line, "not valid YAML from here on; record it again")
    for document in documents:
        try:
            scan.check_document(document)
        except RecursionError:
            scan.add(Kind.UNREADABLE, 1, "nested too deeply; record it again")
    scan.check_lines(rest)
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

    def check_document(self, document: object) -> None:
        entries = document.get("interactions") if is_object(document) else None
        if not is_list(entries):
            self._check_value(document)
            return
        for head in _named(document, "recorded"):
            kept = head.get("kept") if is_object(head) else None
            self._redactor = Redactor(self._see, frozenset(map(str, kept if is_list(kept) else ())))
        members = document.items() if is_object(document) else ()
        self._check_value({name: value for name, value in members if name != "interactions"})
        for entry in entries:
            lines = [name.line for name in entry if isinstance(name, _Text)] if is_object(entry) else []
            self._range = range(min(lines, default=1), len(self._lines) + 1)
            self._check_entry(entry)

    def check_lines(self, text: str) -> None:
        """Check the lines as such: comments, and what is not valid YAML."""
        for number, line in enumerate(text.split("\n"), 1):
            self._range = range(number, number + 1)
            # The `n` of a `\n` would be a letter of the next word.
            redact_text(_ESCAPE.sub(" ", line), self._see)

    def _check_entry(self, entry: object) -> None:
        uri, call = "", None
        for request in _named(entry, "request"):
            uri = _uri(request)
            redact_uri(uri, self._redactor)
            types = [str(item) for header in _named(request, "headers") for item in _content_types(header)]
            for body in self._check_message(request, REQUEST_HEADERS):
                sent = self._read(body if isinstance(body, str | bytes) else json.dumps(body, default=str))
                call = call or graphql_call(sent)
                redact_request_body(sent, self._redactor, ", ".join(types))
        for response in _named(entry, "response"):
            for body in self._check_message(response, RESPONSE_HEADERS):
                for content in _named(body, "string"):
                    if isinstance(content, str | bytes):
                        redact_response_body(self._read(content), self._redactor, uri, call)
                    else:
                        self._redactor.rest(content)
                self._check_value(_without(body, "string"))
        self._check_value(_without(entry, "request", "response"))

    def _check_message(self, message: object, allowed: frozenset[str]) -> list[object]:
        """Check a request or a response, and return its bodies for other checks."""
        for headers in _named(message, "headers"):
            for name in headers if is_object(headers) else ():
                if name.strip().lower() not in allowed:
                    excerpt = f"{_redact_name(name)} (no recording keeps it)"
                    self.add(Kind.HEADER, self._line_of(name), excerpt)
        self._check_value(_without(message, "body"))
        return _named(message, "body")

    def _check_value(self, value: object) -> None:
        self._redactor.named(value)
        for content in _bytes_in(value):
            redact_any_body(self._read(content), self._redactor)

    def _read(self, body: str | bytes) -> bytes:
        """Return the bytes of a body, decompressed, and check the readable parts of a binary one."""
        content = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
        if content.startswith(_GZIP):
            with suppress(zlib.error):
                content = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(content, _MAX_DECOMPRESSED)
        if text_encoding(content) is None:
            redact_text(b"\0".join(_READABLE.findall(content)).decode("ascii"), self._see)
        return content

    def _see(self, kind: Kind, value: str) -> str:
        line = self._line_of(value)
        label = _LABEL.match(self._lines[line - 1]) if line <= len(self._lines) else None
        before = f"{_redact_name(label['name'])}: " if label else ""
        self.add(kind, line, f"{before}… ({len(value)} characters)")
        return value

    def _line_of(self, value: str) -> int:
        """Return the first line of the current range with the value, as it is or as JSON writes it."""
        if isinstance(value, _Text):
            return value.line
        escaped = json.dumps(value)[1:-1]
        for wanted in (f'"{value}"', f'"{escaped}"', value, escaped):
            for number in self._range:
                if wanted in self._lines[number - 1]:
                    return number
        return self._range.start


def _is_foreign(document: object) -> bool:
    """Return whether this is a vcrpy cassette without any request to remote.it."""
    entries = document.get("interactions") if is_object(document) else None
    if not is_list(entries) or not entries or _named(document, "recorded"):
        return False
    hosts = [_host(_uri(request)) for entry in entries for request in _named(entry, "request") or [None]]
    return all(host and not _OWN_HOST.fullmatch(host) for host in hosts)


def _host(uri: str) -> str | None:
    try:
        return urlsplit(uri).hostname
    except ValueError:
        return None


def _uri(request: object) -> str:
    return next((uri for uri in _named(request, "uri") if isinstance(uri, str)), "")


def _redact_name(name: str) -> str:
    """Return a name for a report; it might be a secret itself."""
    return name if redact_text(name, lambda _kind, _value: "") == name else "…"


def _content_types(headers: object) -> Iterator[object]:
    for values in _named(headers, "content-type"):
        yield from values if is_list(values) else [values]


def _bytes_in(value: object) -> Iterator[bytes]:
    if isinstance(value, bytes):
        yield value
    for item in value if is_list(value) else value.values() if is_object(value) else ():
        yield from _bytes_in(item)


def _named(content: object, name: str) -> list[object]:
    """Return all values of a name, which YAML allows to appear twice."""
    return (
        [value for key, value in content.items() if key.strip().lower() == name] if is_object(content) else []
    )


def _without(content: object, *names: str) -> object:
    if not is_object(content):
        return content
    return {key: value for key, value in content.items() if key.strip().lower() not in names}


class _Text(str):
    """A text with its first line in the file, from 1."""

    __slots__ = ("line",)
    line: int


def _text(node: Any, value: str) -> _Text:
    text = _Text(value)
    text.line = node.start_mark.line + 1
    return text


def _load(text: str) -> tuple[list[object], str, int | None]:
    """Read a YAML text up to the first error.

    Returns:
        The values, one per document; the text without those values, or all of it if it is not valid YAML;
        and the line of the error. No tag makes anything but plain values.
    """
    documents = list[object]()
    try:
        # One by one: what comes before an error is kept.
        documents.extend(_value(node, ()) for node in _YAML.compose_all(text, Loader=_LOADER))
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        return documents, text, mark.line + 1 if mark else 1
    parts, end = list[str](), 0
    for token in _YAML.scan(text, Loader=_LOADER):
        if isinstance(token, yaml.ScalarToken):
            start, before, end = token.start_mark.index, end, token.end_mark.index
            # Keep the line breaks, so that lines can be counted.
            parts += text[before:start], re.sub(r"[^\n]", " ", text[start:end])
    return documents, "".join((*parts, text[end:])), None


def _value(node: Any, above: tuple[int, ...]) -> object:
    if id(node) in above:  # an anchor inside itself
        return None
    above = (*above, id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, above) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        members: dict[str, object] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            # A repeated name must not hide the first value; spaces do not matter for secret names.
            while name in members:
                name += " "
            members[_text(key, name)] = _value(value, above)
        return members
    if node.tag in _NUMBERS:
        number: object = yaml.safe_load(node.value)
        return number
    if node.tag == f"{_TAG}binary":
        with suppress(ValueError):
            return b64decode(node.value)
    return _text(node, node.value)
