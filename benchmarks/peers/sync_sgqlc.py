"""Calls with sgqlc, on a `requests.Session`, which keeps its connection, and on urllib, its default."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

import requests
from sgqlc.endpoint.http import HTTPEndpoint
from sgqlc.endpoint.requests import RequestsEndpoint

from benchmarks.harness import per_call, read_calls, serve


def main(url: str, folder: str) -> None:
    """Measure a small response and a page, which remain dicts."""
    endpoint = f"{url}/graphql/v1"
    calls = read_calls(folder)
    with requests.Session() as session:
        ways = {"requests": RequestsEndpoint(endpoint, session=session), "urllib": HTTPEndpoint(endpoint)}

        def call(way: str, body: dict[str, Any]) -> object:
            response = ways[way](body["query"], body["variables"], body["operationName"])
            if "errors" in response:  # sgqlc does not raise
                raise ValueError(response["errors"])
            return response

        serve(
            {
                f"{name} {way}": per_call(partial(call, way, body), 100)
                for name, body in calls.items()
                for way in ways
            }
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
