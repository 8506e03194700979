# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Check the framing of HTTP/1.1 responses before a parser sees them.

The parsers of httpx and aiohttp differ in what they tolerate. This check accepts only what both read alike,
so that every client reports a malformed response in the same way. It also rejects bytes after the end of a
response, which a parser could take for the next one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

import httpx

if TYPE_CHECKING:
    from collections.abc import Callable

_MAX_HEAD = 100 * 1024
"""Bytes of a status line with headers, or of the line of a chunk's size."""
_TOKEN = rb"[!#$%&'*+.^_`|~0-9A-Za-z-]"
_TEXT = rb"[\t -~\x80-\xff]"
_REQUEST_LINE = re.compile(rb"([A-Z]+) \S+ HTTP/1\.1\r\n")
_UPGRADE = re.compile(rb"\r\n[Uu]pgrade:")
"""Asks for another protocol; only requests of others that share the connection do so."""
_STATUS_LINE = re.compile(rb"HTTP/1\.([01]) ([1-9]\d\d)(?: " + _TEXT + rb"*)?")
_HEADER = re.compile(rb"(" + _TOKEN + rb"+):(" + _TEXT + rb"*)")
_HEAD = re.compile(
    rb"HTTP/1\.([01]) ([1-9]\d\d)(?: " + _TEXT + rb"*)?\r\n(?:" + _TOKEN + rb"+:" + _TEXT + rb"*\r\n)*\r\n"
)
_FRAMING = re.compile(rb"\r\n(content-length|transfer-encoding):([^\r]*)")
"""The headers that frame a response, in a head in lower case."""
_LENGTH = re.compile(rb"\d{1,18}")
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,15})(?:;" + _TOKEN + rb"+(?:=" + _TOKEN + rb"+)?)*")

_STATUS_START = b"HTTP/1."
_PARTIAL_STATUS_LINE = re.compile(rb"(?:[01](?: (?:[1-9]\d?\d?(?:(?<=\d\d\d) " + _TEXT + rb"*)?)?)?)?")
_PARTIAL_HEADER = re.compile(rb"(?:" + _TOKEN + rb"+(?::" + _TEXT + rb"*)?)?")
_PARTIAL_CHUNK_SIZE = re.compile(rb"(?:[0-9A-Fa-f]{1,15}(?:;(?:" + _TOKEN + rb"|[;=])*)?)?")

_SWITCHING_PROTOCOLS = 101
_OK = 200
_WITHOUT_BODY = (204, 304)
_CHECKED_METHODS = (b"GET", b"POST", b"CONNECT")


def check_for(sent: bytes, current: ResponseCheck | None) -> ResponseCheck | None:
    """Return the check of the response to what a client has just written to a connection.

    Args:
        sent: the bytes: the head of a request, a part of its body, or another protocol's.
        current: the check so far.

    Returns:
        None if the response is not to be checked.
    """
    if current is not None and not current.is_used:
        return current  # a part of the body, which may look like another request
    request = _REQUEST_LINE.match(sent)
    if request is None:
        return current
    return None if request[1] not in _CHECKED_METHODS or _UPGRADE.search(sent) else ResponseCheck()


