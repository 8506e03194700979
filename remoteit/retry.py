"""When a call is made again, and after how long a wait."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generated_client._runtime.errors import HTTPStatusError, RateLimitError, RemoteItError, TransportError

Kind: TypeAlias = Literal["query", "mutation"]

_REQUEST_TIMEOUT = 408
_SERVER_ERROR = 500


@dataclass(frozen=True)
class Retry:
    """How calls that failed are made again: exponential backoff with jitter.

    Queries are repeated where no answer came, or one with status 408, 429 or 5xx. A mutation is repeated
    only where it cannot have been executed: nothing was reached, or the API asked to wait (429). Where
    the server names a wait (`Retry-After`), that wait is kept.

    Attributes:
        max_attempts: the most attempts, the first included; 1 switches repeating off.
        deadline: the most seconds from the first attempt's start to the last attempt's.
        initial_backoff: seconds before the second attempt; each further wait is twice as long.
        max_backoff: the most seconds between two attempts, but for what the server names.
    """

    max_attempts: int = 4
    deadline: float = 60.0
    initial_backoff: float = 0.5
    max_backoff: float = 8.0

    def __post_init__(self) -> None:
        if self.max_attempts < 1:
            raise ValueError(f"a call takes at least one attempt, not {self.max_attempts}")
        if min(self.deadline, self.initial_backoff, self.max_backoff) < 0:
            raise ValueError("deadline and waits are seconds, 0 or more")

    def may_repeat(self, error: BaseException, kind: Kind) -> bool:
        """Whether a call that failed so is safe, and worth, to be made again."""
        if isinstance(error, RateLimitError):
            return True
        if isinstance(error, TransportError):
            return kind == "query" or not error.request_sent
        status = getattr(error, "status", 0) if isinstance(error, RemoteItError) else 0
        return kind == "query" and (status == _REQUEST_TIMEOUT or status >= _SERVER_ERROR)


class RetrySchedule:
    """The attempts of one call: their number, the time they have left, and the waits between them.

    Args:
        retry: the rules.
        kind: whether the call reads or changes.
    """

    def __init__(self, retry: Retry, kind: Kind) -> None:
        self.number = 1
        self._retry = retry
        self._kind: Kind = kind
        self._started = time.monotonic()
        self._repeats = 0

    @property
    def left(self) -> float | None:
        """The seconds that an attempt may take; None for the first, which has the client's own timeouts."""
        if self.number == 1:
            return None
        return max(0.1, self._retry.deadline - (time.monotonic() - self._started))

    def wait_after(self, error: RemoteItError) -> float | None:
        """The seconds to wait before the next attempt, or None where there is to be none."""
        if not self._retry.may_repeat(error, self._kind):
            return None
        import tenacity  # noqa: PLC0415 - a client that never fails never loads it

        rules = self._retry
        self._repeats += 1
        # tenacity's strategies decide; its loop would need a sync and an async form.
        state = tenacity.RetryCallState(tenacity.Retrying(), fn=None, args=(), kwargs={})
        state.start_time, state.attempt_number = self._started, self._repeats
        state.set_exception((type(error), error, error.__traceback__))
        wait = tenacity.wait_combine(
            tenacity.wait_exponential(multiplier=rules.initial_backoff, max=rules.max_backoff),
            tenacity.wait_random(0, rules.initial_backoff),
        )
        asked = error.retry_after if isinstance(error, HTTPStatusError) else None
        state.upcoming_sleep = float(wait(state)) if asked is None else asked
        stop = tenacity.stop_after_attempt(rules.max_attempts) | tenacity.stop_before_delay(rules.deadline)
        if stop(state):
            return None
        self.number += 1
        return state.upcoming_sleep
