"""The topics of a run, each of which measures and returns figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.topics import concurrency, decoding, fleets, signing, start, sync_calls

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.figures import Figure
    from benchmarks.rounds import Bench

TOPICS: dict[str, Callable[[Bench], list[Figure]]] = {
    "signing": signing.measure,
    "decoding": decoding.measure,
    "calls": sync_calls.measure,
    "concurrency": concurrency.measure,
    "fleets": fleets.measure,
    "start": start.measure,
}
"""All topics, in the order of a run."""
