"""Recorded calls about accounts: profile, keys, settings, contacts and notices."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from generated_client import SharingAction

if TYPE_CHECKING:
    from remoteit import AsyncClient, Client


@pytest.mark.vcr
def test_the_profile_is_the_callers_and_counts_the_devices(remoteit_client: Client) -> None:
    me, profile = remoteit_client.me(), remoteit_client.account()
    assert profile
    assert (profile.id, profile.email, profile.created) == (me.id, me.email, me.created)
    assert profile.info
    counts = profile.info.devices
    assert counts.total == remoteit_client.device_count(owner=True)
    assert counts.online + counts.offline == counts.licensed + counts.unlicensed == counts.total


@pytest.mark.vcr
def test_the_language_changes_and_the_time_zone_stays(remoteit_async_client: AsyncClient) -> None:
    async def change() -> None:
        before = await remoteit_async_client.me()
        assert before.language != "de-CH"
        assert await remoteit_async_client.update_account(language="de-CH") is True
        after = await remoteit_async_client.me()
        assert (after.language, after.timezone) == ("de-CH", before.timezone)

    asyncio.run(change())


@pytest.mark.vcr
def test_an_access_key_is_created_disabled_and_deleted(remoteit_client: Client) -> None:
    before = remoteit_client.access_keys()
    made = remoteit_client.create_access_key()
    assert made.secret
    assert remoteit_client.update_access_key(made.key, enabled=False).enabled is False
    (new,) = [key for key in remoteit_client.access_keys() if key.key not in {old.key for old in before}]
    assert (new.key, new.enabled, new.last_used) == (made.key, False, None)
    assert remoteit_client.delete_access_key(made.key) is True
    assert [key.key for key in remoteit_client.access_keys()] == [key.key for key in before]


@pytest.mark.vcr
def test_the_developer_key_is_not_an_access_key(remoteit_client: Client) -> None:
    found = remoteit_client.developer_key()
    assert found
    assert found.key
    assert found.key not in {key.key for key in remoteit_client.access_keys()}


@pytest.mark.vcr
def test_notification_settings_are_changed(remoteit_client: Client) -> None:
    before, email = remoteit_client.notification_settings(), remoteit_client.me().email
    assert before
    assert remoteit_client.set_notification_settings(
        desktop_notifications=not before.desktop_notifications, notification_email=email
    )
    changed = {"desktop_notifications": not before.desktop_notifications, "notification_email": email}
    assert remoteit_client.notification_settings() == before.model_copy(update=changed)


@pytest.mark.vcr
def test_sharing_with_a_user_adds_a_contact_and_a_guest(remoteit_client: Client) -> None:
    device = remoteit_client.devices(size=1, owner=True).items[0].id
    known = {contact.id for contact in remoteit_client.contacts()}
    remoteit_client.share_devices(["new@example.org"], [device])
    (new,) = [contact for contact in remoteit_client.contacts() if contact.id not in known]
    (guest,) = [guest for guest in remoteit_client.guests() if guest.user == new]
    assert [shared.id for shared in guest.devices] == [device]
    assert new.email
    remoteit_client.share_devices([new.email], [device], action=SharingAction.REMOVE)
    assert new not in [guest.user for guest in remoteit_client.guests()]


@pytest.mark.vcr
def test_a_notice_is_marked_as_read_and_unread(remoteit_client: Client) -> None:
    unread, *others = remoteit_client.notices()
    assert unread.read is None
    assert remoteit_client.read_notice(unread.id) is True
    read, *left = remoteit_client.notices()
    assert read.read is not None
    assert (read.model_copy(update={"read": None}), left) == (unread, others)
    assert remoteit_client.read_notice(unread.id, value=False) is True
    assert remoteit_client.notices() == [unread, *others]
