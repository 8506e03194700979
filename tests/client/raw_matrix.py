"""Malformed HTTP: its cases, how each is run by all clients on new and on used connections, and its table."""

from __future__ import annotations

import asyncio
import gzip
import itertools
import json
import ssl
import time
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import httpx

import remoteit
from tests.client.fault_matrix import (
    KINDS,
    AsyncRecordingClient,
    OperationKind,
    RecordingClient,
    Waits,
    describe_error,
)
from tests.client.raw_server import Drip, End, RawServer, Step

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = remoteit.Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret")
TIMEOUT = 0.25
"""Seconds that an attempt may take if the behavior leaves the client waiting."""
RETRIES = 1
TLS = ssl.create_default_context()
"""Shared, because it takes long to make."""

HEADING = "\n## Malformed HTTP\n"
HEAD = f"""{HEADING}
Written by the tests (`make test-slow ARGS="--update-docs tests/client/test_malformed_http.py"`). A server of
plain sockets sends these responses to a query and to a mutation, on a new connection and on a used one. All
clients behave alike, and no attempt takes longer than its timeout. *Requests* is the number of requests of
one call with one retry. `LENGTH` and `SIZE` are the length of the expected body, and `LESS` is half of it.

| The server sends | Result | Requests of a query | Requests of a mutation |
|---|---|---|---|
"""

RESULTS: dict[OperationKind, dict[str, object]] = {
    "query": {
        "login": dict.fromkeys(("email", "created", "lastLogin", "language", "timezone")) | {"id": "1"}
    },
    "mutation": {"renameService": True},
}
BODIES = {kind: json.dumps({"data": data}).encode() for kind, data in RESULTS.items()}
BODY = b"BODY"
"""The placeholder of the body that the call expects."""
LENGTH = b"Content-Length: LENGTH\r\n"

ClientKind = Literal["sync", "aiohttp", "httpx"]
CLIENTS: tuple[ClientKind, ...] = ("sync", "aiohttp", "httpx")

OK = b"HTTP/1.1 200 OK\r\n"
JSON = b"Content-Type: application/json\r\n"
REST = JSON + LENGTH + b"\r\n" + BODY
CHUNKED = OK + JSON + b"Transfer-Encoding: chunked\r\n\r\n"
CHUNK = b"SIZE\r\nBODY\r\n"


class Behavior(NamedTuple):
    """One behavior of the server.

    Attributes:
        name: a description.
        steps: what it sends; `BODY`, `LENGTH` and `SIZE` are replaced by those of the expected body.
        waits: whether the client waits for more until its timeout.
    """

    name: str
    steps: tuple[Step, ...]
    waits: bool = False

    def respond(self, kind: OperationKind) -> Iterator[Step]:
        for step in self.steps:
            if isinstance(step, bytes):
                yield fill(step, BODIES[kind])
            elif isinstance(step, Drip):
                yield Drip(fill(step.data, BODIES[kind]), step.interval)
            else:
                yield step


def fill(data: bytes, body: bytes) -> bytes:
    half = len(body) // 2
    return (
        data.replace(b"HALF", body[:half])
        .replace(b"REMAINDER", body[half:])
        .replace(b"BODY", body)
        .replace(b"LENGTH", b"%d" % len(body))
        .replace(b"LESS", b"%d" % half)
        .replace(b"MORE", b"%d" % (len(body) + 9))
        .replace(b"SIZE", b"%x" % len(body))
    )


def status(line: bytes, *, close: bool = False) -> tuple[Step, ...]:
    return (line + b"\r\n" + REST, *((End.CLOSE,) if close else ()))


def headers(lines: bytes, *, close: bool = False, body: bytes = BODY) -> tuple[Step, ...]:
    return (OK + JSON + lines + b"\r\n" + body, *((End.CLOSE,) if close else ()))


INTERIM = {code: b"HTTP/1.1 %d Interim\r\n\r\n" % code for code in (100, 102, 103, 199)}

