"""Fleets: walking through 100,000 devices where each page takes the server 200 ms."""

from __future__ import annotations

from functools import partial
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, at_least, at_most, faster, slower
from benchmarks.processes import run_once
from benchmarks.rounds import take_turns

if TYPE_CHECKING:
    from benchmarks.rounds import Bench

LATENCY = 200  # milliseconds a page
FLEET = 100_000
SMALLER = {1_000: 10, 10_000: 2}  # devices, and walks that take long enough to be measured
MOST_ROUNDS = 3  # each takes about 10 seconds, and each figure is a sum over 100 pages already
NOISE = 1.05  # what "does not grow" leaves to chance
MEGABYTE = 1_000_000


def measure(bench: Bench) -> list[Figure]:
    """Time, CPU time and memory, each walk in a process of its own."""
    bench.progress("page by page, which takes 20 seconds and more")
    loop = _walk(bench, "page by page")["wall"]
    walks: dict[str, list[dict[str, float]]] = {}

    def turn(name: str, way: str, devices: int = FLEET, times: int = 1, latency: int = LATENCY) -> float:
        result = _walk(bench, way, devices, times, latency)
        walks.setdefault(name, []).append(result)
        return result["cpu"] / devices

    small = {
        f"{devices:,} devices": partial(turn, str(devices), "iterate", devices, times)
        for devices, times in SMALLER.items()
    }
    cpu = take_turns(
        {
            "sync": partial(turn, "sync", "iterate"),
            "async": partial(turn, "async", "iterate async"),
            "decoding alone": partial(turn, "alone", "decode", latency=0),
            **small,
        },
        min(bench.rounds, MOST_ROUNDS),
        bench.progress,
    )
    figures: list[Figure] = []
    for name in ("sync", "async"):
        what = f"100,000 devices, {name}"
        wall = [walk["wall"] for walk in walks[name]]
        alone = [walk["cpu"] for walk in walks["alone"]]
        figures += [
            faster(what, "page by page", wall, [loop] * len(wall), at_least(8)),
            slower(
                f"{what}: CPU",
                "decoding those pages alone",
                [walk["cpu"] for walk in walks[name]],
                alone,
                at_most(1.4),
            ),
            _memory(f"{what}: peak memory", [walk["peak"] for walk in walks[name]]),
        ]
    figures += [
        slower("CPU a device of 100,000", f"a device of {name}", cpu["sync"], cpu[name], at_most(NOISE))
        for name in (f"{devices:,} devices" for devices in SMALLER)
    ]
    return figures


def _walk(
    bench: Bench, way: str, devices: int = FLEET, times: int = 1, latency: int = LATENCY
) -> dict[str, float]:
    url = bench.url(devices=devices, latency=latency)
    return run_once(
        bench.pythons["ours"],
        "benchmarks.programs.walk",
        *(url, str(bench.folder), way, str(devices), str(times)),
        folder=bench.folder,
    )


def _memory(what: str, peaks: list[float]) -> Figure:
    megabytes = [peak / MEGABYTE for peak in peaks]
    ours = f"{median(megabytes):.0f} MB"
    return Figure(what, "after the import", ours, "0 MB", megabytes, "MB more", at_most(100))
