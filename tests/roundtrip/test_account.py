"""Round trips of queries/account.graphql."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generated_client import SharingAction
from remoteit import AuthenticationError, Client, Credentials
from tests.roundtrip.fleet import (
    COMPANY,
    FRIEND,
    HARBOUR,
    account,
    expect_error,
    own_device,
    service,
    shared_device,
)

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox


def test_login_returns_the_account_of_the_key(client: Client, fresh_sandbox: Sandbox) -> None:
    me, known = client.me(), account(fresh_sandbox)
    assert (me.id, me.email, me.timezone) == (known.id, known.email, known.timezone)
    profile = client.account()
    assert profile
    assert (profile.id, profile.email, profile.created, profile.language) == (
        me.id,
        me.email,
        me.created,
        me.language,
    )


def test_a_profile_counts_its_devices(client: Client, fresh_sandbox: Sandbox) -> None:
    client.connect(service(own_device(fresh_sandbox)).id)
    found = client.account()
    assert found
    assert found.info
    counts, sessions = found.info.devices, found.info.sessions
    assert counts.total == client.device_count(owner=True)
    assert counts.online == client.device_count(owner=True, state="active")
    assert counts.offline == client.device_count(owner=True, state="inactive")
    assert counts.licensed + counts.unlicensed == counts.total
    assert (sessions.outbound, sessions.inbound) == (1, 0)


def test_language_and_time_zone_change_independently(client: Client) -> None:
    assert client.update_account(language="de-CH") is True
    assert (client.me().language, client.me().timezone) == ("de-CH", "Europe/Amsterdam")
    assert client.update_account(timezone="Europe/Zurich") is True
    assert (client.me().language, client.me().timezone) == ("de-CH", "Europe/Zurich")


def test_only_administrators_change_an_organizations_settings(client: Client, fresh_sandbox: Sandbox) -> None:
    company, harbour = account(fresh_sandbox, COMPANY).id, account(fresh_sandbox, HARBOUR).id
    assert client.update_account(language="nl", account_id=company) is True
    found = client.account(account_id=company)
    assert found
    assert (found.email, found.language, client.me().language) == (COMPANY, "nl", "en")
    with expect_error("FORBIDDEN"):
        client.update_account(language="nl", account_id=harbour)
    stranger = account(fresh_sandbox, FRIEND).id
    for unknown in (stranger, "unknown"):
        with expect_error("NOT_FOUND"):
            client.account(account_id=unknown)
        with expect_error("NOT_FOUND"):
            client.update_account(language="nl", account_id=unknown)


def test_a_new_access_key_signs_until_it_is_disabled(client: Client, fresh_sandbox: Sandbox) -> None:
    created = client.create_access_key()
    assert [key.key for key in client.access_keys()] == [fresh_sandbox.key_id, created.key]
    pair = Credentials(created.key, created.secret)
    with Client(credentials=pair, url=fresh_sandbox.url, strict=True) as other:
        assert other.me().id == client.me().id
        assert client.update_access_key(created.key, enabled=False).enabled is False
        with pytest.raises(AuthenticationError):
            other.me()
        assert client.update_access_key(created.key, enabled=True).enabled is True
        assert other.me().id == client.me().id


def test_a_third_access_key_needs_another_to_be_deleted(client: Client) -> None:
    first = client.create_access_key().key
    with expect_error("BAD_USER_INPUT"):
        client.create_access_key()
    assert client.delete_access_key(first) is True
    assert first not in [key.key for key in client.access_keys()]
    assert client.create_access_key().key != first


def test_unknown_access_keys_cannot_be_changed(client: Client) -> None:
    with expect_error("NOT_FOUND"):
        client.update_access_key("UNKNOWN", enabled=True)
    with expect_error("NOT_FOUND"):
        client.delete_access_key("UNKNOWN")


def test_the_developer_key_belongs_to_the_account(client: Client, fresh_sandbox: Sandbox) -> None:
    found = client.developer_key()
    assert found
    assert found.key == fresh_sandbox.developer_key


def test_an_account_changes_its_notification_settings(client: Client) -> None:
    assert client.set_notification_settings(
        desktop_notifications=False,
        url_notifications=True,
        notification_url="https://example.com/hook",
    )
    found = client.notification_settings()
    assert found
    assert (found.email_notifications, found.desktop_notifications) == (True, False)
    assert (found.url_notifications, found.notification_url) == (True, "https://example.com/hook")


def test_a_device_and_a_service_have_their_own_notification_settings(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    device, before = own_device(fresh_sandbox), client.notification_settings()
    ssh = service(device)
    client.set_notification_settings(service_id=device.id, email_notifications=False)
    client.set_notification_settings(service_id=ssh.id, notification_email="night@example.com")
    (found,) = client.device([device.id]) or []
    assert found.notification_settings.email_notifications is False
    (of_service,) = client.service([ssh.id]) or []
    assert of_service.notification_settings.email_notifications is None
    assert of_service.notification_settings.notification_email == "night@example.com"
    assert client.notification_settings() == before


def test_invalid_notification_settings_change_nothing(client: Client) -> None:
    before = client.notification_settings()
    with expect_error("BAD_USER_INPUT"):
        client.set_notification_settings(email_notifications=False, notification_email="nobody")
    with expect_error("BAD_USER_INPUT"):
        client.set_notification_settings(email_notifications=False, notification_url="nowhere")
    with expect_error("NOT_FOUND"):
        client.set_notification_settings(service_id="unknown", email_notifications=False)
    assert client.notification_settings() == before


def test_sharing_with_a_user_adds_a_guest_and_a_contact(client: Client, fresh_sandbox: Sandbox) -> None:
    device = own_device(fresh_sandbox)
    assert "new@example.org" not in [contact.email for contact in client.contacts()]
    client.share_devices(["new@example.org"], [device.id])
    assert "new@example.org" in [contact.email for contact in client.contacts()]
    (guest,) = [guest for guest in client.guests() if guest.user.email == "new@example.org"]
    assert [(device.id, device.name) for device in guest.devices] == [(device.id, device.name)]
    assert guest.networks == []
    client.share_devices(["new@example.org"], [device.id], action=SharingAction.REMOVE)
    assert "new@example.org" not in [guest.user.email for guest in client.guests()]


def test_an_owner_who_shares_is_a_contact_and_a_guest_only_if_the_account_shares_back(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    owner = shared_device(fresh_sandbox).owner
    assert owner.id in [contact.id for contact in client.contacts()]
    guests = {guest.user.id: guest for guest in client.guests()}
    lent = {
        device.id
        for device in fresh_sandbox.backend.devices.values()
        if owner in {s.user for s in device.shares}
    }
    assert {device.id for device in guests[owner.id].devices} == lent


def test_contacts_guests_and_settings_of_an_unknown_account_are_not_found(client: Client) -> None:
    with expect_error("NOT_FOUND"):
        client.contacts(account_id="unknown")
    with expect_error("NOT_FOUND"):
        client.guests(account_id="unknown")
    with expect_error("NOT_FOUND"):
        client.notification_settings(account_id="unknown")


def test_a_notice_is_marked_read_and_unread(client: Client) -> None:
    first, *others = client.notices()
    assert first.read is None
    assert client.read_notice(first.id) is True
    read, *left = client.notices()
    assert (read.id, read.title, read.read is not None) == (first.id, first.title, True)
    assert left == others
    assert client.read_notice(first.id, value=False) is True
    assert client.notices() == [first, *others]
    with expect_error("NOT_FOUND"):
        client.read_notice("unknown")
