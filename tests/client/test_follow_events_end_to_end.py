"""`follow_events` of both clients against the sandbox: bursts, restarts, and the end of an iteration."""

from __future__ import annotations

import asyncio
import logging
import threading
import traceback
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
import trio
from websockets.sync.server import serve

from remoteit import AsyncClient, BearerAuth, Client, ConfigurationError
from remoteit.sandbox import run_sandbox
from remoteit.sandbox.model.events import state_event
from tests.client.fake_events import Follower
from tests.roundtrip.fleet import COMPANY, account, own_device

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from remoteit.sandbox import Sandbox
    from tests.client.fake_transport import OpenClient


@pytest.fixture
def client(open_client: OpenClient, fresh_sandbox: Sandbox) -> Iterator[Client]:
    """A client with a token for a fresh sandbox."""
    auth = BearerAuth(fresh_sandbox.issue_token(expires_in=86400))
    with open_client(credentials=None, auth=auth, url=fresh_sandbox.url) as client:
        yield client


def log_states(sandbox: Sandbox, count: int) -> list[str]:
    events = [state_event(own_device(sandbox)) for _ in range(count)]
    for event in events:
        sandbox.backend.log(event)
    return [event.id for event in events]


def take(follower: Follower, count: int) -> list[str]:
    return [follower.next().id for _ in range(count)]


