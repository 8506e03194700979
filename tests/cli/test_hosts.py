"""Names of devices as host names."""

from __future__ import annotations

from typing import Any

import pytest

from remoteit import Client
from remoteit.cli.errors import AmbiguousError, NotFoundError
from remoteit.cli.hosts import find_ssh_service, host_label, host_name, list_hosts
from remoteit.sandbox import run_sandbox
from remoteit.testing import build_model
from remoteit.types import Device, Service


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Raspberry Pi Rotterdam 01", "raspberry-pi-rotterdam-01"),
        ("Zürich  (lab) #3", "zurich-lab-3"),
        ("a_b.c", "a-b-c"),
        ("ŁÓDŹ", "odz"),
        ("日本", ""),
        ("--x--", "x"),
    ],
)
def test_a_name_becomes_a_label(name: str, label: str) -> None:
    assert host_label(name) == label


def device(number: int, name: str, *services: str, application: int = 28) -> Device:
    entries: list[Any] = [
        build_model(
            Service, id=f"80:00:00:00:00:00:{number:02}:{index:02}", name=text, application=application
        )
        for index, text in enumerate(services, 1)
    ]
    return build_model(Device, id=f"80:00:00:00:00:00:{number:02}:00", name=name, services=entries)


def test_each_host_has_a_name_of_its_own() -> None:
    devices = [
        device(1, "Pi 1", "SSH"),
        device(2, "pi-1", "SSH"),
        device(3, "Gate", "Shell", "Admin SSH"),
        device(4, "Web", "HTTP", application=7),
        device(5, "日本", "SSH"),
    ]
    names = [host.name for host in list_hosts(devices)]
    assert names == [
        "80-00-00-00-00-00-01-01.remoteit",
        "80-00-00-00-00-00-02-01.remoteit",
        "shell.gate.remoteit",
        "admin-ssh.gate.remoteit",
        "80-00-00-00-00-00-05-00.remoteit",
    ]


def test_every_listed_host_is_found_by_its_name() -> None:
    with (
        run_sandbox(devices=60) as sandbox,
        Client(credentials=sandbox.credentials, url=sandbox.url) as client,
    ):
        hosts = list_hosts(client.iter_devices())
        assert len(hosts) > 20
        for name, owner, service in hosts:
            assert find_ssh_service(client, name)[1].id == service.id
            assert find_ssh_service(client, owner.id)[1].id == service.id
            assert find_ssh_service(client, service.id)[1].id == service.id
            assert find_ssh_service(client, host_name(owner).removesuffix(".remoteit"))[1].id == service.id
        with pytest.raises(AmbiguousError, match="use an id, with hyphens instead of colons"):
            find_ssh_service(client, "raspberry.remoteit")
        with pytest.raises(NotFoundError, match="has no SSH service"):
            find_ssh_service(client, next(device.id for device in client.devices(name="Camera")))
        with pytest.raises(NotFoundError, match="no device has"):
            find_ssh_service(client, "nowhere.remoteit")
