"""Reads an access key from the environment, whole or not at all."""

from __future__ import annotations

import os

from remoteit_auth._entries import DEVELOPER_KEY, KEY_ID, SECRET, WHERE_KEYS_COME_FROM, Entries
from remoteit_auth.errors import MissingKeyError


def read_environment() -> Entries | None:
    """Reads the three ``R3_`` variables, of which an empty one counts as unset.

    Returns:
        Their values, unchecked, or None where neither key id nor secret is set.

    Raises:
        MissingKeyError: One of the two is set without the other.
    """
    entries = Entries(
        *(os.environ.get(name, "").strip() for name in (KEY_ID, SECRET, DEVELOPER_KEY)), source="environment"
    )
    if bool(entries.key_id) == bool(entries.secret):
        return entries if entries.key_id else None
    present, missing = (KEY_ID, SECRET) if entries.key_id else (SECRET, KEY_ID)
    raise MissingKeyError(
        f"the environment sets {present} without it; set both, or unset both to use the credentials file "
        f"({WHERE_KEYS_COME_FROM})",
        key=missing,
    )
