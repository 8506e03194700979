"""The log hides events older than the plan keeps them, and says so with `limited`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from remoteit.sandbox.model.events import DeviceRefreshEvent
from remoteit.sandbox.rules.billing import billing_of
from tests.sandbox.test_changes import company_device, own_device

if TYPE_CHECKING:
    from remoteit.sandbox.model.devices import Device
    from tests.sandbox.signed_requests import Caller

LOG = """
query ($min: DateTime, $max: DateTime, $account: String, $types: [EventType!] = [DEVICE_REFRESH]) {
  login { account(id: $account) {
    events(minDate: $min, maxDate: $max, types: $types, size: 1000) { limited total items { id } }
  } }
}
"""
OF_DEVICE = """
query ($id: [String!]!, $min: DateTime) {
  login { device(id: $id) {
    events(minDate: $min, types: [DEVICE_REFRESH]) { limited items { id } }
    services { events(minDate: $min, types: [DEVICE_REFRESH]) { limited items { id } } }
  } }
}
"""
LONG_AGO = "2020-01-01"


def log(caller: Caller, **variables: object) -> dict[str, Any]:
    found: dict[str, Any] = caller.data(LOG, **variables)["login"]["account"]["events"]
    return found


def add_event(caller: Caller, device: Device, id: str, *, days: float) -> None:
    """Log that a device was refreshed this many days ago."""
    backend = caller.sandbox.backend
    event = DeviceRefreshEvent(
        id=id,
        timestamp=backend.now() - timedelta(days=days),
        owner=device.owner,
        target=[device, *device.services],
    )
    backend.log(event)


@pytest.fixture
def caller(timed: Caller) -> Caller:
    """Calls a sandbox with two events of a device, 30.5 and 31.5 days old; the plan keeps 31 days."""
    timed.sandbox.backend.events.clear()
    add_event(timed, own_device(timed), "kept", days=30.5)
    add_event(timed, own_device(timed), "hidden", days=31.5)
    return timed


def test_events_older_than_the_plan_keeps_them_are_hidden(caller: Caller) -> None:
    assert log(caller, min=LONG_AGO) == {"limited": True, "total": 1, "items": [{"id": "kept"}]}


def test_a_log_without_hidden_events_is_not_limited(caller: Caller) -> None:
    since = (caller.sandbox.backend.now() - timedelta(days=31, hours=6)).isoformat()
    assert log(caller) == {"limited": False, "total": 0, "items": []}
    assert log(caller, min=since) == {"limited": False, "total": 1, "items": [{"id": "kept"}]}
    assert log(caller, min=LONG_AGO, types=["JOB"])["limited"] is False


def test_the_logs_of_devices_and_services_are_limited_by_the_plan_of_their_owner(caller: Caller) -> None:
    theirs = company_device(caller)
    add_event(caller, theirs, "theirs", days=300)
    variables = {"id": [own_device(caller).id], "min": LONG_AGO}
    (found,) = caller.data(OF_DEVICE, **variables)["login"]["device"]
    logs = [found["events"], *(service["events"] for service in found["services"])]
    assert logs == [{"limited": True, "items": [{"id": "kept"}]}] * 4
    in_company = log(caller, min=LONG_AGO, account=theirs.owner.id)
    assert in_company == {"limited": False, "total": 1, "items": [{"id": "theirs"}]}  # kept for 365 days


def test_without_a_valid_license_nothing_is_hidden(caller: Caller) -> None:
    billing_of(caller.sandbox.backend, own_device(caller).owner).licenses.clear()
    assert log(caller, min=LONG_AGO) == {
        "limited": False,
        "total": 2,
        "items": [{"id": "kept"}, {"id": "hidden"}],
    }


def test_the_longest_retention_of_several_licenses_applies(caller: Caller) -> None:
    backend = caller.sandbox.backend
    mine, company = (billing_of(backend, device(caller).owner) for device in (own_device, company_device))
    mine.licenses += company.licenses
    assert log(caller, min=LONG_AGO)["total"] == 2
