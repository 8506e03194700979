"""A project outside the repository: its query becomes a typed, signed call."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from remoteit._schema import schema_path
from remoteit.codegen.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from remoteit.sandbox import Sandbox

PYPROJECT = """
[tool.remoteit.codegen]
queries = "operations"
package = "fleet_client"

[tool.basedpyright]
typeCheckingMode = "strict"
"""

QUERY = """
# List the names of inactive devices.
query OfflineDevices($size: Int = 100) {
  login {
    devices(state: "inactive", size: $size) {
      items { id name lastReported services { ...ServiceNames } }
      total
    }
  }
}

fragment ServiceNames on Service { id name }
"""

PROGRAM = """
    from remoteit import Client, RemoteItError
    from fleet_client import OFFLINE_DEVICES, ServiceNames
    from fleet_client import AsyncClient as FleetAsyncClient
    from fleet_client import Client as FleetClient
    import asyncio
    import os
    import httpx
    from remoteit_auth import RemoteItAuth

    endpoint = os.environ["REMOTEIT_API_URL"] + "/graphql/v1"

    # Methods of this project, over any httpx client.
    with httpx.Client(auth=RemoteItAuth()) as http:
        page = FleetClient(endpoint, http).offline_devices(size=2)
        print(page.total, len(page.items), page.items[0].last_reported)
        services: list[ServiceNames] = page.items[0].services

    async def fetch() -> int:
        async with httpx.AsyncClient(auth=RemoteItAuth(scheme="rfc9421")) as http:
            return (await FleetAsyncClient(endpoint, http).offline_devices()).total

    assert asyncio.run(fetch()) == page.total

    # An operation of this project through `remoteit.Client`, with the same errors.
    with Client() as client:
        assert client.execute(OFFLINE_DEVICES, {"size": 2}) == page
        try:
            client.execute(OFFLINE_DEVICES, {"size": -1})
        except RemoteItError as error:
            print(error)
"""


@pytest.fixture
def own_project(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, "utf-8")
    (tmp_path / "operations").mkdir()
    (tmp_path / "operations" / "fleet.graphql").write_text(QUERY, "utf-8")
    (tmp_path / "program.py").write_text(textwrap.dedent(PROGRAM), "utf-8")
    run(tmp_path, "-m", "remoteit.codegen", "generate")
    return tmp_path


def run(folder: Path, *arguments: str, **environment: str) -> str:
    result = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_a_project_without_a_schema_uses_the_shipped_one(own_project: Path) -> None:
    assert Settings.load(own_project).schema == schema_path()
    (own_project / "schema.graphql").touch()
    assert Settings.load(own_project).schema == own_project / "schema.graphql"


def test_the_program_runs_against_the_sandbox(own_project: Path, sandbox: Sandbox) -> None:
    output = run(own_project, "program.py", **sandbox.environment())
    total, shown, _ = output.split(maxsplit=2)
    assert int(total) >= int(shown) == 2
    assert "OfflineDevices: " in output
    assert "size" in output.splitlines()[-1]


def test_its_package_shares_the_runtime(own_project: Path) -> None:
    run(
        own_project,
        "-c",
        "import fleet_client, generated_client, remoteit\n"
        "assert fleet_client.RemoteItError is remoteit.RemoteItError\n"
        "assert fleet_client.Operation is generated_client.Operation\n"
        "assert issubclass(fleet_client.Client, generated_client.BaseClient)\n",
    )


@pytest.mark.slow
@pytest.mark.parametrize("checker", [["mypy", "--strict"], ["basedpyright", "--pythonpath", sys.executable]])
def test_strict_type_checkers_accept_it(own_project: Path, checker: list[str]) -> None:
    root = str(schema_path().parent)
    run(own_project, "-m", *checker, "fleet_client", "program.py", MYPYPATH=root, PYTHONPATH=root)
