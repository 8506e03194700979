"""One class can have the methods of `remoteit.Client` and those of a project's own package."""

from __future__ import annotations

import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from remoteit._schema import schema_path
from remoteit.sandbox import run_sandbox
from tests.codegen.test_own_project import PYPROJECT, QUERY, run

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow  # generates a package and starts type checkers

PROGRAM = """
    import asyncio
    import fleet_client
    import remoteit

    class Fleet(remoteit.Client, fleet_client.Client):
        '''The methods of both.'''

    class AsyncFleet(remoteit.AsyncClient, fleet_client.AsyncClient):
        '''The methods of both.'''

    with Fleet(retry=3) as fleet:
        total: int = fleet.offline_devices(size=2).total
        email: str | None = fleet.me().email
        devices = len(list(fleet.iter_devices()))

    async def count() -> int:
        async with AsyncFleet() as fleet:
            return (await fleet.offline_devices()).total

    print(total, email, devices, asyncio.run(count()))
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, "utf-8")
    (tmp_path / "operations").mkdir()
    (tmp_path / "operations" / "fleet.graphql").write_text(QUERY, "utf-8")
    (tmp_path / "program.py").write_text(textwrap.dedent(PROGRAM), "utf-8")
    run(tmp_path, "-m", "remoteit.codegen", "generate")
    return tmp_path


def test_own_operations_have_the_clients_credentials_and_retries(project: Path) -> None:
    with run_sandbox(faults=["status=503 operation=OfflineDevices times=2"]) as sandbox:
        output = run(project, "program.py", **sandbox.environment())
        total, email, devices, total_async = output.split()
        assert total == total_async
        assert "@" in email
        assert devices == "25"
        statuses = [record.status for record in sandbox.requests if record.operation == "OfflineDevices"]
    assert statuses == [503, 503, 200, 200]


@pytest.mark.slow
@pytest.mark.parametrize("checker", [["mypy", "--strict"], ["basedpyright", "--pythonpath", sys.executable]])
def test_strict_type_checkers_accept_the_combined_client(project: Path, checker: list[str]) -> None:
    root = str(schema_path().parent)
    run(project, "-m", *checker, "program.py", MYPYPATH=root, PYTHONPATH=root)
