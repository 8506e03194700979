"""What an act of sharing does to a device, its guests, their connections and the log."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.devices import Share
from remoteit.sandbox.model.events import DeviceShareEvent, ServiceShare

from .permissions import permissions_of, sees_service

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from remoteit.sandbox.graphql.binding import RequestContext
    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.devices import Device, Service

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


@dataclass(frozen=True)
class Change:
    """An act of sharing; `services` holds an action for each service concerned, None means all of them."""

    action: str
    users: list[Account]
    scripting: bool
    services: Mapping[Service, str] | None


def is_email(text: str) -> bool:
    """Whether a text has the look of an email address."""
    return _EMAIL.fullmatch(text.strip()) is not None


def invited(backend: Backend, emails: Sequence[str], *, create: bool) -> list[Account]:
    """The accounts of these addresses, new ones for guests where there is none and `create` is set.

    Raises:
        BadUserInputError: An address is none; no account has been made then.
        NotFoundError: There is no such account, and none is to be made.
    """
    for one in emails:
        if not is_email(one):
            raise BadUserInputError(f"`email` holds {one!r}, which is no email address.")
    found: list[Account] = []
    for one in emails:
        account = backend.account_by_email(one)
        if account is None:
            if not create:
                raise NotFoundError(f"Nobody here has the address {one.strip()}.")
            account = Account(backend.new_id(), one.strip(), backend.now(), backend.now())
            backend.accounts[account.id] = account
        found.append(account)
    return found


def apply(call: RequestContext, device: Device, change: Change) -> None:
    """Make the change on one device, and log it."""
    own = (
        None if change.services is None else {s: a for s, a in change.services.items() if s.device is device}
    )
    if change.services and not own:
        return
    for user in change.users:
        _change_share(call.backend, device, user, change, own)
    everything = own or dict.fromkeys(device.services, change.action)
    call.backend.log(
        DeviceShareEvent(
            actor=call.account,
            owner=device.owner,
            target=[device, *(own or ())],
            users=list(change.users),
            action=change.action.lower(),
            scripting=change.scripting,
            service_sharing=[ServiceShare(action, service) for service, action in everything.items()],
        )
    )
    _end_connections(call.backend, device)


def _change_share(
    backend: Backend, device: Device, user: Account, change: Change, own: Mapping[Service, str] | None
) -> None:
    share = next((one for one in device.shares if one.user is user), None)
    covered = [one for one in device.services if share is not None and share.covers(one)]
    if change.action != "ADD" and own is None:
        covered = []
    elif own is not None:
        taken = {one for one, action in own.items() if action != "ADD"}
        added = [one for one, action in own.items() if action == "ADD" and one not in covered]
        covered = [one for one in (*covered, *added) if one not in taken]
    elif change.action == "ADD":
        covered = list(device.services)
    whole = change.action == "ADD" and own is None
    whole = whole or (share is not None and share.services is None and covered == device.services)
    if not covered and not whole:
        device.shares[:] = [one for one in device.shares if one is not share]
        return
    if share is None:
        share = Share(user, backend.now())
        device.shares.append(share)
    share.services = None if whole else covered
    if change.action == "ADD":
        share.scripting = change.scripting


def _end_connections(backend: Backend, device: Device) -> None:
    for one in backend.live_connections():
        user, service = one.session.user, one.session.target
        allowed = "CONNECT" in permissions_of(backend, user, device) and sees_service(backend, user, service)
        if service.device is device and not allowed:
            backend.close(one)
