"""Sharing: only guests see what is shared with them, and removing a share ends that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.test_changes import CONNECT, company_device, own_device, service, shared_device

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

SHARE = """
mutation ($email: [String!]!, $device: String, $devices: [String!], $services: [ServiceSharingOptions!],
          $action: SharingAction! = ADD, $scripting: Boolean! = false) {
  share(email: $email, deviceId: $device, deviceIds: $devices, services: $services, action: $action,
        scripting: $scripting, notify: false)
}
"""
ACCESS = """
query ($id: [String!]!) { login { device(id: $id) {
  access { user { email } scripting } services { id access { user { email } } } permissions
} } }
"""
PEOPLE = "{ login { guest { user { email } devices { id } } contacts { email } } }"
LINK = """
mutation ($email: [String!]!, $action: SharingAction! = ADD) { link(email: $email, action: $action) }
"""
NEW = "linus@example.org"


def unshared_device(writer: Caller) -> Any:
    """Return a device of the caller that is not shared."""
    return own_device(writer)


def device_of(caller: Caller, id: str) -> Any:
    found = caller.data(ACCESS, id=[id])["login"]["device"]
    return found[0] if found else None


def test_a_guest_sees_a_shared_device_and_connects_to_it(writer: Caller) -> None:
    device = unshared_device(writer)
    assert writer.data(SHARE, email=[NEW], device=device.id, scripting=True)["share"] is True
    assert device_of(writer, device.id)["access"] == [{"user": {"email": NEW}, "scripting": True}]
    guest = writer.as_user(NEW)
    seen = device_of(guest, device.id)
    assert seen["permissions"] == ["VIEW", "CONNECT", "SCRIPTING"]
    assert len(seen["services"]) == len(device.services)
    assert guest.data(CONNECT, id=service(device, 28).id)["connect"]["id"]
    assert guest.error(SHARE, email=["x@example.com"], device=device.id)[0] == "FORBIDDEN"


def test_an_unknown_address_becomes_a_guest_and_a_contact(writer: Caller) -> None:
    device = unshared_device(writer)
    writer.data(SHARE, email=[NEW], device=device.id)
    people = writer.data(PEOPLE)["login"]
    assert {"user": {"email": NEW}, "devices": [{"id": device.id}]} in people["guest"]
    assert {"email": NEW} in people["contacts"]
    guest = writer.as_user(NEW.upper())
    assert guest.data("{ login { contacts { email } guest { user { email } } } }")["login"] == {
        "contacts": [{"email": "ada@example.com"}],
        "guest": [],
    }


def test_removing_a_share_ends_access_contact_and_connections(writer: Caller) -> None:
    device = unshared_device(writer)
    writer.data(SHARE, email=[NEW], device=device.id)
    guest = writer.as_user(NEW)
    guest.data(CONNECT, id=service(device, 28).id)
    sessions = "{ login { sessions { user { email } } } }"
    assert writer.data(sessions)["login"]["sessions"] == [{"user": {"email": NEW}}]
    assert writer.data(SHARE, email=[NEW], device=device.id, action="REMOVE")["share"] is True
    assert device_of(guest, device.id) is None
    assert guest.error(CONNECT, id=service(device, 28).id)[0] == "NOT_FOUND"
    assert writer.data(sessions)["login"]["sessions"] == []
    assert {"email": NEW} not in writer.data(PEOPLE)["login"]["contacts"]
    assert writer.error(SHARE, email=[NEW], device=device.id, action="REMOVE")[0] == "NOT_FOUND"


def test_a_guest_sees_only_the_shared_services(writer: Caller) -> None:
    device = unshared_device(writer)
    ssh, web = service(device, 28).id, service(device, 7).id
    writer.data(SHARE, email=[NEW], device=device.id, services=[{"serviceId": ssh}])
    guest = writer.as_user(NEW)
    assert [service["id"] for service in device_of(guest, device.id)["services"]] == [ssh]
    assert guest.error(CONNECT, id=web)[0] == "NOT_FOUND"
    find = "query ($id: [String!]!) { login { service(id: $id) { id } endpoints(id: $id) { id } } }"
    assert guest.data(find, id=[ssh, web])["login"] == {"service": [{"id": ssh}], "endpoints": [{"id": ssh}]}
    with_access = [service["id"] for service in device_of(writer, device.id)["services"] if service["access"]]
    assert with_access == [ssh]
    guests = writer.data(PEOPLE)["login"]["guest"]
    assert {"user": {"email": NEW}, "devices": [{"id": ssh}]} in guests


def test_each_service_has_its_own_action(writer: Caller) -> None:
    device = unshared_device(writer)
    ssh, web = service(device, 28).id, service(device, 7).id
    writer.data(SHARE, email=[NEW], device=device.id)
    guest = writer.as_user(NEW)
    writer.data(SHARE, email=[NEW], device=device.id, services=[{"serviceId": ssh, "action": "REMOVE"}])
    assert ssh not in [service["id"] for service in device_of(guest, device.id)["services"]]
    swap = [{"serviceId": ssh, "action": "ADD"}, {"serviceId": web, "action": "REMOVE"}]
    writer.data(SHARE, email=[NEW], device=device.id, services=swap)
    left = [service["id"] for service in device_of(guest, device.id)["services"]]
    assert (ssh in left, web in left) == (True, False)
    writer.data(SHARE, email=[NEW], device=device.id)
    assert len(device_of(guest, device.id)["services"]) == len(device.services)
    everything = [{"serviceId": service.id} for service in device.services]
    writer.data(SHARE, email=[NEW], device=device.id, services=everything, action="REMOVE")
    assert device_of(guest, device.id) is None


def test_a_guest_leaves_only_what_is_shared_with_it(writer: Caller) -> None:
    device = shared_device(writer)
    leave = {"device": device.id, "action": "LEAVE"}
    assert writer.error(SHARE, email=["grace@example.net"], **leave)[0] == "BAD_USER_INPUT"
    assert writer.data(SHARE, email=[], **leave)["share"] is True
    assert device_of(writer, device.id) is None
    assert writer.error(SHARE, email=[], **leave)[0] == "NOT_FOUND"
    mine = unshared_device(writer).id
    code, message = writer.error(SHARE, email=["ada@example.com"], device=mine, action="LEAVE")
    assert (code, "cannot leave" in message) == ("BAD_USER_INPUT", True)


def test_all_devices_are_shared_or_none(writer: Caller) -> None:
    mine = [
        device.id
        for device in writer.sandbox.backend.devices.values()
        if device.owner.email == "ada@example.com"
    ]
    writer.data(SHARE, email=[NEW, "margaret@example.org"], devices=mine[:2])
    for device_id in mine[:2]:
        emails = {share["user"]["email"] for share in device_of(writer, device_id)["access"]}
        assert {NEW, "margaret@example.org"} <= emails
    mixed = [mine[2], shared_device(writer).id]
    assert writer.error(SHARE, email=["barbara@example.org"], devices=mixed)[0] == "FORBIDDEN"
    assert "barbara" not in str(device_of(writer, mine[2])["access"])
    assert writer.sandbox.backend.account_by_email("barbara@example.org") is None


def test_an_administrator_shares_an_organizations_devices(writer: Caller) -> None:
    device = company_device(writer)
    assert writer.data(SHARE, email=[NEW], device=device.id)["share"] is True
    assert device_of(writer.as_user(NEW), device.id) is not None


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"email": []}, "BAD_USER_INPUT"),
        ({"email": ["nobody"]}, "BAD_USER_INPUT"),
        ({"email": ["ada@example.com"]}, "BAD_USER_INPUT"),
        ({"device": None}, "BAD_USER_INPUT"),
        ({"device": "unknown"}, "NOT_FOUND"),
        ({"services": [{"serviceId": "unknown"}]}, "NOT_FOUND"),
    ],
)
def test_invalid_shares_are_rejected(writer: Caller, changes: dict[str, Any], code: str) -> None:
    device = unshared_device(writer)
    before = list(device.shares)
    assert writer.error(SHARE, **{"email": [NEW], "device": device.id, **changes})[0] == code
    assert device.shares == before


def test_the_id_of_a_service_is_rejected_as_a_device_to_share(writer: Caller) -> None:
    code, message = writer.error(SHARE, email=[NEW], device=service(unshared_device(writer), 28).id)
    assert (code, "`services`" in message) == ("BAD_USER_INPUT", True)


def test_both_accounts_see_sharing_in_their_logs(writer: Caller) -> None:
    device = unshared_device(writer)
    ssh = service(device, 28).id
    writer.data(SHARE, email=[NEW], device=device.id, scripting=True, services=[{"serviceId": ssh}])
    query = """
    { login { events(size: 1) { items { type action actor { email } users { email } target { id } ... on
      DeviceShareEvent { scripting shared serviceSharing { action service { id } } } } } } }
    """
    expected = {
        "type": "DEVICE_SHARE",
        "action": "add",
        "actor": {"email": "ada@example.com"},
        "users": [{"email": NEW}],
        "target": [{"id": device.id}, {"id": ssh}],
        "scripting": True,
        "shared": True,
        "serviceSharing": [{"action": "ADD", "service": {"id": ssh}}],
    }
    assert writer.data(query)["login"]["events"]["items"] == [expected]
    assert writer.as_user(NEW).data(query)["login"]["events"]["items"] == [expected]


def test_a_whole_account_is_shared(writer: Caller) -> None:
    assert writer.data(LINK, email=[NEW])["link"] is True
    query = "{ login { access { user { email } scripting } member { user { email } } devices { total } } }"
    assert writer.data(query)["login"]["access"] == [{"user": {"email": NEW}, "scripting": True}]
    other = writer.as_user(NEW)
    seen = other.data(query)["login"]
    assert seen["member"] == [{"user": {"email": "ada@example.com"}}]
    own_devices = writer.data("{ login { devices(owner: true) { total } } }")["login"]["devices"]
    assert seen["devices"] == own_devices
    assert device_of(other, unshared_device(writer).id)["permissions"] == ["VIEW", "CONNECT", "SCRIPTING"]
    assert other.data(LINK, email=["ada@example.com"], action="LEAVE")["link"] is True
    assert other.data(query)["login"]["devices"]["total"] == 0
    assert writer.error(LINK, email=[NEW], action="REMOVE")[0] == "NOT_FOUND"
