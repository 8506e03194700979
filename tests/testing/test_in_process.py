"""A sandbox without a socket behaves as one with a port, for sync and async clients."""

from __future__ import annotations

import asyncio
import gc
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from typing import TYPE_CHECKING, Literal

import httpx
import pytest
from pytest_recording.network import blocking_context

import remoteit
from generated_client import TagInput
from remoteit import AsyncClient, Client
from remoteit.sandbox import run_sandbox
from remoteit.testing.sandbox.in_process import InProcessSandbox
from remoteit.testing.sandbox.transport import THREAD
from remoteit_auth import Credentials, RemoteItAuth

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from remoteit.sandbox import Sandbox
    from remoteit_auth import Scheme

MULTIPART = {"content-type": "multipart/form-data; boundary=edge"}
PARTS = [
    b'--edge\r\nContent-Disposition: form-data; name="file"; filename="run.sh"\r\n\r\n',
    b"x" * 3_000_000,
    b"\r\n--edge--\r\n",
]
QUERY = {"query": "query Me { login { email } }", "operationName": "Me"}


@pytest.fixture
def sandbox() -> Iterator[InProcessSandbox]:
    with InProcessSandbox(devices=5) as made:
        yield made


def make_client(sandbox: InProcessSandbox, scheme: Scheme = "cavage") -> Client:
    return Client(
        credentials=sandbox.credentials,
        url=sandbox.url,
        transport=sandbox.transport,
        scheme=scheme,
        retry=0,
    )


def make_async_client(sandbox: InProcessSandbox, scheme: Scheme = "cavage") -> AsyncClient:
    return AsyncClient(
        credentials=sandbox.credentials,
        url=sandbox.url,
        transport=sandbox.transport,
        scheme=scheme,
        retry=0,
    )


def servers() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name == THREAD}


def executed(sandbox: InProcessSandbox, count: int) -> Callable[[], bool]:
    """Make a condition: this number of requests was executed. It fails after 20 seconds."""
    end = time.monotonic() + 20

    def is_met() -> bool:
        assert time.monotonic() < end, "the requests did not arrive"
        return sum(request.executed for request in sandbox.requests) == count

    return is_met


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_sync_and_async_clients_get_responses(
    sandbox: InProcessSandbox, scheme: Literal["cavage", "rfc9421"]
) -> None:
    async def call() -> list[str]:
        async with make_async_client(sandbox, scheme) as client:
            return [device.id async for device in client.iter_devices()]

    with make_client(sandbox, scheme) as client:
        listed = [device.id for device in client.iter_devices()]
    assert asyncio.run(call()) == listed
    assert len(listed) == 5


def test_no_socket_listens_or_connects(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise AssertionError("a socket is in use")

    async def call(sandbox: InProcessSandbox) -> None:
        async with make_async_client(sandbox) as client:
            assert (await client.me()).email

    for method in ("bind", "listen"):
        monkeypatch.setattr(socket.socket, method, fail)
    with blocking_context(), InProcessSandbox(devices=1) as sandbox:
        with make_client(sandbox) as client:
            assert client.me().email
        asyncio.run(call(sandbox))
        with pytest.raises(AssertionError, match="in use"), run_sandbox():
            pass


def test_a_client_without_the_transport_reaches_no_server(sandbox: InProcessSandbox) -> None:
    assert httpx.URL(sandbox.url).host.endswith(".invalid")


def test_a_sync_client_works_within_a_running_event_loop(sandbox: InProcessSandbox) -> None:
    async def call() -> tuple[str, str]:
        async with make_async_client(sandbox) as async_client:
            with make_client(sandbox) as sync_client:
                waiting = asyncio.ensure_future(async_client.me())
                await asyncio.sleep(0)
                return sync_client.me().email or "", (await waiting).email or ""

    first, second = asyncio.run(call())
    assert first == second == "ada@example.com"


def test_one_thread_serves_eight_client_threads(sandbox: InProcessSandbox) -> None:
    before = servers()
    with make_client(sandbox) as client:

        def tag(number: int) -> set[threading.Thread]:
            client.set_tag([TagInput(name=f"tag {number}")])
            return servers() - before

        with ThreadPoolExecutor(8) as pool:
            serving = list(pool.map(tag, range(80)))
        assert {len(threads) for threads in serving} == {1}
        assert len({thread for threads in serving for thread in threads}) == 1
        assert {f"tag {number}" for number in range(80)} <= {found.name for found in client.tags()}
    assert [request.status for request in sandbox.requests] == [200] * 81


def test_many_tasks_can_wait_at_once(sandbox: InProcessSandbox) -> None:
    sandbox.faults.add("delay=600 operation=Me times=always")

    async def call() -> None:
        async with make_async_client(sandbox) as client:
            waiting = [asyncio.ensure_future(client.me()) for _ in range(100)]
            all_done = executed(sandbox, 100)
            while not all_done():
                await asyncio.sleep(0)
            async with asyncio.timeout(20):  # before any waiting task times out
                assert await client.api_version()
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)

    asyncio.run(call())


