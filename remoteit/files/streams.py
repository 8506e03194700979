"""Files that travel piece by piece: read from where they stand, or written there, and again from there.

What cannot be sought, such as a pipe, serves one attempt alone, once bytes have passed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import contextmanager
from io import UnsupportedOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Generator

    import httpx

Progress: TypeAlias = Callable[[int, int | None], object]
"""Takes the bytes that have passed in this attempt, and how many there are, where that is known."""

_PERMISSIONS = 0o777


class Readable(Protocol):
    """A file opened for reading bytes."""

    def read(self, size: int, /) -> bytes: ...  # noqa: D102 - as any file's


class Writable(Protocol):
    """A file opened for writing bytes."""

    def write(self, piece: bytes, /) -> object: ...  # noqa: D102 - as any file's


class _Extent(NamedTuple):
    """Where a file stood at first, and where it ended."""

    start: int
    end: int

    @classmethod
    def of(cls, file: Any) -> _Extent | None:
        """None where the file cannot be sought."""
        try:
            start = file.tell()
            end = file.seek(0, os.SEEK_END)
            file.seek(start)
        except (AttributeError, OSError, ValueError):
            return None
        return cls(start, end)

    @property
    def size(self) -> int:
        """The bytes from where it stood to the end."""
        return max(0, self.end - self.start)


class Source:
    """A file that is sent from where it stands; httpx takes it for a file that begins there.

    Args:
        file: opened for reading bytes.
        progress: is told of each piece as it is read.

    Attributes:
        fault: what reading, or `progress`, raised; a transport may have made another error of it.

    Raises:
        TypeError: the file gives text, or nothing that can be sent.
    """

    def __init__(self, file: Readable, progress: Progress | None) -> None:
        nothing: object = file.read(0) if hasattr(file, "read") else None
        if not isinstance(nothing, bytes | bytearray):
            raise TypeError('`file` is a path or a file opened for reading bytes, as by open(path, "rb")')
        self._file: Any = file
        self._progress = progress
        self._extent = _Extent.of(file)
        self._size = None if self._extent is None else self._extent.size
        self._passed = 0
        self.fault: Exception | None = None

    def repeatable(self) -> bool:
        """Whether the whole of it can be sent, be it again."""
        return self._extent is not None or not self._passed

    def tell(self) -> int:
        """How many bytes have been read."""
        return self._passed

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to where it begins, or tell its size: what httpx asks for.

        Raises:
            UnsupportedOperation: the file cannot be sought.
        """
        if self._extent is None:
            raise UnsupportedOperation("the file cannot be sought")
        if whence == os.SEEK_END:
            return self._extent.size
        self._file.seek(self._extent.start + offset)
        self._passed = offset
        return offset

    def read(self, size: int) -> bytes:
        """The next piece; what was appended meanwhile is left out, as the size was announced.

        Raises:
            OSError: the file was cut meanwhile, or cannot be read.
        """
        try:
            return self._read(size)
        except Exception as error:
            self.fault = error
            raise

    def _read(self, size: int) -> bytes:
        left = size if self._size is None else min(size, self._size - self._passed)
        piece = self._file.read(left) if left else b""
        if piece:
            self._passed += len(piece)
            if self._progress is not None:
                self._progress(self._passed, self._size)
        elif left and self._size is not None:
            raise OSError(f"the file became shorter while it was sent: {self._passed} bytes of {self._size}")
        return piece


class Sink:
    """A file that an answer is written into where it stands; another attempt writes over the last one's.

    Args:
        file: opened for writing bytes.
        progress: is told of each piece as it is written.

    Raises:
        TypeError: the file takes text, or has to be awaited.
    """

    def __init__(self, file: Writable, progress: Progress | None) -> None:
        if not _takes_bytes(file):
            raise TypeError('`to` is a path or a file opened for writing bytes, as by open(path, "wb")')
        self._file: Any = file
        self._progress = progress
        self._extent = _Extent.of(file)
        self.written = 0

    def repeatable(self) -> bool:
        """Whether it can be written from the start, be it again."""
        return self._extent is not None or not self.written

    def receive(self, response: httpx.Response) -> Callable[[bytes], None]:
        """Begin with an answer; what is returned takes its pieces."""
        if self._extent is not None and self.written:
            self._file.seek(self._extent.start)
            self._file.truncate(self._extent.end)  # the length that it had: nothing stays of what was longer
            self.written = 0
        total = _size_of(response)

        def take(piece: bytes) -> None:
            self._file.write(piece)
            self.written += len(piece)
            if self._progress is not None:
                self._progress(self.written, total)

        return take


def _takes_bytes(file: Writable) -> bool:
    try:
        taken = file.write(b"")
    except (AttributeError, TypeError):
        return False
    return taken is None or isinstance(taken, int)  # a file of asyncio's gives what has to be awaited


def _size_of(response: httpx.Response) -> int | None:
    """The bytes that will come; none is known of a body that is compressed, or sent in chunks."""
    length = response.headers.get("content-length", "")
    known = length.isascii() and length.isdigit() and "content-encoding" not in response.headers
    return int(length) if known else None


@contextmanager
def whole_or_not(path: str | os.PathLike[str]) -> Generator[BinaryIO]:
    """A file to write, which takes the path's place where all goes well, and is gone where it does not.

    Args:
        path: a regular file, whose permissions stay, or none yet.

    Raises:
        OSError: there is something else at the path, or its folder cannot be written.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        raise OSError(f"{path} is no regular file; open it and give the open file")
    beside = target.with_name(f".remoteit-{os.urandom(8).hex()}.part")
    try:
        with beside.open("xb") as file:
            if target.exists():
                beside.chmod(target.stat().st_mode & _PERMISSIONS)
            yield file
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
