"""Placeholders for secrets: the same one for the same value, and easy to recognize."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from enum import StrEnum
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import quote, unquote

_ROUNDS = 10_000
_SALT = b"remoteit.testing: a placeholder"
_SIZE = 16
"""Bytes of a digest: 128 bits."""
_CACHE_SIZE = 4096

_HEX = f"[0-9a-f]{{{2 * _SIZE}}}"
_KEY_ID_MARK = "REDACTED"
_UUID_MARK = "00000000-0000-4000-8000-"
_JWT_HEADER = "eyJhbGciOiJub25lIn0"
"""`{"alg":"none"}`, base64url without padding."""
_PLACEHOLDER = re.compile(
    rf"[a-z][a-z0-9+.-]{{0,20}}://redacted{_HEX}\.invalid/"
    rf"|[Rr]edacted{_HEX}|{_KEY_ID_MARK}[A-Z2-7]{{12}}|{_UUID_MARK}(?:[0-9a-f]{{12}}|[0-9A-F]{{12}})"
    rf"|{_JWT_HEADER}\.eyJzdWIiOiJyZWRhY3RlZC[\w-]{{45}}\.Redacted{_HEX}"
)
_SPLIT = re.compile(f"({_PLACEHOLDER.pattern})")
_KEY_ID = re.compile("[A-Z0-9]{20}")
_JWT = re.compile(r"eyJ[\w-]+(?:\.[\w-]*){2,4}")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)

_NETWORK_4 = int(IPv4Address("198.18.0.0")), 17
_SECOND_NETWORK_4 = int(IPv4Address("240.0.0.0")), 27
_NETWORK_6 = int(IPv6Address("2001:db8::")), 96
"""Networks of placeholders (RFC 2544, RFC 1112, RFC 3849), and the number of free bits in each."""
_SECOND_ADDRESS = re.compile(r"(?<![\d.])24[0-7](?:\.\d{1,3}){3}(?![\d.])")
_NUMBERS = 10**15
_MIN_KNOWN = 8
"""Letters of a value that is looked for in messages; shorter ones are too common."""


class Kind(StrEnum):
    """The kind of a secret."""

    EMAIL = "e-mail address"
    ADDRESS = "public IP address"
    JWT = "JSON Web Token"
    KEY_ID = "access key id"
    SECRET = "secret"  # noqa: S105 - the name of a kind
    FREE_FORM = "free-form value"
    COMMAND = "command with a code"
    LINK = "token in a link"
    PASSWORD = "password in a URL"  # noqa: S105 - the name of a kind
    HOST = "public address of a service"
    PRIVATE_KEY = "private key"
    HEADER = "header"
    UNREADABLE = "unreadable"


class PlaceholderCollisionError(Exception):
    """Two values of a recording have the same placeholder, so that a replay could not tell them apart."""


class Placeholders:
    """The placeholders of one cassette: no two values get the same one.

    The network for the placeholders of IPv4 addresses is small on purpose (see `_digest`). If two addresses
    of a recording meet there, the second one gets an address of another network. In a replay, `observe` has
    found that one in the cassette, so that the same address gets it again.

    A replay can still take an IPv4 address that was not recorded for one that was, with a probability of 1 in
    131,072. To exclude this, the cassette would have to identify the address among all 2^32 of them, and
    anybody could find it by trying them.
    """

    def __init__(self) -> None:
        self._owners: dict[str, str] = {}
        self._second: set[str] = set()
        self._known: dict[str, str] = {}

    def observe(self, text: str) -> None:
        """Take over the second choices that a cassette contains."""
        self._second.update(_SECOND_ADDRESS.findall(text))

    def replace(self, kind: Kind, value: str) -> str:
        """Return the placeholder of a value.

        Raises:
            PlaceholderCollisionError: Another value of the recording has it already.
        """
        if is_placeholder(value):
            return value
        owner = _canonical(kind, value)
        choices = [placeholder(kind, value)]
        if kind is Kind.ADDRESS and "." in choices[0]:
            second = _address(owner, *_SECOND_NETWORK_4)
            choices = [second] if second in self._second else [*choices, second]
        for choice in choices:
            if self._owners.setdefault(choice, owner) == owner:
                if choice != choices[0]:
                    self._second.add(choice)
                if kind in (Kind.SECRET, Kind.FREE_FORM) and len(value) >= _MIN_KNOWN:
                    self._known[value] = choice
                return choice
        raise PlaceholderCollisionError(
            f"two values ({kind}) have the same placeholder; record them in separate tests"
        )

    def replace_known(self, text: str) -> str:
        """Replace values in a message that were replaced elsewhere in the recording."""
        for value, choice in self._known.items():
            if value in text:
                parts = _SPLIT.split(text)
                parts[::2] = [part.replace(value, choice) for part in parts[::2]]
                text = "".join(parts)
        return text


def placeholder(kind: Kind, value: str) -> str:  # noqa: PLR0911 - one return per form
    """Return the placeholder of a secret.

    The placeholder of an e-mail address is one at example.com, that of an IP address is one of a network for
    tests, and JWTs, UUIDs and access key ids keep their form too. Any other value becomes 40 letters and
    digits which are valid base64, in lower case if the secret has no capitals, like the label of a host name.

    Args:
        kind: The kind of the value.
        value: The secret.

    Returns:
        The same text for the same value at any time and on any machine; a placeholder is its own placeholder.
    """
    if is_placeholder(value):
        return value
    if kind is Kind.EMAIL:
        at = "@" if "@" in value or "%40" not in value else quote("@")
        return f"user-{_digest(_canonical(kind, value)).hex()[:10]}{at}example.com"
    if kind is Kind.ADDRESS:
        return _address(value, *(_NETWORK_6 if ":" in value else _NETWORK_4))
    digest = _digest(value)
    if _KEY_ID.fullmatch(value):
        return _KEY_ID_MARK + base64.b32encode(digest).decode()[:12]
    if _JWT.fullmatch(value):
        claims = json.dumps({"sub": f"redacted-{digest.hex()[:31]}"}, separators=(",", ":"))
        payload = base64.urlsafe_b64encode(claims.encode()).decode().rstrip("=")
        return f"{_JWT_HEADER}.{payload}.Redacted{digest.hex()}"
    if _UUID.fullmatch(value):
        text = _UUID_MARK + digest.hex()[:12]
        return text if value == value.lower() else text.upper()
    text = f"Redacted{digest.hex()}"
    return text.lower() if value == value.lower() else text


def url_placeholder(scheme: str, url: str) -> str:
    """Return the placeholder of a whole URL, which is a URL of the same scheme."""
    return f"{scheme.lower()}://redacted{_digest(url).hex()}.invalid/"


def number_placeholder(number: float) -> int:
    """Return the placeholder of a number: a negative one with 16 digits."""
    return -(_NUMBERS + int.from_bytes(_digest(str(number))) % _NUMBERS)


def is_placeholder(value: object) -> bool:
    """Return whether a value is a placeholder, other than a reserved e-mail or IP address."""
    if isinstance(value, str):
        return _PLACEHOLDER.fullmatch(value) is not None
    return isinstance(value, int) and -2 * _NUMBERS < value <= -_NUMBERS


def starts_with_placeholder(value: str) -> bool:
    """Return whether a value begins with a placeholder, whatever follows it."""
    return _PLACEHOLDER.match(value) is not None


def without_placeholders(value: str) -> str:
    """Return a text without the placeholders in it."""
    return _PLACEHOLDER.sub("", value)


def _canonical(kind: Kind, value: str) -> str:
    if kind is Kind.EMAIL:
        # Nearly all mail servers ignore case, and so does the API.
        return unquote(value).lower()
    return str(ip_address(value)) if kind is Kind.ADDRESS else value


# A plain hash gives an e-mail or IP address away: anybody can hash a list of likely ones in no time. So many
# rounds make each guess expensive, and only a few bits of the digest are shown. The salt has to be public,
# since the same value must get the same placeholder on every machine.
@lru_cache(_CACHE_SIZE)
def _digest(value: str) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", value.encode("utf-8", "surrogatepass"), _SALT, _ROUNDS, _SIZE)


def _address(value: str, base: int, bits: int) -> str:
    number = base + int.from_bytes(_digest(str(ip_address(value)))) % (1 << bits)
    return str(IPv6Address(number) if ":" in value else IPv4Address(number))
