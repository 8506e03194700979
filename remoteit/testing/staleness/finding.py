"""One thing that makes a recording stale, told without any value that was recorded."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST_PLACES = 5


class Fault(NamedTuple):
    """What is wrong, and where.

    Attributes:
        what: the predicate of a sentence about the operation, such as `no longer selects`.
        place: the path or the variable that ends the sentence; empty where `what` says it all.
    """

    what: str
    place: str = ""


def sentences(subject: str, faults: Iterable[Fault]) -> Iterator[str]:
    """One sentence for each thing that is wrong, however many places it is wrong at."""
    places: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for fault in faults:
        places[fault.what][fault.place] = None
    for what, found in places.items():
        named = ", ".join(list(found)[:_MOST_PLACES])
        more = f" and {len(found) - _MOST_PLACES} more" if len(found) > _MOST_PLACES else ""
        yield f"{subject} {what} {named}".rstrip() + more
