# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Send one operation and decode its response; nothing is retried here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar, cast

import httpx

from .drift import Adaptations, DocumentRejectedError
from .errors import ConfigurationError, RemoteItError
from .flows import HTTPX_ERRORS
from .http_clients import READ_AT_ONCE
from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .adapted import AdaptedOperation
    from .flows import Flow
    from .operation import Operation

ResultT = TypeVar("ResultT")

HEADERS = {"Content-Type": "application/json", "Accept": "application/json"}
_READ_BODY = httpx.ByteStream(b"")


class RawResponse(NamedTuple):
    """A successful HTTP response that is not decoded yet."""

    response: httpx.Response
    variables: tuple[str, ...]
    """Names of the variables that were sent."""
    attempt: int = 1
    adapted: AdaptedOperation[Any] | None = None
    """The operation that was sent, if it lacks what the API does not have."""


class Caller(Protocol):
    """Calls operations. `Sender` sends once; a client that retries or adds an account wraps it."""

    @property
    def adaptations(self) -> Adaptations:
        """The operations that were adapted, because the API lacks parts of them."""
        ...

    def execute(self, operation: Operation[ResultT], variables: Mapping[str, object]) -> Flow[ResultT]:
        """Call an operation and decode its response."""
        ...

    def fetch(self, operation: Operation[ResultT], variables: Mapping[str, object]) -> Flow[RawResponse]:
        """Call an operation and leave the response undecoded, as pages are decoded when they are consumed."""
        ...

    def decode(self, operation: Operation[ResultT], raw: RawResponse) -> ResultT:
        """Decode a response that `fetch` returned."""
        ...


class Sender:
    """Sends each operation once, and once more if the API lacks parts of it.

    Args:
        url: the GraphQL endpoint.
        http_client: gives default headers and timeouts.
        timeout: for each request; None takes the HTTP client's.
        strict: reject fields, enum values and types that the schema did not know.
        prepare_headers: merge the HTTP client's headers once, now; they must not change afterwards.

    Raises:
        ConfigurationError: the URL is invalid.
    """

    def __init__(
        self,
        url: str,
        http_client: httpx.Client | httpx.AsyncClient,
        *,
        timeout: httpx.Timeout | None = None,
        strict: bool = False,
        prepare_headers: bool = False,
    ) -> None:
        try:
            self.url = httpx.URL(url)
        except httpx.InvalidURL as error:
            raise ConfigurationError(f"{url!r} is not a valid URL: {error}") from None
        self._http_client = http_client
        self._own_timeout = timeout
        self._strict = strict
        self.adaptations = Adaptations(strict=strict)
        self._headers: httpx.Headers | None = None
        if prepare_headers:
            host = {"Host": self.url.netloc.decode("ascii")}
            self._headers = httpx.Headers({**host, **http_client.headers, **HEADERS})

    @property
    def timeout(self) -> httpx.Timeout:
        """The timeouts of each request."""
        return self._http_client.timeout if self._own_timeout is None else self._own_timeout

    def execute(self, operation: Operation[ResultT], variables: Mapping[str, object]) -> Flow[ResultT]:
        """Send the operation and decode its response."""
        return self.decode(operation, (yield from self.fetch(operation, variables)))

    def fetch(self, operation: Operation[ResultT], variables: Mapping[str, object]) -> Flow[RawResponse]:
        """Send the operation, and adapt it if the API rejects its document.

        Raises:
            RemoteItError: no response came, or one with an HTTP status other than 2xx.
        """
        rounds = 0
        while True:
            try:
                return (yield from self.send(operation, variables))
            except DocumentRejectedError as rejected:
                rounds += 1
                self.adaptations.adapt(rejected, rounds)

    def send(
        self,
        operation: Operation[ResultT],
        variables: Mapping[str, object],
        timeout: httpx.Timeout | None = None,
        attempt: int = 1,
    ) -> Flow[RawResponse]:
        """Send the operation once.

        Args:
            operation: the operation.
            variables: its variables; those that are `UNSET` are not sent.
            timeout: for this request; None takes the usual one.
            attempt: the number of the attempt, which errors of decoding report.

        Raises:
            DocumentRejectedError: the API does not know parts of the document.
            RemoteItError: no response came, or one with an HTTP status other than 2xx.
        """
        # Loaded with the first call, so that importing the client does not load pydantic.
        from .protocol import encode, find_rejection, raise_for_status  # noqa: PLC0415

        names = tuple(name for name, value in variables.items() if value is not UNSET)
        sent = self.adaptations.current(operation)
        if sent is not operation:
            adapted = cast("AdaptedOperation[Any]", sent)
            variables = self.adaptations.select_variables(adapted, variables, names)
        request = self._request(encode(sent, variables), timeout or self.timeout)
        try:
            response = cast("httpx.Response", (yield request))
        except HTTPX_ERRORS as error:
            from .error_mapping import CallContext, transport_error  # noqa: PLC0415 - as above

            raise transport_error(CallContext(operation.name, names), error) from error
        except ConfigurationError as error:
            error.operation, error.variables = operation.name, names
            raise
        # httpx's stream refers to its response: without this the body would wait for the garbage collector.
        response.stream = _READ_BODY
        if errors := find_rejection(sent, response):
            raise DocumentRejectedError(
                operation, sent, errors=errors, status=response.status_code, variables=names
            )
        raise_for_status(operation, names, response)
        if sent is operation:
            return RawResponse(response, names, attempt)
        return RawResponse(response, names, attempt, cast("AdaptedOperation[Any]", sent))

    def decode(self, operation: Operation[ResultT], raw: RawResponse) -> ResultT:
        """Decode a response into the operation's value.

        Raises:
            RemoteItError: the response holds errors, or does not match the model.
        """
        from .protocol import decode  # noqa: PLC0415 - as above

        if raw.adapted is not None:
            # Not when the response arrives: a page may arrive in another thread or task than the caller's.
            self.adaptations.announce(raw.adapted)
            operation = raw.adapted
        try:
            return decode(operation, raw.variables, raw.response, strict=self._strict)
        except RemoteItError as error:
            error.attempt = raw.attempt
            raise

    def build_request(
        self, method: str, url: str, timeout: httpx.Timeout | None = None, **content: Any
    ) -> httpx.Request:
        """Build a request to any URL, for calls that are not GraphQL.

        Args:
            method: the HTTP method.
            url: the absolute URL.
            timeout: None for the usual one.
            content: what httpx's `build_request` takes: `headers`, `content`, `data`, `files`.
        """
        return self._http_client.build_request(method, url, timeout=timeout or self.timeout, **content)

    def _request(self, body: bytes, timeout: httpx.Timeout) -> httpx.Request:
        if self._headers is None:
            return self._http_client.build_request(
                "POST", self.url, content=body, headers=HEADERS, timeout=timeout
            )
        # Given a stream, httpx uses the headers as they are; given `content`, it rebuilds them each time.
        request = httpx.Request(
            "POST",
            self.url,
            headers=self._headers,
            stream=httpx.ByteStream(body),
            extensions={"timeout": timeout.as_dict(), READ_AT_ONCE: True},
        )
        request.headers["Content-Length"] = str(len(body))
        request.read()
        return request
