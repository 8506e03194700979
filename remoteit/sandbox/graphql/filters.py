"""Filters for lists of devices and services.

`name` matches a case-insensitive part of a device's name or of one of its services' names. `application` also
removes other services from each device. `owner: true` selects own devices, `owner: false` devices shared with
the account. `tag` matches ANY or ALL of its values.

Assumption: `state` is `active` or `inactive`. ANY of no tags matches nothing, ALL of no tags matches
everything. For a service, `platform`, `hardwareId` and `owner` refer to its device, and `tag` to its own tags
and those of its device together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.devices import AppliedTag, Device, Service

STATES = ("active", "inactive")


@dataclass(frozen=True)
class Filter:
    """The filter arguments that `User.devices` and `Device.services` share; None matches everything."""

    application: Sequence[int] | None = None
    hardware_id: str | None = None
    id: Sequence[str] | None = None
    name: str | None = None
    owner: bool | None = None
    platform: Sequence[int] | None = None
    state: str | None = None
    tag: Mapping[str, Any] | None = None

    def devices(self, devices: Iterable[Device], account: Account) -> list[Device]:
        """Return the devices that match, as `account` lists them.

        With `application`, the devices are copies that hold the matching services only.

        Raises:
            BadUserInputError: `state` is not a known state.
        """
        self._check_state()
        found = [
            device
            for device in devices
            if self._matches_device(device, account)
            and self._matches_tags(device.tags)
            and _is_in(device.id, self.id)
            and self._matches_name(device.name, *(service.name for service in device.services))
            and self._matches_state(device.state)
        ]
        types = self.application
        if types is None:
            return found
        copies = (
            replace(device, services=[service for service in device.services if service.application in types])
            for device in found
        )
        return [device for device in copies if device.services]

    def services(self, services: Iterable[Service], account: Account) -> list[Service]:
        """Return the services that match.

        Raises:
            BadUserInputError: `state` is not a known state.
        """
        self._check_state()
        return [
            service
            for service in services
            if self._matches_device(service.device, account)
            and self._matches_tags([*service.tags, *service.device.tags])
            and _is_in(service.id, self.id)
            and _is_in(service.application, self.application)
            and self._matches_name(service.name)
            and self._matches_state(service.state)
        ]

    def _check_state(self) -> None:
        if self.state is not None and self.state not in STATES:
            raise BadUserInputError(f"`state` is {self.state!r}; known states: {', '.join(STATES)}.")

    def _matches_device(self, device: Device, account: Account) -> bool:
        return (
            _is_in(device.platform, self.platform)
            and (self.hardware_id is None or device.hardware_id == self.hardware_id)
            and (self.owner is None or (device.owner is account) == self.owner)
        )

    def _matches_name(self, *names: str) -> bool:
        if self.name is None:
            return True
        wanted = self.name.casefold()
        return any(wanted in name.casefold() for name in names)

    def _matches_state(self, state: str) -> bool:
        return self.state is None or state == self.state

    def _matches_tags(self, tags: Sequence[AppliedTag]) -> bool:
        if self.tag is None:
            return True
        names = {tag.name for tag in tags}
        matches = (isinstance(value, str) and value in names for value in self.tag["values"])
        return all(matches) if self.tag["operator"] == "ALL" else any(matches)


def _is_in(value: object, wanted: Sequence[object] | None) -> bool:
    return wanted is None or value in wanted