@pytest.mark.slow
@pytest.mark.parametrize("transport", ["poll", "socket"])
def test_ten_thousand_events_in_bursts_come_once_and_in_order(
    client: Client, fresh_sandbox: Sandbox, transport: str
) -> None:
    follower = Follower(client, transport=transport, interval=0.2)
    follower.start()
    if transport == "socket":
        fresh_sandbox.event_sockets.wait_for_subscribers()
    expected: list[str] = []
    found: list[str] = []
    for size in (1, 4000, 10, 3000, 2000, 989):
        expected += log_states(fresh_sandbox, size)
        found += take(follower, size // 2)
    found += take(follower, len(expected) - len(found))
    assert found == expected
    follower.close()


def test_the_socket_is_chosen_with_a_token(client: Client, fresh_sandbox: Sandbox) -> None:
    follower = Follower(client)
    follower.start()
    fresh_sandbox.event_sockets.wait_for_subscribers()
    assert take(follower, 0) == []
    expected = log_states(fresh_sandbox, 3)
    assert take(follower, 3) == expected
    follower.close()


def test_events_survive_repeated_reordered_and_lost_frames_and_lost_connections(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    sockets = fresh_sandbox.event_sockets
    sockets.batch_seconds = 0.05

    def disturb(frames: Sequence[str]) -> list[str]:
        return [*reversed(frames), "not an event", *frames[::2]][1:]

    sockets.alter = disturb
    follower = Follower(client, transport="socket", interval=0.1)
    follower.start()
    expected: list[str] = []
    found: list[str] = []
    for number in range(4):
        sockets.wait_for_subscribers()
        expected += log_states(fresh_sandbox, 300)
        if number % 2:
            sockets.disconnect()
        found += take(follower, 300)
    assert sorted(found) == sorted(expected)
    follower.close()


def test_events_survive_a_restart_of_the_server(open_client: OpenClient, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    expected: list[str] = []
    with ExitStack() as stack:
        with run_sandbox(devices=3, state=state) as sandbox:
            url, port = sandbox.url, urlsplit(sandbox.url).port or 0
            auth = BearerAuth(sandbox.issue_token())
            client = stack.enter_context(open_client(credentials=None, auth=auth, url=url))
            follower = Follower(client, transport="socket", interval=0.1)
            follower.start()
            sandbox.event_sockets.wait_for_subscribers()
            expected += log_states(sandbox, 20)
            found = take(follower, 10)
        with run_sandbox(port=port, state=state) as sandbox:
            expected += log_states(sandbox, 20)
            found += take(follower, 20)
            sandbox.event_sockets.wait_for_subscribers()
            expected += log_states(sandbox, 20)
            found += take(follower, 30)
            assert found == expected
            follower.close()


def test_an_organization_is_followed(client: Client, fresh_sandbox: Sandbox) -> None:
    company = account(fresh_sandbox, COMPANY)
    device = next(found for found in fresh_sandbox.backend.devices.values() if found.owner is company)
    follower = Follower(client, account_id=company.id)
    follower.start()
    fresh_sandbox.event_sockets.wait_for_subscribers()
    log_states(fresh_sandbox, 1)
    event = state_event(device)
    fresh_sandbox.backend.log(event)
    assert take(follower, 1) == [event.id]
    follower.close()


def test_events_come_although_the_socket_is_rejected_at_first(client: Client, fresh_sandbox: Sandbox) -> None:
    fresh_sandbox.faults.add("status=503 path=/ws/v1 times=1")
    fresh_sandbox.faults.add("drop=before path=/ws/v1 times=1")
    fresh_sandbox.faults.add("throttle=1 path=/ws/v1 times=1")
    follower = Follower(client, transport="socket", interval=0.05)
    follower.start()
    found: list[str] = []
    expected: list[str] = []
    while not fresh_sandbox.event_sockets.subscribers:
        expected += log_states(fresh_sandbox, 1)
        found += take(follower, 1)
    assert found == expected
    attempts = [record for record in fresh_sandbox.requests if record.operation == "GET /ws/v1"]
    assert [attempt.status for attempt in attempts] == [503, None, 429, None]
    follower.close()


def test_no_log_shows_the_token(
    open_client: OpenClient, fresh_sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    token = fresh_sandbox.issue_token()
    with open_client(credentials=None, auth=BearerAuth(token), url=fresh_sandbox.url) as client:
        follower = Follower(client, transport="socket")
        follower.start()
        fresh_sandbox.event_sockets.wait_for_subscribers()
        follower.close()
    assert caplog.records
    assert token not in caplog.text


def test_a_redirect_is_an_error_without_the_token(open_client: OpenClient) -> None:
    def redirect(connection: Any, request: Any) -> Any:
        response = connection.respond(302, "")
        response.headers["Location"] = "/elsewhere"
        return response if request.path == "/ws" else None

    received: list[object] = []

    def handle(connection: Any) -> None:
        received.extend(connection)

    with serve(handle, "127.0.0.1", 0, process_request=redirect) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        url = f"ws://127.0.0.1:{server.socket.getsockname()[1]}/ws"
        auth = BearerAuth("the-secret-token")
        with open_client(credentials=None, auth=auth, url="http://127.0.0.1:1") as client:
            follower = Follower(client, transport="socket", events_url=url)
            with pytest.raises(ConfigurationError, match="redirects") as caught:
                follower.start()
            follower.close()
        server.shutdown()
        thread.join()
    assert received == []
    frames = [frame for frame, _ in traceback.walk_tb(caught.value.__traceback__)]
    names = [repr(value) for frame in frames for value in frame.f_locals.values()]
    assert not any("the-secret-token" in name for name in names)


# The end


@pytest.mark.parametrize("transport", ["poll", "socket"])
def test_a_follower_that_waits_is_closed_by_another_thread(fresh_sandbox: Sandbox, transport: Any) -> None:
    threads = threading.active_count()
    auth = BearerAuth(fresh_sandbox.issue_token())
    with Client(auth=auth, url=fresh_sandbox.url) as client, ThreadPoolExecutor(1) as executor:
        follower = client.follow_events(transport=transport, interval=1000)
        with follower:
            rest = executor.submit(list, follower)
            if transport == "socket":
                fresh_sandbox.event_sockets.wait_for_subscribers()
            follower.close()
            assert rest.result(10) == []
    assert threading.active_count() == threads


@pytest.mark.parametrize("transport", ["poll", "socket"])
def test_a_follower_that_waits_is_closed_by_another_task(fresh_sandbox: Sandbox, transport: Any) -> None:
    async def story() -> None:
        auth = BearerAuth(fresh_sandbox.issue_token())
        async with AsyncClient(auth=auth, url=fresh_sandbox.url) as client:
            async with client.follow_events(transport=transport, interval=1000) as follower:

                async def iterate() -> list[str]:
                    return [event.id async for event in follower]

                task = asyncio.create_task(iterate())
                await asyncio.sleep(0)
                await follower.aclose()
                assert await task == []
            assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(story())


@pytest.mark.parametrize("transport", ["poll", "socket"])
def test_a_step_that_is_cancelled_loses_no_event(fresh_sandbox: Sandbox, transport: Any) -> None:
    fresh_sandbox.event_sockets.batch_seconds = 0.01

    async def story() -> None:
        auth = BearerAuth(fresh_sandbox.issue_token())
        async with (
            AsyncClient(auth=auth, url=fresh_sandbox.url) as client,
            client.follow_events(transport=transport, interval=0.01) as follower,
        ):
            if transport == "socket":
                await asyncio.to_thread(fresh_sandbox.event_sockets.wait_for_subscribers)
            expected = log_states(fresh_sandbox, 50)
            found: list[str] = []
            while len(found) < len(expected):
                try:
                    async with asyncio.timeout(0.1):
                        found.append((await anext(follower)).id)
                except TimeoutError:
                    continue
            assert found == expected

    asyncio.run(story())


def test_on_trio_the_log_is_polled(fresh_sandbox: Sandbox) -> None:
    async def story() -> None:
        auth = BearerAuth(fresh_sandbox.issue_token())
        async with AsyncClient(auth=auth, url=fresh_sandbox.url) as client:
            async with client.follow_events(interval=0.01) as follower:
                expected = log_states(fresh_sandbox, 2)
                assert [(await anext(follower)).id for _ in expected] == expected
            with pytest.raises(ConfigurationError, match="asyncio"):
                await client.follow_events(transport="socket").__aenter__()

    trio.run(story)
