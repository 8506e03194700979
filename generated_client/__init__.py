# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""A typed client, generated from GraphQL operations; each name is loaded when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._runtime.base_client import AsyncBaseClient, BaseClient
    from ._runtime.errors import (
        APIConnectionError,
        APITimeoutError,
        ApiWarning,
        AuthenticationError,
        ConfigurationError,
        GraphQLError,
        HTTPStatusError,
        InvalidResponseError,
        InvalidVariablesError,
        MissingFieldError,
        NullResultError,
        OperationOutdatedError,
        RateLimitError,
        RemoteItError,
        ResponseValidationError,
        TransportError,
    )
    from ._runtime.iterators import AsyncItemIterator, ItemIterator
    from ._runtime.models import BaseModel, FallbackType, InputModel, OpenEnum, PageModel
    from ._runtime.operation import ErrorEntry, Operation
    from ._runtime.scalars import DateTime, Object
    from ._runtime.unset import UNSET, UnsetType
    from .async_client import AsyncClient
    from .client import Client
    from .enums import (
        AuthenticationProvider,
        BillingInterval,
        ConnectionSource,
        CustomRoleAccess,
        DeviceProductStatus,
        EncryptionType,
        EndpointQuality,
        EventType,
        FileSelectionType,
        IdentityProviderType,
        JobArgumentType,
        JobStatusEnum,
        LicenseOption,
        LicenseStatus,
        LinkType,
        ListOperator,
        NoticeType,
        OrganizationRole,
        Protocol,
        ProxyType,
        RolePermission,
        SharingAction,
        SubscriptionStatus,
        TimeSeriesResolution,
        TimeSeriesType,
        WebSocketOptions,
    )
    from .inputs import (
        AddressInput,
        AgentAccountReachInput,
        ArgumentInput,
        CreateDeviceProductFromRegistrationInput,
        DeviceProductSettingsInput,
        ListFilter,
        ServiceInput,
        ServiceSharingOptions,
        TagInput,
        TaxIdInput,
        UpdateDeviceProductInput,
    )
    from .operations.account import (
        ACCESS_KEYS,
        ACCOUNT,
        CONTACTS,
        CREATE_ACCESS_KEY,
        DELETE_ACCESS_KEY,
        DEVELOPER_KEY,
        GUESTS,
        ME,
        NOTICES,
        NOTIFICATION_SETTINGS,
        READ_NOTICE,
        SET_NOTIFICATION_SETTINGS,
        UPDATE_ACCESS_KEY,
        UPDATE_ACCOUNT,
        AccountResult,
        CreateAccessKeyResult,
        DeveloperKeyResult,
        MeResult,
    )
    from .operations.apps import (
        CLEAR_CONNECTED_APP_REACH,
        CONNECTED_APPS,
        REVOKE_CONNECTED_APP,
        SET_CONNECTED_APP_REACH,
        ConnectedAppsResult,
    )
    from .operations.attributes import (
        ATTRIBUTE,
        ATTRIBUTES,
        DEVICE_ATTRIBUTE,
        DEVICE_ATTRIBUTES,
        REMOVE_ATTRIBUTE,
        SERVICE_ATTRIBUTE,
        SERVICE_ATTRIBUTES,
        SET_ATTRIBUTE,
        SET_ATTRIBUTES,
        DeviceAttributeResult,
        DeviceAttributesResult,
        ServiceAttributeResult,
        ServiceAttributesResult,
    )
    from .operations.billing import (
        BILLING_DETAILS,
        CANCEL_SUBSCRIPTION,
        CREATE_SUBSCRIPTION,
        INVOICES,
        LICENSES,
        LIMITS,
        PLANS,
        REFRESH_LICENSE,
        UPDATE_BILLING_DETAILS,
        UPDATE_CREDIT_CARD,
        UPDATE_SUBSCRIPTION,
    )
    from .operations.catalogue import (
        ACCOUNT_APPLICATION_TYPES,
        API_VERSION,
        APPLICATION_TYPES,
        PLATFORM_TYPES,
        SYSTEM_INFO,
    )
    from .operations.connections import (
        CONNECT,
        DISCONNECT,
        LINKS,
        RATE_CONNECTION,
        REMOVE_CONNECT_LINK,
        SERVICE_LINKS,
        SESSIONS,
        SET_CONNECT_LINK,
        LinksResult,
        ServiceLinksResult,
    )
    from .operations.devices import (
        CLAIM_DEVICE,
        DELETE_DEVICE,
        DELETE_DEVICES,
        DEVICE,
        DEVICE_COUNT,
        DEVICE_REPORT,
        DEVICE_RESTORE,
        DEVICE_TIME_SERIES,
        DEVICES,
        ENDPOINTS,
        EXPIRE_DEVICE,
        GENERATE_DEVICE_ADDRESS,
        INSTALL_APP,
        INSTALLABLE_APPS,
        REBOOT_DEVICE,
        REFRESH_DEVICE,
        REGISTER_DEVICE,
        REGISTRATION_CODE,
        REGISTRATION_COMMAND,
        REMOVE_APP,
        TRANSFER_DEVICES,
        UNINSTALL_DEVICE,
        UPGRADE_DEVICE,
        UPGRADE_DEVICES,
        DeviceRestoreResult,
        DeviceTimeSeriesResult,
        InstallableAppsResult,
    )
    from .operations.events import (
        DEVICE_EVENTS,
        DEVICE_EVENTS_URL,
        EVENTS,
        EVENTS_URL,
        FEED,
        LIVE_EVENT,
        SERVICE_EVENTS,
        SERVICE_EVENTS_URL,
        DeviceEventsResult,
        DeviceEventsUrlResult,
        LiveEventResultDeviceConnectEvent,
        LiveEventResultDeviceDeleteEvent,
        LiveEventResultDeviceJobEvent,
        LiveEventResultDeviceShareEvent,
        LiveEventResultDeviceStateEvent,
        LiveEventResultJobEvent,
        LiveEventResultLicenseUpdatedEvent,
        LiveEventResultLogEvent,
        ServiceEventsResult,
        ServiceEventsUrlResult,
    )
    from .operations.networks import (
        ADD_NETWORK_CONNECTION,
        ADD_NETWORK_SHARE,
        ADD_NETWORK_TAG,
        CREATE_NETWORK,
        DELETE_NETWORK,
        NETWORK,
        NETWORKS,
        REMOVE_NETWORK_CONNECTION,
        REMOVE_NETWORK_SHARE,
        REMOVE_NETWORK_TAG,
        UPDATE_NETWORK,
    )
    from .operations.organizations import (
        CONFIGURE_IDENTITY_PROVIDER,
        CONFIGURE_SAML,
        CREATE_ROLE,
        DELETE_ORGANIZATION,
        DELETE_ROLE,
        LEAVE_ORGANIZATION,
        MEMBERSHIPS,
        ORGANIZATION,
        REMOVE_MEMBER,
        SET_MEMBER,
        SET_ORGANIZATION,
        UPDATE_ROLE,
    )
    from .operations.partners import PARTNER_REPORT, PARTNERS, UPDATE_PARTNER
    from .operations.products import (
        ADD_DEVICE_PRODUCT_SERVICE,
        CREATE_DEVICE_PRODUCT,
        CREATE_DEVICE_PRODUCT_FROM_REGISTRATION,
        DELETE_DEVICE_PRODUCT,
        DEVICE_PRODUCT,
        DEVICE_PRODUCTS,
        REMOVE_DEVICE_PRODUCT_SERVICE,
        TRANSFER_DEVICE_PRODUCT,
        UPDATE_DEVICE_PRODUCT,
        UPDATE_DEVICE_PRODUCT_SETTINGS,
    )
    from .operations.resellers import (
        ADD_CUSTOMER,
        LEAVE_RESELLER,
        ORGANIZATION_RESELLER,
        REMOVE_CUSTOMER,
        RESELLER,
        RESELLER_REPORT,
    )
    from .operations.scripting import (
        CANCEL_JOB,
        DELETE_FILE,
        DELETE_FILE_VERSION,
        DELETE_JOB,
        FILE_VERSIONS,
        FILES,
        JOBS,
        MODIFY_FILE,
        SET_JOB,
        START_JOB,
        START_SAVED_JOB,
        FileVersionsResult,
    )
    from .operations.services import (
        ADD_SERVICE,
        ADD_SERVICE_BY_HARDWARE_ID,
        REMOVE_SERVICE,
        RENAME_SERVICE,
        SERVICE,
        SERVICE_TIME_SERIES,
        UPDATE_SERVICE,
        ServiceTimeSeriesResult,
    )
    from .operations.sharing import ACCESSIBLE_ACCOUNTS, ACCOUNT_ACCESS, DEVICE_ACCESS, SHARE_DEVICES
    from .operations.tags import ADD_TAG, DELETE_TAG, MERGE_TAG, REMOVE_TAG, RENAME_TAG, SET_TAG, TAGS
    from .types.account import (
        AccessKey,
        Account,
        AccountInfo,
        AccountInfoDevices,
        AccountInfoSessions,
        Guest,
        GuestNetworks,
        Notice,
    )
    from .types.apps import ConnectedApp, ConnectedAppReach
    from .types.billing import (
        BillingDetails,
        BillingDetailsAddress,
        BillingDetailsTaxId,
        CreditCard,
        Invoice,
        License,
        Limit,
        LimitLicense,
        Plan,
        PlanDetails,
        Price,
        Product,
        Subscription,
    )
    from .types.catalogue import ApplicationType, PlatformType
    from .types.common import (
        Access,
        DeviceReference,
        DeviceTag,
        Endpoint,
        Geolocation,
        Notification,
        ServiceReference,
        User,
    )
    from .types.connections import Connection, ConnectLink, Session, SessionEndpoint
    from .types.devices import Device, DeviceColumns, DeviceDetails, DevicePage, InstallableApp, TimeSeries
    from .types.events import (
        DeviceConnectEvent,
        DeviceConnectEventDetails,
        DeviceDeleteEvent,
        DeviceJobEvent,
        DeviceOfflineItem,
        DeviceOfflineItemIntervals,
        DeviceShareEvent,
        DeviceShareEventServiceSharing,
        DeviceStateEvent,
        DeviceStateEventDetails,
        Event,
        EventPage,
        EventPageItemsDeviceConnectEvent,
        EventPageItemsDeviceDeleteEvent,
        EventPageItemsDeviceJobEvent,
        EventPageItemsDeviceShareEvent,
        EventPageItemsDeviceStateEvent,
        EventPageItemsJobEvent,
        EventPageItemsLicenseUpdatedEvent,
        EventPageItemsLogEvent,
        FeedEvent,
        FeedEventEventDeviceConnectEvent,
        FeedEventEventDeviceDeleteEvent,
        FeedEventEventDeviceJobEvent,
        FeedEventEventDeviceShareEvent,
        FeedEventEventDeviceStateEvent,
        FeedEventEventJobEvent,
        FeedEventEventLicenseUpdatedEvent,
        FeedEventEventLogEvent,
        FeedItem,
        FeedPeriod,
        FeedPeriodItemsDeviceOfflineItem,
        FeedPeriodItemsFeedEvent,
        FeedPeriodItemsFeedItem,
        FeedPeriodItemsUserConnectionItem,
        FeedPeriodItemsUserLoginItem,
        FileReference,
        JobDeviceReference,
        JobEvent,
        JobReference,
        LicenseUpdatedEvent,
        UserConnectionItem,
        UserConnectionItemIntervals,
        UserLoginItem,
        UserLoginItemEvents,
    )
    from .types.networks import Network, NetworkConnection, NetworkShare, NetworkTag
    from .types.organizations import (
        ListFilterFields,
        Member,
        Membership,
        Organization,
        OrganizationDetails,
        OrganizationDetailsIdentityProvider,
        Role,
    )
    from .types.partners import Partner, PartnerDetails, PartnerDetailsParent, PartnerUser
    from .types.products import (
        ApplicationTypeReference,
        DeviceProduct,
        DeviceProductDetails,
        DeviceProductPage,
        DeviceProductService,
    )
    from .types.resellers import Reseller, ResellerDetails
    from .types.scripting import (
        File,
        FileArgument,
        FileDetails,
        FileVersion,
        FileVersionPage,
        Job,
        JobArgument,
        JobDevice,
        JobDeviceAttributes,
        JobPage,
    )
    from .types.services import Service, ServiceDetails
    from .types.sharing import DeviceAccess, DeviceAccessServices
    from .types.tags import Tag

