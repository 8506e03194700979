"""The protocol of measured programs: warm up, report readiness, then run measurements on request.

Uses only the standard library, because it also runs in the environments of the peers.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

Measure: TypeAlias = "Callable[[], float]"
"""Does its work many times and returns the seconds per run."""

READY = "ready"


def per_call(work: Callable[[], object], count: int) -> Measure:
    """Measure a call.

    Args:
        work: the call.
        count: number of calls per round.
    """

    def measure() -> float:
        work()  # other programs ran in between: connections may be closed, and caches cold
        gc.collect()
        started = time.perf_counter()
        for _ in range(count):
            work()
        return (time.perf_counter() - started) / count

    return measure


def per_async_call(
    runner: asyncio.Runner, work: Callable[[], Awaitable[object]], *, at_once: int, count: int
) -> Measure:
    """Measure a call while others run concurrently.

    Args:
        runner: the event loop of the program.
        work: the call.
        at_once: number of tasks, each of which makes one call after the other.
        count: number of calls per task and round.

    Returns:
        A measure that returns the inverse of the throughput, in seconds.
    """

    async def task(times: int) -> None:
        for _ in range(times):
            await work()

    async def tasks(times: int) -> None:
        await asyncio.gather(*(task(times) for _ in range(at_once)))

    async def measure() -> float:
        await tasks(1)
        gc.collect()
        started = time.perf_counter()
        await tasks(count)
        return (time.perf_counter() - started) / (at_once * count)

    return lambda: runner.run(measure())


def serve(measures: Mapping[str, Measure]) -> None:
    """Read names of measures from standard input, and print the seconds of each."""
    for measure in measures.values():
        measure()
    _say(READY)
    for line in sys.stdin:
        _say(repr(measures[line.strip()]()))


def report(values: Mapping[str, float]) -> None:
    """Print everything that a program measured in its only round."""
    _say(json.dumps(values))


def read_calls(folder: str) -> dict[str, dict[str, Any]]:
    """Return the request bodies that all programs send, by the names `small` and `page`."""
    calls: dict[str, dict[str, Any]] = json.loads((Path(folder) / "calls.json").read_bytes())
    return calls


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
