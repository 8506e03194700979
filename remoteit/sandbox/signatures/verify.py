"""The gate: every request must carry a good signature of a known key, by scheme A or B (API.md, section 2).

What must be covered is told in `cavage` and `rfc9421`. Here, for both: the key is known and enabled; `Date`
is within 300 seconds of the clock, either way *(choice: the API's tolerance is not documented)*; `created`
likewise and `expires` not past, where the signature has them; the HMAC-SHA256 matches; a covered
`content-length` is the number of bytes that came; a covered `content-digest` (RFC 9530, sha-256 and
sha-512) is the body's.

*(choice)*: of several RFC 9421 signatures one good one is enough; where both schemes are present, scheme A
counts. Nothing here uses the client's signer: client and server must not share a mistake.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from . import cavage, rfc9421
from .message import SignatureRefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from remoteit.sandbox.model.accounts import AccessKey

    from .message import Claim, Message

TOLERANCE = 300
"""Seconds that a date may be off."""

_DIGESTS = {"sha-256": hashlib.sha256, "sha-512": hashlib.sha512}


def authenticate(message: Message, keys: Mapping[str, AccessKey], now: float) -> AccessKey:
    """Find the key that signed this message.

    Args:
        message: The request.
        keys: All access keys by id.
        now: Seconds since 1970.

    Raises:
        SignatureRefusedError: No good signature; the reason says which check failed.
    """
    refusal = None
    for claim in _claims(message):
        try:
            return _checked(message, claim, keys, now)
        except SignatureRefusedError as error:
            refusal = refusal or error
    raise refusal or SignatureRefusedError("SIGNATURE_MISSING", "The request carries no signature.")


def _claims(message: Message) -> list[Claim]:
    authorization = message.header("authorization") or ""
    if authorization.partition(" ")[0].lower() == "signature":
        return [cavage.read_claim(message, authorization)]
    signature_input = message.header("signature-input")
    if signature_input is not None:
        return rfc9421.read_claims(message, signature_input)
    reason = "The request is not signed: it has neither `Authorization: Signature …` nor `Signature-Input`."
    raise SignatureRefusedError("SIGNATURE_MISSING", reason)


def _checked(message: Message, claim: Claim, keys: Mapping[str, AccessKey], now: float) -> AccessKey:
    key = keys.get(claim.key_id)
    if key is None:
        raise SignatureRefusedError("KEY_UNKNOWN", f"Unknown key id {claim.key_id!r}.")
    if not key.enabled:
        raise SignatureRefusedError("KEY_DISABLED", f"The key {claim.key_id!r} is disabled.")
    _check_moment("date", _date(message), now)
    if claim.created is not None:
        _check_moment("created", claim.created, now)
    if claim.expires is not None and claim.expires < now:
        late = round(now - claim.expires)
        raise SignatureRefusedError("SIGNATURE_EXPIRED", f"The signature expired {late} seconds ago.")
    expected = hmac.digest(key.secret, claim.signing_string, "sha256")
    if not hmac.compare_digest(expected, claim.signature):
        raise SignatureRefusedError("SIGNATURE_MISMATCH", _mismatch(claim))
    if "content-length" in claim.covered and message.header("content-length") != str(len(message.body)):
        reason = (
            f"content-length is {message.header('content-length')}; the body has {len(message.body)} bytes."
        )
        raise SignatureRefusedError("CONTENT_LENGTH_MISMATCH", reason)
    if "content-digest" in claim.covered:
        _check_digest(message)
    return key


def _date(message: Message) -> float:
    value = message.header("date")
    try:
        moment = parsedate_to_datetime(value or "")
    except ValueError:
        reason = f"date is {value!r}; it must look like 'Fri, 20 Nov 2026 20:43:00 GMT'."
        raise SignatureRefusedError("DATE_MALFORMED", reason) from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _check_moment(name: str, moment: float, now: float) -> None:
    ahead = moment - now
    if abs(ahead) > TOLERANCE:
        where = "ahead of" if ahead > 0 else "behind"
        off = f"{name} is {abs(round(ahead))} seconds {where} the server's clock"
        raise SignatureRefusedError("DATE_OUT_OF_RANGE", f"{off}; at most {TOLERANCE} are allowed.")


def _mismatch(claim: Claim) -> str:
    lines = claim.signing_string.decode("latin-1").split("\n")
    return (
        f"The signature does not match: either the secret is not that of key {claim.key_id!r}, or another "
        f"string was signed. The server's has {len(lines)} lines and {len(claim.signing_string)} bytes, and "
        f"begins with {' / '.join(lines[:2])!r}."
    )


def _check_digest(message: Message) -> None:
    digests = rfc9421.read_dictionary("Content-Digest", message.header("content-digest") or "")
    known = [name for name in _DIGESTS if name in digests]
    if not known:
        reason = f"Content-Digest has none of {', '.join(_DIGESTS)}."
        raise SignatureRefusedError("CONTENT_DIGEST_MISMATCH", reason)
    for name in known:
        if digests[name][0] != _DIGESTS[name](message.body).digest():
            reason = f"The {name} in Content-Digest is not that of the {len(message.body)} bytes that came."
            raise SignatureRefusedError("CONTENT_DIGEST_MISMATCH", reason)
