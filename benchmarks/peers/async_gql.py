"""Calls with gql on its async transports, one at a time and 32 concurrently; otherwise as `sync_gql`."""

from __future__ import annotations

import asyncio
import sys
from functools import partial

from gql import Client, GraphQLRequest
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.httpx import HTTPXAsyncTransport

from benchmarks.harness import per_async_call, read_calls, serve

TRANSPORTS = {"httpx": HTTPXAsyncTransport, "aiohttp": AIOHTTPTransport}


def main(url: str, folder: str, transport: str) -> None:
    """Measure a small response and a page."""
    requests = {
        name: GraphQLRequest(
            body["query"], variable_values=body["variables"], operation_name=body["operationName"]
        )
        for name, body in read_calls(folder).items()
    }
    client = Client(transport=TRANSPORTS[transport](url=f"{url}/graphql/v1"))
    with asyncio.Runner() as runner:
        session = runner.run(client.connect_async())
        serve(
            {
                f"{name} {at_once}": per_async_call(
                    runner, partial(session.execute, request), at_once=at_once, count=count
                )
                for name, request in requests.items()
                for at_once, count in ((1, 200), (32, 10))
            }
        )
        runner.run(client.close_async())


if __name__ == "__main__":
    main(*sys.argv[1:])
