# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..enums import (
    LicenseStatus,
    Protocol,
)
from ..scalars import DateTime


class ServiceFields(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the service; change it with `renameService`."
    application: int | None
    "Application type id, such as 28 for SSH; see `applicationTypes` for the names."
    port: int | None
    "Port that the service forwards connections to; null if none."
    host: str | None
    "Host that the service forwards connections to, as seen from the device; null if not set."
    protocol: Protocol | None
    "Transport protocol of the service; null if unknown."
    enabled: bool
    "Whether the service is enabled; a disabled service accepts no connections."
    state: str
    "State of the service: `active` or `inactive`; `online` is the same value as a Boolean."
    online: bool
    "Whether the service is reachable; an offline service cannot be connected to."
    license: LicenseStatus
    "Whether a licence covers the service."
    created: DateTime | None
    "When the service was created (ISO 8601)."
    last_reported: DateTime | None
    "When the service last reported to remote.it (ISO 8601); null if never."
