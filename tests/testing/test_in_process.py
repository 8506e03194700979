"""A sandbox without a socket answers as one with a port does: both kinds of clients, from anywhere."""

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
QUESTION = {"query": "query Me { login { email } }", "operationName": "Me"}


@pytest.fixture
def sandbox() -> Iterator[InProcessSandbox]:
    with InProcessSandbox(devices=5) as made:
        yield made


def client(sandbox: InProcessSandbox, scheme: Scheme = "cavage") -> Client:
    return Client(
        credentials=sandbox.credentials,
        url=sandbox.url,
        transport=sandbox.transport,
        scheme=scheme,
        retry=0,
    )


def async_client(sandbox: InProcessSandbox, scheme: Scheme = "cavage") -> AsyncClient:
    return AsyncClient(
        credentials=sandbox.credentials,
        url=sandbox.url,
        transport=sandbox.transport,
        scheme=scheme,
        retry=0,
    )


def servers() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name == THREAD}


def done(sandbox: InProcessSandbox, count: int) -> Callable[[], bool]:
    """Whether so many requests were executed; fails where that does not come to pass."""
    end = time.monotonic() + 20

    def ask() -> bool:
        assert time.monotonic() < end, "the requests did not arrive"
        return sum(one.executed for one in sandbox.requests) == count

    return ask


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_both_clients_get_its_answers(
    sandbox: InProcessSandbox, scheme: Literal["cavage", "rfc9421"]
) -> None:
    async def ask() -> list[str]:
        async with async_client(sandbox, scheme) as asking:
            return [device.id async for device in asking.iter_devices()]

    with client(sandbox, scheme) as asking:
        listed = [device.id for device in asking.iter_devices()]
    assert asyncio.run(ask()) == listed
    assert len(listed) == 5


def test_no_socket_listens_or_connects(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise AssertionError("a socket is in use")

    async def ask(sandbox: InProcessSandbox) -> None:
        async with async_client(sandbox) as asking:
            assert (await asking.me()).email

    for way in ("bind", "listen"):
        monkeypatch.setattr(socket.socket, way, refuse)
    with blocking_context(), InProcessSandbox(devices=1) as sandbox:
        with client(sandbox) as asking:
            assert asking.me().email
        asyncio.run(ask(sandbox))
        with pytest.raises(AssertionError, match="in use"), run_sandbox():
            pass


def test_a_client_without_the_transport_reaches_nobody(sandbox: InProcessSandbox) -> None:
    assert httpx.URL(sandbox.url).host.endswith(".invalid")


def test_a_sync_client_works_within_a_running_event_loop(sandbox: InProcessSandbox) -> None:
    async def ask() -> tuple[str, str]:
        async with async_client(sandbox) as one:
            with client(sandbox) as other:
                waiting = asyncio.ensure_future(one.me())
                await asyncio.sleep(0)
                return other.me().email or "", (await waiting).email or ""

    one, other = asyncio.run(ask())
    assert one == other == "ada@example.com"


def test_eight_threads_at_once_are_served_by_one(sandbox: InProcessSandbox) -> None:
    before = servers()
    with client(sandbox) as asking:

        def tag(number: int) -> set[threading.Thread]:
            asking.set_tag([TagInput(name=f"tag {number}")])
            return servers() - before

        with ThreadPoolExecutor(8) as pool:
            serving = list(pool.map(tag, range(80)))
        assert {len(one) for one in serving} == {1}
        assert len({thread for one in serving for thread in one}) == 1
        assert {f"tag {number}" for number in range(80)} <= {one.name for one in asking.tags()}
    assert [one.status for one in sandbox.requests] == [200] * 81


def test_many_tasks_may_wait_at_once(sandbox: InProcessSandbox) -> None:
    sandbox.faults.add("delay=600 operation=Me times=always")

    async def ask() -> None:
        async with async_client(sandbox) as asking:
            waiting = [asyncio.ensure_future(asking.me()) for _ in range(100)]
            all_done = done(sandbox, 100)
            while not all_done():
                await asyncio.sleep(0)
            async with asyncio.timeout(20):  # before any of those that wait gives up
                assert await asking.api_version()
            for one in waiting:
                one.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)

    asyncio.run(ask())


def test_a_body_may_be_streamed(sandbox: InProcessSandbox) -> None:
    async def parts() -> AsyncIterator[bytes]:
        for part in PARTS:
            yield part

    async def send() -> httpx.Response:
        async with httpx.AsyncClient(auth=auth, transport=sandbox.transport) as http:
            return await http.post(url, content=parts(), headers=MULTIPART)

    auth, url = RemoteItAuth(sandbox.credentials), f"{sandbox.url}/graphql/v1/file/upload"
    with httpx.Client(auth=auth, transport=sandbox.transport) as http:
        answers = [http.post(url, content=iter(PARTS), headers=MULTIPART), asyncio.run(send())]
        for version, answer in enumerate(answers, 1):
            assert (answer.status_code, answer.json()["version"]) == (200, version)
        content = http.get(f"{sandbox.url}/graphql/v1/file/download/{answers[0].json()['fileId']}").content
    assert content == PARTS[1]


def test_a_bad_signature_is_refused(sandbox: InProcessSandbox) -> None:
    wrong = Credentials(sandbox.key_id, "c2VjcmV0LWtleS1mb3ItdGVzdHMtb25seQ==")
    with (
        Client(credentials=wrong, url=sandbox.url, transport=sandbox.transport) as asking,
        pytest.raises(remoteit.AuthenticationError),
    ):
        asking.me()
    with httpx.Client(transport=sandbox.transport) as http:
        assert http.post(f"{sandbox.url}/graphql/v1", json=QUESTION).status_code == 403


