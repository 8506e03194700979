"""Verification: a request must carry a valid signature of a known key, by scheme A or B.

`cavage` and `rfc9421` say what a signature must cover. The checks here apply to both: the key is known and
enabled; `Date` is within 300 seconds of the clock (assumption: the API's tolerance is not documented); so is
`created`, and `expires` is not past, if the signature has them; the HMAC-SHA256 matches; a covered
`content-length` is the number of received bytes; a covered `content-digest` (RFC 9530, sha-256 and sha-512)
is that of the body. See docs/api-notes.md.

Assumption: one valid signature is enough if a request has several of RFC 9421; scheme A takes precedence if
both schemes are present.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

from . import cavage, rfc9421
from .message import UnauthenticatedError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .message import Message, Signature

TOLERANCE = 300
"""Seconds that a date may differ from the clock."""

_DIGESTS = {"sha-256": hashlib.sha256, "sha-512": hashlib.sha512}


class Key(Protocol):
    """An access key: the bytes that it signs with, and whether it may be used."""

    @property
    def secret(self) -> bytes: ...  # noqa: D102 - see above
    @property
    def enabled(self) -> bool: ...  # noqa: D102 - see above


AnyKey = TypeVar("AnyKey", bound=Key)


def verify(message: Message, keys: Mapping[str, AnyKey], now: float) -> AnyKey:
    """Verify the signature of a message and return the key that made it.

    Args:
        message: The request.
        keys: All access keys by id.
        now: The server's clock, seconds since 1970.

    Raises:
        UnauthenticatedError: The message has no valid signature; the reason names the check that failed.
    """
    first_error = None
    for signature in _parse_signatures(message):
        try:
            return _verify_signature(message, signature, keys, now)
        except UnauthenticatedError as error:
            first_error = first_error or error
    raise first_error or UnauthenticatedError("SIGNATURE_MISSING", "The request carries no signature.")


def _parse_signatures(message: Message) -> list[Signature]:
    authorization = message.header("authorization") or ""
    if authorization.partition(" ")[0].lower() == "signature":
        return [cavage.parse_signature(message, authorization)]
    signature_input = message.header("signature-input")
    if signature_input is not None:
        return rfc9421.parse_signatures(message, signature_input)
    reason = "The request is not signed: it has neither `Authorization: Signature …` nor `Signature-Input`."
    raise UnauthenticatedError("SIGNATURE_MISSING", reason)


def _verify_signature(
    message: Message, signature: Signature, keys: Mapping[str, AnyKey], now: float
) -> AnyKey:
    key = keys.get(signature.key_id)
    if key is None:
        raise UnauthenticatedError("KEY_UNKNOWN", f"Unknown key id {signature.key_id!r}.")
    if not key.enabled:
        raise UnauthenticatedError("KEY_DISABLED", f"The key {signature.key_id!r} is disabled.")
    _check_time("date", _parse_date(message), now)
    if signature.created is not None:
        _check_time("created", signature.created, now)
    if signature.expires is not None and signature.expires < now:
        late = round(now - signature.expires)
        raise UnauthenticatedError("SIGNATURE_EXPIRED", f"The signature expired {late} seconds ago.")
    expected = hmac.digest(key.secret, signature.signing_string, "sha256")
    if not hmac.compare_digest(expected, signature.value):
        raise UnauthenticatedError("SIGNATURE_MISMATCH", _describe_mismatch(signature))
    if "content-length" in signature.covered and message.header("content-length") != str(len(message.body)):
        length = message.header("content-length")
        reason = f"content-length is {length}; the body has {len(message.body)} bytes."
        raise UnauthenticatedError("CONTENT_LENGTH_MISMATCH", reason)
    if "content-digest" in signature.covered:
        _check_digest(message)
    return key


def _parse_date(message: Message) -> float:
    value = message.header("date")
    try:
        date = parsedate_to_datetime(value or "")
    except (ValueError, OverflowError, IndexError, TypeError):  # the parser documents ValueError alone
        reason = f"date is {value!r}; it must look like 'Fri, 20 Nov 2026 20:43:00 GMT'."
        raise UnauthenticatedError("DATE_MALFORMED", reason) from None
    return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp()


def _check_time(name: str, timestamp: float, now: float) -> None:
    ahead = timestamp - now
    if abs(ahead) > TOLERANCE:
        direction = "ahead of" if ahead > 0 else "behind"
        difference = f"{name} is {abs(round(ahead))} seconds {direction} the server's clock"
        raise UnauthenticatedError("DATE_OUT_OF_RANGE", f"{difference}; at most {TOLERANCE} are allowed.")


def _describe_mismatch(signature: Signature) -> str:
    length = len(signature.signing_string)
    lines = signature.signing_string.decode("latin-1").split("\n")
    return (
        f"The signature does not match: the secret is not that of key {signature.key_id!r}, or another "
        f"string was signed. The server's signing string has {len(lines)} lines and {length} bytes, and "
        f"begins with {' / '.join(lines[:2])!r}."
    )


def _check_digest(message: Message) -> None:
    digests = rfc9421.parse_dictionary("Content-Digest", message.header("content-digest") or "")
    supported = [name for name in _DIGESTS if name in digests]
    if not supported:
        reason = f"Content-Digest has none of {', '.join(_DIGESTS)}."
        raise UnauthenticatedError("CONTENT_DIGEST_MISMATCH", reason)
    for name in supported:
        if digests[name][0] != _DIGESTS[name](message.body).digest():
            reason = f"The {name} in Content-Digest is not that of the {len(message.body)} received bytes."
            raise UnauthenticatedError("CONTENT_DIGEST_MISMATCH", reason)
