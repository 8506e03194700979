"""The rule for each text of the schema, by its coordinate.

A coordinate is `Type.field` for a field of a type or of an input type, and `Type.field(argument:)` for an
argument. The table names every field and argument of type `String`, `Object` or `Any`; the tests fail if the
schema gains another one. Whatever is not in the table and has no harmless type is treated as free-form.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator


class Rule(IntEnum):
    """The treatment of the values at a coordinate; of several rules the highest number applies."""

    HARMLESS = 0
    """Keep the value: an id, a name, a number. Secrets in a text are still found by their shape."""
    ADDRESS = 1
    """Keep host names and private IP addresses; replace public IP addresses and everything else."""
    URL = 2
    """Keep a URL except for its secrets; replace everything else."""
    EMAIL = 3
    """Keep an e-mail address of a reserved domain such as example.com; replace everything else."""
    FREE_FORM = 4
    """Replace the value, because it may hold anything; a test can ask to keep it."""
    COMMAND = 5
    """Replace the code in a shell command."""
    WEBHOOK = 6
    """Replace the path of a URL, which lets anybody post to it."""
    SECRET = 7
    """Replace the value."""


FILE_CONTENT: Final = "File.content"
"""The coordinate of the text of a file that is uploaded or downloaded."""

# One line lists the fields of some types (`User Device: attributes`) or the arguments of some fields of
# one type (`Mutation(share link): email`).
_TABLE: Final[dict[Rule, str]] = {
    Rule.SECRET: """
        Query(adminCheckSecret): secret
        Query(adminUserLogin): authhash
        Mutation(updateAccessKey deleteAccessKey): key
        Mutation(claimDevice): code
        Mutation(setConnectLink enableConnectLink): password
        Mutation(configureOrgIdentityProvider): clientSecret
        User: authhash registrationCode
        APIKey AccessKey: key
        AccessKeyResponse: key secret
        Device: secret restoreCode
        Service: secret
        ConnectLink: code password
    """,
    Rule.COMMAND: """
        User: registrationCommand
        Device: restoreCommand
    """,
    Rule.EMAIL: """
        SystemInfo(user): email
        Mutation(setNotificationSettings): notificationEmail
        Mutation(transfer share link setMember removeMember addNetworkShare removeNetworkShare \
            updateBillingDetails addCustomer removeCustomer createAccount): email
        Mutation(updateEmail): to from
        User UserReference Subscription CreditCard BillingDetails ResellerDetails ResellerReference: \
            email
        User(account): email
        NotificationSettings: notificationEmail
    """,
    Rule.WEBHOOK: """
        Mutation(setNotificationSettings): notificationUrl
        NotificationSettings: notificationUrl
    """,
    Rule.URL: """
        Mutation(setOrganization): logoUrl
        Mutation(configureOrgIdentityProvider): issuer
        Mutation(createSubscription updateCreditCard): cancelUrl successUrl
        User: eventsUrl report
        Notice: image link
        Device Service: eventsUrl
        Connection ConnectLink Invoice BillingSession: url
        Organization ResellerReference: logoUrl
        IdentityProvider: issuer
        ResellerDetails: logoUrl reportUrl
    """,
    Rule.ADDRESS: """
        Mutation(addService addServiceByHardwareId updateService): host presenceAddress websocketIPv4 \
            websocketIPv6
        Mutation(connect): hostIP
        Mutation(setConnectLink enableConnectLink): allow deny
        Mutation(setOrganization): domain proxy
        Mutation(updateProxyServerStatus): host
        Device Service: host presenceAddress websocketIPv4 websocketIPv6 proxy
        ServiceEndpoint SessionEndpoint: externalAddress internalAddress serverAddress wsAddress \
            presenceAddress
        ServiceInput: host presenceAddress websocketIPv4 websocketIPv6
        Connection: host
        Session: address
        ConnectLink: allow deny
        DeviceConnectEvent: peer address sourceAddress targetAddress
        DeviceStateEvent: externalAddress internalAddress serverAddress
        Organization: domain proxy
    """,
    Rule.FREE_FORM: """
        Query: adminGetJobArguments
        Mutation(addService addServiceByHardwareId updateService): subdomain
        Mutation: setAttribute setAttributes
        Mutation(setAttribute): value
        Mutation(setAttributes): attributes
        Mutation(modifyFile): longDesc shortDesc
        Mutation(configureSAML configureOrgIdentityProvider): metadata
        Mutation(updateBillingDetails): name phone
        User: attributes attribute
        User(report): parameters
        Device: attributes subdomain attribute categoryA categoryB categoryC categoryD categoryE \
            statusA statusB statusC statusD statusE
        Service: attributes subdomain attribute
        ServiceInput: subdomain
        File: shortDesc longDesc
        FileArgument: desc options
        JobDeviceAttribute ArgumentInput TaxId TaxIdInput: value
        JobArgument: desc value
        CreditCard: last name phone postal
        BillingDetails: name phone
        Address AddressInput: street postal city state
    """,
    Rule.HARMLESS: """
        Query: version
        Query(adminCheckSecret): deviceId
        Query(adminGetJobArguments): jobDeviceId
        Query(adminUserLogin): loginId
        SystemInfo(user device service job file fileVersion): id
        Mutation(updateAccount): language timezone accountId
        Mutation(setNotificationSettings connect setConnectLink removeConnectLink enableConnectLink \
            disableConnectLink debugService blockService): serviceId
        Mutation(readNotice deleteNetwork adminDeleteUser): id
        Mutation(renameService updateService): name serviceId
        Mutation(deleteDevice deleteDevices expire): deviceId
        Mutation(transfer share): deviceIds deviceId
        Mutation(claimDevice setTag configureSAML setMember removeMember): accountId
        Mutation(registerDevice): name hardwareId projectId deviceId
        Mutation: generateDeviceAddress upgradeDevices installApp removeApp startJob
        Mutation(upgradeDevices): version upgradePackage deviceIds
        Mutation(installApp): version deviceIds
        Mutation(removeApp): deviceIds
        Mutation(addService): name serviceId deviceId
        Mutation(addServiceByHardwareId): name serviceId hardwareId
        Mutation(disconnect): connectionId serviceId
        Mutation(rateConnection): sessionId serviceId
        Mutation(setAttribute): name context serviceId
        Mutation(setAttributes): context serviceId
        Mutation(renameTag mergeTag): to from accountId
        Mutation(deleteTag createRole createNetwork): name accountId
        Mutation(addTag removeTag): name serviceId accountId
        Mutation(startJob): fileId deviceIds
        Mutation(cancelJob): jobId
        Mutation(modifyFile deleteFile): fileId
        Mutation(deleteFileVersion): fileVersionId
        Mutation(setOrganization): name color accountId
        Mutation(configureOrgIdentityProvider): type clientId accountId
        Mutation(updateRole): name id accountId
        Mutation(deleteRole): id accountId
        Mutation(updateNetwork): name id
        Mutation(addNetworkTag removeNetworkTag): name networkId
        Mutation(addNetworkConnection): name serviceId networkId
        Mutation(removeNetworkConnection): serviceId networkId
        Mutation(addNetworkShare removeNetworkShare): networkId
        Mutation(createSubscription): priceId licenseId
        Mutation(updateSubscription): priceId licenseId accountId
        Mutation(cancelSubscription): licenseId
        Mutation(addCustomer removeCustomer): resellerId
        Mutation(updateProxyServerStatus): datacenter type
        Mutation(blockAccount): loginId
        User: language timezone yoicsId
        User(account network device service): id
        User(attributes attribute): name context
        User(jobs): sort
        User(devices): sort hardwareId id name state
        User(endpoints): id state
        User(feed): serviceId
        User(registrationCode registrationCommand): name tags
        User(report): name
        Notice: stage language title body preview
        ApplicationType: name description scheme
        PlatformType DeviceTag Tag TagInput File FileArgument JobArgument ArgumentInput CustomRole \
            Network NetworkConnection NetworkTag: name
        Device: type version name title state hardwareId
        Device(attributes attribute): name context
        Device(tags): accountId
        Device(timeSeries): timezone
        Device(services): sort hardwareId id name state
        PaginatedDeviceResponse PaginatedEventResponse PaginatedFileVersionResponse \
            PaginatedJobResponse: last
        ServiceEndpoint: type version name state title
        TimeSeries: timezone
        Service: type version name title state
        Service(attributes attribute): name context
        Service(tags): accountId
        Service(timeSeries): timezone
        ServiceReference: type version name title
        ServiceInput: name serviceId
        Session: state
        SessionEndpoint: type version
        Geolocation: city connectionType continent continentName country countryName isp postal state \
            stateName timezone
        ServiceSharingOptions: serviceId
        ListFilter ListFilterType: values
        DeviceConnectEvent: type action state session sourceType version
        DeviceDeleteEvent: type action state names
        DeviceJobEvent: type action state jobDeviceId
        DeviceRefreshEvent DeviceShareEvent DeviceStateEvent DeviceTransferEvent GenericEvent \
            LicenseUpdatedEvent LogEvent: type action state
        JobEvent: type action state jobId
        File(versions): sort
        JobDeviceAttribute: key
        Organization: name verificationCNAME verificationValue samlName color
        Organization(feed): serviceId
        IdentityProvider: clientId
        Plan: name description duration
        Product: name description provider
        Price: currency
        Limit: name value actual
        CreditCard: brand country
        Address AddressInput: country
        TaxId TaxIdInput: country type
        ResellerDetails ResellerReference: name color
    """,
}

# The legacy REST API and the upload of files, by the names of their JSON members, form fields and parts.
_REST: Final[dict[Rule, str]] = {
    Rule.SECRET: "apikey authhash developerkey password token",
    Rule.EMAIL: "ownerusername username",
    Rule.ADDRESS: "devicelastip hostip lastinternalip proxy proxyserver",
    Rule.HARMLESS: """
        argumentType code connectionid createdate deviceaddress devicealias devicestate devicetype executable
        expirationsec fileId fileVersionId georegion hardwareid id lastcontacted message name order ownerId
        port proxyport reason requested servicetitle shared status version wait
    """,
}

_LINE = re.compile(r"(?P<owners>[\w ]+)(?:\((?P<fields>[\w ]+)\))?: (?P<names>.+)")


def _coordinates(table: str) -> Iterator[str]:
    for line in filter(None, map(str.strip, table.splitlines())):
        match = _LINE.fullmatch(line)
        if match is None:
            raise ValueError(f"the table of coordinates has a line that cannot be read: {line}")
        for owner in match["owners"].split():
            for name in match["names"].split():
                for field in (match["fields"] or "").split():
                    yield f"{owner}.{field}({name}:)"
                if match["fields"] is None:
                    yield f"{owner}.{name}"


RULES: Final = {coordinate: rule for rule, table in _TABLE.items() for coordinate in _coordinates(table)}
"""The rule of each coordinate of the schema."""

REST_RULES: Final = {name: rule for rule, names in _REST.items() for name in names.split()}
"""The rule of each name that the REST API uses."""


def check_kept(coordinates: frozenset[str]) -> None:
    """Check the coordinates whose values a test wants to keep.

    Raises:
        ValueError: One of them always holds a secret.
    """
    for coordinate in sorted(coordinates):
        rule = RULES.get(coordinate, REST_RULES.get(coordinate.removeprefix("REST."), Rule.FREE_FORM))
        if rule > Rule.FREE_FORM:
            raise ValueError(f"{coordinate} holds a secret, which no recording keeps")


_SECRET_WORDS = {"credential", "passphrase", "passwd", "password", "pwd", "secret"}
_SECRET_ENDINGS = re.compile(
    r"(?:authhash|authorization|bearer|cookie|jwt|otp|passwd|password|psk|secret|signature|token"
    r"|(?:access|api|client|developer|encryption|license|private|session|shared|signing|ssh|subscription)key(?:id)?"
    r"|keyid|(?:activation|auth|authorization|backup|claim|invitation|login|mfa|pairing|recovery|registration"
    r"|restore|security|verification)code)s?\d*\Z"
)
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


@lru_cache(4096)
def is_secret_name(name: str) -> bool:
    """Return whether a value of this name is secret in text without a schema, in any spelling of the name."""
    plain = "".join(_WORD.findall(name)).lower()
    return holds_secrets(name) or _SECRET_ENDINGS.search(plain) is not None


@lru_cache(4096)
def holds_secrets(name: str) -> bool:
    """Return whether all of an object of this name is secret: of `credentials`, but not of `accessKeys`."""
    return not _SECRET_WORDS.isdisjoint(word.lower().removesuffix("s") for word in _WORD.findall(name))
