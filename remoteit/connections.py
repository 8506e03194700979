"""Connections that are closed when their block ends, even if it fails or is cancelled."""

from __future__ import annotations

import ipaddress
import logging
from contextlib import nullcontext
from typing import TYPE_CHECKING

from generated_client._runtime.errors import RemoteItError

if TYPE_CHECKING:
    from generated_client import Connection
    from generated_client._runtime.flows import AsyncFlowRunner, Flow, FlowRunner
    from generated_client._runtime.sender import Caller

logger = logging.getLogger("remoteit")

_HOST_IPS = {"latch": "255.255.255.255", "public": "0.0.0.0"}  # noqa: S104 - the API's notation for "everyone"
_DISCONNECT_TIMEOUT = 10.0
"""Seconds that a disconnect may take if the block was cancelled."""


def host_ip(allow: str) -> str:
    """Return the API's `hostIP` for who may use a connection (docs/api-notes.md, "Connections").

    Args:
        allow: `"latch"`, `"public"`, or one IP address.

    Raises:
        ValueError: `allow` is something else.
    """
    if allow in _HOST_IPS:
        return _HOST_IPS[allow]
    try:
        return str(ipaddress.ip_address(allow))
    except ValueError:
        raise ValueError(
            f'`allow` must be "latch" (the first address to connect keeps it), "public" or an IP address,'
            f" not {allow!r}"
        ) from None


class _Connection:
    """Connect and disconnect, as flows.

    Args:
        caller: makes the calls.
        service_id: the service to connect to.
        address: who may connect, as the API's `hostIP`.
    """

    def __init__(self, caller: Caller, service_id: str, address: str) -> None:
        self._caller = caller
        self._service_id = service_id
        self._address = address
        self._open: list[Connection] = []

    def connect(self) -> Flow[Connection]:
        """Open a connection."""
        from generated_client import CONNECT  # noqa: PLC0415 - models load with the first call

        variables = {"serviceId": self._service_id, "hostIP": self._address}
        connection = yield from self._caller.execute(CONNECT, variables)
        self._open.append(connection)
        return connection

    def disconnect(self, *, failed: bool) -> Flow[None]:
        """Close the connection; if the block failed, a failed disconnect is logged instead of raised."""
        from generated_client import DISCONNECT  # noqa: PLC0415 - as above

        connection = self._open.pop()
        variables = {"connectionId": connection.id, "serviceId": self._service_id}
        try:
            yield from self._caller.execute(DISCONNECT, variables)
        except RemoteItError as error:
            if not failed:
                raise
            logger.warning(
                "cannot close connection %s, which ends itself after at most %d s: %s",
                connection.id,
                connection.timeout,
                error,
            )


class ManagedConnection:
    """Connects at the start of a `with` block and disconnects at its end."""

    def __init__(self, runner: FlowRunner, caller: Caller, service_id: str, address: str) -> None:
        self._runner = runner
        self._connection = _Connection(caller, service_id, address)

    def __enter__(self) -> Connection:
        return self._runner.run(self._connection.connect())

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._runner.run(self._connection.disconnect(failed=kind is not None))


class AsyncManagedConnection:
    """Like `ManagedConnection`, for `async with`; a cancelled task still disconnects."""

    def __init__(self, runner: AsyncFlowRunner, caller: Caller, service_id: str, address: str) -> None:
        self._runner = runner
        self._connection = _Connection(caller, service_id, address)

    async def __aenter__(self) -> Connection:
        return await self._runner.run(self._connection.connect())

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        import anyio  # noqa: PLC0415 - a dependency of httpx that only this needs

        with anyio.move_on_after(_DISCONNECT_TIMEOUT, shield=True) if kind else nullcontext():
            await self._runner.run(self._connection.disconnect(failed=kind is not None))
