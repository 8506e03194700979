"""Calls of `client.rest` over a transport that answers as a test says, of either client."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Protocol

import httpx

from remoteit import AsyncClient, Client, Credentials, Retry

if TYPE_CHECKING:
    from collections.abc import Callable

SECRET = "c2VjcmV0LWtleS1mb3ItdGVzdHMtb25seQ=="
KEY = Credentials("AAAAAAAAAAAAAAAAAAAA", SECRET, developer_key="DEVELOPER-KEY")
SERVICE = "80:00:00:00:01:02:03:04"
WEB = {
    "deviceaddress": SERVICE,
    "expirationsec": "28797",
    "proxy": "https://xprbjalo.p18.rt3.io",
    "connectionid": "A78B3919",
}
PORT = {**WEB, "proxy": "http://proxy18.rt3.io:38575"}


class ClientCore(Protocol):
    """Calls one method of `client.rest`, of either client."""

    def __call__(
        self,
        handler: Callable[[httpx.Request], httpx.Response],
        method: str,
        *args: object,
        prepare: Callable[[Any], Any] = ...,
        client: dict[str, Any] | None = None,
        **options: object,
    ) -> Any: ...


def as_it_is(rest: Any) -> Any:
    return rest


def with_token(rest: Any) -> Any:
    return rest.with_token("TOKEN")


def setup(given: dict[str, Any] | None) -> dict[str, Any]:
    return {"credentials": KEY, "url": "https://api.example", "retry": Retry(max_attempts=1), **(given or {})}


def call_sync(
    handler: Any, method: str, *args: object, prepare: Any = as_it_is, client: Any = None, **options: object
) -> Any:
    with (
        httpx.Client(transport=httpx.MockTransport(handler)) as http,
        Client(http_client=http, **setup(client)) as made,
    ):
        return getattr(prepare(made.rest), method)(*args, **options)


def call_async(
    handler: Any, method: str, *args: object, prepare: Any = as_it_is, client: Any = None, **options: object
) -> Any:
    async def run() -> Any:
        async with (
            httpx.AsyncClient(transport=httpx.MockTransport(handler)) as http,
            AsyncClient(http_client=http, **setup(client)) as made,
        ):
            return await getattr(prepare(made.rest), method)(*args, **options)

    return asyncio.run(run())


def good(**answer: object) -> httpx.Response:
    return httpx.Response(200, json={"status": "true", **answer})
