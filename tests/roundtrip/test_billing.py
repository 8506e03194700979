"""Round trips of queries/billing.graphql."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from generated_client import AddressInput, TaxIdInput
from remoteit.sandbox.model.billing import PLANS
from tests.roundtrip.fleet import COMPANY, HARBOUR, ME, account, expect_error
from tests.roundtrip.other_accounts import NOBODY, only

if TYPE_CHECKING:
    from generated_client import Subscription
    from remoteit import Client
    from remoteit.sandbox import Sandbox

DONE, BACK = "https://shop.example/done", "https://shop.example/back"


def subscription(client: Client) -> Subscription:
    found = only(client.licenses()).subscription
    assert found is not None
    return found


def test_plans_have_limits_and_prices(client: Client) -> None:
    plans = client.plans()
    assert [(plan.id, plan.name, plan.product.name) for plan in plans] == [
        (plan.id, plan.name, plan.product.name) for plan in PLANS.values()
    ]
    for plan in plans:
        kept = PLANS[plan.id]
        assert [(limit.name, limit.value, limit.base, limit.scale) for limit in plan.limits] == [
            (limit.name, limit.value, limit.base, limit.scale) for limit in kept.limits
        ]
        assert [(price.id, price.amount, price.currency, price.interval) for price in plan.prices] == [
            (price.id, price.amount, price.currency, price.interval) for price in kept.prices
        ]


def test_a_license_shows_its_subscription(client: Client, fresh_sandbox: Sandbox) -> None:
    kept = only(fresh_sandbox.backend.billing[account(fresh_sandbox).id].licenses)
    listed = only(client.licenses())
    assert (listed.id, listed.user.email, listed.plan.name) == (kept.id, ME, "Professional")
    assert (listed.quantity, listed.valid, listed.custom) == (4, True, False)
    assert listed.product == listed.plan.product
    paid = subscription(client)
    assert (paid.status, paid.total, paid.price.amount, paid.price.interval) == ("ACTIVE", 2400, 600, "MONTH")
    assert paid.card is not None
    assert (paid.card.brand, paid.card.last) == ("Visa", "4242")


def test_limits_show_the_allowed_and_the_actual_number(client: Client) -> None:
    limits = {limit.name: limit for limit in client.limits()}
    assert limits["devices"].value == 5 + 5 * 4
    assert limits["devices"].actual == client.devices(owner=True).total
    assert limits["devices"].license is not None
    assert limits["devices"].license.id == only(client.licenses()).id
    assert (limits["tagging"].value, limits["log-days"].value) == (True, 31)


def test_invoices_are_listed_newest_first(client: Client) -> None:
    invoices = client.invoices()
    assert len(invoices) == 6
    created = [invoice.created for invoice in invoices]
    assert created == sorted(created, reverse=True)
    assert {(invoice.plan.name, invoice.quantity, invoice.total, invoice.paid) for invoice in invoices} == {
        ("Professional", 4, 2400, True)
    }
    assert all(invoice.price == subscription(client).price for invoice in invoices)


def test_billing_details_can_be_changed(client: Client) -> None:
    before = client.billing_details()
    assert before is not None
    assert (before.name, before.phone) == ("Ada Example", None)
    assert client.update_billing_details(phone="+31 10 0000000") is True
    after = client.billing_details()
    assert after is not None
    assert after == before.model_copy(update={"phone": "+31 10 0000000"})
    client.update_billing_details(
        name="Ada",
        email="bills@example.com",
        tax_id=TaxIdInput(type_="gb_vat", value="GB000000000"),
        address=AddressInput(street="1 Sample Street", city="Leeds", country="GB"),
    )
    after = client.billing_details()
    assert after is not None
    assert (after.name, after.email, after.phone) == ("Ada", "bills@example.com", "+31 10 0000000")
    assert after.tax_id is not None
    assert (after.tax_id.type_, after.tax_id.value, after.tax_id.country) == ("gb_vat", "GB000000000", None)
    assert after.address is not None
    assert (after.address.street, after.address.city, after.address.postal) == (
        "1 Sample Street",
        "Leeds",
        None,
    )


def test_a_subscription_is_changed_and_cancelled(client: Client) -> None:
    held = only(client.licenses()).id
    assert client.update_subscription("PRICE-BUSINESS-YEAR", quantity=2, license_id=held) is True
    listed, paid = only(client.licenses()), subscription(client)
    assert (listed.id, listed.plan.name, listed.quantity) == (held, "Business", 2)
    assert (paid.price.id, paid.total) == ("PRICE-BUSINESS-YEAR", 36000)
    assert {limit.name: limit.value for limit in client.limits()}["devices"] == 15 + 10 * 2
    assert client.cancel_subscription(license_id=held) is True
    assert (subscription(client).status, only(client.licenses()).valid) == ("CANCELED", True)
    with expect_error("BAD_USER_INPUT"):
        client.cancel_subscription()
    with expect_error("BAD_USER_INPUT"):
        client.update_subscription("PRICE-BUSINESS-YEAR")


def test_a_purchase_changes_nothing_before_it_is_paid(client: Client) -> None:
    before = client.licenses()
    assert client.create_subscription("PRICE-BUSINESS-MONTH", DONE, BACK, quantity=3).startswith("https://")
    assert client.update_credit_card(DONE, BACK).startswith("https://")
    assert client.licenses() == before


def test_licenses_are_refreshed(client: Client, fresh_sandbox: Sandbox) -> None:
    only(fresh_sandbox.backend.billing[account(fresh_sandbox).id].licenses).updated -= timedelta(days=1)
    before = only(client.licenses()).updated
    assert client.refresh_license() is True
    assert only(client.licenses()).updated > before


def test_only_administrators_see_an_organizations_billing(client: Client, fresh_sandbox: Sandbox) -> None:
    company, harbour = account(fresh_sandbox, COMPANY).id, account(fresh_sandbox, HARBOUR).id
    assert only(client.licenses(account_id=company)).plan.name == "Business"
    assert only(client.invoices(account_id=company)).plan.name == "Business"
    assert client.billing_details(account_id=company) is None
    users = next(limit for limit in client.limits(account_id=company) if limit.name == "organization-users")
    assert users.actual == len(fresh_sandbox.backend.memberships) - 1
    assert client.update_subscription("PRICE-BUSINESS-MONTH", quantity=7, account_id=company) is True
    assert only(client.licenses(account_id=company)).quantity == 7
    assert client.invoices(account_id=harbour) == []
    assert client.billing_details(account_id=harbour) is None
    with expect_error("FORBIDDEN"):
        client.update_subscription("PRICE-BUSINESS-MONTH", account_id=harbour)


def test_invalid_purchases_are_rejected(client: Client) -> None:
    before = client.licenses()
    with expect_error("NOT_FOUND"):
        client.create_subscription(NOBODY, DONE, BACK)
    with expect_error("NOT_FOUND"):
        client.update_subscription(NOBODY)
    for quantity in (0, -1, 10_001):
        with expect_error("BAD_USER_INPUT"):
            client.create_subscription("PRICE-BUSINESS-YEAR", DONE, BACK, quantity=quantity)
        with expect_error("BAD_USER_INPUT"):
            client.update_subscription("PRICE-BUSINESS-YEAR", quantity=quantity)
    with expect_error("NOT_FOUND"):
        client.create_subscription("PRICE-BUSINESS-YEAR", DONE, BACK, license_id=NOBODY)
    with expect_error("NOT_FOUND"):
        client.update_subscription("PRICE-BUSINESS-YEAR", license_id=NOBODY)
    with expect_error("NOT_FOUND"):
        client.cancel_subscription(license_id=NOBODY)
    with expect_error("BAD_USER_INPUT"):
        client.create_subscription("PRICE-BUSINESS-YEAR", "javascript:", BACK)
    with expect_error("BAD_USER_INPUT"):
        client.update_credit_card(DONE, "")
    for read in (client.licenses, client.limits, client.invoices, client.billing_details):
        with expect_error("NOT_FOUND"):
            read(account_id="nobody")
    assert client.licenses() == before
