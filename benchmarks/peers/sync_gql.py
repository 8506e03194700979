"""Calls with gql on its sync transports, in a session that is kept open, of documents parsed once."""

from __future__ import annotations

import sys
from functools import partial

from gql import Client, GraphQLRequest
from gql.transport.httpx import HTTPXTransport
from gql.transport.requests import RequestsHTTPTransport

from benchmarks.harness import per_call, read_calls, serve

TRANSPORTS = {"httpx": HTTPXTransport, "requests": RequestsHTTPTransport}


def main(url: str, folder: str, transport: str) -> None:
    """Measure a small answer and a page."""
    requests = {
        name: GraphQLRequest(
            body["query"], variable_values=body["variables"], operation_name=body["operationName"]
        )
        for name, body in read_calls(folder).items()
    }
    with Client(transport=TRANSPORTS[transport](url=f"{url}/graphql/v1")) as session:
        serve({name: per_call(partial(session.execute, request), 200) for name, request in requests.items()})


if __name__ == "__main__":
    main(*sys.argv[1:])
