"""Sandboxes for all tests: one to read from, and a fresh one for each test that changes something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remoteit.sandbox import run_sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-docs", action="store_true", help="write the tables in docs/ that tests check")


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """A sandbox that tests share: read only."""
    with run_sandbox() as shared:
        yield shared


@pytest.fixture
def fresh_sandbox() -> Iterator[Sandbox]:
    """A sandbox of the test's own, to change at will."""
    with run_sandbox() as own:
        yield own
