"""Round trips of queries/devices.graphql: register and restore devices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from generated_client import ServiceInput
from remoteit.sandbox import run_sandbox
from tests.roundtrip.fleet import (
    COMPANY,
    HARBOUR,
    SSH,
    Clock,
    account,
    expect_error,
    own_device,
    shared_device,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit import Client
    from remoteit.sandbox import Sandbox
    from remoteit.sandbox.model.devices import Device

SERVICES = [ServiceInput(application=SSH, name="Shell"), ServiceInput(application=1, port=9100)]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fresh_sandbox(clock: Clock) -> Iterator[Sandbox]:
    """A sandbox whose clock stands still until a test moves it."""
    with run_sandbox(clock=clock) as timed:
        yield timed


@pytest.fixture
def mine(fresh_sandbox: Sandbox) -> Device:
    return own_device(fresh_sandbox)


def test_a_claimed_code_creates_the_requested_device(client: Client) -> None:
    code = client.registration_code(
        name="Pump 7", platform=1072, tags=["pumps"], services=SERVICES, one_time_use=True
    )
    created = client.claim_device(code or "")
    assert (created.name, created.platform, created.online) == ("Pump 7", 1072, True)
    assert [tag.name for tag in created.tags] == ["pumps"]
    assert {(service.name, service.port) for service in created.services} == {("Shell", 22), ("TCP", 9100)}
    assert client.devices(id=[created.id]).items == [created]
    with expect_error("NOT_FOUND"):
        client.claim_device(code or "")


def test_a_command_claims_a_device_for_an_organization(client: Client, fresh_sandbox: Sandbox) -> None:
    company, harbour = account(fresh_sandbox, COMPANY).id, account(fresh_sandbox, HARBOUR).id
    command = client.registration_command(account_id=company, name="Pump 8", services=SERVICES)
    found = re.match(r'R3_REGISTRATION_CODE="([^"]+)" ', command or "")
    assert found
    with expect_error("FORBIDDEN"):
        client.claim_device(found[1], account_id=harbour)
    created = client.claim_device(found[1], account_id=company)
    assert [device.id for device in client.device([created.id], account_id=company) or []] == [created.id]
    assert client.device([created.id]) == []
    with expect_error("FORBIDDEN"):
        client.registration_code(account_id=harbour)
    with expect_error("FORBIDDEN"):
        client.registration_command(account_id=harbour)


def test_a_code_expires_after_its_timeout(client: Client, clock: Clock) -> None:
    short, long = client.registration_code(timeout=60), client.registration_code()
    clock.now += 60
    with expect_error("NOT_FOUND"):
        client.claim_device(short or "")
    assert client.claim_device(long or "").online is True


@pytest.mark.parametrize(
    "options",
    [
        {"name": " "},
        {"platform": 5},
        {"timeout": 0},
        {"tags": [" "]},
        {"services": [ServiceInput(application=1)]},
    ],
)
def test_a_code_for_an_invalid_device_is_not_issued(client: Client, options: dict[str, Any]) -> None:
    with expect_error("BAD_USER_INPUT"):
        client.registration_code(**options)
    with expect_error("BAD_USER_INPUT"):
        client.registration_command(**options)


def test_a_restore_code_restores_the_same_device(
    client: Client, fresh_sandbox: Sandbox, mine: Device
) -> None:
    client.uninstall_device(mine.id)
    known, theirs = client.device_restore([mine.id, "unknown", shared_device(fresh_sandbox).id]) or []
    assert (known.id, (known.restore_command or "").split("=")[0]) == (mine.id, "R3_REGISTRATION_CODE")
    assert (theirs.restore_code, theirs.restore_command) == (None, None)
    assert client.claim_device(known.restore_code or "").id == mine.id
    (found,) = client.device([mine.id]) or []
    assert found.online is True
    assert client.device_restore([]) == []


def test_a_device_is_registered_without_a_code(client: Client) -> None:
    address = client.generate_device_address()
    assert client.device([address]) == []
    created = client.register_device(
        device_id=address, name="New", hardware_id="hw-1", platform=769, manufacturer=3, enabled=False,
        project_id="p-1",
    )  # fmt: skip
    assert (created.id, created.name, created.hardware_id, created.online) == (address, "New", "hw-1", False)
    (found,) = client.device([address]) or []
    assert (found.platform, found.manufacturer, found.enabled) == (769, 3, False)
    assert client.devices(hardware_id="hw-1").items == [created]
    assert client.generate_device_address() != address


@pytest.mark.parametrize(
    "options",
    [{"device_id": "x"}, {"platform": 0.5}, {"platform": 5}, {"manufacturer": -1}, {"name": " "}],
)
def test_an_invalid_device_is_not_registered(client: Client, mine: Device, options: dict[str, Any]) -> None:
    with expect_error("BAD_USER_INPUT"):
        client.register_device(**options)
    with expect_error("BAD_USER_INPUT"):
        client.register_device(device_id=mine.id)
    with expect_error("BAD_USER_INPUT"):
        client.register_device(hardware_id=mine.hardware_id)
    assert client.device_count() == 25
