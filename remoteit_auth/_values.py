"""Tells whether the values of an access key can be used, and turns them into what signs."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Final, TypedDict

from remoteit_auth._entries import DEVELOPER_KEY, KEY_ID, SECRET, WHERE_KEYS_COME_FROM, Entries
from remoteit_auth._keyed_hash import KeyedHash
from remoteit_auth.errors import (
    EmptySecretError,
    InvalidDeveloperKeyError,
    InvalidKeyIdError,
    InvalidSecretError,
    MissingKeyError,
)

if TYPE_CHECKING:
    from pathlib import Path

# Visible ASCII without " and \, which would need an escape inside a quoted string of a header.
_HEADER_SAFE: Final = re.compile(r"[!#-\[\]-~]+")
_BASE64: Final = re.compile(r"([A-Za-z0-9+/_-]+)(={0,2})")


class _Where(TypedDict):
    path: Path | None
    profile: str | None
    key: str


def checked_key_id(entries: Entries) -> str:
    """The key id, or a CredentialsError or TypeError that says what is wrong with it."""
    where = _where(entries, KEY_ID, "key_id")
    key_id = entries.key_id
    if key_id is None and entries.source == "file":
        raise MissingKeyError(f"this key is missing; add it ({WHERE_KEYS_COME_FROM})", **where)
    if not isinstance(key_id, str):
        raise TypeError(f"key_id must be str, not {type(key_id).__name__}")
    if not _HEADER_SAFE.fullmatch(key_id):
        raise InvalidKeyIdError(
            'a key id is visible ASCII without spaces, " and \\, and is not empty; '
            f"copy it again ({WHERE_KEYS_COME_FROM})",
            **where,
        )
    return key_id


def checked_secret(entries: Entries) -> KeyedHash:
    """The secret as what signs, or a CredentialsError or TypeError that says what is wrong with it."""
    where = _where(entries, SECRET, "secret")
    if entries.secret is None and entries.source == "file":
        raise MissingKeyError(f"this key is missing; add it ({WHERE_KEYS_COME_FROM})", **where)
    if not isinstance(entries.secret, str | bytes):
        raise TypeError(f"secret must be str (base64) or bytes, not {type(entries.secret).__name__}")
    if entries.secret == b"" or (isinstance(entries.secret, str) and not entries.secret.strip()):
        raise EmptySecretError(f"the secret is empty; fill it in ({WHERE_KEYS_COME_FROM})", **where)
    keyed_hash = _keyed(entries.secret)
    if keyed_hash is None:
        raise InvalidSecretError(
            f"the secret is not base64; copy it whole, or make a new key ({WHERE_KEYS_COME_FROM})", **where
        )
    return keyed_hash


def checked_developer_key(entries: Entries) -> str | None:
    """The developer key if there is one, or a CredentialsError or TypeError."""
    if entries.developer_key is None or entries.developer_key == "":
        return None
    if not isinstance(entries.developer_key, str):
        raise TypeError(f"developer_key must be str or None, not {type(entries.developer_key).__name__}")
    if not _HEADER_SAFE.fullmatch(entries.developer_key):
        raise InvalidDeveloperKeyError(
            'a developer key is visible ASCII without spaces, " and \\; copy it again from your account at '
            "remote.it, or remove it where you use no REST paths",
            **_where(entries, DEVELOPER_KEY, "developer_key"),
        )
    return entries.developer_key


def _keyed(secret: str | bytes) -> KeyedHash | None:
    """Decodes the secret; None for no base64, since an error raised here would show it among the locals."""
    if isinstance(secret, bytes):
        return KeyedHash(secret)
    match = _BASE64.fullmatch(secret.strip())
    if match is None or len(match[1]) % 4 == 1 or (match[2] and len(match[0]) % 4):
        return None
    standard = match[1].replace("-", "+").replace("_", "/") + "=" * (-len(match[1]) % 4)
    return KeyedHash(base64.b64decode(standard))


def _where(entries: Entries, entry: str, argument: str) -> _Where:
    return {
        "path": entries.path,
        "profile": entries.profile,
        "key": argument if entries.source == "arguments" else entry,
    }
