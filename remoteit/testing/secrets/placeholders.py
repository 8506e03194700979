"""What is written in a secret's place: always the same for the same secret, and plainly no secret."""

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
_SALT = b"remoteit.testing: a stand-in"
_SIZE = 16
"""Bytes of a digest: 128 bits."""

_HEX = f"[0-9a-f]{{{2 * _SIZE}}}"
_KEY_ID_MARK = "STANDIN"
_JWT_HEAD = "eyJhbGciOiJub25lIn0"
"""`{"alg":"none"}`, base64url without padding."""
_MADE = re.compile(
    f"StandIn0{_HEX}|standin0{_HEX}|{_KEY_ID_MARK}[A-Z2-7]{{13}}"
    rf"|{_JWT_HEAD}\.eyJzdWIiOiJzdGFuZC1pbi[\w-]{{45}}\.StandIn0{_HEX}"
)
_KEY_ID = re.compile("[A-Z0-9]{20}")
_JWT = re.compile(r"eyJ[\w-]+(?:\.[\w-]*){2,4}")

_NETWORK_4 = int(IPv4Address("198.18.0.0")), 17
_NETWORK_6 = int(IPv6Address("2001:db8::")), 96
"""Where stand-ins of addresses lie (RFC 2544, RFC 3849), and how many bits are free in there."""


class Kind(StrEnum):
    """What was found to be a secret."""

    EMAIL = "e-mail address"
    ADDRESS = "public IP address"
    JWT = "JSON Web Token"
    KEY_ID = "access key id"
    SECRET = "secret"  # noqa: S105 - the name of a kind
    COMMAND = "command with a code"
    LINK = "token in a link"
    PASSWORD = "password in a URL"  # noqa: S105 - the name of a kind
    HOST = "public address of a service"
    PRIVATE_KEY = "private key"
    HEADER = "header"
    UNREADABLE = "unreadable"


def stand_in(kind: Kind, value: str) -> str:
    """What is written in the place of a secret.

    An e-mail address stays one (at example.com), an IP address one of a network for tests and documentation,
    a JWT one that decodes, an access key id one of 20 capitals and digits. Anything else becomes 40 letters
    and digits which are base64 text, in lower case where the secret has no capitals, as a host's label has.
    The network for tests is small, so of many IPv4 addresses two may get the same one.

    Args:
        kind: What the value is.
        value: The secret.

    Returns:
        The same text for the same value at any time and place; what is a stand-in stays as it is.
    """
    if is_stand_in(value):
        return value
    if kind is Kind.EMAIL:
        # Case is ignored by nearly all mail servers, and by the API.
        return f"user-{_digest(unquote(value).lower()).hex()[:10]}@example.com".replace("@", _at(value))
    if kind is Kind.ADDRESS:
        return _address(ip_address(value))
    if _KEY_ID.fullmatch(value):
        return _KEY_ID_MARK + base64.b32encode(_digest(value)).decode()[:13]
    if _JWT.fullmatch(value):
        return _jwt(value)
    text = f"StandIn0{_digest(value).hex()}"
    return text.lower() if value == value.lower() else text


def is_stand_in(value: str) -> bool:
    """Whether a value is a stand-in, other than that of an e-mail or IP address: those are reserved ones."""
    return _MADE.fullmatch(value) is not None


def starts_with_stand_in(value: str) -> bool:
    """Whether a stand-in was put here, before something that happens to follow."""
    return _MADE.match(value) is not None


def without_stand_ins(value: str) -> str:
    """What is left of a text."""
    return _MADE.sub("", value)


def _at(value: str) -> str:
    return "@" if "@" in value else quote("@")


# A plain hash gives an e-mail or IP address away: whoever has a list of likely ones hashes all of them in no
# time. So many rounds make each guess dear, and few bits of the digest are shown. The salt has to be known to
# everyone, since the same value must get the same stand-in on every machine.
@lru_cache(4096)
def _digest(value: str) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", value.encode("utf-8", "surrogatepass"), _SALT, _ROUNDS, _SIZE)


def _address(address: IPv4Address | IPv6Address) -> str:
    number = int.from_bytes(_digest(str(address)))
    if isinstance(address, IPv4Address):
        base, bits = _NETWORK_4
        return str(IPv4Address(base + number % (1 << bits)))
    base, bits = _NETWORK_6
    return str(IPv6Address(base + number % (1 << bits)))


def _jwt(value: str) -> str:
    digest = _digest(value).hex()
    claims = json.dumps({"sub": f"stand-in-{digest[:31]}"}, separators=(",", ":"))
    return ".".join(
        (_JWT_HEAD, base64.urlsafe_b64encode(claims.encode()).decode().rstrip("="), f"StandIn0{digest}")
    )
