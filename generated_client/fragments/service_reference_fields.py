# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class ServiceReferenceFields(BaseModel):
    """Reference to a device or service, without its live state."""

    id: str
    "Id of the device or service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the device or service; change it with `renameService`."
    title: str | None
    "Display title of the application type, such as `SSH`."
    application: int | None
    "Application type id; see `applicationTypes` for the names. 35 is the bulk service of a device."
    platform: int | None
    "Platform id of the device or service; see `platformTypes` for the names."
