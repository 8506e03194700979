"""The error of a request that no recording answers, which says how it differs from the nearest one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from .diff import differences
from .matching import asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .matching import Asked
    from .normalize import Request
    from .session import Tape


class UnrecordedRequestError(AssertionError):
    """A test sent a request for which its cassette holds no answer, or none that is left."""


class Cassette(Protocol):
    """What of vcrpy's cassette is used here."""

    @property
    def requests(self) -> Sequence[Request]:
        """All recorded requests, in their order."""
        ...

    @property
    def play_counts(self) -> Mapping[int, int]:
        """How often each was played, by its place from 0."""
        ...

    @property
    def write_protected(self) -> bool:
        """Whether it replays and records nothing."""
        ...

    def filter_request(self, request: Request) -> Request | None:
        """The request as it would be recorded."""
        ...


def unrecorded(cassette: Cassette, request: Request, tape: Tape) -> UnrecordedRequestError:
    """The error for a request that a cassette cannot answer.

    Args:
        cassette: as vcrpy has it.
        request: as it was sent.
        tape: knows the file, and how it is recorded again.
    """
    lines = _reasons(cassette, asked(cassette.filter_request(request) or request), tape)
    again = " again" if cassette.requests else ""
    return UnrecordedRequestError("\n".join((*lines, f"Record it{again}: {tape.command}")))


def _reasons(cassette: Cassette, sent: Asked, tape: Tape) -> Iterator[str]:
    recorded = [asked(request) for request in cassette.requests]
    if not recorded:
        yield f"{tape.name}: there is no such cassette to answer {sent.label}."
        return
    same = sum(other.identity == sent.identity for other in recorded)
    kin = [index for index, other in enumerate(recorded) if other.label == sent.label]
    if same:
        times = "once" if same == 1 else f"{same} times"
        yield f"{tape.name}: {sent.label} is recorded {times} with this content, and that has been played."
    elif kin:
        played = cassette.play_counts
        found = {index: differences(recorded[index], sent) for index in kin}
        nearest = min(kin, key=lambda index: (len(found[index]), played.get(index, 0) > 0, index))
        yield f"{tape.name}: {sent.label} is not recorded with this content; the nearest is #{nearest + 1}:"
        yield from (f"  {line}" for line in found[nearest])
    else:
        others = ", ".join(dict.fromkeys(other.label for other in recorded))
        yield f"{tape.name}: {sent.label} is not recorded; the cassette holds {others}."
