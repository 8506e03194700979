"""Tests that run against a sandbox reach no other machine, whichever way their code connects."""

from __future__ import annotations

import asyncio
import asyncio.proactor_events
import socket
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import anyio
import pytest
import trio

from remoteit.testing.recording.environment import block_other_hosts

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

# An address for documentation, which has no host (RFC 5737).
OTHER = ("192.0.2.1", 9)

ProactorLoop = asyncio.proactor_events.BaseProactorEventLoop


async def open_asyncio_connection() -> None:
    await asyncio.open_connection(*OTHER)


async def open_anyio_connection() -> None:
    await anyio.connect_tcp(*OTHER)


async def open_trio_connection() -> None:
    await trio.open_tcp_stream(*OTHER)


def run_on_asyncio(open_connection: Callable[[], Coroutine[None, None, None]]) -> None:
    asyncio.run(open_connection())


@pytest.mark.parametrize(
    "connect",
    [
        lambda: socket.create_connection(OTHER),
        lambda: run_on_asyncio(open_asyncio_connection),
        lambda: run_on_asyncio(open_anyio_connection),
        lambda: trio.run(open_anyio_connection),
        lambda: trio.run(open_trio_connection),
    ],
    ids=["socket", "asyncio", "anyio-asyncio", "anyio-trio", "trio"],
)
def test_no_library_connects_to_another_machine(connect: Callable[[], object]) -> None:
    with block_other_hosts(), pytest.raises(Exception, match=r".") as caught:
        connect()
    error: BaseException = caught.value
    while isinstance(error, BaseExceptionGroup):
        error = cast("BaseExceptionGroup[BaseException]", error).exceptions[0]
    assert isinstance(error, RuntimeError)
    assert str(error).startswith("Network is disabled for host '192.0.2.1'")


class Proactor:
    """The part of Windows' event loop that connects without the method of the socket."""

    def __init__(self) -> None:
        self.addresses: list[object] = []

    async def connect(self, _: socket.socket, address: object) -> None:
        self.addresses.append(address)


def test_the_event_loop_of_windows_connects_to_this_machine_only() -> None:
    proactor = Proactor()
    loop: Any = SimpleNamespace(_proactor=proactor)

    def connect(address: tuple[str, int]) -> None:
        with socket.socket() as connection:
            connection.setblocking(False)
            asyncio.run(ProactorLoop.sock_connect(loop, connection, address))

    with block_other_hosts():
        with pytest.raises(RuntimeError, match=r"Network is disabled for host '192\.0\.2\.1'"):
            connect(OTHER)
        connect(("127.0.0.1", 9))
    connect(OTHER)
    assert proactor.addresses == [("127.0.0.1", 9), OTHER]
