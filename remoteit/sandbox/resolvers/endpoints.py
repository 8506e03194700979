"""Endpoints: how a device or service is reached over the network.

*(choice)*: `User.endpoints` without ids answers one entry a device, in no order but that of creation; ids
may be of devices and of services, unknown ones are dropped. Availability is that of the moment: 1 online, 0
offline.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.graphql.filters import STATES
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.rules.context import RequestContext, visible_devices
from remoteit.sandbox.rules.permissions import sees_service

if TYPE_CHECKING:
    from datetime import datetime

    from remoteit.sandbox.model.catalogue import Site

user = Fields("User", parent=Account)
target_fields = Fields("Device", "Service", parent=(Device, Service))
FIELDS = (user, target_fields)


@dataclass(frozen=True)
class ServiceEndpoint:
    """Answers the schema's type of this name; times are those of the last change."""

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
def endpoint(parent: Device | Service, _call: RequestContext) -> ServiceEndpoint:
    """The endpoint of one device or service."""
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
    parent: Account, call: RequestContext, *, id: list[str] | None = None, state: str | None = None
) -> list[ServiceEndpoint]:
    """Endpoints of the account's devices and services."""
    if state is not None and state not in STATES:
        raise BadUserInputError(f"`state` is {state!r}; known states: {', '.join(STATES)}.")
    listed = visible_devices(call, parent)
    targets: list[Device | Service] = list(listed)
    if id is not None:
        known: dict[str, Device | Service] = {device.id: device for device in listed}
        services = [service for device in listed for service in device.services]
        known |= {one.id: one for one in services if sees_service(call.backend, call.account, one)}
        targets = [known[one] for one in dict.fromkeys(id) if one in known]
    return [endpoint(one, call) for one in targets if state in (None, one.state)]
