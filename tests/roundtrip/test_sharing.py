"""Round trips of queries/sharing.graphql."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generated_client import ServiceSharingOptions, SharingAction
from remoteit.sandbox.model.accounts import AccountAccess
from tests.roundtrip.fleet import FRIEND, ME, account, expect_error
from tests.roundtrip.other_accounts import NOBODY, client_of, device, only, ssh

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generated_client import Access
    from remoteit import Client
    from remoteit.sandbox import Sandbox

GUEST = "new.guest@example.org"


def emails(access: Iterable[Access]) -> list[str | None]:
    return [share.user.email for share in access]


def test_a_guest_sees_a_shared_device_until_the_share_is_removed(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    mine = device(fresh_sandbox)
    assert client.share_devices([GUEST], [mine.id], scripting=True) is True
    found = only(client.device_access([mine.id]))
    assert (found.id, found.name, only(found.access).scripting) == (mine.id, mine.name, True)
    assert [emails(service.access) for service in found.services] == [[GUEST]] * len(mine.services)
    with client_of(fresh_sandbox, GUEST) as guest:
        assert [device.id for device in guest.devices().items] == [mine.id]
        assert client.share_devices([GUEST], [mine.id], action=SharingAction.REMOVE) is True
        assert guest.devices().items == []
    assert only(client.device_access([mine.id])).access == []


def test_each_service_is_shared_by_its_own_action(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox)
    shell, other, *_ = sorted(mine.services, key=lambda item: item is not ssh(fresh_sandbox))

    def reached() -> list[str]:
        services = only(client.device_access([mine.id])).services
        return [service.id for service in services if GUEST in emails(service.access)]

    client.share_devices([GUEST], [mine.id], services=[ServiceSharingOptions(service_id=shell.id)])
    assert reached() == [shell.id]
    changes = [
        ServiceSharingOptions(service_id=other.id),
        ServiceSharingOptions(service_id=shell.id, action=SharingAction.REMOVE),
    ]
    client.share_devices([GUEST], [mine.id], services=changes)
    assert reached() == [other.id]


def test_a_guest_can_leave_a_share(client: Client, fresh_sandbox: Sandbox) -> None:
    theirs = device(fresh_sandbox, FRIEND)
    assert client.device([theirs.id])
    assert client.share_devices([ME], [theirs.id], action=SharingAction.LEAVE) is True
    assert (client.device([theirs.id]), client.device_access([theirs.id])) == ([], [])
    with client_of(fresh_sandbox, FRIEND) as friend:
        assert only(friend.device_access([theirs.id])).access == []


def test_both_accounts_see_access_to_a_whole_account(client: Client, fresh_sandbox: Sandbox) -> None:
    assert (client.account_access(), client.accessible_accounts()) == ([], [])
    backend, me, friend = fresh_sandbox.backend, account(fresh_sandbox, ME), account(fresh_sandbox, FRIEND)
    backend.account_access.append(AccountAccess(me, friend, backend.now(), scripting=True))
    backend.account_access.append(AccountAccess(friend, me, backend.now(), scripting=False))
    given, got = only(client.account_access()), only(client.accessible_accounts())
    assert (given.user.id, given.user.email, given.scripting) == (friend.id, FRIEND, True)
    assert (got.user.email, got.scripting) == (FRIEND, False)


def test_invalid_shares_are_rejected(client: Client, fresh_sandbox: Sandbox) -> None:
    mine, theirs = device(fresh_sandbox).id, device(fresh_sandbox, FRIEND).id
    for email, devices in (([], [mine]), ([GUEST], []), (["no address"], [mine]), ([ME], [mine])):
        with expect_error("BAD_USER_INPUT"):
            client.share_devices(email, devices)
    with expect_error("NOT_FOUND"):
        client.share_devices([GUEST], [mine, NOBODY])
    with expect_error("NOT_FOUND"):
        client.share_devices([GUEST], [mine], services=[ServiceSharingOptions(service_id=NOBODY)])
    with expect_error("NOT_FOUND"):
        client.share_devices([GUEST], [mine], action=SharingAction.REMOVE)
    with expect_error("BAD_USER_INPUT"):
        client.share_devices([], [mine], action=SharingAction.LEAVE)
    with expect_error("FORBIDDEN"):
        client.share_devices([GUEST], [theirs])
    with expect_error("NOT_FOUND"):
        client.account_access(account_id="nobody")
    assert only(client.device_access([mine])).access == []
    assert (client.device_access([]), client.device_access([NOBODY])) == ([], [])
