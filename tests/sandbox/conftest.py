"""Callers: who asks the sandboxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from tests.sandbox.hands import Caller

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox


@pytest.fixture(scope="session")
def caller(sandbox: Sandbox) -> Iterator[Caller]:
    """Asks the shared sandbox; for reading."""
    with httpx.Client(verify=False) as client:  # plain HTTP: there is no certificate to load or to check
        yield Caller(sandbox, client)


@pytest.fixture
def writer(fresh_sandbox: Sandbox) -> Iterator[Caller]:
    """Asks a sandbox of the test's own."""
    with httpx.Client(verify=False) as client:  # as above
        yield Caller(fresh_sandbox, client)
