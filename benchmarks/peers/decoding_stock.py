"""Decoding a page of 1,000 devices as the code that stock ariadne-codegen generates does it."""

from __future__ import annotations

import sys
from pathlib import Path

import httpx
from stock_sync import Client
from stock_sync.devices import Devices

from benchmarks.harness import per_call, serve


def main(folder: str) -> None:
    """Measure what a generated method does with a response."""
    response = httpx.Response(200, content=(Path(folder) / "Devices.json").read_bytes())
    client = Client("http://127.0.0.1")
    serve({"stock": per_call(lambda: Devices.model_validate(client.get_data(response)), 10)})


if __name__ == "__main__":
    main(*sys.argv[1:])