def test_a_streamed_body_is_sent(sandbox: InProcessSandbox) -> None:
    async def parts() -> AsyncIterator[bytes]:
        for part in PARTS:
            yield part

    async def send() -> httpx.Response:
        async with httpx.AsyncClient(auth=auth, transport=sandbox.transport) as http:
            return await http.post(url, content=parts(), headers=MULTIPART)

    auth, url = RemoteItAuth(sandbox.credentials), f"{sandbox.url}/graphql/v1/file/upload"
    with httpx.Client(auth=auth, transport=sandbox.transport) as http:
        responses = [http.post(url, content=iter(PARTS), headers=MULTIPART), asyncio.run(send())]
        for version, response in enumerate(responses, 1):
            assert (response.status_code, response.json()["version"]) == (200, version)
        content = http.get(f"{sandbox.url}/graphql/v1/file/download/{responses[0].json()['fileId']}").content
    assert content == PARTS[1]


def test_an_invalid_signature_is_rejected(sandbox: InProcessSandbox) -> None:
    wrong = Credentials(sandbox.key_id, "c2VjcmV0LWtleS1mb3ItdGVzdHMtb25seQ==")
    with (
        Client(credentials=wrong, url=sandbox.url, transport=sandbox.transport) as client,
        pytest.raises(remoteit.AuthenticationError),
    ):
        client.me()
    with httpx.Client(transport=sandbox.transport) as http:
        assert http.post(f"{sandbox.url}/graphql/v1", json=QUERY).status_code == 403


def test_it_uses_the_given_clock() -> None:
    with InProcessSandbox(devices=1, clock=lambda: 1_800_000_000) as sandbox, make_client(sandbox) as client:
        assert client.me().email  # the client corrects its clock by the response's date
        assert [request.status for request in sandbox.requests] == [403, 200]


def test_context_variables_of_the_caller_do_not_reach_the_sandbox() -> None:
    kept, seen = ContextVar("kept", default=""), set[str]()

    def clock() -> float:
        seen.add(kept.get() if threading.current_thread().name == THREAD else "")
        return time.time()

    with InProcessSandbox(devices=1, clock=clock) as sandbox, make_client(sandbox) as client:
        kept.set("the caller's event loop is trio's")
        assert client.me().email
    assert seen == {""}


def test_the_same_seed_gives_the_same_sandbox() -> None:
    def key(seed: int) -> str:
        return InProcessSandbox(devices=1, seed=seed).credentials.key_id

    assert key(1) == key(1) != key(2)


