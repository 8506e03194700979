"""The device products of a new sandbox.

Assumption: the caller has a product that can be changed and a locked one; a third one belongs to Harbour
Lights, in which the caller's role shows it and does not let the caller change it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.model.catalogue import APPLICATION_TYPES
from remoteit.sandbox.model.products import DeviceProductService
from remoteit.sandbox.rules.products import add_product

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend


def seed_products(backend: Backend, me: Account, harbor: Account) -> None:
    """Add the products to a new backend."""
    gateway = add_product(
        backend,
        me,
        "Field gateway",
        1200,
        tags=["gateway"],
        services=[_new_service(backend, 28, "SSH"), _new_service(backend, 8, "Admin")],
    )
    kiosk = add_product(
        backend, me, "Kiosk PC", 0, tags=["retail"], services=[_new_service(backend, 5, "Remote desktop")]
    )
    kiosk.locked = True
    camera = add_product(
        backend, harbor, "Camera", 1205, tags=["camera"], services=[_new_service(backend, 7, "Live view")]
    )
    for product, days in ((gateway, 90), (kiosk, 60), (camera, 45)):
        product.created = backend.now() - timedelta(days=days)
        product.updated = product.created + timedelta(days=days // 2)


def _new_service(backend: Backend, application: int, name: str) -> DeviceProductService:
    port = APPLICATION_TYPES[application].port
    if port is None:
        raise ValueError(f"the application type {application} has no usual port")
    return DeviceProductService(backend.new_id(), name, application, port)
