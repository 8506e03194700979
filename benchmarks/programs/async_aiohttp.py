"""Concurrent calls with plain aiohttp."""

from __future__ import annotations

import asyncio
import sys
from functools import partial
from typing import Any

import aiohttp

from benchmarks.harness import per_async_call, read_calls, serve


def main(url: str, folder: str) -> None:
    """Measure 32 calls at once."""
    endpoint = f"{url}/graphql/v1"

    async def build() -> aiohttp.ClientSession:
        return aiohttp.ClientSession()

    with asyncio.Runner() as runner:
        client = runner.run(build())

        async def call(body: dict[str, Any]) -> object:
            async with client.post(endpoint, json=body) as response:
                return await response.json()

        serve(
            {
                f"{name} 32": per_async_call(runner, partial(call, body), at_once=32, count=10)
                for name, body in read_calls(folder).items()
            }
        )
        runner.run(client.close())


if __name__ == "__main__":
    main(*sys.argv[1:])
