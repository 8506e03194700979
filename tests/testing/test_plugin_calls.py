"""Sequences of calls are replayed too: pages, uploads, links, threads, event loops."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.testing.project import Project

pytest_plugins = ["pytester"]

PAGES = """
@pytest.mark.vcr
def test_it(remoteit_client):
    assert len(list(remoteit_client.iter_devices(page_size=7))) == 25
    next(remoteit_client.iter_devices(page_size=3))
"""

PAGES_ASYNC = """
@pytest.mark.vcr
def test_it(remoteit_async_client):
    async def count():
        return len([device async for device in remoteit_async_client.iter_devices(page_size=7)])
    assert asyncio.run(count()) == 25
"""

FILES = """
import io

@pytest.mark.remoteit_keep("File.content")
@pytest.mark.vcr
def test_it(remoteit_client):
    uploaded = remoteit_client.upload_file(io.BytesIO(b"echo 1"), name="run.sh")
    content = io.BytesIO()
    remoteit_client.download_file(uploaded.id, content)
    assert content.getvalue() == b"echo 1"
"""

LINK = """
import httpx

@pytest.mark.vcr
def test_it(remoteit_client):
    assert "," in httpx.get(remoteit_client.events_url()).text
"""

THREADS = """
from concurrent.futures import ThreadPoolExecutor

@pytest.mark.vcr
def test_it(remoteit_client):
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: remoteit_client.me().id, range(12)))) == 1
"""

LOOPS = """
import anyio

@pytest.mark.vcr
def test_it(remoteit_client, remoteit_async_client):
    names = {anyio.run(remoteit_async_client.me, backend=name).email for name in ("asyncio", "asyncio")}
    assert names == {remoteit_client.me().email}
"""

OWN = """
from remoteit import Client, AsyncClient

@pytest.mark.vcr
class TestAccount:
    @pytest.mark.parametrize("size", [1, 2])
    def test_it(self, fleet, size):
        assert len(fleet(size)) == size

@pytest.fixture
def fleet(remoteit_client: Client):
    return lambda size: remoteit_client.devices(size=size).items
"""


@pytest.mark.parametrize(
    ("source", "tests"),
    [(PAGES, 1), (PAGES_ASYNC, 1), (FILES, 1), (LINK, 1), (THREADS, 1), (LOOPS, 1), (OWN, 2)],
    ids=["pages", "async-pages", "files", "link", "threads", "loops", "own-fixture"],
)
def test_every_call_is_recorded_and_replayed(project: Project, source: str, tests: int) -> None:
    project.write(source)
    project.record(passed=tests)
    result = project.replay("--remoteit-check")
    result.assert_outcomes(passed=tests)
    assert result.ret == pytest.ExitCode.OK
