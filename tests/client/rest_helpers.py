"""Calls of `client.rest` over a fake transport, with the sync and the async client."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Protocol

import httpx

from remoteit import AsyncClient, Client, Credentials
from tests.client.fake_transport import NO_RETRY, URL

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.client.fake_transport import FakeTransport

SECRET = "c2VjcmV0LWtleS1mb3ItdGVzdHMtb25seQ=="
CREDENTIALS = Credentials("AAAAAAAAAAAAAAAAAAAA", SECRET, developer_key="DEVELOPER-KEY")
SERVICE_ID = "80:00:00:00:01:02:03:04"
REVERSE_PROXY = {
    "deviceaddress": SERVICE_ID,
    "expirationsec": "28797",
    "proxy": "https://xprbjalo.p18.rt3.io",
    "connectionid": "A78B3919",
}
PORT_PROXY = {**REVERSE_PROXY, "proxy": "http://proxy18.rt3.io:38575"}


class CallRest(Protocol):
    """Calls one method of `client.rest` and returns the result.

    `prepare` receives `client.rest` and returns the object whose method is called.
    """

    def __call__(
        self,
        transport: FakeTransport,
        method: str,
        *args: object,
        prepare: Callable[[Any], Any] = ...,
        client_options: dict[str, Any] | None = None,
        **options: object,
    ) -> Any: ...


def unchanged(rest: Any) -> Any:
    return rest


def with_token(rest: Any) -> Any:
    return rest.with_token("TOKEN")


def build_options(overrides: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the options of a client with a developer key and without retries."""
    return {"credentials": CREDENTIALS, "url": URL, "retry": NO_RETRY, **(overrides or {})}


def call_rest_sync(
    transport: FakeTransport,
    method: str,
    *args: object,
    prepare: Callable[[Any], Any] = unchanged,
    client_options: dict[str, Any] | None = None,
    **options: object,
) -> Any:
    with Client(transport=transport, **build_options(client_options)) as client:
        return getattr(prepare(client.rest), method)(*args, **options)


def call_rest_async(
    transport: FakeTransport,
    method: str,
    *args: object,
    prepare: Callable[[Any], Any] = unchanged,
    client_options: dict[str, Any] | None = None,
    **options: object,
) -> Any:
    async def run() -> Any:
        async with AsyncClient(transport=transport, **build_options(client_options)) as client:
            return await getattr(prepare(client.rest), method)(*args, **options)

    return asyncio.run(run())


def success(**fields: object) -> httpx.Response:
    """Return a successful response with these fields."""
    return httpx.Response(200, json={"status": "true", **fields})
