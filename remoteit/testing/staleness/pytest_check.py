"""`--remoteit-check`: at the end of a run, which cassettes are stale, and what of them no test has used."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from remoteit.testing.recording.cassette import CassetteError, read
from remoteit.testing.recording.session import shown

if TYPE_CHECKING:
    from remoteit.testing.recording.errors import Cassette
    from remoteit.testing.recording.session import Tape

CASSETTES = "cassettes"
"""The folder beside a test module in which pytest-recording keeps each module's folder."""


class CassetteCheck:
    """A plugin that watches which recordings are played.

    Args:
        tape: where a test of ours keeps its tape.
        package: import name of the generated package whose operations are the present ones.
    """

    def __init__(self, tape: pytest.StashKey[Tape], package: str) -> None:
        self._tape = tape
        self._package = package
        self._is_part = False
        self._modules: dict[Path, set[str]] = defaultdict(set)
        self._ran: set[str] = set()
        self._used: set[Path] = set()
        self._ours: set[Path] = set()
        self._findings: list[str] = []

    def pytest_deselected(self) -> None:
        """Some tests do not run: what is unused cannot be told."""
        self._is_part = True

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Remember each module's tests that have cassettes."""
        self._is_part |= any("::" in argument for argument in session.config.args)
        for item in session.items:
            tests = self._modules[item.path]
            if item.get_closest_marker("vcr") is not None:
                tests.add(item.nodeid)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> None:
        """Look at what a test has played, as soon as it has run."""
        if call.when != "call":
            return
        self._ran.add(item.nodeid)
        # Untyped: a cassette of vcrpy's, where the test has one.
        cassette: object = getattr(item, "funcargs", {}).get("vcr")
        if cassette is None:
            return
        tape = item.stash.get(self._tape, None)
        if tape is None:
            self._used.add(Path(str(getattr(cassette, "_path", ""))).resolve())
            return
        files = [path.resolve() for path in (tape.path, *tape.extra_paths) if path is not None]
        self._used.update(files)
        self._ours.update(files)
        if call.excinfo is None:
            self._unplayed(cast("Cassette", cassette), tape)

    def _unplayed(self, cassette: Cassette, tape: Tape) -> None:
        entries = tape.recording.entries if tape.recording and cassette.write_protected else ()
        for index, entry in enumerate(entries):
            if not cassette.play_counts.get(index, 0):
                self._findings.append(
                    f"{tape.name}#{entry.number}: unused by {tape.test}; record again with {tape.command}"
                )

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Let the run fail where something was found."""
        self._findings += self._stale()
        if not self._is_part:
            self._findings += [
                f"{shown(path)}: unused cassette, no test plays it; delete it" for path in self._unused()
            ]
        if self._findings and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """List what was found."""
        terminalreporter.section("remoteit cassettes")
        for finding in self._findings:
            terminalreporter.line(finding)
        counts = ((len(self._ours), "cassette"), (len(self._findings), "finding"))
        cassettes, findings = (f"{number} {noun}{'s' * (number != 1)}" for number, noun in counts)
        terminalreporter.line(f"{cassettes} checked, {findings}")

    def _stale(self) -> list[str]:
        files = sorted(path for path in self._ours if path.exists())
        if not files:
            return []
        from .check import stale  # noqa: PLC0415 - the same
        from .project import (  # noqa: PLC0415 - loads the schema's and the client's modules
            ProjectError,
            find_schema,
            operations_of,
            read_schema,
        )

        try:
            operations, schema = operations_of(self._package), read_schema(find_schema())
            return [sentence for path in files for sentence in stale(read(shown(path)), operations, schema)]
        except (ProjectError, CassetteError) as error:
            return [str(error)]

    def _unused(self) -> list[Path]:
        """Cassettes that no test has played, in the folders whose tests have all run."""
        folders = [
            module.parent / CASSETTES / module.stem
            for module, tests in self._modules.items()
            if tests <= self._ran
        ]
        for parent in {module.parent for module in self._modules}:
            folders += self._orphans(parent)
        files = {path.resolve() for folder in folders for path in folder.rglob("*.yaml")}
        return sorted(files - self._used)

    def _orphans(self, parent: Path) -> list[Path]:
        """Folders of modules that are gone, where all modules of a folder were collected and have run."""
        present = {path for pattern in ("test_*.py", "*_test.py") for path in parent.glob(pattern)}
        has_all = present <= set(self._modules) and all(self._modules[path] <= self._ran for path in present)
        folders = (path for path in (parent / CASSETTES).glob("*") if path.is_dir())
        stems = {path.stem for path in present}
        return [folder for folder in folders if folder.name not in stems] if has_all else []
