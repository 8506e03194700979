"""Concurrent calls with `AsyncClient`, on its default connections or on httpx's."""

from __future__ import annotations

import asyncio
import sys

import httpx

from benchmarks.harness import per_async_call, serve
from remoteit import AsyncClient, Credentials


def main(url: str, connections: str) -> None:
    """Measure 32 calls at once.

    Args:
        url: the URL of the server.
        connections: `default`, or `httpx` for a plain `httpx.AsyncClient`.
    """

    async def build() -> AsyncClient:
        return AsyncClient(
            credentials=Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret"),
            url=url,
            http_client=httpx.AsyncClient() if connections == "httpx" else None,
        )

    with asyncio.Runner() as runner:
        client = runner.run(build())
        serve(
            {
                "small 32": per_async_call(runner, client.me, at_once=32, count=10),
                "page 32": per_async_call(runner, lambda: client.devices(size=5), at_once=32, count=10),
            }
        )
        runner.run(client.aclose())


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[3])
