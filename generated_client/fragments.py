# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import (
    ConnectionSource,
    EncryptionType,
    EndpointQuality,
    LicenseStatus,
    NoticeType,
    Protocol,
    RolePermission,
    TimeSeriesResolution,
    TimeSeriesType,
    WebSocketOptions,
)
from .scalars import DateTime, Object


class UserFields(BaseModel):
    """A user named by another object, reduced to id and email address."""

    id: str
    "Account id of the user."
    email: str | None
    "Email address of the user; null where it is not known to the caller."


class AccessFields(BaseModel):
    """A person's access to an account, device or service."""

    user: "UserFields"
    "The person at the other side of the grant."
    created: DateTime | None
    "When access was granted (ISO 8601); null where it is not recorded."
    scripting: bool | None
    "Whether the person may run scripts there; null where it is not stated."


class AccessKeyFields(BaseModel):
    """A key pair that signs API requests, without its secret."""

    key: str
    "Id of the key, sent as `keyId` in signatures and used to update or delete it."
    enabled: bool
    "Whether the key is accepted; switched with `updateAccessKey`."
    created: DateTime
    "When the key was created (ISO 8601)."
    last_used: DateTime | None = Field(alias="lastUsed")
    "When the key last signed a request (ISO 8601); null where it never did."


class ApplicationTypeFields(BaseModel):
    """A kind of service, such as SSH or HTTP, with its usual port and protocol."""

    id: int
    "Numeric id, as `application` of a service holds it: 28 is SSH, 8 is HTTPS."
    name: str
    "Display name, such as `SSH`."
    description: str
    "What the application type is for, in a sentence."
    port: int | None
    "Usual port of the application; null where there is none, as for plain TCP and UDP."
    proxy: bool
    "Whether connections to it go through a reverse proxy (public, random host), as for HTTP and HTTPS."
    scheme: str | None
    "URL scheme for links to it, such as `https`; null where there is none."
    protocol: Protocol
    "Transport protocol that the application speaks."


class ConnectLinkFields(BaseModel):
    """A persistent public URL for a service, made with `setConnectLink`."""

    code: str
    "Code that identifies the link."
    url: str
    "Public address of the link."
    enabled: bool
    "Whether the link can be used at present."
    allow: list[str]
    "Sources that may use the link; compare `deny`."
    deny: list[str]
    "Sources that may not use the link; compare `allow`."
    password: str | None
    "Password that visitors have to give; null where the link has none."
    created: DateTime
    "When the link was made (ISO 8601)."


class GeolocationFields(BaseModel):
    """Approximate place and network of a public address; any field may be null."""

    city: str | None
    "Name of the city."
    connection_type: str | None = Field(alias="connectionType")
    "Kind of internet access, as the geolocation data names it."
    continent: str | None
    "Short code of the continent; `continentName` has it in full."
    continent_name: str | None = Field(alias="continentName")
    "Name of the continent."
    country: str | None
    "Short code of the country; `countryName` has it in full."
    country_name: str | None = Field(alias="countryName")
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
    state_name: str | None = Field(alias="stateName")
    "Name of the state or region."
    timezone: str | None
    "IANA time-zone name of the place, such as `Europe/Paris`."


class ServiceReferenceFields(BaseModel):
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


class SessionFields(BaseModel):
    """A connection in use between a client and a service."""

    id: str
    "Id of the session, as `rateConnection` takes it."
    timestamp: DateTime
    "When the session reached its present state (ISO 8601)."
    state: str
    "State of the session as text; `connected` is the plain yes-or-no form."
    connected: bool
    "Whether the session is connected now."
    encryption: EncryptionType | None
    "Cipher that protects the session; null where it is not known."
    source: ConnectionSource | None
    "How the client reaches the service; null where it is not known."
    address: str | None
    "Network address that the session comes from; null where it is not known."
    user: Optional["UserFields"]
    "User who opened the session; null where it is not known."
    target: Optional["ServiceReferenceFields"]
    "Service that the session is connected to; null where the caller cannot see it."
    endpoint: Optional["SessionFieldsEndpoint"]
    "The connecting end of the session; null where it is not known."


