"""Signing: the auth flow of a request, compared with the minimal work and with signing libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.figures import at_least, at_most, faster, slower
from benchmarks.rounds import Contender

if TYPE_CHECKING:
    from benchmarks.figures import Figure
    from benchmarks.rounds import Bench

LIBRARIES = ("requests-http-signature", "http-message-signatures")
BARE = "minimal work: date, string, HMAC, base64"


def measure(bench: Bench) -> list[Figure]:
    """Compare both schemes with the minimal work, and with libraries that sign by RFC 9421."""
    schemes = ("cavage", "rfc9421")
    contenders = {
        f"{who} {scheme}": Contender("ours", "programs.signing", f"{who} {scheme}")
        for scheme in schemes
        for who in ("ours", "bare")
    }
    contenders |= {name: Contender("gql", "peers.signing_vendor", name) for name in LIBRARIES}
    times = bench.race(contenders)
    figures = [
        slower(f"auth flow, {scheme}", BARE, times[f"ours {scheme}"], times[f"bare {scheme}"], at_most(1.7))
        for scheme in schemes
    ]
    limits = {LIBRARIES[0]: at_least(30)}  # the one that the vendor recommends
    figures += [
        faster(f"auth flow, {scheme}", name, times[f"ours {scheme}"], times[name], limits.get(name))
        for name in LIBRARIES
        for scheme in schemes
    ]
    return figures