class ResponseCheck:
    """Checks one response, and the interim responses before it, as its bytes arrive.

    Attributes:
        is_used: whether anything has arrived.
    """

    def __init__(self) -> None:
        self.is_used = False
        self._buffer = b""
        self._position = 0
        """The bytes of the buffer before this one were checked."""
        self._step = self._read_head
        self._left = 0
        self._status = 0
        self._is_1_0 = False
        self._lengths: list[bytes] = []
        self._encodings: list[bytes] = []

    def feed(self, data: bytes) -> None:
        """Check the next bytes.

        Raises:
            httpx.RemoteProtocolError: they are malformed, or come after the end of the response.
        """
        self.is_used = True
        self._buffer = self._buffer[self._position :] + data
        self._position = 0
        while self._position < len(self._buffer) and self._step():
            pass

    def _read_line(self, partial: re.Pattern[bytes], start: bytes = b"") -> bytes | None:
        """Take the next line; without one, check what there is of it."""
        end = self._buffer.find(b"\r\n", self._position)
        line = self._buffer[self._position : None if end < 0 else end]
        if end >= 0:
            self._position = end + 2
            return line
        text = line.removesuffix(b"\r")
        begins = start.startswith(text) if len(text) < len(start) else text.startswith(start)
        if len(line) > _MAX_HEAD or not begins or not partial.fullmatch(text[len(start) :]):
            _fail("malformed line")
        return None

    def _read_head(self) -> bool:
        head = _HEAD.match(self._buffer, self._position)
        if head is None or head.end() - head.start() > _MAX_HEAD:
            return self._read_status_line()
        self._is_1_0, self._status = head[1] == b"0", int(head[2])
        self._lengths, self._encodings = [], []
        for name, value in _FRAMING.findall(head[0].lower()):
            self._note_field(name, value)
        self._position = head.end()
        self._step = self._begin_body()
        return True

    def _read_status_line(self) -> bool:
        """Read a head that is incomplete or malformed line by line, to reject it as soon as possible."""
        line = self._read_line(_PARTIAL_STATUS_LINE, _STATUS_START)
        if line is None:
            return False
        parts = _STATUS_LINE.fullmatch(line)
        if parts is None:
            _fail("malformed status line")
        self._is_1_0, self._status = parts[1] == b"0", int(parts[2])
        self._lengths, self._encodings = [], []
        self._left = _MAX_HEAD - len(line)
        self._step = self._read_header
        return True

    def _read_header(self) -> bool:
        line = self._read_line(_PARTIAL_HEADER)
        if line is None:
            if len(self._buffer) - self._position > self._left:
                _fail("too many headers")
            return False
        self._left -= len(line)
        if not line:
            self._step = self._begin_body()
            return True
        parts = _HEADER.fullmatch(line)
        if parts is None or self._left < 0:
            _fail("malformed header, or too many")
        self._note_field(parts[1].lower(), parts[2].lower())
        return True

    def _note_field(self, name: bytes, value: bytes) -> None:
        if name == b"content-length":
            self._lengths.append(value.strip(b" \t"))
        elif name == b"transfer-encoding":
            self._encodings.append(value.strip(b" \t"))

    def _begin_body(self) -> Callable[[], bool]:
        framing = len(self._lengths) + len(self._encodings)
        if framing > 1 or not all(map(_LENGTH.fullmatch, self._lengths)):
            _fail("ambiguous or malformed length")
        if self._encodings and (self._encodings != [b"chunked"] or self._is_1_0):
            _fail("unknown transfer encoding")
        if self._status < _OK:
            if self._status == _SWITCHING_PROTOCOLS or framing:
                _fail(f"unexpected interim response {self._status}")
            return self._read_head
        if self._status in _WITHOUT_BODY:
            if self._encodings:
                _fail("a body that must not be there")
            return self._reject_rest
        if self._encodings:
            return self._read_chunk_size
        if not self._lengths:
            return self._skip_rest
        self._left = int(self._lengths[0])
        return self._read_body if self._left else self._reject_rest

    def _skip(self) -> bool:
        """Skip bytes of the body; return whether all are there."""
        skipped = min(self._left, len(self._buffer) - self._position)
        self._left -= skipped
        self._position += skipped
        return not self._left

    def _read_body(self) -> bool:
        if self._skip():
            self._step = self._reject_rest
        return True

    def _read_chunk_size(self) -> bool:
        line = self._read_line(_PARTIAL_CHUNK_SIZE)
        if line is None:
            return False
        parts = _CHUNK_SIZE.fullmatch(line)
        if parts is None:
            _fail("malformed chunk size")
        self._left = int(parts[1], 16)
        self._step = self._read_chunk if self._left else self._read_trailer
        return True

    def _read_chunk(self) -> bool:
        if self._skip():
            self._step = self._read_chunk_end
        return True

    def _read_chunk_end(self) -> bool:
        end = self._buffer[self._position : self._position + 2]
        if not b"\r\n".startswith(end):
            _fail("malformed end of a chunk")
        if len(end) < len(b"\r\n"):
            return False
        self._position += 2
        self._step = self._read_chunk_size
        return True

    def _read_trailer(self) -> bool:
        line = self._read_line(_PARTIAL_HEADER)
        if line is None:
            return False
        if line and not _HEADER.fullmatch(line):
            _fail("malformed trailer")
        if not line:
            self._step = self._reject_rest
        return True

    def _skip_rest(self) -> bool:
        """Accept a body that ends with the connection."""
        self._position = len(self._buffer)
        return False

    def _reject_rest(self) -> bool:
        _fail("bytes after the end of the response")


def _fail(problem: str) -> NoReturn:
    raise httpx.RemoteProtocolError(f"the response is not valid HTTP/1.1: {problem}")
