"""Tags: names with colour numbers that an account keeps, and which of its things carry them.

What carries tags are the account's devices, their services, its networks, and the filters of its roles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.model.accounts import Tag

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.devices import AppliedTag, Device, Service
    from remoteit.sandbox.model.networks import NetworkLabel

COLOURS = range(14)
T = TypeVar("T", "AppliedTag", "NetworkLabel")


def known_tag(account: Account, name: str) -> Tag:
    """The account's tag of this name.

    Raises:
        NotFoundError: It has none.
    """
    if name not in account.tags:
        raise NotFoundError(f"The account {account.email} has no tag {name!r}; see `tags`.")
    return account.tags[name]


def check_tag(name: str, colour: int | None) -> None:
    """Let a name and a colour go on that a tag can have.

    Raises:
        BadUserInputError: The name is blank, or the colour is none of the numbers.
    """
    if not name.strip():
        raise BadUserInputError("A tag's name is blank; give it one.")
    if colour is not None and colour not in COLOURS:
        raise BadUserInputError(
            f"The colour of the tag {name!r} is {colour}; colours are 0 to {COLOURS[-1]}."
        )


def set_tag(backend: Backend, account: Account, name: str, colour: int | None = None) -> None:
    """Make a tag or give it another colour; None keeps the present one."""
    if name not in account.tags:
        account.tags[name] = Tag(
            name, len(account.tags) % len(COLOURS) if colour is None else colour, backend.now()
        )
    elif colour is not None:
        account.tags[name].color = colour


def carriers(backend: Backend, account: Account) -> list[Device | Service]:
    """The account's devices and their services."""
    own = [device for device in backend.devices.values() if device.owner is account]
    return [*own, *(service for device in own for service in device.services)]


def replace_everywhere(backend: Backend, account: Account, name: str, to: str | None) -> None:
    """Let what carries a tag carry another one, or with None nothing in its place.

    Filters of roles follow a new name alone: one that lost its last tag would mean something else.
    """
    for one in carriers(backend, account):
        one.tags = _replaced(one.tags, name, to)
    for network in backend.networks.values():
        if network.owner is account:
            network.labels = _replaced(network.labels, name, to)
    for organization in backend.organizations.values():
        for role in organization.roles if organization.account is account else ():
            if role.tag is not None and to is not None:
                values: list[object] = role.tag["values"]
                role.tag = {**role.tag, "values": [to if one == name else one for one in values]}


def _replaced(tags: list[T], name: str, to: str | None) -> list[T]:
    drop = to is None or any(one.name == to for one in tags)
    kept = [one for one in tags if one.name != name or not drop]
    for one in kept:
        if one.name == name and to is not None:
            one.name = to
    return kept
