"""Redaction of bodies and URIs: GraphQL, other JSON, forms, and any other text.

A text is UTF-8, UTF-16 with a byte-order mark, or anything without control characters. Binary bodies stay as
they are: a changed program or archive would be broken. A body without secrets stays as it is, byte by byte.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import quote_plus, unquote_plus

from . import selection
from .coordinates import FILE_CONTENT
from .shapes import redact_text
from .values import is_object

if TYPE_CHECKING:
    from remoteit.testing.graphql_request import GraphQLCall

    from .values import Redactor

_RedactText: TypeAlias = Callable[[str], str]

_BOUNDARY = re.compile(r"\bmultipart/.*?\bboundary=(?:\"([^\"]+)\"|([^\s;,]+))", re.IGNORECASE)
_PART_NAME = re.compile(r"\bform-data;.*?\bname=\"([^\"]*)\"", re.IGNORECASE | re.DOTALL)
_FILE_NAME = re.compile(r"\bfilename\*?=", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CUT_STRING = re.compile(r'"(?P<value>(?:[^"\\]|\\.)*+)(?P<end>"|\Z)(?P<name>\s*:)?', re.DOTALL)
_FORM_PAIR = re.compile(r"(?P<name>[^&=]+)=(?P<value>[^&]*)")
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def redact_request_body(body: bytes, redactor: Redactor, content_type: str = "") -> bytes:
    """Redact the body of a request.

    Args:
        body: The bytes that were sent, not compressed.
        redactor: Replaces the secrets.
        content_type: The header's value, which has the boundary of a form with parts.
    """
    boundary = _BOUNDARY.search(content_type)
    if boundary:
        delimiter = b"--" + (boundary[1] or boundary[2]).encode("latin-1", "replace")
        return delimiter.join(_redact_part(part, redactor) for part in body.split(delimiter))
    if "x-www-form-urlencoded" in content_type:
        return _redact_bytes(body, lambda text: _redact_pairs(text, redactor))

    def redact(content: object) -> object:
        if is_object(content) and isinstance(content.get("query"), str):
            return selection.redact_request(redactor, content)
        return redactor.rest(content)

    return _redact_bytes(body, lambda text: _redact_json(text, redactor, redact))


def redact_response_body(body: bytes, redactor: Redactor, uri: str, call: GraphQLCall | None) -> bytes:
    """Redact the body of a response.

    Args:
        body: The bytes that were received, not compressed.
        redactor: Replaces the secrets.
        uri: The URI of the request.
        call: The GraphQL content of the request; None for another request.
    """
    if "/graphql/v1/file/download/" in uri:
        return _redact_file(body, redactor)

    def redact(content: object) -> object:
        if call and is_object(content) and not {"data", "errors"}.isdisjoint(content):
            return selection.redact_response(redactor, call, content)
        return redactor.rest(content)

    return _redact_bytes(body, lambda text: _redact_json(text, redactor, redact))


def redact_uri(uri: str, redactor: Redactor) -> str:
    """Redact a URI; the parameters of the legacy REST API have the names of its JSON."""
    path, mark, query = uri.partition("?")
    return redactor.text(f"{path}{mark}{_redact_pairs(query, redactor) if '/apv/' in path else query}")


def redact_any_body(body: bytes, redactor: Redactor) -> bytes:
    """Redact a body of unknown meaning, by the names and shapes of secrets."""
    return _redact_bytes(body, lambda text: redact_any_text(text, redactor))


def redact_any_text(text: str, redactor: Redactor) -> str:
    """Redact a text of unknown meaning, JSON or any other, by the names and shapes of secrets."""
    redacted = _redact_parsed(text, redactor.named)
    return redact_text(text, redactor.replace) if redacted is None else redacted


def text_encoding(body: bytes) -> str | None:
    """Return the encoding of a text; None for a binary body."""
    marked = next((encoding for mark, encoding in _MARKS.items() if body.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8",) if _CONTROL.search(body) else ("utf-8", "latin-1"):
        try:
            body.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return None


def _redact_bytes(body: bytes, redact: _RedactText) -> bytes:
    encoding = text_encoding(body)
    if encoding is None:
        return body
    text = body.decode(encoding)
    redacted = redact(text)
    return body if redacted == text else redacted.encode(encoding)


def _redact_json(text: str, redactor: Redactor, redact: Callable[[object], object]) -> str:
    def redact_string(match: re.Match[str]) -> str:
        if match["name"]:
            return match[0]
        try:
            value = json.loads(f'"{match["value"]}"', strict=False)
        except ValueError:
            value = match["value"]
        redacted = redactor.free_form(value)
        return match[0] if redacted == value else f"{json.dumps(redacted)[:-1]}{match['end']}"

    redacted = _redact_parsed(text, redact)
    if redacted is not None:
        return redacted
    if text.lstrip()[:1] in ("{", "["):
        # JSON that was cut off or nests too deeply: nothing says which of its texts are harmless.
        return redactor.text(_CUT_STRING.sub(redact_string, text))
    return redactor.message(text)


def _redact_parsed(text: str, redact: Callable[[object], object]) -> str | None:
    """Redact a JSON text; None if it cannot be parsed."""
    if text.lstrip()[:1] not in ("{", "[", '"'):
        return None
    try:
        content = json.loads(text, object_pairs_hook=_unique_members)
        redacted = redact(content)
        return text if redacted == content else json.dumps(redacted, separators=(",", ":"))
    except (ValueError, RecursionError):
        return None


def _unique_members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
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
    kept = redactor.text(head.decode("utf-8", "surrogateescape"))
    value = content.removesuffix(b"\r\n")
    found = _PART_NAME.search(kept)
    if _FILE_NAME.search(kept) or found is None:
        redacted = _redact_file(value, redactor)
    else:
        name = found[1]
        rule = redactor.rule(f"REST.{name}", redactor.rule(f"File.{name}"))
        redacted = _redact_bytes(value, lambda text: str(redactor.apply(rule, text, name)))
    return kept.encode("utf-8", "surrogateescape") + gap + redacted + content[len(value) :]


def _redact_file(body: bytes, redactor: Redactor) -> bytes:
    rule = redactor.rule(FILE_CONTENT)
    return _redact_bytes(body, lambda text: str(redactor.apply(rule, text)))


def _redact_pairs(text: str, redactor: Redactor) -> str:
    """Redact a form, or the parameters of a URI."""

    def redact(pair: re.Match[str]) -> str:
        name, value = unquote_plus(pair["name"]), unquote_plus(pair["value"])
        redacted = str(redactor.apply(redactor.rule(f"REST.{name}"), value, name))
        return pair[0] if redacted == value else f"{pair['name']}={quote_plus(redacted)}"

    return _FORM_PAIR.sub(redact, text)
