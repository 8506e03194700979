"""The operators' view of the service: users, devices, partners, enterprise and add-on customers, promotions.

Assumption: lists are paged and sorted like those of an account, oldest first. `search` is a part of an id,
an email address or a name, without regard to case; the other filters are exact. Operators see all accounts
and devices here with their counts, but services and lists below them depend on permissions, as elsewhere. An
enterprise or add-on customer is only listed, without a change of licenses. An operator confirms a promotion
with its token, its code or both. The last operator cannot be removed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.paging import Page, paginate, sort_by
from remoteit.sandbox.graphql.scalars import read_date_time
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.operators import (
    ADDON_PRODUCTS,
    ENTERPRISE,
    AddonProduct,
    ProductCustomer,
    Promotion,
)
from remoteit.sandbox.rules.operators import get_account, require_operator
from remoteit.sandbox.rules.partners import get_partner
from remoteit.sandbox.rules.sharing import require_accounts

from .devices import DEVICE_SORT_KEYS
from .partners import PartnerEntity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from remoteit.sandbox.model.devices import Device
    from remoteit.sandbox.model.organizations import Organization
    from remoteit.sandbox.rules.context import RequestContext

USER_SORT_KEYS = frozenset({"admin", "created", "email", "id", "language", "last_login", "timezone"})


class AdminQuery:
    """The schema's `AdminQuery`, which only operators get."""


query = TypeResolvers("Query")
user = TypeResolvers("User", parent=Account)
admin_fields = TypeResolvers("AdminQuery", parent=AdminQuery)
customer_fields = TypeResolvers("EnterpriseCustomer", "AddonCustomer", parent=ProductCustomer)
mutation = TypeResolvers("Mutation")
FIELDS = (query, user, admin_fields, customer_fields, mutation)


@query.resolves("admin")
def admin(_root: None, context: RequestContext) -> AdminQuery:
    """Return the operators' view."""
    require_operator(context, "see the accounts of others")
    return AdminQuery()


@user.resolves("admin")
def is_operator(parent: Account, context: RequestContext) -> bool | None:
    """Return True for an operator; only the account itself and operators see it."""
    return parent.admin if parent is context.account or context.account.admin else None


@admin_fields.resolves("users")
def users(
    _parent: AdminQuery,
    context: RequestContext,
    *,
    from_: int | None = None,
    size: int | None = None,
    search: str | None = None,
    email: str | None = None,
    account_id: str | None = None,
    sort: str | None = None,
    admin: bool | None = None,
) -> Page[Account]:
    """Return one page of all accounts."""
    organizations = context.backend.organizations
    found = [
        account
        for account in context.backend.accounts.values()
        if _is(account.id, account_id)
        and _is(account.email, email)
        and admin in (None, account.admin)
        and _contains(search, account.id, account.email, _name_of(organizations.get(account.id)))
    ]
    return paginate(sort_by(found, sort or "", USER_SORT_KEYS), start=from_, size=size, after=None)


@admin_fields.resolves("devices")
def devices(
    _parent: AdminQuery,
    context: RequestContext,
    *,
    from_: int | None = None,
    size: int | None = None,
    search: str | None = None,
    name: str | None = None,
    name_contains: str | None = None,
    device_id: str | None = None,
    email: str | None = None,
    account_id: str | None = None,
    hardware_id: str | None = None,
    sort: str | None = None,
) -> Page[Device]:
    """Return one page of all devices."""
    found = [
        device
        for device in context.backend.devices.values()
        if _is(device.name, name)
        and _contains(name_contains, device.name)
        and _is(device.id, device_id)
        and _is(device.owner.email, email)
        and _is(device.owner.id, account_id)
        and _is(device.hardware_id, hardware_id)
        and _contains(search, device.id, device.name, device.hardware_id, device.owner.email)
    ]
    return paginate(sort_by(found, sort or "", DEVICE_SORT_KEYS), start=from_, size=size, after=None)


@admin_fields.resolves("partners")
def partners(_parent: AdminQuery, context: RequestContext, *, id: str | None = None) -> list[PartnerEntity]:
    """Return all partners, or one of them."""
    found = context.backend.partners.values() if id is None else [get_partner(context.backend, id)]
    return [PartnerEntity(context, partner) for partner in found]


@admin_fields.resolves("enterpriseCustomers")
def enterprise_customers(
    _parent: AdminQuery,
    context: RequestContext,
    *,
    from_: int | None = None,
    size: int | None = None,
    search: str | None = None,
) -> Page[ProductCustomer]:
    """Return one page of the customers with an enterprise license."""
    return _customers(context, ENTERPRISE, search, start=from_, size=size)


@admin_fields.resolves("addonProducts")
def addon_products(_parent: AdminQuery, _context: RequestContext) -> list[AddonProduct]:
    """Return the add-on products."""
    return list(ADDON_PRODUCTS.values())


@admin_fields.resolves("addonCustomers")
def addon_customers(
    _parent: AdminQuery,
    context: RequestContext,
    *,
    product: str,
    from_: int | None = None,
    size: int | None = None,
    search: str | None = None,
) -> Page[ProductCustomer]:
    """Return one page of the customers of an add-on product."""
    return _customers(context, _get_product(product).id, search, start=from_, size=size)


@customer_fields.resolves("name")
def customer_name(parent: ProductCustomer, context: RequestContext) -> str | None:
    """Return the name of the customer's organization."""
    return _name_of(context.backend.organizations.get(parent.account.id))


@customer_fields.resolves("deviceCount")
def device_count(parent: ProductCustomer, context: RequestContext) -> int:
    """Count the customer's devices."""
    return sum(device.owner is parent.account for device in context.backend.devices.values())


