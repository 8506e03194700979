"""docs/drift.md says what happens if the API changes, and what each operation does on the API of 2024."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from graphql import build_schema

from generated_client import ApiWarning, BaseClient, OperationOutdatedError
from remoteit.codegen.generate import generate
from remoteit.codegen.settings import Settings
from tests.client.changed_api import CHANGES, QUERIES, SDL, Change, outcome
from tests.client.lacking_api import OPERATIONS, LackingApi
from tests.client.test_every_part_removed import call, required

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from types import ModuleType

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "drift.md"
OLD = ROOT / "tests" / "facts" / "schema_2024_09.graphql"
TABLE = """\
## Kinds of change

| Change | By default | With `strict=True` |
|---|---|---|
"""
LIST = """
## The API of September 2024

What each operation does on an API with the schema of September 2024, as an example of a large
difference. `lacks` lists what the client removes.

| Operation | Outcome | Details |
|---|---|---|
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The client of the API before the changes."""
    root = tmp_path_factory.mktemp("project")
    (root / "queries").mkdir()
    (root / "schema.graphql").write_text(SDL, "utf-8")
    (root / "queries" / "devices.graphql").write_text(QUERIES, "utf-8")
    generate(Settings(root / "schema.graphql", root / "queries", root / "changed_made", runtime="copy"))
    sys.path.insert(0, str(root))
    yield importlib.import_module("changed_made")
    sys.path.remove(str(root))
    for name in [name for name in sys.modules if name.partition(".")[0] == "changed_made"]:
        del sys.modules[name]


@pytest.fixture(scope="module")
def rows(request: pytest.FixtureRequest) -> Generator[dict[str, str]]:
    """The rows of both tables; `--update-docs` writes them to docs/drift.md."""
    rows: dict[str, str] = {}
    yield rows
    if request.config.getoption("--update-docs"):
        changes = "".join(f"{rows[change.name]}\n" for change in CHANGES)
        operations = "".join(f"{rows[name]}\n" for name in sorted(OPERATIONS))
        text = PAGE.read_text("utf-8").partition(TABLE)[0]
        PAGE.write_text(text + TABLE + changes + LIST + operations, "utf-8", newline="\n")


def check(row: str, request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--update-docs"):
        assert row in PAGE.read_text("utf-8").splitlines()


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_a_change_has_the_outcome_of_the_table(
    change: Change, package: ModuleType, rows: dict[str, str], request: pytest.FixtureRequest
) -> None:
    found = [outcome(package, change, strict=strict) for strict in (False, True)]
    rows[change.name] = f"| {change.name} | {found[0]} | {found[1]} |"
    check(rows[change.name], request)


class WholeNumbers(LackingApi):
    """An API whose numbers have no fractions, although some are floats in the old schema."""

    def handle(self, request: httpx.Request) -> httpx.Response:
        response = super().handle(request)
        body = json.loads(response.content, parse_float=lambda text: float(int(float(text))))
        return httpx.Response(response.status_code, json=body)


@pytest.fixture(scope="module")
def old_api() -> LackingApi:
    api = WholeNumbers()
    api.schema = build_schema(OLD.read_text("utf-8"))
    return api


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_each_operation_works_on_the_api_of_2024_or_says_why_not(
    name: str, old_api: LackingApi, rows: dict[str, str], request: pytest.FixtureRequest
) -> None:
    operation = OPERATIONS[name]
    found = {describe(old_api, operation, is_async=is_async) for is_async in (False, True)}
    assert len(found) == 1
    rows[name] = f"| `{name}` | {found.pop()} |"
    check(rows[name], request)


def describe(api: LackingApi, operation: Any, *, is_async: bool) -> str:
    rejected, executed = api.rejected, api.executed
    try:
        call(api, operation, required(operation), is_async=is_async)
    except OperationOutdatedError as error:
        assert api.executed == executed
        reason = str(error).removeprefix(f"{operation.name}: ").partition("; nothing was executed")[0]
        return f"`OperationOutdatedError` | {reason.removesuffix('.')}"
    assert api.executed == executed + 1
    if api.rejected == rejected:
        return "works | "
    return f"works in part | lacks {', '.join(f'`{part}`' for part in lacking(api, operation))}"


def lacking(api: LackingApi, operation: Any) -> tuple[str, ...]:
    """Return what a client lists as missing."""
    with httpx.Client(transport=httpx.MockTransport(api.handle)) as http:
        client = BaseClient("https://api.example", http)
        with pytest.warns(ApiWarning, match=operation.name):
            client.execute(operation, required(operation))
    return client.outdated_operations[operation.name]


def test_the_page_has_nothing_else(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-docs"):
        pytest.skip("the page is being written")
    _, table, rows = PAGE.read_text("utf-8").partition(TABLE)
    changes, heading, operations = rows.partition(LIST)
    assert table
    assert heading
    assert len(changes.splitlines()) == len(CHANGES)
    assert len(operations.splitlines()) == len(OPERATIONS)
