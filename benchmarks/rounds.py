"""Rounds: whoever is compared is measured in turn, over and over, so that noise hits all alike."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.processes import Program

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True)
class Bench:
    """What every topic is given.

    Attributes:
        rounds: how often each program has its turn.
        folder: holds what all programs share.
        pythons: the interpreters of the environments, by name.
        server: the canned server's URL, without a path.
        progress: is told what goes on.
    """

    rounds: int
    folder: Path
    pythons: Mapping[str, Path]
    server: str
    progress: Callable[[str], None]

    def url(self, *, devices: int = 1000, latency: int = 0) -> str:
        """Where the canned server answers for a fleet, after so many milliseconds."""
        return f"{self.server}/{latency}/{devices}"

    def race(self, contenders: Mapping[str, Contender]) -> dict[str, list[float]]:
        """Measure contenders in rounds.

        Returns:
            For each, seconds a call, a value a round.
        """
        with ExitStack() as stack:
            programs: dict[tuple[str, ...], Program] = {}
            for name, contender in contenders.items():
                if contender.program not in programs:
                    self.progress(f"starting {name}")
                    programs[contender.program] = Program(
                        self.pythons[contender.environment],
                        f"benchmarks.{contender.module}",
                        *contender.arguments,
                        folder=self.folder,
                    )
                    stack.callback(programs[contender.program].close)
            measures = {
                name: _measure(programs[contender.program], contender.measure)
                for name, contender in contenders.items()
            }
            return take_turns(measures, self.rounds, self.progress)


@dataclass(frozen=True)
class Contender:
    """One measure of one program.

    Attributes:
        environment: where the program runs: `ours`, `gql` or `stock`.
        module: the program, below `benchmarks`.
        measure: the name that it has there.
        arguments: what the program is given. Contenders of one program share its process.
    """

    environment: str
    module: str
    measure: str
    arguments: tuple[str, ...] = ()

    @property
    def program(self) -> tuple[str, ...]:
        """Tells processes apart."""
        return (self.environment, self.module, *self.arguments)


def take_turns(
    measures: Mapping[str, Callable[[], float]], rounds: int, progress: Callable[[str], None]
) -> dict[str, list[float]]:
    """Call all measures once a round, in an order that is turned round each time.

    Returns:
        For each, a value a round.
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
