"""Billing, recorded: what is on offer, what an account holds and pays, and how it changes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from generated_client import AddressInput

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client

DONE, BACK = "https://shop.example/done", "https://shop.example/back"


@pytest.mark.vcr
def test_what_an_account_holds_is_on_offer(remoteit_client: Client) -> None:
    offered = {plan.id: plan for plan in remoteit_client.plans()}
    (licence,) = remoteit_client.licenses()
    assert licence.product == offered[licence.plan.id].product
    assert licence.subscription
    assert licence.subscription.price in offered[licence.plan.id].prices


@pytest.mark.vcr
def test_invoices_tell_what_was_paid_the_latest_first(remoteit_client: Client) -> None:
    (licence,) = remoteit_client.licenses()
    invoices = remoteit_client.invoices()
    assert [one.created for one in invoices] == sorted((one.created for one in invoices), reverse=True)
    assert {one.plan.id for one in invoices} == {licence.plan.id}
    assert all(one.paid and one.total == one.price.amount * one.quantity for one in invoices)


@pytest.mark.vcr
def test_limits_tell_what_a_licence_allows_and_what_is_used(remoteit_client: Client) -> None:
    (licence,) = remoteit_client.licenses()
    devices = next(one for one in remoteit_client.limits() if one.name == "devices")
    assert devices.license
    assert devices.license.id == licence.id
    assert devices.value == (devices.base or 0) + (devices.scale or 0) * (licence.quantity or 0)
    assert devices.actual == remoteit_client.device_count(owner=True)


@pytest.mark.remoteit_keep("*")
@pytest.mark.vcr
def test_what_invoices_say_changes_in_part(remoteit_client: Client) -> None:
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
def test_nothing_is_bought_before_a_person_has_paid(remoteit_client: Client) -> None:
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
def test_a_licence_that_is_brought_up_to_date_is_the_same(remoteit_async_client: AsyncClient) -> None:
    async def refresh() -> None:
        (before,) = await remoteit_async_client.licenses()
        assert await remoteit_async_client.refresh_license() is True
        (after,) = await remoteit_async_client.licenses()
        assert after.updated >= before.updated
        assert after.model_copy(update={"updated": before.updated}) == before

    asyncio.run(refresh())
