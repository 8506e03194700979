"""Rules for retrying failed calls."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generated_client._runtime.errors import RateLimitError, RemoteItError, TransportError

Kind: TypeAlias = Literal["query", "mutation"]

_REQUEST_TIMEOUT = 408
_SERVER_ERROR = 500


@dataclass(frozen=True)
class Retry:
    """When failed calls are retried: exponential backoff with jitter.

    A query is retried if no response came, or one with status 408, 429 or 5xx. A mutation is retried only if
    it cannot have been executed: the server was not reached, or it limited the rate (429). If the server
    names a wait (`Retry-After`), that wait is used.

    Attributes:
        max_attempts: the most attempts, including the first; 1 disables retries.
        deadline: the most seconds that a call takes, all attempts and waits included. An upload or a
            download takes as long as it takes; for these it limits when the last attempt starts.
        initial_backoff: seconds before the second attempt; each further wait is twice as long.
        max_backoff: the most seconds between two attempts, unless the server names a longer wait.

    Raises:
        ValueError: an attribute is out of range.
    """

    max_attempts: int = 4
    deadline: float = 60.0
    initial_backoff: float = 0.5
    max_backoff: float = 8.0

    def __post_init__(self) -> None:
        if self.max_attempts < 1:
            raise ValueError(f"`max_attempts` must be 1 or more, not {self.max_attempts}")
        if not self.deadline > 0:  # as a comparison, this rejects NaN too
            raise ValueError("`deadline` must be more than 0 seconds; `max_attempts=1` disables retries")
        if not (0 <= self.initial_backoff < math.inf and 0 <= self.max_backoff < math.inf):
            raise ValueError("`initial_backoff` and `max_backoff` must be 0 seconds or more, and finite")

    def may_retry(self, error: BaseException, kind: Kind) -> bool:
        """Return whether it is safe and useful to retry a call that failed with this error."""
        if isinstance(error, RateLimitError):
            return True
        if isinstance(error, TransportError):
            return kind == "query" or not error.request_sent
        status = getattr(error, "status", 0) if isinstance(error, RemoteItError) else 0
        return kind == "query" and (status == _REQUEST_TIMEOUT or status >= _SERVER_ERROR)
