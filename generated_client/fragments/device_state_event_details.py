# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .device_state_event_fields import DeviceStateEventFields
from .event_fields import EventFields


class DeviceStateEventDetails(DeviceStateEventFields, EventFields):
    """Log event: a device or service came online or went offline."""
