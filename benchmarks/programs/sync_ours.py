"""Calls with `Client`: signed, retried if needed, validated."""

from __future__ import annotations

import sys

from benchmarks.harness import per_call, serve
from remoteit import Client, Credentials


def main(url: str) -> None:
    """Measure a small response and a page."""
    with Client(credentials=Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret"), url=url) as client:
        serve(
            {
                "small": per_call(client.me, 200),
                "page": per_call(lambda: client.devices(size=5), 200),
            }
        )


if __name__ == "__main__":
    main(sys.argv[1])
