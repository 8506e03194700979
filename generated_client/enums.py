# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The enums that the operations use."""

from ._runtime.models import OpenEnum


class NoticeType(OpenEnum):
    """Kinds of notice."""

    GENERIC = "GENERIC"
    "General announcement."
    SYSTEM = "SYSTEM"
    "Operation of the service, such as maintenance."
    SECURITY = "SECURITY"
    "Security."
    RELEASE = "RELEASE"
    "New release."
    COMMUNICATION = "COMMUNICATION"
    "Message from remote.it to its users."
    BANNER = "BANNER"
    "Bar that stays at the top of the vendor's app. Inferred from the vendor's app, not introspected."
    BANNER_WARN = "BANNER_WARN"
    "Bar that stays at the top, as a warning. Inferred from the vendor's app, not introspected."
    BANNER_DANGER = "BANNER_DANGER"
    "Bar that stays at the top, as an urgent warning. Inferred from the vendor's app, not introspected."


class Protocol(OpenEnum):
    """Transport protocol of a service."""

    TCP = "TCP"
    "Transmission Control Protocol."
    UDP = "UDP"
    "User Datagram Protocol."


class LicenseStatus(OpenEnum):
    """License status of a device, service or member."""

    LICENSED = "LICENSED"
    "Covered by a license."
    UNLICENSED = "UNLICENSED"
    "Not covered by a license."
    NON_COMMERCIAL = "NON_COMMERCIAL"
    "Covered only for non-commercial use."


class EndpointQuality(OpenEnum):
    """Rating of an endpoint's connection to remote.it."""

    UNKNOWN = "UNKNOWN"
    "No rating is available."
    POOR = "POOR"
    "The connection is unstable."
    MODERATE = "MODERATE"
    "The connection is fair."
    GOOD = "GOOD"
    "The connection is stable."


class TimeSeriesType(OpenEnum):
    """Measurement that a time series contains for each interval."""

    AVAILABILITY = "AVAILABILITY"
    "Share of the interval spent online."
    ONLINE_DURATION = "ONLINE_DURATION"
    "Time spent online within the interval."
    ONLINE = "ONLINE"
    "Number of times that the device or service came online."
    OFFLINE = "OFFLINE"
    "Number of times that the device or service went offline."
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
    "One value per second."
    MINUTE = "MINUTE"
    "One value per minute."
    HOUR = "HOUR"
    "One value an hour."
    DAY = "DAY"
    "One value per day."
    WEEK = "WEEK"
    "One value per week."
    MONTH = "MONTH"
    "One value per calendar month."
    QUARTER = "QUARTER"
    "One value per calendar quarter."
    YEAR = "YEAR"
    "One value per calendar year."


class DeviceProductStatus(OpenEnum):
    """Status of a device product. Inferred from the vendor's app, not introspected."""

    NEW = "NEW"
    "It can be changed. Inferred from the vendor's app, not introspected."
    LOCKED = "LOCKED"
    "It can no longer be changed. Inferred from the vendor's app, not introspected."


class WebSocketOptions(OpenEnum):
    """Use of WebSocket transport by a service."""

    OFF = "OFF"
    "WebSocket transport is not used."
    ON = "ON"
    "WebSocket transport may be used."
    FORCE = "FORCE"
    "Only WebSocket transport, over IPv4 or IPv6."
    FORCE4 = "FORCE4"
    "Only WebSocket transport over IPv4."
    FORCE6 = "FORCE6"
    "Only WebSocket transport over IPv6."


class ProxyType(OpenEnum):
    """Kind of proxy to request with `connect`."""

    AUTO_PROXY = "AUTO_PROXY"
    "Chosen by the service's type: a reverse proxy for HTTP and HTTPS, otherwise a port proxy."
    REVERSE_PROXY = "REVERSE_PROXY"
    "Reverse proxy: public address with a random host and no port; `hostIP` does not apply."
    PORT_PROXY = "PORT_PROXY"
    "Port proxy: host and port, open to the addresses that `hostIP` allows."


class EncryptionType(OpenEnum):
    """Cipher between two endpoints."""

    NONE = "NONE"
    "No encryption by remote.it; the service's own protocol may still encrypt."
    XXTEA = "XXTEA"
    "XXTEA block cipher."
    RC4 = "RC4"
    "RC4 stream cipher."
    CHACHA20 = "CHACHA20"
    "ChaCha20 stream cipher."


class ConnectionSource(OpenEnum):
    """Origin of a session."""

    UNKNOWN = "UNKNOWN"
    "The source is not known."
    INTERNAL = "INTERNAL"
    "From the same local network as the service."
    EXTERNAL = "EXTERNAL"
    "From outside the service's local network."
    WEBSOCKET = "WEBSOCKET"
    "Through WebSocket transport."


class LinkType(OpenEnum):
    """Protocol of a public link."""

    HTTPS = "HTTPS"
    "HTTPS URL, for browsers and HTTP clients."
    WSS = "WSS"
    "Secure WebSocket URL."


class SharingAction(OpenEnum):
    """Change to a share."""

    ADD = "ADD"
    "Gives access."
    REMOVE = "REMOVE"
    "Removes access."
    LEAVE = "LEAVE"
    "Gives up access that the caller was given."


class ListOperator(OpenEnum):
    """Number of a list filter's values that must be present: any or all."""

    ANY = "ANY"
    "At least one of the values is present."
    ALL = "ALL"
    "Every one of the values is present."


