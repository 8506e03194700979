"""Sharing devices with other accounts, which are named by email address."""

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

    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.devices import Device, Service

    from .context import RequestContext

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


@dataclass(frozen=True)
class SharingChange:
    """A change of sharing; `services` maps the services concerned to actions, None means all services."""

    action: str
    users: list[Account]
    scripting: bool
    services: Mapping[Service, str] | None


def is_email(text: str) -> bool:
    """Return True if a text has the form of an email address."""
    return _EMAIL.fullmatch(text.strip()) is not None


def find_or_invite(backend: Backend, emails: Sequence[str], *, create: bool = True) -> list[Account]:
    """Return the accounts with these addresses, in order and each once.

    Args:
        backend: State of the sandbox.
        emails: The addresses.
        create: Create accounts for unknown addresses.

    Raises:
        BadUserInputError: An address is invalid; no account has been created.
        NotFoundError: An address is unknown and `create` is False.
    """
    for email in emails:
        if not is_email(email):
            raise BadUserInputError(f"`email` contains {email!r}, which is not a valid email address.")
    accounts: dict[Account, None] = {}
    for email in emails:
        account = backend.account_by_email(email)
        if account is None:
            if not create:
                raise NotFoundError(f"No account uses {email.strip()}.")
            account = Account(backend.new_id(), email.strip(), backend.now(), backend.now())
            backend.accounts[account.id] = account
        accounts[account] = None
    return list(accounts)


def require_accounts(backend: Backend, emails: Sequence[str]) -> list[Account]:
    """Return the accounts with these addresses, new ones for unknown addresses.

    Raises:
        BadUserInputError: The list is empty, or an address is invalid; no account has been created.
    """
    if not emails:
        raise BadUserInputError("`email` is empty; pass at least one address.")
    return find_or_invite(backend, emails)


def apply_sharing(context: RequestContext, device: Device, change: SharingChange) -> None:
    """Apply a change to one device, close connections that are no longer allowed, and log it."""
    services = None
    if change.services is not None:
        services = {s: action for s, action in change.services.items() if s.device is device}
        if change.services and not services:
            return
    for user in change.users:
        _change_share(context.backend, device, user, change, services)
    actions = services or dict.fromkeys(device.services, change.action)
    context.backend.log(
        DeviceShareEvent(
            actor=context.account,
            owner=device.owner,
            target=[device, *(services or ())],
            users=list(change.users),
            action=change.action.lower(),
            scripting=change.scripting,
            service_sharing=[ServiceShare(action, service) for service, action in actions.items()],
        )
    )
    _close_forbidden_connections(context.backend, device)


def _change_share(
    backend: Backend,
    device: Device,
    user: Account,
    change: SharingChange,
    services: Mapping[Service, str] | None,
) -> None:
    share = next((share for share in device.shares if share.user is user), None)
    covered = [service for service in device.services if share is not None and share.covers(service)]
    if change.action != "ADD" and services is None:
        covered = []
    elif services is not None:
        removed = {service for service, action in services.items() if action != "ADD"}
        added = [
            service for service, action in services.items() if action == "ADD" and service not in covered
        ]
        covered = [service for service in (*covered, *added) if service not in removed]
    elif change.action == "ADD":
        covered = list(device.services)
    whole = change.action == "ADD" and services is None
    whole = whole or (share is not None and share.services is None and covered == device.services)
    if not covered and not whole:
        device.shares[:] = [other for other in device.shares if other is not share]
        return
    if share is None:
        share = Share(user, backend.now())
        device.shares.append(share)
    share.services = None if whole else covered
    if change.action == "ADD":
        share.scripting = change.scripting


def _close_forbidden_connections(backend: Backend, device: Device) -> None:
    for connection in backend.live_connections():
        user, service = connection.session.user, connection.session.target
        allowed = "CONNECT" in permissions_of(backend, user, device) and sees_service(backend, user, service)
        if service.device is device and not allowed:
            backend.close(connection)
