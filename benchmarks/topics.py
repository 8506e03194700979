"""The topics of a run: what each measures, compares and limits."""

from __future__ import annotations

import subprocess
import time
from functools import partial
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, at_least, at_most, faster, slower
from benchmarks.processes import ROOT, environment, run_once
from benchmarks.rounds import Contender, take_turns

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from benchmarks.rounds import Bench

STOCK = "stock ariadne-codegen"
CALLS = {"small": "small call (Me)", "page": "page of 5 devices"}

SIGNING_LIBRARIES = ("requests-http-signature", "http-message-signatures")
BARE_SIGNING = "bare work: date, string, HMAC, base64"

GQL_TRANSPORTS = ("requests", "httpx", "aiohttp")
GQL_AWAITED = "gql on aiohttp, awaited"
GQL_ASYNC = "gql on aiohttp"
ASYNC_LIMITS = {STOCK: at_least(6), GQL_ASYNC: at_least(1)}

LATENCY = 200  # milliseconds per page
FLEET = 100_000
SMALLER = {1_000: 10, 10_000: 2}  # devices: repetitions, so that a measurement takes long enough
MOST_ROUNDS = 3  # each takes about 10 seconds, and each figure is a sum over 100 pages already
NOISE = 1.05  # tolerance of "does not grow"
MEGABYTE = 1_000_000

IMPORTS = {"ours": "from remoteit import Client; Client.devices", "floor": "import httpx, pydantic"}
COMMAND = ("-m", "remoteit.cli")
WORDS = "remoteit-client\napi\nDev"  # as bash passes them to the completion
LIST_DEVICES = """\
import json
from remoteit import Client
with Client() as client:
    devices = [device.model_dump(mode="json", by_alias=True) for device in client.iter_devices()]
print(json.dumps(devices, indent=2))"""
LEAST_ROUNDS = 25  # a round is short, and the start of a process is noisy


def measure_signing(bench: Bench) -> list[Figure]:
    """Compare both schemes with the minimal work, and with libraries that sign by RFC 9421."""
    schemes = ("cavage", "rfc9421")
    contenders = {
        f"{who} {scheme}": Contender("ours", "signing", f"{who} {scheme}")
        for scheme in schemes
        for who in ("ours", "bare")
    }
    contenders |= {name: Contender("gql", "signing", name) for name in SIGNING_LIBRARIES}
    times = bench.race(contenders)
    figures = [
        slower(
            f"auth flow, {scheme}",
            BARE_SIGNING,
            times[f"ours {scheme}"],
            times[f"bare {scheme}"],
            at_most(1.7),
        )
        for scheme in schemes
    ]
    limits = {SIGNING_LIBRARIES[0]: at_least(30)}  # the one that the vendor recommends
    figures += [
        faster(f"auth flow, {scheme}", name, times[f"ours {scheme}"], times[name], limits.get(name))
        for name in SIGNING_LIBRARIES
        for scheme in schemes
    ]
    return figures


def measure_decoding(bench: Bench) -> list[Figure]:
    """Decode the same bytes with our models, with stock models, and without models."""
    folder = (str(bench.folder),)
    times = bench.race(
        {
            "ours": Contender("ours", "decoding", "ours", folder),
            "stock": Contender("stock", "decoding", "stock", folder),
            "json": Contender("ours", "decoding", "json", folder),
        }
    )
    what = "page of 1,000 devices"
    return [
        slower(what, STOCK, times["ours"], times["stock"], at_most(0.75)),
        slower(what, "json.loads, no models", times["ours"], times["json"]),
    ]


def measure_sync_calls(bench: Bench) -> list[Figure]:
    """Compare two response sizes with plain httpx and with all peers."""
    figures: list[Figure] = []
    for call, what in CALLS.items():
        times = bench.race(_sync_contenders(bench, call))
        ours = times.pop("ours")
        figures.append(slower(what, "plain httpx", ours, times.pop("plain httpx"), at_most(1.1)))
        for name, theirs in times.items():
            limit = at_least(1) if name.startswith("gql") and name != GQL_AWAITED else None
            figures.append(faster(what, name, ours, theirs, limit))
    return figures


