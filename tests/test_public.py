"""The public surface is what we say it is, and importing it does nothing else."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["remoteit", "remoteit_auth", "remoteit.sandbox", "remoteit.testing"])
def test_the_exports_are_sorted_and_all_there(name: str) -> None:
    module = importlib.import_module(name)
    assert list(module.__all__) == sorted(set(module.__all__))
    for export in module.__all__:
        assert getattr(module, export) is not None
        assert export in dir(module)


@pytest.mark.parametrize("name", ["generated_client", "remoteit", "remoteit_auth"])
def test_the_packages_are_typed(name: str) -> None:
    assert (ROOT / name / "py.typed").exists()


def loaded_by(statement: str) -> set[str]:
    result = subprocess.run(
        [sys.executable, "-c", f"import sys; {statement}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(result.stdout.split())


def test_importing_the_client_loads_no_operation_and_no_inner_room() -> None:
    loaded = loaded_by("from remoteit import Client; Client.devices")
    assert "remoteit.client" in loaded
    assert not {name for name in loaded if name.startswith(("remoteit.codegen", "remoteit.sandbox"))}
    assert not loaded & {"generated_client.devices", "generated_client.fragments", "graphql", "ariadne"}
    assert "pydantic" not in loaded


FIRST_CALL = """
import httpx, remoteit
page = {"items": [], "total": 0, "hasMore": False, "last": None}
answer = {"data": {"login": {"account": {"devices": page}}}}
http = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json=answer)))
remoteit.Client(credentials=remoteit.Credentials("KEY", b"secret"), http_client=http).devices()
"""


def test_the_first_call_of_an_operation_loads_that_operation_alone() -> None:
    loaded = loaded_by(f"exec({FIRST_CALL!r})")
    operations = {
        path.stem
        for path in (ROOT / "generated_client").glob("*.py")
        if re.search(r"^[A-Z0-9_]+: Operation\[", path.read_text("utf-8"), re.MULTILINE)
    }
    assert {name for name in operations if f"generated_client.{name}" in loaded} == {"devices"}
    assert {name.rpartition(".")[2] for name in loaded if name.startswith("generated_client.fragments.")} == {
        "device_fields",
        "device_tag_fields",
        "service_fields",
        "user_fields",
    }


def test_the_generator_works_where_no_client_exists_yet() -> None:
    assert "generated_client" not in loaded_by("import remoteit.codegen.generate")
