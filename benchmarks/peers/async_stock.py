"""Concurrent calls of the async client that stock ariadne-codegen generates, over httpx."""

from __future__ import annotations

import asyncio
import sys

from stock_async import Client

from benchmarks.harness import per_async_call, serve


def main(url: str) -> None:
    """Measure 32 calls at once."""

    async def build() -> Client:
        return Client(f"{url}/graphql/v1")

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


if __name__ == "__main__":
    main(sys.argv[1])
