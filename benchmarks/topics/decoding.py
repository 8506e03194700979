"""Decoding: a page of 1,000 devices with their services, from bytes to models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.figures import at_most, slower
from benchmarks.rounds import Contender

if TYPE_CHECKING:
    from benchmarks.figures import Figure
    from benchmarks.rounds import Bench


def measure(bench: Bench) -> list[Figure]:
    """Decode the same bytes with our models, with stock models, and without models."""
    folder = (str(bench.folder),)
    times = bench.race(
        {
            "ours": Contender("ours", "programs.decoding", "ours", folder),
            "stock": Contender("stock", "peers.decoding_stock", "stock", folder),
            "json": Contender("ours", "programs.decoding", "json", folder),
        }
    )
    what = "page of 1,000 devices"
    return [
        slower(what, "stock ariadne-codegen", times["ours"], times["stock"], at_most(0.75)),
        slower(what, "json.loads, no models", times["ours"], times["json"]),
    ]
