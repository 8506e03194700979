"""Register devices: issue registration and restore codes, claim them, and create devices without a code.

The API's registration codes live for 24 hours (docs/api-notes.md).

Assumption: the sandbox has no machines, so `claimDevice` acts as one. With a registration code it returns a
new device, online and with the settings of the code; with a restore code it brings the device back online;
with a product's code it returns a new device of the product's owner, with the product's name, platform, tags
and services. Issuing and claiming for an organization need MANAGE there. Restore codes are for the device's
owner and an organization's ADMIN, and null for others. `registerDevice` creates an inactive device. Commands
name a host of `example`, so that nobody runs one by mistake.

Assumption: a registration code is valid for `timeout` seconds, with `oneTimeUse` for one device; a restore
code is valid once. The same settings return the same code while it is valid, and its time starts again; with
`unique` or `oneTimeUse` they do so only within a request, because the vendor's app requests a code together
with its command. `code` gives a code of the account all settings of the call, and its time starts again.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

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
from remoteit.sandbox.rules.products import product_of_code
from remoteit.sandbox.rules.tags import check_tag, set_tag

from .services import create_service, new_target_id, validate_name, validate_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from remoteit.sandbox.model.products import DeviceProduct

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
    one_time_use: bool | None = None,
    code: str | None = None,
    unique: bool | None = None,
) -> str:
    """Issue a registration code for new devices, or change one."""
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
    registration = Registration(
        code=context.backend.new_id(),
        account=parent,
        expires=context.backend.now(),
        name=name,
        platform=None if platform is None else validate_platform(platform),
        tags=list(tags or ()),
        services=settings,
        seconds=DEFAULT_REGISTRATION_SECONDS if timeout is None else timeout,
        one_time=one_time_use is True,
        unique=unique is True or one_time_use is True,
    )
    if code is not None:
        present = _require_code(context, parent, code.strip())
        registration.code, registration.unique = present.code, registration.unique or present.unique
    else:
        registration.code = _find_same(context, registration) or registration.code
    context.registration_codes.add(registration.code)
    return _issue_code(context, registration)


@user.resolves("registrationCommand")
def registration_command(parent: Account, context: RequestContext, **given: Any) -> str:
    """Issue a registration code, and return the shell command that would use it."""
    return shell_command(registration_code(parent, context, **given))


@device_fields.resolves("restoreCode")
def restore_code(parent: Device, context: RequestContext) -> str | None:
    """Issue a code that restores the device."""
    if "ADMIN" not in permissions_of(context.backend, context.account, parent):
        return None
    return _issue_code(
        context,
        Registration(context.backend.new_id(), parent.owner, context.backend.now(), device=parent),
    )


@device_fields.resolves("restoreCommand")
def restore_command(parent: Device, context: RequestContext) -> str | None:
    """Issue a restore code, and return the shell command that would use it."""
    code = restore_code(parent, context)
    return None if code is None else shell_command(code)


@mutation.resolves("claimDevice")
def claim_device(_root: None, context: RequestContext, *, code: str, account_id: str | None = None) -> Device:
    """Claim a code as a machine would."""
    code = code.strip()
    product = product_of_code(context, code)
    if product is not None and account_id in (None, product.owner.id):
        device = _register_from_product(context, product)
    else:
        owner = require_account(context, account_id, "MANAGE", "claim devices for it")
        device = _use_code(context, owner, code)
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
    platform_id = _require_whole("platform", platform)
    if hardware_id and any(device.hardware_id == hardware_id for device in backend.devices.values()):
        raise BadUserInputError(f"`hardwareId` is {hardware_id!r}, which another device already has.")
    device = create_device(
        backend,
        context.account,
        online=False,
        id=new_target_id(context, device_id, "deviceId"),
        name=validate_name(name),
        platform=None if platform_id is None else validate_platform(platform_id),
        hardware_id=hardware_id,
    )
    device.manufacturer = manufacturer_id
    device.enabled = enabled is not False
    return device


@mutation.resolves("generateDeviceAddress")
def generate_device_address(_root: None, context: RequestContext) -> str:
    """Return a free id without reserving it."""
    return context.backend.new_device_id()


def _register_from_product(context: RequestContext, product: DeviceProduct) -> Device:
    require_in(context, product.owner, "MANAGE", "register devices to it")
    services = [
        {
            **service.settings,
            "name": service.name,
            "application": service.application,
            "port": service.port,
            "enabled": service.enabled,
        }
        for service in product.services
    ]
    return _create_device(context, product.owner, product.name, product.platform, product.tags, services)


def _use_code(context: RequestContext, owner: Account, code: str) -> Device:
    registration = _find_code(context, code)
    if registration is None:
        raise NotFoundError("There is no such claim code; it may have been used, or have expired.")
    device = registration.device
    if device is None:
        device = _create_device(
            context, owner, registration.name, registration.platform, registration.tags, registration.services
        )
    elif device.id not in context.backend.devices:
        raise NotFoundError("The device of this restore code has been deleted.")
    else:
        require(context.backend, context.account, device, "ADMIN", "restore it")
        device.online, device.last_reported = True, context.backend.now()
    if registration.one_time:
        del context.backend.registrations[code]
    return device


def _create_device(
    context: RequestContext,
    owner: Account,
    name: str | None,
    platform: int | None,
    tags: Sequence[str],
    services: Sequence[dict[str, Any]],
) -> Device:
    """Create an online device with tags and services."""
    for service in services:
        validate_settings(context, service)
    device = create_device(context.backend, owner, online=True, name=name, platform=platform)
    for tag in tags:
        set_tag(context.backend, owner, tag)
    device.tags = [AppliedTag(tag, device.created) for tag in dict.fromkeys(tags)]
    for service in services:
        create_service(context, device, service)
    return device


def _find_code(context: RequestContext, code: str) -> Registration | None:
    registration = context.backend.registrations.get(code)
    return registration if registration and registration.expires > context.backend.now() else None


def _require_code(context: RequestContext, account: Account, code: str) -> Registration:
    registration = _find_code(context, code)
    if registration is None or registration.account is not account or registration.device is not None:
        raise NotFoundError(
            "`code` is not a registration code of this account; it may have been used, or have expired."
        )
    return registration


def _find_same(context: RequestContext, wanted: Registration) -> str | None:
    """Return the valid code that has these settings; a unique one only if this request has issued it."""
    for code in context.registration_codes if wanted.unique else context.backend.registrations:
        registration = _find_code(context, code)
        if registration and _content(registration) == _content(wanted):
            return code
    return None


def _content(registration: Registration) -> tuple[object, ...]:
    return (
        registration.account,
        registration.name,
        registration.platform,
        registration.tags,
        registration.services,
        registration.seconds,
        registration.one_time,
        registration.unique,
    )


def _issue_code(context: RequestContext, registration: Registration) -> str:
    if registration.seconds <= 0:
        raise BadUserInputError(f"`timeout` is {registration.seconds}; it must be at least 1 second.")
    now = context.backend.now()
    registration.expires = now + timedelta(seconds=registration.seconds)
    kept = {code: issued for code, issued in context.backend.registrations.items() if issued.expires > now}
    context.backend.registrations = {**kept, registration.code: registration}
    return registration.code


def shell_command(code: str) -> str:
    """Return the shell command that installs the software on a machine and uses a code."""
    return f'R3_REGISTRATION_CODE="{code}" sh -c "$(curl -fsSL https://downloads.example/install.sh)"'


def validate_platform(number: int) -> int:
    """Check the number of a platform and return it.

    Raises:
        BadUserInputError: There is no such platform type.
    """
    if number not in PLATFORM_TYPES:
        known = ", ".join(map(str, PLATFORM_TYPES))
        raise BadUserInputError(
            f"`platform` is {number}, which is not a platform type; known types: {known}."
        )
    return number


def _require_whole(argument: str, number: float | None) -> int | None:
    if number is not None and (not float(number).is_integer() or not 0 <= number < 2**31):
        raise BadUserInputError(f"`{argument}` is {number}; it must be a whole number from 0.")
    return None if number is None else int(number)
