"""Fixtures that run a test with `Client` and with `AsyncClient`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generated_client import AsyncBaseClient, BaseClient
from tests.client.fake_transport import open_async_client, open_sync_client
from tests.client.rest_helpers import call_rest_async, call_rest_sync

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit import Client
    from remoteit.sandbox import Sandbox
    from tests.client.fake_transport import Call, FakeTransport, OpenClient
    from tests.client.rest_helpers import CallRest


@pytest.fixture(params=[open_sync_client, open_async_client], ids=["sync", "async"])
def open_client(request: pytest.FixtureRequest) -> OpenClient:
    return request.param  # type: ignore[no-any-return]  # pytest types a parameter as Any


@pytest.fixture
def client(open_client: OpenClient, fresh_sandbox: Sandbox) -> Iterator[Client]:
    """A client of a fresh sandbox."""
    with open_client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        yield client


@pytest.fixture
def call(open_client: OpenClient) -> Call:
    def call(transport: FakeTransport, method: str, *args: object, **options: Any) -> Any:
        with open_client(transport=transport, **options) as client:
            return getattr(client, method)(*args)

    return call


@pytest.fixture(params=[call_rest_sync, call_rest_async], ids=["sync", "async"])
def call_rest(request: pytest.FixtureRequest) -> CallRest:
    return request.param  # type: ignore[no-any-return]  # pytest types a parameter as Any


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits of all clients in seconds, recorded instead of slept."""
    recorded: list[float] = []

    def record(client: object, seconds: float) -> None:
        recorded.append(seconds)

    async def record_async(client: object, seconds: float) -> None:
        recorded.append(seconds)

    monkeypatch.setattr(BaseClient, "_sleep", record)
    monkeypatch.setattr(AsyncBaseClient, "_sleep", record_async)
    return recorded
