"""What a sandbox remembers of the requests it was sent, for tests to count by."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .fault import Fault

KEY = "remoteit.sandbox.request"
"""Where an ASGI scope keeps its `RequestRecord`."""

_KEPT = 10_000


@dataclass(eq=False, slots=True)
class RequestRecord:
    """One request that was received.

    Attributes:
        operation: Its GraphQL `operationName`; where it has none, method and path:
            `POST /apv/v27/device/name`.
        fault: What was made to go wrong, if anything.
        done: Whether it was let in and given to what answers it. False for a refused signature too.
        status: Status of the answer; None as long as none was sent.
    """

    operation: str
    fault: Fault | None = None
    done: bool = False
    status: int | None = None


def seen(scope: Mapping[str, Any]) -> RequestRecord:
    """The note kept of a request; one for the bin where nobody keeps any."""
    found: RequestRecord = scope.get(KEY) or RequestRecord("")
    return found


class RequestLog(Sequence[RequestRecord]):
    """The last 10,000 requests, oldest first; may be read from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests = deque[RequestRecord](maxlen=_KEPT)

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
        return iter(self[:])  # those of this moment: more may come in meanwhile

    def append(self, request: RequestRecord) -> None:
        """Note a request, and forget the oldest where there are too many."""
        with self._lock:
            self._requests.append(request)

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._requests.clear()
