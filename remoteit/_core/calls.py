"""The policy of every call: account, retries, clock-skew correction, key reload, logging and tracing.

No I/O here: the flows yield what to send and how long to wait, and a runner does it.
"""

from __future__ import annotations

import logging
import math
import random
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

import httpx

from generated_client._runtime.caller_warning import warn_caller
from generated_client._runtime.drift import DocumentRejectedError, too_late_error
from generated_client._runtime.errors import AuthenticationError, HTTPStatusError, RemoteItError
from generated_client._runtime.flows import DEADLINE, STEP_ERRORS
from generated_client._runtime.unset import UNSET
from remoteit.errors import ApiWarning

from .tracing import is_traced, traced

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generated_client._runtime.drift import Adaptations
    from generated_client._runtime.flows import Download, Flow
    from generated_client._runtime.operation import Operation
    from generated_client._runtime.sender import RawResponse, Sender
    from remoteit.retry import Kind, Retry

ResultT = TypeVar("ResultT")

logger = logging.getLogger("remoteit")

_ACCOUNT = "accountId"
_WARNING_HEADER = "X-R3-Warning"
_MIN_TIME = 0.1
"""Seconds, or this share of the deadline if it is less, that must be left to start another attempt."""
_MAX_DEADLINE = 365 * 86400.0
"""Seconds; a longer deadline means no deadline, and some systems cannot sleep for longer."""
_MAX_RECOVERIES = 2
"""Rejections of one call that are recovered from: the clock may be wrong, and the key replaced."""
_MAX_DOUBLINGS = 60
"""Beyond this a wait is longer than any `max_backoff`; 2.0 ** n would overflow at last."""


class Authenticator(Protocol):
    """Authenticates requests, and may recover from a rejection."""

    @property
    def key_id(self) -> str | None:
        """The id of the key that signs, if one does."""
        ...

    @property
    def developer_key(self) -> str | None:
        """The developer key that the legacy REST API requires; a secret."""
        ...

    @property
    def check(self) -> str:
        """The advice of the error if the legacy REST API rejects the caller."""
        ...

    def recover(self, error: AuthenticationError, request: httpx.Request) -> bool:
        """Correct the cause of a rejection; return whether the request is worth sending once more."""
        ...


@dataclass
class Attempt:
    """One attempt of a call.

    Attributes:
        number: counts from 1.
        timeout: its timeouts; None for the client's.
        seconds: the most seconds that it may take in all; None for a call that streams.
        request: what was sent, once it was.
    """

    number: int
    timeout: httpx.Timeout | None
    seconds: float | None
    request: httpx.Request | None = None


