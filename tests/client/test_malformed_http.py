"""Whatever bytes a server sends, all clients behave as docs/faults.md says: alike and in time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.client.raw_matrix import (
    BEHAVIORS,
    HEAD,
    HEADING,
    RETRIES,
    RUNS,
    TIMEOUT,
    Behavior,
    make_call,
    row_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.slow  # hundreds of malformed responses over raw sockets

TABLE = Path(__file__).parents[2] / "docs" / "faults.md"
SCHEDULING = 3.0
"""Seconds that a busy machine may add to a call."""


@pytest.fixture(scope="module")
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(len(RUNS)) as threads:
        yield threads


@pytest.fixture(scope="module")
def rows(request: pytest.FixtureRequest) -> Iterator[dict[str, str]]:
    """The rows that the tests found; `--update-docs` writes them as the table."""
    found: dict[str, str] = {}
    yield found
    if request.config.getoption("--update-docs"):
        before = TABLE.read_text("utf-8").partition(HEADING)[0]
        TABLE.write_text(
            before + HEAD + "".join(f"{found[behavior.name]}\n" for behavior in BEHAVIORS), "utf-8"
        )


@pytest.mark.parametrize("behavior", BEHAVIORS, ids=lambda behavior: behavior.name)
def test_all_clients_behave_as_the_table_says(
    behavior: Behavior, rows: dict[str, str], pool: ThreadPoolExecutor, request: pytest.FixtureRequest
) -> None:
    calls = dict(zip(RUNS, pool.map(make_call, [behavior] * len(RUNS), RUNS), strict=True))
    outcomes = {run: outcome for run, (outcome, _) in calls.items()}
    queries = {outcome for run, outcome in outcomes.items() if run.kind == "query"}
    mutations = {outcome for run, outcome in outcomes.items() if run.kind == "mutation"}
    assert len(queries) == 1, outcomes
    assert len(mutations) == 1, outcomes
    (query,), (mutation,) = queries, mutations
    assert query.result == mutation.result
    assert mutation.requests == 1
    assert max(seconds for _, seconds in calls.values()) < (RETRIES + 1) * TIMEOUT * 1.1 + SCHEDULING
    rows[behavior.name] = row_of(behavior, query, mutation)
    if not request.config.getoption("--update-docs"):
        assert rows[behavior.name] in TABLE.read_text("utf-8").splitlines()


def test_the_table_has_no_other_rows(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-docs"):
        pytest.skip("the table is being written")
    _, heading, table = TABLE.read_text("utf-8").partition(HEADING)
    assert len((heading + table).removeprefix(HEAD).splitlines()) == len(BEHAVIORS)
