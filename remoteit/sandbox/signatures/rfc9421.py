"""Scheme B: reading `Signature-Input` and `Signature`, the HTTP Message Signatures of RFC 9421.

Required: `keyid`, and covered components with at least `"@method"`, `"date"` and the whole address: one of
`"@target-uri"`, or `"@authority"` (or `"host"`) with `"@request-target"` or with `"@path"`, and then
`"@query"` too if there is a query. Any label, any order, any further components. `alg` may be left out,
else it is `hmac-sha256`. Component parameters are not supported but for `"@query-param";name="…"`.
"""

from __future__ import annotations

from typing import Any, TypeAlias, cast
from urllib.parse import parse_qsl, quote

import http_sf

from .message import Claim, Message, SignatureRefusedError

# As the parser gives one: an item or a list of items, and its parameters.
_Member: TypeAlias = tuple[Any, dict[str, Any]]


def read_claims(message: Message, signature_input: str) -> list[Claim]:
    """Read every signature that `Signature-Input` announces, in its order.

    Raises:
        SignatureRefusedError: One is malformed, or covers too little or what is not there.
    """
    inputs = read_dictionary("Signature-Input", signature_input)
    signatures = read_dictionary("Signature", message.header("signature") or "")
    if not inputs:
        raise _malformed("Signature-Input is empty.")
    return [_claim(message, label, member, signatures.get(label)) for label, member in inputs.items()]


def read_dictionary(name: str, value: str) -> dict[str, _Member]:
    """Parse a header that is a structured-field dictionary (RFC 9651).

    Raises:
        SignatureRefusedError: It is none.
    """
    try:
        parsed = http_sf.parse(value.encode("latin-1"), tltype="dictionary")
    except ValueError as error:
        raise _malformed(f"{name} is no structured-field dictionary: {error}.") from None
    return cast("dict[str, _Member]", parsed)


def _claim(message: Message, label: str, member: _Member, signature: _Member | None) -> Claim:
    if not isinstance(member[0], list):
        raise _malformed(f"Signature-Input {label!r} is no list of components in parentheses.")
    if signature is None or not isinstance(signature[0], bytes):
        raise _malformed(f"There is no Signature for the label {label!r} of Signature-Input.")
    components, parameters = cast("list[_Member]", member[0]), member[1]
    key_id, algorithm = parameters.get("keyid"), parameters.get("alg", "hmac-sha256")
    if not isinstance(key_id, str) or not key_id:
        raise _malformed(f"Signature-Input {label!r} has no keyid.")
    if algorithm != "hmac-sha256":
        raise SignatureRefusedError(
            "SIGNATURE_ALGORITHM", f"alg is {algorithm!r}; only hmac-sha256 is known."
        )
    lines: dict[str, str] = {}
    for name, options in components:
        if not isinstance(name, str) or name != name.lower():
            raise _malformed(f"Component names are lower-case strings; {name!r} is none.")
        identifier = http_sf.ser((name, options))
        if identifier in lines:
            raise _malformed(f"The component {identifier} is listed twice.")
        lines[identifier] = _value(message, name, options)
    covered = tuple(name for name, _ in components)
    _check_coverage(message, covered)
    base = "".join(f"{identifier}: {value}\n" for identifier, value in lines.items())
    base += f'"@signature-params": {http_sf.ser([member])}'
    return Claim(
        key_id,
        covered,
        base.encode("latin-1"),
        signature[0],
        _moment(label, parameters, "created"),
        _moment(label, parameters, "expires"),
    )


def _check_coverage(message: Message, covered: tuple[str, ...]) -> None:
    missing = [name for name in ("@method", "date") if name not in covered]
    path = "@path" in covered and ("@query" in covered or "?" not in message.target)
    host = "@authority" in covered or "host" in covered
    if "@target-uri" not in covered and not (host and ("@request-target" in covered or path)):
        missing.append("@target-uri")
    if missing:
        reason = (
            f"The signature does not cover {', '.join(missing)}; it must cover @method, @target-uri and date."
        )
        raise SignatureRefusedError("SIGNATURE_INSUFFICIENT", reason)


def _value(message: Message, name: str, options: dict[str, Any]) -> str:
    if name == "@query-param":
        return _query_parameter(message, options)
    if options:
        raise _malformed(f"The component {name!r} has parameters, which the sandbox does not support.")
    if not name.startswith("@"):
        value = message.header(name)
        if value is None:
            reason = f"The signature covers {name}, which the request does not have."
            raise SignatureRefusedError("SIGNATURE_INSUFFICIENT", reason)
        return value
    derived = {
        "@method": message.method,
        "@authority": _authority(message),
        "@scheme": message.scheme,
        "@request-target": message.target,
        "@target-uri": f"{message.scheme}://{_authority(message)}{message.target}",
        "@path": message.path,
        "@query": "?" + message.target.partition("?")[2],
    }
    if name not in derived:
        raise _malformed(f"The component {name!r} is unknown for requests.")
    return derived[name]


def _authority(message: Message) -> str:
    authority = (message.header("host") or "").lower()
    return authority.removesuffix({"http": ":80", "https": ":443"}.get(message.scheme, ""))


def _query_parameter(message: Message, options: dict[str, Any]) -> str:
    name = options.get("name")
    pairs = parse_qsl(message.target.partition("?")[2], keep_blank_values=True)
    values = [value for key, value in pairs if quote(key, safe="*-._") == name]
    if len(options) != 1 or len(values) != 1:
        raise _malformed("@query-param needs the name of one parameter that the query has once.")
    return quote(values[0], safe="*-._")


def _moment(label: str, parameters: dict[str, Any], name: str) -> int | None:
    value = parameters.get(name)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise _malformed(f"{name} of Signature-Input {label!r} is no integer.")
    return value


def _malformed(reason: str) -> SignatureRefusedError:
    return SignatureRefusedError("SIGNATURE_MALFORMED", reason)
