"""List, add, change and remove services.

Assumption: changes need the owner or an organization's ADMIN; `addService` and `updateService` also need a
`configurable` device. `application` defaults to 1 (TCP), `port` and `name` to those of the application type,
`host` to 127.0.0.1; application types without a usual port need a `port`. A `serviceId` for a new service
must have the form of an id and be free. `updateService` leaves a setting as it is if the argument is missing
or null. `refresh` has no effect.
"""

from __future__ import annotations

import re
from typing import Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.filters import Filter
from remoteit.sandbox.graphql.paging import sort_by
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
        "application", "created", "enabled", "host", "id", "name", "online", "port", "protocol",
        "state", "title", "type",
    }
)  # fmt: skip
MAX_PORT = 65535
_ID = re.compile(r"(?:[0-9A-F]{2}:){7}[0-9A-F]{2}", re.IGNORECASE)
_UNCHECKED_SETTINGS = (
    "enabled",
    "host",
    "presence_address",
    "subdomain",
    "websocket",
    "websocket_ipv4",
    "websocket_ipv6",
)

user = TypeResolvers("User", parent=Account)
device_fields = TypeResolvers("Device", parent=Device)
mutation = TypeResolvers("Mutation")
FIELDS = (user, device_fields, mutation)


@user.resolves("service")
def service(parent: Account, context: RequestContext, *, id: list[str]) -> list[Service]:
    """Return the services with these ids on the account's devices, each once, in that order."""
    visible = set(visible_devices(context, parent))
    found = (context.backend.services.get(service_id) for service_id in dict.fromkeys(id))
    return [
        service
        for service in found
        if service is not None
        and service.device in visible
        and sees_service(context.backend, context.account, service)
    ]


@device_fields.resolves("services")
def services(parent: Device, context: RequestContext, *, sort: str, **filters: Any) -> list[Service]:
    """Return the device's services, filtered and sorted."""
    visible = [
        service for service in parent.services if sees_service(context.backend, context.account, service)
    ]
    return sort_by(Filter(**filters).services(visible, context.account), sort, SERVICE_SORT_KEYS)


@mutation.resolves("addService")
def add_service(_root: None, context: RequestContext, *, device_id: str, **given: Any) -> Service:
    """Add a service to a device."""
    return _add_to(context, visible_device(context.backend, context.account, device_id), given)


@mutation.resolves("addServiceByHardwareId")
def add_service_by_hardware_id(
    _root: None, context: RequestContext, *, hardware_id: str, **given: Any
) -> Service:
    """Add a service to the device with this hardware id."""
    for device in context.backend.devices.values():
        if device.hardware_id == hardware_id and permissions_of(context.backend, context.account, device):
            return _add_to(context, device, given)
    raise NotFoundError(f"There is no device with the hardware id {hardware_id!r} that you can see.")


@mutation.resolves("updateService")
def update_service(_root: None, context: RequestContext, *, id: str, **given: Any) -> Service:
    """Change a service."""
    service = visible_service(context.backend, context.account, id)
    _check_configurable(context, service.device, "change its services")
    application = given.get("application")
    type_id = service.application if application is None else _require_application_type(application).id
    port = validate_port(given.get("port"))
    name = validate_name(given.get("name"))
    # Nothing after this line can fail: a change is made as a whole or not at all.
    service.application = type_id
    service.port = service.port if port is None else port
    service.name = service.name if name is None else name
    _set_unchecked(service, given)
    return service


@mutation.resolves("removeService")
def remove_service(_root: None, context: RequestContext, *, id: str, **_unused: object) -> bool:
    """Remove a service from its device, even while it is in use."""
    service = visible_service(context.backend, context.account, id)
    require(context.backend, context.account, service.device, "ADMIN", "remove its services")
    context.backend.remove_service(service)
    context.backend.log(
        DeviceDeleteEvent(actor=context.account, owner=service.owner, target=[service], names=[service.name])
    )
    return True


def _add_to(context: RequestContext, device: Device, given: dict[str, Any]) -> Service:
    _check_configurable(context, device, "add services to it")
    return create_service(context, device, given)


def create_service(context: RequestContext, device: Device, given: dict[str, Any]) -> Service:
    """Create a service on a device without checking permissions.

    Args:
        context: The request.
        device: The service's device.
        given: The schema's settings of a service, with names in snake case.

    Raises:
        BadUserInputError: A setting is not valid.
    """
    settings = validate_settings(context, given)
    service = Service(device=device, created=context.backend.now(), **settings)
    _set_unchecked(service, given)
    context.backend.add_service(service)
    return service


def validate_settings(context: RequestContext, given: dict[str, Any]) -> dict[str, Any]:
    """Return id, name, application and port of a new service, with defaults filled in.

    Raises:
        BadUserInputError: A setting is not valid.
    """
    application = given.get("application")
    type_ = _require_application_type(1 if application is None else application)
    port = validate_port(given.get("port"))
    if port is None and type_.port is None:
        raise BadUserInputError(
            f"`port` is missing; the application type {type_.id} ({type_.name}) has no usual port."
        )
    name = validate_name(given.get("name"))
    return {
        "id": new_target_id(context, given.get("service_id"), "serviceId"),
        "name": type_.name if name is None else name,
        "application": type_.id,
        "port": type_.port if port is None else port,
    }


def _check_configurable(context: RequestContext, device: Device, action: str) -> None:
    require(context.backend, context.account, device, "ADMIN", action)
    if not device.configurable:
        raise BadUserInputError(
            f"Device {device.id} is not configurable; change its services on the device itself."
        )


def _require_application_type(id: int) -> ApplicationType:
    if id not in APPLICATION_TYPES:
        known = ", ".join(map(str, APPLICATION_TYPES))
        raise BadUserInputError(
            f"`application` is {id}, which is not an application type; known types: {known}."
        )
    return APPLICATION_TYPES[id]


def validate_port(port: int | None) -> int | None:
    """Check a port and return it; None is allowed.

    Raises:
        BadUserInputError: The port is out of range.
    """
    if port is not None and not 1 <= port <= MAX_PORT:
        raise BadUserInputError(f"`port` is {port}; it must be between 1 and {MAX_PORT}.")
    return port


def validate_name(name: str | None) -> str | None:
    """Check a name and return it; None is allowed.

    Raises:
        BadUserInputError: The name is blank.
    """
    if name is not None and not name.strip():
        raise BadUserInputError("`name` is blank; pass a name or leave it out.")
    return name


def new_target_id(context: RequestContext, id: str | None, argument: str) -> str:
    """Return the id for a new device or service: the requested id, or a free one for None.

    Raises:
        BadUserInputError: The requested id is not valid or is in use; the message names `argument`.
    """
    if id is None:
        return context.backend.new_device_id()
    if not _ID.fullmatch(id):
        raise BadUserInputError(f"`{argument}` is {id!r}; an id looks like 80:00:00:00:01:02:03:04.")
    if context.backend.device_of(id):
        raise BadUserInputError(f"`{argument}` is {id!r}, which is already in use.")
    return id


def _set_unchecked(service: Service, given: dict[str, Any]) -> None:
    for name in _UNCHECKED_SETTINGS:
        if given.get(name) is not None:
            setattr(service, name, given[name])
