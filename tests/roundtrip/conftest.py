"""A client fixture that runs each test twice: with `Client` and with `AsyncClient`."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, cast

import pytest

from remoteit import AsyncClient, Client

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox


class Awaiting:
    """An `AsyncClient` whose methods are awaited at once, so that a test reads the same for both clients."""

    def __init__(self, client: AsyncClient, runner: asyncio.Runner) -> None:
        self._client = client
        self._runner = runner

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._client, name)

        def call(*args: object, **options: object) -> Any:
            return self._runner.run(method(*args, **options))

        return call


@pytest.fixture(params=["sync", "async"])
def client(request: pytest.FixtureRequest, fresh_sandbox: Sandbox) -> Iterator[Client]:
    """A strict client for a fresh sandbox."""
    key, url = fresh_sandbox.credentials, fresh_sandbox.url
    if request.param == "sync":
        with Client(credentials=key, url=url, strict=True) as plain:
            yield plain
        return
    with asyncio.Runner() as runner:
        awaited = AsyncClient(credentials=key, url=url, strict=True)
        yield cast("Client", Awaiting(awaited, runner))
        runner.run(awaited.aclose())
