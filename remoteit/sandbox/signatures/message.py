"""A request as it came off the wire, and what its signature claims: the terms that both schemes share."""

from __future__ import annotations

from dataclasses import dataclass, field


class SignatureRefusedError(Exception):
    """A request that is not let in: a code for programs, a reason for people, and no secret in either."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(frozen=True)
class Message:
    """One HTTP request.

    Args:
        method: As sent.
        scheme: `http` or `https`.
        target: Path and query, percent-encoding as sent.
        headers: Names and values in the order sent.
        body: All of it.
        skew: Seconds that the server's clock is off while it judges this request, by a fault.
    """

    method: str
    scheme: str
    target: str
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    body: bytes = field(repr=False)
    skew: float = 0

    def header(self, name: str) -> str | None:
        """A header's value, several joined as HTTP joins them; None where there is none."""
        values = [value.strip(" \t") for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(values) if values else None

    @property
    def path(self) -> str:
        """The target before its `?`."""
        return self.target.partition("?")[0]


@dataclass(frozen=True)
class Claim:
    """What one signature says: who signed which bytes.

    Args:
        key_id: The key that is said to have signed.
        covered: Names of the headers or components, lower case.
        signing_string: The bytes that must have been signed for this very message.
        signature: The signature itself, decoded.
        created: Seconds since 1970, where the signature tells.
        expires: Likewise.
    """

    key_id: str
    covered: tuple[str, ...]
    signing_string: bytes
    signature: bytes = field(repr=False)
    created: int | None = None
    expires: int | None = None
