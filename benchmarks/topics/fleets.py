"""Fleets: iterating over 100,000 devices, with 200 ms of latency per page."""

from __future__ import annotations

from functools import partial
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, at_least, at_most, faster, slower
from benchmarks.processes import run_once
from benchmarks.rounds import take_turns

if TYPE_CHECKING:
    from benchmarks.rounds import Bench

LATENCY = 200  # milliseconds per page
FLEET = 100_000
SMALLER = {1_000: 10, 10_000: 2}  # devices: repetitions, so that a measurement takes long enough
MOST_ROUNDS = 3  # each takes about 10 seconds, and each figure is a sum over 100 pages already
NOISE = 1.05  # tolerance of "does not grow"
MEGABYTE = 1_000_000


def measure(bench: Bench) -> list[Figure]:
    """Measure time, CPU time and memory, with a new process for each iteration."""
    bench.progress("page by page, which takes more than 20 seconds")
    loop = _iterate(bench, "page by page")["wall"]
    runs: dict[str, list[dict[str, float]]] = {}

    def turn(name: str, way: str, devices: int = FLEET, times: int = 1, latency: int = LATENCY) -> float:
        result = _iterate(bench, way, devices, times, latency)
        runs.setdefault(name, []).append(result)
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
        wall = [run["wall"] for run in runs[name]]
        alone = [run["cpu"] for run in runs["alone"]]
        figures += [
            faster(what, "page by page", wall, [loop] * len(wall), at_least(8)),
            slower(
                f"{what}: CPU",
                "decoding those pages only",
                [run["cpu"] for run in runs[name]],
                alone,
                at_most(1.4),
            ),
            _memory(f"{what}: peak memory", [run["peak"] for run in runs[name]]),
        ]
    figures += [
        slower(
            "CPU per device, 100,000 devices", f"per device, {name}", cpu["sync"], cpu[name], at_most(NOISE)
        )
        for name in (f"{devices:,} devices" for devices in SMALLER)
    ]
    return figures


def _iterate(
    bench: Bench, way: str, devices: int = FLEET, times: int = 1, latency: int = LATENCY
) -> dict[str, float]:
    url = bench.url(devices=devices, latency=latency)
    return run_once(
        bench.pythons["ours"],
        "benchmarks.programs.fleet",
        *(url, str(bench.folder), way, str(devices), str(times)),
        folder=bench.folder,
    )


def _memory(what: str, peaks: list[float]) -> Figure:
    megabytes = [peak / MEGABYTE for peak in peaks]
    ours = f"{median(megabytes):.0f} MB"
    return Figure(what, "after the import", ours, "0 MB", megabytes, "MB more", at_most(100))