def _sync_contenders(bench: Bench, call: str) -> dict[str, Contender]:
    given = (bench.url(), str(bench.folder))
    contenders = {
        "ours": Contender("ours", "sync_calls", call, given),
        "plain httpx": Contender("ours", "sync_httpx", call, given),
    }
    for transport in GQL_TRANSPORTS:
        contenders[f"gql on {transport}"] = Contender("gql", "sync_calls", call, (*given, transport))
    return contenders | {
        # Not a sync call, but the fastest way to make one call after the other with gql.
        GQL_AWAITED: Contender("gql", "async_calls", f"{call} 1", (*given, "aiohttp")),
        STOCK: Contender("stock", "sync_calls", call, given),
        "sgqlc on requests": Contender("gql", "sgqlc", f"{call} requests", given),
        "sgqlc on urllib": Contender("gql", "sgqlc", f"{call} urllib", given),
    }


def measure_concurrency(bench: Bench) -> list[Figure]:
    """Compare two response sizes with all async peers, also on httpx's connections."""
    figures: list[Figure] = []
    for call, size in CALLS.items():
        times = bench.race(_async_contenders(bench, f"{call} 32"))
        ours, over_httpx = times.pop("ours"), times.pop("ours over httpx")
        what = f"32 at once: {size}"
        figures += [
            faster(what, name, ours, theirs, ASYNC_LIMITS.get(name)) for name, theirs in times.items()
        ]
        figures.append(faster(f"{what}, over httpx's connections", STOCK, over_httpx, times[STOCK]))
    return figures


def _async_contenders(bench: Bench, measure: str) -> dict[str, Contender]:
    given = (bench.url(), str(bench.folder))
    return {
        "ours": Contender("ours", "async_calls", measure, (*given, "default")),
        "ours over httpx": Contender("ours", "async_calls", measure, (*given, "httpx")),
        STOCK: Contender("stock", "async_calls", measure, given),
        GQL_ASYNC: Contender("gql", "async_calls", measure, (*given, "aiohttp")),
        "gql on httpx": Contender("gql", "async_calls", measure, (*given, "httpx")),
        "plain aiohttp": Contender("ours", "async_aiohttp", measure, given),
        "plain httpx": Contender("ours", "async_httpx", measure, given),
    }


def measure_fleets(bench: Bench) -> list[Figure]:
    """Measure time, CPU time and memory, with a new process for each iteration."""
    bench.progress("page by page, which takes more than 20 seconds")
    loop = _iterate(bench, "page by page")["wall"]
    runs: dict[str, list[dict[str, float]]] = {}

    def turn(name: str, way: str, devices: int = FLEET, times: int = 1, latency: int = LATENCY) -> float:
        result = _iterate(bench, way, devices, times, latency)
        runs.setdefault(name, []).append(result)
        return result["cpu"] / devices

    small = {
        f"{devices:,} devices": partial(turn, str(devices), "iterate", devices, times)
        for devices, times in SMALLER.items()
    }
    cpu = take_turns(
        {
            "sync": partial(turn, "sync", "iterate"),
            "async": partial(turn, "async", "iterate async"),
            "decoding alone": partial(turn, "alone", "decode", latency=0),
            **small,
        },
        min(bench.rounds, MOST_ROUNDS),
        bench.progress,
    )
    figures: list[Figure] = []
    for name in ("sync", "async"):
        what = f"100,000 devices, {name}"
        wall = [run["wall"] for run in runs[name]]
        alone = [run["cpu"] for run in runs["alone"]]
        figures += [
            faster(what, "page by page", wall, [loop] * len(wall), at_least(8)),
            slower(
                f"{what}: CPU",
                "decoding those pages only",
                [run["cpu"] for run in runs[name]],
                alone,
                at_most(1.4),
            ),
            _memory(f"{what}: peak memory", [run["peak"] for run in runs[name]]),
        ]
    figures += [
        slower(
            "CPU per device, 100,000 devices", f"per device, {name}", cpu["sync"], cpu[name], at_most(NOISE)
        )
        for name in (f"{devices:,} devices" for devices in SMALLER)
    ]
    return figures