@customer_fields.resolves("memberCount")
def member_count(parent: ProductCustomer, context: RequestContext) -> int:
    """Count the members of the customer's organization."""
    members = context.backend.memberships
    return sum(member.organization.account is parent.account for member in members)


@mutation.resolves("addEnterpriseCustomer")
def add_enterprise_customer(_root: None, context: RequestContext, *, email: str) -> ProductCustomer:
    """Give a customer an enterprise license; a customer that has one keeps it."""
    require_operator(context, "change enterprise licenses")
    return _add_customer(context, ENTERPRISE, email)


@mutation.resolves("removeEnterpriseCustomer")
def remove_enterprise_customer(_root: None, context: RequestContext, *, user_id: str) -> bool:
    """Take away a customer's enterprise license."""
    require_operator(context, "change enterprise licenses")
    return _remove_customer(context, ENTERPRISE, user_id)


@mutation.resolves("addAddonCustomer")
def add_addon_customer(
    _root: None, context: RequestContext, *, product: str, email: str, **changes: Any
) -> ProductCustomer:
    """Add an add-on product to a customer's plan, or change when it ends."""
    require_operator(context, "change add-ons")
    product_id = _get_product(product).id
    if not ADDON_PRODUCTS[product_id].enabled:
        raise BadUserInputError(f"The product {product!r} is not enabled and cannot be added.")
    expiration: datetime | None = None
    if changes.get("expiration") is not None:
        expiration = read_date_time(changes["expiration"])
    customer = _add_customer(context, product_id, email)
    if "expiration" in changes:
        customer.expiration = expiration
    return customer


@mutation.resolves("removeAddonCustomer")
def remove_addon_customer(_root: None, context: RequestContext, *, product: str, user_id: str) -> bool:
    """Remove an add-on product from a customer's plan."""
    require_operator(context, "change add-ons")
    return _remove_customer(context, _get_product(product).id, user_id)


@mutation.resolves("requestAdminPromotion")
def request_promotion(_root: None, context: RequestContext, *, user_id: str) -> bool:
    """Ask to make a user an operator; a later request replaces an earlier one."""
    require_operator(context, "promote users")
    backend = context.backend
    account = get_account(backend, user_id)
    if account.admin:
        raise BadUserInputError(f"{account.email} is already an operator.")
    code = f"{backend.random.randrange(1_000_000):06}"
    pending = [promotion for promotion in backend.promotions if promotion.user is not account]
    backend.promotions = [*pending, Promotion(account, backend.new_id(), code)]
    return True


@mutation.resolves("confirmAdminPromotion")
def confirm_promotion(
    _root: None, context: RequestContext, *, token: str | None = None, code: str | None = None
) -> bool:
    """Make the user of a promotion an operator."""
    require_operator(context, "promote users")
    if token is None and code is None:
        raise BadUserInputError("`token` and `code` are both missing; pass at least one of them.")
    for promotion in context.backend.promotions:
        if token in (None, promotion.token) and code in (None, promotion.code):
            promotion.user.admin = True
            context.backend.promotions.remove(promotion)
            return True
    raise NotFoundError("No pending promotion has this token and code.")


@mutation.resolves("removeAdmin")
def remove_operator(_root: None, context: RequestContext, *, user_id: str) -> bool:
    """Make an operator an ordinary user."""
    require_operator(context, "remove operators")
    account = get_account(context.backend, user_id)
    if not account.admin:
        raise BadUserInputError(f"{account.email} is not an operator.")
    if sum(other.admin for other in context.backend.accounts.values()) == 1:
        raise BadUserInputError(f"{account.email} is the last operator; promote another user first.")
    account.admin = False
    return True


def _is(value: str, wanted: str | None) -> bool:
    return wanted is None or value.casefold() == wanted.strip().casefold()


def _contains(wanted: str | None, *texts: str | None) -> bool:
    return wanted is None or any(wanted.casefold() in (text or "").casefold() for text in texts)


def _name_of(organization: Organization | None) -> str | None:
    return organization.name if organization else None


def _get_product(id: str) -> AddonProduct:
    if id not in ADDON_PRODUCTS:
        raise NotFoundError(f"There is no add-on product {id!r}; there are: {', '.join(ADDON_PRODUCTS)}.")
    return ADDON_PRODUCTS[id]


def _customers_of(context: RequestContext, product_id: str) -> Iterable[ProductCustomer]:
    return (entry for entry in context.backend.product_customers if entry.product_id == product_id)


def _customers(
    context: RequestContext, product_id: str, search: str | None, *, start: int | None, size: int | None
) -> Page[ProductCustomer]:
    found = [
        entry
        for entry in _customers_of(context, product_id)
        if _contains(search, entry.user_id, entry.email, customer_name(entry, context))
    ]
    return paginate(found, start=start, size=size, after=None)


def _add_customer(context: RequestContext, product_id: str, email: str) -> ProductCustomer:
    (account,) = require_accounts(context.backend, [email])
    for entry in _customers_of(context, product_id):
        if entry.account is account:
            return entry
    backend = context.backend
    customer = ProductCustomer(product_id, account, backend.new_id(), backend.now())
    backend.product_customers.append(customer)
    return customer


def _remove_customer(context: RequestContext, product_id: str, user_id: str) -> bool:
    for entry in _customers_of(context, product_id):
        if entry.user_id == user_id:
            context.backend.product_customers.remove(entry)
            return True
    raise NotFoundError(f"The account {user_id!r} is not a customer of {product_id!r}.")
