"""The public surface is what we say it is, and importing it does nothing else."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import generated_client
import remoteit.types
from generated_client import BaseModel, OpenEnum, RemoteItError
from remoteit.codegen import runtime

ROOT = Path(__file__).parents[1]

TYPES_MODULE = '''\
"""The types of the API: models, enums and inputs, and `UNSET`, the default of optional arguments.

Names are loaded when they are first used. `make test ARGS="--update-docs tests/test_public.py"` writes this
module.
"""

from typing import TYPE_CHECKING

from ._lazy import lazy_exports

if TYPE_CHECKING:
    from generated_client import (
{imports}
    )

__all__ = [
{names}
]

__getattr__, __dir__ = lazy_exports(__name__, dict.fromkeys(__all__, "generated_client"))
'''
TYPES_BESIDE_MODELS = ["UNSET", "DateTime", "ErrorEntry", "Object", "Operation", "UnsetType"]


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


def test_the_generated_client_exports_a_curated_list() -> None:
    assert len(generated_client.__all__) < 450
    assert not [name for name in generated_client.__all__ if name.startswith("_")]


def test_every_error_of_the_runtime_is_exported() -> None:
    errors = importlib.import_module("generated_client._runtime.errors")
    own = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, (RemoteItError, Warning))
    }
    assert set(runtime.EXPORTS["errors"]) == own


def import_order(name: str) -> tuple[bool, str]:
    """As ruff sorts the names of an import."""
    return not name.isupper(), name.lower()


def export_order(name: str) -> tuple[bool, str]:
    """As ruff sorts `__all__`."""
    return not name.isupper(), name


def test_the_types_module_lists_every_type(request: pytest.FixtureRequest) -> None:
    values = {name: getattr(generated_client, name) for name in generated_client.__all__}
    types = [
        name
        for name, value in values.items()
        if isinstance(value, type) and issubclass(value, (BaseModel, OpenEnum))
    ]
    names = {*types, *TYPES_BESIDE_MODELS} - {"BaseModel", "InputModel", "OpenEnum", "PageModel"}
    text = TYPES_MODULE.format(
        imports="\n".join(f"        {name}," for name in sorted(names, key=import_order)),
        names="\n".join(f'    "{name}",' for name in sorted(names, key=export_order)),
    )
    path = ROOT / "remoteit" / "types.py"
    if request.config.getoption("--update-docs"):
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text
    for name in remoteit.types.__all__:
        assert getattr(remoteit.types, name) is values[name]


def loaded_by(statement: str) -> set[str]:
    result = subprocess.run(
        [sys.executable, "-c", f"import sys; {statement}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(result.stdout.split())


def generated_modules(loaded: set[str], folder: str) -> set[str]:
    prefix = f"generated_client.{folder}."
    return {name.removeprefix(prefix) for name in loaded if name.startswith(prefix)}


def test_importing_the_client_loads_no_operation_and_no_inner_package() -> None:
    loaded = loaded_by("from remoteit import Client; Client.devices")
    assert "remoteit.client" in loaded
    assert not {name for name in loaded if name.startswith(("remoteit.codegen", "remoteit.sandbox"))}
    assert not generated_modules(loaded, "operations") | generated_modules(loaded, "types")
    assert not loaded & {
        "generated_client.enums",
        "generated_client.inputs",
        "graphql",
        "ariadne",
        "pydantic",
    }


def test_importing_the_types_module_loads_no_type() -> None:
    assert "pydantic" not in loaded_by("import remoteit.types; remoteit.types.__all__")


FIRST_CALL = """
import httpx, remoteit
page = {"items": [], "total": 0, "hasMore": False, "last": None}
body = {"data": {"login": {"account": {"devices": page}}}}
http = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json=body)))
remoteit.Client(credentials=remoteit.Credentials("KEY", b"secret"), http_client=http).devices()
"""


def test_the_first_call_of_an_operation_loads_its_file_of_operations_alone() -> None:
    loaded = loaded_by(f"exec({FIRST_CALL!r})")
    assert generated_modules(loaded, "operations") == {"devices"}
    assert generated_modules(loaded, "types") == {"common", "connections", "devices", "services"}
    assert "generated_client.inputs" not in loaded


def test_the_generator_works_where_no_client_exists_yet() -> None:
    assert "generated_client" not in loaded_by("import remoteit.codegen.generate")
