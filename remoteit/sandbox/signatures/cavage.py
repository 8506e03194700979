"""Scheme A: parses `Authorization: Signature …`, as in draft-cavage-http-signatures.

Required are `keyId`, `signature`, and `headers` with at least `(request-target)`, `host` and `date`, in any
order. `headers` may list more headers; the request must have them, and they are verified too. `algorithm` is
optional and must be `hmac-sha256`.
"""

from __future__ import annotations

import base64
import re

from .message import Message, Signature, UnauthenticatedError

REQUIRED = ("(request-target)", "host", "date")
_PARAMETER = re.compile(r'\s*([A-Za-z]+)\s*=\s*(?:"([^"]*)"|([0-9]+))\s*(?:,|$)')


def parse_signature(message: Message, authorization: str) -> Signature:
    """Parse the signature in an Authorization header with the scheme `Signature`.

    Raises:
        UnauthenticatedError: The header is malformed, or the signature covers too little or a missing header.
    """
    parameters = _parse_parameters(authorization.partition(" ")[2])
    for name in ("keyId", "signature"):
        if not parameters.get(name):
            raise UnauthenticatedError("SIGNATURE_MALFORMED", f"The Authorization header has no {name}.")
    if parameters.get("algorithm", "hmac-sha256") != "hmac-sha256":
        reason = f"The algorithm {parameters['algorithm']!r} is not supported; use hmac-sha256."
        raise UnauthenticatedError("SIGNATURE_ALGORITHM", reason)
    covered = tuple(parameters.get("headers", "date").lower().split())
    missing = [name for name in REQUIRED if name not in covered]
    if missing:
        reason = f"`headers` does not list {', '.join(missing)}; it must list at least {' '.join(REQUIRED)}."
        raise UnauthenticatedError("SIGNATURE_INSUFFICIENT", reason)
    try:
        value = base64.b64decode(parameters["signature"], validate=True)
    except ValueError:  # not ASCII, or binascii.Error
        raise UnauthenticatedError("SIGNATURE_MALFORMED", "The signature is not valid base64.") from None
    lines = [f"{name}: {_value(message, name)}" for name in covered]
    return Signature(parameters["keyId"], covered, "\n".join(lines).encode("latin-1"), value)


def _parse_parameters(text: str) -> dict[str, str]:
    parameters: dict[str, str] = {}
    position = 0
    while position < len(text):
        match = _PARAMETER.match(text, position)
        if not match or match[1] in parameters:
            reason = 'The Authorization header is not a comma-separated list of unique name="value" pairs.'
            raise UnauthenticatedError("SIGNATURE_MALFORMED", reason)
        parameters[match[1]] = match[3] if match[2] is None else match[2]
        position = match.end()
    return parameters


def _value(message: Message, name: str) -> str:
    if name == "(request-target)":
        return f"{message.method.lower()} {message.target}"
    value = message.header(name)
    if value is None:
        reason = f"`headers` lists {name}, which the request does not have."
        raise UnauthenticatedError("SIGNATURE_INSUFFICIENT", reason)
    return value
