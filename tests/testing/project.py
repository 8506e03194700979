"""An empty project: one test module, and runs of pytest that record or replay."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import generated_client
import remoteit.sandbox.http.server
from remoteit import Client
from remoteit.testing.recording.cassette import Recording, read

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from remoteit.sandbox import Sandbox


def _sandbox_client(sandbox: Sandbox) -> Client:
    return Client(credentials=sandbox.credentials, url=sandbox.url)


# pytester unloads the modules that a run in this process has imported; load the slow ones before.
for _name in dir(generated_client):
    getattr(generated_client, _name)
for _name in ("recording.clients", "recording.session", "staleness.check", "staleness.pytest_check"):
    import_module(f"remoteit.testing.{_name}")
with import_module("vcr").VCR(record_mode="none").use_cassette("none.yaml"):
    pass  # imports the libraries that vcrpy patches
with remoteit.sandbox.http.server.run_sandbox(devices=0) as _sandbox, _sandbox_client(_sandbox) as _client:
    _client.api_version()

INI = """
[pytest]
filterwarnings = error
addopts = --strict-markers --strict-config -p no:cacheprovider -p no:hypothesispytest
"""


class Project:
    """A user's project in a temporary folder.

    Args:
        pytester: pytest's own fixture.
        monkeypatch: disables the sandbox in replays.
    """

    def __init__(self, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
        self._pytester = pytester
        self._monkeypatch = monkeypatch
        self.root: Path = pytester.path
        pytester.makefile(".ini", pytest=INI)

    def write(self, source: str, *, name: str = "test_mine", conftest: str = "") -> None:
        """Write the test module, and a conftest if one is given."""
        self._pytester.makepyfile(**{name: f"import asyncio, socket\nimport pytest\n\n{source}"})
        if conftest:
            self._pytester.makeconftest(f"import pytest\n\n{conftest}")

    def run(self, *arguments: str) -> pytest.RunResult:
        """Run pytest with these arguments."""
        return self._pytester.runpytest_inprocess(*arguments)

    def record(self, *arguments: str, mode: str = "rewrite", passed: int = 1) -> None:
        """Record, and check that the tests pass."""
        self.run(f"--record-mode={mode}", *arguments).assert_outcomes(passed=passed)

    def replay(self, *arguments: str) -> pytest.RunResult:
        """Run as CI does: without recording, and without a sandbox."""
        with self._monkeypatch.context() as patch:
            patch.setattr(remoteit.sandbox.http.server, "run_sandbox", _no_sandbox)
            return self.run(*arguments)

    def cassette(self, name: str = "test_it", module: str = "test_mine") -> Path:
        """Return the path of a test's cassette."""
        return self.root / "cassettes" / module / f"{name}.yaml"

    def recording(self, name: str = "test_it", module: str = "test_mine") -> Recording:
        """Read a test's cassette."""
        return read(self.cassette(name, module))


def _no_sandbox(**options: object) -> None:
    raise AssertionError("a replay must not start a sandbox")
