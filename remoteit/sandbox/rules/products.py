"""Device products: who may see and change them, and the code of each.

Assumption: members of an organization see the products that their role reaches (access TAG compares the
product's own tags), change them with ADMIN, and see and use their codes with MANAGE. The code of a product
neither expires nor is used up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError, ForbiddenError, NotFoundError
from remoteit.sandbox.model.organizations import ALL_PERMISSIONS
from remoteit.sandbox.model.products import DeviceProduct

if TYPE_CHECKING:
    from collections.abc import Sequence

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.products import DeviceProductService

    from .context import RequestContext


def add_product(
    backend: Backend,
    owner: Account,
    name: str,
    platform: int,
    *,
    tags: Sequence[str] = (),
    services: Sequence[DeviceProductService] = (),
) -> DeviceProduct:
    """Create a product with a code, and add it to the backend."""
    now = backend.now()
    product = DeviceProduct(
        backend.new_id(),
        name,
        owner,
        platform,
        backend.new_id(),
        now,
        now,
        tags=list(tags),
        services=list(services),
    )
    backend.products[product.id] = product
    return product


def product_permissions(context: RequestContext, product: DeviceProduct) -> tuple[str, ...]:
    """Return the caller's permissions on a product; () if the caller may not even see it."""
    if product.owner is context.account:
        return ALL_PERMISSIONS
    membership = context.backend.membership(product.owner, context.account)
    return membership.permissions if membership and membership.role.applies_to(product.tags) else ()


def visible_products(context: RequestContext, account: Account) -> list[DeviceProduct]:
    """Return the products of an account that the caller may see, oldest first."""
    return [
        product
        for product in context.backend.products.values()
        if product.owner is account and "VIEW" in product_permissions(context, product)
    ]


def require_product(context: RequestContext, id: str, permission: str, action: str) -> DeviceProduct:
    """Return the product with this id, if the caller has a permission on it.

    Args:
        context: The request.
        id: Id of the product.
        permission: One of `ALL_PERMISSIONS`.
        action: The action, for the message: "delete it".

    Raises:
        NotFoundError: The id is unknown, or the caller does not see the product.
        ForbiddenError: The caller sees the product and lacks the permission.
    """
    product = context.backend.products.get(id)
    granted = product_permissions(context, product) if product else ()
    if product is None or "VIEW" not in granted:
        raise NotFoundError(f"There is no device product {id!r} that you can see.")
    if permission not in granted:
        raise ForbiddenError(
            f"You may not {action}: the product {product.id} belongs to {product.owner.email}, and this "
            f"needs {permission}; your permissions on it: {', '.join(granted)}."
        )
    return product


def require_unlocked(product: DeviceProduct) -> None:
    """Check that a product can be changed.

    Raises:
        BadUserInputError: The product is locked.
    """
    if product.locked:
        raise BadUserInputError(
            f"The product {product.id} is locked, and can no longer be changed; create another product."
        )


def product_of_code(context: RequestContext, code: str) -> DeviceProduct | None:
    """Return the product with this code, if the caller may see it."""
    for product in context.backend.products.values():
        if product.code == code and "VIEW" in product_permissions(context, product):
            return product
    return None
