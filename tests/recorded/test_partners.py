"""Recorded calls about partners: their numbers, their name, and the list of their devices."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from remoteit import Client


@pytest.mark.vcr
def test_a_partner_is_renamed(remoteit_client: Client) -> None:
    (partner,) = remoteit_client.partners()
    renamed = remoteit_client.update_partner(partner.id, "Partners of the North")
    assert renamed.device_count == partner.device_count
    assert remoteit_client.partners()[0].name == renamed.name


@pytest.mark.vcr
def test_the_devices_of_a_partner_are_exported(remoteit_client: Client) -> None:
    (partner,) = remoteit_client.partners()
    url = remoteit_client.partner_report(partner.id)
    assert url
    rows = csv.DictReader(httpx.get(url).raise_for_status().text.splitlines())
    assert len(list(rows)) == partner.device_count
