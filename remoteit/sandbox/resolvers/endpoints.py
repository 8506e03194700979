"""Network endpoints of devices and services.

Assumption: `User.endpoints` without ids returns one entry per device, in the order of creation. Ids may be
those of devices and services; unknown ones are ignored. Availability is the present one: 1 online, 0 offline.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.filters import STATES
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.rules.context import RequestContext, visible_devices
from remoteit.sandbox.rules.permissions import sees_service

if TYPE_CHECKING:
    from datetime import datetime

    from remoteit.sandbox.model.catalogue import Site

user = TypeResolvers("User", parent=Account)
target_fields = TypeResolvers("Device", "Service", parent=(Device, Service))
FIELDS = (user, target_fields)


@dataclass(frozen=True)
class ServiceEndpoint:
    """The schema's type of this name; times are those of the last change."""

    id: str
    name: str
    timestamp: datetime
    online: bool
    state: str
    availability: float
    external_address: str
    internal_address: str
    geo: Site
    platform: int
    manufacturer: int
    version: str
    application: int
    port: int | None
    title: str
    type: str
    online_since: datetime | None
    offline_since: datetime | None
    quality: str


@target_fields.resolves("endpoint")
def endpoint(parent: Device | Service, _context: RequestContext) -> ServiceEndpoint:
    """Return the endpoint of one device or service."""
    device = parent.device
    return ServiceEndpoint(
        id=parent.id,
        name=parent.name,
        timestamp=device.last_reported,
        online=parent.online,
        state=parent.state,
        availability=float(parent.online),
        external_address=device.external_address,
        internal_address=device.internal_address,
        geo=device.site,
        platform=device.platform,
        manufacturer=device.manufacturer,
        version=device.version,
        application=parent.application,
        port=parent.port if isinstance(parent, Service) else None,
        title=parent.title,
        type=parent.type,
        online_since=device.last_reported if parent.online else None,
        offline_since=None if parent.online else device.last_reported,
        quality="GOOD" if parent.online else "UNKNOWN",
    )


@user.resolves("endpoints")
def endpoints(
    parent: Account, context: RequestContext, *, id: list[str] | None = None, state: str | None = None
) -> list[ServiceEndpoint]:
    """Return the endpoints of the account's devices and services."""
    if state is not None and state not in STATES:
        raise BadUserInputError(f"`state` is {state!r}; known states: {', '.join(STATES)}.")
    visible = visible_devices(context, parent)
    targets: list[Device | Service] = list(visible)
    if id is not None:
        known: dict[str, Device | Service] = {device.id: device for device in visible}
        for device in visible:
            for service in device.services:
                if sees_service(context.backend, context.account, service):
                    known[service.id] = service
        targets = [known[target_id] for target_id in dict.fromkeys(id) if target_id in known]
    return [endpoint(target, context) for target in targets if state in (None, target.state)]
