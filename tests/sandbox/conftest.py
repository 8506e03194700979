"""Callers: who asks the sandboxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from remoteit.sandbox import running
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
def now() -> list[float]:
    """What time it is for `timed`: a list of one number, to be changed."""
    return [1_800_000_000.0]


@pytest.fixture
def timed(now: list[float]) -> Iterator[Caller]:
    """Asks a sandbox of the test's own whose clock is `now`."""
    with running(clock=lambda: now[0]) as sandbox, httpx.Client(verify=False) as client:  # as above
        yield Caller(sandbox, client, clock=lambda: now[0])


@pytest.fixture
def writer(fresh_sandbox: Sandbox) -> Iterator[Caller]:
    """Asks a sandbox of the test's own."""
    with httpx.Client(verify=False) as client:  # as above
        yield Caller(fresh_sandbox, client)
