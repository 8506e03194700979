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


class EventPageItemsLicenseUpdatedEvent(LicenseUpdatedEventFields, EventFields):
    """Log event: a licence of the account was added, changed or renewed."""

    typename__: Literal["LicenseUpdatedEvent"] = Field(alias="__typename")


class EventPageItemsJobEvent(JobEventFields, EventFields):
    """Log event: a scripting job as a whole changed."""

    typename__: Literal["JobEvent"] = Field(alias="__typename")


class EventPageItemsDeviceStateEvent(DeviceStateEventFields, EventFields):
    """Log event: a device or service came online or went offline."""

    typename__: Literal["DeviceStateEvent"] = Field(alias="__typename")


class EventPageItemsDeviceShareEvent(DeviceShareEventFields, EventFields):
    """Log event: a share of a device or its services was granted, changed or withdrawn."""

    typename__: Literal["DeviceShareEvent"] = Field(alias="__typename")


class EventPageItemsDeviceJobEvent(DeviceJobEventFields, EventFields):
    """Log event: a scripting job made progress on one device."""

    typename__: Literal["DeviceJobEvent"] = Field(alias="__typename")


class EventPageItemsDeviceDeleteEvent(DeviceDeleteEventFields, EventFields):
    """Log event: devices or services were deleted."""

    typename__: Literal["DeviceDeleteEvent"] = Field(alias="__typename")


class EventPageItemsDeviceConnectEvent(DeviceConnectEventFields, EventFields):
    """Log event: a connection to a service was opened or closed."""

    typename__: Literal["DeviceConnectEvent"] = Field(alias="__typename")


class EventPageItemsLogEvent(EventFields):
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


class EventPage(BaseModel):
    """A page of a log. One page of log events."""

    items: list[
        Annotated[
            Union[
                Annotated[
                    Union[
                        "EventPageItemsDeviceConnectEvent",
                        "EventPageItemsDeviceDeleteEvent",
                        "EventPageItemsDeviceJobEvent",
                        "EventPageItemsDeviceShareEvent",
                        "EventPageItemsDeviceStateEvent",
                        "EventPageItemsJobEvent",
                        "EventPageItemsLicenseUpdatedEvent",
                    ],
                    Field(discriminator="typename__"),
                ],
                "EventPageItemsLogEvent",
            ],
            Field(union_mode="left_to_right"),
        ]
    ]
    "Events of this page, newest first; select type-specific fields with inline fragments."
    total: int
    "Number of items that match the filters, over all pages."
    has_more: bool
    "Whether another page follows; it starts at `from + size`."
    last: str | None
    "Id of the last item on this page, to pass as `after`; null if the page is empty."
