"""Start: importing the client in a new interpreter, and creating a client."""

from __future__ import annotations

import subprocess
import time
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.figures import at_most, slower
from benchmarks.processes import ROOT, environment
from benchmarks.rounds import Contender, take_turns

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.figures import Figure
    from benchmarks.rounds import Bench

CODE = {"ours": "from remoteit import Client; Client.devices", "floor": "import httpx, pydantic"}
LEAST_ROUNDS = 25  # a round is short, and the start of a process is noisy


def measure(bench: Bench) -> list[Figure]:
    """Measure complete processes, and creating clients with given credentials."""
    python = bench.pythons["ours"]
    for code in CODE.values():
        _run(python, code)  # writes the bytecode, and fills the file cache
    imports = take_turns(
        {name: partial(_run, python, code) for name, code in CODE.items()},
        max(bench.rounds, LEAST_ROUNDS),
        bench.progress,
    )
    builds = bench.race({name: Contender("ours", "programs.building", name) for name in ("ours", "httpx")})
    imported = f'python -c "{CODE["ours"]}"'
    return [
        slower(imported, CODE["floor"], imports["ours"], imports["floor"], at_most(1.15)),
        slower("Client(credentials=…)", "httpx.Client()", builds["ours"], builds["httpx"], at_most(1.2)),
    ]


def _run(python: Path, code: str) -> float:
    started = time.perf_counter()
    subprocess.run([python, "-c", code], cwd=ROOT, env=environment(), check=True)
    return time.perf_counter() - started
