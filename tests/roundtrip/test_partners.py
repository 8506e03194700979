"""Round trips of queries/partners.graphql."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import httpx

from tests.roundtrip.fleet import COMPANY, FRIEND, HARBOUR, ME, account, expect_error
from tests.roundtrip.other_accounts import client_of, only

if TYPE_CHECKING:
    from remoteit import Client
    from remoteit.sandbox import Sandbox


def test_a_partner_has_the_numbers_of_its_devices(client: Client, fresh_sandbox: Sandbox) -> None:
    partner = only(client.partners())
    assert (partner.name, partner.parent) == ("Northwind Partners", None)
    owners = {account(fresh_sandbox, COMPANY), account(fresh_sandbox, HARBOUR)}
    devices = [device for device in fresh_sandbox.backend.devices.values() if device.owner in owners]
    assert partner.device_count == len(devices)
    assert partner.online == sum(device.online for device in devices)
    assert 0 < partner.active <= partner.device_count
    assert 0 < partner.activated <= partner.device_count
    assert partner.updated is not None
    assert only(partner.admins).email == ME
    registrant, below = only(partner.registrants), only(partner.children)
    assert (registrant.email, below.name) == (COMPANY, "Harbour Partners")
    assert registrant.device_count + below.device_count == partner.device_count
    with client_of(fresh_sandbox, HARBOUR) as harbor:
        own = only(harbor.partners())
        assert own.parent is not None
        assert (own.id, own.parent.name, own.children) == (below.id, partner.name, [])
    with client_of(fresh_sandbox, FRIEND) as friend:
        assert friend.partners() == []


def test_a_partners_devices_are_exported(client: Client, fresh_sandbox: Sandbox) -> None:
    partner = only(client.partners())
    url = client.partner_report(partner.id)
    assert url is not None
    rows = list(csv.DictReader(httpx.get(url, trust_env=False).raise_for_status().text.splitlines()))
    assert len(rows) == partner.device_count
    assert {row["owner"] for row in rows} == {COMPANY, HARBOUR}
    with client_of(fresh_sandbox, FRIEND) as friend, expect_error("FORBIDDEN"):
        friend.partner_report(partner.id)
    with expect_error("NOT_FOUND"):
        client.partner_report("unknown")


def test_a_partner_is_renamed_by_its_administrators(client: Client, fresh_sandbox: Sandbox) -> None:
    partner = only(client.partners())
    renamed = client.update_partner(partner.id, "Büro & Söhne")
    assert (renamed.id, renamed.name) == (partner.id, "Büro & Söhne")
    assert only(client.partners()).name == "Büro & Söhne"
    with client_of(fresh_sandbox, HARBOUR) as harbor, expect_error("FORBIDDEN"):
        harbor.update_partner(partner.id, "x")
    with expect_error("BAD_USER_INPUT"):
        client.update_partner(partner.id, " ")
    with expect_error("NOT_FOUND"):
        client.update_partner("unknown", "x")
