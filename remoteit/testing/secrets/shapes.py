"""Secrets in any text, by their shape or by a name before them: the safety net behind the coordinates.

A URL is treated alike everywhere: a link in a response is still the one that the next request fetches.
Private, reserved and documentation addresses stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from ipaddress import IPv4Address, ip_address, ip_network
from typing import Final, TypeAlias
from urllib.parse import unquote

from .coordinates import is_secret_name
from .placeholders import Kind, is_placeholder, starts_with_placeholder, without_placeholders

Replacer: TypeAlias = Callable[[Kind, str], str]
"""Is called with each secret and returns its placeholder."""

_MAX_PASSES = 8


class Detector:
    """A shape of secrets.

    Args:
        kind: The kind of the secrets.
        pattern: A regular expression. If it has a group `value`, that is the secret.
        flags: The flags of the expression.
        accepts: Says whether a match is a secret.
        value: Matches the secret after the pattern instead.
    """

    def __init__(
        self,
        kind: Kind,
        pattern: str,
        flags: re.RegexFlag = re.NOFLAG,
        *,
        accepts: Callable[[re.Match[str]], bool] = bool,
        value: re.Pattern[str] | None = None,
    ) -> None:
        self._kind, self._accepts, self._value = kind, accepts, value
        self._pattern = re.compile(pattern, flags)

    def redact(self, text: str, replace: Replacer) -> str:
        """Replace the secrets of this shape in a text."""
        parts, end = list[str](), 0
        for match in self._pattern.finditer(text):
            if match.start() < end or not self._accepts(match):
                continue
            found = self._value.match(text, match.end()) if self._value else match
            group = "value" if found and "value" in found.re.groupindex else 0
            if not found or starts_with_placeholder(found[group]) or found[group].lower() in _NOTHING:
                continue
            # The same secret may appear elsewhere as it is.
            secret = unquote(found[group]) if self._kind in _ENCODED else found[group]
            parts += text[end : found.start(group)], replace(self._kind, secret)
            end = found.end(group)
        return "".join((*parts, text[end:]))


_NOTHING: Final = {"", "false", "none", "null", "true", "undefined"}
_ENCODED: Final = {Kind.LINK, Kind.PASSWORD}


def is_email(text: str) -> bool:
    """Return whether a text is an e-mail address as a whole."""
    return _EMAIL.fullmatch(text) is not None


def url_scheme(text: str) -> str | None:
    """Return the scheme of a text that is a URL as a whole, otherwise None."""
    return text.partition(":")[0] if _URL.fullmatch(text) else None


def redact_webhook(url: str, replace: Replacer) -> str:
    """Replace everything in a URL that follows its host."""
    match = _URL.match(url)
    path = match["rest"][1:] if match else ""
    if not match or not path or is_placeholder(path):
        return redact_text(url, replace)
    return f"{redact_text(match['head'], replace)}/{replace(Kind.LINK, path)}"


def is_opaque(word: str) -> bool:
    """Return whether a word looks like a token rather than one that a person chose."""
    word = without_placeholders(word)
    mixed = all(any(test(letter) for letter in word) for test in (str.isdigit, str.islower, str.isupper))
    return bool(_OPAQUE.search(word)) or (mixed and len(word) >= _LONG)


def is_version(before: str) -> bool:
    """Return whether a text ends by announcing a version number, which may look like an IPv4 address."""
    return _VERSION.search(before) is not None


def is_public(text: str) -> bool:
    """Return whether this is the address of a machine in the internet, or contains one."""
    try:
        address = ip_address(text)
    except ValueError:
        return False
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast
    inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
    if address in _NAT64:
        inner = IPv4Address(int(address) & 0xFFFFFFFF)
    # The id of a device, 80:00:00:00:01:02:03:04, also reads as an address, of an unused block.
    return is_public(str(inner)) if inner else address in _GLOBAL and address.is_global


def _is_person(match: re.Match[str]) -> bool:
    # A URL whose password has been replaced looks like an e-mail address.
    return not _RESERVED.match(match["domain"]) and not is_placeholder(re.split("@|%40", match[0])[0])


def _is_public_ipv4(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - _LOOKBEHIND) : match.start()]
    return is_public(match[0]) and not is_version(before)


def _is_secret_parameter(match: re.Match[str]) -> bool:
    return is_secret_name(unquote(match["name"])) or _SIGNING.match(match["name"]) is not None


def _has_secret_name(match: re.Match[str]) -> bool:
    return is_secret_name(match["name"])


_END = r"\s\x00-\x20\"'<>\\^`{|}\x7f-\x9f\ufeff"
_SCHEME = r"[A-Za-z][A-Za-z0-9+.-]{1,20}://"
_URL = re.compile(
    rf"(?P<head>{_SCHEME}(?:[^{_END}/?#]*@)?[^{_END}/?#@]*)"
    # A link may contain another one, as the page to go on to.
    rf"(?P<rest>(?:[/?#](?:(?!(?<![A-Za-z0-9]){_SCHEME})[^{_END}])*)?)"
)
_OWN = re.compile(r"/(?:graphql|apv)/")
"""The API's own paths, which contain ids and no tokens."""
_SIGNING = re.compile(
    r"(?:x-(?:amz|goog)-(?:credential|security-token|signature)|auth|code|hash|hmac|key|policy|session|sid|sig|ticket)\Z",
    re.IGNORECASE,
)
"""Parameters with secrets in signed links (AWS, Google, Azure), besides those with a secret name."""
_OPAQUE = re.compile(
    r"(?i:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
    r"|(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{16,}"
)
_LONG = 32
_EMAIL = re.compile(
    r"(?<![\w.%+-])[\w.%+-]*[\w%+-](?:@|%40)(?P<domain>(?:(?:[^\W_]|-){1,63}\.){1,9}[^\W\d_]{2,24})"
)
_RESERVED = re.compile(
    r"(?:.+\.)?(?:example\.(?:com|net|org)|example|invalid|localhost|test)\Z", re.IGNORECASE
)
"""Domains that nobody owns (RFC 2606, RFC 6761)."""
_VERSION = re.compile(r"version[\"'\\]*\s*[:=]?\s*\[?\s*[\"'\\]*\Z", re.IGNORECASE)
_LOOKBEHIND = 24
"""Characters before an address that may call it a version number."""
_GLOBAL = ip_network("2000::/3")
_NAT64 = ip_network("64:ff9b::/96")
_IPV6 = r"(?P<value>(?=[0-9A-Fa-f]{0,4}:)[0-9A-Fa-f:]{3,}(?:\.\d{1,3}){0,3})"
_NAME = r"(?<![\w-])(?P<name>[A-Za-z][\w-]{1,60})(?:\\*[\"'])?\s{0,2}"

