"""Round trips of the query that the event socket executes, sent by POST."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.model.events import state_event
from tests.roundtrip.fleet import own_device

if TYPE_CHECKING:
    from remoteit import Client
    from remoteit.sandbox import Sandbox


def test_by_post_the_live_event_is_the_newest_one(client: Client, fresh_sandbox: Sandbox) -> None:
    newest = state_event(own_device(fresh_sandbox))
    fresh_sandbox.backend.log(newest)
    event = client.live_event()
    assert (event.id, event.type_) == (newest.id, "DEVICE_STATE")
    assert event.model_dump(exclude={"typename__"}) == client.events(size=1).items[0].model_dump(
        exclude={"typename__"}
    )


def test_without_events_the_live_event_is_a_placeholder(client: Client, fresh_sandbox: Sandbox) -> None:
    fresh_sandbox.backend.events.clear()
    assert client.live_event().id == ""
