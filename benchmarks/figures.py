"""A figure: what was measured, against what, and whether the limit that the project set itself holds."""

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
    """A bound on a figure's median.

    Attributes:
        bound: in the figure's unit.
        is_most: whether the figure may reach it from below; otherwise from above.
    """

    bound: float
    is_most: bool

    def __str__(self) -> str:
        return f"{'at most' if self.is_most else 'at least'} {self.bound:g}"

    def allows(self, value: float) -> bool:
        """Whether a median keeps to the limit."""
        return value <= self.bound if self.is_most else value >= self.bound


@dataclass(frozen=True)
class Figure:
    """One line of the results.

    Attributes:
        what: what this client did.
        against: the peer or the floor, which did the same in the same round.
        ours: what it took us, in words.
        theirs: what it took them, in words.
        values: the ratio of each round, or whatever else the limit is on.
        unit: what follows the value.
        limit: None for what is told for comparison alone.
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
        """Whether the limit holds; nothing can fail that has none."""
        return self.limit is None or self.limit.allows(self.value)


def at_most(bound: float) -> Limit:
    """A limit that a figure may not exceed."""
    return Limit(bound, is_most=True)


def at_least(bound: float) -> Limit:
    """A limit that a figure has to reach."""
    return Limit(bound, is_most=False)


def slower(
    what: str, against: str, ours: Sequence[float], theirs: Sequence[float], limit: Limit | None = None
) -> Figure:
    """How much more of its time we take than a floor does, round by round.

    Args:
        what: what this client did.
        against: what the floor is.
        ours: seconds of each round.
        theirs: the floor's, of the same rounds.
        limit: on the ratio ours to theirs.
    """
    ratios = [one / other for one, other in zip(ours, theirs, strict=True)]
    return Figure(what, against, seconds(median(ours)), seconds(median(theirs)), ratios, LESS, limit)


def faster(
    what: str, against: str, ours: Sequence[float], theirs: Sequence[float], limit: Limit | None = None
) -> Figure:
    """How many times as fast as a peer we are, round by round; otherwise as `slower`."""
    ratios = [other / one for one, other in zip(ours, theirs, strict=True)]
    return Figure(what, against, seconds(median(ours)), seconds(median(theirs)), ratios, FASTER, limit)


def seconds(value: float) -> str:
    """A duration in a unit that reads well."""
    for scale, unit in ((1.0, "s"), (1e-3, "ms")):
        if value >= scale:
            return f"{value / scale:.3g} {unit}"
    return f"{value / 1e-6:.3g} µs"
