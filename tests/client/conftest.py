"""A client over a transport that answers as a test says, sync and async by the same calls."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Protocol

import httpx
import pytest

import remoteit

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = remoteit.Credentials("AAAAAAAAAAAAAAAAAAAA", "c2VjcmV0LWtleS1mb3ItdGVzdHMtb25seQ==")

ONCE = remoteit.Retry(max_attempts=1)


class Call(Protocol):
    """Calls one method of a client and returns its value, whichever client it is."""

    def __call__(
        self, handler: Callable[[httpx.Request], httpx.Response], method: str, *args: object
    ) -> Any: ...


def _sync(handler: Callable[[httpx.Request], httpx.Response], method: str, *args: object) -> Any:
    with (
        httpx.Client(transport=httpx.MockTransport(handler)) as http,
        remoteit.Client(credentials=KEY, url="https://api.example", http_client=http, retry=ONCE) as client,
    ):
        return getattr(client, method)(*args)


def _async(handler: Callable[[httpx.Request], httpx.Response], method: str, *args: object) -> Any:
    async def run() -> Any:
        async with (
            httpx.AsyncClient(transport=httpx.MockTransport(handler)) as http,
            remoteit.AsyncClient(
                credentials=KEY, url="https://api.example", http_client=http, retry=ONCE
            ) as client,
        ):
            return await getattr(client, method)(*args)

    return asyncio.run(run())


@pytest.fixture(params=[_sync, _async], ids=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Call:
    return request.param  # type: ignore[no-any-return]  # pytest types a parameter as Any
