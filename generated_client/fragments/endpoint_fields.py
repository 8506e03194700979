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
    """Where a device or service is on the network, and how steady its connection is."""

    id: str
    "Id of the device or service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name of the device or service."
    title: str | None
    "Display title of the application type, such as `SSH`."
    type_: str | None = Field(alias="type")
    "Type code of the endpoint as text."
    application: int | None
    "Application type id; `applicationTypes` has the names."
    port: int | None
    "Port that the service forwards connections to; null where there is none."
    state: str
    "State of the endpoint: `active` or `inactive`; `online` is the same as a Boolean."
    online: bool
    "Whether the endpoint is reachable now."
    external_address: str | None
    "Public network address from which the endpoint is seen."
    internal_address: str | None
    "Address of the endpoint on its local network."
    server_address: str | None
    "Address of the remote.it server that the endpoint is connected to."
    ws_address: str | None
    "Address used for WebSocket transport; null where it is not used."
    presence_address: str | None
    "Address of the presence server for the endpoint; null where none is known."
    timestamp: DateTime
    "When this information was last updated (ISO 8601)."
    manufacturer: int | None
    "Numeric manufacturer code that the endpoint reports."
    platform: int | None
    "Platform id of the endpoint; `platformTypes` has the names."
    version: str | None
    "Version of the remote.it software at the endpoint."
    encryption: list[EncryptionType] | None
    "Ciphers that the endpoint supports; null where they are not known."
    geo: Optional["GeolocationFields"]
    "Approximate location of the external address; null where it is not known."
    availability: float | None
    "Share of time that the endpoint was online; the scale is not documented."
    quality: EndpointQuality | None
    "Overall rating of the connection; null where there is none."
    instability: float | None
    "Measure of how often the endpoint changes state; the scale is not documented."
    chatter: float | None
    "Measure of how much presence traffic the endpoint makes; the scale is not documented."
    auth_rate: float | None
    "Rate at which the endpoint authenticates anew; the unit is not documented."
    jitter: float | None
    "Variation of the endpoint's ping timing; the unit is not documented."
    ping_interval: float | None
    "Time between the endpoint's pings. The unit is not documented."
    offline_count: int | None
    "Number of times that the endpoint went offline."
    offline_duration: int | None
    "Time spent offline. The unit is not documented."
    offline_since: DateTime | None
    "When the endpoint last went offline (ISO 8601); null where none is recorded."
    online_count: int | None
    "Number of times that the endpoint came online."
    online_duration: int | None
    "Time spent online. The unit is not documented."
    online_since: DateTime | None
    "When the endpoint last came online (ISO 8601); null where none is recorded."
    expired: bool | None
    "Whether the endpoint counts as expired; null where it is not known."
    cloned: bool | None
    "Whether the same id seems to run on more than one machine; null where it is not known."
