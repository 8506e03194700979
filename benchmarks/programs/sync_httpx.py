"""Calls with plain httpx: post the body, parse the response as JSON."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

import httpx

from benchmarks.harness import per_call, read_calls, serve


def main(url: str, folder: str) -> None:
    """Measure a small response and a page."""
    endpoint = f"{url}/graphql/v1"
    with httpx.Client() as client:

        def call(body: dict[str, Any]) -> object:
            return client.post(endpoint, json=body).json()

        serve({name: per_call(partial(call, body), 200) for name, body in read_calls(folder).items()})


if __name__ == "__main__":
    main(*sys.argv[1:])
