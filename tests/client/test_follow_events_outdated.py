"""`follow_events` uses the event socket of an API that no longer has parts of the events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from remoteit import BearerAuth, OperationOutdatedError
from remoteit.sandbox import Sandbox, run_sandbox
from remoteit.sandbox.model.events import state_event
from remoteit.types import DeviceStateEvent
from tests.client.fake_events import Follower
from tests.roundtrip.fleet import own_device

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.client.fake_transport import OpenClient


@pytest.fixture
def outdated_sandbox() -> Iterator[Sandbox]:
    """An API whose events lack two fields."""
    without = ["DeviceStateEvent.externalAddress", "ServiceReference.name"]
    with run_sandbox(devices=3, without=without) as sandbox:
        yield sandbox


def options_for(sandbox: Sandbox) -> dict[str, Any]:
    return {"credentials": None, "auth": BearerAuth(sandbox.issue_token()), "url": sandbox.url}


@pytest.mark.filterwarnings("ignore::remoteit.errors.ApiWarning")
@pytest.mark.parametrize("by_device", [False, True])
def test_events_without_missing_fields_come_over_the_socket(
    open_client: OpenClient, outdated_sandbox: Sandbox, by_device: bool
) -> None:
    sandbox = outdated_sandbox
    device = own_device(sandbox)
    with open_client(**options_for(sandbox)) as client:
        follower = Follower(client, transport="socket", device_ids=[device.id] if by_device else None)
        follower.start()
        first, second = state_event(device), state_event(device)
        sandbox.backend.log(first)
        assert follower.next().id == first.id
        sandbox.event_sockets.wait_for_subscribers()
        sandbox.requests.clear()
        sandbox.backend.log(second)
        found = follower.next()
        follower.close()
    assert found.id == second.id
    assert isinstance(found, DeviceStateEvent)
    assert "external_address" not in found.model_fields_set
    assert list(sandbox.requests) == []


@pytest.mark.filterwarnings("ignore::remoteit.errors.ApiWarning")
@pytest.mark.parametrize("transport", ["auto", "socket"])
def test_without_live_events_the_log_is_polled_unless_the_socket_is_required(
    open_client: OpenClient, transport: str
) -> None:
    with (
        run_sandbox(devices=3, without=["Query.event"]) as sandbox,
        open_client(**options_for(sandbox)) as client,
    ):
        follower = Follower(client, transport=transport, interval=0.1)
        follower.start()
        logged = state_event(own_device(sandbox))
        sandbox.backend.log(logged)
        if transport == "auto":
            assert follower.next().id == logged.id
        else:
            with pytest.raises(OperationOutdatedError, match=r"the API no longer has `Query\.event`"):
                follower.next()
        follower.close()
