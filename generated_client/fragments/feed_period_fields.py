# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Annotated, Literal, Union

from pydantic import Field

from ..base_model import BaseModel
from ..scalars import DateTime
from ..typename import FallbackType
from .device_offline_item_fields import DeviceOfflineItemFields
from .feed_event_fields import FeedEventFields
from .feed_item_fields import FeedItemFields
from .user_connection_item_fields import UserConnectionItemFields
from .user_login_item_fields import UserLoginItemFields


class FeedPeriodFieldsItemsUserLoginItem(UserLoginItemFields, FeedItemFields):
    """Feed item: a user's sign-ins within the period."""

    typename__: Literal["UserLoginItem"] = Field(alias="__typename")


class FeedPeriodFieldsItemsUserConnectionItem(UserConnectionItemFields, FeedItemFields):
    """Feed item: a user's connections to a service within the period."""

    typename__: Literal["UserConnectionItem"] = Field(alias="__typename")


class FeedPeriodFieldsItemsFeedEvent(FeedEventFields, FeedItemFields):
    """Feed item: a single log event that is not grouped with others."""

    typename__: Literal["FeedEvent"] = Field(alias="__typename")


class FeedPeriodFieldsItemsDeviceOfflineItem(DeviceOfflineItemFields, FeedItemFields):
    """Feed item: the intervals in which a device was offline within the period."""

    typename__: Literal["DeviceOfflineItem"] = Field(alias="__typename")


class FeedPeriodFieldsItemsFeedItem(FeedItemFields):
    """Entry of the activity feed; select type-specific fields with inline fragments."""

    typename__: Annotated[
        str,
        FallbackType(
            modelled=("DeviceOfflineItem", "FeedEvent", "UserConnectionItem", "UserLoginItem"),
            known=("DeviceOfflineItem", "FeedEvent", "UserConnectionItem", "UserLoginItem"),
        ),
    ] = Field(alias="__typename")


class FeedPeriodFields(BaseModel):
    """A stretch of time and what happened in it. Time period in the activity feed, with its items."""

    start: DateTime | None
    "Start of the interval, ISO 8601 in UTC; null if unknown."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null if the interval is open or the end is unknown."
    duration: int
    "Length of the interval from `start` to `end`; the unit is undocumented."
    items: list[
        Annotated[
            Union[
                Annotated[
                    Union[
                        "FeedPeriodFieldsItemsDeviceOfflineItem",
                        "FeedPeriodFieldsItemsFeedEvent",
                        "FeedPeriodFieldsItemsUserConnectionItem",
                        "FeedPeriodFieldsItemsUserLoginItem",
                    ],
                    Field(discriminator="typename__"),
                ],
                "FeedPeriodFieldsItemsFeedItem",
            ],
            Field(union_mode="left_to_right"),
        ]
    ]
    "Items of the period, grouped by device, user or event."
