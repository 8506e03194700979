"""Sync calls with gql, with documents parsed once, in a session that stays open if the transport allows.

On an async transport, gql's sync `execute` opens and closes a session for each call; there is no other way.
"""

from __future__ import annotations

import sys
from functools import partial

from gql import Client, GraphQLRequest
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.httpx import HTTPXTransport
from gql.transport.requests import RequestsHTTPTransport

from benchmarks.harness import per_call, read_calls, serve

TRANSPORTS = {"httpx": HTTPXTransport, "requests": RequestsHTTPTransport}


def main(url: str, folder: str, transport: str) -> None:
    """Measure a small response and a page."""
    requests = {
        name: GraphQLRequest(
            body["query"], variable_values=body["variables"], operation_name=body["operationName"]
        )
        for name, body in read_calls(folder).items()
    }
    if transport == "aiohttp":
        client = Client(transport=AIOHTTPTransport(url=f"{url}/graphql/v1"))
        serve({name: per_call(partial(client.execute, request), 50) for name, request in requests.items()})
        return
    with Client(transport=TRANSPORTS[transport](url=f"{url}/graphql/v1")) as session:
        serve({name: per_call(partial(session.execute, request), 200) for name, request in requests.items()})


if __name__ == "__main__":
    main(*sys.argv[1:])
