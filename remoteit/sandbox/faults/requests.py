"""The log of received requests, which tests count by."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .fault import Fault

SCOPE_KEY = "remoteit.sandbox.request"
"""Key of the `RequestRecord` in an ASGI scope."""

_MAX_RECORDS = 10_000
MAX_NAME_LENGTH = 200
"""Characters of an operation's name or of a path that a record keeps, so that the log stays small."""


@dataclass(eq=False, slots=True)
class RequestRecord:
    """A received request.

    Attributes:
        operation: The GraphQL `operationName`, or method and path if the request has none:
            `POST /apv/v27/device/name`. Cut after 200 characters.
        fault: The fault that was applied; None if there was none.
        executed: Whether the request was authenticated and passed to its handler. False if its signature was
            rejected.
        status: Status of the response; None if no response has been sent.
    """

    operation: str
    fault: Fault | None = None
    executed: bool = False
    status: int | None = None

    def __post_init__(self) -> None:
        if len(self.operation) > MAX_NAME_LENGTH:
            self.operation = f"{self.operation[: MAX_NAME_LENGTH - 1]}…"


def request_record(scope: Mapping[str, Any]) -> RequestRecord:
    """Return the record of a request, or a throw-away one if requests are not logged."""
    record: RequestRecord = scope.get(SCOPE_KEY) or RequestRecord("")
    return record


class RequestLog(Sequence[RequestRecord]):
    """The last 10,000 requests, oldest first; may be read from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests = deque[RequestRecord](maxlen=_MAX_RECORDS)

    def __len__(self) -> int:
        return len(self._requests)

    @overload
    def __getitem__(self, index: int) -> RequestRecord: ...
    @overload
    def __getitem__(self, index: slice) -> list[RequestRecord]: ...
    def __getitem__(self, index: int | slice) -> RequestRecord | list[RequestRecord]:
        with self._lock:
            return list(self._requests)[index] if isinstance(index, slice) else self._requests[index]

    def __iter__(self) -> Iterator[RequestRecord]:
        return iter(self[:])  # a copy: more requests may arrive during the iteration

    def append(self, request: RequestRecord) -> None:
        """Add a request; drop the oldest if there are more than 10,000."""
        with self._lock:
            self._requests.append(request)

    def clear(self) -> None:
        """Remove all requests."""
        with self._lock:
            self._requests.clear()
