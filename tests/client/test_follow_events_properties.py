"""Whatever happens to the log and the socket, `follow_events` yields each event once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remoteit import Client
from tests.client.fake_events import (
    SOCKET_URL,
    START,
    EndOfTimeError,
    FakeEventSocket,
    FakeLog,
    VirtualTime,
    event,
    token_options,
)

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from remoteit.events.follower import EventFollower

UNAVAILABLE = httpx.Response(503)
OVERLAP = 60.0
DURATION = 200.0
END = 1200.0


class Happening(NamedTuple):
    """An event: when it occurs, how late it is logged, and how late it is pushed, each time that it is."""

    at: float
    logged_after: float
    pushed_after: list[float]


times = st.integers(0, int(DURATION * 10)).map(lambda tenths: tenths / 10)
happenings = st.builds(
    Happening,
    at=times,
    logged_after=st.one_of(st.just(0.0), st.floats(0, OVERLAP - 1)),
    pushed_after=st.lists(st.floats(0, 90), max_size=3),
)
histories = st.lists(happenings, max_size=40)
spans = st.lists(st.tuples(times, st.floats(0.1, 60)), max_size=3)


class World:
    """A log and a socket in which a history takes place.

    Args:
        history: the events.
        outages: when the log cannot be read, as start and duration.
        breaks: when connections break, and for how long there are none.
    """

    def __init__(
        self,
        history: list[Happening],
        outages: Sequence[tuple[float, float]] = (),
        breaks: Sequence[tuple[float, float]] = (),
    ) -> None:
        self.time = time = VirtualTime()
        self.log, self.socket = FakeLog(time), FakeEventSocket(time)
        self.ids = [str(number) for number in range(len(history))]
        for name, entry in zip(self.ids, history, strict=True):
            logged = event(name, entry.at)
            time.at(entry.at + entry.logged_after, partial(self.log.events.append, logged))
            for after in entry.pushed_after:
                time.at(entry.at + after, partial(self.socket.push, logged))
        for start, duration in outages:
            time.at(start, partial(setattr, self.log, "failure", UNAVAILABLE))
            time.at(start + duration, partial(setattr, self.log, "failure", None))
        for start, duration in breaks:
            time.at(start, partial(self.socket.break_until, start + duration))
        time.end_at(END)

    def follow(self, **options: Any) -> Generator[EventFollower]:
        """Yield an iterator again and again, each resuming from the cursor of its predecessor."""
        since: Any = START
        with pytest.MonkeyPatch.context() as patch:
            self.time.install(patch)
            self.socket.install(patch)
            with Client(**token_options(self.log)) as client:
                while True:
                    follower = client.follow_events(since=since, overlap=OVERLAP, **options)
                    yield follower
                    follower.close()
                    since = follower.cursor

    def run(self, resume_after: list[int], **options: Any) -> list[str]:
        """Return the ids of the events that are yielded until the end."""
        found: list[str] = []
        counts = iter(resume_after)
        followers = self.follow(**options)
        try:
            for follower in followers:
                count = next(counts, None)
                for entry in follower:
                    found.append(entry.id)
                    count = None if count is None else count - 1
                    if count is not None and count <= 0:
                        break
        except EndOfTimeError:
            followers.close()
        return found


resumes = st.lists(st.integers(1, 10), max_size=6)


@settings(max_examples=30, deadline=None)
@given(history=histories, outages=spans, resume_after=resumes, interval=st.floats(0.5, 50))
def test_polling_yields_each_event_once(
    history: list[Happening], outages: list[tuple[float, float]], resume_after: list[int], interval: float
) -> None:
    world = World(history, outages)
    found = world.run(resume_after, transport="poll", interval=interval)
    assert sorted(found) == sorted(world.ids)


@settings(max_examples=30, deadline=None)
@given(history=histories, outages=spans, breaks=spans, resume_after=resumes)
def test_the_socket_and_the_log_yield_each_event_once(
    history: list[Happening],
    outages: list[tuple[float, float]],
    breaks: list[tuple[float, float]],
    resume_after: list[int],
) -> None:
    world = World(history, outages, breaks)
    found = world.run(resume_after, transport="socket", events_url=SOCKET_URL)
    assert sorted(found) == sorted(world.ids)


punctual = st.builds(
    Happening,
    at=times,
    logged_after=st.just(0.0),
    pushed_after=st.lists(st.floats(0, 0.9), min_size=1, max_size=3),
)


@settings(max_examples=30, deadline=None)
@given(
    history=st.lists(punctual, max_size=40, unique_by=lambda entry: entry.at),
    breaks=spans,
    resume_after=resumes,
    transport=st.sampled_from(["poll", "socket"]),
)
def test_events_that_are_logged_at_once_come_in_order(
    history: list[Happening], breaks: list[tuple[float, float]], resume_after: list[int], transport: str
) -> None:
    world = World(history, breaks=breaks)
    found = world.run(resume_after, transport=transport, events_url=SOCKET_URL)
    assert found == [name for _, name in sorted(zip([entry.at for entry in history], world.ids, strict=True))]
