"""Round trips of queries/devices.graphql: manage, transfer and delete devices."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from generated_client import DeviceDetails, ListFilter
from remoteit.sandbox import run_sandbox
from remoteit.sandbox.rules.device_lifecycle import LATEST_VERSION
from tests.roundtrip.fleet import (
    COMPANY,
    FRIEND,
    Clock,
    account,
    expect_error,
    offline_device,
    own_device,
    service,
    shared_device,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from remoteit import Client
    from remoteit.sandbox import Sandbox
    from remoteit.sandbox.model.devices import Device

LAB = ListFilter(values=["lab"])


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


def state(client: Client, id: str) -> DeviceDetails:
    (found,) = client.device([id]) or []
    return found


def test_only_inactive_devices_are_deleted(client: Client, fresh_sandbox: Sandbox, mine: Device) -> None:
    gone = offline_device(fresh_sandbox).id
    with expect_error("BAD_USER_INPUT"):
        client.delete_device(mine.id)
    assert client.delete_device(gone) is True
    assert [device.id for device in client.device([gone, mine.id]) or []] == [mine.id]
    with expect_error("NOT_FOUND"):
        client.delete_device(gone)
    assert client.delete_device(mine.id, force=True) is True
    assert client.device([mine.id]) == []


def test_several_devices_are_deleted_together_or_not_at_all(client: Client, mine: Device) -> None:
    asleep_too = [device.id for device in client.devices(owner=True, state="inactive").items]
    with expect_error("BAD_USER_INPUT"):
        client.delete_devices([*asleep_too, mine.id])
    with expect_error("NOT_FOUND"):
        client.delete_devices([*asleep_too, "unknown"])
    assert client.device_count(id=asleep_too) == len(asleep_too) > 1
    assert client.delete_devices(asleep_too) is True
    assert client.device_count(id=asleep_too) == 0
    with expect_error("BAD_USER_INPUT"):
        client.delete_devices([])


def test_a_transferred_device_belongs_to_the_new_owner(
    client: Client, fresh_sandbox: Sandbox, mine: Device
) -> None:
    company = account(fresh_sandbox, COMPANY).id
    assert client.transfer_devices([mine.id], COMPANY) is True
    assert client.device([mine.id]) == []
    (found,) = client.device([mine.id], account_id=company) or []
    assert found.owner
    assert (found.owner.id, found.tags, found.access) == (company, [], [])
    with expect_error("BAD_USER_INPUT"):
        client.transfer_devices([mine.id], COMPANY)


def test_a_transfer_to_an_unknown_account_or_of_no_device_is_rejected(client: Client, mine: Device) -> None:
    with expect_error("NOT_FOUND"):
        client.transfer_devices([mine.id], "nobody@example.org")
    with expect_error("NOT_FOUND"):
        client.transfer_devices([mine.id, "unknown"], FRIEND)
    with expect_error("BAD_USER_INPUT"):
        client.transfer_devices([], FRIEND)
    assert state(client, mine.id).permissions[-1] == "ADMIN"


def test_a_device_expires_after_its_timeout(client: Client, mine: Device, clock: Clock) -> None:
    assert client.expire_device(mine.id, timeout=100) is True
    found = state(client, mine.id)
    assert (found.timeout, found.ttl, found.online) == (100, 100, True)
    clock.now += 101
    found = state(client, mine.id)
    assert (found.ttl, found.online, found.state) == (None, False, "inactive")
    with expect_error("BAD_USER_INPUT"):
        client.expire_device(mine.id, timeout=-1)


def test_a_refreshed_device_reports_again(client: Client, mine: Device, clock: Clock) -> None:
    before = state(client, mine.id).last_reported
    clock.now += 60
    assert client.refresh_device(mine.id) is True
    after = state(client, mine.id).last_reported
    assert before
    assert after
    assert after - before > timedelta(seconds=60)


def test_a_restart_ends_connections_and_the_device_is_online_again(client: Client, mine: Device) -> None:
    client.connect(service(mine).id)
    assert client.reboot_device(mine.id) is True
    found = state(client, mine.id)
    assert (found.online, found.sessions) == (True, [])


def test_a_device_stays_offline_after_its_software_is_uninstalled(client: Client, mine: Device) -> None:
    assert client.uninstall_device(mine.id) is True
    assert state(client, mine.id).state == "inactive"
    for call in (client.refresh_device, client.reboot_device, client.upgrade_device, client.uninstall_device):
        with expect_error("BAD_USER_INPUT"):
            call(mine.id)


def test_an_upgrade_installs_the_latest_version(client: Client, mine: Device) -> None:
    assert state(client, mine.id).upgradeable is True
    assert client.upgrade_device(mine.id) is True
    found = state(client, mine.id)
    assert (found.version, found.upgradeable) == (LATEST_VERSION, False)


def test_several_devices_are_upgraded_by_id_or_by_tag(client: Client, mine: Device) -> None:
    first = client.upgrade_devices(device_ids=[mine.id], version="5.3.9")
    assert (state(client, mine.id).version, bool(first)) == ("5.3.9", True)
    client.add_tag(["pumps"], [mine.id])
    second = client.upgrade_devices(tag_filter=ListFilter(values=["pumps"]))
    assert (state(client, mine.id).version, second != first) == (LATEST_VERSION, True)
    with expect_error("BAD_USER_INPUT"):
        client.upgrade_devices(device_ids=[mine.id], version="newest")
    assert state(client, mine.id).version == LATEST_VERSION


def test_orders_for_apps_are_accepted(client: Client, mine: Device) -> None:
    before = state(client, mine.id)
    orders = {
        client.install_app(7, device_ids=[mine.id], version="1.2"),
        client.remove_app(7, device_ids=[mine.id]),
        client.install_app(7, tag_filter=LAB),
        client.remove_app(7, tag_filter=LAB),
    }
    assert (len(orders), "" in orders) == (4, False)
    assert state(client, mine.id) == before  # the sandbox installs nothing
    with expect_error("BAD_USER_INPUT"):
        client.install_app(0, device_ids=[mine.id])
    with expect_error("BAD_USER_INPUT"):
        client.remove_app(-1, device_ids=[mine.id])


def test_orders_for_invalid_devices_are_rejected(
    client: Client, fresh_sandbox: Sandbox, mine: Device
) -> None:
    wrong: list[tuple[str, dict[str, Any]]] = [
        ("BAD_USER_INPUT", {}),
        ("BAD_USER_INPUT", {"device_ids": []}),
        ("BAD_USER_INPUT", {"tag_filter": ListFilter(values=["nothing has it"])}),
        ("BAD_USER_INPUT", {"device_ids": [mine.id], "tag_filter": LAB}),
        ("NOT_FOUND", {"device_ids": [mine.id, "unknown"]}),
        ("FORBIDDEN", {"device_ids": [mine.id, shared_device(fresh_sandbox).id]}),
    ]
    orders: list[Callable[..., str]] = [
        client.upgrade_devices, partial(client.install_app, 7), partial(client.remove_app, 7),
    ]  # fmt: skip
    before = state(client, mine.id)
    for order in orders:
        for code, chosen in wrong:
            with expect_error(code):
                order(**chosen)
    assert state(client, mine.id) == before


def test_a_guest_cannot_manage_transfer_or_delete_a_device(client: Client, fresh_sandbox: Sandbox) -> None:
    theirs = shared_device(fresh_sandbox).id
    before = state(client, theirs)
    calls: list[Callable[[str], object]] = [
        client.refresh_device, client.reboot_device, client.upgrade_device, client.uninstall_device,
        client.expire_device, client.delete_device,
        lambda item: client.delete_devices([item]), lambda item: client.transfer_devices([item], COMPANY),
    ]  # fmt: skip
    for call in calls:
        with expect_error("FORBIDDEN"):
            call(theirs)
        with expect_error("NOT_FOUND"):
            call("unknown")
    assert state(client, theirs) == before
