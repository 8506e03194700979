"""The sandbox's event socket: who may subscribe, and which events it pushes in which frames."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from remoteit import Client
from remoteit.sandbox import run_sandbox
from remoteit.sandbox.model.events import GenericEvent, state_event
from remoteit.sandbox.state.file import load, save
from tests.roundtrip.fleet import COMPANY, FRIEND, HARBOUR, account, own_device, shared_device

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from websockets.sync.client import ClientConnection

    from remoteit.sandbox import Sandbox
    from remoteit.sandbox.model.devices import Device

QUERY = "{ event { id type timestamp target { id } ... on DeviceStateEvent { expired } } }"
TIMEOUT = 10


@contextmanager
def connected(sandbox: Sandbox) -> Generator[ClientConnection]:
    with connect(f"{sandbox.url.replace('http', 'ws')}/ws/v1", proxy=None) as connection:
        yield connection


def subscribe(
    connection: ClientConnection, token: str, *, batch: bool = True, query: str = QUERY, **message: object
) -> None:
    headers = {"authorization": f"Bearer {token}", "User-Agent": "test"}
    options = {"supportsBatch": True} if batch else {}
    connection.send(
        json.dumps({"action": "subscribe", "headers": headers, "query": query, **options, **message})
    )


def receive(connection: ClientConnection) -> Any:
    return json.loads(connection.recv(TIMEOUT))


def log_states(sandbox: Sandbox, *devices: Device) -> list[str]:
    events = [state_event(device) for device in devices]
    for event in events:
        sandbox.backend.log(event)
    return [event.id for event in events]


def ids(frame: Any) -> list[str]:
    return [result["data"]["event"]["id"] for result in frame.get("events", [frame])]


@pytest.fixture
def subscriber(fresh_sandbox: Sandbox) -> Generator[ClientConnection]:
    """A connection of the account that has subscribed."""
    with connected(fresh_sandbox) as connection:
        subscribe(connection, fresh_sandbox.issue_token())
        fresh_sandbox.event_sockets.wait_for_subscribers()
        yield connection


def test_an_event_is_pushed_as_the_result_of_the_query(
    fresh_sandbox: Sandbox, subscriber: ClientConnection
) -> None:
    device = own_device(fresh_sandbox)
    (logged,) = log_states(fresh_sandbox, device)
    event = receive(subscriber)["data"]["event"]
    assert (event["id"], event["type"], event["expired"]) == (logged, "DEVICE_STATE", False)
    assert event["target"] == [{"id": device.id}]


def test_events_of_a_short_time_come_as_a_batch(fresh_sandbox: Sandbox, subscriber: ClientConnection) -> None:
    logged = log_states(fresh_sandbox, *[own_device(fresh_sandbox)] * 250)
    frames = [receive(subscriber)]
    while sum(len(ids(frame)) for frame in frames) < 250:
        frames.append(receive(subscriber))
    assert [id_ for frame in frames for id_ in ids(frame)] == logged
    assert max(len(ids(frame)) for frame in frames) == 100


def test_without_batches_each_event_has_a_frame(fresh_sandbox: Sandbox) -> None:
    with connected(fresh_sandbox) as connection:
        subscribe(connection, fresh_sandbox.issue_token(), batch=False)
        fresh_sandbox.event_sockets.wait_for_subscribers()
        logged = log_states(fresh_sandbox, *[own_device(fresh_sandbox)] * 5)
        assert [receive(connection)["data"]["event"]["id"] for _ in range(5)] == logged


def test_a_change_by_a_request_is_pushed(fresh_sandbox: Sandbox, subscriber: ClientConnection) -> None:
    service = next(iter(own_device(fresh_sandbox).services))
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        client.connect(service.id)
    assert receive(subscriber)["data"]["event"]["type"] == "DEVICE_CONNECT"


def test_time_passes_without_requests(fresh_sandbox: Sandbox, subscriber: ClientConnection) -> None:
    device = own_device(fresh_sandbox)
    fresh_sandbox.backend.expiries[device.id] = fresh_sandbox.backend.now()
    event = receive(subscriber)["data"]["event"]
    assert (event["type"], event["expired"]) == ("DEVICE_STATE", True)


def test_a_subscriber_gets_the_events_that_it_sees(
    fresh_sandbox: Sandbox, subscriber: ClientConnection
) -> None:
    backend = fresh_sandbox.backend
    sign_ins = {
        email: GenericEvent(type="AUTH_LOGIN", owner=account(fresh_sandbox, email))
        for email in (FRIEND, COMPANY, HARBOUR)
    }
    for event in sign_ins.values():
        backend.log(event)
    company = account(fresh_sandbox, COMPANY)
    of_company = next(device for device in backend.devices.values() if device.owner is company)
    devices = (own_device(fresh_sandbox), shared_device(fresh_sandbox), of_company)
    expected = [sign_ins[COMPANY].id, *log_states(fresh_sandbox, *devices)]
    found: list[str] = []
    while len(found) < 4:
        found += ids(receive(subscriber))
    # The caller administers the company, so it sees the company's sign-in, too.
    assert found == expected


def test_what_is_seen_changes_with_a_share(fresh_sandbox: Sandbox, subscriber: ClientConnection) -> None:
    device = shared_device(fresh_sandbox)
    own = own_device(fresh_sandbox)
    device.shares = [share for share in device.shares if share.user is not account(fresh_sandbox)]
    log_states(fresh_sandbox, device)
    (seen,) = log_states(fresh_sandbox, own)
    assert ids(receive(subscriber)) == [seen]


def test_a_ping_gets_a_pong(subscriber: ClientConnection) -> None:
    subscriber.send("ping")
    assert subscriber.recv(TIMEOUT) == "pong"


@pytest.mark.parametrize(("token", "code"), [("unknown", "TOKEN_UNKNOWN"), ("", "TOKEN_UNKNOWN")])
def test_an_unknown_token_is_rejected(fresh_sandbox: Sandbox, token: str, code: str) -> None:
    with connected(fresh_sandbox) as connection:
        subscribe(connection, token)
        assert receive(connection)["errors"][0]["extensions"]["code"] == code
        assert fresh_sandbox.event_sockets.subscribers == 0


def test_an_expired_token_and_a_signature_are_rejected(fresh_sandbox: Sandbox) -> None:
    with connected(fresh_sandbox) as connection:
        subscribe(connection, fresh_sandbox.issue_token(expires_in=-1))
        assert receive(connection)["errors"][0]["extensions"]["code"] == "TOKEN_EXPIRED"
        subscribe(connection, "", headers={"authorization": 'Signature keyId="x"'})
        assert "errors" in receive(connection)


def test_an_invalid_query_is_an_error(fresh_sandbox: Sandbox) -> None:
    with connected(fresh_sandbox) as connection:
        subscribe(connection, fresh_sandbox.issue_token(), query="{ event { nothing } }")
        assert "Cannot query field 'nothing'" in receive(connection)["errors"][0]["message"]


@pytest.mark.parametrize(
    "message",
    [
        "",
        "null",
        "[]",
        "[" * 100_000,
        '{"action": "publish"}',
        b"\x00",
        '{"action": "subscribe", "headers": 1}',
    ],
)
def test_another_message_is_rejected_and_the_connection_stays_open(
    fresh_sandbox: Sandbox, message: str | bytes
) -> None:
    with connected(fresh_sandbox) as connection:
        connection.send(message)
        assert receive(connection) == {"message": "Forbidden"}
        connection.send("ping")
        assert connection.recv(TIMEOUT) == "pong"


def test_a_second_subscription_replaces_the_first_one(
    fresh_sandbox: Sandbox, subscriber: ClientConnection
) -> None:
    subscribe(subscriber, fresh_sandbox.issue_token(), query="{ event { type } }")
    subscriber.send("ping")
    assert subscriber.recv(TIMEOUT) == "pong"
    log_states(fresh_sandbox, own_device(fresh_sandbox))
    assert receive(subscriber) == {"data": {"event": {"type": "DEVICE_STATE"}}}


def test_frames_are_altered_and_connections_closed_for_tests(
    fresh_sandbox: Sandbox, subscriber: ClientConnection
) -> None:
    fresh_sandbox.event_sockets.alter = lambda frames: [*frames, *frames]
    (logged,) = log_states(fresh_sandbox, own_device(fresh_sandbox))
    assert [ids(receive(subscriber)), ids(receive(subscriber))] == [[logged]] * 2
    fresh_sandbox.event_sockets.send("anything")
    assert subscriber.recv(TIMEOUT) == "anything"
    fresh_sandbox.event_sockets.send(b"\x00")
    assert subscriber.recv(TIMEOUT) == b"\x00"
    fresh_sandbox.event_sockets.disconnect()
    with pytest.raises(ConnectionClosed):
        subscriber.recv(TIMEOUT)
    assert fresh_sandbox.event_sockets.subscribers == 0


def test_a_missing_subscriber_is_a_timeout(sandbox: Sandbox) -> None:
    with pytest.raises(TimeoutError, match="0 subscribers"):
        sandbox.event_sockets.wait_for_subscribers(1, timeout=0)


def test_a_sandbox_ends_while_clients_are_connected() -> None:
    with run_sandbox(devices=1) as sandbox:
        connection = connect(f"{sandbox.url.replace('http', 'ws')}/ws/v1", proxy=None)
        with connection:
            subscribe(connection, sandbox.issue_token())
            sandbox.event_sockets.wait_for_subscribers()
    with pytest.raises(ConnectionClosed):
        connection.recv(TIMEOUT)


def test_subscribers_are_not_part_of_a_saved_state(
    fresh_sandbox: Sandbox, subscriber: ClientConnection, tmp_path: Path
) -> None:
    path = tmp_path / "state.json"
    save(fresh_sandbox.backend, path)
    loaded = load(path, fresh_sandbox.backend.clock)
    assert loaded is not None
    assert loaded.listeners == []
    assert len(loaded.events) == len(fresh_sandbox.backend.events)
