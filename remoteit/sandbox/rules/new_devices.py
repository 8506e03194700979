"""New devices: what the sandbox makes up where there is no machine to tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.model.catalogue import PLATFORM_TYPES
from remoteit.sandbox.model.devices import Device
from remoteit.sandbox.model.sites import SITES

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend

UNKNOWN_PLATFORM = 65535
_VERSION = "5.3.4"


def new_device(
    backend: Backend,
    owner: Account,
    *,
    online: bool,
    id: str | None = None,
    name: str | None = None,
    platform: int | None = None,
    hardware_id: str | None = None,
) -> Device:
    """Make a device without services and take it into the backend.

    Args:
        backend: State of the sandbox.
        owner: Whose device it is.
        online: Whether a machine reports as it.
        id: Its id; a free one where None.
        name: Its name; that of its platform where None.
        platform: A number in `PLATFORM_TYPES`; 65535, unknown, where None.
        hardware_id: As the machine would report it; a random one where None.
    """
    pick = backend.random
    kind = PLATFORM_TYPES[UNKNOWN_PLATFORM if platform is None else platform]
    device = Device(
        id=id or backend.new_device_id(),
        name=kind.name if name is None else name,
        owner=owner,
        site=pick.choice(SITES),
        platform=kind.id,
        hardware_id=hardware_id or f"{kind.id:04x}-{pick.randbytes(6).hex()}",
        version=_VERSION,
        created=backend.now(),
        last_reported=backend.now(),
        external_address=f"198.51.100.{pick.randint(1, 254)}",
        internal_address=f"192.0.2.{pick.randint(1, 254)}",
        online=online,
    )
    backend.add_device(device)
    return device
