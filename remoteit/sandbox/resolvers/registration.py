"""Registration: codes for new devices and for known ones, and devices that come without a machine.

*(choice)*: the sandbox has no machines, so `claimDevice` plays one: with a registration code it answers a new
device, online and set up as the code was asked for; with a restore code it brings the device back online. A
code is good once, for `timeout` seconds (a day where none is given). Issuing and claiming for an organisation
need MANAGE there; a restore code is for the device's owner and an organisation's ADMIN, null for others.
`registerDevice` makes a device that is inactive. Commands name a host of `example`, so that none can be run
by mistake.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.graphql.defaults import snake_case
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.catalogue import PLATFORM_TYPES
from remoteit.sandbox.model.devices import DEFAULT_REGISTRATION_SECONDS, AppliedTag, Device, Registration
from remoteit.sandbox.model.events import state_event
from remoteit.sandbox.resolvers.services import add_to, checked_name, checked_settings, new_target_id
from remoteit.sandbox.rules.context import RequestContext, require_account, require_in
from remoteit.sandbox.rules.device_lifecycle import create_device
from remoteit.sandbox.rules.permissions import permissions_of, require
from remoteit.sandbox.rules.tags import check_tag, set_tag

user = Fields("User", parent=Account)
device_fields = Fields("Device", parent=Device)
mutation = Fields("Mutation")
FIELDS = (user, device_fields, mutation)


@user.resolves("registrationCode")
def registration_code(
    parent: Account,
    call: RequestContext,
    *,
    name: str | None = None,
    platform: int | None = None,
    timeout: int | None = None,
    tags: list[str] | None = None,
    services: list[dict[str, Any]] | None = None,
) -> str:
    """Issue a code for a new device."""
    require_in(call, parent, "MANAGE", "register devices to it")
    checked_name(name)
    for tag in tags or ():
        check_tag(tag, None)
    settings = [{snake_case(key): value for key, value in one.items()} for one in services or ()]
    for one in settings:
        checked_settings(call, one)
    asked = [one["service_id"] for one in settings if one.get("service_id")]
    if len({*asked}) < len(asked):
        raise BadUserInputError("`services` names one `serviceId` twice.")
    wanted = Registration(call.backend.new_id(), parent, call.backend.now())
    wanted.name, wanted.platform = name, _platform(platform)
    wanted.tags, wanted.services = list(tags or ()), settings
    return _issue(call, wanted, DEFAULT_REGISTRATION_SECONDS if timeout is None else timeout)


@user.resolves("registrationCommand")
def registration_command(parent: Account, call: RequestContext, **given: Any) -> str:
    """Issue a code, in the command that would register a machine with it."""
    return _command(registration_code(parent, call, **given))


@device_fields.resolves("restoreCode")
def restore_code(parent: Device, call: RequestContext) -> str | None:
    """Issue a code that brings the device back."""
    if "ADMIN" not in permissions_of(call.backend, call.account, parent):
        return None
    return _issue(
        call,
        Registration(call.backend.new_id(), parent.owner, call.backend.now(), device=parent),
        DEFAULT_REGISTRATION_SECONDS,
    )


@device_fields.resolves("restoreCommand")
def restore_command(parent: Device, call: RequestContext) -> str | None:
    """Issue a code, in the command that would bring the device back."""
    code = restore_code(parent, call)
    return None if code is None else _command(code)


@mutation.resolves("claimDevice")
def claim_device(_root: None, call: RequestContext, *, code: str, account_id: str | None = None) -> Device:
    """Redeem a code, as a machine would."""
    owner = require_account(call, account_id, "MANAGE", "claim devices for it")
    found = call.backend.registrations.get(code.strip())
    if found is None or found.expires <= call.backend.now():
        raise NotFoundError("There is no such claim code; it may have been used, or have expired.")
    device = found.device
    if device is not None:
        if device.id not in call.backend.devices:
            raise NotFoundError("The device of this restore code has been deleted.")
        require(call.backend, call.account, device, "ADMIN", "restore it")
        device.online, device.last_reported = True, call.backend.now()
    else:
        for one in found.services:
            checked_settings(call, one)
        device = create_device(call.backend, owner, online=True, name=found.name, platform=found.platform)
        for tag in found.tags:
            set_tag(call.backend, owner, tag)
        device.tags = [AppliedTag(one, device.created) for one in dict.fromkeys(found.tags)]
        for one in found.services:
            add_to(call, device, one)
    del call.backend.registrations[found.code]
    call.backend.log(state_event(device))
    return device


@mutation.resolves("registerDevice")
def register_device(
    _root: None,
    call: RequestContext,
    *,
    device_id: str | None = None,
    name: str | None = None,
    hardware_id: str | None = None,
    platform: float | None = None,
    manufacturer: float | None = None,
    enabled: bool | None = None,
    **_unused: object,
) -> Device:
    """Make a device in the caller's account."""
    backend = call.backend
    maker = _whole("manufacturer", manufacturer) or 0
    if hardware_id and any(one.hardware_id == hardware_id for one in backend.devices.values()):
        raise BadUserInputError(f"`hardwareId` is {hardware_id!r}, which another device has.")
    device = create_device(
        backend,
        call.account,
        online=False,
        id=new_target_id(call, device_id, "deviceId"),
        name=checked_name(name),
        platform=_platform(_whole("platform", platform)),
        hardware_id=hardware_id,
    )
    device.manufacturer = maker
    device.enabled = enabled is not False
    return device


@mutation.resolves("generateDeviceAddress")
def generate_device_address(_root: None, call: RequestContext) -> str:
    """A free id; it is not kept for anyone."""
    return call.backend.new_device_id()


def _issue(call: RequestContext, registration: Registration, seconds: int) -> str:
    if seconds <= 0:
        raise BadUserInputError(f"`timeout` is {seconds}; a code lasts 1 second at least.")
    now = call.backend.now()
    registration.expires = now + timedelta(seconds=seconds)
    kept = {code: one for code, one in call.backend.registrations.items() if one.expires > now}
    call.backend.registrations = {**kept, registration.code: registration}
    return registration.code


def _command(code: str) -> str:
    return f'R3_REGISTRATION_CODE="{code}" sh -c "$(curl -fsSL https://downloads.example/install.sh)"'


def _platform(number: int | None) -> int | None:
    if number is not None and number not in PLATFORM_TYPES:
        known = ", ".join(map(str, PLATFORM_TYPES))
        raise BadUserInputError(f"`platform` is {number}, which is no platform type; known ones: {known}.")
    return number


def _whole(argument: str, number: float | None) -> int | None:
    if number is not None and (not float(number).is_integer() or not 0 <= number < 2**31):
        raise BadUserInputError(f"`{argument}` is {number}; it is a whole number from 0.")
    return None if number is None else int(number)
