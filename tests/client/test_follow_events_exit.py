"""A process that follows events ends at once on Ctrl-C, and leaks nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.project_files import ROOT

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox

pytestmark = pytest.mark.slow  # each test starts a Python process

START = 30
"""Seconds that a busy machine may take to start a process, or to end it."""

PREAMBLE = """
import asyncio, remoteit, sys
url, token, transport = sys.argv[1:]
auth = remoteit.BearerAuth(token)
def ready():
    print("ready", flush=True)
"""

SYNC = """
with remoteit.Client(auth=auth, url=url) as client:
    with client.follow_events(transport=transport, interval=1000) as events:
        ready()
        next(events)
"""

SYNC_WITHOUT_A_BLOCK = """
with remoteit.Client(auth=auth, url=url) as client:
    events = client.follow_events(transport=transport, since="1.0.", interval=1000)
    next(events)
    ready()
"""

ASYNC = """
async def main():
    async with remoteit.AsyncClient(auth=auth, url=url) as client:
        async with client.follow_events(transport=transport, interval=1000) as events:
            ready()
            await anext(events)
asyncio.run(main())
"""

ASYNC_CANCELLED = """
async def main():
    async with remoteit.AsyncClient(auth=auth, url=url) as client:
        async with client.follow_events(transport=transport, interval=1000) as events:
            task = asyncio.create_task(anext(events))
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait({task})
        assert asyncio.all_tasks() == {asyncio.current_task()}
    ready()
asyncio.run(main())
"""


def start(script: str, sandbox: Sandbox, transport: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            *(sys.executable, "-X", "dev", "-W", "error", "-c", PREAMBLE + script),
            *(sandbox.url, sandbox.issue_token(), transport),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def problems(errors: str) -> list[str]:
    # asyncio's debug mode, which -X dev turns on, logs slow steps.
    return [line for line in errors.splitlines() if not line.startswith("Executing ")]


@pytest.mark.parametrize("transport", ["poll", "socket"])
@pytest.mark.parametrize("script", [SYNC_WITHOUT_A_BLOCK, ASYNC_CANCELLED], ids=["no block", "cancelled"])
def test_the_process_exits_and_leaks_nothing(fresh_sandbox: Sandbox, script: str, transport: str) -> None:
    with start(script, fresh_sandbox, transport) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n", process.communicate()[1]
        _, errors = process.communicate(timeout=START)
    assert problems(errors) == []
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for other processes")
@pytest.mark.parametrize("transport", ["poll", "socket"])
@pytest.mark.parametrize("script", [SYNC, ASYNC], ids=["sync", "async"])
def test_ctrl_c_ends_the_process(fresh_sandbox: Sandbox, script: str, transport: str) -> None:
    with start(script, fresh_sandbox, transport) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n", process.communicate()[1]
        process.send_signal(signal.SIGINT)
        started = time.monotonic()
        _, errors = process.communicate(timeout=START)
        assert time.monotonic() - started < START / 3
    assert errors.endswith("\nKeyboardInterrupt\n")
    assert "Warning" not in errors
    assert process.returncode == -signal.SIGINT
