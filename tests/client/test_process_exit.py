"""A process ends soon and leaves nothing behind, whatever its calls wait for."""

from __future__ import annotations

import itertools
import json
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from tests.client.fake_devices import build_device
from tests.client.raw_matrix import JSON, KEY, OK
from tests.client.raw_server import End, RawServer, Step
from tests.project_files import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.slow  # each test starts a Python process

TIMEOUT = 60
"""Seconds of each request; a process must not wait for them."""
EXIT = 10
"""Seconds that a process on a busy machine may take to exit."""

IN_FLIGHT = 3
"""Pages that the server has to have received requests for before a process stops."""

PREAMBLE = f"""
import asyncio, remoteit, sys, threading
KEY = remoteit.Credentials({KEY.key_id!r}, b"secret")
OPTIONS = dict(credentials=KEY, url=sys.argv[1], retry=0, timeout={TIMEOUT})
def ready():
    print("ready", flush=True)
"""

SCRIPTS = {
    "a break in an iteration": """
with remoteit.Client(**OPTIONS) as client:
    for number, device in enumerate(client.iter_devices(page_size=2)):
        if number == 1:
            ready()
            break
""",
    "a break while pages are fetched": """
with remoteit.Client(**OPTIONS) as client:
    for number, device in enumerate(client.iter_devices(page_size=2)):
        if number == 2:
            ready()
            break
""",
    "an iteration that is left while pages are fetched": """
with remoteit.Client(**OPTIONS) as client:
    devices = client.iter_devices(page_size=2)
    next(devices), next(devices)
    thread = threading.Thread(target=lambda: next(devices, None), daemon=True)
    thread.start()
    ready()
""",
    "an error in an iteration": """
try:
    with remoteit.Client(**OPTIONS) as client:
        for device in client.iter_devices(page_size=2):
            ready()
            raise LookupError
except LookupError:
    pass
""",
    "a break in an async iteration": """
async def main(aiohttp):
    async with remoteit.AsyncClient(**OPTIONS, aiohttp=aiohttp) as client:
        async with client.iter_devices(page_size=2) as devices:
            async for device in devices:
                break
    ready()
asyncio.run(main(AIOHTTP))
""",
    "a break in an async iteration that is not closed": """
async def main(aiohttp):
    async with remoteit.AsyncClient(**OPTIONS, aiohttp=aiohttp) as client:
        async for device in client.iter_devices(page_size=2):
            break
    ready()
asyncio.run(main(AIOHTTP))
""",
    "a cancelled async iteration": """
async def main(aiohttp):
    async with remoteit.AsyncClient(**OPTIONS, aiohttp=aiohttp) as client:
        async def iterate():
            async with client.iter_devices(page_size=2) as devices:
                async for device in devices:
                    waiting.set()
        waiting = asyncio.Event()
        task = asyncio.create_task(iterate())
        await waiting.wait()
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
        assert task.cancelled()
    ready()
asyncio.run(main(AIOHTTP))
""",
    "a client that is closed during a call": """
async def main(aiohttp):
    client = remoteit.AsyncClient(**OPTIONS, aiohttp=aiohttp)
    devices = client.iter_devices(page_size=2)
    await anext(devices), await anext(devices)
    task = asyncio.create_task(anext(devices))
    await asyncio.sleep(0.1)
    await client.aclose()
    ready()
    try:
        await task
    except remoteit.RemoteItError:
        pass
    await devices.aclose()
asyncio.run(main(AIOHTTP))
""",
}


class Pages:
    """Sends the first page, and leaves all further requests without a response.

    Attributes:
        sends_second: whether the second page is sent, too, as soon as others are in flight.
        in_flight: set once the server has received requests for other pages.
    """

    def __init__(self) -> None:
        self.sends_second = False
        self.in_flight = threading.Event()
        self._held = itertools.count(1)

    def __call__(self, request: bytes) -> Iterator[Step]:
        position = int(request.rpartition(b'"from":')[2].split(b",")[0].strip(b" }"))
        if position > self.sends_second:
            if next(self._held) == IN_FLIGHT:
                self.in_flight.set()
            yield End.HOLD
            return
        if position == 1:
            self.in_flight.wait(EXIT)
        items = [build_device(number) for number in (position, position + 1)]
        page = {"items": items, "total": 40, "hasMore": True, "last": None}
        body = json.dumps({"data": {"login": {"account": {"devices": page}}}}).encode()
        yield OK + JSON + b"Content-Length: %d\r\n\r\n" % len(body) + body


@pytest.fixture
def pages() -> Pages:
    return Pages()


@pytest.fixture
def url(pages: Pages) -> Iterator[str]:
    with RawServer(pages) as server:
        yield server.url
        pages.in_flight.set()


def start(script: str, url: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-X", "dev", "-W", "error", "-c", PREAMBLE + script, url],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


CASES = [
    pytest.param(script.replace("AIOHTTP", value), id=f"{name}, {value}" if "AIOHTTP" in script else name)
    for name, script in SCRIPTS.items()
    for value in (("True", "False") if "AIOHTTP" in script else ("",))
]


@pytest.mark.parametrize("script", CASES)
def test_the_process_exits_and_leaks_nothing(script: str, url: str, pages: Pages) -> None:
    pages.sends_second = script == SCRIPTS["a break while pages are fetched"]
    with start(script, url) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n", process.communicate()[1]
        started = time.monotonic()
        _, errors = process.communicate()
        assert time.monotonic() - started < EXIT
    # asyncio's debug mode, which -X dev turns on, logs slow steps.
    assert [line for line in errors.splitlines() if not line.startswith("Executing ")] == []
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for other processes")
@pytest.mark.parametrize("with_block", [True, False])
def test_ctrl_c_in_an_iteration_ends_the_process(url: str, pages: Pages, with_block: bool) -> None:
    script = """
client = remoteit.Client(**OPTIONS)
def iterate():
    devices = client.iter_devices(page_size=2)
    next(devices), next(devices), next(devices)
    ready()
    next(devices)
"""
    pages.sends_second = True
    script += "with client:\n    iterate()\n" if with_block else "iterate()\n"
    with start(script, url) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        assert pages.in_flight.is_set()
        process.send_signal(signal.SIGINT)
        started = time.monotonic()
        _, errors = process.communicate()
        assert time.monotonic() - started < EXIT
    assert "\nKeyboardInterrupt\n" in errors
    # A client that is not closed leaves its sockets to the garbage collector, which may warn.
    assert not with_block or errors.endswith("\nKeyboardInterrupt\n")
    assert process.returncode == -signal.SIGINT
