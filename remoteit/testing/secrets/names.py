"""Which names hold secrets: fields, arguments and variables of the API, and what people call their own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_WORDS = {"credential", "passphrase", "passwd", "password", "pwd", "secret"}
_ENDS = re.compile(
    r"(?:authhash|authorization|bearer|cookie|jwt|otp|passwd|password|secret|signature|token"
    r"|(?:access|api|client|developer|encryption|private|session|shared|signing|ssh|subscription)key(?:id)?|keyid"
    r"|(?:activation|auth|authorization|backup|claim|invitation|login|mfa|pairing|recovery|registration|restore"
    r"|security|verification)code)s?\d*\Z"
)
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")

# `claimDevice(code:)`, `ConnectLink.code` and `AccessKey.key` have common names. What stands beside one tells
# the code of an error from that of a device, and the key of a pair of key and value from one that signs.
_UNLESS_BESIDE = {
    "code": {"locations", "message", "reason"},
    "key": {"value", "values"},
}
_COMMANDS = {"registrationcommand", "restorecommand"}
_WEBHOOKS = {"notificationurl", "webhook", "webhookurl"}
_VERSION = re.compile(r"version[\"'\\]*\s*[:=]?\s*\[?\s*[\"'\\]*\Z", re.IGNORECASE)


@lru_cache(4096)
def is_secret(name: str) -> bool:
    """Whether what has this name is a secret wherever it stands, however the name is written."""
    return holds_secrets(name) or _ENDS.search(_plain(name)) is not None


@lru_cache(4096)
def holds_secrets(name: str) -> bool:
    """Whether all that is in an object of this name is secret: in `credentials`, but not in `accessKeys`."""
    return not _WORDS.isdisjoint(part.lower().removesuffix("s") for part in _PART.findall(name))


def is_secret_beside(name: str, around: str, beside: Collection[str]) -> bool:
    """Whether what has this name is a secret here.

    Args:
        name: The name.
        around: The name of the object that it stands in; empty where there is none.
        beside: All names in that object.
    """
    if is_secret(name):
        return True
    others = _UNLESS_BESIDE.get(name)
    return others is not None and around != "extensions" and others.isdisjoint(beside)


def is_command(name: str) -> bool:
    """Whether the value is a shell command with a code in it."""
    return _plain(name) in _COMMANDS


def is_webhook(name: str) -> bool:
    """Whether the value is a URL whose whole path may be the secret: whoever knows it can post to it."""
    return _plain(name) in _WEBHOOKS


def is_version(before: str) -> bool:
    """Whether a text ends in what announces a version number, which may look like an IPv4 address."""
    return _VERSION.search(before) is not None


def _plain(name: str) -> str:
    return "".join(_PART.findall(name)).lower()
