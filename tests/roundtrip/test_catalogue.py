"""Round trips of queries/catalogue.graphql."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.model.catalogue import APPLICATION_TYPES, PLATFORM_TYPES
from remoteit.sandbox.resolvers.account import VERSION
from tests.roundtrip.fleet import COMPANY, HTTP, SSH, UDP_TUNNEL, account, expect_error

if TYPE_CHECKING:
    from remoteit import Client
    from remoteit.sandbox import Sandbox
    from remoteit.sandbox.model.devices import Device, Service


def test_application_types_are_those_of_the_api(client: Client) -> None:
    found = {type_.id: type_ for type_ in client.application_types()}
    assert list(found) == list(APPLICATION_TYPES)
    ssh, http, tunnel = found[SSH], found[HTTP], found[UDP_TUNNEL]
    assert (ssh.name, ssh.port, ssh.proxy, ssh.protocol) == ("SSH", 22, False, "TCP")
    assert (http.name, http.port, http.proxy, http.scheme) == ("HTTP", 80, True, "http")
    assert (tunnel.name, tunnel.port, tunnel.protocol) == ("WireGuard", 51820, "UDP")


def test_application_types_are_the_same_for_every_account(client: Client, fresh_sandbox: Sandbox) -> None:
    everyone = client.application_types()
    assert client.account_application_types() == everyone
    assert client.account_application_types(account_id=account(fresh_sandbox, COMPANY).id) == everyone
    with expect_error("NOT_FOUND"):
        client.account_application_types(account_id="unknown")


def test_every_devices_platform_is_in_the_catalogue(client: Client) -> None:
    found = {type_.id: type_.name for type_ in client.platform_types()}
    assert found == {type_.id: type_.name for type_ in PLATFORM_TYPES.values()}
    assert {device.platform for device in client.devices().items} <= set(found)


def test_the_api_returns_its_version(client: Client) -> None:
    assert client.api_version() == VERSION


def test_system_info_counts_the_endpoints_that_are_online(client: Client, fresh_sandbox: Sandbox) -> None:
    backend = fresh_sandbox.backend
    targets: list[Device | Service] = [*backend.devices.values(), *backend.services.values()]
    assert client.system_info() == sum(target.online for target in targets) > 0
