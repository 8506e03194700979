"""A key that was replaced in its file is taken up once, however many calls the old one fails."""

from __future__ import annotations

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from email.utils import formatdate, parsedate_to_datetime
from typing import TYPE_CHECKING

import httpx
import pytest

import remoteit
from remoteit import AsyncClient, Client
from tests.client.fake_transport import ME

if TYPE_CHECKING:
    from pathlib import Path

BURST = 16


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The credentials file that the environment names, with the key OLD."""
    path = tmp_path / "credentials"
    monkeypatch.setenv("REMOTEIT_CREDENTIALS_FILE", str(path))
    write(path, "OLD")
    return path


def write(path: Path, key: str, secret: str = "c2VjcmV0") -> None:
    path.write_text(f"[work]\nR3_ACCESS_KEY_ID={key}\nR3_SECRET_ACCESS_KEY={secret}\n", "utf-8")
    path.chmod(0o600)


class KeyedApi:
    """An API that accepts one key; the first requests wait for each other."""

    def __init__(self, key: str, ahead: float = 0) -> None:
        self.key = key
        self.ahead = ahead
        self.count = 0
        self._arrived = threading.Barrier(BURST)
        self._all_here = asyncio.Event()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.count += 1
        if self.count <= BURST:
            self._arrived.wait(10)
        return self.respond(request)

    async def handle(self, request: httpx.Request) -> httpx.Response:
        self.count += 1
        if self.count == BURST:
            self._all_here.set()
        await self._all_here.wait()
        return self.respond(request)

    def respond(self, request: httpx.Request) -> httpx.Response:
        now = time.time() + self.ahead
        headers = {"Date": formatdate(now, usegmt=True)}
        if f'keyId="{self.key}"' not in request.headers["Authorization"]:
            return httpx.Response(403, headers=headers, json={"message": "unknown key"})
        if abs(parsedate_to_datetime(request.headers["Date"]).timestamp() - now) > 300:
            return httpx.Response(403, headers=headers, json={"message": "wrong date"})
        return httpx.Response(200, headers=headers, json=ME)


@pytest.mark.parametrize("ahead", [0, 900], ids=["right clock", "wrong clock"])
def test_threads_take_up_the_new_key_once(file: Path, ahead: float, caplog: pytest.LogCaptureFixture) -> None:
    api = KeyedApi("NEW", ahead)
    with (
        Client("work", url="https://api.example", transport=httpx.MockTransport(api), retry=0) as client,
        ThreadPoolExecutor(BURST) as threads,
    ):
        write(file, "NEW")
        calls = [threads.submit(client.me) for _ in range(BURST)]
        assert {call.result().email for call in calls} == {"a@example.com"}
        assert repr(client).endswith("key_id='NEW')")
    assert sum("new key" in message for message in caplog.messages) == 1
    assert ahead or api.count == 2 * BURST


def test_tasks_take_up_the_new_key_once(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def run() -> int:
        api = KeyedApi("NEW")
        transport = httpx.MockTransport(api.handle)
        async with AsyncClient("work", url="https://api.example", transport=transport, retry=0) as client:
            write(file, "NEW")
            await asyncio.gather(*(client.me() for _ in range(BURST)))
        return api.count

    assert asyncio.run(run()) == 2 * BURST
    assert sum("new key" in message for message in caplog.messages) == 1


def test_an_error_names_the_key_that_its_request_was_signed_with(file: Path) -> None:
    api = KeyedApi("NEWER")
    api.count = BURST
    with (
        Client("work", url="https://api.example", transport=httpx.MockTransport(api), retry=0) as client,
        pytest.raises(remoteit.AuthenticationError) as caught,
    ):
        client.me()
    assert (caught.value.key_id, api.count) == ("OLD", BURST + 1)
