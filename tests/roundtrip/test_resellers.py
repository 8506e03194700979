"""Round trips of queries/resellers.graphql."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.roundtrip.fleet import COMPANY, FRIEND, HARBOUR, ME, account, expect_error
from tests.roundtrip.other_accounts import NOBODY, client_of

if TYPE_CHECKING:
    from remoteit import Client
    from remoteit.sandbox import Sandbox

NEW = "new.customer@example.org"


@pytest.fixture
def company(fresh_sandbox: Sandbox) -> str:
    """Id of the reseller that the caller administers."""
    return account(fresh_sandbox, COMPANY).id


def report(url: str) -> dict[str, tuple[str, str]]:
    """Fetch a report without a signature; return the numbers of licenses and devices of each customer."""
    lines = csv.DictReader(httpx.get(url).raise_for_status().text.splitlines())
    return {line["email"]: (line["licenses"], line["devices"]) for line in lines}


def test_an_account_has_the_reseller_that_it_buys_through(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = client.reseller()
    assert mine is not None
    assert (mine.name, mine.email) == ("Harbour Lights", "sales@harbour.example")
    with client_of(fresh_sandbox, FRIEND) as friend:
        theirs = friend.reseller()
        assert theirs is not None
        assert theirs.email == "sales@northwind.example"


def test_a_reseller_sees_its_plans_and_its_customers_licenses(
    client: Client, fresh_sandbox: Sandbox, company: str
) -> None:
    details = client.organization_reseller(account_id=company)
    assert details is not None
    assert (details.name, details.email) == ("Northwind Field Services", "sales@northwind.example")
    assert details.plans == [plan for plan in client.plans() if plan.billing]
    assert details.licenses == []
    client.leave_reseller()
    client.add_customer(company, [ME])
    details = client.organization_reseller(account_id=company)
    assert details is not None
    assert details.licenses == client.licenses()
    assert set(report(details.report_url)) == {ME, FRIEND}


def test_customers_are_added_and_removed(client: Client, fresh_sandbox: Sandbox, company: str) -> None:
    friend = account(fresh_sandbox, FRIEND)
    owned = sum(device.owner is friend for device in fresh_sandbox.backend.devices.values())
    assert report(client.reseller_report(account_id=company)) == {FRIEND: ("0", str(owned))}
    assert client.add_customer(company, [NEW]) is True
    assert report(client.reseller_report(account_id=company))[NEW] == ("0", "0")
    with client_of(fresh_sandbox, NEW) as customer:
        found = customer.reseller()
        assert found is not None
        assert found.name == "Northwind Field Services"
        assert client.remove_customer(company, [NEW]) is True
        assert customer.reseller() is None
    assert set(report(client.reseller_report(account_id=company))) == {FRIEND}


def test_a_customer_can_leave(client: Client) -> None:
    assert client.leave_reseller() is True
    assert client.reseller() is None
    with expect_error("NOT_FOUND"):
        client.leave_reseller()


def test_invalid_customers_are_rejected(client: Client, fresh_sandbox: Sandbox, company: str) -> None:
    for emails in ([], ["no address"], [ME]):
        with expect_error("BAD_USER_INPUT"):
            client.add_customer(company, emails)
    for emails in ([], [NEW], [FRIEND, ME]):
        with expect_error("NOT_FOUND"):
            client.remove_customer(company, emails)
    for change in (client.add_customer, client.remove_customer):
        with expect_error("NOT_FOUND"):
            change(NOBODY, [NEW])
        with expect_error("FORBIDDEN"):
            change(account(fresh_sandbox, HARBOUR).id, [ME])
    with expect_error("NOT_FOUND"):
        client.reseller(account_id="nobody")
    assert set(report(client.reseller_report(account_id=company))) == {FRIEND}


def test_only_administrators_see_a_resellers_details(client: Client, fresh_sandbox: Sandbox) -> None:
    harbour = account(fresh_sandbox, HARBOUR).id
    assert client.organization_reseller(account_id=harbour) is None
