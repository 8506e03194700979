"""`--remoteit-check`: report stale cassettes, and recordings that no test has used, at the end of a run."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, cast

import pytest

from remoteit.testing.recording.cassette import CassetteError, read
from remoteit.testing.recording.session import display_path

if TYPE_CHECKING:
    from remoteit.testing.recording.errors import Cassette
    from remoteit.testing.recording.session import RecordingSession

CASSETTES = "cassettes"
"""The folder beside a test module in which pytest-recording keeps one folder per module."""


_WORKER_OUTPUT = "remoteit_check"


class _Played(TypedDict):
    """The report of a worker of pytest-xdist, in types that execnet can send."""

    is_part: bool
    modules: dict[str, list[str]]
    ran: list[str]
    used: list[str]
    checked: list[str]
    findings: list[str]


class CassetteCheck:
    """A plugin that records which cassettes are played.

    Args:
        session_key: stash key of a test's recording session.
        package: import name of the generated package with the present operations.
    """

    def __init__(self, session_key: pytest.StashKey[RecordingSession], package: str) -> None:
        self._session_key = session_key
        self._package = package
        self._is_part = False
        self._modules: dict[Path, set[str]] = defaultdict(set)
        self._ran: set[str] = set()
        self._used: set[Path] = set()
        self._checked: set[Path] = set()
        self._findings: list[str] = []
        self._lost_workers = 0

    def pytest_deselected(self) -> None:
        """Note that some tests do not run, so that unused cassettes are unknown."""
        self._is_part = True

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Store the tests of each module that have cassettes."""
        self._is_part |= any("::" in argument for argument in session.config.args)
        for item in session.items:
            tests = self._modules[item.path]
            if item.get_closest_marker("vcr") is not None:
                tests.add(item.nodeid)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> None:
        """Collect what a test has played as soon as it has run."""
        if call.when != "call":
            return
        self._ran.add(item.nodeid)
        # Untyped: vcrpy's cassette, if the test has one.
        cassette: object = getattr(item, "funcargs", {}).get("vcr")
        if cassette is None:
            return
        session = item.stash.get(self._session_key, None)
        if session is None:
            self._used.add(Path(str(getattr(cassette, "_path", ""))).resolve())
            return
        files = [path.resolve() for path in (session.path, *session.extra_paths) if path is not None]
        self._used.update(files)
        self._checked.update(files)
        if call.excinfo is None:
            self._find_unplayed(cast("Cassette", cassette), session)

    def _find_unplayed(self, cassette: Cassette, session: RecordingSession) -> None:
        entries = session.recording.entries if session.recording and cassette.write_protected else ()
        self._findings += [
            f"{session.name}#{entry.number}: unused by {session.test}; record again with {session.command}"
            for index, entry in enumerate(entries)
            if not cassette.play_counts.get(index, 0)
        ]

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        """Take over what a worker of pytest-xdist has played; the controller runs no tests itself."""
        output: dict[str, Any] = getattr(node, "workeroutput", {})
        played: _Played | None = output.get(_WORKER_OUTPUT)
        if played is None:
            self._lost_workers += 1
            return
        self._is_part |= played["is_part"]
        for module, tests in played["modules"].items():
            self._modules[Path(module)].update(tests)
        self._ran.update(played["ran"])
        self._used.update(map(Path, played["used"]))
        self._checked.update(map(Path, played["checked"]))
        self._findings += played["findings"]

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail the run if there are findings; a worker of pytest-xdist leaves that to the controller."""
        output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
        if output is not None:
            output[_WORKER_OUTPUT] = _Played(
                is_part=self._is_part,
                modules={str(module): sorted(tests) for module, tests in self._modules.items()},
                ran=sorted(self._ran),
                used=sorted(map(str, self._used)),
                checked=sorted(map(str, self._checked)),
                findings=self._findings,
            )
            return
        if self._lost_workers:
            workers = "a worker" if self._lost_workers == 1 else f"{self._lost_workers} workers"
            self._findings.append(f"{workers} did not report which cassettes were played; run without -n")
            self._is_part = True
        self._findings += self._find_stale()
        if not self._is_part:
            self._findings += [
                f"{display_path(path)}: unused cassette, no test plays it; delete it"
                for path in self._find_unused()
            ]
        if self._findings and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """List the findings."""
        terminalreporter.section("remoteit cassettes")
        for finding in self._findings:
            terminalreporter.line(finding)
        counts = ((len(self._checked), "cassette"), (len(self._findings), "finding"))
        cassettes, findings = (f"{number} {noun}{'s' * (number != 1)}" for number, noun in counts)
        terminalreporter.line(f"{cassettes} checked, {findings}")

    def _find_stale(self) -> list[str]:
        files = sorted(path for path in self._checked if path.exists())
        if not files:
            return []
        from .check import find_stale  # noqa: PLC0415 - as below
        from .project import (  # noqa: PLC0415 - imports the modules of the schema and the client
            ProjectError,
            load_known_operations,
            load_schema,
        )

        try:
            operations, others = load_known_operations(self._package)
            schema = load_schema()
            return [
                finding
                for path in files
                for finding in find_stale(read(display_path(path)), operations, schema, others=others)
            ]
        except (ProjectError, CassetteError) as error:
            return [str(error)]

    def _find_unused(self) -> list[Path]:
        """Return the cassettes that no test has played, in folders whose tests have all run."""
        folders = [
            module.parent / CASSETTES / module.stem
            for module, tests in self._modules.items()
            if tests <= self._ran
        ]
        for parent in {module.parent for module in self._modules}:
            folders += self._find_orphans(parent)
        files = {path.resolve() for folder in folders for path in folder.rglob("*.yaml")}
        return sorted(files - self._used)

    def _find_orphans(self, parent: Path) -> list[Path]:
        """Return the folders of deleted modules, if all present modules were collected and have run."""
        present = {path for pattern in ("test_*.py", "*_test.py") for path in parent.glob(pattern)}
        has_all = present <= set(self._modules) and all(self._modules[path] <= self._ran for path in present)
        folders = (path for path in (parent / CASSETTES).glob("*") if path.is_dir())
        stems = {path.stem for path in present}
        return [folder for folder in folders if folder.name not in stems] if has_all else []
