"""The files that all programs of a run share: requests, recorded responses of the sandbox, stock clients."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import httpx

import remoteit.sandbox
from generated_client import DEVICES, ME
from remoteit_auth import RemoteItAuth

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generated_client import Operation

_PAGE = 1000

_SETTINGS = """\
[tool.ariadne-codegen]
schema_path = {schema}
queries_path = {queries}
target_package_path = {target}
target_package_name = "{name}"
async_client = {is_async}
"""


def prepare(folder: Path, root: Path, stock_python: Path) -> None:
    """Write all files into a folder.

    Args:
        folder: an empty folder.
        root: the root of the project, for the schema.
        stock_python: an interpreter with ariadne-codegen, which generates `stock_sync` and `stock_async`.
    """
    calls = {
        "small": _body(ME, {}),
        "page": _body(DEVICES, {"sort": "name", "size": 5, "from": 0}),
    }
    (folder / "calls.json").write_text(json.dumps(calls))
    _capture(folder)
    queries = folder / "queries.graphql"
    queries.write_text(ME.document + DEVICES.document)
    for name, is_async in (("stock_sync", "false"), ("stock_async", "true")):
        settings = folder / f"{name}.toml"
        settings.write_text(
            _SETTINGS.format(
                schema=json.dumps(str(root / "schema.graphql")),
                queries=json.dumps(str(queries)),
                target=json.dumps(str(folder)),
                name=name,
                is_async=is_async,
            )
        )
        subprocess.run(
            [stock_python, "-m", "ariadne_codegen", "--config", settings], check=True, capture_output=True
        )


def _body(operation: Operation[Any], variables: Mapping[str, object]) -> dict[str, object]:
    return {"query": operation.document, "variables": variables, "operationName": operation.name}


def _capture(folder: Path) -> None:
    with (
        remoteit.sandbox.run_sandbox(devices=_PAGE) as sandbox,
        httpx.Client(auth=RemoteItAuth(sandbox.credentials), timeout=60) as client,
    ):
        for operation, variables in ((ME, {}), (DEVICES, {"size": _PAGE})):
            response = client.post(f"{sandbox.url}/graphql/v1", json=_body(operation, variables))
            (folder / f"{operation.name}.json").write_bytes(response.raise_for_status().content)
