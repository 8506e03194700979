"""Download what a signed link points to, from any host and without the account's signature.

A signed link is a secret: whoever has it may fetch the file. Neither a log nor an error of this package or of
httpx contains one. Its host receives nothing that belongs to the client: no signature, no header, no cookie.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, cast

import httpx

from generated_client._runtime.errors import HTTPStatusError, InvalidVariablesError, RateLimitError
from generated_client._runtime.flows import HTTPX_ERRORS, Download
from remoteit._core.urls import has_valid_host
from remoteit_auth.bearer import is_loopback

from .call import check_encodable
from .streams import open_target

if TYPE_CHECKING:
    import os

    from generated_client._runtime.error_mapping import CallContext
    from generated_client._runtime.errors import TransportError
    from generated_client._runtime.flows import Flow
    from remoteit._core.calls import RetryingCaller

    from .streams import DownloadStream, Progress, Writable

DOWNLOAD_LINK = "DownloadLink"
"""The name in errors and in the log."""

_HEADERS = {"Accept": "*/*", "Accept-Encoding": "identity"}
"""Not compressed: the bytes are stored as they are, and their number is known from the start."""
_TOO_MANY_REQUESTS = 429
_CONNECTING = (httpx.ConnectError, httpx.ConnectTimeout)


class _SecretURL(httpx.URL):
    """The URL of a signed link, which logs must not contain."""


def download_link(
    caller: RetryingCaller, url: str, to: str | os.PathLike[str] | Writable, progress: Progress | None
) -> Flow[int]:
    """Download what a link points to; `Client.download_link` documents the arguments."""
    check_encodable(DOWNLOAD_LINK, {"url": url})
    try:
        link = parse_link(url)
    except ValueError as error:
        raise InvalidVariablesError(
            f"the variable `url` cannot be used: {error}", operation=DOWNLOAD_LINK, variables=("url",)
        ) from None
    with open_target(to, progress) as stream:
        yield from fetch_link(caller, DOWNLOAD_LINK, link, stream)
    return stream.written


def parse_link(url: str) -> httpx.URL:
    """Parse a link.

    Raises:
        ValueError: it is not a URL, or is plain http to a non-loopback host; the message does not show it.
    """
    try:
        link = httpx.URL(url)
        valid = has_valid_host(link)
    except (httpx.InvalidURL, ValueError):
        raise ValueError("it is not a valid URL") from None
    if link.scheme not in ("http", "https") or not valid or link.userinfo:
        raise ValueError("it is not an http(s) URL of host, port, path and query")
    if link.scheme == "http" and not is_loopback(link.host):
        raise ValueError("plain http is for loopback hosts only; others could read the file")
    return link


def fetch_link(caller: RetryingCaller, operation: str, link: httpx.URL, stream: DownloadStream) -> Flow[None]:
    """Fetch a link with the client's retries.

    Args:
        caller: its policy and its timeouts apply.
        operation: the name in errors and in the log.
        link: the link, as `parse_link` returns it.
        stream: takes the content.

    Raises:
        HTTPStatusError: the host rejected the link or failed; never an `AuthenticationError`, as no key is
            involved.
        TransportError: no response came.
    """

    def send(_: object) -> Flow[None]:
        request = httpx.Request(
            "GET", link, headers=_HEADERS, extensions={"timeout": caller.sender.timeout.as_dict()}
        )
        request.url = _SecretURL(link)
        return _fetch_once(operation, Download(request, stream.receive, signed=False))

    # httpx logs the URL of each request. Adding the filter again changes nothing.
    logging.getLogger("httpx").addFilter(_hide_links)
    yield from caller.run_with_retry(operation, "query", send, stream.is_repeatable, streams=True)


def _hide_links(record: logging.LogRecord) -> bool:
    if isinstance(record.args, tuple):
        record.args = tuple(
            f"{value.scheme}://{value.netloc.decode('ascii')}/…" if isinstance(value, _SecretURL) else value
            for value in record.args
        )
    return True


def _fetch_once(operation: str, download: Download) -> Flow[None]:
    from generated_client._runtime.error_mapping import CallContext  # noqa: PLC0415 - loads pydantic

    call = CallContext(operation, ("url",))
    try:
        response = cast("httpx.Response", (yield download))
    except HTTPX_ERRORS as error:
        # Only an error of connecting is quoted and kept as the cause: others may repeat the URL.
        connecting = error if isinstance(error, _CONNECTING) else None
        raise _transport_error(call, error, download.request.url) from connecting
    if not response.is_success:
        raise _status_error(call, response)


def _transport_error(
    call: CallContext, error: httpx.HTTPError | httpx.InvalidURL | UnicodeError, link: httpx.URL
) -> TransportError:
    from generated_client._runtime.error_mapping import transport_error  # noqa: PLC0415 - as above

    mapped = transport_error(call, error)
    if isinstance(error, _CONNECTING):
        return mapped
    message = f"the download from {link.netloc.decode('ascii')} failed: {type(error).__name__}; try again"
    hidden = type(mapped)(message, operation=call.operation, variables=call.variables)
    hidden.request_sent = mapped.request_sent
    return hidden


def _status_error(call: CallContext, response: httpx.Response) -> HTTPStatusError:
    from generated_client._runtime.http_dates import retry_after  # noqa: PLC0415 - as above

    status, host = response.status_code, response.url.netloc.decode("ascii")
    kind: type[HTTPStatusError] = HTTPStatusError
    if response.is_redirect:
        advice = "it redirects, which is not followed"
    elif status == _TOO_MANY_REQUESTS:
        kind, advice = RateLimitError, "try again later"
    elif response.is_server_error:
        advice = "try again later"
    else:
        advice = "the link may have expired; ask for a new one"
    error = kind(
        f"{host} returned HTTP {status} for the link: {advice}",
        status=status,
        operation=call.operation,
        variables=call.variables,
    )
    error.retry_after = retry_after(response)
    return error
