# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_enum import OpenEnum


class NoticeType(OpenEnum):
    """What a notice is about."""

    GENERIC = "GENERIC"
    "An announcement of no particular kind."
    SYSTEM = "SYSTEM"
    "About the running of the service, such as maintenance."
    SECURITY = "SECURITY"
    "About security."
    RELEASE = "RELEASE"
    "About a new release."
    COMMUNICATION = "COMMUNICATION"
    "A message from remote.it to its users."


class Protocol(OpenEnum):
    """Transport protocol of a service."""

    TCP = "TCP"
    "Transmission Control Protocol."
    UDP = "UDP"
    "User Datagram Protocol."


class LicenseStatus(OpenEnum):
    """Whether a licence covers a device, service or member."""

    LICENSED = "LICENSED"
    "Covered by a licence."
    UNLICENSED = "UNLICENSED"
    "Not covered by a licence."
    NON_COMMERCIAL = "NON_COMMERCIAL"
    "Covered for non-commercial use only."


class EndpointQuality(OpenEnum):
    """Rating of an endpoint's connection to remote.it."""

    UNKNOWN = "UNKNOWN"
    "No rating is available."
    POOR = "POOR"
    "The connection is unsteady."
    MODERATE = "MODERATE"
    "The connection is fair."
    GOOD = "GOOD"
    "The connection is steady."


class TimeSeriesType(OpenEnum):
    """Quantity that a time series reports for each interval."""

    AVAILABILITY = "AVAILABILITY"
    "Share of the interval spent online."
    ONLINE_DURATION = "ONLINE_DURATION"
    "Time spent online within the interval."
    ONLINE = "ONLINE"
    "Number of times that it came online."
    OFFLINE = "OFFLINE"
    "Number of times that it went offline."
    USAGE = "USAGE"
    "Share of the interval spent connected."
    CONNECT_DURATION = "CONNECT_DURATION"
    "Time spent connected within the interval."
    CONNECT = "CONNECT"
    "Number of connections opened."
    DISCONNECT = "DISCONNECT"
    "Number of connections closed."


class TimeSeriesResolution(OpenEnum):
    """Length of the interval that one value of a time series covers."""

    SECOND = "SECOND"
    "One value a second."
    MINUTE = "MINUTE"
    "One value a minute."
    HOUR = "HOUR"
    "One value an hour."
    DAY = "DAY"
    "One value a day."
    WEEK = "WEEK"
    "One value a week."
    MONTH = "MONTH"
    "One value a calendar month."
    QUARTER = "QUARTER"
    "One value a quarter of the year."
    YEAR = "YEAR"
    "One value a calendar year."


class WebSocketOptions(OpenEnum):
    """Whether and how a service uses WebSocket transport."""

    OFF = "OFF"
    "WebSocket transport is not used."
    ON = "ON"
    "WebSocket transport may be used."
    FORCE = "FORCE"
    "Only WebSocket transport is used, over IPv4 or IPv6."
    FORCE4 = "FORCE4"
    "Only WebSocket transport over IPv4 is used."
    FORCE6 = "FORCE6"
    "Only WebSocket transport over IPv6 is used."


class ProxyType(OpenEnum):
    """Kind of proxy that `connect` asks for."""

    AUTO_PROXY = "AUTO_PROXY"
    "The API picks the kind that suits the service: reverse for HTTP and HTTPS, port for the rest."
    REVERSE_PROXY = "REVERSE_PROXY"
    "A reverse proxy: public address with a random host and no port; `hostIP` does not apply."
    PORT_PROXY = "PORT_PROXY"
    "A port proxy: host and port, open to whom `hostIP` allows."


class EncryptionType(OpenEnum):
    """Cipher between two endpoints."""

    NONE = "NONE"
    "No encryption by remote.it; whatever the service's own protocol does is separate."
    XXTEA = "XXTEA"
    "XXTEA block cipher."
    RC4 = "RC4"
    "RC4 stream cipher."
    CHACHA20 = "CHACHA20"
    "ChaCha20 stream cipher."


class ConnectionSource(OpenEnum):
    """Where a session comes from."""

    UNKNOWN = "UNKNOWN"
    "The source is not known."
    INTERNAL = "INTERNAL"
    "From the same local network as the service."
    EXTERNAL = "EXTERNAL"
    "From outside the service's local network."
    WEBSOCKET = "WEBSOCKET"
    "Over WebSocket transport."


class LinkType(OpenEnum):
    """Protocol of a public link."""

    HTTPS = "HTTPS"
    "A web address, for browsers and HTTP clients."
    WSS = "WSS"
    "A secure WebSocket address."


class ListOperator(OpenEnum):
    """How many of a list filter's values have to be present."""

    ANY = "ANY"
    "At least one of the values is present."
    ALL = "ALL"
    "Every one of the values is present."


class RolePermission(OpenEnum):
    """Single right that a role grants or a caller holds."""

    VIEW = "VIEW"
    "See devices and services."
    CONNECT = "CONNECT"
    "Connect to services."
    SCRIPTING = "SCRIPTING"
    "Run scripts on devices."
    MANAGE = "MANAGE"
    "Change devices and services, such as their names and settings."
    ADMIN = "ADMIN"
    "Administer the organisation, its members and roles."
