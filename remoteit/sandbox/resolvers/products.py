"""List, create, change, lock, transfer and delete device products, and their services.

The vendor's app says that a locked product cannot be unlocked, and that a transfer takes all access from the
earlier owner (docs/api-notes.md).

Assumption: creating needs ADMIN. A locked product rejects other changes of its settings and services, and can
be deleted and transferred. A transfer removes the tags, as that of a device does, and replaces the code. The
name of a product that is created without one is that of its platform. A service of a product cannot have a
`serviceId`, because a product registers many devices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.defaults import snake_case
from remoteit.sandbox.graphql.paging import Page, paginate
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.catalogue import APPLICATION_TYPES, PLATFORM_TYPES, ApplicationType, PlatformType
from remoteit.sandbox.model.products import DeviceProduct, DeviceProductService
from remoteit.sandbox.rules.context import RequestContext, require_account
from remoteit.sandbox.rules.products import (
    add_product,
    product_permissions,
    require_product,
    require_unlocked,
    visible_products,
)
from remoteit.sandbox.rules.tags import check_tag

from .registration import shell_command, validate_platform
from .services import validate_name, validate_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHECKED_SETTINGS = frozenset({"application", "enabled", "name", "port", "service_id"})
_MAX_DIGITS = 9

user = TypeResolvers("User", parent=Account)
product_fields = TypeResolvers("DeviceProduct", parent=DeviceProduct)
service_fields = TypeResolvers("DeviceProductService", parent=DeviceProductService)
mutation = TypeResolvers("Mutation")
FIELDS = (user, product_fields, service_fields, mutation)


@user.resolves("deviceProducts")
def device_products(
    parent: Account,
    context: RequestContext,
    *,
    id: list[str] | None = None,
    size: int | None = None,
    from_: int | None = None,
    after: str | None = None,
) -> Page[DeviceProduct]:
    """Return one page of the account's products, oldest first."""
    found = [product for product in visible_products(context, parent) if id is None or product.id in id]
    return paginate(found, start=from_, size=size, after=after)


@product_fields.resolves("platform")
def platform(parent: DeviceProduct, _context: RequestContext) -> PlatformType:
    """Return the platform of the product's devices."""
    return PLATFORM_TYPES[parent.platform]


@product_fields.resolves("registrationCode")
def registration_code(parent: DeviceProduct, context: RequestContext) -> str | None:
    """Return the code that registers devices from the product, if the caller may use it."""
    return parent.code if "MANAGE" in product_permissions(context, parent) else None


@product_fields.resolves("registrationCommand")
def registration_command(parent: DeviceProduct, context: RequestContext) -> str | None:
    """Return the shell command that uses the code."""
    code = registration_code(parent, context)
    return None if code is None else shell_command(code)


@service_fields.resolves("type")
def service_type(parent: DeviceProductService, _context: RequestContext) -> ApplicationType:
    """Return the application type of the service."""
    return APPLICATION_TYPES[parent.application]


@mutation.resolves("createDeviceProduct")
def create_product(
    _root: None, context: RequestContext, *, name: str, platform: str, account_id: str | None = None
) -> DeviceProduct:
    """Create a product without services."""
    owner = _require_owner(context, account_id)
    number = validate_platform(_parse_number("platform", platform))
    return add_product(context.backend, owner, _require_name(name), number)


@mutation.resolves("createDeviceProductFromRegistration")
def create_product_from_registration(
    _root: None, context: RequestContext, *, input: dict[str, Any], account_id: str | None = None
) -> DeviceProduct:
    """Create a product with its tags and services."""
    owner = _require_owner(context, account_id)
    number = validate_platform(input["platform"])
    name = PLATFORM_TYPES[number].name if input.get("name") is None else _require_name(input["name"])
    tags = _validate_tags(input.get("tags") or ())
    services = [
        _new_service(context, {snake_case(key): value for key, value in service.items()})
        for service in input["services"]
    ]
    return add_product(context.backend, owner, name, number, tags=tags, services=services)


