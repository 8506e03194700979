"""Signs by draft-cavage-http-signatures-12, in pure functions named after the draft's terms.

Source: https://datatracker.ietf.org/doc/html/draft-cavage-http-signatures-12; API.md, Authentication.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def request_target(method: str, target: str) -> str:
    """Builds the value of ``(request-target)``: section 2.3, step 1.

    Args:
        method: The request's method, in any case.
        target: Path and query exactly as sent.

    Returns:
        The method in lower case, a space, the target.

    >>> request_target("POST", "/graphql/v1?x=1")
    'post /graphql/v1?x=1'
    """
    return f"{method.lower()} {target}"


def signing_string(headers: Mapping[str, str]) -> str:
    r"""Builds the signing string: section 2.3.

    Args:
        headers: What is signed, in this order: names in lower case, ``(request-target)`` among them;
            values without whitespace around them, those of a repeated header joined by ``", "``.

    Returns:
        One ``name: value`` line a header, joined by LF, none trailing.

    >>> signing_string({"(request-target)": "get /", "host": "api.remote.it"})
    '(request-target): get /\nhost: api.remote.it'
    """
    return "\n".join(map(": ".join, headers.items()))


def signature(mac: bytes) -> str:
    """Encodes the ``signature`` parameter: section 2.1.6.

    Args:
        mac: The HMAC-SHA256 of the signing string.

    Returns:
        base64 text.

    >>> signature(b"123")
    'MTIz'
    """
    return b64encode(mac).decode("ascii")


def authorization(key_id: str, headers: Iterable[str], signature: str) -> str:
    r"""Builds the value of the ``Authorization`` header: section 3.1.

    Args:
        key_id: The access key's id, free of ``"`` and ``\`` (as in ``Credentials``).
        headers: The names that the signing string holds, in its order.
        signature: The signature, base64.

    Returns:
        ``Signature`` and its parameters, in the order that the vendor writes them.

    >>> authorization("KEY", ["(request-target)", "host"], "MTIz")
    'Signature keyId="KEY",algorithm="hmac-sha256",headers="(request-target) host",signature="MTIz"'
    """
    return (
        f'Signature keyId="{key_id}",algorithm="hmac-sha256",'
        f'headers="{" ".join(headers)}",signature="{signature}"'
    )
