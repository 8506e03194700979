# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .device_connect_event_fields import DeviceConnectEventFields
from .event_fields import EventFields


class DeviceConnectEventDetails(DeviceConnectEventFields, EventFields):
    """Log event: a connection to a service was opened or closed."""
