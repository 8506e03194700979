"""The fault matrix: its cases, how each is run, and the table that docs/faults.md shows."""

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
# Behaviour under failures

Written by the tests (`make test ARGS="--update-docs tests/client/test_fault_matrix.py"`). Each fault of
[the sandbox](sandbox.md) is applied to a query (`Me`) and a mutation (`RenameService`). Each is called three
times: by `Client`, by `AsyncClient` over aiohttp, and by `AsyncClient` over httpx. All three must behave alike.

*Requests* is how many requests of one call the server saw with the default `Retry()`, *executed* how often it
executed the operation, *waits* the waits between attempts: `backoff`, or what the server asked for. No
mutation is executed twice.

| Fault | Applied | Call | Result | Requests | Executed | Waits |
|---|---|---|---|---|---|---|
"""


@dataclass(frozen=True)
class Case:
    """One fault.

    Attributes:
        fault: in the notation of the sandbox.
        times: how many requests it applies to.
        timeout: the client's read timeout in seconds.
    """

    fault: str
    times: Literal["once", "always"] = "once"
    timeout: float | None = None

    @property
    def rule(self) -> str:
        return f"{self.fault} times={'1' if self.times == 'once' else 'always'} operation=*"


class Outcome(NamedTuple):
    """The outcome of one call."""

    result: str
    requests: int
    executed: int
    waits: str

    def row(self, case: Case, kind: Kind) -> str:
        fault = f"`{case.fault}`" + (f", timeout {case.timeout} s" if case.timeout else "")
        cells = (fault, case.times, kind, self.result, self.requests, self.executed, self.waits)
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
    """The waits of a client, which are recorded instead of slept."""

    def describe(self) -> str:
        """Describe the waits: those that the server asked for in seconds, others as backoff."""
        return ", ".join(f"{wait:g} s" if wait >= 1.9 and wait == int(wait) else "backoff" for wait in self)


class RecordingClient(remoteit.Client):
    """A client that records its waits."""

    waits: Waits

    def _sleep(self, seconds: float) -> None:
        self.waits.append(seconds)


class AsyncRecordingClient(remoteit.AsyncClient):
    """Like `RecordingClient`."""

    waits: Waits

    async def _sleep(self, seconds: float) -> None:
        self.waits.append(seconds)


def arguments(kind: Kind, device: str) -> tuple[str, tuple[str, ...]]:
    """Return the method to call and its arguments."""
    return ("me", ()) if kind == "query" else ("rename_service", (device, NAME))


def call_sync(options: Mapping[str, Any], waits: Waits, method: str, args: tuple[str, ...]) -> object:
    with RecordingClient(**options) as client:
        client.waits = waits
        return getattr(client, method)(*args)


def call_async(
    options: Mapping[str, Any], waits: Waits, method: str, args: tuple[str, ...], *, aiohttp: bool
) -> object:
    async def run() -> object:
        async with AsyncRecordingClient(**options, aiohttp=aiohttp) as client:
            client.waits = waits
            return await getattr(client, method)(*args)

    return asyncio.run(run())


def run_case(sandbox: Sandbox, case: Case, device: str, kind: Kind, call: Callable[..., object]) -> Outcome:
    """Make one call under a fault."""
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
            result = "the response"
        except remoteit.RemoteItError as error:
            result = describe_error(error)
    if any(issubclass(warning.category, remoteit.ApiWarning) for warning in caught):
        result += " and an `ApiWarning`"
    sandbox.faults.clear()
    executed = sum(request.executed for request in sandbox.requests)
    return Outcome(result, len(sandbox.requests), executed, waits.describe())


def describe_error(error: remoteit.RemoteItError) -> str:
    """Describe an error by its class and attributes."""
    parts = [f"`{type(error).__name__}`"]
    if isinstance(error, remoteit.HTTPStatusError):
        parts.append(f"`status` {error.status}")
        if error.retry_after is not None:
            parts.append(f"`retry_after` {error.retry_after:g}")
    if isinstance(error, remoteit.TransportError):
        parts.append("may have been executed" if error.request_sent else "cannot have been executed")
    if isinstance(error, remoteit.GraphQLError):
        parts.append("with the `data`" if error.data is not None else "without data")
    return ", ".join(parts)
