"""What a caller meets under each fault: the cases, how each is tried, and the table that tells of them."""

from __future__ import annotations

import asyncio
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import httpx

import remoteit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from remoteit.sandbox import Sandbox

Kind = Literal["query", "mutation"]
KINDS: tuple[Kind, ...] = ("query", "mutation")
NAME = "renamed under a fault"

HEAD = """\
# What a caller meets

Written by the tests (`make test ARGS=--update-docs`), which let each fault of [the sandbox](sandbox.md)
befall a query (`Me`) and a mutation (`RenameService`), called three times: by `Client`, by `AsyncClient` on
aiohttp's connections, and by `AsyncClient` on httpx's. The three met the same, or the tests would fail.

*Requests* is how many the server saw of one call with the default `Retry()`, *done* how often it did the
work, *waits* what lay between: `backoff`, or what the server asked for. No mutation is done twice.

| Fault | Befalls | Call | The caller gets | Requests | Done | Waits |
|---|---|---|---|---|---|---|
"""


@dataclass(frozen=True)
class Case:
    """One fault.

    Attributes:
        fault: as the sandbox reads it.
        times: how many requests it befalls.
        timeout: of the client, in seconds.
    """

    fault: str
    times: Literal["once", "always"] = "once"
    timeout: float | None = None

    @property
    def rule(self) -> str:
        return f"{self.fault} times={'1' if self.times == 'once' else 'always'} operation=*"


class Outcome(NamedTuple):
    """What came of one call."""

    result: str
    requests: int
    done: int
    waits: str

    def row(self, case: Case, kind: Kind) -> str:
        fault = f"`{case.fault}`" + (f", timeout {case.timeout} s" if case.timeout else "")
        cells = (fault, case.times, kind, self.result, self.requests, self.done, self.waits)
        return f"| {' | '.join(map(str, cells))} |"


CASES = [
    Case("delay=60", timeout=0.2),
    Case("delay=60", "always", timeout=0.2),
    Case("drop=before"),
    Case("drop=before", "always"),
    Case("drop=after"),
    Case("drop=after", "always"),
    Case("truncate"),
    Case("truncate", "always"),
    Case("html"),
    Case("html=502"),
    Case("html=502", "always"),
    *(Case(f"status={status}") for status in (400, 404, 408, 500, 502, 503)),
    Case("status=503", "always"),
    Case("throttle=2"),
    Case("throttle=2", "always"),
    Case("throttle=600"),
    Case("throttle_date=2"),
    Case("status=503 throttle=2"),
    Case("skew=900", "always"),
    Case("skew=-900", "always"),
    Case("errors='A fault was asked for.'"),
    Case("warn='121 deprecated'", "always"),
]


class Waits(list[float]):
    """The waits of a client, none of which is waited."""

    def told(self) -> str:
        """Those that the server asked for, in seconds; ours have jitter."""
        return ", ".join(f"{wait:g} s" if wait >= 1.9 and wait == int(wait) else "backoff" for wait in self)


class Quick(remoteit.Client):
    """A client that notes its waits."""

    waits: Waits

    def _wait(self, seconds: float) -> None:
        self.waits.append(seconds)


class AsyncQuick(remoteit.AsyncClient):
    """As `Quick`."""

    waits: Waits

    async def _wait(self, seconds: float) -> None:
        self.waits.append(seconds)


def arguments(kind: Kind, device: str) -> tuple[str, tuple[str, ...]]:
    """The method to call, and what with."""
    return ("me", ()) if kind == "query" else ("rename_service", (device, NAME))


def call_sync(options: Mapping[str, Any], waits: Waits, method: str, args: tuple[str, ...]) -> object:
    with Quick(**options) as client:
        client.waits = waits
        return getattr(client, method)(*args)


def call_async(
    options: Mapping[str, Any], waits: Waits, method: str, args: tuple[str, ...], *, aiohttp: bool
) -> object:
    async def run() -> object:
        async with AsyncQuick(**options, aiohttp=aiohttp) as client:
            client.waits = waits
            return await getattr(client, method)(*args)

    return asyncio.run(run())


def tried(sandbox: Sandbox, case: Case, device: str, kind: Kind, call: Callable[..., object]) -> Outcome:
    """Call under a fault."""
    sandbox.faults.clear()
    sandbox.requests.clear()
    sandbox.faults.add(case.rule)
    waits = Waits()
    options: dict[str, Any] = {"credentials": sandbox.credentials, "url": sandbox.url}
    if case.timeout:
        options["timeout"] = httpx.Timeout(30, read=case.timeout)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", remoteit.ApiWarning)
        try:
            call(options, waits, *arguments(kind, device))
            result = "the answer"
        except remoteit.RemoteItError as error:
            result = told(error)
    if any(issubclass(one.category, remoteit.ApiWarning) for one in caught):
        result += " and an `ApiWarning`"
    sandbox.faults.clear()
    done = sum(request.executed for request in sandbox.requests)
    return Outcome(result, len(sandbox.requests), done, waits.told())


def told(error: remoteit.RemoteItError) -> str:
    """An error by its class and what it tells beyond its message."""
    parts = [f"`{type(error).__name__}`"]
    if isinstance(error, remoteit.HTTPStatusError):
        parts.append(f"`status` {error.status}")
        if error.retry_after is not None:
            parts.append(f"`wait` {error.retry_after:g}")
    if isinstance(error, remoteit.TransportError):
        parts.append("may have been done" if error.request_sent else "cannot have been done")
    if isinstance(error, remoteit.GraphQLError):
        parts.append("with the `data`" if error.data is not None else "without data")
    return ", ".join(parts)