def _iterate(
    bench: Bench, way: str, devices: int = FLEET, times: int = 1, latency: int = LATENCY
) -> dict[str, float]:
    url = bench.url(devices=devices, latency=latency)
    return run_once(
        bench.pythons["ours"],
        "benchmarks.ours",
        *("fleet", url, str(bench.folder), way, str(devices), str(times)),
        folder=bench.folder,
    )


def _memory(what: str, peaks: list[float]) -> Figure:
    megabytes = [peak / MEGABYTE for peak in peaks]
    ours = f"{median(megabytes):.0f} MB"
    return Figure(what, "after the import", ours, "0 MB", megabytes, "MB more", at_most(100))


def measure_start(bench: Bench) -> list[Figure]:
    """Measure complete processes, and creating clients with given credentials."""
    python = bench.pythons["ours"]
    for code in IMPORTS.values():
        _run(python, code)  # writes the bytecode, and fills the file cache
    imports = take_turns(
        {name: partial(_run, python, code) for name, code in IMPORTS.items()},
        max(bench.rounds, LEAST_ROUNDS),
        bench.progress,
    )
    builds = bench.race({name: Contender("ours", "building", name) for name in ("ours", "httpx")})
    imported = f'python -c "{IMPORTS["ours"]}"'
    return [
        slower(imported, IMPORTS["floor"], imports["ours"], imports["floor"], at_most(1.15)),
        slower("Client(credentials=…)", "httpx.Client()", builds["ours"], builds["httpx"], at_most(1.2)),
    ]


def measure_commands(bench: Bench) -> list[Figure]:
    """Measure complete processes of the command line against a bare interpreter, and against a script."""
    completion = {
        "_REMOTEIT_CLIENT_COMPLETE": "bash_complete",
        "COMP_WORDS": WORDS,
        "COMP_CWORD": str(WORDS.count("\n")),
    }
    account = {
        "REMOTEIT_API_URL": bench.url(devices=25),
        "R3_ACCESS_KEY_ID": "KEY",
        "R3_SECRET_ACCESS_KEY": "c2VjcmV0",
    }
    python = bench.pythons["ours"]
    runs = {
        "pass": partial(_start, python, "-c", "pass"),
        "--version": partial(_start, python, *COMMAND, "--version"),
        "--help": partial(_start, python, *COMMAND, "--help"),
        "completion": partial(_start, python, *COMMAND, variables=completion),
        "devices --json": partial(_start, python, *COMMAND, "devices", "--json", variables=account),
        "script": partial(_start, python, "-c", LIST_DEVICES, variables=account),
    }
    for run in runs.values():
        run()  # writes the bytecode, and fills the file cache
    times = take_turns(runs, max(bench.rounds, LEAST_ROUNDS), bench.progress)
    bare, bare_code = times["pass"], "python -c pass"
    return [
        slower("remoteit-client --version", bare_code, times["--version"], bare, at_most(4)),
        slower("remoteit-client --help", bare_code, times["--help"], bare, at_most(5)),
        slower("completion of an operation", bare_code, times["completion"], bare, at_most(5)),
        slower("devices --json", "a script", times["devices --json"], times["script"], at_most(1.5)),
    ]


def _run(python: Path, code: str) -> float:
    return _start(python, "-c", code)


def _start(python: Path, *arguments: str, variables: Mapping[str, str] | None = None) -> float:
    """Run a process to its end, and return the seconds that it took."""
    variables = environment() | dict(variables or {})
    started = time.perf_counter()
    subprocess.run([python, *arguments], cwd=ROOT, env=variables, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


TOPICS: dict[str, Callable[[Bench], list[Figure]]] = {
    "signing": measure_signing,
    "decoding": measure_decoding,
    "calls": measure_sync_calls,
    "concurrency": measure_concurrency,
    "fleets": measure_fleets,
    "start": measure_start,
    "commands": measure_commands,
}
"""The topics, in the order of a run."""
