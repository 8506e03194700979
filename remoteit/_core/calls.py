"""A call that takes care of its caller: repeated where that is safe, mended in clock and key, and logged.

No I/O here: the flows yield what is to be done, and the drivers of the generated base client do it.
"""

from __future__ import annotations

import copy
import logging
import time
import warnings
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, cast

import httpx

from generated_client._runtime.base_client import HEADERS, HTTPX_ERRORS, ClientCore
from generated_client._runtime.errors import AuthenticationError, RemoteItError
from generated_client._runtime.unset import UNSET
from remoteit.errors import ApiWarning
from remoteit.retry import RetrySchedule

from .deferred import Deferred
from .tracing import is_traced, traced

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Self

    from generated_client._runtime.base_client import Flow
    from generated_client._runtime.operation import Operation
    from remoteit.retry import Kind, Retry

    from .signer import Signer
    from .token import TokenAuth

ResultT = TypeVar("ResultT")

logger = logging.getLogger("remoteit")

_ACCOUNT = "accountId"
_WARNING_HEADER = "X-R3-Warning"


class CarefulCalls(ClientCore[Any]):
    """What `Client` and `AsyncClient` do beyond sending once."""

    _retry: Retry
    _warned: set[str]
    _account_id: str | None = None
    _headers: httpx.Headers | None = None
    _defers = False

    @property
    def _signer(self) -> Signer | TokenAuth:
        return cast("Signer | TokenAuth", self._auth)

    def _begin(self, retry: Retry, *, owns_http: bool) -> None:
        self._retry, self._warned, self._owns_http = retry, set(), owns_http
        if owns_http:
            # Nobody else changes the headers of a client of ours, so they are merged once.
            host = {"Host": self._url.netloc.decode("ascii")}
            self._headers = httpx.Headers({**host, **self._http.headers, **HEADERS})

    def _request(self, body: bytes, timeout: httpx.Timeout | None) -> httpx.Request:
        if self._headers is None:
            return super()._request(body, timeout)
        # With a stream httpx leaves the headers as they are, where `content` makes it go over all of them.
        request = httpx.Request(
            "POST",
            self._url,
            headers=self._headers,
            stream=httpx.ByteStream(body),
            extensions={"timeout": (timeout or self._usual_timeout).as_dict()},
        )
        request.headers["Content-Length"] = str(len(body))
        request.read()
        return request

    def for_account(self, account_id: str | None) -> Self:
        """The same client, acting for an organisation wherever an operation takes an account.

        Args:
            account_id: the organisation's account id, which is its owner's; None for one's own account.

        Returns:
            A client that shares this one's connections; closing it closes nothing. A call that names an
            account itself goes to that account.
        """
        return self._twin(_account_id=account_id)

    def with_retry(self, retry: Retry) -> Self:
        """The same client with other rules for repeating, for instance for one call.

        Args:
            retry: the rules; `Retry(max_attempts=1)` repeats nothing.

        Returns:
            A client that shares this one's connections; closing it closes nothing.
        """
        return self._twin(_retry=retry)

    def deferring(self) -> Self:
        """The same client, whose methods answer a `Deferred`: for lists, whose pages arrive many at once."""
        return self._twin(_defers=True)

    def _value(
        self, operation: Operation[ResultT], names: tuple[str, ...], response: httpx.Response
    ) -> ResultT:
        if not self._defers:
            return super()._value(operation, names, response)
        later = Deferred(partial(super()._value, operation, names, response))
        return cast("ResultT", later)

    def _twin(self, **changes: object) -> Self:
        twin = copy.copy(self)
        vars(twin).update(changes, _owns_http=False)
        return twin

    def flow_of(self, operation: Operation[ResultT], variables: Mapping[str, object]) -> Flow[ResultT]:
        """One call of an operation, with all the care there is."""
        if self._account_id is not None and variables.get(_ACCOUNT) is UNSET:
            variables = {**variables, _ACCOUNT: self._account_id}

        def attempt(timeout: httpx.Timeout | None) -> Flow[ResultT]:
            return self._attempt(operation, variables, timeout)

        flow = self.careful_flow(operation.name, operation.kind, attempt)
        return (yield from traced(flow, operation, self._url) if is_traced() else flow)

    @property
    def account_id(self) -> str | None:
        """The account that calls go to where they name none; None is one's own. See `for_account`."""
        return self._account_id

    @property
    def endpoint(self) -> str:
        """The address that operations are sent to; those of files lie below it."""
        return str(self._url)

    def request_to(
        self, method: str, url: str, timeout: httpx.Timeout | None, **content: Any
    ) -> httpx.Request:
        """A request to any address.

        Args:
            method: the HTTP method.
            url: where to.
            timeout: None for the client's own.
            content: what httpx's `build_request` takes.
        """
        request: httpx.Request = self._http.build_request(
            method, url, timeout=timeout or self._timeout, **content
        )
        return request

    def with_auth(self, auth: Signer | TokenAuth) -> Self:
        """The same client, which proves in another way who is calling; closing it closes nothing."""
        return self._twin(_auth=auth)

    def careful_flow(
        self,
        name: str,
        kind: Kind,
        attempt: Callable[[httpx.Timeout | None], Flow[ResultT]],
        repeatable: Callable[[], bool] = lambda: True,
    ) -> Flow[ResultT]:
        """Attempts that are repeated where that is safe, mended in clock and key, and logged.

        Args:
            name: what is called, for the log.
            kind: `"query"` where it only reads, so that it may be repeated.
            attempt: makes one attempt, which sends one request, within timeouts.
            repeatable: tells, after an attempt that failed, whether another one can be made at all.
        """
        attempts = RetrySchedule(self._retry, kind)
        mended = False
        while True:
            try:
                flow = attempt(self._within(attempts.left))
                return (yield from self._watched(name, attempts.number, flow))
            except AuthenticationError as error:
                error.key_id = self._signer.key_id
                # The request was refused unseen, so that even a mutation may be sent once more.
                if mended or not self._signer.mend(error) or not repeatable():
                    raise
                mended, wait = True, None
                attempts.number += 1
            except RemoteItError as error:
                wait = attempts.wait_after(error) if repeatable() else None
                if wait is None:
                    raise
                logger.info("%s: attempt %d follows in %.1f s", name, attempts.number, wait)
            if wait is not None:
                yield wait

    def _watched(self, name: str, attempt: int, flow: Flow[ResultT]) -> Flow[ResultT]:
        """One attempt, logged; its errors know its number."""
        started = time.perf_counter()
        try:
            step = next(flow)
            try:
                response = cast("httpx.Response", (yield step))
            except HTTPX_ERRORS as error:
                self._log(name, attempt, type(error).__name__, started)
                flow.throw(error)
                raise
            self._log(name, attempt, response.status_code, started)
            self._warn(response)
            flow.send(response)
        except StopIteration as end:
            value = cast("ResultT", end.value)
            if self._defers:
                cast("Deferred[Any]", value).attempt = attempt
            return value
        except RemoteItError as error:
            error.attempt = attempt
            raise
        raise RuntimeError("an attempt sends one request")

    def _within(self, left: float | None) -> httpx.Timeout | None:
        """The client's timeouts, none longer than what is left of the deadline."""
        if left is None:
            return None
        usual = self._usual_timeout.as_dict()
        return httpx.Timeout(
            **{name: left if value is None else min(value, left) for name, value in usual.items()}
        )

    @property
    def _usual_timeout(self) -> httpx.Timeout:
        return self._timeout if isinstance(self._timeout, httpx.Timeout) else self._http.timeout

    def _log(self, name: str, attempt: int, outcome: object, started: float) -> None:
        if logger.isEnabledFor(logging.DEBUG):
            milliseconds = (time.perf_counter() - started) * 1000
            logger.debug("%s: attempt %d: %s in %.0f ms", name, attempt, outcome, milliseconds)

    def _warn(self, response: httpx.Response) -> None:
        """Pass on what the API warns of, once for each code."""
        text = response.headers.get(_WARNING_HEADER)
        if text is None:
            return
        code = text.partition(" ")[0]
        if code not in self._warned:
            self._warned.add(code)
            warnings.warn(f"the API warns: {text}", ApiWarning, stacklevel=2)