class SessionFieldsEndpoint(BaseModel):
    """The connecting end of a session: the client's place on the network."""

    id: str
    "Id of the endpoint, 8 hex octets with colons."
    type_: str | None = Field(alias="type")
    "Type code of the endpoint as text."
    timestamp: DateTime
    "When this information was last updated (ISO 8601)."
    external_address: str | None = Field(alias="externalAddress")
    "Public network address from which the endpoint is seen."
    internal_address: str | None = Field(alias="internalAddress")
    "Address of the endpoint on its local network."
    server_address: str | None = Field(alias="serverAddress")
    "Address of the remote.it server that the endpoint is connected to."
    ws_address: str | None = Field(alias="wsAddress")
    "Address used for WebSocket transport; null where it is not used."
    presence_address: str | None = Field(alias="presenceAddress")
    "Address of the presence server for the endpoint; null where none is known."
    manufacturer: int | None
    "Numeric manufacturer code that the endpoint reports."
    platform: int | None
    "Platform id of the endpoint; `platformTypes` has the names."
    version: str | None
    "Version of the remote.it software at the endpoint."
    encryption: list[EncryptionType] | None
    "Ciphers that the endpoint supports; null where they are not known."
    proxy: bool
    "Whether the connecting end is a proxy server rather than the user's own machine."
    geo: Optional["GeolocationFields"]
    "Approximate location of the external address; null where it is not known."


class ConnectionFields(BaseModel):
    """A proxy connection to a service, as `connect` answers it."""

    id: str
    "Id of the connection, as `disconnect` takes it."
    host: str
    "Host name of the proxy to connect to."
    port: int | None
    "Port on `host`; null for a reverse proxy, which needs none."
    url: str
    "Complete address to connect to, such as `https://xprbjalo.p18.rt3.io`."
    reverse_proxy: bool = Field(alias="reverseProxy")
    "True for a reverse proxy (HTTP and HTTPS: public, random host), false for a port proxy."
    timeout: int
    "Lifetime of the connection in seconds, usually 28800 (8 hours)."
    created: DateTime
    "When the connection was made (ISO 8601)."
    session: Optional["SessionFields"]
    "Session that belongs to the connection; null where there is none yet."


class DeviceTagFields(BaseModel):
    """A tag on a device or service."""

    name: str
    "Tag name, unique within its account."
    color: int | None
    "Colour number of the tag, 0 to 13; null where none is set."
    created: DateTime
    "When the tag was put there (ISO 8601)."


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
    last_reported: DateTime | None = Field(alias="lastReported")
    "When the service last reported to remote.it (ISO 8601); null where it never did."


class DeviceFields(BaseModel):
    """A device as it stands in a list. A registered machine with its services; it shares its id
    with its bulk service."""

    id: str
    "Id of the device and of its bulk service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the device; change it with `renameService`."
    state: str
    "State of the device: `active` or `inactive`; `online` is the same as a Boolean."
    online: bool
    "Whether the device is reachable now; an offline one cannot be connected to."
    platform: int | None
    "Platform id of the device; `platformTypes` has the names."
    version: str | None
    "Version of the remote.it software on the device."
    hardware_id: str | None = Field(alias="hardwareId")
    "Hardware id that the device was registered with; null where it has none."
    created: DateTime | None
    "When the device was created (ISO 8601)."
    last_reported: DateTime | None = Field(alias="lastReported")
    "When the device last reported to remote.it (ISO 8601); null where it never did."
    license: LicenseStatus
    "Whether a licence covers the device."
    configurable: bool
    "Whether services can be changed remotely; `addService` needs this to be true."
    permissions: list[RolePermission]
    "What the caller may do with the device."
    owner: Optional["UserFields"]
    "Account that owns the device; null where it is not known to the caller."
    tags: list["DeviceTagFields"]
    "Tags on the device; each account has tags of its own."
    services: list["ServiceFields"]
    "Services of the device, filtered and sorted."


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
    external_address: str | None = Field(alias="externalAddress")
    "Public network address from which the endpoint is seen."
    internal_address: str | None = Field(alias="internalAddress")
    "Address of the endpoint on its local network."
    server_address: str | None = Field(alias="serverAddress")
    "Address of the remote.it server that the endpoint is connected to."
    ws_address: str | None = Field(alias="wsAddress")
    "Address used for WebSocket transport; null where it is not used."
    presence_address: str | None = Field(alias="presenceAddress")
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
    auth_rate: float | None = Field(alias="authRate")
    "Rate at which the endpoint authenticates anew; the unit is not documented."
    jitter: float | None
    "Variation of the endpoint's ping timing; the unit is not documented."
    ping_interval: float | None = Field(alias="pingInterval")
    "Time between the endpoint's pings. The unit is not documented."
    offline_count: int | None = Field(alias="offlineCount")
    "Number of times that the endpoint went offline."
    offline_duration: int | None = Field(alias="offlineDuration")
    "Time spent offline. The unit is not documented."
    offline_since: DateTime | None = Field(alias="offlineSince")
    "When the endpoint last went offline (ISO 8601); null where none is recorded."
    online_count: int | None = Field(alias="onlineCount")
    "Number of times that the endpoint came online."
    online_duration: int | None = Field(alias="onlineDuration")
    "Time spent online. The unit is not documented."
    online_since: DateTime | None = Field(alias="onlineSince")
    "When the endpoint last came online (ISO 8601); null where none is recorded."
    expired: bool | None
    "Whether the endpoint counts as expired; null where it is not known."
    cloned: bool | None
    "Whether the same id seems to run on more than one machine; null where it is not known."


