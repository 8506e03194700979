"""Reports: the account's devices as a CSV file behind a link.

Assumption: `DeviceList` is the only report. It has one line per device that `login.devices` lists, sorted by
name, and with `services: true` one more line per service. It is written when it is requested.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.scalars import write_date_time
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.rules.context import RequestContext, visible_devices
from remoteit.sandbox.rules.file_store import publish_report
from remoteit.sandbox.rules.permissions import sees_service

if TYPE_CHECKING:
    from remoteit.sandbox.model.devices import Device, Service

COLUMNS = ("device", "service", "name", "type", "port", "state", "owner", "platform", "tags", "lastReported")

user = TypeResolvers("User", parent=Account)
FIELDS = (user,)


@user.resolves("report")
def report(
    parent: Account, context: RequestContext, *, name: str, parameters: dict[str, Any] | None = None
) -> str:
    """Write a report and return its link."""
    if name != "DeviceList":
        raise BadUserInputError(f"`name` is {name!r}; the only report is DeviceList.")
    given = dict(parameters or {})
    services = given.pop("services", False)
    if given or not isinstance(services, bool):
        raise BadUserInputError("`parameters` of DeviceList must be {services: true} or {services: false}.")
    rows: list[tuple[object, ...]] = [COLUMNS]
    for device in sorted(visible_devices(context, parent), key=lambda device: device.name.casefold()):
        rows.append(_row(device, ""))
        rows += [
            _row(service, service.id)
            for service in device.services
            if services and sees_service(context.backend, context.account, service)
        ]
    return publish_report(context, rows)


def _row(target: Device | Service, service_id: str) -> tuple[object, ...]:
    return (
        target.device.id,
        service_id,
        target.name,
        target.title,
        getattr(target, "port", None),
        target.state,
        target.owner.email,
        target.platform,
        " ".join(tag.name for tag in target.tags),
        write_date_time(target.last_reported),
    )
