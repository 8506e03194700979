"""The error for a request without a recording, which says how it differs from the nearest recorded one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from .matching import differences, request_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .matching import RequestKey
    from .normalize import Request
    from .session import RecordingSession


class UnrecordedRequestError(AssertionError):
    """A test sent a request for which its cassette has no response, or no unused one."""


class Cassette(Protocol):
    """The parts of vcrpy's cassette that are used here; `play_counts` has indexes as keys."""

    requests: Sequence[Request]
    play_counts: Mapping[int, int]
    write_protected: bool

    def filter_request(self, request: Request) -> Request | None:
        """Return the request as it would be recorded."""
        ...


def unrecorded_error(
    cassette: Cassette, request: Request, session: RecordingSession
) -> UnrecordedRequestError:
    """Create the error for a request without a recorded response."""
    lines = _explain(cassette, request_key(cassette.filter_request(request) or request), session)
    again = " again" if cassette.requests else ""
    return UnrecordedRequestError("\n".join((*lines, f"Record it{again}: {session.command}")))


def _explain(cassette: Cassette, sent: RequestKey, session: RecordingSession) -> Iterator[str]:
    subject = f"{session.name}: {sent.label}"
    recorded = [request_key(request) for request in cassette.requests]
    if not recorded:
        yield f"{session.name}: this cassette does not exist, so there is no response for {sent.label}."
        return
    same = sum(key.identity == sent.identity for key in recorded)
    similar = [index for index, key in enumerate(recorded) if key.label == sent.label]
    if same:
        times = "once" if same == 1 else f"{same} times"
        yield f"{subject} is recorded {times} with this content, and every recording has been played."
    elif similar:
        played = cassette.play_counts
        found = {index: differences(recorded[index], sent) for index in similar}
        nearest = min(similar, key=lambda index: (len(found[index]), played.get(index, 0) > 0, index))
        yield f"{subject} is not recorded with this content; the nearest is #{nearest + 1}:"
        yield from (f"  {line}" for line in found[nearest])
    else:
        others = ", ".join(dict.fromkeys(key.label for key in recorded))
        yield f"{subject} is not recorded; the cassette has {others}."
