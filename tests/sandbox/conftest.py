"""Callers of the sandboxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from remoteit.sandbox import run_sandbox
from remoteit_auth import RemoteItAuth
from tests.sandbox.fault_helpers import NOW, FaultyCaller
from tests.sandbox.signed_requests import Caller

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox


@pytest.fixture(scope="session")
def caller(sandbox: Sandbox) -> Iterator[Caller]:
    """Calls the shared sandbox; for reading."""
    with httpx.Client(verify=False) as client:  # plain HTTP: there is no certificate to load or to check
        yield Caller(sandbox, client)


@pytest.fixture
def now() -> list[float]:
    """The clock of `timed`: a list with one number, for the test to change."""
    return [1_800_000_000.0]


@pytest.fixture
def timed(now: list[float]) -> Iterator[Caller]:
    """Calls a fresh sandbox whose clock is `now`."""
    with run_sandbox(clock=lambda: now[0]) as sandbox, httpx.Client(verify=False) as client:  # as above
        yield Caller(sandbox, client, clock=lambda: now[0])


@pytest.fixture
def writer(fresh_sandbox: Sandbox) -> Iterator[Caller]:
    """Calls a fresh sandbox, for writing."""
    with httpx.Client(verify=False) as client:  # as above
        yield Caller(fresh_sandbox, client)


@pytest.fixture(scope="session")
def stopped_clock() -> Iterator[Sandbox]:
    """A sandbox whose clock is always `NOW`; for `faulty`."""
    with run_sandbox(devices=2, clock=lambda: NOW) as sandbox:
        yield sandbox


@pytest.fixture
def faulty(stopped_clock: Sandbox) -> Iterator[FaultyCaller]:
    """Calls a sandbox that has no rule and no request left from another test."""
    auth = RemoteItAuth(stopped_clock.credentials, clock=lambda: NOW)
    stopped_clock.faults.clear()
    stopped_clock.requests.clear()
    with httpx.Client(auth=auth, base_url=stopped_clock.url, verify=False) as client:  # as above
        yield FaultyCaller(stopped_clock, client)
