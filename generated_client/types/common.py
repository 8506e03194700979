# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `common.graphql`."""

from pydantic import Field

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime
from ..enums import EncryptionType, EndpointQuality


class User(BaseModel):
    """Reference to a user: id and email address."""

    id: str
    "Account id of the user."
    email: str | None
    "Email address of the user; null if the caller cannot see it."


class Access(BaseModel):
    """Access of a user to an account, device or service."""

    user: User
    "User who has the access, or who gave it."
    created: DateTime | None
    "When access was granted (ISO 8601); null if not recorded."
    scripting: bool | None
    "Whether the user may run scripts; null if not stated."


class Geolocation(BaseModel):
    """Approximate location and network of a public address; any field may be null."""

    city: str | None
    "Name of the city."
    connection_type: str | None
    "Kind of internet access, in the terms of the geolocation data."
    continent: str | None
    "Short code of the continent; `continentName` is the full name."
    continent_name: str | None
    "Name of the continent."
    country: str | None
    "Short code of the country; `countryName` is the full name."
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
    "Short code of the state or region; `stateName` is the full name."
    state_name: str | None
    "Name of the state or region."
    timezone: str | None
    "IANA time-zone name of the location, such as `Europe/Paris`."


class ServiceReference(BaseModel):
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


class DeviceTag(BaseModel):
    """Tag on a device or service."""

    name: str
    "Tag name, unique within its account."
    color: int | None
    "Color number of the tag, 0 to 13; null if not set."
    created: DateTime
    "When the tag was added (ISO 8601)."


class Endpoint(BaseModel):
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
    geo: Geolocation | None
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


class Notification(BaseModel):
    """Notification settings of an account, a device or a service."""

    email_notifications: bool | None
    "Whether notifications are sent by email; null if not set at this level."
    desktop_notifications: bool | None
    "Whether the desktop application shows notifications; null if not set at this level."
    url_notifications: bool | None
    "Whether notifications are posted to `notificationUrl`; null if not set at this level."
    notification_email: str | None
    "Email address that notifications go to; null if not set at this level."
    notification_url: str | None
    "Webhook URL that receives notifications by POST; it must respond with 200 within 5 seconds."


class DeviceReference(BaseModel):
    """A device, as services and jobs name it. Registered machine with its services. A device and
    its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the device; change it with `renameService`."
    state: str
    "State of the device: `active` or `inactive`; `online` is the same value as a Boolean."
    online: bool
    "Whether the device is reachable; an offline device cannot be connected to."
