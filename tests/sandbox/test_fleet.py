"""The data of a new sandbox is valid, and the same for the same seed."""

from __future__ import annotations

import base64
import re
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING

import pytest

from remoteit.sandbox.model.accounts import AccessKey
from remoteit.sandbox.model.catalogue import APPLICATION_TYPES, PLATFORM_TYPES
from remoteit.sandbox.rules.access_keys import encode_secret
from remoteit.sandbox.seed.fleet import build_backend

if TYPE_CHECKING:
    from remoteit.sandbox.model.backend import Backend
    from tests.sandbox.signed_requests import Caller

DOCUMENTATION = [ip_network(network) for network in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24")]


def backend(devices: int = 25, seed: int = 1) -> Backend:
    return build_backend(devices=devices, seed=seed, clock=lambda: 1_800_000_000)


def test_equal_seeds_give_equal_backends_and_different_seeds_do_not() -> None:
    def content(state: Backend) -> object:
        (key,) = state.access_keys.values()
        return key.key, encode_secret(key), [repr(device) for device in state.devices.values()]

    assert content(backend()) == content(backend())
    assert content(backend()) != content(backend(seed=2))


def test_the_key_pair_has_the_format_of_the_api_and_does_not_depend_on_the_fleet() -> None:
    (key,) = backend().access_keys.values()
    assert re.fullmatch(r"[A-Z0-9]{20}", key.key)
    assert len(base64.b64decode(encode_secret(key))) == 30
    assert set(backend(devices=0).access_keys) == {key.key}


def test_a_fleet_has_online_and_offline_devices_with_valid_fields() -> None:
    fleet = list(backend().devices.values())
    assert len({device.id for device in fleet} | {s.id for d in fleet for s in d.services}) == sum(
        1 + len(device.services) for device in fleet
    )
    assert len({device.name for device in fleet[:25]}) == 25
    assert {device.online for device in fleet} == {True, False}
    for device in fleet:
        assert device.platform in PLATFORM_TYPES
        assert device.created < device.last_reported
        assert all(s.application in APPLICATION_TYPES and s.port for s in device.services)
        for address in (device.external_address, device.internal_address):
            assert any(ip_address(address) in network for network in DOCUMENTATION)


@pytest.mark.parametrize("seed", range(20))
def test_the_first_device_belongs_to_the_caller_and_has_an_online_ssh_service(seed: int) -> None:
    device = next(iter(backend(devices=1, seed=seed).devices.values()))
    assert device.owner.email == "ada@example.com"
    assert any(service.application == 28 and service.online for service in device.services)


def test_a_fleet_may_be_empty_but_its_size_may_not_be_negative() -> None:
    assert backend(devices=0).devices == {}
    with pytest.raises(ValueError, match="devices is -1"):
        backend(devices=-1)


def test_keys_of_other_accounts_are_not_shown(writer: Caller) -> None:
    state = writer.sandbox.backend
    company = state.memberships[0].organization.account
    state.access_keys["OTHER"] = AccessKey("OTHER", b"x", company, state.now())
    query = "query ($id: String!) { login { accessKeys { key } account(id: $id) { accessKeys { key } } } }"
    login = writer.data(query, id=company.id)["login"]
    assert login == {"accessKeys": [{"key": writer.sandbox.key_id}], "account": {"accessKeys": []}}


def test_the_account_has_its_keys_counts_and_the_catalogue(caller: Caller) -> None:
    query = """
    { version applicationTypes { id name port proxy scheme protocol description } platformTypes { id name }
      login { id email created accessKeys { key enabled created lastUsed } apiKey { key } contacts { email }
        info { devices { total online offline licensed unlicensed } } tags { name color }
        organization { id } applicationTypes { id } } }
    """
    data = caller.data(query)
    login = data["login"]
    assert login["email"] == "ada@example.com"
    assert [key["key"] for key in login["accessKeys"]] == [caller.sandbox.key_id]
    assert login["accessKeys"][0]["lastUsed"] is not None
    assert login["apiKey"] == {"key": caller.sandbox.developer_key}
    assert login["contacts"] == [{"email": "grace@example.net"}]
    assert login["organization"] is None
    counts = login["info"]["devices"]
    assert (
        counts["total"] == counts["online"] + counts["offline"] == counts["licensed"] + counts["unlicensed"]
    )
    assert counts["total"] == 22
    assert {"id": 1072, "name": "Raspberry Pi"} in data["platformTypes"]
    ssh = next(type_ for type_ in data["applicationTypes"] if type_["id"] == 28)
    assert (ssh["name"], ssh["port"], ssh["proxy"], ssh["protocol"]) == ("SSH", 22, False, "TCP")
    assert len(login["applicationTypes"]) == len(data["applicationTypes"]) == 16
