"""Secrets in any text, by their shape or by a name before them: the safety net behind the coordinates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from .coordinates import is_secret_name
from .ip_addresses import redact_addresses
from .placeholders import Kind, is_placeholder, starts_with_placeholder
from .urls import redact_urls

if TYPE_CHECKING:
    from collections.abc import Callable

Replacer: TypeAlias = "Callable[[Kind, str], str]"
"""Is called with each secret and returns its placeholder."""
Detector: TypeAlias = "Callable[[str, Replacer], str]"

_MAX_PASSES = 8

_PRIVATE_KEY = re.compile(
    r"-----BEGIN (?P<what>[A-Z ]{0,30}PRIVATE KEY)-----.*?(?:-----END (?P=what)-----|\Z)", re.DOTALL
)
_JWT = re.compile(r"(?<![\w-])eyJ[\w-]{8,}(?:\.[\w-]*){2,4}", re.ASCII)
# A piece of JSON may have `\n` before a word: that `n` does not belong to the word.
_KEY_ID = re.compile(r"(?:(?<![^\W_])|(?<=\\[bfnrt]))(?=\d*[A-Z])[A-Z0-9]{20}(?![^\W_])")
_SCHEME = re.compile(
    r"\b(?:[Bb]earer|BEARER|[Bb]asic|BASIC|[Tt]oken)[ \t]+"
    # Not just any word: "basic authentication" is not a secret.
    r"(?P<value>(?=[A-Za-z0-9_.~+/-]*?(?:[0-9=]|[a-z][A-Z]))[A-Za-z0-9_.~+/-]{8,}={0,2})(?![\w.~+/@%-])"
)
_EMAIL = re.compile(
    r"(?<![\w.%+-])[\w.%+-]*[\w%+-](?:@|%40)(?P<domain>(?:(?:[^\W_]|-){1,63}\.){1,9}[^\W\d_]{2,24})"
)
_RESERVED = re.compile(
    r"(?:.+\.)?(?:example\.(?:com|net|org)|example|invalid|localhost|test)\Z", re.IGNORECASE
)
"""Domains that nobody owns (RFC 2606, RFC 6761)."""

_KEY_MATERIAL = re.compile(
    # Padded base64, and words of mixed letters and digits that nobody chose.
    r"(?<![\w+/.-])(?:(?=[^\d\s]{0,60}\d)(?=[^a-z\s]{0,60}[a-z])[A-Za-z0-9+/]{22,}={1,2}"
    r"|(?=[0-9a-f]{0,40}[a-f])(?=[0-9a-f]{0,40}\d)[0-9a-f]{32,}"
    r"|(?=\w{0,40}\d)(?=\w{0,40}[a-z])(?=\w{0,40}[A-Z])[A-Za-z0-9+]{32,})(?![\w+/=-]|\.\w)",
    re.ASCII,
)
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


def redact_text(text: str, replace: Replacer) -> str:
    """Replace each secret in a text.

    Args:
        text: Any text: prose, CSV, a piece of JSON, a form, a shell command.
        replace: called with each secret. Placeholders, reserved domains and private IP addresses are not
            secrets.
    """
    # One pass is enough, unless secrets touch each other: the rest of one may then look like another.
    for _ in range(_MAX_PASSES):
        before = text
        for detect in _DETECTORS:
            text = detect(text, replace)
        if text == before:
            break
    return text


def is_email(text: str) -> bool:
    """Return whether a text is an e-mail address as a whole."""
    return _EMAIL.fullmatch(text) is not None


def _pattern(pattern: re.Pattern[str], kind: Kind) -> Detector:
    """Make a detector that replaces the matches of a pattern, or their group `value`."""
    group = "value" if "value" in pattern.groupindex else 0

    def detect(text: str, replace: Replacer) -> str:
        def replace_match(match: re.Match[str]) -> str:
            if starts_with_placeholder(match[group]):
                return match[0]
            return _replace_group(match, group, replace(kind, match[group]))

        return pattern.sub(replace_match, text)

    return detect


def _replace_group(match: re.Match[str], group: str | int, value: str) -> str:
    start, end = match.start(group) - match.start(), match.end(group) - match.start()
    return match[0][:start] + value + match[0][end:]


def _redact_named(text: str, replace: Replacer) -> str:
    """Replace the values of secret names: `"password": "…"`, `token=…`, `R3_REGISTRATION_CODE='…'`."""
    done, end = list[str](), 0
    for match in _NAMED.finditer(text):
        if match.start() < end or not is_secret_name(match["name"]):
            continue
        found = _QUOTED.match(text, match.end())
        # Prose has a colon too ("token: the one you were given"): what follows one needs quotes.
        if found is None and match["sign"] == "=":
            found = _BARE.match(text, match.end())
        if found is None or starts_with_placeholder(found["value"]) or found["value"].lower() in _NOTHING:
            continue
        done += text[end : found.start("value")], replace(Kind.SECRET, found["value"])
        end = found.end("value")
    return "".join((*done, text[end:]))


def _redact_form_fields(text: str, replace: Replacer) -> str:
    def replace_match(match: re.Match[str]) -> str:
        if not match["value"] or is_placeholder(match["value"]) or not is_secret_name(match["name"]):
            return match[0]
        return _replace_group(match, "value", replace(Kind.SECRET, match["value"]))

    return _FORM_FIELD.sub(replace_match, text) if "form-data;" in text else text


def _redact_emails(text: str, replace: Replacer) -> str:
    def replace_match(match: re.Match[str]) -> str:
        # A URL whose password has been replaced looks like an e-mail address.
        if _RESERVED.match(match["domain"]) or is_placeholder(re.split("@|%40", match[0])[0]):
            return match[0]
        return replace(Kind.EMAIL, match[0])

    return _EMAIL.sub(replace_match, text) if "@" in text or "%40" in text else text


_DETECTORS: tuple[Detector, ...] = (
    _redact_form_fields,
    _pattern(_PRIVATE_KEY, Kind.PRIVATE_KEY),
    _pattern(_JWT, Kind.JWT),
    redact_urls,
    _redact_named,
    _pattern(_SCHEME, Kind.SECRET),
    _pattern(_KEY_ID, Kind.KEY_ID),
    _pattern(_KEY_MATERIAL, Kind.SECRET),
    _redact_emails,
    redact_addresses,
)
"""In this order: a URL may contain anything, and the value of a secret name is replaced as a whole."""
