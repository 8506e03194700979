# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from pydantic import Field

from ..base_model import BaseModel
from ..enums import (
    EncryptionType,
    EndpointQuality,
)
from ..scalars import DateTime
from .geolocation_fields import GeolocationFields


class EndpointFields(BaseModel):
    """Network addresses and connection quality of a device or service."""

    id: str
    "Id of the device or service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name of the device or service."
    title: str | None
    "Display title of the application type, such as `SSH`."
    type_: str | None = Field(alias="type")
    "Type code of the endpoint as text."
    application: int | None
    "Application type id; see `applicationTypes` for the names."
    port: int | None
    "Port that the service forwards connections to; null if none."
    state: str
    "State of the endpoint: `active` or `inactive`; `online` is the same value as a Boolean."
    online: bool
    "Whether the endpoint is reachable."
    external_address: str | None
    "Public network address of the endpoint."
    internal_address: str | None
    "Address of the endpoint on its local network."
    server_address: str | None
    "Address of the remote.it server that the endpoint is connected to."
    ws_address: str | None
    "Address for WebSocket transport; null if not used."
    presence_address: str | None
    "Address of the presence server for the endpoint; null if unknown."
    timestamp: DateTime
    "When this information was last updated (ISO 8601)."
    manufacturer: int | None
    "Numeric manufacturer code that the endpoint reports."
    platform: int | None
    "Platform id of the endpoint; see `platformTypes` for the names."
    version: str | None
    "Version of the remote.it software at the endpoint."
    encryption: list[EncryptionType] | None
    "Ciphers that the endpoint supports; null if unknown."
    geo: Optional["GeolocationFields"]
    "Approximate location of the external address; null if unknown."
    availability: float | None
    "Share of time that the endpoint was online; the scale is undocumented."
    quality: EndpointQuality | None
    "Overall rating of the connection; null if none."
    instability: float | None
    "How often the endpoint changes state; the scale is undocumented."
    chatter: float | None
    "Amount of presence traffic from the endpoint; the scale is undocumented."
    auth_rate: float | None
    "Rate at which the endpoint re-authenticates; the unit is undocumented."
    jitter: float | None
    "Variation of the endpoint's ping timing; the unit is undocumented."
    ping_interval: float | None
    "Time between the endpoint's pings. The unit is undocumented."
    offline_count: int | None
    "Number of times that the endpoint went offline."
    offline_duration: int | None
    "Time spent offline. The unit is undocumented."
    offline_since: DateTime | None
    "When the endpoint last went offline (ISO 8601); null if not recorded."
    online_count: int | None
    "Number of times that the endpoint came online."
    online_duration: int | None
    "Time spent online. The unit is undocumented."
    online_since: DateTime | None
    "When the endpoint last came online (ISO 8601); null if not recorded."
    expired: bool | None
    "Whether the endpoint has expired; null if unknown."
    cloned: bool | None
    "Whether the same id appears to run on more than one machine; null if unknown."
