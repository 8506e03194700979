"""A canned server on loopback, cheap enough that the client dominates what is measured.

It parses HTTP/1.1 from the socket, keeps connections open, and selects a response by the operation in the
body; it checks nothing. The path `/LATENCY/DEVICES/graphql/v1` sets the delay of each response in
milliseconds and the size of the fleet. It uses only the standard library, and prints its port on standard
output.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from functools import lru_cache, partial
from pathlib import Path

_PATH = re.compile(rb"POST /(\d+)/(\d+)/")
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_OPERATION = re.compile(rb"query (\w+)")
_FROM = re.compile(rb'"from": *(\d+)')
_SIZE = re.compile(rb'"size": *(\d+)')

_ID_START = b'"80:00:00:00:'
"""Prefix of the ids of the sandbox's devices and services; the fourth octet distinguishes copies."""


class Responses:
    """Responses, built from recorded responses of the sandbox.

    Args:
        folder: contains `Me.json` and `Devices.json`, the recorded bodies.
    """

    def __init__(self, folder: Path) -> None:
        self._me = _response((folder / "Me.json").read_bytes())
        page = json.loads((folder / "Devices.json").read_bytes())["data"]["login"]["account"]["devices"]
        self._ids: list[str] = [device["id"] for device in page["items"]]
        self._devices = [json.dumps(device, separators=(",", ":")).encode() for device in page["items"]]
        self.page = lru_cache(maxsize=64)(self._page)

    def to(self, body: bytes, fleet: int) -> bytes:
        """Return the response to a request."""
        operation = _OPERATION.search(body)
        if operation is None or operation[1] not in (b"Me", b"Devices"):
            raise ValueError(f"no response is known for {body[:80]!r}")
        if operation[1] == b"Me":
            return self._me
        start, size = (_number(pattern, body) for pattern in (_FROM, _SIZE))
        return self.page(fleet, start, size)

    def _page(self, fleet: int, start: int, size: int) -> bytes:
        end = min(start + size, fleet)
        items = b",".join(self._device(number) for number in range(start, end))
        last = self._ids[(end - 1) % len(self._ids)].replace("80:00:00:00", f"80:00:00:{self._copy(end - 1)}")
        return _response(
            b'{"data":{"login":{"account":{"devices":{"items":[%b],"total":%d,"hasMore":%b,"last":"%b"}}}}}'
            % (items, fleet, b"true" if end < fleet else b"false", last.encode())
        )

    def _device(self, number: int) -> bytes:
        start = f'"80:00:00:{self._copy(number)}:'.encode()
        return self._devices[number % len(self._devices)].replace(_ID_START, start)

    def _copy(self, number: int) -> str:
        return f"{number // len(self._devices):02X}"


class Connection(asyncio.Protocol):
    """A connection, which handles one request after the other."""

    _transport: asyncio.Transport

    def __init__(self, responses: Responses) -> None:
        self._responses = responses
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport for the responses."""
        if isinstance(transport, asyncio.Transport):
            self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Respond once a request is complete; many clients send its head and its body separately."""
        self._received += data
        head, separator, body = self._received.partition(b"\r\n\r\n")
        if not separator or len(body) < _number(_LENGTH, head):
            return
        self._received = b""
        latency, fleet = map(int, _path(head.partition(b"\r\n")[0]))
        response = self._responses.to(body, fleet)
        if latency:
            asyncio.get_running_loop().call_later(latency / 1000, self._transport.write, response)
        else:
            self._transport.write(response)


@lru_cache
def _path(line: bytes) -> tuple[bytes, bytes]:
    found = _PATH.match(line)
    if found is None:
        raise ValueError(f"the path must be /LATENCY/DEVICES/graphql/v1; got {line!r}")
    return found[1], found[2]


def _number(pattern: re.Pattern[bytes], text: bytes) -> int:
    found = pattern.search(text)
    if found is None:
        raise ValueError(f"nothing in {text[:80]!r} matches {pattern.pattern!r}")
    return int(found[1])


def _response(body: bytes) -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
    return head + body


async def main(folder: Path) -> None:
    """Serve until the process ends."""
    server = await asyncio.get_running_loop().create_server(
        partial(Connection, Responses(folder)), "127.0.0.1", 0, backlog=256
    )
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
