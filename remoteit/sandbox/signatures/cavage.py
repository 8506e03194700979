"""Scheme A: reading `Authorization: Signature …`, draft-cavage-http-signatures (API.md, section 2).

Required: `keyId`, `signature`, and `headers` with at least `(request-target)`, `host` and `date`. Whatever
else `headers` lists, in whatever order, must be in the request and is verified. `algorithm` may be left
out, else it is `hmac-sha256`.
"""

from __future__ import annotations

import base64
import binascii
import re

from .message import Claim, Message, SignatureRefusedError

REQUIRED = ("(request-target)", "host", "date")
_PARAMETER = re.compile(r'\s*([A-Za-z]+)\s*=\s*(?:"([^"]*)"|([0-9]+))\s*(?:,|$)')


def read_claim(message: Message, authorization: str) -> Claim:
    """Read the one signature in an Authorization header whose scheme is `Signature`.

    Raises:
        SignatureRefusedError: It is malformed, or covers too little or what is not there.
    """
    parameters = _parameters(authorization.partition(" ")[2])
    for name in ("keyId", "signature"):
        if not parameters.get(name):
            raise SignatureRefusedError("SIGNATURE_MALFORMED", f"The Authorization header has no {name}.")
    if parameters.get("algorithm", "hmac-sha256") != "hmac-sha256":
        reason = f"The algorithm is {parameters['algorithm']!r}; only hmac-sha256 is known."
        raise SignatureRefusedError("SIGNATURE_ALGORITHM", reason)
    covered = tuple(parameters.get("headers", "date").lower().split())
    missing = [name for name in REQUIRED if name not in covered]
    if missing:
        reason = f"`headers` does not list {', '.join(missing)}; it must list at least {' '.join(REQUIRED)}."
        raise SignatureRefusedError("SIGNATURE_INSUFFICIENT", reason)
    try:
        signature = base64.b64decode(parameters["signature"], validate=True)
    except binascii.Error:
        raise SignatureRefusedError("SIGNATURE_MALFORMED", "The signature is not base64.") from None
    lines = [f"{name}: {_value(message, name)}" for name in covered]
    return Claim(parameters["keyId"], covered, "\n".join(lines).encode("latin-1"), signature)


def _parameters(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    place = 0
    while place < len(text):
        match = _PARAMETER.match(text, place)
        if not match or match[1] in found:
            reason = 'The Authorization header is not a list of unique name="value" pairs with commas.'
            raise SignatureRefusedError("SIGNATURE_MALFORMED", reason)
        found[match[1]] = match[3] if match[2] is None else match[2]
        place = match.end()
    return found


def _value(message: Message, name: str) -> str:
    if name == "(request-target)":
        return f"{message.method.lower()} {message.target}"
    value = message.header(name)
    if value is None:
        reason = f"`headers` lists {name}, which the request does not have."
        raise SignatureRefusedError("SIGNATURE_INSUFFICIENT", reason)
    return value
