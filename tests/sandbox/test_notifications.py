"""Notification settings and notices: each account has separate settings, and omitted ones are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.test_changes import own_device, service, shared_device

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

FIELDS = """{ emailNotifications desktopNotifications urlNotifications notificationEmail notificationUrl }"""
SET = """
mutation ($id: String, $email: Boolean, $desktop: Boolean, $url: Boolean, $to: String, $hook: String) {
  setNotificationSettings(serviceId: $id, emailNotifications: $email, desktopNotifications: $desktop,
    urlNotifications: $url, notificationEmail: $to, notificationUrl: $hook)
}
"""
READ = f"""
query ($ids: [String!]!) {{ login {{ notificationSettings {FIELDS}
  device(id: $ids) {{ notificationSettings {FIELDS} }} service(id: $ids) {{ notificationSettings {FIELDS} }}
}} }}
"""
NOTICES = "{ notices { id type title body enabled from until modified read } }"
READ_NOTICE = "mutation ($id: String!, $value: Boolean! = true) { readNotice(id: $id, value: $value) }"
UNSET = dict.fromkeys(
    ("emailNotifications", "desktopNotifications", "urlNotifications", "notificationEmail", "notificationUrl")
)


def settings(caller: Caller) -> tuple[Any, Any, Any]:
    """Return the settings for the account, its first device, and that device's SSH service."""
    login = caller.data(READ, ids=[service(own_device(caller), 28).id])["login"]
    device, ssh = login["device"][0], login["service"][0]
    return login["notificationSettings"], device["notificationSettings"], ssh["notificationSettings"]


def test_account_device_and_service_have_separate_settings(writer: Caller) -> None:
    account, device, ssh = settings(writer)
    assert (account["emailNotifications"], device, ssh) == (True, UNSET, UNSET)
    assert writer.data(SET, email=False)["setNotificationSettings"] is True
    writer.data(SET, id=own_device(writer).id, url=True, hook="https://example.com/hook")
    writer.data(SET, id=service(own_device(writer), 28).id, to="night@example.com")
    changed = settings(writer)
    assert changed[0] == {**account, "emailNotifications": False}
    assert changed[1] == {**UNSET, "urlNotifications": True, "notificationUrl": "https://example.com/hook"}
    assert changed[2] == {**UNSET, "notificationEmail": "night@example.com"}


def test_omitted_settings_are_kept_and_null_clears_them(writer: Caller) -> None:
    writer.data(SET, to="night@example.com", desktop=False)
    writer.data(SET, url=True)
    account, _, _ = settings(writer)
    assert (account["notificationEmail"], account["desktopNotifications"]) == ("night@example.com", False)
    writer.data(SET, to=None)
    account, _, _ = settings(writer)
    assert (account["notificationEmail"], account["urlNotifications"]) == (None, True)


@pytest.mark.parametrize("changes", [{"to": "nobody"}, {"hook": "ftp://example.com"}, {"hook": "http://[x"}])
def test_invalid_addresses_are_rejected(writer: Caller, changes: dict[str, str]) -> None:
    before = settings(writer)
    assert writer.error(SET, email=False, **changes)[0] == "BAD_USER_INPUT"
    assert settings(writer) == before


def test_a_guest_and_the_owner_have_separate_settings(writer: Caller) -> None:
    device = shared_device(writer).id
    writer.data(SET, id=device, desktop=True)
    query = """
    query ($id: [String!]!) { login { device(id: $id) { notificationSettings { desktopNotifications } } } }
    """
    for caller, value in ((writer, True), (writer.as_user("grace@example.net"), None)):
        (found,) = caller.data(query, id=[device])["login"]["device"]
        assert found["notificationSettings"] == {"desktopNotifications": value}
    assert writer.error(SET, id="unknown")[0] == "NOT_FOUND"


def test_each_account_marks_a_notice_read_and_unread(writer: Caller) -> None:
    grace = writer.as_user("grace@example.net")
    notices = writer.data(NOTICES)["notices"]
    assert len({notice["id"] for notice in notices}) == len(notices) >= 3
    assert all(
        notice["title"] and notice["body"] and notice["enabled"] and notice["read"] is None
        for notice in notices
    )
    first = notices[0]["id"]
    assert writer.data(READ_NOTICE, id=first)["readNotice"] is True
    assert [notice["id"] for notice in writer.data(NOTICES)["notices"] if notice["read"]] == [first]
    assert not any(notice["read"] for notice in grace.data(NOTICES)["notices"])
    writer.data(READ_NOTICE, id=first, value=False)
    assert not any(notice["read"] for notice in writer.data(NOTICES)["notices"])
    assert writer.error(READ_NOTICE, id="unknown")[0] == "NOT_FOUND"
