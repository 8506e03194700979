"""Apps on devices: the sandbox takes the order, answers an id for it, and installs nothing *(choice)*.

*(choice)*: both need MANAGE on each device.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.resolvers.targets import chosen_devices

if TYPE_CHECKING:
    from remoteit.sandbox.rules.context import RequestContext

mutation = Fields("Mutation")
FIELDS = (mutation,)


@mutation.resolves("installApp", "removeApp")
def change_app(
    _root: None,
    call: RequestContext,
    *,
    app_id: float,
    device_ids: list[str] | None = None,
    tag_filter: dict[str, Any] | None = None,
    **_unused: object,
) -> str:
    """Take the order."""
    if app_id < 1 or not float(app_id).is_integer():
        raise BadUserInputError(f"`appId` is {app_id}; it is a whole number from 1.")
    chosen_devices(call, call.account, device_ids, tag_filter, permission="MANAGE", action="change its apps")
    return call.backend.new_id()
