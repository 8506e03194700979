"""The layers of docs/design.md: packages import only what they may, and no import is circular."""

from __future__ import annotations

import graphlib
import sys

import grimp
import pytest

OWN = ("generated_client", "remoteit", "remoteit_auth")

# The packages that each distribution part may import besides the standard library and itself.
# "remoteit" stands for the client: its modules without codegen, sandbox, testing and cli.
ALLOWED = {
    "remoteit_auth": {"anyio", "httpx"},
    "generated_client": {"anyio", "httpx", "pydantic", "pydantic_core", "typing_extensions"},
    "remoteit": {
        "aiohttp", "anyio", "generated_client", "httpx", "multidict", "opentelemetry", "pydantic",
        "remoteit_auth", "websockets", "yarl",
    },
    "remoteit.codegen": {
        "anyio", "ariadne_codegen", "graphql", "httpx", "pydantic", "pydantic_core",
        "remoteit._lazy", "remoteit._schema", "remoteit._core.urls",
        "remoteit_auth", "typing_extensions",
    },
    "remoteit.sandbox": {
        "ariadne", "graphql", "http_sf", "multipart", "pydantic", "remoteit._lazy", "remoteit._schema",
        "remoteit_auth", "starlette", "uvicorn",
    },
    "remoteit.cli": {
        "click", "generated_client", "graphql", "httpx", "pydantic", "remoteit", "remoteit.codegen",
        "remoteit.sandbox", "remoteit.testing", "remoteit_auth", "rich",
    },
    "remoteit.testing": {
        "anyio", "generated_client", "graphql", "httpx", "pydantic", "pydantic_core", "pytest",
        "pytest_recording", "remoteit", "remoteit.codegen", "remoteit.sandbox", "remoteit_auth", "vcr",
        "yaml",
    },
}  # fmt: skip

# The layers of each package, from the bottom. A module or sub-package may import those of lower layers only.
LAYERS = {
    "remoteit_auth": ["_caller cavage errors rfc9421", "_sources bearer", "credentials", "auth"],
    "generated_client": ["_commands _runtime", "enums", "inputs types", "operations", "async_client client"],
    "generated_client._runtime": [
        "caller_warning document http_dates operation pager scalars suggestions unset",
        "adaptation errors framing", "error_mapping guard http_clients", "flows models", "adapted strict",
        "drift protocol", "sender",
        "iterators", "base_client",
    ],
    "remoteit": [
        "_lazy _schema _version errors retry", "_core connections jobs types", "events files rest", "client",
        "codegen sandbox", "testing", "cli",
    ],
    "remoteit.codegen": [
        "errors output runtime", "package plugins settings", "documents", "generate schema", "reference",
        "cli", "__main__",
    ],
    "remoteit.sandbox": [
        "errors forwarding", "model", "rules signatures", "graphql state", "faults resolvers seed", "http",
        "command", "__main__",
    ],
    "remoteit.cli": [
        "catalogue choices debug groups profiles shipped signals since streams", "errors", "options",
        "clients output", "device_names progress resolve", "hosts", "commands", "main", "__main__",
    ],
    "remoteit.testing": [
        "factories graphql_request sandbox", "secrets", "recording", "staleness", "plugin cli", "__main__",
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph(*OWN, include_external_packages=True, cache_dir=None)


def part_of(module: str) -> str:
    parts = (part for part in ALLOWED if module == part or module.startswith(f"{part}."))
    return max(parts, key=len, default=module)


def child_of(package: str, module: str) -> str | None:
    """Return the first name below the package on the way to the module; None if it lies elsewhere."""
    return module.removeprefix(f"{package}.").partition(".")[0] if module.startswith(f"{package}.") else None


@pytest.mark.parametrize("part", ALLOWED)
def test_a_part_imports_only_what_it_may(graph: grimp.ImportGraph, part: str) -> None:
    modules = [module for module in graph.modules if part_of(module) == part]
    assert modules
    for module in modules:
        for imported in graph.find_modules_directly_imported_by(module):
            allowed = (
                part_of(imported) == part
                or imported in ALLOWED[part]
                or imported.partition(".")[0] in ALLOWED[part]
                or imported.partition(".")[0] in sys.stdlib_module_names
            )
            assert allowed, f"{module} imports {imported}"


@pytest.mark.parametrize("package", LAYERS)
def test_a_layer_imports_only_lower_layers(graph: grimp.ImportGraph, package: str) -> None:
    level = {name: height for height, names in enumerate(LAYERS[package]) for name in names.split()}
    children = {child.rpartition(".")[2] for child in graph.find_children(package)}
    assert children == set(level), "list each module and sub-package in LAYERS"
    for module in graph.modules:
        child = child_of(package, module)
        if child is None:
            continue
        for imported in graph.find_modules_directly_imported_by(module):
            other = child_of(package, imported)
            assert other in (None, child) or level[other] < level[child], f"{module} imports {imported}"


def test_no_import_is_circular_including_lazy_and_type_only_ones(graph: grimp.ImportGraph) -> None:
    own = {module for module in graph.modules if module.partition(".")[0] in OWN}
    imports = {module: graph.find_modules_directly_imported_by(module) & own for module in own}
    list(graphlib.TopologicalSorter(imports).static_order())
