# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Annotated, Literal, Union

from pydantic import Field

from ..base_model import BaseModel
from ..typename import FallbackType
from .device_connect_event_fields import DeviceConnectEventFields
from .device_delete_event_fields import DeviceDeleteEventFields
from .device_job_event_fields import DeviceJobEventFields
from .device_share_event_fields import DeviceShareEventFields
from .device_state_event_fields import DeviceStateEventFields
from .event_fields import EventFields
from .job_event_fields import JobEventFields
from .license_updated_event_fields import LicenseUpdatedEventFields


class FeedEventFieldsEventLicenseUpdatedEvent(LicenseUpdatedEventFields, EventFields):
    """Log event: a licence of the account was added, changed or renewed."""

    typename__: Literal["LicenseUpdatedEvent"] = Field(alias="__typename")


class FeedEventFieldsEventJobEvent(JobEventFields, EventFields):
    """Log event: a scripting job as a whole changed."""

    typename__: Literal["JobEvent"] = Field(alias="__typename")


class FeedEventFieldsEventDeviceStateEvent(DeviceStateEventFields, EventFields):
    """Log event: a device or service came online or went offline."""

    typename__: Literal["DeviceStateEvent"] = Field(alias="__typename")


class FeedEventFieldsEventDeviceShareEvent(DeviceShareEventFields, EventFields):
    """Log event: a share of a device or its services was granted, changed or withdrawn."""

    typename__: Literal["DeviceShareEvent"] = Field(alias="__typename")


class FeedEventFieldsEventDeviceJobEvent(DeviceJobEventFields, EventFields):
    """Log event: a scripting job made progress on one device."""

    typename__: Literal["DeviceJobEvent"] = Field(alias="__typename")


class FeedEventFieldsEventDeviceDeleteEvent(DeviceDeleteEventFields, EventFields):
    """Log event: devices or services were deleted."""

    typename__: Literal["DeviceDeleteEvent"] = Field(alias="__typename")


class FeedEventFieldsEventDeviceConnectEvent(DeviceConnectEventFields, EventFields):
    """Log event: a connection to a service was opened or closed."""

    typename__: Literal["DeviceConnectEvent"] = Field(alias="__typename")


class FeedEventFieldsEventLogEvent(EventFields):
    """Entry of an account's or device's log; select type-specific fields with inline fragments.
    The API may add implementing types at any time."""

    typename__: Annotated[
        str,
        FallbackType(
            modelled=(
                "DeviceConnectEvent",
                "DeviceDeleteEvent",
                "DeviceJobEvent",
                "DeviceShareEvent",
                "DeviceStateEvent",
                "JobEvent",
                "LicenseUpdatedEvent",
            ),
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


class FeedEventFields(BaseModel):
    """What a feed's item has that is a single event. Feed item: a single log event that is not
    grouped with others."""

    event: Annotated[
        Union[
            Annotated[
                Union[
                    "FeedEventFieldsEventDeviceConnectEvent",
                    "FeedEventFieldsEventDeviceDeleteEvent",
                    "FeedEventFieldsEventDeviceJobEvent",
                    "FeedEventFieldsEventDeviceShareEvent",
                    "FeedEventFieldsEventDeviceStateEvent",
                    "FeedEventFieldsEventJobEvent",
                    "FeedEventFieldsEventLicenseUpdatedEvent",
                ],
                Field(discriminator="typename__"),
            ],
            "FeedEventFieldsEventLogEvent",
        ],
        Field(union_mode="left_to_right"),
    ]
    "The log event itself, with its type-specific fields."
