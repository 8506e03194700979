"""No connection stays open silently: it is ended, or the log and the error say that it may be open."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from typing import TYPE_CHECKING

import anyio
import pytest

import remoteit
from remoteit import AsyncClient, Client, connections

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox


@pytest.fixture
def service(fresh_sandbox: Sandbox) -> str:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        return client.devices(state="active", application=[28], size=1).items[0].services[0].id


@pytest.fixture
def client(fresh_sandbox: Sandbox) -> Client:
    return Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url, retry=0, timeout=5)


def async_client(sandbox: Sandbox) -> AsyncClient:
    return AsyncClient(credentials=sandbox.credentials, url=sandbox.url, retry=0, timeout=5)


def notes_of(error: BaseException) -> str:
    return "\n".join(getattr(error, "__notes__", ()))


@pytest.mark.parametrize("fault", ["drop=after", "truncate"])
def test_a_connect_that_broke_after_its_execution_is_ended(
    fresh_sandbox: Sandbox, client: Client, service: str, fault: str
) -> None:
    with client, client.open_connection(service), client.open_connection(service) as other:
        # The caller's own earlier sessions are new, too, so they must be older than the failed connect.
        other_session = other.session
        assert other_session is not None
        for connection in fresh_sandbox.backend.connections.values():
            connection.session.timestamp -= timedelta(hours=1)
        fresh_sandbox.faults.add(f"{fault} times=1 operation=Connect")
        with pytest.raises(remoteit.APIConnectionError) as caught, client.open_connection(service):
            pytest.fail("the block must not run")
        assert len(fresh_sandbox.backend.connections) == 2
        assert not notes_of(caught.value)


def test_the_async_client_ends_it_too(fresh_sandbox: Sandbox, service: str) -> None:
    async def run() -> None:
        async with async_client(fresh_sandbox) as client:
            fresh_sandbox.faults.add("drop=after times=1 operation=Connect")
            with pytest.raises(remoteit.APIConnectionError):
                async with client.open_connection(service):
                    pytest.fail("the block must not run")

    asyncio.run(run())
    assert not fresh_sandbox.backend.connections


def test_several_new_sessions_are_left_open_and_reported(
    fresh_sandbox: Sandbox, client: Client, service: str, caplog: pytest.LogCaptureFixture
) -> None:
    with client, client.open_connection(service):
        fresh_sandbox.faults.add("drop=after times=1 operation=Connect")
        with pytest.raises(remoteit.APIConnectionError) as caught, client.open_connection(service):
            pytest.fail("the block must not run")
        assert len(fresh_sandbox.backend.connections) == 2
        assert f"a connection to service {service} may be open" in notes_of(caught.value)
        assert f"a connection to service {service} may be open" in caplog.text


def test_a_failed_search_is_reported(fresh_sandbox: Sandbox, client: Client, service: str) -> None:
    fresh_sandbox.faults.add("drop=after times=1 operation=Connect")
    fresh_sandbox.faults.add("status=500 times=always operation=Sessions")
    with client, pytest.raises(remoteit.APIConnectionError) as caught, client.open_connection(service):
        pytest.fail("the block must not run")
    assert "looking for it failed" in notes_of(caught.value)


def test_a_connect_that_was_rejected_needs_no_search(
    fresh_sandbox: Sandbox, client: Client, service: str
) -> None:
    with client, pytest.raises(remoteit.GraphQLError), client.open_connection("80:00:00:00:00:00:00:99"):
        pytest.fail("the block must not run")
    assert [request.operation for request in fresh_sandbox.requests][-1] == "Connect"


def test_a_disconnect_that_hangs_is_given_up_and_reported(
    fresh_sandbox: Sandbox,
    client: Client,
    service: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(connections, "_DISCONNECT_TIMEOUT", 0.3)
    fresh_sandbox.faults.add("delay=60 times=always operation=Disconnect")

    opened: list[str] = []

    def fail() -> None:
        with client.open_connection(service) as connection:
            opened.append(connection.id)
            raise LookupError("the block's own")

    started = time.monotonic()
    with client, pytest.raises(LookupError) as caught:
        fail()
    assert time.monotonic() - started < 3
    for text in (notes_of(caught.value), caplog.text):
        assert f"cannot close connection {opened[0]} to service {service}" in text


def test_a_client_that_was_closed_in_the_block_does_not_hide_its_error(
    fresh_sandbox: Sandbox, client: Client, service: str, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        with client.open_connection(service):
            client.close()
            raise LookupError("the block's own")

    with pytest.raises(LookupError) as caught:
        fail()
    assert "cannot close connection" in notes_of(caught.value)
    assert "the client is closed" in caplog.text


def test_a_client_that_was_closed_in_the_block_is_reported(client: Client, service: str) -> None:
    with (
        pytest.raises(remoteit.ConfigurationError, match="the client is closed") as caught,
        client.open_connection(service),
    ):
        client.close()
    assert "cannot close connection" in notes_of(caught.value)


def test_a_task_that_is_cancelled_during_the_disconnect_finishes_it(
    fresh_sandbox: Sandbox, service: str
) -> None:
    async def run() -> None:
        async with async_client(fresh_sandbox) as client:
            fresh_sandbox.faults.add("delay=0.3 times=1 operation=Disconnect")
            leaving = asyncio.Event()

            async def hold() -> None:
                async with client.open_connection(service):
                    leaving.set()

            task = asyncio.create_task(hold())
            await leaving.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(run())
    assert not fresh_sandbox.backend.connections


def test_a_task_that_is_cancelled_while_the_disconnect_hangs_waits_a_bounded_time(
    fresh_sandbox: Sandbox,
    service: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(connections, "_DISCONNECT_TIMEOUT", 0.3)

    async def run() -> None:
        async with async_client(fresh_sandbox) as client:
            fresh_sandbox.faults.add("delay=60 times=always operation=Disconnect")
            leaving = asyncio.Event()

            async def hold() -> None:
                async with client.open_connection(service):
                    leaving.set()

            task = asyncio.create_task(hold())
            await leaving.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await asyncio.wait_for(asyncio.shield(task), 5)
            assert "cannot close connection" in caplog.text

    asyncio.run(run())


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
@pytest.mark.parametrize("operation", ["Connect", "Disconnect"])
def test_a_cancelled_scope_leaves_no_connection(
    fresh_sandbox: Sandbox, service: str, backend: str, operation: str
) -> None:
    # The server executes a delayed operation at once; only its response is late.
    async def run() -> bool:
        async with async_client(fresh_sandbox) as client:
            await client.me()
            fresh_sandbox.faults.add(f"delay=1 times=1 operation={operation}")
            with anyio.move_on_after(0.5) as scope:
                async with client.open_connection(service):
                    pass
                await anyio.sleep(0)
            return scope.cancelled_caught

    assert anyio.run(run, backend=backend)
    assert not fresh_sandbox.backend.connections


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_scope_that_is_cancelled_in_the_block_disconnects(
    fresh_sandbox: Sandbox, service: str, backend: str
) -> None:
    async def run() -> None:
        async with async_client(fresh_sandbox) as client:
            with anyio.CancelScope() as scope:
                async with client.open_connection(service):
                    scope.cancel()
                    await anyio.sleep_forever()

    anyio.run(run, backend=backend)
    assert not fresh_sandbox.backend.connections
