"""Who am I, which devices have I, and a connection to one of them: the client in a page.

Needs an access key in ~/.remoteit/credentials or in the environment; see the README.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from remoteit import AsyncClient, Client

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generated_client import Device

SSH = 28


def print_devices(devices: Iterable[Device]) -> None:
    """A line a device: name, whether it is online, and its services."""
    for device in devices:
        state = "online" if device.online else "offline"
        services = ", ".join(service.name or service.id for service in device.services)
        print(f"  {(device.name or device.id):<28.28}  {state:<7}  {services}")


def with_threads() -> None:
    """The plain client."""
    with Client() as client:
        print(f"I am {client.me().email}")

        page = client.devices(size=10, sort="name")
        print(f"{page.total} devices, the first {len(page.items)}:")
        print_devices(page.items)

        online = client.devices(state="active", application=[SSH], size=1).items
        if not online or not online[0].services:
            print("No device with an SSH service is online.")
            return
        service = online[0].services[0]
        # "latch": the first address to use the connection keeps it for itself.
        with client.connection(service.id, allow="latch") as connection:
            print(f"SSH to {online[0].name}: ssh -p {connection.port} user@{connection.host}")
        print("Disconnected.")


async def with_asyncio() -> None:
    """The same list, awaited."""
    async with AsyncClient() as client:
        page = await client.devices(size=10, sort="name")
        print(f"Again, with asyncio: {page.total} devices")
        print_devices(page.items)


if __name__ == "__main__":
    with_threads()
    asyncio.run(with_asyncio())
