"""Which parts of a text are secrets, whatever the text is: found by their shape, or by a name before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from . import ip_addresses as secret_addresses
from . import names as secret_names
from . import urls as secret_links
from .placeholders import Kind, is_stand_in, starts_with_stand_in

if TYPE_CHECKING:
    from collections.abc import Callable

Replace: TypeAlias = "Callable[[Kind, str], str]"
"""Is given each secret and answers what is to stand in its place."""
Find: TypeAlias = "Callable[[str, Replace], str]"

_TURNS = 8

_PRIVATE_KEY = re.compile(
    r"-----BEGIN (?P<what>[A-Z ]{0,30}PRIVATE KEY)-----.*?(?:-----END (?P=what)-----|\Z)", re.DOTALL
)
_JWT = re.compile(r"(?<![\w-])eyJ[\w-]{8,}(?:\.[\w-]*){2,4}", re.ASCII)
# A text that is a piece of JSON may have `\n` before a word: that `n` is no part of it.
_KEY_ID = re.compile(r"(?:(?<![^\W_])|(?<=\\[bfnrt]))(?=\d*[A-Z])[A-Z0-9]{20}(?![^\W_])")
_SCHEME = re.compile(
    r"\b(?:[Bb]earer|BEARER|[Bb]asic|BASIC|[Tt]oken)[ \t]+"
    # Not just any word: "basic authentication" is no secret.
    r"(?P<value>(?=[A-Za-z0-9_.~+/-]*?(?:[0-9=]|[a-z][A-Z]))[A-Za-z0-9_.~+/-]{8,}={0,2})(?![\w.~+/@%-])"
)
_EMAIL = re.compile(
    r"(?<![\w.%+-])[\w.%+-]*[\w%+-](?:@|%40)(?P<domain>(?:(?:[^\W_]|-){1,63}\.){1,9}[^\W\d_]{2,24})"
)
_RESERVED = re.compile(
    r"(?:.+\.)?(?:example\.(?:com|net|org)|example|invalid|localhost|test)\Z", re.IGNORECASE
)
"""Domains that nobody has (RFC 2606, RFC 6761)."""

_NAMED = re.compile(r"(?<![\w-])(?P<name>[A-Za-z][\w-]{1,60})(?:\\*[\"'])?\s{0,2}(?P<sign>[:=])\s{0,2}")
_QUOTED = re.compile(
    r"(?P<quote>\\*[\"'])(?!(?P=quote))(?P<value>[^\r\n]+?)(?:(?<!\\)(?P=quote)|(?=[\r\n])|\Z)"
)
_BARE = re.compile(r"(?P<value>[^\x00-\x20\s\"'`\\,;&|<>(){}\[\]$\x7f]+)")
_NOTHING = {"false", "none", "null", "true", "undefined"}
_FORM_FIELD = re.compile(
    r"\bform-data;[^\r\n]{0,300}?\bname=\"(?P<name>[\w-]{1,60})\"[^\r\n]{0,300}\r?\n"
    r"(?:[^\r\n]{1,300}\r?\n){0,9}\r?\n"
    r"(?P<value>.*?)(?=\r?\n--|\Z)",
    re.DOTALL | re.IGNORECASE,
)


def rewritten(text: str, replace: Replace) -> str:
    """A text with each secret in it replaced.

    Args:
        text: Any text: prose, CSV, a piece of JSON, a form, a shell command.
        replace: Is given each secret. Stand-ins, reserved domains and addresses that are not public are none.
    """
    # Once is enough, save where secrets run into each other: what is left of one may then look like another.
    for _ in range(_TURNS):
        before = text
        for find in _FINDERS:
            text = find(text, replace)
        if text == before:
            break
    return text


def _each(pattern: re.Pattern[str], kind: Kind) -> Find:
    """Replaces what a pattern finds, or its group `value`."""
    group = "value" if "value" in pattern.groupindex else 0

    def find(text: str, replace: Replace) -> str:
        def one(match: re.Match[str]) -> str:
            if starts_with_stand_in(match[group]):
                return match[0]
            return _put(match, group, replace(kind, match[group]))

        return pattern.sub(one, text)

    return find


def _put(match: re.Match[str], group: str | int, value: str) -> str:
    start, end = match.start(group) - match.start(), match.end(group) - match.start()
    return match[0][:start] + value + match[0][end:]


def _named(text: str, replace: Replace) -> str:
    """What has the name of a secret before it: `"password": "…"`, `token=…`, `R3_REGISTRATION_CODE='…'`."""
    done, end = list[str](), 0
    for match in _NAMED.finditer(text):
        if match.start() < end or not secret_names.is_secret(match["name"]):
            continue
        found = _QUOTED.match(text, match.end())
        # Prose has a colon too ("token: the one you were given"): what follows one needs quotes.
        if found is None and match["sign"] == "=":
            found = _BARE.match(text, match.end())
        if found is None or starts_with_stand_in(found["value"]) or found["value"].lower() in _NOTHING:
            continue
        done += text[end : found.start("value")], replace(Kind.SECRET, found["value"])
        end = found.end("value")
    return "".join((*done, text[end:]))


def _form_fields(text: str, replace: Replace) -> str:
    def one(match: re.Match[str]) -> str:
        if not match["value"] or is_stand_in(match["value"]) or not secret_names.is_secret(match["name"]):
            return match[0]
        return _put(match, "value", replace(Kind.SECRET, match["value"]))

    return _FORM_FIELD.sub(one, text) if "form-data;" in text else text


def _emails(text: str, replace: Replace) -> str:
    def one(match: re.Match[str]) -> str:
        # The latter is left of a URL whose password has been replaced.
        if _RESERVED.match(match["domain"]) or is_stand_in(re.split("@|%40", match[0])[0]):
            return match[0]
        return replace(Kind.EMAIL, match[0])

    return _EMAIL.sub(one, text) if "@" in text or "%40" in text else text


_FINDERS: tuple[Find, ...] = (
    _form_fields,
    _each(_PRIVATE_KEY, Kind.PRIVATE_KEY),
    _each(_JWT, Kind.JWT),
    secret_links.rewritten,
    _named,
    _each(_SCHEME, Kind.SECRET),
    _each(_KEY_ID, Kind.KEY_ID),
    _emails,
    secret_addresses.rewritten,
)
"""In this order: a link may hold anything, and what has a telling name is replaced as a whole."""
