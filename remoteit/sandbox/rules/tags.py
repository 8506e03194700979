"""Tags: names with color numbers that belong to an account.

An account's devices, their services, its networks, its device products and the filters of its roles may use
them.
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

_COLORS = range(14)
T = TypeVar("T", "AppliedTag", "NetworkLabel")


def get_tag(account: Account, name: str) -> Tag:
    """Return the account's tag with this name.

    Raises:
        NotFoundError: There is no such tag.
    """
    if name not in account.tags:
        raise NotFoundError(f"The account {account.email} has no tag {name!r}; see `tags`.")
    return account.tags[name]


def check_tag(name: str, color: int | None) -> None:
    """Check that a name and a color are valid for a tag.

    Raises:
        BadUserInputError: The name is blank, or the color is not one of the numbers.
    """
    if not name.strip():
        raise BadUserInputError("The name of a tag is blank; pass a name.")
    if color is not None and color not in _COLORS:
        raise BadUserInputError(f"The color of the tag {name!r} is {color}; use 0 to {_COLORS[-1]}.")


def set_tag(backend: Backend, account: Account, name: str, color: int | None = None) -> None:
    """Create a tag or change its color; None keeps the present color."""
    if name not in account.tags:
        default = len(account.tags) % len(_COLORS)
        account.tags[name] = Tag(name, default if color is None else color, backend.now())
    elif color is not None:
        account.tags[name].color = color


def taggable_items(backend: Backend, account: Account) -> list[Device | Service]:
    """Return the account's devices and their services."""
    devices = [device for device in backend.devices.values() if device.owner is account]
    return [*devices, *(service for device in devices for service in device.services)]


def replace_tag(backend: Backend, account: Account, name: str, new_name: str | None) -> None:
    """Replace a tag by another one wherever it is used, or remove it with None.

    A filter of a role keeps a removed tag: without its last tag, it would mean something else.
    """
    for item in taggable_items(backend, account):
        item.tags = _replace(item.tags, name, new_name)
    for network in backend.networks.values():
        if network.owner is account:
            network.labels = _replace(network.labels, name, new_name)
    for product in backend.products.values():
        if product.owner is account:
            replaced = (new_name if tag == name else tag for tag in product.tags)
            product.tags = list(dict.fromkeys(tag for tag in replaced if tag is not None))
    for organization in backend.organizations.values():
        for role in organization.roles if organization.account is account else ():
            if role.tag is not None and new_name is not None:
                values: list[object] = role.tag["values"]
                role.tag = {**role.tag, "values": [new_name if value == name else value for value in values]}


def _replace(tags: list[T], name: str, new_name: str | None) -> list[T]:
    remove = new_name is None or any(tag.name == new_name for tag in tags)
    kept = [tag for tag in tags if tag.name != name or not remove]
    for tag in kept:
        if tag.name == name and new_name is not None:
            tag.name = new_name
    return kept
