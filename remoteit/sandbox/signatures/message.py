"""The terms that authentication shares: a request as it was sent, a signature of it, and the rejections."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class UnauthenticatedError(Exception):
    """A request that is not authenticated.

    Args:
        code: The failed check, for programs, such as `SIGNATURE_MISMATCH`.
        reason: The failed check, for people; contains no secret.

    Attributes:
        status: The HTTP status of the response.
        headers: Headers of the response.
    """

    status: int = 403
    headers: Mapping[str, str] = MappingProxyType({})

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class InvalidTokenError(UnauthenticatedError):
    """An access token that is unknown, expired or revoked; it is rejected as RFC 6750 says."""

    status = 401
    headers = MappingProxyType({"WWW-Authenticate": 'Bearer error="invalid_token"'})


@dataclass(frozen=True)
class Message:
    """An HTTP request as it was sent.

    Args:
        method: The HTTP method.
        scheme: `http` or `https`.
        target: Path and query, with the percent-encoding as sent.
        headers: Names and values in the order sent.
        body: The complete body.
    """

    method: str
    scheme: str
    target: str
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    body: bytes = field(repr=False)

    def header(self, name: str) -> str | None:
        """Return a header's value, repeated headers joined with commas; None if the header is missing."""
        values = [value.strip(" \t") for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(values) if values else None

    @property
    def path(self) -> str:
        """The target without its query."""
        return self.target.partition("?")[0]


@dataclass(frozen=True)
class Signature:
    """A signature that a message carries, not yet verified.

    Args:
        key_id: Id of the key that is said to have signed.
        covered: Names of the covered headers or components, lower case.
        signing_string: The bytes that the signature must match, computed from the message.
        value: The signature itself, decoded.
        created: When it was made, seconds since 1970; None if it does not say.
        expires: When it expires, seconds since 1970; None if it does not say.
    """

    key_id: str
    covered: tuple[str, ...]
    signing_string: bytes
    value: bytes = field(repr=False)
    created: int | None = None
    expires: int | None = None
