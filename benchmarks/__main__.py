"""The command line of `python -m benchmarks`."""

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
Compare this client with its peers, in one run on one machine, and print a table of the results.

The peers are installed into benchmarks/.venv-gql and benchmarks/.venv-stock on first use. All requests go to
a canned server on loopback; no account is needed. A complete run takes about four minutes, during which the
machine should be idle.
"""
TOPICS_HELP = """\
topics:
  signing      the auth flow; the minimal work, requests-http-signature, http-message-signatures
  decoding     a page of 1,000 devices; stock ariadne-codegen
  calls        sync calls; plain httpx, gql, stock ariadne-codegen, sgqlc
  concurrency  32 concurrent calls; stock ariadne-codegen, gql, plain aiohttp, plain httpx
  fleets       100,000 devices: time, CPU time, memory
  start        importing and creating a client
  commands     the command line: version, help, completion, a list
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the chosen topics; return 1 if `--check` finds an exceeded limit, 2 on a failure, otherwise 0."""
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
        _progress("preparing the responses and the stock clients")
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
        epilog=TOPICS_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--only",
        type=_topics,
        default=list(TOPICS),
        metavar="TOPIC[,TOPIC...]",
        help="measure only these topics, and do not write RESULTS.md",
    )
    parser.add_argument(
        "--rounds",
        type=_rounds,
        default=ROUNDS,
        metavar="N",
        help="number of rounds, at least 1 (default: %(default)s)",
    )
    parser.add_argument("--check", action="store_true", help="exit with status 1 if a limit is exceeded")
    return parser


def _topics(text: str) -> list[str]:
    chosen = [part.strip() for part in text.split(",")]
    if unknown := [part for part in chosen if part not in TOPICS]:
        raise argparse.ArgumentTypeError(
            f"unknown topic {', '.join(unknown)}; choose from {', '.join(TOPICS)}"
        )
    return chosen


def _rounds(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of at least 1")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