@dataclass(frozen=True)
class RetryingCaller:
    """Calls operations with the client's policy; a `generated_client.sender.Caller`.

    Attributes:
        sender: sends one attempt.
        authenticator: authenticates the attempts and recovers from rejections.
        retry: when to retry.
        account_id: the account of calls that name none; None is the caller's own.
        warned: codes of the API's warnings that were passed on.
    """

    sender: Sender
    authenticator: Authenticator
    retry: Retry
    account_id: str | None = None
    warned: set[str] = field(default_factory=set)

    @property
    def adaptations(self) -> Adaptations:
        """The operations that were adapted, because the API lacks parts of them."""
        return self.sender.adaptations

    def execute(self, operation: Operation[ResultT], variables: Mapping[str, object]) -> Flow[ResultT]:
        """Call an operation and decode its response."""
        flow = self._execute(operation, variables)
        return traced(flow, operation, self.sender.url) if is_traced() else flow

    def fetch(self, operation: Operation[ResultT], variables: Mapping[str, object]) -> Flow[RawResponse]:
        """Call an operation and leave the response undecoded."""
        flow = self._fetch(operation, variables)
        return traced(flow, operation, self.sender.url) if is_traced() else flow

    def decode(self, operation: Operation[ResultT], raw: RawResponse) -> ResultT:
        """Decode a response that `fetch` returned; decoding is never retried."""
        # Not when it arrives: a page may arrive in another thread or task than that of the caller.
        self._pass_on_warning(raw.response)
        return self.sender.decode(operation, raw)

    def _execute(self, operation: Operation[ResultT], variables: Mapping[str, object]) -> Flow[ResultT]:
        return self.decode(operation, (yield from self._fetch(operation, variables)))

    def _fetch(self, operation: Operation[ResultT], variables: Mapping[str, object]) -> Flow[RawResponse]:
        takes_account = self.account_id is not None and _ACCOUNT in operation.variable_names
        if takes_account and variables.get(_ACCOUNT, UNSET) is UNSET:
            variables = {**variables, _ACCOUNT: self.account_id}

        def send(attempt: Attempt) -> Flow[RawResponse]:
            return self.sender.send(operation, variables, attempt.timeout, attempt.number)

        return self.run_with_retry(operation.name, operation.kind, send, warns_later=True)

    def run_with_retry(
        self,
        name: str,
        kind: Kind,
        send: Callable[[Attempt], Flow[ResultT]],
        repeatable: Callable[[], bool] = lambda: True,
        *,
        streams: bool = False,
        warns_later: bool = False,
    ) -> Flow[ResultT]:
        """Run attempts until one succeeds or none may follow.

        Args:
            name: what is called, for the log.
            kind: `"query"` if the call only reads, so that it may be retried.
            send: makes one attempt; it sends exactly one request.
            repeatable: says, after a failed attempt, whether another one is possible at all.
            streams: the call sends or receives a file, which takes as long as it takes: the deadline limits
                when the last attempt starts, and not how long it takes.
            warns_later: the caller passes on the API's warning in a successful response.

        Raises:
            RemoteItError: the error of the last attempt.
        """
        schedule = RetrySchedule(self.retry, kind)
        recoveries = rounds = 0
        while True:
            attempt = self._start_attempt(schedule, streams=streams)
            try:
                return (yield from self._log_attempt(name, attempt, schedule, send(attempt), warns_later))
            except AuthenticationError as error:
                # Called even if no attempt follows: a correction of the clock applies to later calls.
                recovered = attempt.request is not None and self.authenticator.recover(error, attempt.request)
                error.key_id = error.key_id or self.authenticator.key_id
                # A rejected request was not executed, so that even a mutation may be sent once more.
                if not recovered or recoveries >= _MAX_RECOVERIES or not repeatable() or schedule.is_over():
                    raise
                recoveries, wait = recoveries + 1, None
                schedule.attempt += 1
            except DocumentRejectedError as rejected:
                # A rejected document was not executed, so that even a mutation may be sent once more.
                rounds, wait = rounds + 1, None
                self.adaptations.adapt(rejected, rounds)
                if schedule.is_over():
                    raise too_late_error(rejected) from None
                schedule.attempt += 1
            except RemoteItError as error:
                wait = schedule.wait_after(error) if repeatable() else None
                if wait is None:
                    raise
                logger.info("%s: attempt %d follows in %.1f s", name, schedule.attempt, wait)
            if wait is not None:
                yield wait

    def _start_attempt(self, schedule: RetrySchedule, *, streams: bool) -> Attempt:
        """Make the next attempt; its timeouts end with the deadline."""
        if streams:
            return Attempt(schedule.attempt, None, None)
        left, timeouts = schedule.time_left, self.sender.timeout.as_dict()
        # Without a value, one phase of a request may take any time.
        longest = max(math.inf if seconds is None else seconds for seconds in timeouts.values())
        if longest <= left:
            return Attempt(schedule.attempt, None, longest)
        capped = {name: left if seconds is None else min(seconds, left) for name, seconds in timeouts.items()}
        return Attempt(schedule.attempt, httpx.Timeout(**capped), left)

    def _log_attempt(
        self, name: str, attempt: Attempt, schedule: RetrySchedule, flow: Flow[ResultT], warns_later: bool
    ) -> Flow[ResultT]:
        """Run one attempt: log it and record the attempt number on errors."""
        started = time.perf_counter()
        try:
            step = cast("httpx.Request | Download", next(flow))
            attempt.request = step if isinstance(step, httpx.Request) else step.request
            if attempt.seconds is not None:
                # A first call has loaded pydantic meanwhile, which takes its time.
                attempt.request.extensions[DEADLINE] = min(attempt.seconds, schedule.time_left)
            try:
                response = cast("httpx.Response", (yield step))
            except STEP_ERRORS as error:
                _log(name, attempt.number, type(error).__name__, started)
                flow.throw(error)
                raise
            _log(name, attempt.number, response.status_code, started)
            # A signed link leads to another host, whose headers are not the API's.
            is_api = isinstance(step, httpx.Request) or step.signed
            if is_api and not (warns_later and response.is_success):
                self._pass_on_warning(response)
            flow.send(response)
        except StopIteration as end:
            return cast("ResultT", end.value)
        except RemoteItError as error:
            error.attempt = attempt.number
            raise
        raise RuntimeError("an attempt must send exactly one request")

    def _pass_on_warning(self, response: httpx.Response) -> None:
        """Warn once for each code of `X-R3-Warning`."""
        text = response.headers.get(_WARNING_HEADER)
        if text is None:
            return
        code = text.partition(" ")[0]
        if code not in self.warned:
            self.warned.add(code)
            warn_caller(f"the API warns: {text}", ApiWarning)


class RetrySchedule:
    """The attempts of one call: their number, the time left, and the waits between them.

    Args:
        retry: the rules.
        kind: `"query"` or `"mutation"`.

    Attributes:
        attempt: the number of the current attempt, from 1.
    """

    def __init__(self, retry: Retry, kind: Kind) -> None:
        self.attempt = 1
        self._retry = retry
        self._kind: Kind = kind
        deadline = min(retry.deadline, _MAX_DEADLINE)
        self._min_time = _MIN_TIME * min(deadline, 1.0)
        self._end = time.monotonic() + deadline
        self._failures = 0

    @property
    def time_left(self) -> float:
        """Seconds until the deadline, always more than 0."""
        return max(self._end - time.monotonic(), _MIN_TIME * self._min_time)

    def is_over(self, wait: float = 0.0) -> bool:
        """Return whether it is too late for another attempt after this wait."""
        return time.monotonic() + wait > self._end - self._min_time

    def wait_after(self, error: RemoteItError) -> float | None:
        """Return the seconds to wait before the next attempt, or None if there is none."""
        rules = self._retry
        self._failures += 1
        if not rules.may_retry(error, self._kind) or self._failures >= rules.max_attempts:
            return None
        wait = error.retry_after if isinstance(error, HTTPStatusError) else None
        if wait is None:
            backoff = rules.initial_backoff * 2.0 ** min(self._failures - 1, _MAX_DOUBLINGS)
            wait = min(backoff, rules.max_backoff) + random.uniform(0, rules.initial_backoff)  # noqa: S311 - jitter
        if self.is_over(wait):
            return None
        self.attempt += 1
        return wait


def _log(name: str, attempt: int, outcome: object, started: float) -> None:
    if logger.isEnabledFor(logging.DEBUG):
        milliseconds = (time.perf_counter() - started) * 1000
        logger.debug("%s: attempt %d: %s in %.0f ms", name, attempt, outcome, milliseconds)
