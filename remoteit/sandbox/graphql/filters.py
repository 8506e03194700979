"""Which devices and services a list holds, by the filters of API.md, section 4.

`name` is a case-insensitive part of a device's name or of one of its services' names; `application` also
trims each device's `services`; `owner` true asks for own devices, false for those shared to the account;
`tag` asks for ANY or ALL of its values.

*(choice)*: `state` takes `active` and `inactive` and nothing else. An ANY of no tags lets nothing through,
an ALL of no tags everything. On a service, `platform`, `hardwareId` and `owner` speak of its device, and
`tag` of its own tags and its device's together.
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
    """The filter arguments that `User.devices` and `Device.services` share; None lets everything through."""

    application: Sequence[int] | None = None
    hardware_id: str | None = None
    id: Sequence[str] | None = None
    name: str | None = None
    owner: bool | None = None
    platform: Sequence[int] | None = None
    state: str | None = None
    tag: Mapping[str, Any] | None = None

    def devices(self, devices: Iterable[Device], account: Account) -> list[Device]:
        """The devices that pass, as `account` lists them; trimmed ones are copies for reading.

        Raises:
            BadUserInputError: `state` is no state.
        """
        self._check()
        found = [
            one
            for one in devices
            if self._passes(one, account)
            and self._tagged(one.tags)
            and _one_of(one.id, self.id)
            and self._named(one.name, *(service.name for service in one.services))
            and self._in_state(one.state)
        ]
        kinds = self.application
        if kinds is None:
            return found
        trimmed = (
            replace(one, services=[s for s in one.services if s.application in kinds]) for one in found
        )
        return [one for one in trimmed if one.services]

    def services(self, services: Iterable[Service], account: Account) -> list[Service]:
        """The services that pass.

        Raises:
            BadUserInputError: `state` is no state.
        """
        self._check()
        return [
            one
            for one in services
            if self._passes(one.device, account)
            and self._tagged([*one.tags, *one.device.tags])
            and _one_of(one.id, self.id)
            and _one_of(one.application, self.application)
            and self._named(one.name)
            and self._in_state(one.state)
        ]

    def _check(self) -> None:
        if self.state is not None and self.state not in STATES:
            raise BadUserInputError(f"`state` is {self.state!r}; known states: {', '.join(STATES)}.")

    def _passes(self, device: Device, account: Account) -> bool:
        return (
            _one_of(device.platform, self.platform)
            and (self.hardware_id is None or device.hardware_id == self.hardware_id)
            and (self.owner is None or (device.owner is account) == self.owner)
        )

    def _named(self, *names: str) -> bool:
        if self.name is None:
            return True
        wanted = self.name.casefold()
        return any(wanted in name.casefold() for name in names)

    def _in_state(self, state: str) -> bool:
        return self.state is None or state == self.state

    def _tagged(self, tags: Sequence[AppliedTag]) -> bool:
        if self.tag is None:
            return True
        names = {tag.name for tag in tags}
        asked = (isinstance(value, str) and value in names for value in self.tag["values"])
        return all(asked) if self.tag["operator"] == "ALL" else any(asked)


def _one_of(value: object, wanted: Sequence[object] | None) -> bool:
    return wanted is None or value in wanted
