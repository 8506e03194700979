"""Concurrency: the throughput of 32 concurrent calls in one thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.figures import at_least, faster
from benchmarks.rounds import Contender
from benchmarks.topics.sync_calls import CALLS

if TYPE_CHECKING:
    from benchmarks.figures import Figure
    from benchmarks.rounds import Bench

STOCK = "stock ariadne-codegen"
GQL = "gql on aiohttp"
LIMITS = {STOCK: at_least(6), GQL: at_least(1)}


def measure(bench: Bench) -> list[Figure]:
    """Compare two response sizes with all async peers, also on httpx's connections."""
    figures: list[Figure] = []
    for call, size in CALLS.items():
        times = bench.race(_contenders(bench, f"{call} 32"))
        ours, over_httpx = times.pop("ours"), times.pop("ours over httpx")
        what = f"32 at once: {size}"
        figures += [faster(what, name, ours, theirs, LIMITS.get(name)) for name, theirs in times.items()]
        figures.append(faster(f"{what}, over httpx's connections", STOCK, over_httpx, times[STOCK]))
    return figures


def _contenders(bench: Bench, measure: str) -> dict[str, Contender]:
    given = (bench.url(), str(bench.folder))
    return {
        "ours": Contender("ours", "programs.async_ours", measure, (*given, "default")),
        "ours over httpx": Contender("ours", "programs.async_ours", measure, (*given, "httpx")),
        STOCK: Contender("stock", "peers.async_stock", measure, given),
        GQL: Contender("gql", "peers.async_gql", measure, (*given, "aiohttp")),
        "gql on httpx": Contender("gql", "peers.async_gql", measure, (*given, "httpx")),
        "plain aiohttp": Contender("ours", "programs.async_aiohttp", measure, given),
        "plain httpx": Contender("ours", "programs.async_httpx", measure, given),
    }
