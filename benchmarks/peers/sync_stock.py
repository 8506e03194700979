"""Calls of the sync client that stock ariadne-codegen generates, over httpx."""

from __future__ import annotations

import sys

from stock_sync import Client

from benchmarks.harness import per_call, serve


def main(url: str) -> None:
    """Measure a small response and a page."""
    with Client(f"{url}/graphql/v1") as client:
        serve(
            {
                "small": per_call(client.me, 200),
                "page": per_call(lambda: client.devices(sort="name", size=5, from_=0), 200),
            }
        )


if __name__ == "__main__":
    main(sys.argv[1])