class EventType(OpenEnum):
    """Kinds of log event, for the `types` filters; without a filter, all kinds match."""

    DEVICE_STATE = "DEVICE_STATE"
    "A device or service came online or went offline (`DeviceStateEvent`)."
    DEVICE_CONNECT = "DEVICE_CONNECT"
    "A connection to a service was opened or closed (`DeviceConnectEvent`)."
    DEVICE_SHARE = "DEVICE_SHARE"
    "A device or service was shared or unshared (`DeviceShareEvent`)."
    LICENSE_UPDATED = "LICENSE_UPDATED"
    "A license of the account changed (`LicenseUpdatedEvent`)."
    AUTH_LOGIN = "AUTH_LOGIN"
    "Someone signed in to the account."
    AUTH_LOGIN_ATTEMPT = "AUTH_LOGIN_ATTEMPT"
    "Someone tried to sign in to the account."
    AUTH_PASSWORD_CHANGE = "AUTH_PASSWORD_CHANGE"
    "The account's password was changed."
    AUTH_PASSWORD_RESET = "AUTH_PASSWORD_RESET"
    "The account's password was reset."
    AUTH_PHONE_CHANGE = "AUTH_PHONE_CHANGE"
    "The account's phone number was changed."
    AUTH_MFA_ENABLED = "AUTH_MFA_ENABLED"
    "Multi-factor authentication was enabled for the account."
    AUTH_MFA_DISABLED = "AUTH_MFA_DISABLED"
    "Multi-factor authentication was disabled for the account."
    DEVICE_REFRESH = "DEVICE_REFRESH"
    "A device was asked to refresh its state (`DeviceRefreshEvent`)."
    DEVICE_TRANSFER = "DEVICE_TRANSFER"
    "A device was transferred to another account (`DeviceTransferEvent`)."
    DEVICE_DELETE = "DEVICE_DELETE"
    "A device or service was deleted (`DeviceDeleteEvent`)."
    DEVICE_JOB = "DEVICE_JOB"
    "A scripting job made progress on a device (`DeviceJobEvent`)."
    JOB = "JOB"
    "A scripting job was started, or ended (`JobEvent`). Inferred from the vendor's app, not introspected."


class FileSelectionType(OpenEnum):
    """Input method of a script argument."""

    FileSelect = "FileSelect"
    "A file of the account is chosen."
    StringSelect = "StringSelect"
    "One of the values in `options` is chosen."
    StringEntry = "StringEntry"
    "Any text may be entered."


class JobArgumentType(OpenEnum):
    """Meaning of the value of a job argument."""

    File = "File"
    "The value refers to a file of the account."
    String = "String"
    "The value is plain text."


class JobStatusEnum(OpenEnum):
    """Status of a job or of its run on one device: `WAITING`, `RUNNING`, then a final status;
    before that `READY` if it is saved and not started."""

    READY = "READY"
    "Saved with `setJob` and not started yet; `startJob` starts it. Inferred from the vendor's app, not introspected."
    WAITING = "WAITING"
    "Not started yet."
    RUNNING = "RUNNING"
    "In progress."
    FAILED = "FAILED"
    "Failed."
    SUCCESS = "SUCCESS"
    "Succeeded."
    CANCELLED = "CANCELLED"
    "Cancelled, for example with `cancelJob`."


class OrganizationRole(OpenEnum):
    """Legacy roles for `setMember(role:)`; never send a role together with `roleId`."""

    REMOVE = "REMOVE"
    "Removes the user from the organization; `removeMember` does the same."
    NO_ACCESS = "NO_ACCESS"
    "Member without access to the organization's devices."
    MEMBER = "MEMBER"
    "Ordinary member."
    ADMIN = "ADMIN"
    "Member who can administer the organization and its devices."


class CustomRoleAccess(OpenEnum):
    """Devices of an organization that a role can access."""

    NONE = "NONE"
    "No devices."
    TAG = "TAG"
    "Devices that match the role's tag filter."
    ALL = "ALL"
    "All devices of the organization."


class RolePermission(OpenEnum):
    """Permission that a role grants or a caller has."""

    VIEW = "VIEW"
    "See devices and services."
    CONNECT = "CONNECT"
    "Connect to services."
    SCRIPTING = "SCRIPTING"
    "Run scripts on devices."
    MANAGE = "MANAGE"
    "Change devices and services, such as their names and settings."
    ADMIN = "ADMIN"
    "Administer the organization, its members and roles."


class AuthenticationProvider(OpenEnum):
    """Single sign-on methods that an organization can require of its members."""

    SAML = "SAML"
    "Sign-in through SAML."
    OIDC = "OIDC"
    "Sign-in through OpenID Connect."


class IdentityProviderType(OpenEnum):
    """Protocols of identity providers."""

    SAML = "SAML"
    "Security Assertion Markup Language, configured from the provider's metadata."
    OIDC = "OIDC"
    "OpenID Connect, configured with a client id and an issuer."


class LicenseOption(OpenEnum):
    """License that `setMember` gives a member."""

    LICENSED = "LICENSED"
    "The member has one of the organization's licenses."
    UNLICENSED = "UNLICENSED"
    "The member has no license."


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
    """Status of a billing subscription."""

    ACTIVE = "ACTIVE"
    "Valid and paid."
    CANCELED = "CANCELED"
    "Ended; no further charges."
    INCOMPLETE = "INCOMPLETE"
    "Started, but the first payment has not succeeded yet."
    INCOMPLETE_EXPIRED = "INCOMPLETE_EXPIRED"
    "Expired because the first payment was not made in time."
    PAST_DUE = "PAST_DUE"
    "The latest payment is overdue."
    TRIALING = "TRIALING"
    "In a trial period."
    UNPAID = "UNPAID"
    "Payment failed and is no longer attempted."
