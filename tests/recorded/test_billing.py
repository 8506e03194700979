"""Recorded calls about billing: plans, licenses, invoices and subscriptions."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from generated_client import AddressInput

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client

DONE, BACK = "https://shop.example/done", "https://shop.example/back"


@pytest.mark.vcr
def test_the_license_of_an_account_belongs_to_an_offered_plan(remoteit_client: Client) -> None:
    offered = {plan.id: plan for plan in remoteit_client.plans()}
    (license_,) = remoteit_client.licenses()
    assert license_.product == offered[license_.plan.id].product
    assert license_.subscription
    assert license_.subscription.price in offered[license_.plan.id].prices


@pytest.mark.vcr
def test_invoices_are_listed_latest_first(remoteit_client: Client) -> None:
    (license_,) = remoteit_client.licenses()
    invoices = remoteit_client.invoices()
    dates = [invoice.created for invoice in invoices]
    assert dates == sorted(dates, reverse=True)
    assert {invoice.plan.id for invoice in invoices} == {license_.plan.id}
    assert all(
        invoice.paid and invoice.total == invoice.price.amount * invoice.quantity for invoice in invoices
    )


@pytest.mark.vcr
def test_limits_contain_the_allowed_and_the_used_number(remoteit_client: Client) -> None:
    (license_,) = remoteit_client.licenses()
    devices = next(limit for limit in remoteit_client.limits() if limit.name == "devices")
    assert devices.license
    assert devices.license.id == license_.id
    assert devices.value == (devices.base or 0) + (devices.scale or 0) * (license_.quantity or 0)
    assert devices.actual == remoteit_client.device_count(owner=True)


@pytest.mark.remoteit_keep("*")
@pytest.mark.vcr
def test_billing_details_are_updated_partially(remoteit_client: Client) -> None:
    before = remoteit_client.billing_details()
    assert before
    assert remoteit_client.update_billing_details(
        name="Ada & Söhne", address=AddressInput(street="1 Sample Street", city="Leeds", country="GB")
    )
    after = remoteit_client.billing_details()
    assert after
    assert after.address
    assert (after.name, after.address.city, after.address.postal) == ("Ada & Söhne", "Leeds", None)
    assert (after.email, after.phone, after.tax_id) == (before.email, before.phone, before.tax_id)


@pytest.mark.vcr
def test_a_subscription_changes_its_quantity_and_ends(remoteit_client: Client) -> None:
    (held,) = remoteit_client.licenses()
    assert held.subscription
    price, quantity = held.subscription.price, (held.quantity or 0) + 1
    assert remoteit_client.update_subscription(price.id, quantity=quantity, license_id=held.id) is True
    (changed,) = remoteit_client.licenses()
    assert changed.subscription
    assert (changed.id, changed.quantity) == (held.id, quantity)
    assert (changed.subscription.price, changed.subscription.total) == (price, price.amount * quantity)
    assert remoteit_client.cancel_subscription(license_id=held.id) is True
    (ended,) = remoteit_client.licenses()
    assert ended.subscription
    assert (ended.id, ended.subscription.status, ended.valid) == (held.id, "CANCELED", True)


@pytest.mark.vcr
def test_nothing_is_bought_before_payment(remoteit_client: Client) -> None:
    before = remoteit_client.licenses()
    assert before[0].subscription
    price = before[0].subscription.price.id
    shop = remoteit_client.create_subscription(price, DONE, BACK, quantity=3)
    card = remoteit_client.update_credit_card(DONE, BACK)
    assert shop.startswith("https://")
    assert card.startswith("https://")
    assert shop != card
    assert remoteit_client.licenses() == before


@pytest.mark.vcr
def test_a_refreshed_license_is_unchanged(remoteit_async_client: AsyncClient) -> None:
    async def refresh() -> None:
        (before,) = await remoteit_async_client.licenses()
        assert await remoteit_async_client.refresh_license() is True
        (after,) = await remoteit_async_client.licenses()
        assert after.updated >= before.updated
        assert after.model_copy(update={"updated": before.updated}) == before

    asyncio.run(refresh())
