"""A frame of the event socket can hold anything, and never raises."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from remoteit import Client
from remoteit.events.messages import read_frame
from tests.client.fake_events import FakeLog, VirtualTime, event, token_options

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
keys = st.sampled_from(
    ["data", "event", "events", "errors", "message", "id", "timestamp", "__typename", "target"]
)
values: st.SearchStrategy[Any] = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=15,
)
good = event("a", 1)
damaged = st.dictionaries(st.sampled_from(sorted(good)), values, max_size=3).map(
    lambda changes: {**good, **changes}
)
frames = (
    values.map(json.dumps)
    | damaged.map(lambda entry: json.dumps({"data": {"event": entry}}))
    | st.lists(damaged | values, max_size=4).map(
        lambda entries: json.dumps({"events": [{"data": {"event": entry}} for entry in entries]})
    )
    | st.text(max_size=30)
    | st.binary(max_size=30)
)


def caller_of(*, strict: bool) -> Any:
    return Client(**token_options(FakeLog(VirtualTime())), strict=strict)._policy


LENIENT, STRICT = caller_of(strict=False), caller_of(strict=True)


@settings(max_examples=300, deadline=None)
@given(frames, st.booleans())
def test_no_frame_raises_and_each_event_has_an_id(frame: str | bytes, strict: bool) -> None:
    for entry in read_frame(STRICT if strict else LENIENT, frame).events:
        assert isinstance(entry.id, str)


@given(st.lists(damaged, min_size=1, max_size=4))
def test_a_good_event_survives_damaged_ones(entries: list[dict[str, Any]]) -> None:
    last = event("last", 2)
    batch = [{"data": {"event": entry}} for entry in (*entries, last)]
    frame = read_frame(LENIENT, json.dumps({"events": batch}))
    assert frame.events[-1].id == "last"
    assert frame.has_problem or len(frame.events) == len(batch)
