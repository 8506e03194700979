"""Figures: measurements, the peers that they are compared with, and limits."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LESS = "times the time"
FASTER = "times as fast"


@dataclass(frozen=True)
class Limit:
    """A limit on the median of a figure.

    Attributes:
        bound: the limit, in the unit of the figure.
        is_most: whether the bound is an upper bound; otherwise it is a lower bound.
    """

    bound: float
    is_most: bool

    def __str__(self) -> str:
        return f"{'at most' if self.is_most else 'at least'} {self.bound:g}"

    def allows(self, value: float) -> bool:
        """Return whether a median is within the limit."""
        return value <= self.bound if self.is_most else value >= self.bound


@dataclass(frozen=True)
class Figure:
    """One line of the results.

    Attributes:
        what: the measured work.
        against: the peer or the lower bound, measured in the same rounds.
        ours: the result of this client, as text.
        theirs: the result of the peer, as text.
        values: the ratio of each round, or another value that the limit applies to.
        unit: the unit of `values`.
        limit: the limit; None for information only.
    """

    what: str
    against: str
    ours: str
    theirs: str
    values: Sequence[float]
    unit: str
    limit: Limit | None = None

    @property
    def value(self) -> float:
        """The median over the rounds."""
        return median(self.values)

    @property
    def holds(self) -> bool:
        """True if the median is within the limit, or if there is no limit."""
        return self.limit is None or self.limit.allows(self.value)


def at_most(bound: float) -> Limit:
    """Return an upper limit."""
    return Limit(bound, is_most=True)


def at_least(bound: float) -> Limit:
    """Return a lower limit."""
    return Limit(bound, is_most=False)


def slower(
    what: str, against: str, ours: Sequence[float], theirs: Sequence[float], limit: Limit | None = None
) -> Figure:
    """Compare with a lower bound: the ratio of our time to its time, round by round.

    Args:
        what: the measured work.
        against: the lower bound.
        ours: our seconds in each round.
        theirs: the seconds of the lower bound in the same rounds.
        limit: limit on the ratio.
    """
    ratios = [our / their for our, their in zip(ours, theirs, strict=True)]
    return Figure(what, against, seconds(median(ours)), seconds(median(theirs)), ratios, LESS, limit)


def faster(
    what: str, against: str, ours: Sequence[float], theirs: Sequence[float], limit: Limit | None = None
) -> Figure:
    """Compare with a peer: the ratio of its time to our time, round by round; otherwise as `slower`."""
    ratios = [their / our for our, their in zip(ours, theirs, strict=True)]
    return Figure(what, against, seconds(median(ours)), seconds(median(theirs)), ratios, FASTER, limit)


def seconds(value: float) -> str:
    """Format a duration in a suitable unit."""
    for scale, unit in ((1.0, "s"), (1e-3, "ms")):
        if value >= scale:
            return f"{value / scale:.3g} {unit}"
    return f"{value / 1e-6:.3g} µs"
