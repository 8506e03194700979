"""The command: `python -m benchmarks`."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import material, results
from benchmarks.environments import InstallError, pythons
from benchmarks.processes import ROOT, ProgramError, served
from benchmarks.rounds import Bench
from benchmarks.topics import TOPICS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.figures import Figure

RESULTS = Path(__file__).parent / "RESULTS.md"
ROUNDS = 9

DESCRIPTION = """\
Measures this client beside its peers, in one run on one machine, and prints a table of what holds.

The peers are installed into benchmarks/.venv-gql and benchmarks/.venv-stock at first use. All requests go to
a canned server on loopback; no account is needed, and nothing is sent to anyone. A whole run takes about four
minutes; leave the machine alone meanwhile.
"""
TOPICS_TOLD = """\
topics:
  signing      the auth flow beside the bare work, requests-http-signature and http-message-signatures
  decoding     a page of 1,000 devices beside stock ariadne-codegen
  calls        sync calls beside plain httpx, gql, stock ariadne-codegen and sgqlc
  concurrency  32 calls at once beside stock ariadne-codegen, gql, plain aiohttp and plain httpx
  fleets       100,000 devices: time, CPU time, memory
  start        the import, and building a client
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked for; the exit status is 1 where `--check` finds a limit missed, 2 for a failure."""
    options = _parser().parse_args(arguments)
    chosen: list[str] = options.only
    load = os.getloadavg()[0]
    try:
        figures, environments = _run(chosen, options.rounds)
    except (InstallError, ProgramError, subprocess.CalledProcessError) as error:
        _progress("")
        sys.stderr.write(f"benchmarks: {error}\n")
        return 2
    every = [figure for part in figures.values() for figure in part]
    print(results.table(every), results.verdict(every), sep="\n\n")
    if set(chosen) == set(TOPICS):
        RESULTS.write_text(results.document(figures, options.rounds, environments, load), encoding="utf-8")
        print(f"\nWritten to {RESULTS.relative_to(ROOT)}.")
    return int(options.check and not all(figure.holds for figure in every))


def _run(chosen: Sequence[str], rounds: int) -> tuple[dict[str, list[Figure]], dict[str, Path]]:
    environments = pythons(lambda text: print(text, file=sys.stderr))
    figures: dict[str, list[Figure]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _progress("preparing the answers and the stock clients")
        material.prepare(folder, ROOT, environments["stock"])
        with served(environments["ours"], folder) as server:
            for topic, measure in TOPICS.items():
                if topic in chosen:
                    bench = Bench(rounds, folder, environments, server, partial(_topic_progress, topic))
                    figures[topic] = measure(bench)
    _progress("")
    return figures, environments


def _topic_progress(topic: str, text: str) -> None:
    _progress(f"{time.strftime('%H:%M:%S')} {topic}: {text}")


def _progress(text: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text[:100]}")
        sys.stderr.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=DESCRIPTION,
        epilog=TOPICS_TOLD,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--only",
        type=_topics,
        default=list(TOPICS),
        metavar="TOPIC[,TOPIC...]",
        help="measure these alone, and leave RESULTS.md as it is",
    )
    parser.add_argument(
        "--rounds",
        type=_rounds,
        default=ROUNDS,
        metavar="N",
        help="1 or more; %(default)s by default",
    )
    parser.add_argument("--check", action="store_true", help="exit with status 1 where a limit does not hold")
    return parser


def _topics(text: str) -> list[str]:
    chosen = [part.strip() for part in text.split(",")]
    if unknown := [part for part in chosen if part not in TOPICS]:
        raise argparse.ArgumentTypeError(f"no topic is {', '.join(unknown)}; there are {', '.join(TOPICS)}")
    return chosen


def _rounds(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"a number of 1 or more is needed, not {text!r}")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
