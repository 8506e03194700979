"""Recorded calls about live events: the query of the event socket, and polls of the log."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from remoteit import Client


@pytest.mark.vcr
def test_the_query_of_the_event_socket_may_be_sent_by_post(remoteit_client: Client) -> None:
    assert remoteit_client.live_event().id


@pytest.mark.vcr
def test_events_since_a_time_are_followed(remoteit_client: Client) -> None:
    newest = remoteit_client.events(size=3).items
    with remoteit_client.follow_events(since=newest[2]) as follower:
        assert [next(follower), next(follower)] == [newest[1], newest[0]]
    with remoteit_client.follow_events(since=follower.cursor) as later:
        assert later.cursor == follower.cursor
    assert min(event.timestamp or datetime.max.replace(tzinfo=UTC) for event in newest) == newest[2].timestamp