BEHAVIORS = [
    # Status lines
    *(
        Behavior(f"status line `{line}`", status(line.encode()))
        for line in (
            "HTTP/1.1 200", "HTTP/1.1 200 ", "HTTP/1.1 204 No Content", "HTTP/1.1 205 Reset Content",
            "HTTP/1.1 304 Not Modified", "HTTP/1.1 600 Odd", "HTTP/1.1 999 Odd",
        )
    ),
    *(
        Behavior(f"status line `{line}`", status(line.encode(), close=True))
        for line in (
            "HTTP/1.0 200 OK", "HTTP/1.2 200 OK", "HTTP/0.9 200 OK", "HTTP/2 200 OK", "HTTP/3.0 200 OK",
            "HTTP/11 200 OK", "http/1.1 200 OK", "ICY 200 OK", "HTTP/1.1 20 OK", "HTTP/1.1 2000 OK",
            "HTTP/1.1 -20 OK", "HTTP/1.1 abc OK", "HTTP/1.1 000 OK", "HTTP/1.1 099 OK", "HTTP/1.1",
            "HTTP/1.1  200 OK", "HTTP/1.1\t200 OK", " HTTP/1.1 200 OK", "garbage", "SSH-2.0-OpenSSH_9.6",
        )
    ),
    Behavior("status line with a reason in latin-1", status(b"HTTP/1.1 200 Tr\xe8s bien")),
    Behavior("status line with NUL", status(b"HTTP/1.1 200 O\x00K", close=True)),
    Behavior("status line of 7 kB", status(b"HTTP/1.1 200 " + b"O" * 7000)),
    Behavior("status line of 20 kB", status(b"HTTP/1.1 200 " + b"O" * 20_000)),
    Behavior("status line of 200 kB", status(b"HTTP/1.1 200 " + b"O" * 200_000, close=True)),
    Behavior("a TLS alert", (b"\x15\x03\x01\x00\x02\x02\x28", End.CLOSE)),
    Behavior("an empty first line", (b"\r\n" + OK + REST,)),
    Behavior("two empty first lines", (b"\r\n\r\n" + OK + REST, End.CLOSE)),
    Behavior("lines that end with LF only", ((OK + REST).replace(b"\r\n", b"\n"),)),
    Behavior("lines that end with CR only", ((OK + REST).replace(b"\r\n", b"\r"), End.CLOSE)),
    Behavior("half a status line, then nothing", (b"HTTP/1.1 2", End.HOLD), waits=True),
    Behavior("half a status line, then closed", (b"HTTP/1.1 2", End.CLOSE)),
    Behavior("half a status line, then reset", (b"HTTP/1.1 2", End.RESET)),
    # No response
    Behavior("nothing", (End.HOLD,), waits=True),
    Behavior("closed at once", (End.CLOSE,)),
    Behavior("reset at once", (End.RESET,)),
    # Interim responses
    *(Behavior(f"{code}, then the response", (line + OK + REST,)) for code, line in INTERIM.items()),
    *(Behavior(f"{code}, then nothing", (line, End.HOLD), waits=True) for code, line in INTERIM.items()),
    *(Behavior(f"{code}, then closed", (line, End.CLOSE)) for code, line in INTERIM.items()),
    *(Behavior(f"{code} for ever", (Drip(line),), waits=True) for code, line in INTERIM.items()),
    Behavior("103 a hundred times, then the response", (INTERIM[103] * 100 + OK + REST,)),
    Behavior("101, then the response", (b"HTTP/1.1 101 Switching Protocols\r\n\r\n" + OK + REST, End.CLOSE)),
    Behavior(
        "101 with `Upgrade`, then nothing",
        (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", End.HOLD),
    ),
    Behavior("101, then nothing", (b"HTTP/1.1 101 Switching Protocols\r\n\r\n", End.HOLD)),
    Behavior(
        "200 with `Upgrade`",
        (OK + b"Upgrade: x\r\nConnection: upgrade\r\n" + REST, End.CLOSE),
    ),
    # Headers
    Behavior("`Content-Length` too short", headers(b"Content-Length: LESS\r\n")),
    Behavior("`Content-Length` too long, then closed", headers(b"Content-Length: MORE\r\n", close=True)),
    Behavior(
        "`Content-Length` too long, then nothing",
        (*headers(b"Content-Length: MORE\r\n"), End.HOLD),
        waits=True,
    ),
    Behavior("`Content-Length` too long, then reset", (*headers(b"Content-Length: MORE\r\n"), End.RESET)),
    Behavior("`Content-Length` twice, equal", headers(LENGTH * 2)),
    Behavior(
        "`Content-Length` twice, different", headers(LENGTH + b"Content-Length: LESS\r\n", close=True)
    ),
    *(
        Behavior(
            f"`Content-Length: {value}`", headers(b"Content-Length: %s\r\n" % value.encode(), close=True)
        )
        for value in ("LENGTH, LENGTH", "-1", "+LENGTH", "abc", "", "0xff", "1_0", "9" * 30)
    ),
    Behavior(
        "`Content-Length` and chunks",
        headers(LENGTH + b"Transfer-Encoding: chunked\r\n", close=True, body=CHUNK + b"0\r\n\r\n"),
    ),
    *(
        Behavior(
            f"`Transfer-Encoding: {value}`",
            headers(b"Transfer-Encoding: %s\r\n" % value.encode(), close=True),
        )
        for value in ("gzip", "identity", "chunked, chunked", "gzip, chunked", "xchunked")
    ),
    Behavior("no length, then closed", headers(b"", close=True)),
    Behavior("no length, then nothing", (*headers(b""), End.HOLD), waits=True),
    Behavior("a header of 7 kB", headers(b"X: " + b"x" * 7_000 + b"\r\n" + LENGTH)),
    Behavior("a header of 20 kB", headers(b"X: " + b"x" * 20_000 + b"\r\n" + LENGTH)),
    Behavior("a header of 200 kB", headers(b"X: " + b"x" * 200_000 + b"\r\n" + LENGTH, close=True)),
    Behavior("100 headers", headers(b"X: x\r\n" * 100 + LENGTH)),
    Behavior("1,000 headers", headers(b"X: x\r\n" * 1_000 + LENGTH)),
    Behavior("5,000 headers", headers(b"X: x\r\n" * 5_000 + LENGTH)),
    Behavior("50,000 headers", headers(b"X: x\r\n" * 50_000 + LENGTH, close=True)),
    Behavior("a header without a colon", headers(b"Odd\r\n" + LENGTH, close=True)),
    Behavior("a header without a name", headers(b": odd\r\n" + LENGTH, close=True)),
    Behavior("a header name with a space", headers(b"O dd: x\r\n" + LENGTH, close=True)),
    Behavior("a space before the colon", headers(b"Odd : x\r\n" + LENGTH, close=True)),
    Behavior("a header name that is not ASCII", headers(b"\xd6dd: x\r\n" + LENGTH, close=True)),
    Behavior("a folded header", headers(b"X: a\r\n b\r\n" + LENGTH)),
    Behavior("a header value with NUL", headers(b"X: a\x00b\r\n" + LENGTH, close=True)),
    Behavior("a header value with CR", headers(b"X: a\rb\r\n" + LENGTH, close=True)),
    Behavior("a header value with a control character", headers(b"X: a\x01b\r\n" + LENGTH, close=True)),
    Behavior("a header value in latin-1", headers(b"X: \xe8\r\n" + LENGTH)),
    Behavior("half the headers, then closed", (OK + JSON, End.CLOSE)),
    Behavior("half the headers, then nothing", (OK + JSON, End.HOLD), waits=True),
    Behavior("a header for ever", (OK, Drip(b"X: x\r\n")), waits=True),
    *(
        Behavior(
            f"a redirect to `{target.decode('latin-1')}`",
            (b"HTTP/1.1 302 Found\r\nLocation: " + target + b"\r\nContent-Length: 0\r\n\r\n",),
        )
        for target in (
            b"http://[", b"http: //[", b"http://host:99999/", b"http://%zz/", b"", b"//", b"\xff\xfe",
            b"/graphql/v1",
        )
    ),
    Behavior("a redirect without a target", (b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",)),
    Behavior("`Content-Encoding: gzip` of plain text", headers(b"Content-Encoding: gzip\r\n" + LENGTH)),
    Behavior("`Content-Encoding: odd`", headers(b"Content-Encoding: odd\r\n" + LENGTH)),
    Behavior(
        "a gzip body that is cut short",
        headers(b"Content-Encoding: gzip\r\nContent-Length: 20\r\n", body=gzip.compress(b"x" * 1000)[:20]),
    ),
    Behavior("`Connection: close`, then nothing", headers(b"Connection: close\r\n" + LENGTH)),
    # Bodies
    Behavior("half the body, then closed", headers(LENGTH, close=True, body=b"HALF")),
    Behavior("half the body, then reset", (*headers(LENGTH, body=b"HALF"), End.RESET)),
    Behavior("half the body, then nothing", (*headers(LENGTH, body=b"HALF"), End.HOLD), waits=True),
    Behavior("the headers, then closed", headers(LENGTH, close=True, body=b"")),
    Behavior("the headers, then reset", (*headers(LENGTH, body=b""), End.RESET)),
    Behavior("a body for ever", (OK + JSON + b"Content-Length: 999999\r\n\r\n", Drip(b" ")), waits=True),
    Behavior("a body without a length for ever", (OK + JSON + b"\r\n", Drip(b" ")), waits=True),
    # Chunks
    Behavior("chunks", (CHUNKED + CHUNK + b"0\r\n\r\n",)),
    Behavior("chunks with an extension", (CHUNKED + CHUNK.replace(b"SIZE", b"SIZE;a=b") + b"0\r\n\r\n",)),
    Behavior("chunks with a trailer", (CHUNKED + CHUNK + b"0\r\nX: x\r\n\r\n",)),
    *(
        Behavior(
            f"chunk size `{size[:20]}`",
            (CHUNKED + f"{size}\r\n".encode() + b"BODY\r\n0\r\n\r\n", End.CLOSE),
        )
        for size in ("zz", "-1", "", " SIZE", "0xSIZE", "+SIZE", "f" * 30, "LESS")
    ),
    *(
        Behavior(
            f"chunk size `{size[:20]}` after a good chunk",
            (CHUNKED + b"1\r\n \r\n" + f"{size}\r\n".encode() + b"BODY\r\n0\r\n\r\n", End.HOLD),
        )
        for size in ("zz", "-1", "", "0xSIZE")
    ),
    Behavior("a chunk without its end", (CHUNKED + b"SIZE\r\nBODY0\r\n\r\n", End.HOLD)),
    Behavior("a chunk with another end", (CHUNKED + b"SIZE\r\nBODYxx0\r\n\r\n", End.HOLD)),
    Behavior("a chunk that ends with LF", (CHUNKED + b"SIZE\r\nBODY\n0\r\n\r\n", End.CLOSE)),
    Behavior("a chunk size that ends with LF", (CHUNKED + b"SIZE\nBODY\r\n0\r\n\r\n", End.CLOSE)),
    Behavior("half a chunk, then closed", (CHUNKED + b"SIZE\r\nHALF", End.CLOSE)),
    Behavior("half a chunk, then reset", (CHUNKED + b"SIZE\r\nHALF", End.RESET)),
    Behavior("half a chunk, then nothing", (CHUNKED + b"SIZE\r\nHALF", End.HOLD), waits=True),
    Behavior("no last chunk, then closed", (CHUNKED + CHUNK, End.CLOSE)),
    Behavior("no last chunk, then nothing", (CHUNKED + CHUNK, End.HOLD), waits=True),
    Behavior("half a last chunk, then nothing", (CHUNKED + CHUNK + b"0\r\n", End.HOLD), waits=True),
    Behavior("a bad trailer", (CHUNKED + CHUNK + b"0\r\nodd\r\n\r\n", End.CLOSE)),
    Behavior("chunks for ever", (CHUNKED, Drip(b"1\r\n \r\n")), waits=True),
    Behavior("a chunk extension for ever", (CHUNKED + b"1;", Drip(b"a")), waits=True),
]  # fmt: skip


class RawOutcome(NamedTuple):
    """The outcome of one call: the result, and how many requests were sent."""

    result: str
    requests: int


class Run(NamedTuple):
    """One call to be made.

    Attributes:
        client: the kind of client.
        kind: the kind of call.
        used: whether the connection has served a good response before.
    """

    client: ClientKind
    kind: OperationKind
    used: bool


RUNS = [Run(*choices) for choices in itertools.product(CLIENTS, KINDS, (False, True))]


def make_call(behavior: Behavior, run: Run) -> tuple[RawOutcome, float]:
    """Make one call; return its outcome and the seconds that it took."""
    first = run.used

    def respond(_: bytes) -> Iterator[Step]:
        nonlocal first
        if first:
            first = False
            yield fill(OK + REST, BODIES["query"])
        else:
            yield from behavior.respond(run.kind)

    with RawServer(respond) as server:
        options: dict[str, Any] = {
            "credentials": KEY,
            "url": server.url,
            "retry": RETRIES,
            "verify": TLS,
        }
        timeout = httpx.Timeout(10, read=TIMEOUT if behavior.waits else 10)
        result, attempts, seconds = (_call_sync if run.client == "sync" else _call_async)(
            options, run, timeout
        )
        # On a busy machine an attempt may end before the server has read its request.
        assert len(server.requests) - run.used <= attempts
        return RawOutcome(result, attempts), seconds


def method_of(kind: OperationKind) -> tuple[str, tuple[str, ...]]:
    return ("me", ()) if kind == "query" else ("rename_service", ("80:00:00:00:01:02:03:04", "name"))


def _call_sync(options: dict[str, Any], run: Run, timeout: httpx.Timeout) -> tuple[str, int, float]:
    method, arguments = method_of(run.kind)
    with RecordingClient(**options) as client:
        client.waits = Waits()
        if run.used:
            client.me()
        client._runner.http_client.timeout = timeout
        started = time.monotonic()
        try:
            getattr(client, method)(*arguments)
            result = "the response"
        except remoteit.RemoteItError as error:
            result = describe_error(error)
        return result, len(client.waits) + 1, time.monotonic() - started


def _call_async(options: dict[str, Any], run: Run, timeout: httpx.Timeout) -> tuple[str, int, float]:
    method, arguments = method_of(run.kind)

    async def call() -> tuple[str, int, float]:
        async with AsyncRecordingClient(**options, aiohttp=run.client == "aiohttp") as client:
            client.waits = Waits()
            if run.used:
                await client.me()
            client._runner.http_client.timeout = timeout
            started = time.monotonic()
            try:
                await getattr(client, method)(*arguments)
                result = "the response"
            except remoteit.RemoteItError as error:
                result = describe_error(error)
            return result, len(client.waits) + 1, time.monotonic() - started

    return asyncio.run(call())


def row_of(behavior: Behavior, query: RawOutcome, mutation: RawOutcome) -> str:
    return f"| {behavior.name} | {query.result} | {query.requests} | {mutation.requests} |"
