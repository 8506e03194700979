# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Annotated

from pydantic import Field

from ..base_model import BaseModel
from ..typename import FallbackType
from .event_fields import EventFields
from .user_fields import UserFields


class UserLoginItemFieldsEvents(EventFields):
    """Entry of an account's or device's log; select type-specific fields with inline fragments.
    The API may add implementing types at any time."""

    typename__: Annotated[
        str,
        FallbackType(
            modelled=(),
            known=(
                "DeviceConnectEvent",
                "DeviceDeleteEvent",
                "DeviceJobEvent",
                "DeviceRefreshEvent",
                "DeviceShareEvent",
                "DeviceStateEvent",
                "DeviceTransferEvent",
                "GenericEvent",
                "JobEvent",
                "LicenseUpdatedEvent",
            ),
        ),
    ] = Field(alias="__typename")


class UserLoginItemFields(BaseModel):
    """What a feed's item has that tells of someone signing in. Feed item: a user's sign-ins within
    the period."""

    user: "UserFields"
    "User who signed in."
    events: list["UserLoginItemFieldsEvents"]
    "Sign-in events of the user within the item's span."
