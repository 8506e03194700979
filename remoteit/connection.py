"""Connections that close themselves, also where the block inside fails or is cancelled."""

from __future__ import annotations

import ipaddress
import logging
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING

from generated_client.exceptions import RemoteItError

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

    import generated_client
    from generated_client import ConnectionFields

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


@contextmanager
def connected(client: generated_client.Client, service_id: str, address: str) -> Generator[ConnectionFields]:
    """Connect, and disconnect on the way out."""
    connection = client.connect(service_id, host_ip=address)
    try:
        yield connection
    except BaseException:
        try:
            client.disconnect(connection.id, service_id=service_id)
        except RemoteItError as error:
            _not_ended(connection, error)
        raise
    client.disconnect(connection.id, service_id=service_id)


@asynccontextmanager
async def connected_async(
    client: generated_client.AsyncClient, service_id: str, address: str
) -> AsyncGenerator[ConnectionFields]:
    """As `connected`; a cancelled task still disconnects."""
    import anyio  # noqa: PLC0415 - httpx brings it along; only this needs it

    connection = await client.connect(service_id, host_ip=address)
    try:
        yield connection
    except BaseException:
        with anyio.move_on_after(_PATIENCE, shield=True):
            try:
                await client.disconnect(connection.id, service_id=service_id)
            except RemoteItError as error:
                _not_ended(connection, error)
        raise
    await client.disconnect(connection.id, service_id=service_id)


def _not_ended(connection: ConnectionFields, error: RemoteItError) -> None:
    """What failed first is what the caller hears of; this is for the log."""
    logger.warning(
        "connection %s could not be ended and lasts %d s more at most: %s",
        connection.id,
        connection.timeout,
        error,
    )