@mutation.resolves("updateDeviceProduct")
def update_product(_root: None, context: RequestContext, *, id: str, input: dict[str, Any]) -> DeviceProduct:
    """Change name, platform and tags; null leaves a value as it is."""
    product = _require_changeable(context, id, "change it")
    name = product.name if input.get("name") is None else _require_name(input["name"])
    number = product.platform if input.get("platform") is None else validate_platform(input["platform"])
    tags = product.tags if input.get("tags") is None else _validate_tags(input["tags"])
    product.name, product.platform, product.tags = name, number, tags
    product.updated = context.backend.now()
    return product


@mutation.resolves("updateDeviceProductSettings")
def update_settings(_root: None, context: RequestContext, *, id: str, input: dict[str, Any]) -> DeviceProduct:
    """Lock a product; to lock it again changes nothing."""
    product = require_product(context, id, "ADMIN", "lock it")
    lock = input.get("lock")
    if product.locked and lock is False:
        raise BadUserInputError(f"The product {product.id} is locked, and a locked product stays locked.")
    if lock and not product.locked:
        product.locked, product.updated = True, context.backend.now()
    return product


@mutation.resolves("deleteDeviceProduct")
def delete_product(_root: None, context: RequestContext, *, id: str) -> bool:
    """Delete a product; the devices that were registered from it stay."""
    del context.backend.products[require_product(context, id, "ADMIN", "delete it").id]
    return True


@mutation.resolves("transferDeviceProduct")
def transfer_product(_root: None, context: RequestContext, *, product_id: str, email: str) -> bool:
    """Make another account the owner of a product."""
    product = require_product(context, product_id, "ADMIN", "transfer it")
    new_owner = context.backend.account_by_email(email)
    if new_owner is None:
        raise NotFoundError(f"There is no account with the address {email!r} to transfer to.")
    if product.owner is new_owner:
        raise BadUserInputError(f"The product {product.id} already belongs to {new_owner.email}.")
    product.owner, product.code = new_owner, context.backend.new_id()
    product.tags, product.updated = [], context.backend.now()
    return True


@mutation.resolves("addDeviceProductService")
def add_service(
    _root: None,
    context: RequestContext,
    *,
    product_id: str,
    name: str,
    type: str,
    port: int,
    enabled: bool,
) -> DeviceProductService:
    """Add a service to a product."""
    product = _require_changeable(context, product_id, "add services to it")
    application = _parse_number("type", type)
    service = _new_service(
        context, {"name": _require_name(name), "application": application, "port": port, "enabled": enabled}
    )
    product.services.append(service)
    product.updated = context.backend.now()
    return service


@mutation.resolves("removeDeviceProductService")
def remove_service(_root: None, context: RequestContext, *, id: str) -> bool:
    """Remove a service from its product; devices that were registered from the product keep theirs."""
    for product in context.backend.products.values():
        kept = [service for service in product.services if service.id != id]
        if len(kept) < len(product.services) and "VIEW" in product_permissions(context, product):
            _require_changeable(context, product.id, "remove its services")
            product.services, product.updated = kept, context.backend.now()
            return True
    raise NotFoundError(f"There is no service {id!r} of a device product that you can see.")


def _require_owner(context: RequestContext, account_id: str | None) -> Account:
    return require_account(context, account_id, "ADMIN", "create device products in it")


def _require_changeable(context: RequestContext, id: str, action: str) -> DeviceProduct:
    product = require_product(context, id, "ADMIN", action)
    require_unlocked(product)
    return product


def _new_service(context: RequestContext, given: dict[str, Any]) -> DeviceProductService:
    if given.get("service_id") is not None:
        raise BadUserInputError(
            "`serviceId` is given; a product registers many devices, so leave the ids of services out."
        )
    checked = validate_settings(context, given)
    return DeviceProductService(
        context.backend.new_id(),
        checked["name"],
        checked["application"],
        checked["port"],
        enabled=given.get("enabled") is not False,
        settings={
            key: value for key, value in given.items() if key not in _CHECKED_SETTINGS and value is not None
        },
    )


def _validate_tags(tags: Sequence[str]) -> list[str]:
    for tag in tags:
        check_tag(tag, None)
    return list(dict.fromkeys(tags))


def _require_name(name: str) -> str:
    validate_name(name)
    return name


def _parse_number(argument: str, text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= _MAX_DIGITS):
        raise BadUserInputError(f"`{argument}` is {text!r}; it must be the number of a type as text.")
    return int(text)
