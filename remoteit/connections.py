"""Connections that close themselves, also where the block inside fails or is cancelled."""

from __future__ import annotations

import ipaddress
import logging
from contextlib import nullcontext
from typing import TYPE_CHECKING

from generated_client._runtime.errors import RemoteItError

if TYPE_CHECKING:
    from generated_client import Connection
    from generated_client._runtime.base_client import Flow
    from remoteit._core.calls import CarefulCalls

    from .client import AsyncClient, Client

logger = logging.getLogger("remoteit")

_MODES = {"latch": "255.255.255.255", "public": "0.0.0.0"}  # noqa: S104 - the API's word for everyone
_PATIENCE = 10.0
"""Seconds that a disconnect may take where the block was cancelled."""


def host_ip(allow: str) -> str:
    """The API's `hostIP` for whom a connection lets in (API.md, section 3).

    Args:
        allow: `"latch"`, `"public"`, or one IP address.

    Raises:
        ValueError: it is none of these.
    """
    if allow in _MODES:
        return _MODES[allow]
    try:
        return str(ipaddress.ip_address(allow))
    except ValueError:
        raise ValueError(
            f'allow must be "latch" (the first address to connect keeps it), "public" or an IP address,'
            f" not {allow!r}"
        ) from None


class _Held:
    """A connection that is held for a while.

    Args:
        client: makes the calls.
        service_id: the service to connect to.
        address: whom the connection lets in, as the API's `hostIP`.
    """

    def __init__(self, client: CarefulCalls, service_id: str, address: str) -> None:
        self._client = client
        self._service_id = service_id
        self._address = address
        self._made: list[Connection] = []

    def _begin(self) -> Flow[Connection]:
        from generated_client import CONNECT  # noqa: PLC0415 - models load with the first call

        variables = {"serviceId": self._service_id, "hostIP": self._address}
        made = yield from self._client.flow_of(CONNECT, variables)
        self._made.append(made)
        return made

    def _end(self, *, failed: bool) -> Flow[None]:
        """Disconnect; where something failed before, that is what the caller hears of."""
        from generated_client import DISCONNECT  # noqa: PLC0415 - as above

        made = self._made.pop()
        variables = {"connectionId": made.id, "serviceId": self._service_id}
        try:
            yield from self._client.flow_of(DISCONNECT, variables)
        except RemoteItError as error:
            if not failed:
                raise
            logger.warning(
                "connection %s could not be ended and lasts %d s more at most: %s",
                made.id,
                made.timeout,
                error,
            )


class ManagedConnection(_Held):
    """Connects at the start of a `with` block and disconnects on the way out."""

    _client: Client

    def __enter__(self) -> Connection:
        return self._client.run_flow(self._begin())

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._client.run_flow(self._end(failed=kind is not None))


class AsyncManagedConnection(_Held):
    """As `ManagedConnection`, for `async with`; a cancelled task still disconnects."""

    _client: AsyncClient

    async def __aenter__(self) -> Connection:
        return await self._client.run_flow(self._begin())

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        import anyio  # noqa: PLC0415 - httpx brings it along; only this needs it

        with anyio.move_on_after(_PATIENCE, shield=True) if kind else nullcontext():
            await self._client.run_flow(self._end(failed=kind is not None))
