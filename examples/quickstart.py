"""The client in one page: your account, your devices, and a connection to one of them.

Needs an access key in ~/.remoteit/credentials or in the environment; see the README.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from remoteit import AsyncClient, Client

if TYPE_CHECKING:
    from collections.abc import Iterable

    from remoteit.types import Device

SSH = 28


def print_devices(devices: Iterable[Device]) -> None:
    """Print one line per device: its name, whether it is online, and its services."""
    for device in devices:
        state = "online" if device.online else "offline"
        services = ", ".join(service.name or service.id for service in device.services)
        print(f"  {(device.name or device.id):<28.28}  {state:<7}  {services}")


def use_client() -> None:
    """Use the synchronous client."""
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
        # "latch": only the first address that connects may use the connection.
        with client.open_connection(service.id, allow="latch") as connection:
            print(f"SSH to {online[0].name}: ssh -p {connection.port} user@{connection.host}")
        print("Disconnected.")


async def use_async_client() -> None:
    """List the same devices with the asynchronous client."""
    async with AsyncClient() as client:
        page = await client.devices(size=10, sort="name")
        print(f"Again, with asyncio: {page.total} devices")
        print_devices(page.items)


if __name__ == "__main__":
    use_client()
    asyncio.run(use_async_client())