def test_it_goes_by_the_clock_that_it_is_given() -> None:
    with InProcessSandbox(devices=1, clock=lambda: 1_800_000_000) as sandbox, client(sandbox) as asking:
        assert asking.me().email  # corrected by the answer's date
        assert [one.status for one in sandbox.requests] == [403, 200]


def test_nothing_of_the_callers_context_reaches_the_sandbox() -> None:
    kept, seen = ContextVar("kept", default=""), set[str]()

    def clock() -> float:
        seen.add(kept.get() if threading.current_thread().name == THREAD else "")
        return time.time()

    with InProcessSandbox(devices=1, clock=clock) as sandbox, client(sandbox) as asking:
        kept.set("the caller's event loop is trio's")
        assert asking.me().email
    assert seen == {""}


def test_the_same_seed_gives_the_same_sandbox() -> None:
    def key(seed: int) -> str:
        return InProcessSandbox(devices=1, seed=seed).credentials.key_id

    assert key(1) == key(1) != key(2)


@pytest.mark.parametrize(
    "fault", ["drop=before", "drop=after", "truncate", "status=503", "html=502", "delay=60"]
)
def test_a_fault_is_felt_as_over_a_socket(sandbox: InProcessSandbox, fault: str) -> None:
    headers, timeout = {"X-Sandbox-Fault": fault}, 0.1 if fault.startswith("delay") else 30

    def ask(one: Sandbox, transport: httpx.BaseTransport | None = None) -> int | type[Exception]:
        auth = RemoteItAuth(one.credentials)
        with httpx.Client(auth=auth, transport=transport, verify=False, timeout=timeout) as http:
            try:
                return http.post(f"{one.url}/graphql/v1", json=QUESTION, headers=headers).status_code
            except httpx.HTTPError as error:
                return type(error)

    async def ask_in_a_task() -> int | type[Exception]:
        auth = RemoteItAuth(sandbox.credentials)
        async with httpx.AsyncClient(auth=auth, transport=sandbox.transport, timeout=timeout) as http:
            try:
                answer = await http.post(f"{sandbox.url}/graphql/v1", json=QUESTION, headers=headers)
            except httpx.HTTPError as error:
                return type(error)
            return answer.status_code

    with run_sandbox(devices=1) as listening:
        expected = ask(listening)
    assert ask(sandbox, sandbox.transport) == expected
    assert asyncio.run(ask_in_a_task()) == expected


def test_faults_and_requests_outlast_a_closed_client(sandbox: InProcessSandbox) -> None:
    sandbox.faults.add("status=500 operation=Me times=2")
    for _ in range(2):
        with client(sandbox) as asking, pytest.raises(remoteit.HTTPStatusError):
            asking.me()
    with client(sandbox) as asking:
        assert asking.me().email
    assert [one.status for one in sandbox.requests] == [500, 500, 200]


def test_a_bug_of_the_sandbox_is_answered_as_over_a_socket(sandbox: InProcessSandbox) -> None:
    sandbox.backend.accounts.clear()
    sandbox.backend.access_keys[sandbox.key_id].secret = None  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]  # to break it
    with client(sandbox) as asking, pytest.raises(remoteit.HTTPStatusError) as told:
        asking.me()
    assert told.value.status == 500


def test_the_thread_ends_with_the_client_and_another_may_come(sandbox: InProcessSandbox) -> None:
    before = servers()

    async def ask() -> None:
        async with async_client(sandbox) as asking:
            await asking.me()
            assert len(servers() - before) == 1
        assert servers() == before

    with client(sandbox) as asking:
        asking.me()
        assert len(servers() - before) == 1
    assert servers() == before
    asyncio.run(ask())
    gc.collect()  # an event loop that was not closed would warn now, and warnings are errors


def test_closing_lets_no_answer_wait_any_longer(sandbox: InProcessSandbox) -> None:
    sandbox.faults.add("delay=600 operation=Me times=always")
    for count in (1, 2):
        with client(sandbox) as asking, ThreadPoolExecutor(1) as pool:
            answer = pool.submit(asking.me)
            one_more_done = done(sandbox, count)
            while not one_more_done():
                pass
            sandbox.transport.close()
            assert answer.result().email


def test_a_task_that_is_cancelled_waits_no_longer(sandbox: InProcessSandbox) -> None:
    sandbox.faults.add("delay=600 operation=Me")

    async def ask() -> None:
        async with async_client(sandbox) as asking:
            waiting = asyncio.ensure_future(asking.me())
            one_done = done(sandbox, 1)
            while not one_done():
                await asyncio.sleep(0)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting

    asyncio.run(ask())
    assert sandbox.requests[0].status is None


def test_what_makes_no_sense_is_refused() -> None:
    with pytest.raises(ValueError, match="devices"):
        InProcessSandbox(devices=-1)
    with pytest.raises(ValueError, match="oops"):
        InProcessSandbox(faults=["oops=1"])


def test_nothing_shows_the_secret(sandbox: InProcessSandbox) -> None:
    for shown in map(repr, (sandbox, vars(sandbox), sandbox.transport)):
        assert sandbox.secret not in shown


def test_without_its_extra_it_says_how_to_get_it() -> None:
    program = "import sys; sys.modules['uvicorn'] = None; import remoteit.testing.sandbox.in_process"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stderr.rstrip().endswith(
        "The sandbox needs uvicorn; install it with `pip install 'remoteit-client[sandbox]'`."
    )
