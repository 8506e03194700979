"""Reports: the account's devices as CSV behind a link (the link itself: `remoteit.sandbox.rules.file_store`).

*(choice)*: `DeviceList` is the one report there is. It has a line for each device that `login.devices` would
list, by name, and with `services: true` one more for each service. It is written when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.graphql.scalars import write_date_time
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.rules.context import RequestContext, visible_devices
from remoteit.sandbox.rules.file_store import publish_report
from remoteit.sandbox.rules.permissions import sees_service

if TYPE_CHECKING:
    from remoteit.sandbox.model.devices import Device, Service

COLUMNS = ("device", "service", "name", "type", "port", "state", "owner", "platform", "tags", "lastReported")

user = Fields("User", parent=Account)
FIELDS = (user,)


@user.resolves("report")
def report(
    parent: Account, call: RequestContext, *, name: str, parameters: dict[str, Any] | None = None
) -> str:
    """Write a report and answer its link."""
    if name != "DeviceList":
        raise BadUserInputError(f"`name` is {name!r}; the one report is DeviceList.")
    given = dict(parameters or {})
    services = given.pop("services", False)
    if given or not isinstance(services, bool):
        raise BadUserInputError("`parameters` of DeviceList is {services: true} or {services: false}.")
    rows: list[tuple[object, ...]] = [COLUMNS]
    for device in sorted(visible_devices(call, parent), key=lambda one: one.name.casefold()):
        rows.append(_row(device, ""))
        seen = [one for one in device.services if sees_service(call.backend, call.account, one)]
        rows += [_row(one, one.id) for one in seen if services]
    return publish_report(call, rows)


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
