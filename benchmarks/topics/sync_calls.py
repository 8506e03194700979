"""Sync calls on loopback, one after the other; ours are signed, retried if needed, and validated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.figures import at_least, at_most, faster, slower
from benchmarks.rounds import Contender

if TYPE_CHECKING:
    from benchmarks.figures import Figure
    from benchmarks.rounds import Bench

CALLS = {"small": "small call (Me)", "page": "page of 5 devices"}
GQL = ("requests", "httpx", "aiohttp")
AWAITED = "gql on aiohttp, awaited"


def measure(bench: Bench) -> list[Figure]:
    """Compare two response sizes with plain httpx and with all peers."""
    figures: list[Figure] = []
    for call, what in CALLS.items():
        times = bench.race(_contenders(bench, call))
        ours = times.pop("ours")
        figures.append(slower(what, "plain httpx", ours, times.pop("plain httpx"), at_most(1.1)))
        for name, theirs in times.items():
            limit = at_least(1) if name.startswith("gql") and name != AWAITED else None
            figures.append(faster(what, name, ours, theirs, limit))
    return figures


def _contenders(bench: Bench, call: str) -> dict[str, Contender]:
    given = (bench.url(), str(bench.folder))
    contenders = {
        "ours": Contender("ours", "programs.sync_ours", call, given),
        "plain httpx": Contender("ours", "programs.sync_httpx", call, given),
    }
    for transport in GQL:
        contenders[f"gql on {transport}"] = Contender("gql", "peers.sync_gql", call, (*given, transport))
    return contenders | {
        # Not a sync call, but the fastest way to make one call after the other with gql.
        AWAITED: Contender("gql", "peers.async_gql", f"{call} 1", (*given, "aiohttp")),
        "stock ariadne-codegen": Contender("stock", "peers.sync_stock", call, given),
        "sgqlc on requests": Contender("gql", "peers.sync_sgqlc", f"{call} requests", given),
        "sgqlc on urllib": Contender("gql", "peers.sync_sgqlc", f"{call} urllib", given),
    }
