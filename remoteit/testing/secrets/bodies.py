"""Which parts of the body of a message are secrets: JSON, a form with parts, or any other text.

Text is UTF-8, UTF-16 with a byte-order mark, or anything without control characters. A body that is no text
is kept as it is: a program or an archive with other bytes in it would be broken. `words` shows what can be
read in it, so that the scan of cassettes names a secret there.
"""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING, Any

from . import names as secret_names
from . import text as secret_texts
from .placeholders import Kind, is_stand_in
from .values import Rewriter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .text import Replace

_BOUNDARY = re.compile(r"\bmultipart/.*?\bboundary=(?:\"([^\"]+)\"|([^\s;,]+))", re.IGNORECASE)
_NAME = re.compile(r"\bform-data;.*?\bname=\"([^\"]*)\"", re.IGNORECASE | re.DOTALL)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WORDS = re.compile(rb"[\t\n\r\x20-\x7e]{6,}")
_NO_ALIASES: Mapping[str, str] = {}


def rewritten(
    body: bytes, replace: Replace, *, content_type: str = "", aliases: Mapping[str, str] = _NO_ALIASES
) -> bytes:
    """A body with its secrets replaced; one without any stays as it is, byte by byte.

    Args:
        body: What was sent, not compressed.
        replace: Is given each secret and answers what is to stand in its place.
        content_type: The header's value, for the boundary of a form with parts.
        aliases: Names that fields have in the answer, with the fields' own.
    """
    boundary = _BOUNDARY.search(content_type)
    if boundary:
        delimiter = b"--" + (boundary[1] or boundary[2]).encode("latin-1", "replace")
        first, *parts = body.split(delimiter)
        return delimiter.join((first, *(_part(one, replace) for one in parts)))
    encoding = _encoding(body)
    if encoding is None:
        return body
    text = body.decode(encoding)
    done = rewritten_text(text, replace, aliases=aliases)
    return body if done == text else done.encode(encoding)


def rewritten_text(text: str, replace: Replace, *, aliases: Mapping[str, str] = _NO_ALIASES) -> str:
    """A body that is text, with its secrets replaced."""
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "[", '"'):
        twice = list[bool]()

        def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
            made = dict(pairs)
            twice.append(len(made) < len(pairs))
            return made

        try:
            content: object = json.loads(text.lstrip("\ufeff"), object_pairs_hook=once)
            # Of a name that is there twice, the first value would stay unseen.
            if not any(twice):
                done = Rewriter(replace, aliases).rewritten(content)
                return text if done == content else _written(done)
        except (ValueError, RecursionError):
            pass
    return secret_texts.rewritten(text, replace)


def words(body: bytes) -> str | None:
    """What can be read in a body that is no text; None where it is text."""
    if _encoding(body) is not None:
        return None
    return "\0".join(found.decode("ascii") for found in _WORDS.findall(body))


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


def _written(content: object) -> str:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a pair of surrogates
        return json.dumps(content, separators=(",", ":"))
    return text


def _part(part: bytes, replace: Replace) -> bytes:
    """A part of a form, from the end of one delimiter to the start of the next."""
    head, gap, content = part.partition(b"\r\n\r\n")
    if not gap:
        return part
    kept = secret_texts.rewritten(head.decode("utf-8", "surrogateescape"), replace)
    value, end = content.removesuffix(b"\r\n"), b"\r\n" if content.endswith(b"\r\n") else b""
    name = _NAME.search(kept)
    if name and secret_names.is_secret(name[1]):
        secret = value.decode("utf-8", "replace")
        value = value if not secret or is_stand_in(secret) else replace(Kind.SECRET, secret).encode()
    else:
        value = rewritten(value, replace)
    return kept.encode("utf-8", "surrogateescape") + gap + value + end
