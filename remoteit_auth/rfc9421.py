"""Signatures by RFC 9421 (HTTP Message Signatures), as pure functions named after its terms.

The covered components are ``@method``, ``@authority``, ``@target-uri`` and ``date``, as in the vendor's newer
tools.

Source: https://www.rfc-editor.org/rfc/rfc9421
"""

from __future__ import annotations

from binascii import b2a_base64
from functools import lru_cache

_COVERED = '("@method" "@authority" "@target-uri" "date")'
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


@lru_cache(maxsize=8)  # a client uses one or two hosts
def authority(scheme: str, host: str) -> str:
    """Build the value of ``@authority`` (section 2.2.3).

    Args:
        scheme: ``"http"`` or ``"https"``.
        host: The value of the Host header.

    Returns:
        The host in lower case, without the scheme's default port.

    >>> authority("https", "API.remote.it:443")
    'api.remote.it'
    >>> authority("http", "[::1]:8787")
    '[::1]:8787'
    """
    return host.lower().removesuffix(_DEFAULT_PORTS.get(scheme, ""))


def target_uri(scheme: str, authority: str, target: str) -> str:
    """Build the value of ``@target-uri`` (section 2.2.2).

    Args:
        scheme: ``"http"`` or ``"https"``.
        authority: The value of ``@authority``.
        target: Path and query exactly as sent.

    Returns:
        The full URL without userinfo and fragment, which are not sent.

    >>> target_uri("https", "api.remote.it", "/graphql/v1")
    'https://api.remote.it/graphql/v1'
    """
    return f"{scheme}://{authority}{target}"


def signature_params(key_id: str, created: int, expires: int) -> str:
    r"""Build the value of ``@signature-params`` (section 2.3).

    Args:
        key_id: The access key's id, without ``"`` and ``\``, as ``Credentials`` ensures.
        created: The creation time of the signature, in seconds since 1970 UTC.
        expires: The expiration time, in the same unit.

    Returns:
        The inner list of covered components and its parameters.

    >>> signature_params("KEY", 10, 310)
    '("@method" "@authority" "@target-uri" "date");keyid="KEY";alg="hmac-sha256";created=10;expires=310'
    """
    return f'{_COVERED};keyid="{key_id}";alg="hmac-sha256";created={created};expires={expires}'


def signature_base(method: str, authority: str, target_uri: str, date: str, signature_params: str) -> str:
    r"""Build the signature base, the text that is signed (section 2.5).

    Args:
        method: The value of ``@method``, as sent.
        authority: The value of ``@authority``.
        target_uri: The value of ``@target-uri``.
        date: The value of the ``Date`` header.
        signature_params: The value of ``@signature-params``.

    Returns:
        One ``"name": value`` line per component, then the line of the parameters, joined by LF, without a
        trailing LF.

    >>> print(signature_base("GET", "a.example", "https://a.example/", "Fri, 20 Nov 2026 20:43:00 GMT", "()"))
    "@method": GET
    "@authority": a.example
    "@target-uri": https://a.example/
    "date": Fri, 20 Nov 2026 20:43:00 GMT
    "@signature-params": ()
    """
    return (
        f'"@method": {method}\n"@authority": {authority}\n"@target-uri": {target_uri}\n"date": {date}\n'
        f'"@signature-params": {signature_params}'
    )


def signature_input(label: str, signature_params: str) -> str:
    """Build the value of the ``Signature-Input`` header (section 4.1).

    Args:
        label: The signature's label, repeated in the ``Signature`` header.
        signature_params: The value of ``@signature-params``.

    Returns:
        A dictionary with one member.

    >>> signature_input("remoteit", '("date");keyid="KEY"')
    'remoteit=("date");keyid="KEY"'
    """
    return f"{label}={signature_params}"


def signature(label: str, mac: bytes) -> str:
    """Build the value of the ``Signature`` header (section 4.2).

    Args:
        label: The signature's label, as in ``Signature-Input``.
        mac: The HMAC-SHA256 of the signature base.

    Returns:
        A dictionary with one member, a byte sequence.

    >>> signature("remoteit", b"123")
    'remoteit=:MTIz:'
    """
    return f"{label}=:{b2a_base64(mac, newline=False).decode('ascii')}:"
