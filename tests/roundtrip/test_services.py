"""Round trips of queries/services.graphql."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from generated_client import Service, TimeSeriesResolution, TimeSeriesType, WebSocketOptions
from tests.roundtrip.fleet import (
    COMPANY,
    HTTP,
    SSH,
    account,
    expect_error,
    own_device,
    service,
    shared_device,
)

if TYPE_CHECKING:
    from remoteit import Client
    from remoteit.sandbox import Sandbox
    from remoteit.sandbox.model.devices import Device

NEW = "80:00:00:00:0A:0B:0C:0D"


def services_of(client: Client, device: Device) -> list[Service]:
    (found,) = client.device([device.id]) or []
    return found.services


def unconfigurable_device(sandbox: Sandbox) -> Device:
    """Return a device of the caller that is not configurable."""
    mine = account(sandbox)
    return next(
        device
        for device in sandbox.backend.devices.values()
        if device.owner is mine and not device.configurable
    )


def test_a_service_is_returned_with_all_fields(client: Client, fresh_sandbox: Sandbox) -> None:
    known = service(own_device(fresh_sandbox))
    (found,) = client.service([known.id]) or []
    assert (found.id, found.name, found.application, found.port) == (known.id, known.name, SSH, 22)
    assert (found.host, found.protocol, found.state, found.online) == ("127.0.0.1", "TCP", "active", True)
    assert (found.title, found.type_, found.version) == (known.title, known.type, known.version)
    assert found.device
    assert (found.device.id, found.device.name) == (known.device.id, known.device.name)
    assert found.owner
    assert found.owner.email == known.owner.email
    assert found.endpoint
    assert (found.endpoint.id, found.endpoint.online) == (known.id, True)
    assert (found.sessions, found.link) == ([], None)
    assert services_of(client, known.device) == [
        Service.model_validate(service.model_dump(include=set(Service.model_fields), by_alias=True))
        for service in sorted(
            client.service([each.id for each in known.device.services]) or [],
            key=lambda item: item.name or "",
        )
    ]


def test_services_keep_the_order_of_the_ids_and_unknown_ids_are_ignored(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    ids = [service.id for service in own_device(fresh_sandbox).services]
    found = client.service([ids[1], "unknown", ids[0], own_device(fresh_sandbox).id]) or []
    assert [item.id for item in found] == [ids[1], ids[0]]
    assert client.service([]) == []
    with expect_error("NOT_FOUND"):
        client.service(ids, account_id="unknown")


def test_an_organizations_services_are_read_through_its_account(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    company = account(fresh_sandbox, COMPANY)
    theirs = next(service for service in fresh_sandbox.backend.services.values() if service.owner is company)
    assert client.service([theirs.id]) == []
    (found,) = client.service([theirs.id], account_id=company.id) or []
    assert found.name == theirs.name


def test_a_services_time_series_runs_from_start_to_end(client: Client, fresh_sandbox: Sandbox) -> None:
    ssh = service(own_device(fresh_sandbox))
    start = datetime(2026, 1, 5, 6, tzinfo=UTC)
    (found,) = client.service_time_series(
        [ssh.id, "unknown"], type_=TimeSeriesType.CONNECT, resolution=TimeSeriesResolution.HOUR,
        start=start, length=3,
    ) or []  # fmt: skip
    series = found.time_series
    assert found.id == ssh.id
    assert series
    assert (series.type_, series.resolution, series.timezone) == ("CONNECT", "HOUR", "UTC")
    assert series.time == [start + timedelta(hours=hour) for hour in range(3)]
    assert (series.start, series.end, len(series.data)) == (start, start + timedelta(hours=3), 3)
    with expect_error("BAD_USER_INPUT"):
        client.service_time_series([ssh.id], length=-1)


def test_an_added_service_has_all_its_settings(client: Client, fresh_sandbox: Sandbox) -> None:
    device = own_device(fresh_sandbox)
    created = client.add_service(
        device.id, application=8, name="Panel", port=8443, host="192.0.2.9", enabled=False,
        subdomain="panel", presence_address="198.51.100.1", websocket=WebSocketOptions.ON,
        websocket_ipv4="198.51.100.2", websocket_ipv6="2001:db8::2", service_id=NEW, refresh=False,
    )  # fmt: skip
    assert created in services_of(client, device)
    (found,) = client.service([NEW]) or []
    assert (found.name, found.application, found.port, found.host) == ("Panel", 8, 8443, "192.0.2.9")
    assert (found.enabled, found.online) == (False, False)
    assert (found.subdomain, found.presence_address) == ("panel", "198.51.100.1")
    assert (found.websocket, found.websocket_ipv4, found.websocket_ipv6) == (
        "ON",
        "198.51.100.2",
        "2001:db8::2",
    )


def test_a_service_added_by_hardware_id_is_on_that_device(client: Client, fresh_sandbox: Sandbox) -> None:
    device = own_device(fresh_sandbox)
    created = client.add_service_by_hardware_id(device.hardware_id, application=5)
    assert (created.name, created.application, created.port) == ("RDP", 5, 3389)
    assert created in services_of(client, device)
    with expect_error("NOT_FOUND"):
        client.add_service_by_hardware_id("unknown", application=5)
    with expect_error("FORBIDDEN"):
        client.add_service_by_hardware_id(shared_device(fresh_sandbox).hardware_id, application=5)


def test_an_invalid_service_is_not_added(client: Client, fresh_sandbox: Sandbox) -> None:
    device = own_device(fresh_sandbox)
    before = services_of(client, device)
    with expect_error("BAD_USER_INPUT"):
        client.add_service(device.id)  # TCP has no usual port
    with expect_error("BAD_USER_INPUT"):
        client.add_service(device.id, application=99)
    with expect_error("BAD_USER_INPUT"):
        client.add_service(device.id, application=SSH, port=65536)
    with expect_error("BAD_USER_INPUT"):
        client.add_service(device.id, application=SSH, name=" ")
    with expect_error("BAD_USER_INPUT"):
        client.add_service(device.id, application=SSH, service_id=before[0].id)
    with expect_error("BAD_USER_INPUT"):
        client.add_service(unconfigurable_device(fresh_sandbox).id, application=SSH)
    with expect_error("FORBIDDEN"):
        client.add_service(shared_device(fresh_sandbox).id, application=SSH)
    with expect_error("NOT_FOUND"):
        client.add_service("unknown", application=SSH)
    assert services_of(client, device) == before


def test_an_update_changes_only_the_given_settings(client: Client, fresh_sandbox: Sandbox) -> None:
    ssh = service(own_device(fresh_sandbox))
    (before,) = client.service([ssh.id]) or []
    created = client.update_service(ssh.id, port=2222, host="gate.local")
    (after,) = client.service([ssh.id]) or []
    changed = {"port", "host", "endpoint"}
    assert after.model_dump(exclude=changed) == before.model_dump(exclude=changed)
    assert after.endpoint
    assert (after.port, after.host, after.endpoint.port) == (2222, "gate.local", 2222)
    assert (created.port, created.host, created.name) == (2222, "gate.local", before.name)
    client.update_service(ssh.id, application=HTTP, name="Web", enabled=False, websocket=WebSocketOptions.OFF)
    (after,) = client.service([ssh.id]) or []
    assert (after.application, after.name, after.port) == (HTTP, "Web", 2222)
    assert (after.enabled, after.state, after.websocket) == (False, "inactive", "OFF")


def test_an_invalid_update_changes_nothing(client: Client, fresh_sandbox: Sandbox) -> None:
    ssh = service(own_device(fresh_sandbox))
    before = client.service([ssh.id])
    with expect_error("BAD_USER_INPUT"):
        client.update_service(ssh.id, name="new", port=0)
    with expect_error("BAD_USER_INPUT"):
        client.update_service(ssh.id, name="new", application=99)
    with expect_error("BAD_USER_INPUT"):
        client.update_service(unconfigurable_device(fresh_sandbox).services[0].id, name="new")
    with expect_error("FORBIDDEN"):
        client.update_service(service(shared_device(fresh_sandbox)).id, name="new")
    with expect_error("NOT_FOUND"):
        client.update_service("unknown", name="new")
    assert client.service([ssh.id]) == before


def test_removing_a_service_ends_its_connection(client: Client, fresh_sandbox: Sandbox) -> None:
    ssh = service(own_device(fresh_sandbox))
    client.connect(ssh.id)
    assert client.remove_service(ssh.id) is True
    assert client.service([ssh.id]) == []
    assert client.sessions() == []
    with expect_error("NOT_FOUND"):
        client.remove_service(ssh.id)
    with expect_error("FORBIDDEN"):
        client.remove_service(service(shared_device(fresh_sandbox)).id)


@pytest.mark.parametrize("name", ["gate", "Zürich 門 🚪"])
def test_a_service_and_a_device_are_renamed(client: Client, fresh_sandbox: Sandbox, name: str) -> None:
    device, ssh = own_device(fresh_sandbox), service(own_device(fresh_sandbox))
    assert client.rename_service(ssh.id, name) is True
    assert client.rename_service(device.id, f"{name} 2") is True
    (found,) = client.service([ssh.id]) or []
    assert found.device
    assert (found.name, found.device.name) == (name, f"{name} 2")
    with expect_error("BAD_USER_INPUT"):
        client.rename_service(ssh.id, " ")
    with expect_error("FORBIDDEN"):
        client.rename_service(shared_device(fresh_sandbox).id, name)
    with expect_error("NOT_FOUND"):
        client.rename_service("unknown", name)
    assert client.service([ssh.id]) == [found]