_QUOTED = re.compile(
    r"(?P<quote>\\*[\"'])(?!(?P=quote))(?P<value>[^\r\n]+?)(?:(?<!\\)(?P=quote)|(?=[\r\n])|\Z)"
)
_BARE = re.compile(r"(?P<value>[^\x00-\x20\s\"'`\\,;&|<>(){}\[\]$\x7f]+)")

_SERVICE_HOST = Detector(
    Kind.HOST, r"(?<![\w.-])[\w-]{1,63}(?=\.[a-z0-9-]{1,20}\.rt3\.io\b)", re.IGNORECASE | re.ASCII
)
_PASSWORD = Detector(Kind.PASSWORD, r"://[^:]*:(?P<value>.+)@")
_USER = Detector(Kind.PASSWORD, r"://(?P<value>[^:]+)@", accepts=lambda match: is_opaque(match["value"]))
_PARAMETER = Detector(
    Kind.LINK, r"(?<=[?&#;])(?P<name>[\w.%~-]{1,60})=(?P<value>[^&#;\s]+)", accepts=_is_secret_parameter
)
_IN_PATH = Detector(Kind.LINK, r"[\w~%-]{16,}", re.ASCII, accepts=lambda match: is_opaque(match[0]))


def _redact_urls(text: str, replace: Replacer) -> str:
    def url(match: re.Match[str]) -> str:
        head = _USER.redact(_PASSWORD.redact(match["head"], replace), replace)
        rest = _PARAMETER.redact(match["rest"], replace)
        return head + (rest if _OWN.match(rest) else _IN_PATH.redact(rest, replace))

    return _URL.sub(url, _SERVICE_HOST.redact(text, replace))