class NotificationFields(BaseModel):
    """How state changes are notified, set for an account, a device or a service."""

    email_notifications: bool | None = Field(alias="emailNotifications")
    "Whether notifications are sent by email; null where it is not set at this level."
    desktop_notifications: bool | None = Field(alias="desktopNotifications")
    "Whether the desktop application shows notifications; null where it is not set at this level."
    url_notifications: bool | None = Field(alias="urlNotifications")
    "Whether notifications are posted to `notificationUrl`; null where it is not set at this level."
    notification_email: str | None = Field(alias="notificationEmail")
    "Email address that notifications go to; null where it is not set at this level."
    notification_url: str | None = Field(alias="notificationUrl")
    "Webhook URL that receives notifications by POST; it is to answer 200 within 5 seconds."


class DeviceDetails(DeviceFields):
    """A device in full. A registered machine with its services; it shares its id with its bulk
    service."""

    title: str | None
    "Display title of the device's own application type."
    type_: str | None = Field(alias="type")
    "Type code of the device as text; `application` is the id to look up."
    protocol: Protocol | None
    "Transport protocol of the device; null where it is not known."
    application: int | None
    "Application type id of the device's bulk service, which is 35."
    port: int | None
    "Port that the device forwards connections to; null where there is none."
    host: str | None
    "Host that the device forwards connections to, as seen from the device; null where none is set."
    manufacturer: int | None
    "Numeric manufacturer code that the device reports."
    enabled: bool
    "Whether the device is switched on; a disabled one takes no connections."
    upgradeable: bool
    "Whether the remote.it software on the device can be upgraded, as `upgradeDevice` does."
    proxy: str | None
    "Proxy server set for the device; null where none is set."
    subdomain: str | None
    "Subdomain set for the public address of the device; null where none is set."
    presence_address: str | None = Field(alias="presenceAddress")
    "Address of the presence server for the device; null where none is set."
    websocket: WebSocketOptions | None
    "Whether and how the device uses WebSocket transport; null where it is not set."
    websocket_ipv4: str | None = Field(alias="websocketIPv4")
    "IPv4 address for WebSocket transport; null where none is set."
    websocket_ipv6: str | None = Field(alias="websocketIPv6")
    "IPv6 address for WebSocket transport; null where none is set."
    ping: int | None
    "Ping figure last reported for the device; the unit is not documented."
    timeout: int | None
    "Expiry time-out of the device, as set with `expire`; null where none is set. The unit is not documented."
    ttl: int | None
    "Remaining lifetime of a device that expires; null where it does not. The unit is not documented."
    attributes: Object
    "Free JSON attributes of the device; `$remoteit` holds `categoryA` to `categoryE` and `statusA` to `statusE`."
    category_a: str | None = Field(alias="categoryA")
    "Free category column A, kept in the attribute `$remoteit.categoryA`; null where it is not set."
    category_b: str | None = Field(alias="categoryB")
    "Free category column B, kept in the attribute `$remoteit.categoryB`; null where it is not set."
    category_c: str | None = Field(alias="categoryC")
    "Free category column C, kept in the attribute `$remoteit.categoryC`; null where it is not set."
    category_d: str | None = Field(alias="categoryD")
    "Free category column D, kept in the attribute `$remoteit.categoryD`; null where it is not set."
    category_e: str | None = Field(alias="categoryE")
    "Free category column E, kept in the attribute `$remoteit.categoryE`; null where it is not set."
    status_a: str | None = Field(alias="statusA")
    "Free status column A, kept in the attribute `$remoteit.statusA`; null where it is not set."
    status_b: str | None = Field(alias="statusB")
    "Free status column B, kept in the attribute `$remoteit.statusB`; null where it is not set."
    status_c: str | None = Field(alias="statusC")
    "Free status column C, kept in the attribute `$remoteit.statusC`; null where it is not set."
    status_d: str | None = Field(alias="statusD")
    "Free status column D, kept in the attribute `$remoteit.statusD`; null where it is not set."
    status_e: str | None = Field(alias="statusE")
    "Free status column E, kept in the attribute `$remoteit.statusE`; null where it is not set."
    access: list["AccessFields"]
    "People with whom the device is shared."
    endpoint: Optional["EndpointFields"]
    "Where the device is on the network and how well it is connected; null where nothing is known."
    sessions: list["SessionFields"] | None
    "Sessions to the device that are open now."
    notification_settings: "NotificationFields" = Field(alias="notificationSettings")
    "How state changes of the device are notified; set with `setNotificationSettings`."


