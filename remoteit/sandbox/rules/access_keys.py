"""Creating key pairs. An account has at most two (docs/api-notes.md), counting disabled ones (assumption)."""

from __future__ import annotations

import base64
import string
from typing import TYPE_CHECKING

from remoteit.sandbox.model.accounts import AccessKey

if TYPE_CHECKING:
    from datetime import datetime

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend

MAX_KEYS = 2
_LETTERS = string.ascii_uppercase + string.digits
_SECRET_BYTES = 30


def add_access_key(backend: Backend, account: Account, created: datetime) -> AccessKey:
    """Create a key pair that can sign requests."""
    key_id = "".join(backend.random.choices(_LETTERS, k=20))
    key = AccessKey(key_id, backend.random.randbytes(_SECRET_BYTES), account, created)
    backend.access_keys[key_id] = key
    return key


def encode_secret(key: AccessKey) -> str:
    """Return the secret as the API shows it once: in base64."""
    return base64.b64encode(key.secret).decode("ascii")
