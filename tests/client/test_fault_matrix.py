"""All clients behave under faults as docs/faults.md says, and no mutation is executed twice."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from remoteit.sandbox import run_sandbox
from tests.client.fault_matrix import CASES, HEAD, KINDS, Case, OperationKind, call_async, call_sync, run_case
from tests.client.raw_matrix import HEADING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox

TABLE = Path(__file__).parents[2] / "docs" / "faults.md"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with run_sandbox(devices=1) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def rows(request: pytest.FixtureRequest) -> Iterator[dict[tuple[Case, OperationKind], str]]:
    """The rows of all outcomes; `--update-docs` writes them to docs/faults.md."""
    rows: dict[tuple[Case, OperationKind], str] = {}
    yield rows
    if request.config.getoption("--update-docs"):
        _, heading, rest = TABLE.read_text("utf-8").partition(HEADING)
        own = "".join(f"{rows[case, kind]}\n" for case in CASES for kind in KINDS)
        TABLE.write_text(HEAD + own + heading + rest, "utf-8")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.fault}-{case.times}")
def test_the_outcome_matches_the_table(
    case: Case,
    kind: OperationKind,
    sandbox: Sandbox,
    rows: dict[tuple[Case, OperationKind], str],
    request: pytest.FixtureRequest,
) -> None:
    device = next(iter(sandbox.backend.devices))
    outcomes = [
        run_case(sandbox, case, device, kind, call)
        for call in (call_sync, partial(call_async, aiohttp=True), partial(call_async, aiohttp=False))
    ]
    assert len(set(outcomes)) == 1, dict(zip(("sync", "aiohttp", "httpx"), outcomes, strict=True))
    assert kind == "query" or outcomes[0].executed <= 1
    rows[case, kind] = outcomes[0].row(case, kind)
    if not request.config.getoption("--update-docs"):
        assert rows[case, kind] in TABLE.read_text("utf-8").splitlines()


def test_the_table_has_no_other_rows(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-docs"):
        pytest.skip("the table is being written")
    lines = TABLE.read_text("utf-8").partition(HEADING)[0].removeprefix(HEAD).splitlines()
    assert len(lines) == len(CASES) * len(KINDS)
