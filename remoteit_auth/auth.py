"""The httpx auth class, which signs each request just before it is sent."""

from __future__ import annotations

import time
from email.utils import formatdate
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import httpx

from . import cavage, rfc9421
from .credentials import Credentials

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

Scheme: TypeAlias = Literal["cavage", "rfc9421"]

_SCHEMES: Final = ("cavage", "rfc9421")
_LABEL: Final = "remoteit"
_LIFETIME: Final = 300  # seconds, as in the vendor's newer tools
# Per scheme, because reading a header field costs a seventh of the HMAC.
_FIELDS_READ: Final = {
    scheme: {name.encode(): name for name in names}
    for scheme, names in (
        ("cavage", ("host", "date", "content-type", "content-length", "developerkey")),
        ("rfc9421", ("host", "date", "developerkey")),
    )
}

# The extension that records the date added here, so that a retry replaces it but keeps a date of the caller.
_OUR_DATE: Final = "remoteit_auth.date"


@lru_cache(maxsize=8)  # formatting a date takes longer than the HMAC, and requests come in bursts
def _http_date(seconds: int) -> str:
    return formatdate(seconds, usegmt=True)


class RemoteItAuth(httpx.Auth):
    """Auth for ``httpx.Client`` and ``httpx.AsyncClient`` that signs requests to the remote.it API.

    A ``Date`` header set by the caller is signed as it is. Otherwise one is added, and replaced if the
    request is sent again. Requests to REST paths (``/apv/``) get the ``DeveloperKey`` header if the
    credentials have a developer key. An instance keeps no state per request, so clients, threads and tasks
    can share it. httpx does not call the auth again for redirects that it follows: leave
    ``follow_redirects`` off, which is its default.

    Args:
        credentials: The access key. None: ``Credentials.load()`` is called at the first request, which
            raises its ``CredentialsError``.
        scheme: ``"cavage"`` (draft-cavage HTTP signatures) or ``"rfc9421"`` (HTTP message signatures).
        clock: Returns the time in seconds since 1970 UTC.

    Raises:
        ValueError: ``scheme`` is neither of the two.
        TypeError: ``credentials`` has another type.

    Source: https://docs.remote.it/developer-tools/authentication
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
        _check_type(credentials)
        self._credentials = credentials
        self._scheme = scheme
        self._fields_read = _FIELDS_READ[scheme]
        self._clock = clock

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._credentials!r}, scheme={self._scheme!r})"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign the request in place and yield it once.

        Args:
            request: The request. Its body is not read.

        Yields:
            The same request.

        Raises:
            CredentialsError: No credentials were given, and none could be loaded.
        """
        credentials = self._credentials
        if credentials is None:
            # Two threads may both load here; they load the same values, so no lock is needed.
            credentials = self._credentials = Credentials.load()
        now = int(self._clock())
        fields = _read_fields(request, self._fields_read)
        target = _request_target(request)
        if "date" not in fields or fields["date"] == request.extensions.get(_OUR_DATE):
            fields["date"] = request.headers["Date"] = _http_date(now)
            request.extensions[_OUR_DATE] = fields["date"]
        if target.startswith("/apv/"):
            if credentials.developer_key is not None:
                request.headers["DeveloperKey"] = credentials.developer_key
        elif "developerkey" in fields and fields["developerkey"] == credentials.developer_key:
            # Left over from a REST request that was redirected here.
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
    signing_string = cavage.signing_string(
        f"{request.method.lower()} {target}", fields["host"], fields["date"], content_type, content_length
    )
    signature = cavage.signature(credentials.sign(signing_string.encode("latin-1")))
    headers = cavage.headers(content_type, content_length)
    request.headers["Authorization"] = cavage.authorization(credentials.key_id, headers, signature)


def _sign_rfc9421(
    request: httpx.Request, credentials: Credentials, target: str, fields: dict[str, str], now: int
) -> None:
    scheme = request.url.scheme
    authority = rfc9421.authority(scheme, fields["host"])
    target_uri = rfc9421.target_uri(scheme, authority, target)
    params, signature_input = _signature_input(credentials.key_id, now)
    signature_base = rfc9421.signature_base(request.method, authority, target_uri, fields["date"], params)
    mac = credentials.sign(signature_base.encode("latin-1"))
    headers = request.headers
    headers["Signature-Input"] = signature_input
    headers["Signature"] = rfc9421.signature(_LABEL, mac)


@lru_cache(maxsize=8)  # requests come in bursts, and those of one second share it
def _signature_input(key_id: str, created: int) -> tuple[str, str]:
    """Return the values of ``@signature-params`` and of the ``Signature-Input`` header."""
    params = rfc9421.signature_params(key_id, created, created + _LIFETIME)
    return params, rfc9421.signature_input(_LABEL, params)


def _read_fields(request: httpx.Request, names: dict[bytes, str]) -> dict[str, str]:
    """Read the header fields with these names, by lower-case name, in one pass.

    latin-1 maps each byte to one character and back, so the signature covers exactly the bytes that are sent.
    """
    fields: dict[str, str] = {}
    for raw_name, raw_value in request.headers.raw:
        if name := names.get(raw_name.lower()):
            value = raw_value.decode("latin-1").strip()
            fields[name] = f"{fields[name]}, {value}" if name in fields else value
    if "host" not in fields:
        fields["host"] = request.url.netloc.decode("ascii")
    return fields


def _request_target(request: httpx.Request) -> str:
    """Return the path and query that httpx will send, which the extension ``target`` can replace."""
    target: bytes | None = request.extensions.get("target")
    return (request.url.raw_path if target is None else target).decode("latin-1")


def _check_type(credentials: object) -> None:
    if credentials is not None and not isinstance(credentials, Credentials):
        raise TypeError(f"credentials must be Credentials or None, not {type(credentials).__name__}")
