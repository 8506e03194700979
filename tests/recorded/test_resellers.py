"""Recorded calls about resellers: the account's reseller, and a reseller's customers."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from remoteit import Client


@pytest.mark.vcr
def test_a_customer_can_leave_its_reseller(remoteit_client: Client) -> None:
    assert remoteit_client.reseller()
    assert remoteit_client.leave_reseller() is True
    assert remoteit_client.reseller() is None


@pytest.mark.vcr
def test_customers_are_added_and_removed(remoteit_client: Client) -> None:
    reseller = remoteit_client.memberships()[0].organization.id
    assert remoteit_client.add_customer(reseller, ["sam@example.org", "kim@example.org"]) is True
    assert remoteit_client.remove_customer(reseller, ["sam@example.org"]) is True
    report = remoteit_client.reseller_report(account_id=reseller)
    rows = csv.DictReader(httpx.get(report).raise_for_status().text.splitlines())
    emails = {row["email"] for row in rows}
    assert "kim@example.org" in emails
    assert "sam@example.org" not in emails


@pytest.mark.vcr
def test_a_reseller_lists_its_plans(remoteit_client: Client) -> None:
    organization = remoteit_client.memberships()[0].organization
    found = remoteit_client.organization_reseller(account_id=organization.id)
    assert found
    assert found.name == organization.name
    assert found.plans
    assert all(plan.billing and plan.prices for plan in found.plans)
    assert found.licenses == []
