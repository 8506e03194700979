"""Partners: who manages them, and the numbers of their devices.

Assumption: the devices of a partner are those that its registrants own, and those of the partners below it.
A device is `active` if it reported within the last 30 days, and `activated` if it has a license. The numbers
are those of the present.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.errors import ForbiddenError, NotFoundError

from .apps import require_user
from .operators import require_operator

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.devices import Device
    from remoteit.sandbox.model.partners import Partner

    from .context import RequestContext

_ACTIVE = timedelta(days=30)


@dataclass(frozen=True)
class DeviceCounts:
    """Numbers of devices at a time."""

    device_count: int
    online: int
    active: int
    activated: int
    updated: datetime


def get_partner(backend: Backend, id: str) -> Partner:
    """Return the partner with this id.

    Raises:
        NotFoundError: There is no such partner.
    """
    if id not in backend.partners:
        raise NotFoundError(f"There is no partner {id!r}; see `login.partnerEntities`.")
    return backend.partners[id]


def partners_below(backend: Backend, partner: Partner) -> list[Partner]:
    """Return the partners directly below a partner."""
    return [child for child in backend.partners.values() if child.parent is partner]


def manages(account: Account, partner: Partner) -> bool:
    """Return True if an account administers a partner, or one above it, or is an operator."""
    return account.admin or any(account in entry.admins for entry in partner.lineage())


def require_managed(context: RequestContext, id: str, action: str) -> Partner:
    """Return the partner with this id if the caller manages it.

    Raises:
        NotFoundError: There is no such partner.
        ForbiddenError: The caller does not manage it, or is an app.
    """
    require_user(action)
    partner = get_partner(context.backend, id)
    if not manages(context.account, partner):
        raise ForbiddenError(f"You may not {action}: you do not administer the partner {partner.name!r}.")
    return partner


def require_partner(context: RequestContext, id: str, action: str) -> Partner:
    """Return the partner with this id for an operator.

    Raises:
        ForbiddenError: The caller is not an operator.
        NotFoundError: There is no such partner.
    """
    require_operator(context, action)
    return get_partner(context.backend, id)


def devices_of_partner(backend: Backend, partner: Partner) -> list[Device]:
    """Return the devices of a partner and of the partners below it, each once."""
    registrants = {
        user
        for entry in backend.partners.values()
        if partner in entry.lineage()
        for user in entry.registrants
    }
    return [device for device in backend.devices.values() if device.owner in registrants]


def count_devices(backend: Backend, devices: Collection[Device]) -> DeviceCounts:
    """Count devices by their state."""
    now = backend.now()
    return DeviceCounts(
        device_count=len(devices),
        online=sum(device.online for device in devices),
        active=sum(device.online or now - device.last_reported <= _ACTIVE for device in devices),
        activated=sum(device.license != "UNLICENSED" for device in devices),
        updated=now,
    )
