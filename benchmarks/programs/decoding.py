"""Decoding a page of 1,000 devices into this client's models, and into plain dicts."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import httpx

from benchmarks.harness import per_call, serve
from generated_client import DEVICES
from generated_client._runtime.protocol import decode


def main(folder: str) -> None:
    """Measure both."""
    response = httpx.Response(200, content=(Path(folder) / "Devices.json").read_bytes())
    serve(
        {
            "ours": per_call(lambda: decode(DEVICES, (), response), 10),
            "json": per_call(lambda: json.loads(response.content), 10),
        }
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
