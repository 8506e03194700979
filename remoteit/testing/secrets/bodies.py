"""Redaction of bodies and URIs: GraphQL, other JSON, forms, and any other text.

A text is UTF-8, UTF-16 with a byte-order mark, or anything without control characters. Binary bodies stay as
they are: a changed program or archive would be broken. `readable_text` shows the text in them to the scan.
"""

from __future__ import annotations

import codecs
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus, unquote_plus

from remoteit.testing.graphql_request import graphql_call

from . import selection
from .coordinates import FILE_CONTENT, REST_RULES
from .text import redact_text
from .values import members_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from remoteit.testing.graphql_request import GraphQLCall

    from .values import Redactor

_BOUNDARY = re.compile(r"\bmultipart/.*?\bboundary=(?:\"([^\"]+)\"|([^\s;,]+))", re.IGNORECASE)
_PART_NAME = re.compile(r"\bform-data;.*?\bname=\"([^\"]*)\"", re.IGNORECASE | re.DOTALL)
_FILE_NAME = re.compile(r"\bfilename\*?=", re.IGNORECASE)
_DOWNLOAD = re.compile(r"/graphql/v1/file/download/")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_READABLE = re.compile(rb"[\t\n\r\x20-\x7e]{6,}")
_CUT_STRING = re.compile(r'"(?P<value>(?:[^"\\]|\\.)*+)(?P<end>"|\Z)(?P<name>\s*:)?', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")
_FORM_PAIR = re.compile(r"(?P<name>[^&=]+)=(?P<value>[^&]*)")


@dataclass(frozen=True)
class Exchange:
    """A request, as far as the redaction of its response needs it.

    Attributes:
        uri: Its URI.
        call: Its GraphQL content; None for another request.
    """

    uri: str = ""
    call: GraphQLCall | None = None


def redact_request_body(body: bytes, redactor: Redactor, content_type: str = "") -> bytes:
    """Redact the body of a request; one without secrets stays as it is, byte by byte.

    Args:
        body: The bytes that were sent, not compressed.
        redactor: Replaces the secrets.
        content_type: The header's value, which has the boundary of a form with parts.
    """
    boundary = _BOUNDARY.search(content_type)
    if boundary:
        delimiter = b"--" + (boundary[1] or boundary[2]).encode("latin-1", "replace")
        first, *parts = body.split(delimiter)
        return delimiter.join((first, *(_redact_part(part, redactor) for part in parts)))
    if "x-www-form-urlencoded" in content_type:
        return _recode(body, lambda text: _FORM_PAIR.sub(lambda pair: _form_pair(pair, redactor), text))

    def redact(content: object) -> object:
        members = members_of(content)
        if members is not None and isinstance(members.get("query"), str):
            return selection.redact_request(redactor, members)
        return redactor.rest(content)

    return _recode(body, lambda text: _redact_json(text, redactor, redact))


def redact_response_body(body: bytes, redactor: Redactor, exchange: Exchange) -> bytes:
    """Redact the body of a response whose request is known."""
    if _DOWNLOAD.search(exchange.uri):
        return redact_file(body, redactor)
    call = exchange.call

    def redact(content: object) -> object:
        members = members_of(content)
        if call is not None and members is not None and not {"data", "errors"}.isdisjoint(members):
            return selection.redact_response(redactor, call, members)
        return redactor.rest(content)

    return _recode(body, lambda text: _redact_json(text, redactor, redact))


def redact_uri(uri: str, redactor: Redactor) -> str:
    """Redact a URI; the parameters of the legacy REST API have the names of its JSON."""
    path, mark, query = uri.partition("?")
    if "/apv/" in path:
        query = _FORM_PAIR.sub(lambda pair: _form_pair(pair, redactor), query)
    return redactor.text(f"{path}{mark}{query}")


def redact_file(body: bytes, redactor: Redactor) -> bytes:
    """Replace the text of a file; a binary file stays as it is."""
    rule = redactor.rule(FILE_CONTENT)
    return _recode(body, lambda text: str(redactor.apply(rule, text)))


def redact_any_body(body: bytes, redactor: Redactor) -> bytes:
    """Redact a body of unknown meaning, by the names and shapes of secrets."""
    return _recode(body, lambda text: redact_any_text(text, redactor))


def redact_any_text(text: str, redactor: Redactor) -> str:
    """Redact a text of unknown meaning, JSON or any other, by the names and shapes of secrets."""
    redacted = _redact_parsed(text, redactor.named)
    return redact_text(text, redactor.replace) if redacted is None else redacted


def readable_text(body: bytes) -> str | None:
    """Return the texts in a binary body; None for a body that is text."""
    if _encoding(body) is not None:
        return None
    return "\0".join(found.decode("ascii") for found in _READABLE.findall(body))


def call_of(body: object) -> GraphQLCall | None:
    """Read the body of a request as GraphQL; None if it is something else."""
    return graphql_call(body) if isinstance(body, str | bytes) else None


def _recode(body: bytes, redact: Callable[[str], str]) -> bytes:
    encoding = _encoding(body)
    if encoding is None:
        return body
    text = body.decode(encoding)
    redacted = redact(text)
    return body if redacted == text else redacted.encode(encoding)


def _encoding(body: bytes) -> str | None:
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        candidates = ["utf-16-le" if body.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"]
    else:
        candidates = ["utf-8"] if _CONTROL.search(body) else ["utf-8", "latin-1"]
    for encoding in candidates:
        try:
            body.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return None


def _redact_json(text: str, redactor: Redactor, redact: Callable[[object], object]) -> str:
    redacted = _redact_parsed(text, redact)
    if redacted is not None:
        return redacted
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        # JSON that was cut off or nests too deeply: nothing says which of its texts are harmless.
        return redactor.text(_CUT_STRING.sub(lambda match: _cut_string(match, redactor), text))
    return redactor.message(text)


def _cut_string(match: re.Match[str], redactor: Redactor) -> str:
    if match["name"]:
        return match[0]
    try:
        value = json.loads(f'"{match["value"]}"', strict=False)
    except ValueError:
        value = match["value"]
    redacted = redactor.free_form(value)
    return match[0] if redacted == value else f"{json.dumps(redacted)[:-1]}{match['end']}"


def _redact_parsed(text: str, redact: Callable[[Any], object]) -> str | None:
    """Redact a JSON text; None if it cannot be parsed. Without secrets it stays byte by byte."""
    stripped = text.lstrip("\ufeff \t\r\n")
    if stripped[:1] not in ("{", "[", '"'):
        return None
    try:
        content = json.loads(stripped, object_pairs_hook=_members)
        redacted = redact(content)
        if redacted == content:
            return text
        written = json.dumps(redacted, ensure_ascii=False, separators=(",", ":"))
        if _SURROGATE.search(written):
            written = json.dumps(redacted, separators=(",", ":"))
    except (ValueError, RecursionError):
        return None
    return f"\ufeff{written}" if text.startswith("\ufeff") else written


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of its members, without losing the first one of a repeated name."""
    members: dict[str, Any] = {}
    for name, value in pairs:
        while name in members:
            name += " "  # noqa: PLW2901 - until it is unique
        members[name] = value
    return members


def _redact_part(part: bytes, redactor: Redactor) -> bytes:
    """Redact a part of a form, from the end of one delimiter to the start of the next."""
    head, gap, content = part.partition(b"\r\n\r\n")
    if not gap:
        return part
    kept = redactor.text(head.decode("utf-8", "surrogateescape"))
    value, end = content.removesuffix(b"\r\n"), b"\r\n" if content.endswith(b"\r\n") else b""
    name = _PART_NAME.search(kept)
    if _FILE_NAME.search(kept) or name is None:
        value = redact_file(value, redactor)
    else:
        value = _recode(value, lambda text: _form_value(name[1], text, redactor))
    return kept.encode("utf-8", "surrogateescape") + gap + value + end


def _form_value(name: str, text: str, redactor: Redactor) -> str:
    coordinate = f"REST.{name}" if name in REST_RULES else f"File.{name}"
    return str(redactor.apply(redactor.rule(coordinate), text, name))


def _form_pair(pair: re.Match[str], redactor: Redactor) -> str:
    name, value = unquote_plus(pair["name"]), unquote_plus(pair["value"])
    redacted = str(redactor.apply(redactor.rule(f"REST.{name}"), value, name))
    return pair[0] if redacted == value else f"{pair['name']}={quote_plus(redacted)}"