class NoticeFields(BaseModel):
    """An announcement by remote.it to its users."""

    id: str
    "Id of the notice, as `readNotice` takes it."
    type_: NoticeType = Field(alias="type")
    "What kind of announcement it is."
    stage: str | None
    "Release stage of the service that the notice is meant for; null where it is not tied to one."
    language: str | None
    "Language of the text as a BCP 47 tag; null where it is not stated."
    title: str
    "Heading of the notice."
    body: str
    "Full text of the notice."
    image: str | None
    "Address of a picture that goes with the notice; null where there is none."
    link: str | None
    "Address of a page with more about it; null where there is none."
    preview: str | None
    "Preview of the notice, for display before it is opened; null where there is none."
    enabled: bool
    "Whether the notice is published."
    from_: DateTime | None = Field(alias="from")
    "When the notice starts to apply (ISO 8601); null where no start is set."
    until: DateTime | None
    "When the notice stops applying (ISO 8601); null where no end is set."
    modified: DateTime
    "When the notice was last changed (ISO 8601)."
    read: DateTime | None
    "When the caller marked it read with `readNotice` (ISO 8601); null while unread."


class ServiceDetails(ServiceFields):
    """A service in full. One port or application of a device that can be connected to, such as its
    SSH server."""

    title: str | None
    "Display title of the application type, such as `SSH`."
    type_: str | None = Field(alias="type")
    "Type code of the service as text; `application` is the id to look up."
    version: str | None
    "Version of the remote.it software that the service runs on."
    platform: int | None
    "Platform id of the service; `platformTypes` has the names."
    manufacturer: int | None
    "Numeric manufacturer code that the service reports."
    proxy: str | None
    "Proxy server set for the service; null where none is set."
    subdomain: str | None
    "Subdomain set for the public address of the service; null where none is set."
    presence_address: str | None = Field(alias="presenceAddress")
    "Address of the presence server for the service; null where none is set."
    websocket: WebSocketOptions | None
    "Whether and how the service uses WebSocket transport; null where it is not set."
    websocket_ipv4: str | None = Field(alias="websocketIPv4")
    "IPv4 address for WebSocket transport; null where none is set."
    websocket_ipv6: str | None = Field(alias="websocketIPv6")
    "IPv6 address for WebSocket transport; null where none is set."
    ping: int | None
    "Ping figure last reported for the service; the unit is not documented."
    permissions: list[RolePermission]
    "What the caller may do with the service."
    attributes: Object
    "Free JSON attributes of the service; `$remoteit` holds `categoryA` to `categoryE` and `statusA` to `statusE`."
    owner: Optional["UserFields"]
    "Account that owns the service; null where it is not known to the caller."
    device: Optional["ServiceDetailsDevice"]
    "Device that the service belongs to; null where the caller cannot see it."
    access: list["AccessFields"]
    "People with whom the service is shared."
    endpoint: Optional["EndpointFields"]
    "Where the service is on the network and how well it is connected; null where nothing is known."
    sessions: list["SessionFields"] | None
    "Sessions to the service that are open now."
    link: Optional["ConnectLinkFields"]
    "Persistent public link to the service, made with `setConnectLink`; null where there is none."
    notification_settings: "NotificationFields" = Field(alias="notificationSettings")
    "How state changes of the service are notified; set with `setNotificationSettings`."


class ServiceDetailsDevice(BaseModel):
    """A registered machine with its services; it shares its id with its bulk service."""

    id: str
    "Id of the device and of its bulk service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    name: str | None
    "Name given to the device; change it with `renameService`."


class TimeSeriesFields(BaseModel):
    """A quantity of a device or service over time, one value an interval."""

    type_: TimeSeriesType = Field(alias="type")
    "Quantity that `data` holds."
    start: DateTime
    "Beginning of the series (ISO 8601)."
    end: DateTime
    "End of the series (ISO 8601)."
    resolution: TimeSeriesResolution
    "Length of the interval that each value covers."
    timezone: str
    "IANA time-zone name that the intervals follow."
    time: list[DateTime]
    "Time of each interval (ISO 8601), in step with `data`."
    data: list[float]
    "Value for each interval, in step with `time`; `type` tells what it measures."
