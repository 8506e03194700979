"""What every measured program does alike: warm up, say so, then measure whatever it is told to.

Only the standard library, because it runs in the environments of the peers too.
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
"""Does its work many times and answers the seconds that it took once."""

READY = "ready"


def per_call(work: Callable[[], object], count: int) -> Measure:
    """Measures a call.

    Args:
        work: what is measured.
        count: how often it is done in a round.
    """

    def measure() -> float:
        work()  # other programs had their turn since: connections may be gone, and caches cold
        gc.collect()
        started = time.perf_counter()
        for _ in range(count):
            work()
        return (time.perf_counter() - started) / count

    return measure


def per_async_call(
    runner: asyncio.Runner, work: Callable[[], Awaitable[object]], *, at_once: int, count: int
) -> Measure:
    """Measures a call where several are under way at any time.

    Args:
        runner: the event loop that the program uses for everything.
        work: what is measured.
        at_once: tasks, each of which makes one call after the other.
        count: calls of each task in a round.

    Returns:
        A measure whose seconds are the inverse of the throughput.
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
    """Answer each name that comes in on a line of standard input with the seconds of its measure."""
    for measure in measures.values():
        measure()
    _say(READY)
    for line in sys.stdin:
        _say(repr(measures[line.strip()]()))


def report(values: Mapping[str, float]) -> None:
    """Answer everything that a program measured in its only round."""
    _say(json.dumps(values))


def read_calls(folder: str) -> dict[str, dict[str, Any]]:
    """The bodies of the requests that all programs send, by the names `small` and `page`."""
    calls: dict[str, dict[str, Any]] = json.loads((Path(folder) / "calls.json").read_bytes())
    return calls


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
