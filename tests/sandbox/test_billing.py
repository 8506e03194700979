"""Plans, licenses, subscriptions and invoices; resellers and their customers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

PLANS = """
{ plans { id name product { id name } commercial billing limits { name value base scale }
          prices { id amount currency interval } } }
"""
ACCOUNT = """
query ($account: String) { login { account(id: $account) {
  licenses {
    id quantity valid custom expiration updated user { email } plan { id } product { id }
    subscription { status total email price { id } card { brand last expiration } }
  }
  limits { name value actual base scale license { id } }
  invoices { plan { id } quantity total paid url created price { amount } }
  billingDetails { name email phone taxId { type value country } address { street city country } }
  reseller { name email }
} } }
"""
URLS = {"success": "https://x.example/ok", "cancel": "https://x.example/no"}
CREATE = """
mutation ($price: String!, $n: Int! = 1, $license: String, $success: String!, $cancel: String!) {
  createSubscription(priceId: $price, quantity: $n, licenseId: $license, successUrl: $success,
                     cancelUrl: $cancel) { url }
}
"""
CARD = """
mutation ($success: String!, $cancel: String!) {
  updateCreditCard(successUrl: $success, cancelUrl: $cancel) { url }
}
"""
UPDATE = """
mutation ($price: String!, $n: Int! = 1, $license: String, $account: String) {
  updateSubscription(priceId: $price, quantity: $n, licenseId: $license, accountId: $account)
}
"""
CANCEL = "mutation ($license: String) { cancelSubscription(licenseId: $license) }"
DETAILS = """
mutation ($name: String, $phone: String, $tax: TaxIdInput, $address: AddressInput) {
  updateBillingDetails(name: $name, phone: $phone, taxId: $tax, address: $address)
}
"""
RESELLER = """
query ($account: String) { login { account(id: $account) { organization { id reseller {
  name plans { id } licenses { user { email } } reportUrl
} } } } }
"""
ADD = "mutation ($id: String!, $email: [String!]!) { addCustomer(resellerId: $id, email: $email) }"
REMOVE = "mutation ($id: String!, $email: [String!]!) { removeCustomer(resellerId: $id, email: $email) }"
ANN = "ann@example.org"


def account(caller: Caller, **variables: object) -> Any:
    return caller.data(ACCOUNT, **variables)["login"]["account"]


def company(caller: Caller, email: str = "ops@northwind.example") -> str:
    found = caller.sandbox.backend.account_by_email(email)
    assert found
    return found.id


def test_plans_have_prices_and_limits(caller: Caller) -> None:
    plans = caller.data(PLANS)["plans"]
    assert [plan["name"] for plan in plans] == ["Personal", "Professional", "Business"]
    assert [plan["billing"] for plan in plans] == [bool(plan["prices"]) for plan in plans]
    prices = [price for plan in plans for price in plan["prices"]]
    assert len({price["id"] for price in prices}) == len(prices) == 4
    assert all(price["amount"] > 0 and price["currency"] == "USD" for price in prices)


def test_the_account_has_a_license_with_a_subscription(caller: Caller) -> None:
    found = account(caller)
    (license_,) = found["licenses"]
    assert (license_["plan"], license_["quantity"], license_["valid"]) == (
        {"id": "PLAN-PROFESSIONAL"},
        4,
        True,
    )
    subscription = license_["subscription"]
    assert (subscription["status"], subscription["total"]) == ("ACTIVE", 2400)
    assert (subscription["card"]["last"], subscription["card"]["brand"]) == ("4242", "Visa")
    limits = {limit["name"]: limit for limit in found["limits"]}
    assert (limits["devices"]["value"], limits["devices"]["actual"]) == (25, 22)
    assert limits["devices"]["license"] == {"id": license_["id"]}
    created = [invoice["created"] for invoice in found["invoices"]]
    assert created == sorted(created, reverse=True)
    assert {(invoice["total"], invoice["paid"]) for invoice in found["invoices"]} == {(2400, True)}
    assert len(found["invoices"]) == 6
    assert found["billingDetails"]["taxId"]["country"] == "NL"


def test_a_purchase_returns_a_page_and_changes_nothing(writer: Caller) -> None:
    before = account(writer)
    for query, variables in ((CREATE, {"price": "PRICE-BUSINESS-YEAR"}), (CARD, {})):
        (session,) = writer.data(query, **variables, **URLS).values()
        assert session["url"].startswith("https://billing.example/sessions/")
    assert account(writer) == before
    assert writer.error(CREATE, price="unknown", **URLS)[0] == "NOT_FOUND"
    assert writer.error(CREATE, price="PRICE-BUSINESS-YEAR", license="unknown", **URLS)[0] == "NOT_FOUND"
    for wrong in ({"n": 0}, {"n": 10_001}, {"success": "javascript:alert(1)"}, {"cancel": ""}):
        given = {"price": "PRICE-BUSINESS-YEAR", **URLS, **wrong}
        assert writer.error(CREATE, **given)[0] == "BAD_USER_INPUT"


def test_a_subscription_changes_plan_and_quantity(writer: Caller) -> None:
    (license_,) = account(writer)["licenses"]
    given = {"price": "PRICE-BUSINESS-MONTH", "n": 3, "license": license_["id"]}
    assert writer.data(UPDATE, **given)["updateSubscription"] is True
    found = account(writer)
    (changed,) = found["licenses"]
    assert (changed["plan"], changed["quantity"]) == ({"id": "PLAN-BUSINESS"}, 3)
    assert (changed["subscription"]["price"], changed["subscription"]["total"]) == (
        {"id": "PRICE-BUSINESS-MONTH"},
        5400,
    )
    assert {limit["name"]: limit["value"] for limit in found["limits"]}["devices"] == 45
    query = """
    { login { events(types: [LICENSE_UPDATED], size: 1) { items {
      ... on LicenseUpdatedEvent { quantity plan { id } }
    } } } }
    """
    (event,) = writer.data(query)["login"]["events"]["items"]
    assert event == {"quantity": 3, "plan": {"id": "PLAN-BUSINESS"}}
    assert writer.error(UPDATE, price="unknown")[0] == "NOT_FOUND"
    assert writer.error(UPDATE, price="PRICE-BUSINESS-MONTH", n=0)[0] == "BAD_USER_INPUT"
    assert writer.error(UPDATE, price="PRICE-BUSINESS-MONTH", license="unknown")[0] == "NOT_FOUND"


def test_an_administrator_changes_the_organizations_subscription(writer: Caller) -> None:
    ours = company(writer)
    assert writer.data(UPDATE, price="PRICE-BUSINESS-YEAR", n=5, account=ours)["updateSubscription"] is True
    assert account(writer, account=ours)["licenses"][0]["quantity"] == 5
    assert account(writer)["licenses"][0]["quantity"] == 4


def test_a_cancelled_subscription_stays_cancelled_and_its_license_valid(writer: Caller) -> None:
    assert writer.data(CANCEL)["cancelSubscription"] is True
    (license_,) = account(writer)["licenses"]
    assert (license_["subscription"]["status"], license_["valid"]) == ("CANCELED", True)
    assert writer.error(CANCEL)[0] == "BAD_USER_INPUT"
    assert writer.error(UPDATE, price="PRICE-BUSINESS-MONTH")[0] == "BAD_USER_INPUT"
    assert writer.as_user("grace@example.net").error(CANCEL)[0] == "NOT_FOUND"


def test_an_expired_license_has_no_limits(timed: Caller, now: list[float]) -> None:
    now[0] += 40 * 86_400
    found = account(timed)
    assert ([license_["valid"] for license_ in found["licenses"]], found["limits"]) == ([False], [])
    assert timed.data("mutation { refreshLicense }")["refreshLicense"] is True
    assert account(timed)["licenses"][0]["updated"].startswith("2027-02-24")


def test_billing_details_keep_omitted_values(writer: Caller) -> None:
    tax = {"type": "eu_vat", "value": "DE000000000", "country": "DE"}
    assert writer.data(DETAILS, phone="+49 30 000", tax=tax, address={"city": "Berlin"})[
        "updateBillingDetails"
    ]
    details = account(writer)["billingDetails"]
    assert (details["name"], details["phone"], details["taxId"]) == ("Ada Example", "+49 30 000", tax)
    assert details["address"] == {"street": None, "city": "Berlin", "country": None}
    grace = writer.as_user("grace@example.net")
    assert account(grace)["billingDetails"] is None
    grace.data(DETAILS, name="Grace")
    assert account(grace)["billingDetails"]["name"] == "Grace"


def test_a_reseller_has_customers_and_a_report_on_them(writer: Caller) -> None:
    ours = company(writer)
    assert writer.data(ADD, id=ours, email=[ANN, "grace@example.net"])["addCustomer"] is True
    shown = writer.data(RESELLER, account=ours)["login"]["account"]["organization"]["reseller"]
    assert shown["name"] == "Northwind Field Services"
    assert [plan["id"] for plan in shown["plans"]] == ["PLAN-PROFESSIONAL", "PLAN-BUSINESS"]
    report = httpx.get(shown["reportUrl"]).text.splitlines()
    assert [line.split(",")[0] for line in report] == ["email", "grace@example.net", ANN]
    assert account(writer.as_user(ANN))["reseller"] == {
        "name": "Northwind Field Services",
        "email": "sales@northwind.example",
    }
    assert writer.data(REMOVE, id=ours, email=[ANN])["removeCustomer"] is True
    assert account(writer.as_user(ANN))["reseller"] is None
    assert writer.error(REMOVE, id=ours, email=[ANN])[0] == "NOT_FOUND"


@pytest.mark.parametrize("query", [ADD, REMOVE])
def test_only_administrators_change_a_resellers_customers(writer: Caller, query: str) -> None:
    theirs = company(writer, "desk@harbour.example")
    assert writer.error(query, id=theirs, email=[ANN])[0] == "FORBIDDEN"
    assert writer.error(query, id="unknown", email=[ANN])[0] == "NOT_FOUND"
    assert writer.error(query, id=company(writer), email=[])[0] in {"BAD_USER_INPUT", "NOT_FOUND"}


def test_a_customer_leaves_a_reseller_and_may_join_another(writer: Caller) -> None:
    assert account(writer)["reseller"] == {"name": "Harbour Lights", "email": "sales@harbour.example"}
    assert writer.error(ADD, id=company(writer), email=["ada@example.com"])[0] == "BAD_USER_INPUT"
    assert writer.data("mutation { leaveReseller }")["leaveReseller"] is True
    assert account(writer)["reseller"] is None
    assert writer.error("mutation { leaveReseller }")[0] == "NOT_FOUND"
    assert writer.data(ADD, id=company(writer), email=["ada@example.com"])["addCustomer"] is True
    assert account(writer)["reseller"]["name"] == "Northwind Field Services"
