"""Iterate over a fleet in its own process, and report time, CPU time and memory."""

from __future__ import annotations

import asyncio
import resource
import sys
import time
from collections import deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from benchmarks.harness import read_calls, report
from generated_client import DEVICES
from generated_client.protocol import decode
from remoteit import AsyncClient, Client, Credentials

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generated_client import DeviceFields

KEY = Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret")


def iterate(client: Client) -> None:
    """Iterate with `iter_devices`; no device is kept."""
    deque(client.iter_devices(), maxlen=0)


def page_by_page(client: Client) -> None:
    """Iterate with a loop over the pages."""
    deque(_devices(client), maxlen=0)


def _devices(client: Client) -> Iterator[DeviceFields]:
    start, more = 0, True
    while more:
        page = client.devices(size=1000, from_=start)
        yield from page.items
        start, more = start + len(page.items), page.has_more


async def _iterate_async(client: AsyncClient) -> None:
    async for _ in client.iter_devices():
        pass


async def _ready(url: str) -> AsyncClient:
    client = AsyncClient(credentials=KEY, url=url)
    await client.devices(size=2)
    return client


def decoded_alone(url: str, folder: str, devices: int) -> Callable[[], None]:
    """Return work that only decodes the pages, which are already in memory."""
    body = read_calls(folder)["page"]
    with httpx.Client() as http:
        pages = [
            http.post(
                f"{url}/graphql/v1", json={**body, "variables": {"sort": "name", "size": 1000, "from": start}}
            )
            for start in range(0, devices, 1000)
        ]

    def work() -> None:
        for page in pages:
            decode(DEVICES, (), page)

    return work


def peak_memory() -> int:
    """Return the peak memory of this process, in bytes."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage may report the parent's memory, which a child starts with
        [line] = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
        return int(line.split()[1]) * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def main(url: str, folder: str, way: str, devices: int, times: int) -> None:
    """Iterate `times` times, and report the average."""
    imported = peak_memory()
    # The cost of the first call is not part of the measurement.
    with Client(credentials=KEY, url=url) as client, asyncio.Runner() as runner:
        client.devices(size=2)
        ready = runner.run(_ready(url))
        ways: dict[str, Callable[[], None]] = {
            "iterate": partial(iterate, client),
            "iterate async": lambda: runner.run(_iterate_async(ready)),
            "page by page": partial(page_by_page, client),
        }
        work = decoded_alone(url, folder, devices) if way == "decode" else ways[way]
        wall, cpu = time.perf_counter(), time.process_time()
        for _ in range(times):
            work()
        report(
            {
                "wall": (time.perf_counter() - wall) / times,
                "cpu": (time.process_time() - cpu) / times,
                "peak": peak_memory() - imported,
            }
        )
        runner.run(ready.aclose())


if __name__ == "__main__":
    _, its_url, its_folder, its_way, its_devices, its_times = sys.argv
    main(its_url, its_folder, its_way, int(its_devices), int(its_times))
