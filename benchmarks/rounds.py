"""Rounds: the compared programs take turns, so that noise affects all of them."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.processes import Program

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


MODULES = {"ours": "benchmarks.ours", "gql": "benchmarks.peers.gql", "stock": "benchmarks.peers.stock"}
"""The module with the programs of each environment."""


@dataclass(frozen=True)
class Bench:
    """The context of a topic.

    Attributes:
        rounds: number of turns of each program.
        folder: the shared files.
        pythons: the interpreters of the environments, by name.
        server: the canned server's URL, without a path.
        progress: called with a status message.
    """

    rounds: int
    folder: Path
    pythons: Mapping[str, Path]
    server: str
    progress: Callable[[str], None]

    def url(self, *, devices: int = 1000, latency: int = 0) -> str:
        """Return the URL of a fleet on the canned server, with a latency in milliseconds."""
        return f"{self.server}/{latency}/{devices}"

    def race(self, contenders: Mapping[str, Contender]) -> dict[str, list[float]]:
        """Measure contenders in rounds.

        Returns:
            For each contender, the seconds per call in each round.
        """
        with ExitStack() as stack:
            programs: dict[tuple[str, ...], Program] = {}
            for name, contender in contenders.items():
                if contender.process not in programs:
                    self.progress(f"starting {name}")
                    programs[contender.process] = Program(
                        self.pythons[contender.environment],
                        MODULES[contender.environment],
                        contender.program,
                        *contender.arguments,
                        folder=self.folder,
                    )
                    stack.callback(programs[contender.process].close)
            measures = {
                name: _measure(programs[contender.process], contender.measure)
                for name, contender in contenders.items()
            }
            return take_turns(measures, self.rounds, self.progress)


@dataclass(frozen=True)
class Contender:
    """One measure of one program.

    Attributes:
        environment: environment of the program: `ours`, `gql` or `stock`.
        program: name of the program in the environment's module.
        measure: name of the measure in the program.
        arguments: arguments of the program. Contenders with the same program share a process.
    """

    environment: str
    program: str
    measure: str
    arguments: tuple[str, ...] = ()

    @property
    def process(self) -> tuple[str, ...]:
        """The key of the process."""
        return (self.environment, self.program, *self.arguments)


def take_turns(
    measures: Mapping[str, Callable[[], float]], rounds: int, progress: Callable[[str], None]
) -> dict[str, list[float]]:
    """Call all measures once per round, reversing the order each time.

    Returns:
        For each measure, one value per round.
    """
    names: Sequence[str] = list(measures)
    values: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        for name in names:
            progress(f"round {number + 1} of {rounds}: {name}")
            values[name].append(measures[name]())
        names = names[::-1]
    return values


def _measure(program: Program, name: str) -> Callable[[], float]:
    return lambda: program.measure(name)
