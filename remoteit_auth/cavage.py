"""Signs by draft-cavage-http-signatures-12, in pure functions named after the draft's terms.

Signed are ``(request-target)``, ``host`` and ``date``, and of ``content-type`` and ``content-length`` what a
request has, in this order, which is the vendor's.

Source: https://datatracker.ietf.org/doc/html/draft-cavage-http-signatures-12; API.md, Authentication.
"""

from __future__ import annotations

from binascii import b2a_base64

_ALWAYS = "(request-target) host date"


def signing_string(
    request_target: str, host: str, date: str, content_type: str | None, content_length: str | None
) -> str:
    r"""Builds the signing string: section 2.3.

    Args:
        request_target: The method in lower case, a space, then path and query exactly as sent.
        host: The value of the ``Host`` header; like all others, without whitespace around it.
        date: The value of the ``Date`` header.
        content_type: The value of the ``Content-Type`` header, or None where there is none.
        content_length: The value of the ``Content-Length`` header, or None where there is none.

    Returns:
        One ``name: value`` line a header, joined by LF, none trailing.

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
    """Encodes the ``signature`` parameter: section 2.1.6.

    Args:
        mac: The HMAC-SHA256 of the signing string.

    Returns:
        base64 text.

    >>> signature(b"123")
    'MTIz'
    """
    return b2a_base64(mac, newline=False).decode("ascii")


def headers(content_type: str | None, content_length: str | None) -> str:
    """Builds the ``headers`` parameter, the names that the signing string holds: section 2.1.5.

    Args:
        content_type: As for ``signing_string``.
        content_length: As for ``signing_string``.

    Returns:
        The names in the order of the signing string, with a space between them.

    >>> headers("application/json", None)
    '(request-target) host date content-type'
    """
    names = _ALWAYS if content_type is None else f"{_ALWAYS} content-type"
    return names if content_length is None else f"{names} content-length"


def authorization(key_id: str, headers: str, signature: str) -> str:
    r"""Builds the value of the ``Authorization`` header: section 3.1.

    Args:
        key_id: The access key's id, free of ``"`` and ``\`` (as in ``Credentials``).
        headers: The ``headers`` parameter.
        signature: The ``signature`` parameter.

    Returns:
        ``Signature`` and its parameters, in the order that the vendor writes them.

    >>> authorization("KEY", "(request-target) host", "MTIz")
    'Signature keyId="KEY",algorithm="hmac-sha256",headers="(request-target) host",signature="MTIz"'
    """
    return f'Signature keyId="{key_id}",algorithm="hmac-sha256",headers="{headers}",signature="{signature}"'
