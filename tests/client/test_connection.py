"""A connection ends with its block, whatever happens inside, and never hides what happened first."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from remoteit import AsyncClient, Client, errors
from remoteit.connections import host_ip

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox


def service_of(client: Client) -> str:
    return client.devices(state="active", application=[28], size=1).items[0].services[0].id


@pytest.mark.parametrize(
    ("allow", "address"),
    [("latch", "255.255.255.255"), ("public", "0.0.0.0"), ("203.0.113.7", "203.0.113.7"), ("::1", "::1")],
)
def test_whom_a_connection_lets_in(allow: str, address: str) -> None:
    assert host_ip(allow) == address


@pytest.mark.parametrize("allow", ["", "all", "203.0.113.0/24", "localhost"])
def test_anything_else_is_refused_before_anything_is_sent(fresh_sandbox: Sandbox, allow: str) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        service = service_of(client)
        with pytest.raises(ValueError, match="latch"):
            client.open_connection(service, allow=allow)
    assert not fresh_sandbox.backend.connections


def test_a_connection_lives_for_its_block(fresh_sandbox: Sandbox) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        with client.open_connection(service_of(client)) as connection:
            assert connection.host
            assert connection.port
            assert list(fresh_sandbox.backend.connections) == [connection.id]
        assert not fresh_sandbox.backend.connections


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt])
def test_it_ends_where_the_block_fails(fresh_sandbox: Sandbox, failure: type[BaseException]) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        with pytest.raises(failure), client.open_connection(service_of(client)):
            raise failure
        assert not fresh_sandbox.backend.connections


def test_a_failed_disconnect_is_raised_only_where_nothing_else_failed(
    fresh_sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        service = service_of(client)

        def fail() -> None:
            with client.open_connection(service):
                fresh_sandbox.backend.connections.clear()
                raise RuntimeError("first")

        with pytest.raises(RuntimeError, match="first"):
            fail()
        assert "cannot close connection" in caplog.text
        with pytest.raises(errors.GraphQLError), client.open_connection(service):
            fresh_sandbox.backend.connections.clear()


def test_a_cancelled_task_still_disconnects(fresh_sandbox: Sandbox) -> None:
    async def run(service: str) -> None:
        async with AsyncClient(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
            inside = asyncio.Event()

            async def hold() -> None:
                async with client.open_connection(service, allow="public"):
                    inside.set()
                    await asyncio.Event().wait()

            task = asyncio.create_task(hold())
            await inside.wait()
            assert len(fresh_sandbox.backend.connections) == 1
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        service = service_of(client)
    asyncio.run(run(service))
    assert not fresh_sandbox.backend.connections
