"""A client that is closed, forked, or used on a second event loop works, or says what to do."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

import anyio
import pytest

import remoteit
from tests.client.raw_matrix import BODIES, CLIENTS, KEY, OK, REST, TLS, ClientKind, fill
from tests.client.raw_server import End, RawServer
from tests.project_files import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox

GOOD = fill(OK + REST, BODIES["query"])
ASYNC = [kind == "aiohttp" for kind in CLIENTS if kind != "sync"]


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(lambda _: [GOOD]) as running:
        yield running


def options_for(server: RawServer, *, retry: int = 0, timeout: float = 5) -> dict[str, Any]:
    return {"credentials": KEY, "url": server.url, "retry": retry, "timeout": timeout, "verify": TLS}


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_call_on_a_closed_client_says_so(server: RawServer, kind: ClientKind) -> None:
    async def run() -> None:
        client = remoteit.AsyncClient(**options_for(server), aiohttp=kind == "aiohttp")
        await client.me()
        await client.aclose()
        await client.aclose()
        with pytest.raises(remoteit.ConfigurationError, match="the client is closed") as caught:
            await client.me()
        assert caught.value.operation == "Me"

    if kind != "sync":
        asyncio.run(run())
        return
    client = remoteit.Client(**options_for(server))
    client.me()
    client.close()
    client.close()
    with pytest.raises(remoteit.ConfigurationError, match="the client is closed") as caught:
        client.me()
    assert caught.value.operation == "Me"


def test_a_client_that_is_closed_by_another_thread_fails_with_our_error() -> None:
    arrived = threading.Event()

    def respond(_: bytes) -> Iterator[End]:
        arrived.set()
        yield End.HOLD

    with RawServer(respond) as server:
        client = remoteit.Client(**options_for(server, retry=3, timeout=1))
        failures: list[BaseException] = []

        def call() -> None:
            try:
                client.me()
            except BaseException as error:  # noqa: BLE001 - the test examines it
                failures.append(error)

        thread = threading.Thread(target=call)
        thread.start()
        assert arrived.wait(10)
        client.close()
        thread.join(10)
    assert [type(failure) for failure in failures] in (
        [remoteit.ConfigurationError], [remoteit.APIConnectionError], [remoteit.APITimeoutError],
    )  # fmt: skip


@pytest.mark.parametrize("aiohttp", ASYNC)
def test_a_client_that_is_closed_by_another_task_fails_with_our_error(aiohttp: bool) -> None:
    arrived = threading.Event()

    def respond(_: bytes) -> Iterator[End]:
        arrived.set()
        yield End.HOLD

    async def run(server: RawServer) -> None:
        client = remoteit.AsyncClient(**options_for(server, retry=3, timeout=1), aiohttp=aiohttp)
        task = asyncio.create_task(client.me())
        await asyncio.to_thread(arrived.wait, 10)
        await client.aclose()
        with pytest.raises(remoteit.RemoteItError):
            await task

    with RawServer(respond) as server:
        asyncio.run(run(server))


@pytest.mark.parametrize("aiohttp", ASYNC)
def test_a_second_event_loop_is_rejected(server: RawServer, aiohttp: bool) -> None:
    client = remoteit.AsyncClient(**options_for(server), aiohttp=aiohttp)
    with asyncio.Runner() as first:
        first.run(client.me())
        with asyncio.Runner() as second:
            with pytest.raises(remoteit.ConfigurationError, match="one AsyncClient per event loop"):
                second.run(client.me())
            with pytest.raises(remoteit.ConfigurationError, match="close it on the loop"):
                second.run(client.aclose())
        with pytest.raises(remoteit.ConfigurationError, match="one AsyncClient per event loop"):
            anyio.run(client.me, backend="trio")
        with pytest.raises(remoteit.ConfigurationError, match="close it on the loop"):
            anyio.run(client.aclose, backend="trio")
        assert first.run(client.me()).id == "1"
        first.run(client.aclose())


@pytest.mark.parametrize("aiohttp", ASYNC)
def test_a_client_of_an_ended_event_loop_is_rejected(server: RawServer, aiohttp: bool) -> None:
    client = remoteit.AsyncClient(**options_for(server), aiohttp=aiohttp)

    async def use_and_drop_connections() -> None:
        await client.me()

    with asyncio.Runner() as first:
        first.run(use_and_drop_connections())
        first.run(client._runner.http_client._transport.aclose())
    for call in (client.me, client.aclose):
        with pytest.raises(remoteit.ConfigurationError, match="one AsyncClient per event loop"):
            asyncio.run(call())


@pytest.mark.parametrize("aiohttp", ASYNC)
@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_client_is_used_and_closed_on_either_backend(sandbox: Sandbox, aiohttp: bool, backend: str) -> None:
    async def run() -> list[str]:
        async with remoteit.AsyncClient(
            credentials=sandbox.credentials, url=sandbox.url, aiohttp=aiohttp
        ) as client:
            found = [device.id async for device in client.iter_devices(page_size=3)]
            assert len(found) == await client.device_count()
            async for _ in client.iter_devices(page_size=3):
                break
            return found

    assert len(set(anyio.run(run, backend=backend))) > 6


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_child_opens_its_own_connections(server: RawServer) -> None:
    script = f"""
import os, remoteit, sys
key = remoteit.Credentials({KEY.key_id!r}, b"secret")
with remoteit.Client(credentials=key, url=sys.argv[1], retry=0) as client:
    client.me()
    child = os.fork()
    if not child:
        code = 1
        try:
            client.me()
            client.me()
            client.close()
            try:
                client.me()
            except remoteit.ConfigurationError:
                code = 0
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    client.me()
"""
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", script, server.url],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert len(server.requests) == 4
    assert server.connections == 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_an_iteration_goes_on_in_a_forked_child(sandbox: Sandbox) -> None:
    script = f"""
import os, remoteit, sys
key = remoteit.Credentials({sandbox.credentials.key_id!r}, sys.stdin.read())
with remoteit.Client(credentials=key, url=sys.argv[1]) as client:
    count = client.device_count()
    devices = client.iter_devices(page_size=3)
    first = [next(devices).id for _ in range(4)]
    child = os.fork()
    found = first + [device.id for device in devices]
    code = int(not len(found) == len(set(found)) == count)
    if not child:
        os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert code == 0
"""
    done = subprocess.run(
        [sys.executable, "-c", script, sandbox.url],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False, input=sandbox.secret,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
