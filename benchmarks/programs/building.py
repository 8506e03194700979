"""Creating a client, and creating the HTTP client that it uses."""

from __future__ import annotations

import httpx

from benchmarks.harness import per_call, serve
from remoteit import Client, Credentials


def main() -> None:
    """Measure both."""
    key = Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret")
    serve({"ours": per_call(lambda: Client(credentials=key), 10), "httpx": per_call(httpx.Client, 10)})


if __name__ == "__main__":
    main()
