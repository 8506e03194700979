"""Names of devices as host names, for SSH and for the programs that use it.

OpenSSH rejects spaces and turns capitals into small letters, so the host name of a device is its name in
small letters, with hyphens: `Raspberry Pi Rotterdam 01` is `raspberry-pi-rotterdam-01.remoteit`. One service
of a device is a label before it: `admin-ssh.raspberry-pi-rotterdam-01.remoteit`. An id is valid as well, with
hyphens instead of colons.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from .catalogue import SSH
from .errors import AmbiguousError, NotFoundError
from .output import clean_text
from .resolve import Named, find_device, find_service, is_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generated_client import Device, Service
    from remoteit import Client

ItemT = TypeVar("ItemT", bound=Named)

DOMAIN = "remoteit"
"""The last label of the host names; `Host *.remoteit` in SSH's configuration matches them."""

_OTHER = re.compile(r"[^a-z0-9]+")


def host_label(name: str) -> str:
    """Return a name as one label of a host name: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode("ascii")
    return _OTHER.sub("-", plain).strip("-")


def _id_label(item_id: str) -> str:
    return item_id.replace(":", "-").lower()


def host_name(device: Device, service: Service | None = None) -> str:
    """Return the host name of a device, or of one of its services."""
    parts: list[Device | Service] = [device] if service is None else [service, device]
    # A name may have neither letters nor digits of ASCII.
    return ".".join([*(host_label(part.name or "") or _id_label(part.id) for part in parts), DOMAIN])


def ssh_services(device: Device) -> list[Service]:
    """List the SSH services of a device."""
    return [service for service in device.services if service.application == SSH]


def own_host_name(device: Device, service: Service) -> str:
    """Return the host name of an SSH service; the service is part of it only if its device has several."""
    return host_name(device, service if len(ssh_services(device)) > 1 else None)


class Host(NamedTuple):
    """An SSH service and its host name."""

    name: str
    device: Device
    service: Service


def list_hosts(devices: Iterable[Device]) -> list[Host]:
    """List the SSH services of devices, each with a host name that no other one has.

    A device with one SSH service has its own name. Devices whose names are alike have their ids as names.
    """
    hosts: list[Host] = []
    for device in devices:
        hosts += [Host(own_host_name(device, service), device, service) for service in ssh_services(device)]
    counts = Counter(host.name for host in hosts)
    return [
        host if counts[host.name] == 1 else host._replace(name=f"{_id_label(host.service.id)}.{DOMAIN}")
        for host in hosts
    ]


def find_ssh_service(client: Client, text: str) -> tuple[Device, Service]:
    """Find an SSH service.

    Args:
        client: the client.
        text: the id of a device or a service, the name of a device or the start of it, `DEVICE/SERVICE`, or
            a host name as `host_name` returns it.

    Raises:
        NotFoundError: there is no such device, or it has no SSH service.
        AmbiguousError: several devices or services match.
    """
    host = text.lower().removesuffix(f".{DOMAIN}")
    if host != text.lower():
        return _find_host(client, host)
    if is_id(text):
        return _find_id(client, text.upper())
    if "/" in text:
        return find_service(client, text)
    try:
        device = find_device(client, text)
    except NotFoundError:
        if host_label(text) != host:  # it is not a host name either
            raise
        return _find_host(client, host)
    return device, only_ssh_service(device)


def only_ssh_service(device: Device) -> Service:
    """Return the only SSH service of a device.

    Raises:
        NotFoundError: the device has none.
        AmbiguousError: the device has several.
    """
    name, services = clean_text(device.name or device.id), ssh_services(device)
    if not services:
        raise NotFoundError(f"the device {name} has no SSH service.")
    if len(services) > 1:
        raise AmbiguousError(
            f"the device {name} has several SSH services; name one as DEVICE/SERVICE:",
            (f"{service.id}  {clean_text(service.name or '')}" for service in services),
        )
    return services[0]


def _find_id(client: Client, id: str) -> tuple[Device, Service]:
    for device in client.devices(id=[id], size=1):
        return device, only_ssh_service(device)
    return find_service(client, id)


def _find_host(client: Client, host: str) -> tuple[Device, Service]:
    service_label, _, device_label = host.rpartition(".")
    device_id = device_label.replace("-", ":")
    if is_id(device_id):
        return _find_id(client, device_id.upper())
    # The API finds a part of a name; the longest word of the label is a part of the name, or almost always.
    word = max(device_label.split("-"), key=len)
    found = _matching(device_label, client.iter_devices(name=word))
    if not found:  # the word has lost its accents, for instance
        found = _matching(device_label, client.iter_devices())
    device = _pick(device_label, found, "device")
    if not service_label:
        return device, only_ssh_service(device)
    return device, _pick(service_label, _matching(service_label, device.services), "service")


def _pick(label: str, found: list[ItemT], noun: str) -> ItemT:
    if len(found) == 1:
        return found[0]
    if not found:
        raise NotFoundError(f"no {noun} has the host name {clean_text(label)}.")
    raise AmbiguousError(
        f"'{clean_text(label)}' matches {len(found)} {noun}s; use an id, with hyphens instead of colons:",
        (f"{item.id}  {clean_text(item.name or '')}" for item in found),
    )


def _matching(label: str, items: Iterable[ItemT]) -> list[ItemT]:
    """Return the items with this label, or else those whose label begins with it."""
    labels = [(host_label(item.name or item.id), item) for item in items]
    exact = [item for name, item in labels if name == label]
    return exact or [item for name, item in labels if name.startswith(label)]
