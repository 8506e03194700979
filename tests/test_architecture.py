"""Which room may know which: the arrows of docs/design.md, and no circle anywhere."""

from __future__ import annotations

import graphlib
import sys

import grimp
import pytest

OWN = ("generated_client", "remoteit", "remoteit_auth")

# What each room may import beside Python and itself. The front door is `remoteit` without its inner rooms.
ROOMS = {
    "remoteit_auth": {"httpx"},
    "generated_client": {"anyio", "httpx", "pydantic", "pydantic_core", "typing_extensions"},
    "remoteit": {
        "aiohttp", "anyio", "generated_client", "httpx", "httpx_aiohttp", "multidict", "opentelemetry",
        "pydantic", "remoteit_auth", "tenacity", "yarl",
    },
    "remoteit.codegen": {
        "anyio", "ariadne_codegen", "graphql", "httpx", "pydantic", "pydantic_core",
        "remoteit._schema", "remoteit._core.urls",
        "remoteit_auth", "typing_extensions",
    },
    "remoteit.sandbox": {
        "ariadne", "graphql", "http_sf", "multipart", "pydantic", "remoteit._lazy", "remoteit._schema",
        "remoteit_auth", "starlette", "uvicorn",
    },
    "remoteit.testing": {
        "anyio", "generated_client", "graphql", "httpx", "pydantic", "pydantic_core", "pytest",
        "pytest_recording", "remoteit", "remoteit.codegen", "remoteit.sandbox", "remoteit_auth", "vcr",
        "yaml",
    },
}  # fmt: skip
# Rooms that the front door leaves closed: it must work where their extras are not installed.
FRONT = {"remoteit._core", "remoteit.files", "remoteit.pagination", "remoteit.rest"}
INNER = ("remoteit.codegen", "remoteit.sandbox", "remoteit.testing")


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph(*OWN, include_external_packages=True, cache_dir=None)


def room_of(module: str) -> str:
    return max(
        (room for room in ROOMS if module == room or module.startswith(f"{room}.")), key=len, default=module
    )


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_it_may_know(graph: grimp.ImportGraph, room: str) -> None:
    modules = [module for module in graph.modules if room_of(module) == room]
    assert modules
    for module in modules:
        for imported in graph.find_modules_directly_imported_by(module):
            allowed = (
                room_of(imported) == room
                or imported in ROOMS[room]
                or imported.partition(".")[0] in ROOMS[room]
                or imported.partition(".")[0] in sys.stdlib_module_names
            )
            assert allowed, f"{module} imports {imported}"


def test_no_import_runs_in_a_circle_not_even_a_lazy_one() -> None:
    # What type checkers alone import never runs.
    graph = grimp.build_graph(*OWN, exclude_type_checking_imports=True, cache_dir=None)
    own = {module for module in graph.modules if module.partition(".")[0] in OWN}
    imports = {module: graph.find_modules_directly_imported_by(module) & own for module in own}
    list(graphlib.TopologicalSorter(imports).static_order())


def test_every_package_of_the_project_is_a_room(graph: grimp.ImportGraph) -> None:
    packages = {
        module
        for module in graph.modules
        if (module in OWN or module.startswith("remoteit."))
        and module.count(".") <= 1
        and graph.find_children(module)
    }
    assert packages - FRONT == set(ROOMS)
    assert set(INNER) < set(ROOMS)
