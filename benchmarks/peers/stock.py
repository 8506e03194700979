"""The programs in the environment of stock ariadne-codegen: the clients that it generates, on httpx.

Run as `python -m benchmarks.peers.stock PROGRAM ARGUMENT...`; `PROGRAMS` lists them.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import stock_async
import stock_sync
from stock_sync.devices import Devices

from benchmarks.harness import per_async_call, per_call, serve

if TYPE_CHECKING:
    from collections.abc import Callable


def sync_calls(url: str, _folder: str) -> None:
    """Measure the sync client: a small response and a page."""
    with stock_sync.Client(f"{url}/graphql/v1") as client:
        serve(
            {
                "small": per_call(client.me, 200),
                "page": per_call(lambda: client.devices(sort="name", size=5, from_=0), 200),
            }
        )


def async_calls(url: str, _folder: str) -> None:
    """Measure 32 concurrent calls with the async client."""

    async def build() -> stock_async.Client:
        return stock_async.Client(f"{url}/graphql/v1")

    with asyncio.Runner() as runner:
        client = runner.run(build())

        async def page() -> object:
            return await client.devices(sort="name", size=5, from_=0)

        serve(
            {
                "small 32": per_async_call(runner, client.me, at_once=32, count=10),
                "page 32": per_async_call(runner, page, at_once=32, count=10),
            }
        )
        runner.run(client.http_client.aclose())


def decoding(folder: str) -> None:
    """Measure decoding a page of 1,000 devices as a generated method does it."""
    response = httpx.Response(200, content=(Path(folder) / "Devices.json").read_bytes())
    client = stock_sync.Client("http://127.0.0.1")
    serve({"stock": per_call(lambda: Devices.model_validate(client.get_data(response)), 10)})


PROGRAMS: dict[str, Callable[..., None]] = {
    "sync_calls": sync_calls,
    "async_calls": async_calls,
    "decoding": decoding,
}

if __name__ == "__main__":
    PROGRAMS[sys.argv[1]](*sys.argv[2:])
