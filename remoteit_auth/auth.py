"""The httpx plugin: signs each request as it is about to go on the wire."""

from __future__ import annotations

import time
from email.utils import formatdate
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import httpx

from remoteit_auth import cavage, rfc9421
from remoteit_auth.credentials import Credentials

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

Scheme: TypeAlias = Literal["cavage", "rfc9421"]

_SCHEMES: Final = ("cavage", "rfc9421")
_LABEL: Final = "remoteit"
_LIFETIME: Final = 300  # seconds, as the vendor's newer tools send it
# By scheme, since each header field that is read costs a seventh of the HMAC.
_FIELDS_READ: Final = {
    scheme: {name.encode(): name for name in names}
    for scheme, names in (
        ("cavage", ("host", "date", "content-type", "content-length", "developerkey")),
        ("rfc9421", ("host", "date", "developerkey")),
    )
}

# Where a request remembers the date that it was given here, to tell it from a caller's when it is sent again.
_OUR_DATE: Final = "remoteit_auth.date"


@lru_cache(maxsize=8)  # formatting a date costs more than the HMAC, and requests come in bursts
def _http_date(seconds: int) -> str:
    return formatdate(seconds, usegmt=True)


class RemoteItAuth(httpx.Auth):
    """Signs requests to the remote.it API, for ``httpx.Client`` and ``httpx.AsyncClient`` alike.

    A ``Date`` header that the caller set is signed as it stands; otherwise one is added, and a request that
    is sent again gets a fresh one. REST paths (``/apv/``) get the ``DeveloperKey`` header where the
    credentials hold a developer key. It keeps no state of a request, so that one instance may serve many
    clients, threads and tasks. Redirects that httpx follows by itself do not pass an auth again: leave
    ``follow_redirects`` off, which is httpx's default.

    Args:
        credentials: The access key. None: ``Credentials.load()`` at the first request, whose
            ``CredentialsError`` then comes out of that request.
        scheme: ``"cavage"`` (draft-cavage HTTP signatures) or ``"rfc9421"`` (HTTP message signatures).
        clock: Tells the time in seconds since 1970 UTC.

    Raises:
        ValueError: ``scheme`` is neither of the two.
        TypeError: ``credentials`` are of another type.

    Source: API.md, Authentication.
    """

    def __init__(
        self,
        credentials: Credentials | None = None,
        *,
        scheme: Scheme = "cavage",
        clock: Callable[[], float] = time.time,
    ) -> None:
        if scheme not in _SCHEMES:
            raise ValueError(f"scheme must be 'cavage' or 'rfc9421', not {scheme!r}")
        _refuse_others(credentials)
        self._credentials = credentials
        self._scheme = scheme
        self._fields_read = _FIELDS_READ[scheme]
        self._clock = clock

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._credentials!r}, scheme={self._scheme!r})"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Signs the request in place and yields it once.

        Args:
            request: The request; its body is not read.

        Yields:
            The same request.

        Raises:
            CredentialsError: Credentials had to be loaded and could not be.
        """
        credentials = self._credentials
        if credentials is None:
            # Two threads may both load here: they load the same, so that no lock is needed.
            credentials = self._credentials = Credentials.load()
        now = int(self._clock())
        fields = _fields(request, self._fields_read)
        target = _target(request)
        if "date" not in fields or fields["date"] == request.extensions.get(_OUR_DATE):
            fields["date"] = request.headers["Date"] = _http_date(now)
            request.extensions[_OUR_DATE] = fields["date"]
        if target.startswith("/apv/"):
            if credentials.developer_key is not None:
                request.headers["DeveloperKey"] = credentials.developer_key
        elif "developerkey" in fields and fields["developerkey"] == credentials.developer_key:
            # Left from a REST request that this one was made of.
            del request.headers["DeveloperKey"]
        if self._scheme == "cavage":
            _sign_cavage(request, credentials, target, fields)
        else:
            _sign_rfc9421(request, credentials, target, fields, now)
        yield request


def _sign_cavage(
    request: httpx.Request, credentials: Credentials, target: str, fields: dict[str, str]
) -> None:
    content_type, content_length = fields.get("content-type"), fields.get("content-length")
    text = cavage.signing_string(
        f"{request.method.lower()} {target}", fields["host"], fields["date"], content_type, content_length
    )
    signature = cavage.signature(credentials.sign(text.encode("latin-1")))
    headers = cavage.headers(content_type, content_length)
    request.headers["Authorization"] = cavage.authorization(credentials.key_id, headers, signature)


def _sign_rfc9421(
    request: httpx.Request, credentials: Credentials, target: str, fields: dict[str, str], now: int
) -> None:
    scheme = request.url.scheme
    authority = rfc9421.authority(scheme, fields["host"])
    params = rfc9421.signature_params(credentials.key_id, now, now + _LIFETIME)
    text = rfc9421.signature_base(
        request.method, authority, rfc9421.target_uri(scheme, authority, target), fields["date"], params
    )
    mac = credentials.sign(text.encode("latin-1"))
    request.headers["Signature-Input"] = rfc9421.signature_input(_LABEL, params)
    request.headers["Signature"] = rfc9421.signature(_LABEL, mac)


def _fields(request: httpx.Request, names: dict[bytes, str]) -> dict[str, str]:
    """Reads the header fields that matter here, by lower-case name, in one pass.

    latin-1 gives each byte one character and back: what is signed are the bytes that are sent.
    """
    fields: dict[str, str] = {}
    for raw_name, raw_value in request.headers.raw:
        if name := names.get(raw_name.lower()):
            value = raw_value.decode("latin-1").strip()
            fields[name] = f"{fields[name]}, {value}" if name in fields else value
    if "host" not in fields:
        fields["host"] = request.url.netloc.decode("ascii")
    return fields


def _target(request: httpx.Request) -> str:
    """Reads the path and query that will be sent, which httpx lets a caller replace by an extension."""
    target: bytes | None = request.extensions.get("target")
    return (request.url.raw_path if target is None else target).decode("latin-1")


def _refuse_others(credentials: object) -> None:
    if credentials is not None and not isinstance(credentials, Credentials):
        raise TypeError(f"credentials must be Credentials or None, not {type(credentials).__name__}")
