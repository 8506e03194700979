# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class DeviceReferenceFields(BaseModel):
    """A device as services and jobs name it. Registered machine with its services. A device and
    its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the device; change it with `renameService`."
    state: str
    "State of the device: `active` or `inactive`; `online` is the same value as a Boolean."
    online: bool
    "Whether the device is reachable; an offline device cannot be connected to."
