"""Scheme B: parses `Signature-Input` and `Signature`, the HTTP Message Signatures of RFC 9421.

Required are `keyid`, and covered components with at least `"@method"`, `"date"` and the complete URL: either
`"@target-uri"`, or `"@authority"` (or `"host"`) together with `"@request-target"` or `"@path"`. `"@path"`
needs `"@query"` beside it if the URL has a query. The label, the order and further components are free. `alg`
is optional and must be `hmac-sha256`. The only supported component parameter is the name in
`"@query-param";name="…"`.
"""

from __future__ import annotations

from typing import Any, TypeAlias, cast
from urllib.parse import parse_qsl, quote

import http_sf

from .message import Message, Signature, UnauthenticatedError

_Member: TypeAlias = tuple[Any, dict[str, Any]]
"""A member of a dictionary as `http_sf` parses it: an item or a list of items, and the parameters."""


def parse_signatures(message: Message, signature_input: str) -> list[Signature]:
    """Parse the signatures that `Signature-Input` lists, in its order.

    Raises:
        UnauthenticatedError: A signature is malformed, or covers too little or a missing header.
    """
    inputs = parse_dictionary("Signature-Input", signature_input)
    signatures = parse_dictionary("Signature", message.header("signature") or "")
    if not inputs:
        raise _malformed("Signature-Input is empty.")
    return [
        _parse_signature(message, label, member, signatures.get(label)) for label, member in inputs.items()
    ]


def parse_dictionary(name: str, value: str) -> dict[str, _Member]:
    """Parse a header that is a structured-field dictionary (RFC 9651).

    Raises:
        UnauthenticatedError: The header is not a dictionary.
    """
    try:
        parsed = http_sf.parse(value.encode("latin-1"), tltype="dictionary")
    except ValueError as error:
        raise _malformed(f"{name} is not a structured-field dictionary: {error}.") from None
    return cast("dict[str, _Member]", parsed)


def _parse_signature(message: Message, label: str, member: _Member, signature: _Member | None) -> Signature:
    if not isinstance(member[0], list):
        raise _malformed(f"Signature-Input {label!r} is not a list of components in parentheses.")
    if signature is None or not isinstance(signature[0], bytes):
        raise _malformed(f"Signature has no value for the label {label!r} of Signature-Input.")
    components, parameters = cast("list[_Member]", member[0]), member[1]
    key_id, algorithm = parameters.get("keyid"), parameters.get("alg", "hmac-sha256")
    if not isinstance(key_id, str) or not key_id:
        raise _malformed(f"Signature-Input {label!r} has no keyid.")
    if algorithm != "hmac-sha256":
        reason = f"The alg {algorithm!r} is not supported; use hmac-sha256."
        raise UnauthenticatedError("SIGNATURE_ALGORITHM", reason)
    lines: dict[str, str] = {}
    for name, options in components:
        if not isinstance(name, str) or name != name.lower():
            raise _malformed(f"The component {name!r} is not a lower-case string.")
        identifier = _serialize((name, options))
        if identifier in lines:
            raise _malformed(f"The component {identifier} is listed twice.")
        lines[identifier] = _value(message, name, options)
    covered = tuple(name for name, _ in components)
    _check_coverage(message, covered)
    base = "".join(f"{identifier}: {value}\n" for identifier, value in lines.items())
    base += f'"@signature-params": {_serialize([member])}'
    return Signature(
        key_id,
        covered,
        base.encode("latin-1"),
        signature[0],
        _timestamp(label, parameters, "created"),
        _timestamp(label, parameters, "expires"),
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
        raise UnauthenticatedError("SIGNATURE_INSUFFICIENT", reason)


def _value(message: Message, name: str, options: dict[str, Any]) -> str:
    if name == "@query-param":
        return _query_parameter(message, options)
    if options:
        raise _malformed(f"The parameters of the component {name!r} are not supported.")
    if not name.startswith("@"):
        value = message.header(name)
        if value is None:
            reason = f"The signature covers {name}, which the request does not have."
            raise UnauthenticatedError("SIGNATURE_INSUFFICIENT", reason)
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
        raise _malformed(f"The component {name!r} is not defined for requests.")
    return derived[name]


def _authority(message: Message) -> str:
    authority = (message.header("host") or "").lower()
    return authority.removesuffix({"http": ":80", "https": ":443"}.get(message.scheme, ""))


def _query_parameter(message: Message, options: dict[str, Any]) -> str:
    name = options.get("name")
    pairs = parse_qsl(message.target.partition("?")[2], keep_blank_values=True)
    values = [value for key, value in pairs if quote(key, safe="*-._") == name]
    if len(options) != 1 or len(values) != 1:
        raise _malformed("@query-param needs the name of a parameter that occurs once in the query.")
    return quote(values[0], safe="*-._")


def _timestamp(label: str, parameters: dict[str, Any], name: str) -> int | None:
    value = parameters.get(name)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise _malformed(f"{name} of Signature-Input {label!r} is not an integer.")
    return value


def _serialize(value: Any) -> str:
    try:
        return str(http_sf.ser(value))
    except (ValueError, OverflowError) as error:  # http_sf parses values that it cannot write
        raise _malformed(f"Signature-Input has a value out of range: {error}.") from None


def _malformed(reason: str) -> UnauthenticatedError:
    return UnauthenticatedError("SIGNATURE_MALFORMED", reason)
