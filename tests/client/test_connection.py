"""`open_connection` disconnects at the end of its block and never hides an earlier error."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from remoteit import AsyncClient, Client, errors
from remoteit.connections import host_ip

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox


def find_service(client: Client) -> str:
    return client.devices(state="active", application=[28], size=1).items[0].services[0].id


@pytest.mark.parametrize(
    ("allow", "address"),
    [("latch", "255.255.255.255"), ("public", "0.0.0.0"), ("203.0.113.7", "203.0.113.7"), ("::1", "::1")],
)
def test_allow_determines_the_host_ip(allow: str, address: str) -> None:
    assert host_ip(allow) == address


@pytest.mark.parametrize("allow", ["", "all", "203.0.113.0/24", "localhost"])
def test_an_invalid_allow_is_rejected_before_a_request(fresh_sandbox: Sandbox, allow: str) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        service = find_service(client)
        with pytest.raises(ValueError, match="latch"):
            client.open_connection(service, allow=allow)
    assert not fresh_sandbox.backend.connections


def test_a_connection_lasts_as_long_as_its_block(fresh_sandbox: Sandbox) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        with client.open_connection(find_service(client)) as connection:
            assert connection.host
            assert connection.port
            assert list(fresh_sandbox.backend.connections) == [connection.id]
        assert not fresh_sandbox.backend.connections


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_a_connection_ends_if_its_block_fails(fresh_sandbox: Sandbox, error: type[BaseException]) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        with pytest.raises(error), client.open_connection(find_service(client)):
            raise error
        assert not fresh_sandbox.backend.connections


def test_a_failed_disconnect_is_raised_only_if_the_block_succeeded(
    fresh_sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        service = find_service(client)

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
        service = find_service(client)
    asyncio.run(run(service))
    assert not fresh_sandbox.backend.connections
