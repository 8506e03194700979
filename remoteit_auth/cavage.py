"""Signatures by draft-cavage-http-signatures-12, as pure functions named after the draft's terms.

The signature covers ``(request-target)``, ``host`` and ``date``, then ``content-type`` and
``content-length`` if the request has them. The vendor's tools use the same order.

Source: https://datatracker.ietf.org/doc/html/draft-cavage-http-signatures-12;
https://docs.remote.it/developer-tools/authentication
"""

from __future__ import annotations

from binascii import b2a_base64

_ALWAYS = "(request-target) host date"


def signing_string(
    request_target: str, host: str, date: str, content_type: str | None, content_length: str | None
) -> str:
    r"""Build the signing string (section 2.3).

    Args:
        request_target: The method in lower case, a space, then path and query exactly as sent.
        host: The value of the ``Host`` header. This and all other values are stripped of whitespace.
        date: The value of the ``Date`` header.
        content_type: The value of the ``Content-Type`` header, or None if there is no such header.
        content_length: The value of the ``Content-Length`` header, or None if there is no such header.

    Returns:
        One ``name: value`` line per header, joined by LF, without a trailing LF.

    >>> signing_string("get /", "api.remote.it", "Fri, 20 Nov 2026 20:43:00 GMT", None, None)
    '(request-target): get /\nhost: api.remote.it\ndate: Fri, 20 Nov 2026 20:43:00 GMT'
    """
    text = f"(request-target): {request_target}\nhost: {host}\ndate: {date}"
    if content_type is not None:
        text += f"\ncontent-type: {content_type}"
    if content_length is not None:
        text += f"\ncontent-length: {content_length}"
    return text


def signature(mac: bytes) -> str:
    """Encode the ``signature`` parameter (section 2.1.2).

    Args:
        mac: The HMAC-SHA256 of the signing string.

    Returns:
        base64 text.

    >>> signature(b"123")
    'MTIz'
    """
    return b2a_base64(mac, newline=False).decode("ascii")


def headers(content_type: str | None, content_length: str | None) -> str:
    """Build the ``headers`` parameter, which lists the names in the signing string (section 2.1.6).

    Args:
        content_type: As for ``signing_string``.
        content_length: As for ``signing_string``.

    Returns:
        The names in the order of the signing string, separated by spaces.

    >>> headers("application/json", None)
    '(request-target) host date content-type'
    """
    names = _ALWAYS if content_type is None else f"{_ALWAYS} content-type"
    return names if content_length is None else f"{names} content-length"


def authorization(key_id: str, headers: str, signature: str) -> str:
    r"""Build the value of the ``Authorization`` header (section 3.1).

    Args:
        key_id: The access key's id, without ``"`` and ``\``, as ``Credentials`` ensures.
        headers: The ``headers`` parameter.
        signature: The ``signature`` parameter.

    Returns:
        ``Signature`` and its parameters, in the vendor's order.

    >>> authorization("KEY", "(request-target) host", "MTIz")
    'Signature keyId="KEY",algorithm="hmac-sha256",headers="(request-target) host",signature="MTIz"'
    """
    return f'Signature keyId="{key_id}",algorithm="hmac-sha256",headers="{headers}",signature="{signature}"'
