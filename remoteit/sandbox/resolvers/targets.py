"""Choosing the devices that a mutation is for: by id, or by tag.

*(choice)*: exactly one of `deviceIds` and `tagFilter` must be given, and it must choose a device. Tags choose
among the devices that the account lists and on which the caller has the permission; an id of a device
without it is FORBIDDEN, and an id of a service stands for its device.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.graphql.filters import Filter
from remoteit.sandbox.rules.permissions import permissions_of, require, visible_device

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.devices import Device
    from remoteit.sandbox.rules.context import RequestContext


def chosen_devices(
    call: RequestContext,
    account: Account,
    device_ids: Sequence[str] | None,
    tag_filter: Mapping[str, Any] | None,
    *,
    permission: str,
    action: str,
) -> list[Device]:
    """The devices, each once.

    Args:
        call: The request.
        account: Whose devices a tag filter chooses among.
        device_ids: Ids, or None.
        tag_filter: A ListFilter, or None.
        permission: What the caller needs on each device.
        action: What is asked for, for a refusal: "run scripts on it".

    Raises:
        BadUserInputError: Both or neither are given, or no device is chosen.
        NotFoundError: An id names no device that the caller can see.
        ForbiddenError: The caller lacks the permission on a device named by id.
    """
    if (device_ids is None) == (tag_filter is None):
        raise BadUserInputError("Give either `deviceIds` or `tagFilter` to choose the devices, and not both.")
    if device_ids is not None:
        found = [visible_device(call.backend, call.account, one) for one in device_ids]
        for device in found:
            require(call.backend, call.account, device, permission, action)
    else:
        found = [
            one
            for one in Filter(tag=tag_filter).devices(call.backend.devices_of(account), account)
            if permission in permissions_of(call.backend, call.account, one)
        ]
    if not found:
        raise BadUserInputError("No device is chosen; name one in `deviceIds`, or a tag that one carries.")
    return list(dict.fromkeys(found))
