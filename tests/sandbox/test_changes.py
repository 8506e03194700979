"""Rename devices, change services and open connections, with and without the permission for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from remoteit.sandbox import run_sandbox
from tests.sandbox.signed_requests import Caller

if TYPE_CHECKING:
    from remoteit.sandbox.model.devices import Device, Service

RENAME = "mutation ($id: String!, $name: String!) { renameService(serviceId: $id, name: $name) }"
CONNECT = """
mutation ($id: String!, $ip: String! = "255.255.255.255", $type: ProxyType! = AUTO_PROXY) {
  connect(serviceId: $id, hostIP: $ip, type: $type) {
    id host port url reverseProxy timeout created
    session { id user { email } target { id device { id } } endpoint { proxy } }
  }
}
"""
DISCONNECT = (
    "mutation ($id: String!, $service: String) { disconnect(connectionId: $id, serviceId: $service) }"
)
SESSIONS = """
query ($device: [String!]!) { login {
  sessions { id } device(id: $device) { sessions { id } } info { sessions { outbound inbound } }
} }
"""
ADD = """
mutation ($device: String!, $application: Int, $name: String, $port: Int, $id: String) {
  addService(deviceId: $device, application: $application, name: $name, port: $port, serviceId: $id) {
    id name application port host enabled protocol online device { id }
  }
}
"""
REMOVE = "mutation ($id: ID!) { removeService(id: $id) }"


def own_device(caller: Caller) -> Device:
    """Return the first device, which is online with all its services."""
    return next(iter(caller.sandbox.backend.devices.values()))


def shared_device(caller: Caller) -> Device:
    return next(
        device
        for device in caller.sandbox.backend.devices.values()
        if device.owner.email == "grace@example.net"
    )


def company_device(caller: Caller) -> Device:
    return next(
        device
        for device in caller.sandbox.backend.devices.values()
        if device.owner.email == "ops@northwind.example"
    )


def service(device: Device, application: int) -> Service:
    return next(service for service in device.services if service.application == application)


def connect(caller: Caller, id: str, **variables: object) -> dict[str, Any]:
    created: dict[str, Any] = caller.data(CONNECT, id=id, **variables)["connect"]
    return created


def test_a_device_and_its_services_are_renamed_by_id(writer: Caller) -> None:
    device = own_device(writer)
    ssh = service(device, 28)
    assert writer.data(RENAME, id=device.id, name="Büro ☕")["renameService"] is True
    assert writer.data(RENAME, id=ssh.id, name="Shell")["renameService"] is True
    query = "query ($id: [String!]!) { login { device(id: $id) { name } service(id: $id) { name } } }"
    found = writer.data(query, id=[ssh.id])["login"]
    assert found == {"device": [{"name": "Büro ☕"}], "service": [{"name": "Shell"}]}


def test_a_guest_cannot_change_a_shared_device(writer: Caller) -> None:
    device = shared_device(writer)
    for query, variables in (
        (RENAME, {"id": device.id, "name": "Mine"}),
        (RENAME, {"id": device.services[0].id, "name": "Mine"}),
        (ADD, {"device": device.id}),
        (REMOVE, {"id": device.services[0].id}),
    ):
        code, message = writer.error(query, **variables)
        assert code == "FORBIDDEN"
        assert "belongs to grace@example.net" in message


def test_administrators_change_an_organizations_devices(writer: Caller) -> None:
    device = company_device(writer)
    assert writer.data(RENAME, id=device.id, name="Ours")["renameService"] is True
    writer.sandbox.backend.memberships[0].role.permissions = ("VIEW", "CONNECT")
    assert writer.error(RENAME, id=device.id, name="Mine")[0] == "FORBIDDEN"
    writer.sandbox.backend.memberships.clear()
    assert writer.error(RENAME, id=device.id, name="Mine")[0] == "NOT_FOUND"


def test_permissions_show_what_the_caller_may_do(caller: Caller) -> None:
    query = """
    query ($id: [String!]!) { login { device(id: $id) {
      permissions manage: can(permission: MANAGE) view: can(permission: VIEW) access { user { email } }
    } } }
    """
    found = caller.data(query, id=[own_device(caller).id, shared_device(caller).id])["login"]["device"]
    assert found[0]["permissions"] == ["VIEW", "CONNECT", "SCRIPTING", "MANAGE", "ADMIN"]
    assert found[1]["permissions"] == ["VIEW", "CONNECT", "SCRIPTING"]
    assert [(item["manage"], item["view"]) for item in found] == [(True, True), (False, True)]
    assert found[1]["access"] == [{"user": {"email": "ada@example.com"}}]


def test_unknown_ids_and_blank_names_are_rejected(writer: Caller) -> None:
    assert writer.error(RENAME, id="80:00:00:00:00:00:00:00", name="x")[0] == "NOT_FOUND"
    assert writer.error(RENAME, id=own_device(writer).id, name=" ")[0] == "BAD_USER_INPUT"
    assert writer.error(REMOVE, id="unknown")[0] == "NOT_FOUND"
    assert writer.error(CONNECT, id="unknown")[0] == "NOT_FOUND"
    assert writer.error(ADD, device="unknown")[0] == "NOT_FOUND"


def test_a_port_proxy_has_host_and_port(writer: Caller) -> None:
    created = connect(writer, service(own_device(writer), 28).id)
    assert re.fullmatch(r"proxy\d+\.rt3\.io", created["host"])
    assert 30_000 <= created["port"] < 40_000
    assert created["url"] == f"ssh://{created['host']}:{created['port']}"
    assert (created["reverseProxy"], created["timeout"]) == (False, 28_800)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", created["created"])


def test_a_reverse_proxy_has_a_random_host_and_no_port(writer: Caller) -> None:
    web = service(own_device(writer), 7).id
    first, second = connect(writer, web), connect(writer, web)
    assert re.fullmatch(r"[a-z]{8}\.p\d+\.rt3\.io", first["host"])
    assert (first["port"], first["url"], first["reverseProxy"]) == (None, f"https://{first['host']}", True)
    assert first["host"] != second["host"]
    assert connect(writer, web, type="PORT_PROXY")["port"] is not None


@pytest.mark.parametrize("ip", ["0.0.0.0", "255.255.255.255", "203.0.113.9", "2001:db8::1"])
def test_host_ip_accepts_an_address_or_a_mode(writer: Caller, ip: str) -> None:
    assert connect(writer, service(own_device(writer), 28).id, ip=ip)["id"]


@pytest.mark.parametrize("ip", ["", "latch", "300.1.1.1", "10.0.0.0/8", "example.com"])
def test_host_ip_rejects_everything_else(writer: Caller, ip: str) -> None:
    code, message = writer.error(CONNECT, id=service(own_device(writer), 28).id, ip=ip)
    assert code == "BAD_USER_INPUT"
    assert "hostIP" in message


def test_targets_that_cannot_be_connected_to_are_rejected(writer: Caller) -> None:
    device = own_device(writer)
    ssh = service(device, 28)
    assert writer.error(CONNECT, id=device.id)[0] == "BAD_USER_INPUT"
    assert writer.error(CONNECT, id=ssh.id, type="REVERSE_PROXY")[0] == "BAD_USER_INPUT"
    device.online = False
    code, message = writer.error(CONNECT, id=ssh.id)
    assert (code, "offline" in message) == ("BAD_USER_INPUT", True)


def test_a_connection_has_a_session_until_it_is_closed(writer: Caller) -> None:
    device = own_device(writer)
    ssh = service(device, 28).id
    created = connect(writer, ssh)
    assert created["session"]["user"] == {"email": "ada@example.com"}
    assert created["session"]["target"] == {"id": ssh, "device": {"id": device.id}}
    assert created["session"]["endpoint"] == {"proxy": True}
    session = {"id": created["session"]["id"]}
    assert writer.data(SESSIONS, device=[device.id])["login"] == {
        "sessions": [session],
        "device": [{"sessions": [session]}],
        "info": {"sessions": {"outbound": 1, "inbound": 0}},
    }
    assert writer.error(DISCONNECT, id=created["id"], service="other")[0] == "BAD_USER_INPUT"
    assert writer.data(DISCONNECT, id=created["id"], service=ssh)["disconnect"] is True
    assert writer.data(SESSIONS, device=[device.id])["login"]["sessions"] == []
    assert writer.error(DISCONNECT, id=created["id"])[0] == "NOT_FOUND"


def test_a_connection_of_another_account_cannot_be_closed(writer: Caller) -> None:
    device = own_device(writer)
    created = connect(writer, service(device, 28).id)
    writer.sandbox.backend.connections[created["id"]].session.user = shared_device(writer).owner
    assert writer.error(DISCONNECT, id=created["id"])[0] == "NOT_FOUND"
    info = writer.data(SESSIONS, device=[device.id])["login"]["info"]
    assert info == {"sessions": {"outbound": 0, "inbound": 1}}


def test_a_connection_ends_after_its_timeout() -> None:
    now = [1_800_000_000.0]
    with run_sandbox(clock=lambda: now[0]) as sandbox, httpx.Client() as client:
        caller = Caller(sandbox, client, clock=lambda: now[0])
        device = own_device(caller)
        created = connect(caller, service(device, 28).id)
        now[0] += 28_799
        assert len(caller.data(SESSIONS, device=[device.id])["login"]["sessions"]) == 1
        now[0] += 1
        assert caller.data(SESSIONS, device=[device.id])["login"]["sessions"] == []
        assert caller.error(DISCONNECT, id=created["id"])[0] == "NOT_FOUND"


def test_a_service_is_added_with_the_defaults_of_its_type(writer: Caller) -> None:
    device = own_device(writer)
    added = writer.data(ADD, device=device.id, application=4)["addService"]
    assert re.fullmatch(r"80(:[0-9A-F]{2}){7}", added.pop("id"))
    assert added == {
        "name": "VNC",
        "application": 4,
        "port": 5900,
        "host": "127.0.0.1",
        "enabled": True,
        "protocol": "TCP",
        "online": True,
        "device": {"id": device.id},
    }
    chosen = "80:00:00:00:0A:0B:0C:0D"
    named = writer.data(ADD, device=device.id, name="Metrics", port=9100, id=chosen)["addService"]
    assert (named["id"], named["name"], named["application"], named["port"]) == (chosen, "Metrics", 1, 9100)
    assert [service.name for service in device.services][-2:] == ["VNC", "Metrics"]


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, "`port` is missing"),
        ({"port": 0}, "`port` is 0"),
        ({"port": 65536}, "`port` is 65536"),
        ({"application": 35}, "not an application type"),
        ({"port": 1, "name": " "}, "`name` is blank"),
        ({"port": 1, "id": "x"}, "an id looks like"),
    ],
)
def test_an_invalid_service_is_not_added(writer: Caller, variables: dict[str, object], expected: str) -> None:
    before = list(own_device(writer).services)
    code, message = writer.error(ADD, device=own_device(writer).id, **variables)
    assert code == "BAD_USER_INPUT"
    assert expected in message
    assert own_device(writer).services == before


def test_services_cannot_be_added_to_devices_that_are_not_configurable(writer: Caller) -> None:
    own_device(writer).configurable = False
    code, message = writer.error(ADD, device=own_device(writer).id, application=28)
    assert (code, "not configurable" in message) == ("BAD_USER_INPUT", True)


def test_a_service_is_added_by_hardware_id(writer: Caller) -> None:
    query = """
    mutation ($id: String!) { addServiceByHardwareId(hardwareId: $id, application: 28) { device { id } } }
    """
    added = writer.data(query, id=own_device(writer).hardware_id)["addServiceByHardwareId"]
    assert added == {"device": {"id": own_device(writer).id}}
    assert writer.error(query, id="unknown")[0] == "NOT_FOUND"


def test_an_update_changes_only_the_given_settings(writer: Caller) -> None:
    ssh = service(own_device(writer), 28)
    query = """
    mutation ($id: ID!, $port: Int, $enabled: Boolean, $host: String) {
      updateService(id: $id, port: $port, enabled: $enabled, host: $host) { name port enabled host online }
    }
    """
    changed = writer.data(query, id=ssh.id, port=2222, enabled=False, host=None)["updateService"]
    expected = {"name": "SSH", "port": 2222, "enabled": False, "host": "127.0.0.1", "online": False}
    assert changed == expected
    assert writer.error(query, id=ssh.id, port=-1, enabled=True)[0] == "BAD_USER_INPUT"
    assert ssh.enabled is False
    assert writer.error(CONNECT, id=ssh.id)[0] == "BAD_USER_INPUT"


def test_removing_a_service_in_use_ends_its_connections(writer: Caller) -> None:
    device = own_device(writer)
    ssh = service(device, 28).id
    connect(writer, ssh)
    assert writer.data(REMOVE, id=ssh)["removeService"] is True
    assert writer.data(SESSIONS, device=[device.id])["login"]["sessions"] == []
    assert writer.data("query ($id: [String!]!) { login { service(id: $id) { id } } }", id=[ssh]) == {
        "login": {"service": []}
    }


def test_language_and_time_zone_are_stored(writer: Caller) -> None:
    assert writer.data('mutation { updateAccount(language: "pl") }')["updateAccount"] is True
    assert writer.data("{ login { language timezone } }")["login"] == {
        "language": "pl",
        "timezone": "Europe/Amsterdam",
    }
