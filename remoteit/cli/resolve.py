"""Find a device or a service by id, by name, or by the start of its name."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Protocol, TypeVar

from .errors import AmbiguousError, NotFoundError
from .output import clean_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generated_client import Device, Service
    from remoteit import Client


class Named(Protocol):
    """An object with an id and a name."""

    @property
    def id(self) -> str:
        """The id."""
        ...

    @property
    def name(self) -> str | None:
        """The name; None if it has none."""
        ...


ItemT = TypeVar("ItemT", bound=Named)

_ID = re.compile(r"[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){7}")
_MAX_CANDIDATES = 20


def is_id(text: str) -> bool:
    """Return whether a text has the form of an id of a device or a service."""
    return _ID.fullmatch(text) is not None


def find_device(client: Client, text: str) -> Device:
    """Find a device: by id, by its exact name, or by a prefix of its name that only it has.

    Args:
        client: the client.
        text: the id or the name; case matters only if two names differ in nothing else.

    Raises:
        NotFoundError: no device has the id or the name.
        AmbiguousError: the name matches more than one device.
    """
    if is_id(text):
        for device in client.devices(id=[text.upper()], size=1):
            return device
        raise NotFoundError(f"no device has the id {text}, or you have no access to it.")
    if not text.strip():
        raise NotFoundError("the name of the device is empty.")
    return choose(text, client.iter_devices(name=text), "device")


def find_service(client: Client, text: str) -> tuple[Device, Service]:
    """Find a service: by its id, or as `DEVICE/SERVICE`.

    Args:
        client: the client.
        text: a service id; or a device as in `find_device`, a slash, and the name of one of its services or
            the start of it. Without a slash, the device must have only one service.

    Returns:
        The device and its service.

    Raises:
        NotFoundError: no service has the id or the name.
        AmbiguousError: the name matches more than one service.
    """
    if is_id(text):
        for details in client.device([text.upper()]) or ():
            for service in details.services:
                if service.id == text.upper():
                    return details, service
        raise NotFoundError(f"no service has the id {text}, or you have no access to it.")
    # The name of a device may hold a slash, that of a service hardly ever.
    device_name, slash, service_name = text.rpartition("/")
    device = find_device(client, device_name if slash else text)
    if slash:
        return device, choose(service_name, device.services, "service")
    return device, only_service(device)


def only_service(device: Device) -> Service:
    """Return the only service of a device.

    Raises:
        NotFoundError: the device has no service.
        AmbiguousError: the device has several.
    """
    name = clean_text(device.name or device.id)
    if not device.services:
        raise NotFoundError(f"the device {name} has no service.")
    if len(device.services) > 1:
        raise AmbiguousError(
            f"the device {name} has several services; name one as DEVICE/SERVICE:", _lines(device.services)
        )
    return device.services[0]


def choose(text: str, items: Iterable[ItemT], noun: str) -> ItemT:
    """Return the item with this name or id, or the only one whose name starts with it.

    Args:
        text: the name or its start, or the id.
        items: devices, services or other objects.
        noun: the word for an item, for errors.

    Raises:
        NotFoundError: no name matches.
        AmbiguousError: several names match equally well.
    """
    found = list(items)
    wanted = text.casefold()
    for matching in (
        [item for item in found if text in (item.name, item.id)],
        [item for item in found if (item.name or "").casefold() == wanted],
        [item for item in found if (item.name or "").casefold().startswith(wanted)],
    ):
        if len(matching) == 1:
            return matching[0]
        if matching:
            raise AmbiguousError(
                f"'{clean_text(text)}' matches {len(matching)} {noun}s; use a longer name or an id:",
                _lines(matching),
            )
    nearest = get_close_matches(text, [item.name or "" for item in found], 3)
    advice = f" Similar: {', '.join(map(clean_text, nearest))}." if nearest else ""
    raise NotFoundError(f"no {noun} has a name that starts with '{clean_text(text)}'.{advice}")


def _lines(items: Iterable[Named]) -> list[str]:
    lines = [f"{item.id}  {clean_text(item.name or '')}" for item in items]
    rest = len(lines) - _MAX_CANDIDATES
    return [*lines[:_MAX_CANDIDATES], f"and {rest} more"] if rest > 0 else lines
