"""An answer that waits to be decoded, for lists, whose pages arrive many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from generated_client._runtime.errors import RemoteItError

if TYPE_CHECKING:
    from collections.abc import Callable

ResultT = TypeVar("ResultT")


class Deferred(Generic[ResultT]):
    """An answer that has arrived well and is yet to be decoded, which costs time and memory.

    Args:
        decode: decodes it.

    Attributes:
        attempt: which attempt brought it.
    """

    attempt = 1

    def __init__(self, decode: Callable[[], ResultT]) -> None:
        self._decode = decode

    def value(self) -> ResultT:
        """Decode it.

        Raises:
            RemoteItError: it is no answer, or one that holds errors.
        """
        try:
            return self._decode()
        except RemoteItError as error:
            error.attempt = self.attempt
            raise
