# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `common.graphql`."""

from pydantic import Field

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime
from ..enums import EncryptionType, EndpointQuality


class User(BaseModel):
    """A user named by another object, reduced to id and email address."""

    id: str
    "Account id of the user."
    email: str | None
    "Email address of the user; null where it is not known to the caller."


class Access(BaseModel):
    """A person's access to an account, device or service."""

    user: User
    "The person at the other side of the grant."
    created: DateTime | None
    "When access was granted (ISO 8601); null where it is not recorded."
    scripting: bool | None
    "Whether the person may run scripts there; null where it is not stated."


class Geolocation(BaseModel):
    """Approximate place and network of a public address; any field may be null."""

    city: str | None
    "Name of the city."
    connection_type: str | None
    "Kind of internet access, as the geolocation data names it."
    continent: str | None
    "Short code of the continent; `continentName` has it in full."
    continent_name: str | None
    "Name of the continent."
    country: str | None
    "Short code of the country; `countryName` has it in full."
    country_name: str | None
    "Name of the country."
    isp: str | None
    "Name of the internet service provider."
    latitude: float | None
    "Latitude in degrees, north positive."
    longitude: float | None
    "Longitude in degrees, east positive."
    postal: str | None
    "Postal code of the area."
    state: str | None
    "Short code of the state or region; `stateName` has it in full."
    state_name: str | None
    "Name of the state or region."
    timezone: str | None
    "IANA time-zone name of the place, such as `Europe/Paris`."


class ServiceReference(BaseModel):
    """A device or service named by another object, without its live state."""

    id: str
    "Id of the device or service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the device or service; change it with `renameService`."
    title: str | None
    "Display title of the application type, such as `SSH`."
    application: int | None
    "Application type id; `applicationTypes` has the names. 35 is the bulk service of a device."
    platform: int | None
    "Platform id of the device or service; `platformTypes` has the names."


class DeviceTag(BaseModel):
    """A tag on a device or service."""

    name: str
    "Tag name, unique within its account."
    color: int | None
    "Colour number of the tag, 0 to 13; null where none is set."
    created: DateTime
    "When the tag was put there (ISO 8601)."


class Endpoint(BaseModel):
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
    geo: Geolocation | None
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


class Notification(BaseModel):
    """How state changes are notified, set for an account, a device or a service."""

    email_notifications: bool | None
    "Whether notifications are sent by email; null where it is not set at this level."
    desktop_notifications: bool | None
    "Whether the desktop application shows notifications; null where it is not set at this level."
    url_notifications: bool | None
    "Whether notifications are posted to `notificationUrl`; null where it is not set at this level."
    notification_email: str | None
    "Email address that notifications go to; null where it is not set at this level."
    notification_url: str | None
    "Webhook URL that receives notifications by POST; it is to answer 200 within 5 seconds."


class DeviceReference(BaseModel):
    """A device, as services and jobs name it. A registered machine with its services; it shares
    its id with its bulk service."""

    id: str
    "Id of the device and of its bulk service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the device; change it with `renameService`."
    state: str
    "State of the device: `active` or `inactive`; `online` is the same as a Boolean."
    online: bool
    "Whether the device is reachable now; an offline one cannot be connected to."
