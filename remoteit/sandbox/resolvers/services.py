"""Services: listing, adding, changing and removing them.

*(choice)*: all three changes need what a rename needs, the owner or an organisation's ADMIN, and
`addService` and `updateService` a `configurable` device. `application` defaults to 1 (TCP), `port` and
`name` to those of the application type, `host` to 127.0.0.1; types without a usual port need one. A
`serviceId` for a new service must have the look of an id and be free. In `updateService` what is left out
or null stays. `refresh` has no effect.
"""

from __future__ import annotations

import re
from typing import Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.graphql.filters import Filter
from remoteit.sandbox.graphql.paging import in_order
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.catalogue import APPLICATION_TYPES, ApplicationType
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.model.events import DeviceDeleteEvent
from remoteit.sandbox.rules.context import RequestContext, visible_devices
from remoteit.sandbox.rules.permissions import (
    permissions_of,
    require,
    sees_service,
    visible_device,
    visible_service,
)

SERVICE_SORT_KEYS = frozenset(
    {
        "application",
        "created",
        "enabled",
        "host",
        "id",
        "name",
        "online",
        "port",
        "protocol",
        "state",
        "title",
        "type",
    }
)
MAX_PORT = 65535
_ID = re.compile(r"(?:[0-9A-F]{2}:){7}[0-9A-F]{2}", re.IGNORECASE)
_PLAIN = ("enabled", "host", "presence_address", "subdomain", "websocket", "websocket_ipv4", "websocket_ipv6")

user = Fields("User", parent=Account)
device_fields = Fields("Device", parent=Device)
mutation = Fields("Mutation")
FIELDS = (user, device_fields, mutation)


@user.resolves("service")
def service(parent: Account, call: RequestContext, *, id: list[str]) -> list[Service]:
    """The services with these ids on the account's devices, each once, in the order asked."""
    listed = set(visible_devices(call, parent))
    found = (call.backend.services.get(one) for one in dict.fromkeys(id))
    return [
        one
        for one in found
        if one is not None and one.device in listed and sees_service(call.backend, call.account, one)
    ]


@device_fields.resolves("services")
def services(parent: Device, call: RequestContext, *, sort: str, **filters: Any) -> list[Service]:
    """The device's services, filtered and sorted."""
    seen = [one for one in parent.services if sees_service(call.backend, call.account, one)]
    return in_order(Filter(**filters).services(seen, call.account), sort, SERVICE_SORT_KEYS)


@mutation.resolves("addService")
def add_service(_root: None, call: RequestContext, *, device_id: str, **given: Any) -> Service:
    """Add a service to a device."""
    return _add(call, visible_device(call.backend, call.account, device_id), given)


@mutation.resolves("addServiceByHardwareId")
def add_service_by_hardware_id(
    _root: None, call: RequestContext, *, hardware_id: str, **given: Any
) -> Service:
    """Add a service to the device with this hardware id."""
    for device in call.backend.devices.values():
        if device.hardware_id == hardware_id and permissions_of(call.backend, call.account, device):
            return _add(call, device, given)
    raise NotFoundError(f"There is no device with the hardware id {hardware_id!r} that you can see.")


@mutation.resolves("updateService")
def update_service(_root: None, call: RequestContext, *, id: str, **given: Any) -> Service:
    """Change a service."""
    service = visible_service(call.backend, call.account, id)
    _check_configurable(call, service.device, "change its services")
    application = given.get("application")
    kind = service.application if application is None else _application_type(application).id
    port = checked_port(given.get("port"))
    name = checked_name(given.get("name"))
    # All that can be refused is behind us: a change is made as a whole or not at all.
    service.application = kind
    service.port = service.port if port is None else port
    service.name = service.name if name is None else name
    _set_plain(service, given)
    return service


@mutation.resolves("removeService")
def remove_service(_root: None, call: RequestContext, *, id: str, **_unused: object) -> bool:
    """Take a service off its device, also while it is in use."""
    service = visible_service(call.backend, call.account, id)
    require(call.backend, call.account, service.device, "ADMIN", "remove its services")
    call.backend.remove_service(service)
    call.backend.log(
        DeviceDeleteEvent(actor=call.account, owner=service.owner, target=[service], names=[service.name])
    )
    return True


def _add(call: RequestContext, device: Device, given: dict[str, Any]) -> Service:
    _check_configurable(call, device, "add services to it")
    return add_to(call, device, given)


def add_to(call: RequestContext, device: Device, given: dict[str, Any]) -> Service:
    """Put a new service on a device, whoever asks; `given` are the schema's settings in snake case.

    Raises:
        BadUserInputError: A setting is unfit.
    """
    settings = checked_settings(call, given)
    service = Service(device=device, created=call.backend.now(), **settings)
    _set_plain(service, given)
    call.backend.add_service(service)
    return service


def checked_settings(call: RequestContext, given: dict[str, Any]) -> dict[str, Any]:
    """Id, name, application and port of a new service.

    Raises:
        BadUserInputError: A setting is unfit.
    """
    application = given.get("application")
    kind = _application_type(1 if application is None else application)
    port = checked_port(given.get("port"))
    if port is None and kind.port is None:
        raise BadUserInputError(
            f"`port` is missing; the application type {kind.id} ({kind.name}) has no usual one."
        )
    name = checked_name(given.get("name"))
    return {
        "id": new_target_id(call, given.get("service_id"), "serviceId"),
        "name": kind.name if name is None else name,
        "application": kind.id,
        "port": kind.port if port is None else port,
    }


def _check_configurable(call: RequestContext, device: Device, action: str) -> None:
    require(call.backend, call.account, device, "ADMIN", action)
    if not device.configurable:
        raise BadUserInputError(
            f"Device {device.id} is not configurable: its services are set on the device itself."
        )


def _application_type(id: int) -> ApplicationType:
    if id not in APPLICATION_TYPES:
        known = ", ".join(map(str, APPLICATION_TYPES))
        raise BadUserInputError(f"`application` is {id}, which is no application type; known ones: {known}.")
    return APPLICATION_TYPES[id]


def checked_port(port: int | None) -> int | None:
    """The port, or null.

    Raises:
        BadUserInputError: It is out of range.
    """
    if port is not None and not 1 <= port <= MAX_PORT:
        raise BadUserInputError(f"`port` is {port}; ports are between 1 and {MAX_PORT}.")
    return port


def checked_name(name: str | None) -> str | None:
    """The name, or null.

    Raises:
        BadUserInputError: It is blank.
    """
    if name is not None and not name.strip():
        raise BadUserInputError("`name` is blank; leave it out or give one.")
    return name


def new_target_id(call: RequestContext, asked: str | None, argument: str) -> str:
    """An id for a new device or service: the one asked for in an argument, or a free one.

    Raises:
        BadUserInputError: The id asked for is none, or taken.
    """
    if asked is None:
        return call.backend.new_device_id()
    if not _ID.fullmatch(asked):
        raise BadUserInputError(f"`{argument}` is {asked!r}; an id looks like 80:00:00:00:01:02:03:04.")
    if call.backend.device_of(asked):
        raise BadUserInputError(f"`{argument}` is {asked!r}, which is taken.")
    return asked


def _set_plain(service: Service, given: dict[str, Any]) -> None:
    for name in _PLAIN:
        if given.get(name) is not None:
            setattr(service, name, given[name])
