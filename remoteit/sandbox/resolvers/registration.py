"""Register devices: issue registration and restore codes, claim them, and create devices without a code.

Assumption: the sandbox has no machines, so `claimDevice` acts as one. With a registration code it returns a
new device, online and with the settings of the code; with a restore code it brings the device back online. A
code is valid once, for `timeout` seconds (a day by default). Issuing and claiming for an organization need
MANAGE there. Restore codes are for the device's owner and an organization's ADMIN, and null for others.
`registerDevice` creates an inactive device. Commands name a host of `example`, so that nobody runs one by
mistake.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.defaults import snake_case
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.catalogue import PLATFORM_TYPES
from remoteit.sandbox.model.devices import DEFAULT_REGISTRATION_SECONDS, AppliedTag, Device, Registration
from remoteit.sandbox.model.events import state_event
from remoteit.sandbox.rules.context import RequestContext, require_account, require_in
from remoteit.sandbox.rules.device_lifecycle import create_device
from remoteit.sandbox.rules.permissions import permissions_of, require
from remoteit.sandbox.rules.tags import check_tag, set_tag

from .services import create_service, new_target_id, validate_name, validate_settings

user = TypeResolvers("User", parent=Account)
device_fields = TypeResolvers("Device", parent=Device)
mutation = TypeResolvers("Mutation")
FIELDS = (user, device_fields, mutation)


@user.resolves("registrationCode")
def registration_code(
    parent: Account,
    context: RequestContext,
    *,
    name: str | None = None,
    platform: int | None = None,
    timeout: int | None = None,
    tags: list[str] | None = None,
    services: list[dict[str, Any]] | None = None,
) -> str:
    """Issue a registration code for a new device."""
    require_in(context, parent, "MANAGE", "register devices to it")
    validate_name(name)
    for tag in tags or ():
        check_tag(tag, None)
    settings = [{snake_case(key): value for key, value in service.items()} for service in services or ()]
    for service in settings:
        validate_settings(context, service)
    ids = [service["service_id"] for service in settings if service.get("service_id")]
    if len({*ids}) < len(ids):
        raise BadUserInputError("`services` names the same `serviceId` twice.")
    registration = Registration(context.backend.new_id(), parent, context.backend.now())
    registration.name, registration.platform = name, _require_platform(platform)
    registration.tags, registration.services = list(tags or ()), settings
    return _issue_code(context, registration, DEFAULT_REGISTRATION_SECONDS if timeout is None else timeout)


@user.resolves("registrationCommand")
def registration_command(parent: Account, context: RequestContext, **given: Any) -> str:
    """Issue a registration code, and return the shell command that would use it."""
    return _command(registration_code(parent, context, **given))


@device_fields.resolves("restoreCode")
def restore_code(parent: Device, context: RequestContext) -> str | None:
    """Issue a code that restores the device."""
    if "ADMIN" not in permissions_of(context.backend, context.account, parent):
        return None
    return _issue_code(
        context,
        Registration(context.backend.new_id(), parent.owner, context.backend.now(), device=parent),
        DEFAULT_REGISTRATION_SECONDS,
    )


@device_fields.resolves("restoreCommand")
def restore_command(parent: Device, context: RequestContext) -> str | None:
    """Issue a restore code, and return the shell command that would use it."""
    code = restore_code(parent, context)
    return None if code is None else _command(code)


@mutation.resolves("claimDevice")
def claim_device(_root: None, context: RequestContext, *, code: str, account_id: str | None = None) -> Device:
    """Claim a code as a machine would."""
    owner = require_account(context, account_id, "MANAGE", "claim devices for it")
    registration = context.backend.registrations.get(code.strip())
    if registration is None or registration.expires <= context.backend.now():
        raise NotFoundError("There is no such claim code; it may have been used, or have expired.")
    device = registration.device
    if device is not None:
        if device.id not in context.backend.devices:
            raise NotFoundError("The device of this restore code has been deleted.")
        require(context.backend, context.account, device, "ADMIN", "restore it")
        device.online, device.last_reported = True, context.backend.now()
    else:
        for service in registration.services:
            validate_settings(context, service)
        device = create_device(
            context.backend, owner, online=True, name=registration.name, platform=registration.platform
        )
        for tag in registration.tags:
            set_tag(context.backend, owner, tag)
        device.tags = [AppliedTag(tag, device.created) for tag in dict.fromkeys(registration.tags)]
        for service in registration.services:
            create_service(context, device, service)
    del context.backend.registrations[registration.code]
    context.backend.log(state_event(device))
    return device


@mutation.resolves("registerDevice")
def register_device(
    _root: None,
    context: RequestContext,
    *,
    device_id: str | None = None,
    name: str | None = None,
    hardware_id: str | None = None,
    platform: float | None = None,
    manufacturer: float | None = None,
    enabled: bool | None = None,
    **_unused: object,
) -> Device:
    """Create a device in the caller's account."""
    backend = context.backend
    manufacturer_id = _require_whole("manufacturer", manufacturer) or 0
    if hardware_id and any(device.hardware_id == hardware_id for device in backend.devices.values()):
        raise BadUserInputError(f"`hardwareId` is {hardware_id!r}, which another device already has.")
    device = create_device(
        backend,
        context.account,
        online=False,
        id=new_target_id(context, device_id, "deviceId"),
        name=validate_name(name),
        platform=_require_platform(_require_whole("platform", platform)),
        hardware_id=hardware_id,
    )
    device.manufacturer = manufacturer_id
    device.enabled = enabled is not False
    return device


@mutation.resolves("generateDeviceAddress")
def generate_device_address(_root: None, context: RequestContext) -> str:
    """Return a free id without reserving it."""
    return context.backend.new_device_id()


def _issue_code(context: RequestContext, registration: Registration, seconds: int) -> str:
    if seconds <= 0:
        raise BadUserInputError(f"`timeout` is {seconds}; it must be at least 1 second.")
    now = context.backend.now()
    registration.expires = now + timedelta(seconds=seconds)
    kept = {code: issued for code, issued in context.backend.registrations.items() if issued.expires > now}
    context.backend.registrations = {**kept, registration.code: registration}
    return registration.code


def _command(code: str) -> str:
    return f'R3_REGISTRATION_CODE="{code}" sh -c "$(curl -fsSL https://downloads.example/install.sh)"'


def _require_platform(number: int | None) -> int | None:
    if number is not None and number not in PLATFORM_TYPES:
        known = ", ".join(map(str, PLATFORM_TYPES))
        raise BadUserInputError(
            f"`platform` is {number}, which is not a platform type; known types: {known}."
        )
    return number


def _require_whole(argument: str, number: float | None) -> int | None:
    if number is not None and (not float(number).is_integer() or not 0 <= number < 2**31):
        raise BadUserInputError(f"`{argument}` is {number}; it must be a whole number from 0.")
    return None if number is None else int(number)
