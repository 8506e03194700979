# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..enums import (
    LicenseStatus,
    Protocol,
)
from ..scalars import DateTime


class ServiceFields(BaseModel):
    """One port or application of a device that can be connected to, such as its SSH server."""

    id: str
    "Id of the service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the service; change it with `renameService`."
    application: int | None
    "Application type id, such as 28 for SSH; `applicationTypes` has the names."
    port: int | None
    "Port that the service forwards connections to; null where there is none."
    host: str | None
    "Host that the service forwards connections to, as seen from the device; null where none is set."
    protocol: Protocol | None
    "Transport protocol of the service; null where it is not known."
    enabled: bool
    "Whether the service is switched on; a disabled one takes no connections."
    state: str
    "State of the service: `active` or `inactive`; `online` is the same as a Boolean."
    online: bool
    "Whether the service is reachable now; an offline one cannot be connected to."
    license: LicenseStatus
    "Whether a licence covers the service."
    created: DateTime | None
    "When the service was created (ISO 8601)."
    last_reported: DateTime | None
    "When the service last reported to remote.it (ISO 8601); null where it never did."
