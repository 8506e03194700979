"""HMAC-SHA256 for one key and many messages, which keeps two half-done hashes and not the key.

The standard library's ``hmac`` does the same at about twice the cost for messages as short as ours. A test
compares the two.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final

_BLOCK: Final = 64  # bytes that SHA-256 takes in at a time
_INNER_PAD: Final = bytes(byte ^ 0x36 for byte in range(256))
_OUTER_PAD: Final = bytes(byte ^ 0x5C for byte in range(256))


class KeyedHash:
    """Hashes messages with a key that cannot be had back from it.

    Args:
        key: The key; one longer than 64 bytes counts as its own SHA-256.

    Source: RFC 2104, sections 2 and 4 (hashing the padded keys once).
    """

    __slots__ = ("_inner", "_outer")

    def __init__(self, key: bytes) -> None:
        block = (sha256(key).digest() if len(key) > _BLOCK else key).ljust(_BLOCK, b"\0")
        self._inner = sha256(block.translate(_INNER_PAD))
        self._outer = sha256(block.translate(_OUTER_PAD))

    def digest(self, message: bytes) -> bytes:
        """Computes the HMAC-SHA256 of a message: 32 bytes. Threads may share one object."""
        inner, outer = self._inner.copy(), self._outer.copy()
        inner.update(message)
        outer.update(inner.digest())
        return outer.digest()