@pytest.mark.parametrize(
    "fault", ["drop=before", "drop=after", "truncate", "status=503", "html=502", "delay=60"]
)
def test_a_fault_has_the_same_effect_as_over_a_socket(sandbox: InProcessSandbox, fault: str) -> None:
    headers, timeout = {"X-Sandbox-Fault": fault}, 0.1 if fault.startswith("delay") else 30

    def call(server: Sandbox, transport: httpx.BaseTransport | None = None) -> int | type[Exception]:
        auth = RemoteItAuth(server.credentials)
        with httpx.Client(auth=auth, transport=transport, verify=False, timeout=timeout) as http:
            try:
                return http.post(f"{server.url}/graphql/v1", json=QUERY, headers=headers).status_code
            except httpx.HTTPError as error:
                return type(error)

    async def call_in_a_task() -> int | type[Exception]:
        auth = RemoteItAuth(sandbox.credentials)
        async with httpx.AsyncClient(auth=auth, transport=sandbox.transport, timeout=timeout) as http:
            try:
                response = await http.post(f"{sandbox.url}/graphql/v1", json=QUERY, headers=headers)
            except httpx.HTTPError as error:
                return type(error)
            return response.status_code

    with run_sandbox(devices=1) as listening:
        expected = call(listening)
    assert call(sandbox, sandbox.transport) == expected
    assert asyncio.run(call_in_a_task()) == expected


def test_faults_and_requests_survive_a_closed_client(sandbox: InProcessSandbox) -> None:
    sandbox.faults.add("status=500 operation=Me times=2")
    for _ in range(2):
        with make_client(sandbox) as client, pytest.raises(remoteit.HTTPStatusError):
            client.me()
    with make_client(sandbox) as client:
        assert client.me().email
    assert [request.status for request in sandbox.requests] == [500, 500, 200]


def test_a_bug_in_the_sandbox_gives_status_500(sandbox: InProcessSandbox) -> None:
    sandbox.backend.accounts.clear()
    sandbox.backend.access_keys[sandbox.key_id].secret = None  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]  # to break it
    with make_client(sandbox) as client, pytest.raises(remoteit.HTTPStatusError) as caught:
        client.me()
    assert caught.value.status == 500


def test_the_thread_ends_with_the_client_and_can_start_again(sandbox: InProcessSandbox) -> None:
    before = servers()

    async def call() -> None:
        async with make_async_client(sandbox) as client:
            await client.me()
            assert len(servers() - before) == 1
        assert servers() == before

    with make_client(sandbox) as client:
        client.me()
        assert len(servers() - before) == 1
    assert servers() == before
    asyncio.run(call())
    gc.collect()  # an event loop that was not closed would warn now, and warnings are errors


def test_closing_ends_the_delay_of_responses(sandbox: InProcessSandbox) -> None:
    sandbox.faults.add("delay=600 operation=Me times=always")
    for count in (1, 2):
        with make_client(sandbox) as client, ThreadPoolExecutor(1) as pool:
            result = pool.submit(client.me)
            one_more_done = executed(sandbox, count)
            while not one_more_done():
                pass
            sandbox.transport.close()
            assert result.result().email


def test_a_cancelled_task_stops_waiting(sandbox: InProcessSandbox) -> None:
    sandbox.faults.add("delay=600 operation=Me")

    async def call() -> None:
        async with make_async_client(sandbox) as client:
            waiting = asyncio.ensure_future(client.me())
            one_done = executed(sandbox, 1)
            while not one_done():
                await asyncio.sleep(0)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting

    asyncio.run(call())
    assert sandbox.requests[0].status is None


def test_invalid_arguments_are_rejected() -> None:
    with pytest.raises(ValueError, match="devices"):
        InProcessSandbox(devices=-1)
    with pytest.raises(ValueError, match="oops"):
        InProcessSandbox(faults=["oops=1"])


def test_no_repr_contains_the_secret(sandbox: InProcessSandbox) -> None:
    for text in map(repr, (sandbox, vars(sandbox), sandbox.transport)):
        assert sandbox.secret not in text


def test_a_missing_extra_is_named_with_the_command_to_install_it() -> None:
    program = "import sys; sys.modules['uvicorn'] = None; import remoteit.testing.sandbox.in_process"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stderr.rstrip().endswith(
        "remoteit.testing.InProcessSandbox needs `uvicorn`; install it with:"
        " pip install 'remoteit-client[sandbox]'"
    )
