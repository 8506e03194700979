"""Key pairs of an account: how many there may be, and how one is made.

An account has at most two (API.md, section 2), disabled ones counted *(choice)*.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from remoteit.sandbox.model.accounts import AccessKey

if TYPE_CHECKING:
    from datetime import datetime

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend

LIMIT = 2
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
_SECRET_BYTES = 30


def new_access_key(backend: Backend, account: Account, created: datetime) -> AccessKey:
    """Make a key pair that signs from now on."""
    key_id = "".join(backend.random.choices(_LETTERS, k=20))
    key = AccessKey(key_id, backend.random.randbytes(_SECRET_BYTES), account, created)
    backend.access_keys[key_id] = key
    return key


def secret_text(key: AccessKey) -> str:
    """The secret as the vendor shows it, once: base64."""
    return base64.b64encode(key.secret).decode("ascii")
