# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The enums that the operations use."""

from ._runtime.models import OpenEnum


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


class SharingAction(OpenEnum):
    """What to do with a share."""

    ADD = "ADD"
    "Gives access."
    REMOVE = "REMOVE"
    "Takes access away."
    LEAVE = "LEAVE"
    "Gives up access that the caller has been given."


class ListOperator(OpenEnum):
    """How many of a list filter's values have to be present."""

    ANY = "ANY"
    "At least one of the values is present."
    ALL = "ALL"
    "Every one of the values is present."


class EventType(OpenEnum):
    """Kinds of log event, for the `types` filters; an omitted filter selects every kind."""

    DEVICE_STATE = "DEVICE_STATE"
    "A device or service came online or went offline (`DeviceStateEvent`)."
    DEVICE_CONNECT = "DEVICE_CONNECT"
    "A connection to a service was opened or closed (`DeviceConnectEvent`)."
    DEVICE_SHARE = "DEVICE_SHARE"
    "A device or service was shared or unshared (`DeviceShareEvent`)."
    LICENSE_UPDATED = "LICENSE_UPDATED"
    "A licence of the account changed (`LicenseUpdatedEvent`)."
    AUTH_LOGIN = "AUTH_LOGIN"
    "Someone signed in to the account."
    AUTH_LOGIN_ATTEMPT = "AUTH_LOGIN_ATTEMPT"
    "An attempt was made to sign in to the account."
    AUTH_PASSWORD_CHANGE = "AUTH_PASSWORD_CHANGE"
    "The account's password was changed."
    AUTH_PASSWORD_RESET = "AUTH_PASSWORD_RESET"
    "The account's password was reset."
    AUTH_PHONE_CHANGE = "AUTH_PHONE_CHANGE"
    "The account's phone number was changed."
    AUTH_MFA_ENABLED = "AUTH_MFA_ENABLED"
    "Multi-factor authentication was turned on for the account."
    AUTH_MFA_DISABLED = "AUTH_MFA_DISABLED"
    "Multi-factor authentication was turned off for the account."
    DEVICE_REFRESH = "DEVICE_REFRESH"
    "A device was asked to refresh what it reports (`DeviceRefreshEvent`)."
    DEVICE_TRANSFER = "DEVICE_TRANSFER"
    "A device passed to another account (`DeviceTransferEvent`)."
    DEVICE_DELETE = "DEVICE_DELETE"
    "A device or service was deleted (`DeviceDeleteEvent`)."
    DEVICE_JOB = "DEVICE_JOB"
    "A scripting job made progress on a device (`DeviceJobEvent`)."


class FileSelectionType(OpenEnum):
    """How the value of a script argument is entered."""

    FileSelect = "FileSelect"
    "A file of the account is chosen."
    StringSelect = "StringSelect"
    "One of the values in `options` is chosen."
    StringEntry = "StringEntry"
    "Any text may be entered."


class JobArgumentType(OpenEnum):
    """What the value of a job argument stands for."""

    File = "File"
    "The value refers to a file of the account."
    String = "String"
    "The value is plain text."


class JobStatusEnum(OpenEnum):
    """State of a job or of its run on one device: `WAITING`, `RUNNING`, then an end state."""

    WAITING = "WAITING"
    "Not started yet."
    RUNNING = "RUNNING"
    "Under way."
    FAILED = "FAILED"
    "Ended without success."
    SUCCESS = "SUCCESS"
    "Ended successfully."
    CANCELLED = "CANCELLED"
    "Called off, for example with `cancelJob`."


class OrganizationRole(OpenEnum):
    """Legacy roles for `setMember(role:)`; never send one together with `roleId`."""

    REMOVE = "REMOVE"
    "Takes the user out of the organisation; `removeMember` does the same."
    NO_ACCESS = "NO_ACCESS"
    "Member without access to the organisation's devices."
    MEMBER = "MEMBER"
    "Ordinary member."
    ADMIN = "ADMIN"
    "Member who may administer the organisation and its devices."


class CustomRoleAccess(OpenEnum):
    """Which of an organisation's devices a role reaches."""

    NONE = "NONE"
    "No devices."
    TAG = "TAG"
    "Devices that match the role's tag filter."
    ALL = "ALL"
    "Every device of the organisation."


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


class AuthenticationProvider(OpenEnum):
    """Single sign-on methods that an organisation can ask of its members."""

    SAML = "SAML"
    "Sign-in through SAML."
    OIDC = "OIDC"
    "Sign-in through OpenID Connect."


class IdentityProviderType(OpenEnum):
    """Protocols that an identity provider can speak."""

    SAML = "SAML"
    "Security Assertion Markup Language, set up from the provider's metadata."
    OIDC = "OIDC"
    "OpenID Connect, set up with a client id and an issuer."


class LicenseOption(OpenEnum):
    """Whether `setMember` gives a member one of the organisation's licences."""

    LICENSED = "LICENSED"
    "The member holds a licence."
    UNLICENSED = "UNLICENSED"
    "The member holds no licence."


class BillingInterval(OpenEnum):
    """How often a recurring price is charged."""

    DAY = "DAY"
    "Once a day."
    MONTH = "MONTH"
    "Once a month."
    WEEK = "WEEK"
    "Once a week."
    YEAR = "YEAR"
    "Once a year."


class SubscriptionStatus(OpenEnum):
    """State of a billing subscription."""

    ACTIVE = "ACTIVE"
    "In force and paid."
    CANCELED = "CANCELED"
    "Ended; nothing more is charged."
    INCOMPLETE = "INCOMPLETE"
    "Started, but the first payment has not gone through yet."
    INCOMPLETE_EXPIRED = "INCOMPLETE_EXPIRED"
    "Never came into force, because the first payment was not made in time."
    PAST_DUE = "PAST_DUE"
    "The latest payment is overdue."
    TRIALING = "TRIALING"
    "In a trial period."
    UNPAID = "UNPAID"
    "Payment has failed and is no longer being collected."