_NAMES = {
    "._runtime.base_client": "AsyncBaseClient BaseClient",
    "._runtime.errors": (
        "APIConnectionError APITimeoutError ApiWarning AuthenticationError ConfigurationError "
        "GraphQLError HTTPStatusError InvalidResponseError InvalidVariablesError MissingFieldError "
        "NullResultError OperationOutdatedError RateLimitError RemoteItError "
        "ResponseValidationError TransportError "
    ),
    "._runtime.iterators": "AsyncItemIterator ItemIterator",
    "._runtime.models": "BaseModel FallbackType InputModel OpenEnum PageModel",
    "._runtime.operation": "ErrorEntry Operation",
    "._runtime.scalars": "DateTime Object",
    "._runtime.unset": "UNSET UnsetType",
    ".async_client": "AsyncClient",
    ".client": "Client",
    ".enums": (
        "AuthenticationProvider BillingInterval ConnectionSource CustomRoleAccess "
        "DeviceProductStatus EncryptionType EndpointQuality EventType FileSelectionType "
        "IdentityProviderType JobArgumentType JobStatusEnum LicenseOption LicenseStatus LinkType "
        "ListOperator NoticeType OrganizationRole Protocol ProxyType RolePermission SharingAction "
        "SubscriptionStatus TimeSeriesResolution TimeSeriesType WebSocketOptions "
    ),
    ".inputs": (
        "AddressInput AgentAccountReachInput ArgumentInput CreateDeviceProductFromRegistrationInput "
        "DeviceProductSettingsInput ListFilter ServiceInput ServiceSharingOptions TagInput "
        "TaxIdInput UpdateDeviceProductInput "
    ),
    ".operations.account": (
        "ACCESS_KEYS ACCOUNT AccountResult CONTACTS CREATE_ACCESS_KEY CreateAccessKeyResult "
        "DELETE_ACCESS_KEY DEVELOPER_KEY DeveloperKeyResult GUESTS ME MeResult NOTICES "
        "NOTIFICATION_SETTINGS READ_NOTICE SET_NOTIFICATION_SETTINGS UPDATE_ACCESS_KEY "
        "UPDATE_ACCOUNT "
    ),
    ".operations.apps": (
        "CLEAR_CONNECTED_APP_REACH CONNECTED_APPS ConnectedAppsResult REVOKE_CONNECTED_APP "
        "SET_CONNECTED_APP_REACH "
    ),
    ".operations.attributes": (
        "ATTRIBUTE ATTRIBUTES DEVICE_ATTRIBUTE DEVICE_ATTRIBUTES DeviceAttributeResult "
        "DeviceAttributesResult REMOVE_ATTRIBUTE SERVICE_ATTRIBUTE SERVICE_ATTRIBUTES SET_ATTRIBUTE "
        "SET_ATTRIBUTES ServiceAttributeResult ServiceAttributesResult "
    ),
    ".operations.billing": (
        "BILLING_DETAILS CANCEL_SUBSCRIPTION CREATE_SUBSCRIPTION INVOICES LICENSES LIMITS PLANS "
        "REFRESH_LICENSE UPDATE_BILLING_DETAILS UPDATE_CREDIT_CARD UPDATE_SUBSCRIPTION "
    ),
    ".operations.catalogue": "ACCOUNT_APPLICATION_TYPES API_VERSION APPLICATION_TYPES PLATFORM_TYPES SYSTEM_INFO",
    ".operations.connections": (
        "CONNECT DISCONNECT LINKS LinksResult RATE_CONNECTION REMOVE_CONNECT_LINK SERVICE_LINKS "
        "SESSIONS SET_CONNECT_LINK ServiceLinksResult "
    ),
    ".operations.devices": (
        "CLAIM_DEVICE DELETE_DEVICE DELETE_DEVICES DEVICE DEVICES DEVICE_COUNT DEVICE_REPORT "
        "DEVICE_RESTORE DEVICE_TIME_SERIES DeviceRestoreResult DeviceTimeSeriesResult ENDPOINTS "
        "EXPIRE_DEVICE GENERATE_DEVICE_ADDRESS INSTALLABLE_APPS INSTALL_APP InstallableAppsResult "
        "REBOOT_DEVICE REFRESH_DEVICE REGISTER_DEVICE REGISTRATION_CODE REGISTRATION_COMMAND "
        "REMOVE_APP TRANSFER_DEVICES UNINSTALL_DEVICE UPGRADE_DEVICE UPGRADE_DEVICES "
    ),
    ".operations.events": (
        "DEVICE_EVENTS DEVICE_EVENTS_URL DeviceEventsResult DeviceEventsUrlResult EVENTS EVENTS_URL "
        "FEED LIVE_EVENT LiveEventResultDeviceConnectEvent LiveEventResultDeviceDeleteEvent "
        "LiveEventResultDeviceJobEvent LiveEventResultDeviceShareEvent "
        "LiveEventResultDeviceStateEvent LiveEventResultJobEvent LiveEventResultLicenseUpdatedEvent "
        "LiveEventResultLogEvent SERVICE_EVENTS SERVICE_EVENTS_URL ServiceEventsResult "
        "ServiceEventsUrlResult "
    ),
    ".operations.networks": (
        "ADD_NETWORK_CONNECTION ADD_NETWORK_SHARE ADD_NETWORK_TAG CREATE_NETWORK DELETE_NETWORK "
        "NETWORK NETWORKS REMOVE_NETWORK_CONNECTION REMOVE_NETWORK_SHARE REMOVE_NETWORK_TAG "
        "UPDATE_NETWORK "
    ),
    ".operations.organizations": (
        "CONFIGURE_IDENTITY_PROVIDER CONFIGURE_SAML CREATE_ROLE DELETE_ORGANIZATION DELETE_ROLE "
        "LEAVE_ORGANIZATION MEMBERSHIPS ORGANIZATION REMOVE_MEMBER SET_MEMBER SET_ORGANIZATION "
        "UPDATE_ROLE "
    ),
    ".operations.partners": "PARTNERS PARTNER_REPORT UPDATE_PARTNER",
    ".operations.products": (
        "ADD_DEVICE_PRODUCT_SERVICE CREATE_DEVICE_PRODUCT CREATE_DEVICE_PRODUCT_FROM_REGISTRATION "
        "DELETE_DEVICE_PRODUCT DEVICE_PRODUCT DEVICE_PRODUCTS REMOVE_DEVICE_PRODUCT_SERVICE "
        "TRANSFER_DEVICE_PRODUCT UPDATE_DEVICE_PRODUCT UPDATE_DEVICE_PRODUCT_SETTINGS "
    ),
    ".operations.resellers": "ADD_CUSTOMER LEAVE_RESELLER ORGANIZATION_RESELLER REMOVE_CUSTOMER RESELLER RESELLER_REPORT",
    ".operations.scripting": (
        "CANCEL_JOB DELETE_FILE DELETE_FILE_VERSION DELETE_JOB FILES FILE_VERSIONS "
        "FileVersionsResult JOBS MODIFY_FILE SET_JOB START_JOB START_SAVED_JOB "
    ),
    ".operations.services": (
        "ADD_SERVICE ADD_SERVICE_BY_HARDWARE_ID REMOVE_SERVICE RENAME_SERVICE SERVICE "
        "SERVICE_TIME_SERIES ServiceTimeSeriesResult UPDATE_SERVICE "
    ),
    ".operations.sharing": "ACCESSIBLE_ACCOUNTS ACCOUNT_ACCESS DEVICE_ACCESS SHARE_DEVICES",
    ".operations.tags": "ADD_TAG DELETE_TAG MERGE_TAG REMOVE_TAG RENAME_TAG SET_TAG TAGS",
    ".types.account": (
        "AccessKey Account AccountInfo AccountInfoDevices AccountInfoSessions Guest GuestNetworks Notice "
    ),
    ".types.apps": "ConnectedApp ConnectedAppReach",
    ".types.billing": (
        "BillingDetails BillingDetailsAddress BillingDetailsTaxId CreditCard Invoice License Limit "
        "LimitLicense Plan PlanDetails Price Product Subscription "
    ),
    ".types.catalogue": "ApplicationType PlatformType",
    ".types.common": "Access DeviceReference DeviceTag Endpoint Geolocation Notification ServiceReference User",
    ".types.connections": "ConnectLink Connection Session SessionEndpoint",
    ".types.devices": "Device DeviceColumns DeviceDetails DevicePage InstallableApp TimeSeries",
    ".types.events": (
        "DeviceConnectEvent DeviceConnectEventDetails DeviceDeleteEvent DeviceJobEvent "
        "DeviceOfflineItem DeviceOfflineItemIntervals DeviceShareEvent "
        "DeviceShareEventServiceSharing DeviceStateEvent DeviceStateEventDetails Event EventPage "
        "EventPageItemsDeviceConnectEvent EventPageItemsDeviceDeleteEvent "
        "EventPageItemsDeviceJobEvent EventPageItemsDeviceShareEvent EventPageItemsDeviceStateEvent "
        "EventPageItemsJobEvent EventPageItemsLicenseUpdatedEvent EventPageItemsLogEvent FeedEvent "
        "FeedEventEventDeviceConnectEvent FeedEventEventDeviceDeleteEvent "
        "FeedEventEventDeviceJobEvent FeedEventEventDeviceShareEvent FeedEventEventDeviceStateEvent "
        "FeedEventEventJobEvent FeedEventEventLicenseUpdatedEvent FeedEventEventLogEvent FeedItem "
        "FeedPeriod FeedPeriodItemsDeviceOfflineItem FeedPeriodItemsFeedEvent "
        "FeedPeriodItemsFeedItem FeedPeriodItemsUserConnectionItem FeedPeriodItemsUserLoginItem "
        "FileReference JobDeviceReference JobEvent JobReference LicenseUpdatedEvent "
        "UserConnectionItem UserConnectionItemIntervals UserLoginItem UserLoginItemEvents "
    ),
    ".types.networks": "Network NetworkConnection NetworkShare NetworkTag",
    ".types.organizations": (
        "ListFilterFields Member Membership Organization OrganizationDetails "
        "OrganizationDetailsIdentityProvider Role "
    ),
    ".types.partners": "Partner PartnerDetails PartnerDetailsParent PartnerUser",
    ".types.products": (
        "ApplicationTypeReference DeviceProduct DeviceProductDetails DeviceProductPage DeviceProductService "
    ),
    ".types.resellers": "Reseller ResellerDetails",
    ".types.scripting": (
        "File FileArgument FileDetails FileVersion FileVersionPage Job JobArgument JobDevice "
        "JobDeviceAttributes JobPage "
    ),
    ".types.services": "Service ServiceDetails",
    ".types.sharing": "DeviceAccess DeviceAccessServices",
    ".types.tags": "Tag",
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = [
    "ACCESSIBLE_ACCOUNTS",
    "ACCESS_KEYS",
    "ACCOUNT",
    "ACCOUNT_ACCESS",
    "ACCOUNT_APPLICATION_TYPES",
    "ADD_CUSTOMER",
    "ADD_DEVICE_PRODUCT_SERVICE",
    "ADD_NETWORK_CONNECTION",
    "ADD_NETWORK_SHARE",
    "ADD_NETWORK_TAG",
    "ADD_SERVICE",
    "ADD_SERVICE_BY_HARDWARE_ID",
    "ADD_TAG",
    "API_VERSION",
    "APPLICATION_TYPES",
    "ATTRIBUTE",
    "ATTRIBUTES",
    "BILLING_DETAILS",
    "CANCEL_JOB",
    "CANCEL_SUBSCRIPTION",
    "CLAIM_DEVICE",
    "CLEAR_CONNECTED_APP_REACH",
    "CONFIGURE_IDENTITY_PROVIDER",
    "CONFIGURE_SAML",
    "CONNECT",
    "CONNECTED_APPS",
    "CONTACTS",
    "CREATE_ACCESS_KEY",
    "CREATE_DEVICE_PRODUCT",
    "CREATE_DEVICE_PRODUCT_FROM_REGISTRATION",
    "CREATE_NETWORK",
    "CREATE_ROLE",
    "CREATE_SUBSCRIPTION",
    "DELETE_ACCESS_KEY",
    "DELETE_DEVICE",
    "DELETE_DEVICES",
    "DELETE_DEVICE_PRODUCT",
    "DELETE_FILE",
    "DELETE_FILE_VERSION",
    "DELETE_JOB",
    "DELETE_NETWORK",
    "DELETE_ORGANIZATION",
    "DELETE_ROLE",
    "DELETE_TAG",
    "DEVELOPER_KEY",
    "DEVICE",
    "DEVICES",
    "DEVICE_ACCESS",
    "DEVICE_ATTRIBUTE",
    "DEVICE_ATTRIBUTES",
    "DEVICE_COUNT",
    "DEVICE_EVENTS",
    "DEVICE_EVENTS_URL",
    "DEVICE_PRODUCT",
    "DEVICE_PRODUCTS",
    "DEVICE_REPORT",
    "DEVICE_RESTORE",
    "DEVICE_TIME_SERIES",
    "DISCONNECT",
    "ENDPOINTS",
    "EVENTS",
    "EVENTS_URL",
    "EXPIRE_DEVICE",
    "FEED",
    "FILES",
    "FILE_VERSIONS",
    "GENERATE_DEVICE_ADDRESS",
    "GUESTS",
    "INSTALLABLE_APPS",
    "INSTALL_APP",
    "INVOICES",
    "JOBS",
    "LEAVE_ORGANIZATION",
    "LEAVE_RESELLER",
    "LICENSES",
    "LIMITS",
    "LINKS",
    "LIVE_EVENT",
    "ME",
    "MEMBERSHIPS",
    "MERGE_TAG",
    "MODIFY_FILE",
    "NETWORK",
    "NETWORKS",
    "NOTICES",
    "NOTIFICATION_SETTINGS",
    "ORGANIZATION",
    "ORGANIZATION_RESELLER",
    "PARTNERS",
    "PARTNER_REPORT",
    "PLANS",
    "PLATFORM_TYPES",
    "RATE_CONNECTION",
    "READ_NOTICE",
    "REBOOT_DEVICE",
    "REFRESH_DEVICE",
    "REFRESH_LICENSE",
    "REGISTER_DEVICE",
    "REGISTRATION_CODE",
    "REGISTRATION_COMMAND",
    "REMOVE_APP",
    "REMOVE_ATTRIBUTE",
    "REMOVE_CONNECT_LINK",
    "REMOVE_CUSTOMER",
    "REMOVE_DEVICE_PRODUCT_SERVICE",
    "REMOVE_MEMBER",
    "REMOVE_NETWORK_CONNECTION",
    "REMOVE_NETWORK_SHARE",
    "REMOVE_NETWORK_TAG",
    "REMOVE_SERVICE",
    "REMOVE_TAG",
    "RENAME_SERVICE",
    "RENAME_TAG",
    "RESELLER",
    "RESELLER_REPORT",
    "REVOKE_CONNECTED_APP",
    "SERVICE",
    "SERVICE_ATTRIBUTE",
    "SERVICE_ATTRIBUTES",
    "SERVICE_EVENTS",
    "SERVICE_EVENTS_URL",
    "SERVICE_LINKS",
    "SERVICE_TIME_SERIES",
    "SESSIONS",
    "SET_ATTRIBUTE",
    "SET_ATTRIBUTES",
    "SET_CONNECTED_APP_REACH",
    "SET_CONNECT_LINK",
    "SET_JOB",
    "SET_MEMBER",
    "SET_NOTIFICATION_SETTINGS",
    "SET_ORGANIZATION",
    "SET_TAG",
    "SHARE_DEVICES",
    "START_JOB",
    "START_SAVED_JOB",
    "SYSTEM_INFO",
    "TAGS",
    "TRANSFER_DEVICES",
    "TRANSFER_DEVICE_PRODUCT",
    "UNINSTALL_DEVICE",
    "UNSET",
    "UPDATE_ACCESS_KEY",
    "UPDATE_ACCOUNT",
    "UPDATE_BILLING_DETAILS",
    "UPDATE_CREDIT_CARD",
    "UPDATE_DEVICE_PRODUCT",
    "UPDATE_DEVICE_PRODUCT_SETTINGS",
    "UPDATE_NETWORK",
    "UPDATE_PARTNER",
    "UPDATE_ROLE",
    "UPDATE_SERVICE",
    "UPDATE_SUBSCRIPTION",
    "UPGRADE_DEVICE",
    "UPGRADE_DEVICES",
    "APIConnectionError",
    "APITimeoutError",
    "Access",
    "AccessKey",
    "Account",
    "AccountInfo",
    "AccountInfoDevices",
    "AccountInfoSessions",
    "AccountResult",
    "AddressInput",
    "AgentAccountReachInput",
    "ApiWarning",
    "ApplicationType",
    "ApplicationTypeReference",
    "ArgumentInput",
    "AsyncBaseClient",
    "AsyncClient",
    "AsyncItemIterator",
    "AuthenticationError",
    "AuthenticationProvider",
    "BaseClient",
    "BaseModel",
    "BillingDetails",
    "BillingDetailsAddress",
    "BillingDetailsTaxId",
    "BillingInterval",
    "Client",
    "ConfigurationError",
    "ConnectLink",
    "ConnectedApp",
    "ConnectedAppReach",
    "ConnectedAppsResult",
    "Connection",
    "ConnectionSource",
    "CreateAccessKeyResult",
    "CreateDeviceProductFromRegistrationInput",
    "CreditCard",
    "CustomRoleAccess",
    "DateTime",
    "DeveloperKeyResult",
    "Device",
    "DeviceAccess",
    "DeviceAccessServices",
    "DeviceAttributeResult",
    "DeviceAttributesResult",
    "DeviceColumns",
    "DeviceConnectEvent",
    "DeviceConnectEventDetails",
    "DeviceDeleteEvent",
    "DeviceDetails",
    "DeviceEventsResult",
    "DeviceEventsUrlResult",
    "DeviceJobEvent",
    "DeviceOfflineItem",
    "DeviceOfflineItemIntervals",
    "DevicePage",
    "DeviceProduct",
    "DeviceProductDetails",
    "DeviceProductPage",
    "DeviceProductService",
    "DeviceProductSettingsInput",
    "DeviceProductStatus",
    "DeviceReference",
    "DeviceRestoreResult",
    "DeviceShareEvent",
    "DeviceShareEventServiceSharing",
    "DeviceStateEvent",
    "DeviceStateEventDetails",
    "DeviceTag",
    "DeviceTimeSeriesResult",
    "EncryptionType",
    "Endpoint",
    "EndpointQuality",
    "ErrorEntry",
    "Event",
    "EventPage",
    "EventPageItemsDeviceConnectEvent",
    "EventPageItemsDeviceDeleteEvent",
    "EventPageItemsDeviceJobEvent",
    "EventPageItemsDeviceShareEvent",
    "EventPageItemsDeviceStateEvent",
    "EventPageItemsJobEvent",
    "EventPageItemsLicenseUpdatedEvent",
    "EventPageItemsLogEvent",
    "EventType",
    "FallbackType",
    "FeedEvent",
    "FeedEventEventDeviceConnectEvent",
    "FeedEventEventDeviceDeleteEvent",
    "FeedEventEventDeviceJobEvent",
    "FeedEventEventDeviceShareEvent",
    "FeedEventEventDeviceStateEvent",
    "FeedEventEventJobEvent",
    "FeedEventEventLicenseUpdatedEvent",
    "FeedEventEventLogEvent",
    "FeedItem",
    "FeedPeriod",
    "FeedPeriodItemsDeviceOfflineItem",
    "FeedPeriodItemsFeedEvent",
    "FeedPeriodItemsFeedItem",
    "FeedPeriodItemsUserConnectionItem",
    "FeedPeriodItemsUserLoginItem",
    "File",
    "FileArgument",
    "FileDetails",
    "FileReference",
    "FileSelectionType",
    "FileVersion",
    "FileVersionPage",
    "FileVersionsResult",
    "Geolocation",
    "GraphQLError",
    "Guest",
    "GuestNetworks",
    "HTTPStatusError",
    "IdentityProviderType",
    "InputModel",
    "InstallableApp",
    "InstallableAppsResult",
    "InvalidResponseError",
    "InvalidVariablesError",
    "Invoice",
    "ItemIterator",
    "Job",
    "JobArgument",
    "JobArgumentType",
    "JobDevice",
    "JobDeviceAttributes",
    "JobDeviceReference",
    "JobEvent",
    "JobPage",
    "JobReference",
    "JobStatusEnum",
    "License",
    "LicenseOption",
    "LicenseStatus",
    "LicenseUpdatedEvent",
    "Limit",
    "LimitLicense",
    "LinkType",
    "LinksResult",
    "ListFilter",
    "ListFilterFields",
    "ListOperator",
    "LiveEventResultDeviceConnectEvent",
    "LiveEventResultDeviceDeleteEvent",
    "LiveEventResultDeviceJobEvent",
    "LiveEventResultDeviceShareEvent",
    "LiveEventResultDeviceStateEvent",
    "LiveEventResultJobEvent",
    "LiveEventResultLicenseUpdatedEvent",
    "LiveEventResultLogEvent",
    "MeResult",
    "Member",
    "Membership",
    "MissingFieldError",
    "Network",
    "NetworkConnection",
    "NetworkShare",
    "NetworkTag",
    "Notice",
    "NoticeType",
    "Notification",
    "NullResultError",
    "Object",
    "OpenEnum",
    "Operation",
    "OperationOutdatedError",
    "Organization",
    "OrganizationDetails",
    "OrganizationDetailsIdentityProvider",
    "OrganizationRole",
    "PageModel",
    "Partner",
    "PartnerDetails",
    "PartnerDetailsParent",
    "PartnerUser",
    "Plan",
    "PlanDetails",
    "PlatformType",
    "Price",
    "Product",
    "Protocol",
    "ProxyType",
    "RateLimitError",
    "RemoteItError",
    "Reseller",
    "ResellerDetails",
    "ResponseValidationError",
    "Role",
    "RolePermission",
    "Service",
    "ServiceAttributeResult",
    "ServiceAttributesResult",
    "ServiceDetails",
    "ServiceEventsResult",
    "ServiceEventsUrlResult",
    "ServiceInput",
    "ServiceLinksResult",
    "ServiceReference",
    "ServiceSharingOptions",
    "ServiceTimeSeriesResult",
    "Session",
    "SessionEndpoint",
    "SharingAction",
    "Subscription",
    "SubscriptionStatus",
    "Tag",
    "TagInput",
    "TaxIdInput",
    "TimeSeries",
    "TimeSeriesResolution",
    "TimeSeriesType",
    "TransportError",
    "UnsetType",
    "UpdateDeviceProductInput",
    "User",
    "UserConnectionItem",
    "UserConnectionItemIntervals",
    "UserLoginItem",
    "UserLoginItemEvents",
    "WebSocketOptions",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(module, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
