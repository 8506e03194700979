# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class DeviceReferenceFields(BaseModel):
    """A device as services and jobs name it. A registered machine with its services; it shares its
    id with its bulk service."""

    id: str
    "Id of the device and of its bulk service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the device; change it with `renameService`."
    state: str
    "State of the device: `active` or `inactive`; `online` is the same as a Boolean."
    online: bool
    "Whether the device is reachable now; an offline one cannot be connected to."