_DETECTORS: Final[tuple[Callable[[str, Replacer], str], ...]] = (
    Detector(
        Kind.SECRET,
        r"\bform-data;[^\r\n]{0,300}?\bname=\"(?P<name>[\w-]{1,60})\"[^\r\n]{0,300}\r?\n"
        r"(?:[^\r\n]{1,300}\r?\n){0,9}\r?\n(?P<value>.*?)(?=\r?\n--|\Z)",
        re.DOTALL | re.IGNORECASE,
        accepts=_has_secret_name,
    ).redact,
    Detector(
        Kind.PRIVATE_KEY,
        r"-----BEGIN (?P<what>[A-Z ]{0,30}PRIVATE KEY)-----.*?(?:-----END (?P=what)-----|\Z)",
        re.DOTALL,
    ).redact,
    Detector(Kind.JWT, r"(?<![\w-])eyJ[\w-]{8,}(?:\.[\w-]*){2,4}", re.ASCII).redact,
    _redact_urls,
    # The values of secret names: `"password": "…"`, `token=…`, `R3_REGISTRATION_CODE='…'`. Prose has a colon
    # too ("token: the one you were given"): what follows one needs quotes.
    Detector(Kind.SECRET, rf"{_NAME}[:=]\s{{0,2}}", accepts=_has_secret_name, value=_QUOTED).redact,
    Detector(Kind.SECRET, rf"{_NAME}=\s{{0,2}}", accepts=_has_secret_name, value=_BARE).redact,
    Detector(
        Kind.SECRET,
        r"\b(?:[Bb]earer|BEARER|[Bb]asic|BASIC|[Tt]oken)[ \t]+"
        # Not just any word: "basic authentication" is not a secret.
        r"(?P<value>(?=[A-Za-z0-9_.~+/-]*?(?:[0-9=]|[a-z][A-Z]))[A-Za-z0-9_.~+/-]{8,}={0,2})(?![\w.~+/@%-])",
    ).redact,
    # A piece of JSON may have `\n` before a word: that `n` does not belong to the word.
    Detector(Kind.KEY_ID, r"(?:(?<![^\W_])|(?<=\\[bfnrt]))(?=\d*[A-Z])[A-Z0-9]{20}(?![^\W_])").redact,
    Detector(
        Kind.SECRET,
        # Padded base64, and words of mixed letters and digits that nobody chose.
        r"(?<![\w+/.-])(?:(?=[^\d\s]{0,60}\d)(?=[^a-z\s]{0,60}[a-z])[A-Za-z0-9+/]{22,}={1,2}"
        r"|(?=[0-9a-f]{0,40}[a-f])(?=[0-9a-f]{0,40}\d)[0-9a-f]{32,}"
        r"|(?=\w{0,40}\d)(?=\w{0,40}[a-z])(?=\w{0,40}[A-Z])[A-Za-z0-9+]{32,})(?![\w+/=-]|\.\w)",
        re.ASCII,
    ).redact,
    Detector(Kind.EMAIL, _EMAIL.pattern, accepts=_is_person).redact,
    # IPv6 first: such an address may end in an IPv4 address. A colon around it may belong to the sentence.
    *(
        Detector(
            Kind.ADDRESS,
            rf"(?<![0-9A-Fa-f:]){before}{_IPV6}{after}(?![0-9A-Fa-f:])",
            re.ASCII,
            accepts=lambda match: is_public(match["value"]),
        ).redact
        for before, after in (("", ""), (":", ""), ("", ":"), (":", ":"))
    ),
    Detector(
        Kind.ADDRESS,
        r"(?:(?<![\w.])|(?<=\\[bfnrt]))(?:\d{1,3}\.){3}\d{1,3}(?!\w|\.\d)",
        re.ASCII,
        accepts=_is_public_ipv4,
    ).redact,
)
"""In this order: a URL may contain anything, and the value of a secret name is replaced as a whole."""


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
