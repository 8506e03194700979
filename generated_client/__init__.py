# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""A typed client, generated from GraphQL operations; each name is loaded when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .access_keys import ACCESS_KEYS as ACCESS_KEYS
    from .access_keys import AccessKeys as AccessKeys
    from .access_keys import AccessKeysLogin as AccessKeysLogin
    from .accessible_accounts import ACCESSIBLE_ACCOUNTS as ACCESSIBLE_ACCOUNTS
    from .accessible_accounts import AccessibleAccounts as AccessibleAccounts
    from .accessible_accounts import AccessibleAccountsLogin as AccessibleAccountsLogin
    from .accessible_accounts import AccessibleAccountsLoginAccount as AccessibleAccountsLoginAccount
    from .account import ACCOUNT as ACCOUNT
    from .account import Account as Account
    from .account import AccountLogin as AccountLogin
    from .account import AccountLoginAccount as AccountLoginAccount
    from .account_access import ACCOUNT_ACCESS as ACCOUNT_ACCESS
    from .account_access import AccountAccess as AccountAccess
    from .account_access import AccountAccessLogin as AccountAccessLogin
    from .account_access import AccountAccessLoginAccount as AccountAccessLoginAccount
    from .account_application_types import ACCOUNT_APPLICATION_TYPES as ACCOUNT_APPLICATION_TYPES
    from .account_application_types import AccountApplicationTypes as AccountApplicationTypes
    from .account_application_types import AccountApplicationTypesLogin as AccountApplicationTypesLogin
    from .account_application_types import (
        AccountApplicationTypesLoginAccount as AccountApplicationTypesLoginAccount,
    )
    from .add_customer import ADD_CUSTOMER as ADD_CUSTOMER
    from .add_customer import AddCustomer as AddCustomer
    from .add_network_connection import ADD_NETWORK_CONNECTION as ADD_NETWORK_CONNECTION
    from .add_network_connection import AddNetworkConnection as AddNetworkConnection
    from .add_network_share import ADD_NETWORK_SHARE as ADD_NETWORK_SHARE
    from .add_network_share import AddNetworkShare as AddNetworkShare
    from .add_network_tag import ADD_NETWORK_TAG as ADD_NETWORK_TAG
    from .add_network_tag import AddNetworkTag as AddNetworkTag
    from .add_service import ADD_SERVICE as ADD_SERVICE
    from .add_service import AddService as AddService
    from .add_service_by_hardware_id import ADD_SERVICE_BY_HARDWARE_ID as ADD_SERVICE_BY_HARDWARE_ID
    from .add_service_by_hardware_id import AddServiceByHardwareId as AddServiceByHardwareId
    from .add_tag import ADD_TAG as ADD_TAG
    from .add_tag import AddTag as AddTag
    from .api_version import API_VERSION as API_VERSION
    from .api_version import ApiVersion as ApiVersion
    from .application_types import APPLICATION_TYPES as APPLICATION_TYPES
    from .application_types import ApplicationTypes as ApplicationTypes
    from .async_client import AsyncClient as AsyncClient
    from .attribute import ATTRIBUTE as ATTRIBUTE
    from .attribute import Attribute as Attribute
    from .attribute import AttributeLogin as AttributeLogin
    from .attribute import AttributeLoginAccount as AttributeLoginAccount
    from .attributes import ATTRIBUTES as ATTRIBUTES
    from .attributes import Attributes as Attributes
    from .attributes import AttributesLogin as AttributesLogin
    from .attributes import AttributesLoginAccount as AttributesLoginAccount
    from .base_client import AsyncBaseClient as AsyncBaseClient
    from .base_client import BaseClient as BaseClient
    from .base_enum import OpenEnum as OpenEnum
    from .base_model import BaseModel as BaseModel
    from .billing_details import BILLING_DETAILS as BILLING_DETAILS
    from .billing_details import BillingDetails as BillingDetails
    from .billing_details import BillingDetailsLogin as BillingDetailsLogin
    from .billing_details import BillingDetailsLoginAccount as BillingDetailsLoginAccount
    from .cancel_job import CANCEL_JOB as CANCEL_JOB
    from .cancel_job import CancelJob as CancelJob
    from .cancel_subscription import CANCEL_SUBSCRIPTION as CANCEL_SUBSCRIPTION
    from .cancel_subscription import CancelSubscription as CancelSubscription
    from .claim_device import CLAIM_DEVICE as CLAIM_DEVICE
    from .claim_device import ClaimDevice as ClaimDevice
    from .client import Client as Client
    from .configure_identity_provider import CONFIGURE_IDENTITY_PROVIDER as CONFIGURE_IDENTITY_PROVIDER
    from .configure_identity_provider import ConfigureIdentityProvider as ConfigureIdentityProvider
    from .configure_saml import CONFIGURE_SAML as CONFIGURE_SAML
    from .configure_saml import ConfigureSaml as ConfigureSaml
    from .connect import CONNECT as CONNECT
    from .connect import Connect as Connect
    from .contacts import CONTACTS as CONTACTS
    from .contacts import Contacts as Contacts
    from .contacts import ContactsLogin as ContactsLogin
    from .contacts import ContactsLoginAccount as ContactsLoginAccount
    from .create_access_key import CREATE_ACCESS_KEY as CREATE_ACCESS_KEY
    from .create_access_key import CreateAccessKey as CreateAccessKey
    from .create_access_key import CreateAccessKeyCreateAccessKey as CreateAccessKeyCreateAccessKey
    from .create_network import CREATE_NETWORK as CREATE_NETWORK
    from .create_network import CreateNetwork as CreateNetwork
    from .create_role import CREATE_ROLE as CREATE_ROLE
    from .create_role import CreateRole as CreateRole
    from .create_subscription import CREATE_SUBSCRIPTION as CREATE_SUBSCRIPTION
    from .create_subscription import CreateSubscription as CreateSubscription
    from .create_subscription import (
        CreateSubscriptionCreateSubscription as CreateSubscriptionCreateSubscription,
    )
    from .delete_access_key import DELETE_ACCESS_KEY as DELETE_ACCESS_KEY
    from .delete_access_key import DeleteAccessKey as DeleteAccessKey
    from .delete_device import DELETE_DEVICE as DELETE_DEVICE
    from .delete_device import DeleteDevice as DeleteDevice
    from .delete_devices import DELETE_DEVICES as DELETE_DEVICES
    from .delete_devices import DeleteDevices as DeleteDevices
    from .delete_file import DELETE_FILE as DELETE_FILE
    from .delete_file import DeleteFile as DeleteFile
    from .delete_file_version import DELETE_FILE_VERSION as DELETE_FILE_VERSION
    from .delete_file_version import DeleteFileVersion as DeleteFileVersion
    from .delete_network import DELETE_NETWORK as DELETE_NETWORK
    from .delete_network import DeleteNetwork as DeleteNetwork
    from .delete_organization import DELETE_ORGANIZATION as DELETE_ORGANIZATION
    from .delete_organization import DeleteOrganization as DeleteOrganization
    from .delete_role import DELETE_ROLE as DELETE_ROLE
    from .delete_role import DeleteRole as DeleteRole
    from .delete_tag import DELETE_TAG as DELETE_TAG
    from .delete_tag import DeleteTag as DeleteTag
    from .developer_key import DEVELOPER_KEY as DEVELOPER_KEY
    from .developer_key import DeveloperKey as DeveloperKey
    from .developer_key import DeveloperKeyLogin as DeveloperKeyLogin
    from .developer_key import DeveloperKeyLoginApiKey as DeveloperKeyLoginApiKey
    from .device import DEVICE as DEVICE
    from .device import Device as Device
    from .device import DeviceLogin as DeviceLogin
    from .device import DeviceLoginAccount as DeviceLoginAccount
    from .device_access import DEVICE_ACCESS as DEVICE_ACCESS
    from .device_access import DeviceAccess as DeviceAccess
    from .device_access import DeviceAccessLogin as DeviceAccessLogin
    from .device_access import DeviceAccessLoginAccount as DeviceAccessLoginAccount
    from .device_attribute import DEVICE_ATTRIBUTE as DEVICE_ATTRIBUTE
    from .device_attribute import DeviceAttribute as DeviceAttribute
    from .device_attribute import DeviceAttributeLogin as DeviceAttributeLogin
    from .device_attribute import DeviceAttributeLoginAccount as DeviceAttributeLoginAccount
    from .device_attribute import DeviceAttributeLoginAccountDevice as DeviceAttributeLoginAccountDevice
    from .device_attributes import DEVICE_ATTRIBUTES as DEVICE_ATTRIBUTES
    from .device_attributes import DeviceAttributes as DeviceAttributes
    from .device_attributes import DeviceAttributesLogin as DeviceAttributesLogin
    from .device_attributes import DeviceAttributesLoginAccount as DeviceAttributesLoginAccount
    from .device_attributes import DeviceAttributesLoginAccountDevice as DeviceAttributesLoginAccountDevice
    from .device_count import DEVICE_COUNT as DEVICE_COUNT
    from .device_count import DeviceCount as DeviceCount
    from .device_count import DeviceCountLogin as DeviceCountLogin
    from .device_count import DeviceCountLoginAccount as DeviceCountLoginAccount
    from .device_count import DeviceCountLoginAccountDevices as DeviceCountLoginAccountDevices
    from .device_events import DEVICE_EVENTS as DEVICE_EVENTS
    from .device_events import DeviceEvents as DeviceEvents
    from .device_events import DeviceEventsLogin as DeviceEventsLogin
    from .device_events import DeviceEventsLoginAccount as DeviceEventsLoginAccount
    from .device_events import DeviceEventsLoginAccountDevice as DeviceEventsLoginAccountDevice
    from .device_events_url import DEVICE_EVENTS_URL as DEVICE_EVENTS_URL
    from .device_events_url import DeviceEventsUrl as DeviceEventsUrl
    from .device_events_url import DeviceEventsUrlLogin as DeviceEventsUrlLogin
    from .device_events_url import DeviceEventsUrlLoginAccount as DeviceEventsUrlLoginAccount
    from .device_events_url import DeviceEventsUrlLoginAccountDevice as DeviceEventsUrlLoginAccountDevice
    from .device_report import DEVICE_REPORT as DEVICE_REPORT
    from .device_report import DeviceReport as DeviceReport
    from .device_report import DeviceReportLogin as DeviceReportLogin
    from .device_report import DeviceReportLoginAccount as DeviceReportLoginAccount
    from .device_restore import DEVICE_RESTORE as DEVICE_RESTORE
    from .device_restore import DeviceRestore as DeviceRestore
    from .device_restore import DeviceRestoreLogin as DeviceRestoreLogin
    from .device_restore import DeviceRestoreLoginAccount as DeviceRestoreLoginAccount
    from .device_restore import DeviceRestoreLoginAccountDevice as DeviceRestoreLoginAccountDevice
    from .device_time_series import DEVICE_TIME_SERIES as DEVICE_TIME_SERIES
    from .device_time_series import DeviceTimeSeries as DeviceTimeSeries
    from .device_time_series import DeviceTimeSeriesLogin as DeviceTimeSeriesLogin
    from .device_time_series import DeviceTimeSeriesLoginAccount as DeviceTimeSeriesLoginAccount
    from .device_time_series import DeviceTimeSeriesLoginAccountDevice as DeviceTimeSeriesLoginAccountDevice
    from .devices import DEVICES as DEVICES
    from .devices import Devices as Devices
    from .devices import DevicesLogin as DevicesLogin
    from .devices import DevicesLoginAccount as DevicesLoginAccount
    from .devices import DevicesLoginAccountDevices as DevicesLoginAccountDevices
    from .disconnect import DISCONNECT as DISCONNECT
    from .disconnect import Disconnect as Disconnect
    from .endpoints import ENDPOINTS as ENDPOINTS
    from .endpoints import Endpoints as Endpoints
    from .endpoints import EndpointsLogin as EndpointsLogin
    from .endpoints import EndpointsLoginAccount as EndpointsLoginAccount
    from .enums import AuthenticationProvider as AuthenticationProvider
    from .enums import BillingInterval as BillingInterval
    from .enums import ConnectionSource as ConnectionSource
    from .enums import CustomRoleAccess as CustomRoleAccess
    from .enums import EncryptionType as EncryptionType
    from .enums import EndpointQuality as EndpointQuality
    from .enums import EventType as EventType
    from .enums import FileSelectionType as FileSelectionType
    from .enums import IdentityProviderType as IdentityProviderType
    from .enums import JobArgumentType as JobArgumentType
    from .enums import JobStatusEnum as JobStatusEnum
    from .enums import LicenseOption as LicenseOption
    from .enums import LicenseStatus as LicenseStatus
    from .enums import LinkType as LinkType
    from .enums import ListOperator as ListOperator
    from .enums import NoticeType as NoticeType
    from .enums import OrganizationRole as OrganizationRole
    from .enums import Protocol as Protocol
    from .enums import ProxyType as ProxyType
    from .enums import RolePermission as RolePermission
    from .enums import SharingAction as SharingAction
    from .enums import SubscriptionStatus as SubscriptionStatus
    from .enums import TimeSeriesResolution as TimeSeriesResolution
    from .enums import TimeSeriesType as TimeSeriesType
    from .enums import WebSocketOptions as WebSocketOptions
    from .errors import APIConnectionError as APIConnectionError
    from .errors import APITimeoutError as APITimeoutError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import ConfigurationError as ConfigurationError
    from .errors import GraphQLError as GraphQLError
    from .errors import HTTPStatusError as HTTPStatusError
    from .errors import InvalidResponseError as InvalidResponseError
    from .errors import InvalidVariablesError as InvalidVariablesError
    from .errors import NullResultError as NullResultError
    from .errors import RateLimitError as RateLimitError
    from .errors import RemoteItError as RemoteItError
    from .errors import ResponseValidationError as ResponseValidationError
    from .errors import TransportError as TransportError
    from .events import EVENTS as EVENTS
    from .events import Events as Events
    from .events import EventsLogin as EventsLogin
    from .events import EventsLoginAccount as EventsLoginAccount
    from .events_url import EVENTS_URL as EVENTS_URL
    from .events_url import EventsUrl as EventsUrl
    from .events_url import EventsUrlLogin as EventsUrlLogin
    from .events_url import EventsUrlLoginAccount as EventsUrlLoginAccount
    from .expire_device import EXPIRE_DEVICE as EXPIRE_DEVICE
    from .expire_device import ExpireDevice as ExpireDevice
    from .feed import FEED as FEED
    from .feed import Feed as Feed
    from .feed import FeedLogin as FeedLogin
    from .feed import FeedLoginAccount as FeedLoginAccount
    from .file_versions import FILE_VERSIONS as FILE_VERSIONS
    from .file_versions import FileVersions as FileVersions
    from .file_versions import FileVersionsLogin as FileVersionsLogin
    from .file_versions import FileVersionsLoginAccount as FileVersionsLoginAccount
    from .file_versions import FileVersionsLoginAccountFiles as FileVersionsLoginAccountFiles
    from .files import FILES as FILES
    from .files import Files as Files
    from .files import FilesLogin as FilesLogin
    from .files import FilesLoginAccount as FilesLoginAccount
    from .fragments import AccessFields as AccessFields
    from .fragments import AccessKeyFields as AccessKeyFields
    from .fragments import AccountFields as AccountFields
    from .fragments import AccountInfoFields as AccountInfoFields
    from .fragments import AccountInfoFieldsDevices as AccountInfoFieldsDevices
    from .fragments import AccountInfoFieldsSessions as AccountInfoFieldsSessions
    from .fragments import ApplicationTypeFields as ApplicationTypeFields
    from .fragments import BillingDetailsFields as BillingDetailsFields
    from .fragments import BillingDetailsFieldsAddress as BillingDetailsFieldsAddress
    from .fragments import BillingDetailsFieldsTaxId as BillingDetailsFieldsTaxId
    from .fragments import ConnectionFields as ConnectionFields
    from .fragments import ConnectLinkFields as ConnectLinkFields
    from .fragments import CreditCardFields as CreditCardFields
    from .fragments import DeviceAccessFields as DeviceAccessFields
    from .fragments import DeviceAccessFieldsServices as DeviceAccessFieldsServices
    from .fragments import DeviceColumns as DeviceColumns
    from .fragments import DeviceConnectEventDetails as DeviceConnectEventDetails
    from .fragments import DeviceConnectEventFields as DeviceConnectEventFields
    from .fragments import DeviceDeleteEventFields as DeviceDeleteEventFields
    from .fragments import DeviceDetails as DeviceDetails
    from .fragments import DeviceFields as DeviceFields
    from .fragments import DeviceJobEventFields as DeviceJobEventFields
    from .fragments import DeviceOfflineItemFields as DeviceOfflineItemFields
    from .fragments import DeviceOfflineItemFieldsIntervals as DeviceOfflineItemFieldsIntervals
    from .fragments import DeviceReferenceFields as DeviceReferenceFields
    from .fragments import DeviceShareEventFields as DeviceShareEventFields
    from .fragments import DeviceShareEventFieldsServiceSharing as DeviceShareEventFieldsServiceSharing
    from .fragments import DeviceStateEventDetails as DeviceStateEventDetails
    from .fragments import DeviceStateEventFields as DeviceStateEventFields
    from .fragments import DeviceTagFields as DeviceTagFields
    from .fragments import EndpointFields as EndpointFields
    from .fragments import EventFields as EventFields
    from .fragments import EventPage as EventPage
    from .fragments import EventPageItemsDeviceConnectEvent as EventPageItemsDeviceConnectEvent
    from .fragments import EventPageItemsDeviceDeleteEvent as EventPageItemsDeviceDeleteEvent
    from .fragments import EventPageItemsDeviceJobEvent as EventPageItemsDeviceJobEvent
    from .fragments import EventPageItemsDeviceShareEvent as EventPageItemsDeviceShareEvent
    from .fragments import EventPageItemsDeviceStateEvent as EventPageItemsDeviceStateEvent
    from .fragments import EventPageItemsJobEvent as EventPageItemsJobEvent
    from .fragments import EventPageItemsLicenseUpdatedEvent as EventPageItemsLicenseUpdatedEvent
    from .fragments import EventPageItemsLogEvent as EventPageItemsLogEvent
    from .fragments import FeedEventFields as FeedEventFields
    from .fragments import FeedEventFieldsEventDeviceConnectEvent as FeedEventFieldsEventDeviceConnectEvent
    from .fragments import FeedEventFieldsEventDeviceDeleteEvent as FeedEventFieldsEventDeviceDeleteEvent
    from .fragments import FeedEventFieldsEventDeviceJobEvent as FeedEventFieldsEventDeviceJobEvent
    from .fragments import FeedEventFieldsEventDeviceShareEvent as FeedEventFieldsEventDeviceShareEvent
    from .fragments import FeedEventFieldsEventDeviceStateEvent as FeedEventFieldsEventDeviceStateEvent
    from .fragments import FeedEventFieldsEventJobEvent as FeedEventFieldsEventJobEvent
    from .fragments import FeedEventFieldsEventLicenseUpdatedEvent as FeedEventFieldsEventLicenseUpdatedEvent
    from .fragments import FeedEventFieldsEventLogEvent as FeedEventFieldsEventLogEvent
    from .fragments import FeedItemFields as FeedItemFields
    from .fragments import FeedPeriodFields as FeedPeriodFields
    from .fragments import FeedPeriodFieldsItemsDeviceOfflineItem as FeedPeriodFieldsItemsDeviceOfflineItem
    from .fragments import FeedPeriodFieldsItemsFeedEvent as FeedPeriodFieldsItemsFeedEvent
    from .fragments import FeedPeriodFieldsItemsFeedItem as FeedPeriodFieldsItemsFeedItem
    from .fragments import FeedPeriodFieldsItemsUserConnectionItem as FeedPeriodFieldsItemsUserConnectionItem
    from .fragments import FeedPeriodFieldsItemsUserLoginItem as FeedPeriodFieldsItemsUserLoginItem
    from .fragments import FileArgumentFields as FileArgumentFields
    from .fragments import FileDetails as FileDetails
    from .fragments import FileFields as FileFields
    from .fragments import FileVersionFields as FileVersionFields
    from .fragments import FileVersionPage as FileVersionPage
    from .fragments import GeolocationFields as GeolocationFields
    from .fragments import GuestFields as GuestFields
    from .fragments import GuestFieldsNetworks as GuestFieldsNetworks
    from .fragments import InvoiceFields as InvoiceFields
    from .fragments import JobArgumentFields as JobArgumentFields
    from .fragments import JobDeviceFields as JobDeviceFields
    from .fragments import JobDeviceFieldsAttributes as JobDeviceFieldsAttributes
    from .fragments import JobEventFields as JobEventFields
    from .fragments import JobFields as JobFields
    from .fragments import JobPage as JobPage
    from .fragments import LicenseFields as LicenseFields
    from .fragments import LicenseUpdatedEventFields as LicenseUpdatedEventFields
    from .fragments import LimitFields as LimitFields
    from .fragments import LimitFieldsLicense as LimitFieldsLicense
    from .fragments import ListFilterFields as ListFilterFields
    from .fragments import MemberFields as MemberFields
    from .fragments import MembershipFields as MembershipFields
    from .fragments import NetworkConnectionFields as NetworkConnectionFields
    from .fragments import NetworkFields as NetworkFields
    from .fragments import NetworkShareFields as NetworkShareFields
    from .fragments import NetworkTagFields as NetworkTagFields
    from .fragments import NoticeFields as NoticeFields
    from .fragments import NotificationFields as NotificationFields
    from .fragments import OrganizationDetails as OrganizationDetails
    from .fragments import OrganizationDetailsIdentityProvider as OrganizationDetailsIdentityProvider
    from .fragments import OrganizationFields as OrganizationFields
    from .fragments import PlanDetails as PlanDetails
    from .fragments import PlanFields as PlanFields
    from .fragments import PlatformTypeFields as PlatformTypeFields
    from .fragments import PriceFields as PriceFields
    from .fragments import ProductFields as ProductFields
    from .fragments import ResellerDetailsFields as ResellerDetailsFields
    from .fragments import ResellerFields as ResellerFields
    from .fragments import RoleFields as RoleFields
    from .fragments import ServiceDetails as ServiceDetails
    from .fragments import ServiceFields as ServiceFields
    from .fragments import ServiceReferenceFields as ServiceReferenceFields
    from .fragments import SessionFields as SessionFields
    from .fragments import SessionFieldsEndpoint as SessionFieldsEndpoint
    from .fragments import SubscriptionFields as SubscriptionFields
    from .fragments import TagFields as TagFields
    from .fragments import TimeSeriesFields as TimeSeriesFields
    from .fragments import UserConnectionItemFields as UserConnectionItemFields
    from .fragments import UserConnectionItemFieldsIntervals as UserConnectionItemFieldsIntervals
    from .fragments import UserFields as UserFields
    from .fragments import UserLoginItemFields as UserLoginItemFields
    from .fragments import UserLoginItemFieldsEvents as UserLoginItemFieldsEvents
    from .generate_device_address import GENERATE_DEVICE_ADDRESS as GENERATE_DEVICE_ADDRESS
    from .generate_device_address import GenerateDeviceAddress as GenerateDeviceAddress
    from .guests import GUESTS as GUESTS
    from .guests import Guests as Guests
    from .guests import GuestsLogin as GuestsLogin
    from .guests import GuestsLoginAccount as GuestsLoginAccount
    from .input_types import AddressInput as AddressInput
    from .input_types import ArgumentInput as ArgumentInput
    from .input_types import ListFilter as ListFilter
    from .input_types import ServiceInput as ServiceInput
    from .input_types import ServiceSharingOptions as ServiceSharingOptions
    from .input_types import TagInput as TagInput
    from .input_types import TaxIdInput as TaxIdInput
    from .install_app import INSTALL_APP as INSTALL_APP
    from .install_app import InstallApp as InstallApp
    from .invoices import INVOICES as INVOICES
    from .invoices import Invoices as Invoices
    from .invoices import InvoicesLogin as InvoicesLogin
    from .invoices import InvoicesLoginAccount as InvoicesLoginAccount
    from .jobs import JOBS as JOBS
    from .jobs import Jobs as Jobs
    from .jobs import JobsLogin as JobsLogin
    from .jobs import JobsLoginAccount as JobsLoginAccount
    from .leave_organization import LEAVE_ORGANIZATION as LEAVE_ORGANIZATION
    from .leave_organization import LeaveOrganization as LeaveOrganization
    from .leave_reseller import LEAVE_RESELLER as LEAVE_RESELLER
    from .leave_reseller import LeaveReseller as LeaveReseller
    from .licenses import LICENSES as LICENSES
    from .licenses import Licenses as Licenses
    from .licenses import LicensesLogin as LicensesLogin
    from .licenses import LicensesLoginAccount as LicensesLoginAccount
    from .limits import LIMITS as LIMITS
    from .limits import Limits as Limits
    from .limits import LimitsLogin as LimitsLogin
    from .limits import LimitsLoginAccount as LimitsLoginAccount
    from .links import LINKS as LINKS
    from .links import Links as Links
    from .links import LinksLogin as LinksLogin
    from .links import LinksLoginAccount as LinksLoginAccount
    from .links import LinksLoginAccountLinks as LinksLoginAccountLinks
    from .me import ME as ME
    from .me import Me as Me
    from .me import MeLogin as MeLogin
    from .memberships import MEMBERSHIPS as MEMBERSHIPS
    from .memberships import Memberships as Memberships
    from .memberships import MembershipsLogin as MembershipsLogin
    from .memberships import MembershipsLoginAccount as MembershipsLoginAccount
    from .merge_tag import MERGE_TAG as MERGE_TAG
    from .merge_tag import MergeTag as MergeTag
    from .modify_file import MODIFY_FILE as MODIFY_FILE
    from .modify_file import ModifyFile as ModifyFile
    from .network import NETWORK as NETWORK
    from .network import Network as Network
    from .network import NetworkLogin as NetworkLogin
    from .network import NetworkLoginAccount as NetworkLoginAccount
    from .networks import NETWORKS as NETWORKS
    from .networks import Networks as Networks
    from .networks import NetworksLogin as NetworksLogin
    from .networks import NetworksLoginAccount as NetworksLoginAccount
    from .notices import NOTICES as NOTICES
    from .notices import Notices as Notices
    from .notification_settings import NOTIFICATION_SETTINGS as NOTIFICATION_SETTINGS
    from .notification_settings import NotificationSettings as NotificationSettings
    from .notification_settings import NotificationSettingsLogin as NotificationSettingsLogin
    from .notification_settings import NotificationSettingsLoginAccount as NotificationSettingsLoginAccount
    from .operation import ErrorEntry as ErrorEntry
    from .operation import Operation as Operation
    from .organization import ORGANIZATION as ORGANIZATION
    from .organization import Organization as Organization
    from .organization import OrganizationLogin as OrganizationLogin
    from .organization import OrganizationLoginAccount as OrganizationLoginAccount
    from .organization_reseller import ORGANIZATION_RESELLER as ORGANIZATION_RESELLER
    from .organization_reseller import OrganizationReseller as OrganizationReseller
    from .organization_reseller import OrganizationResellerLogin as OrganizationResellerLogin
    from .organization_reseller import OrganizationResellerLoginAccount as OrganizationResellerLoginAccount
    from .organization_reseller import (
        OrganizationResellerLoginAccountOrganization as OrganizationResellerLoginAccountOrganization,
    )
    from .plans import PLANS as PLANS
    from .plans import Plans as Plans
    from .platform_types import PLATFORM_TYPES as PLATFORM_TYPES
    from .platform_types import PlatformTypes as PlatformTypes
    from .rate_connection import RATE_CONNECTION as RATE_CONNECTION
    from .rate_connection import RateConnection as RateConnection
    from .read_notice import READ_NOTICE as READ_NOTICE
    from .read_notice import ReadNotice as ReadNotice
    from .reboot_device import REBOOT_DEVICE as REBOOT_DEVICE
    from .reboot_device import RebootDevice as RebootDevice
    from .refresh_device import REFRESH_DEVICE as REFRESH_DEVICE
    from .refresh_device import RefreshDevice as RefreshDevice
    from .refresh_license import REFRESH_LICENSE as REFRESH_LICENSE
    from .refresh_license import RefreshLicense as RefreshLicense
    from .register_device import REGISTER_DEVICE as REGISTER_DEVICE
    from .register_device import RegisterDevice as RegisterDevice
    from .registration_code import REGISTRATION_CODE as REGISTRATION_CODE
    from .registration_code import RegistrationCode as RegistrationCode
    from .registration_code import RegistrationCodeLogin as RegistrationCodeLogin
    from .registration_code import RegistrationCodeLoginAccount as RegistrationCodeLoginAccount
    from .registration_command import REGISTRATION_COMMAND as REGISTRATION_COMMAND
    from .registration_command import RegistrationCommand as RegistrationCommand
    from .registration_command import RegistrationCommandLogin as RegistrationCommandLogin
    from .registration_command import RegistrationCommandLoginAccount as RegistrationCommandLoginAccount
    from .remove_app import REMOVE_APP as REMOVE_APP
    from .remove_app import RemoveApp as RemoveApp
    from .remove_attribute import REMOVE_ATTRIBUTE as REMOVE_ATTRIBUTE
    from .remove_attribute import RemoveAttribute as RemoveAttribute
    from .remove_connect_link import REMOVE_CONNECT_LINK as REMOVE_CONNECT_LINK
    from .remove_connect_link import RemoveConnectLink as RemoveConnectLink
    from .remove_customer import REMOVE_CUSTOMER as REMOVE_CUSTOMER
    from .remove_customer import RemoveCustomer as RemoveCustomer
    from .remove_member import REMOVE_MEMBER as REMOVE_MEMBER
    from .remove_member import RemoveMember as RemoveMember
    from .remove_network_connection import REMOVE_NETWORK_CONNECTION as REMOVE_NETWORK_CONNECTION
    from .remove_network_connection import RemoveNetworkConnection as RemoveNetworkConnection
    from .remove_network_share import REMOVE_NETWORK_SHARE as REMOVE_NETWORK_SHARE
    from .remove_network_share import RemoveNetworkShare as RemoveNetworkShare
    from .remove_network_tag import REMOVE_NETWORK_TAG as REMOVE_NETWORK_TAG
    from .remove_network_tag import RemoveNetworkTag as RemoveNetworkTag
    from .remove_service import REMOVE_SERVICE as REMOVE_SERVICE
    from .remove_service import RemoveService as RemoveService
    from .remove_tag import REMOVE_TAG as REMOVE_TAG
    from .remove_tag import RemoveTag as RemoveTag
    from .rename_service import RENAME_SERVICE as RENAME_SERVICE
    from .rename_service import RenameService as RenameService
    from .rename_tag import RENAME_TAG as RENAME_TAG
    from .rename_tag import RenameTag as RenameTag
    from .reseller import RESELLER as RESELLER
    from .reseller import Reseller as Reseller
    from .reseller import ResellerLogin as ResellerLogin
    from .reseller import ResellerLoginAccount as ResellerLoginAccount
    from .reseller_report import RESELLER_REPORT as RESELLER_REPORT
    from .reseller_report import ResellerReport as ResellerReport
    from .reseller_report import ResellerReportLogin as ResellerReportLogin
    from .reseller_report import ResellerReportLoginAccount as ResellerReportLoginAccount
    from .reseller_report import (
        ResellerReportLoginAccountOrganization as ResellerReportLoginAccountOrganization,
    )
    from .reseller_report import (
        ResellerReportLoginAccountOrganizationReseller as ResellerReportLoginAccountOrganizationReseller,
    )
    from .scalars import DateTime as DateTime
    from .scalars import Object as Object
    from .service import SERVICE as SERVICE
    from .service import Service as Service
    from .service import ServiceLogin as ServiceLogin
    from .service import ServiceLoginAccount as ServiceLoginAccount
    from .service_attribute import SERVICE_ATTRIBUTE as SERVICE_ATTRIBUTE
    from .service_attribute import ServiceAttribute as ServiceAttribute
    from .service_attribute import ServiceAttributeLogin as ServiceAttributeLogin
    from .service_attribute import ServiceAttributeLoginAccount as ServiceAttributeLoginAccount
    from .service_attribute import ServiceAttributeLoginAccountService as ServiceAttributeLoginAccountService
    from .service_attributes import SERVICE_ATTRIBUTES as SERVICE_ATTRIBUTES
    from .service_attributes import ServiceAttributes as ServiceAttributes
    from .service_attributes import ServiceAttributesLogin as ServiceAttributesLogin
    from .service_attributes import ServiceAttributesLoginAccount as ServiceAttributesLoginAccount
    from .service_attributes import (
        ServiceAttributesLoginAccountService as ServiceAttributesLoginAccountService,
    )
    from .service_events import SERVICE_EVENTS as SERVICE_EVENTS
    from .service_events import ServiceEvents as ServiceEvents
    from .service_events import ServiceEventsLogin as ServiceEventsLogin
    from .service_events import ServiceEventsLoginAccount as ServiceEventsLoginAccount
    from .service_events import ServiceEventsLoginAccountService as ServiceEventsLoginAccountService
    from .service_events_url import SERVICE_EVENTS_URL as SERVICE_EVENTS_URL
    from .service_events_url import ServiceEventsUrl as ServiceEventsUrl
    from .service_events_url import ServiceEventsUrlLogin as ServiceEventsUrlLogin
    from .service_events_url import ServiceEventsUrlLoginAccount as ServiceEventsUrlLoginAccount
    from .service_events_url import ServiceEventsUrlLoginAccountService as ServiceEventsUrlLoginAccountService
    from .service_links import SERVICE_LINKS as SERVICE_LINKS
    from .service_links import ServiceLinks as ServiceLinks
    from .service_links import ServiceLinksLogin as ServiceLinksLogin
    from .service_links import ServiceLinksLoginAccount as ServiceLinksLoginAccount
    from .service_links import ServiceLinksLoginAccountService as ServiceLinksLoginAccountService
    from .service_time_series import SERVICE_TIME_SERIES as SERVICE_TIME_SERIES
    from .service_time_series import ServiceTimeSeries as ServiceTimeSeries
    from .service_time_series import ServiceTimeSeriesLogin as ServiceTimeSeriesLogin
    from .service_time_series import ServiceTimeSeriesLoginAccount as ServiceTimeSeriesLoginAccount
    from .service_time_series import (
        ServiceTimeSeriesLoginAccountService as ServiceTimeSeriesLoginAccountService,
    )
    from .sessions import SESSIONS as SESSIONS
    from .sessions import Sessions as Sessions
    from .sessions import SessionsLogin as SessionsLogin
    from .sessions import SessionsLoginAccount as SessionsLoginAccount
    from .set_attribute import SET_ATTRIBUTE as SET_ATTRIBUTE
    from .set_attribute import SetAttribute as SetAttribute
    from .set_attributes import SET_ATTRIBUTES as SET_ATTRIBUTES
    from .set_attributes import SetAttributes as SetAttributes
    from .set_connect_link import SET_CONNECT_LINK as SET_CONNECT_LINK
    from .set_connect_link import SetConnectLink as SetConnectLink
    from .set_member import SET_MEMBER as SET_MEMBER
    from .set_member import SetMember as SetMember
    from .set_notification_settings import SET_NOTIFICATION_SETTINGS as SET_NOTIFICATION_SETTINGS
    from .set_notification_settings import SetNotificationSettings as SetNotificationSettings
    from .set_organization import SET_ORGANIZATION as SET_ORGANIZATION
    from .set_organization import SetOrganization as SetOrganization
    from .set_tag import SET_TAG as SET_TAG
    from .set_tag import SetTag as SetTag
    from .share_devices import SHARE_DEVICES as SHARE_DEVICES
    from .share_devices import ShareDevices as ShareDevices
    from .start_job import START_JOB as START_JOB
    from .start_job import StartJob as StartJob
    from .system_info import SYSTEM_INFO as SYSTEM_INFO
    from .system_info import SystemInfo as SystemInfo
    from .system_info import SystemInfoSystem as SystemInfoSystem
    from .system_info import SystemInfoSystemEndpoints as SystemInfoSystemEndpoints
    from .tags import TAGS as TAGS
    from .tags import Tags as Tags
    from .tags import TagsLogin as TagsLogin
    from .tags import TagsLoginAccount as TagsLoginAccount
    from .transfer_devices import TRANSFER_DEVICES as TRANSFER_DEVICES
    from .transfer_devices import TransferDevices as TransferDevices
    from .typename import FallbackType as FallbackType
    from .uninstall_device import UNINSTALL_DEVICE as UNINSTALL_DEVICE
    from .uninstall_device import UninstallDevice as UninstallDevice
    from .unset import UNSET as UNSET
    from .unset import UnsetType as UnsetType
    from .update_access_key import UPDATE_ACCESS_KEY as UPDATE_ACCESS_KEY
    from .update_access_key import UpdateAccessKey as UpdateAccessKey
    from .update_account import UPDATE_ACCOUNT as UPDATE_ACCOUNT
    from .update_account import UpdateAccount as UpdateAccount
    from .update_billing_details import UPDATE_BILLING_DETAILS as UPDATE_BILLING_DETAILS
    from .update_billing_details import UpdateBillingDetails as UpdateBillingDetails
    from .update_credit_card import UPDATE_CREDIT_CARD as UPDATE_CREDIT_CARD
    from .update_credit_card import UpdateCreditCard as UpdateCreditCard
    from .update_credit_card import UpdateCreditCardUpdateCreditCard as UpdateCreditCardUpdateCreditCard
    from .update_network import UPDATE_NETWORK as UPDATE_NETWORK
    from .update_network import UpdateNetwork as UpdateNetwork
    from .update_role import UPDATE_ROLE as UPDATE_ROLE
    from .update_role import UpdateRole as UpdateRole
    from .update_service import UPDATE_SERVICE as UPDATE_SERVICE
    from .update_service import UpdateService as UpdateService
    from .update_subscription import UPDATE_SUBSCRIPTION as UPDATE_SUBSCRIPTION
    from .update_subscription import UpdateSubscription as UpdateSubscription
    from .upgrade_device import UPGRADE_DEVICE as UPGRADE_DEVICE
    from .upgrade_device import UpgradeDevice as UpgradeDevice
    from .upgrade_devices import UPGRADE_DEVICES as UPGRADE_DEVICES
    from .upgrade_devices import UpgradeDevices as UpgradeDevices

_MODULES = {
    "ACCESSIBLE_ACCOUNTS": "accessible_accounts",
    "ACCESS_KEYS": "access_keys",
    "ACCOUNT": "account",
    "ACCOUNT_ACCESS": "account_access",
    "ACCOUNT_APPLICATION_TYPES": "account_application_types",
    "ADD_CUSTOMER": "add_customer",
    "ADD_NETWORK_CONNECTION": "add_network_connection",
    "ADD_NETWORK_SHARE": "add_network_share",
    "ADD_NETWORK_TAG": "add_network_tag",
    "ADD_SERVICE": "add_service",
    "ADD_SERVICE_BY_HARDWARE_ID": "add_service_by_hardware_id",
    "ADD_TAG": "add_tag",
    "APIConnectionError": "errors",
    "APITimeoutError": "errors",
    "API_VERSION": "api_version",
    "APPLICATION_TYPES": "application_types",
    "ATTRIBUTE": "attribute",
    "ATTRIBUTES": "attributes",
    "AccessFields": "fragments",
    "AccessKeyFields": "fragments",
    "AccessKeys": "access_keys",
    "AccessKeysLogin": "access_keys",
    "AccessibleAccounts": "accessible_accounts",
    "AccessibleAccountsLogin": "accessible_accounts",
    "AccessibleAccountsLoginAccount": "accessible_accounts",
    "Account": "account",
    "AccountAccess": "account_access",
    "AccountAccessLogin": "account_access",
    "AccountAccessLoginAccount": "account_access",
    "AccountApplicationTypes": "account_application_types",
    "AccountApplicationTypesLogin": "account_application_types",
    "AccountApplicationTypesLoginAccount": "account_application_types",
    "AccountFields": "fragments",
    "AccountInfoFields": "fragments",
    "AccountInfoFieldsDevices": "fragments",
    "AccountInfoFieldsSessions": "fragments",
    "AccountLogin": "account",
    "AccountLoginAccount": "account",
    "AddCustomer": "add_customer",
    "AddNetworkConnection": "add_network_connection",
    "AddNetworkShare": "add_network_share",
    "AddNetworkTag": "add_network_tag",
    "AddService": "add_service",
    "AddServiceByHardwareId": "add_service_by_hardware_id",
    "AddTag": "add_tag",
    "AddressInput": "input_types",
    "ApiVersion": "api_version",
    "ApplicationTypeFields": "fragments",
    "ApplicationTypes": "application_types",
    "ArgumentInput": "input_types",
    "AsyncBaseClient": "base_client",
    "AsyncClient": "async_client",
    "Attribute": "attribute",
    "AttributeLogin": "attribute",
    "AttributeLoginAccount": "attribute",
    "Attributes": "attributes",
    "AttributesLogin": "attributes",
    "AttributesLoginAccount": "attributes",
    "AuthenticationError": "errors",
    "AuthenticationProvider": "enums",
    "BILLING_DETAILS": "billing_details",
    "BaseClient": "base_client",
    "BaseModel": "base_model",
    "BillingDetails": "billing_details",
    "BillingDetailsFields": "fragments",
    "BillingDetailsFieldsAddress": "fragments",
    "BillingDetailsFieldsTaxId": "fragments",
    "BillingDetailsLogin": "billing_details",
    "BillingDetailsLoginAccount": "billing_details",
    "BillingInterval": "enums",
    "CANCEL_JOB": "cancel_job",
    "CANCEL_SUBSCRIPTION": "cancel_subscription",
    "CLAIM_DEVICE": "claim_device",
    "CONFIGURE_IDENTITY_PROVIDER": "configure_identity_provider",
    "CONFIGURE_SAML": "configure_saml",
    "CONNECT": "connect",
    "CONTACTS": "contacts",
    "CREATE_ACCESS_KEY": "create_access_key",
    "CREATE_NETWORK": "create_network",
    "CREATE_ROLE": "create_role",
    "CREATE_SUBSCRIPTION": "create_subscription",
    "CancelJob": "cancel_job",
    "CancelSubscription": "cancel_subscription",
    "ClaimDevice": "claim_device",
    "Client": "client",
    "ConfigurationError": "errors",
    "ConfigureIdentityProvider": "configure_identity_provider",
    "ConfigureSaml": "configure_saml",
    "Connect": "connect",
    "ConnectLinkFields": "fragments",
    "ConnectionFields": "fragments",
    "ConnectionSource": "enums",
    "Contacts": "contacts",
    "ContactsLogin": "contacts",
    "ContactsLoginAccount": "contacts",
    "CreateAccessKey": "create_access_key",
    "CreateAccessKeyCreateAccessKey": "create_access_key",
    "CreateNetwork": "create_network",
    "CreateRole": "create_role",
    "CreateSubscription": "create_subscription",
    "CreateSubscriptionCreateSubscription": "create_subscription",
    "CreditCardFields": "fragments",
    "CustomRoleAccess": "enums",
    "DELETE_ACCESS_KEY": "delete_access_key",
    "DELETE_DEVICE": "delete_device",
    "DELETE_DEVICES": "delete_devices",
    "DELETE_FILE": "delete_file",
    "DELETE_FILE_VERSION": "delete_file_version",
    "DELETE_NETWORK": "delete_network",
    "DELETE_ORGANIZATION": "delete_organization",
    "DELETE_ROLE": "delete_role",
    "DELETE_TAG": "delete_tag",
    "DEVELOPER_KEY": "developer_key",
    "DEVICE": "device",
    "DEVICES": "devices",
    "DEVICE_ACCESS": "device_access",
    "DEVICE_ATTRIBUTE": "device_attribute",
    "DEVICE_ATTRIBUTES": "device_attributes",
    "DEVICE_COUNT": "device_count",
    "DEVICE_EVENTS": "device_events",
    "DEVICE_EVENTS_URL": "device_events_url",
    "DEVICE_REPORT": "device_report",
    "DEVICE_RESTORE": "device_restore",
    "DEVICE_TIME_SERIES": "device_time_series",
    "DISCONNECT": "disconnect",
    "DateTime": "scalars",
    "DeleteAccessKey": "delete_access_key",
    "DeleteDevice": "delete_device",
    "DeleteDevices": "delete_devices",
    "DeleteFile": "delete_file",
    "DeleteFileVersion": "delete_file_version",
    "DeleteNetwork": "delete_network",
    "DeleteOrganization": "delete_organization",
    "DeleteRole": "delete_role",
    "DeleteTag": "delete_tag",
    "DeveloperKey": "developer_key",
    "DeveloperKeyLogin": "developer_key",
    "DeveloperKeyLoginApiKey": "developer_key",
    "Device": "device",
    "DeviceAccess": "device_access",
    "DeviceAccessFields": "fragments",
    "DeviceAccessFieldsServices": "fragments",
    "DeviceAccessLogin": "device_access",
    "DeviceAccessLoginAccount": "device_access",
    "DeviceAttribute": "device_attribute",
    "DeviceAttributeLogin": "device_attribute",
    "DeviceAttributeLoginAccount": "device_attribute",
    "DeviceAttributeLoginAccountDevice": "device_attribute",
    "DeviceAttributes": "device_attributes",
    "DeviceAttributesLogin": "device_attributes",
    "DeviceAttributesLoginAccount": "device_attributes",
    "DeviceAttributesLoginAccountDevice": "device_attributes",
    "DeviceColumns": "fragments",
    "DeviceConnectEventDetails": "fragments",
    "DeviceConnectEventFields": "fragments",
    "DeviceCount": "device_count",
    "DeviceCountLogin": "device_count",
    "DeviceCountLoginAccount": "device_count",
    "DeviceCountLoginAccountDevices": "device_count",
    "DeviceDeleteEventFields": "fragments",
    "DeviceDetails": "fragments",
    "DeviceEvents": "device_events",
    "DeviceEventsLogin": "device_events",
    "DeviceEventsLoginAccount": "device_events",
    "DeviceEventsLoginAccountDevice": "device_events",
    "DeviceEventsUrl": "device_events_url",
    "DeviceEventsUrlLogin": "device_events_url",
    "DeviceEventsUrlLoginAccount": "device_events_url",
    "DeviceEventsUrlLoginAccountDevice": "device_events_url",
    "DeviceFields": "fragments",
    "DeviceJobEventFields": "fragments",
    "DeviceLogin": "device",
    "DeviceLoginAccount": "device",
    "DeviceOfflineItemFields": "fragments",
    "DeviceOfflineItemFieldsIntervals": "fragments",
    "DeviceReferenceFields": "fragments",
    "DeviceReport": "device_report",
    "DeviceReportLogin": "device_report",
    "DeviceReportLoginAccount": "device_report",
    "DeviceRestore": "device_restore",
    "DeviceRestoreLogin": "device_restore",
    "DeviceRestoreLoginAccount": "device_restore",
    "DeviceRestoreLoginAccountDevice": "device_restore",
    "DeviceShareEventFields": "fragments",
    "DeviceShareEventFieldsServiceSharing": "fragments",
    "DeviceStateEventDetails": "fragments",
    "DeviceStateEventFields": "fragments",
    "DeviceTagFields": "fragments",
    "DeviceTimeSeries": "device_time_series",
    "DeviceTimeSeriesLogin": "device_time_series",
    "DeviceTimeSeriesLoginAccount": "device_time_series",
    "DeviceTimeSeriesLoginAccountDevice": "device_time_series",
    "Devices": "devices",
    "DevicesLogin": "devices",
    "DevicesLoginAccount": "devices",
    "DevicesLoginAccountDevices": "devices",
    "Disconnect": "disconnect",
    "ENDPOINTS": "endpoints",
    "EVENTS": "events",
    "EVENTS_URL": "events_url",
    "EXPIRE_DEVICE": "expire_device",
    "EncryptionType": "enums",
    "EndpointFields": "fragments",
    "EndpointQuality": "enums",
    "Endpoints": "endpoints",
    "EndpointsLogin": "endpoints",
    "EndpointsLoginAccount": "endpoints",
    "ErrorEntry": "operation",
    "EventFields": "fragments",
    "EventPage": "fragments",
    "EventPageItemsDeviceConnectEvent": "fragments",
    "EventPageItemsDeviceDeleteEvent": "fragments",
    "EventPageItemsDeviceJobEvent": "fragments",
    "EventPageItemsDeviceShareEvent": "fragments",
    "EventPageItemsDeviceStateEvent": "fragments",
    "EventPageItemsJobEvent": "fragments",
    "EventPageItemsLicenseUpdatedEvent": "fragments",
    "EventPageItemsLogEvent": "fragments",
    "EventType": "enums",
    "Events": "events",
    "EventsLogin": "events",
    "EventsLoginAccount": "events",
    "EventsUrl": "events_url",
    "EventsUrlLogin": "events_url",
    "EventsUrlLoginAccount": "events_url",
    "ExpireDevice": "expire_device",
    "FEED": "feed",
    "FILES": "files",
    "FILE_VERSIONS": "file_versions",
    "FallbackType": "typename",
    "Feed": "feed",
    "FeedEventFields": "fragments",
    "FeedEventFieldsEventDeviceConnectEvent": "fragments",
    "FeedEventFieldsEventDeviceDeleteEvent": "fragments",
    "FeedEventFieldsEventDeviceJobEvent": "fragments",
    "FeedEventFieldsEventDeviceShareEvent": "fragments",
    "FeedEventFieldsEventDeviceStateEvent": "fragments",
    "FeedEventFieldsEventJobEvent": "fragments",
    "FeedEventFieldsEventLicenseUpdatedEvent": "fragments",
    "FeedEventFieldsEventLogEvent": "fragments",
    "FeedItemFields": "fragments",
    "FeedLogin": "feed",
    "FeedLoginAccount": "feed",
    "FeedPeriodFields": "fragments",
    "FeedPeriodFieldsItemsDeviceOfflineItem": "fragments",
    "FeedPeriodFieldsItemsFeedEvent": "fragments",
    "FeedPeriodFieldsItemsFeedItem": "fragments",
    "FeedPeriodFieldsItemsUserConnectionItem": "fragments",
    "FeedPeriodFieldsItemsUserLoginItem": "fragments",
    "FileArgumentFields": "fragments",
    "FileDetails": "fragments",
    "FileFields": "fragments",
    "FileSelectionType": "enums",
    "FileVersionFields": "fragments",
    "FileVersionPage": "fragments",
    "FileVersions": "file_versions",
    "FileVersionsLogin": "file_versions",
    "FileVersionsLoginAccount": "file_versions",
    "FileVersionsLoginAccountFiles": "file_versions",
    "Files": "files",
    "FilesLogin": "files",
    "FilesLoginAccount": "files",
    "GENERATE_DEVICE_ADDRESS": "generate_device_address",
    "GUESTS": "guests",
    "GenerateDeviceAddress": "generate_device_address",
    "GeolocationFields": "fragments",
    "GraphQLError": "errors",
    "GuestFields": "fragments",
    "GuestFieldsNetworks": "fragments",
    "Guests": "guests",
    "GuestsLogin": "guests",
    "GuestsLoginAccount": "guests",
    "HTTPStatusError": "errors",
    "INSTALL_APP": "install_app",
    "INVOICES": "invoices",
    "IdentityProviderType": "enums",
    "InstallApp": "install_app",
    "InvalidResponseError": "errors",
    "InvalidVariablesError": "errors",
    "InvoiceFields": "fragments",
    "Invoices": "invoices",
    "InvoicesLogin": "invoices",
    "InvoicesLoginAccount": "invoices",
    "JOBS": "jobs",
    "JobArgumentFields": "fragments",
    "JobArgumentType": "enums",
    "JobDeviceFields": "fragments",
    "JobDeviceFieldsAttributes": "fragments",
    "JobEventFields": "fragments",
    "JobFields": "fragments",
    "JobPage": "fragments",
    "JobStatusEnum": "enums",
    "Jobs": "jobs",
    "JobsLogin": "jobs",
    "JobsLoginAccount": "jobs",
    "LEAVE_ORGANIZATION": "leave_organization",
    "LEAVE_RESELLER": "leave_reseller",
    "LICENSES": "licenses",
    "LIMITS": "limits",
    "LINKS": "links",
    "LeaveOrganization": "leave_organization",
    "LeaveReseller": "leave_reseller",
    "LicenseFields": "fragments",
    "LicenseOption": "enums",
    "LicenseStatus": "enums",
    "LicenseUpdatedEventFields": "fragments",
    "Licenses": "licenses",
    "LicensesLogin": "licenses",
    "LicensesLoginAccount": "licenses",
    "LimitFields": "fragments",
    "LimitFieldsLicense": "fragments",
    "Limits": "limits",
    "LimitsLogin": "limits",
    "LimitsLoginAccount": "limits",
    "LinkType": "enums",
    "Links": "links",
    "LinksLogin": "links",
    "LinksLoginAccount": "links",
    "LinksLoginAccountLinks": "links",
    "ListFilter": "input_types",
    "ListFilterFields": "fragments",
    "ListOperator": "enums",
    "ME": "me",
    "MEMBERSHIPS": "memberships",
    "MERGE_TAG": "merge_tag",
    "MODIFY_FILE": "modify_file",
    "Me": "me",
    "MeLogin": "me",
    "MemberFields": "fragments",
    "MembershipFields": "fragments",
    "Memberships": "memberships",
    "MembershipsLogin": "memberships",
    "MembershipsLoginAccount": "memberships",
    "MergeTag": "merge_tag",
    "ModifyFile": "modify_file",
    "NETWORK": "network",
    "NETWORKS": "networks",
    "NOTICES": "notices",
    "NOTIFICATION_SETTINGS": "notification_settings",
    "Network": "network",
    "NetworkConnectionFields": "fragments",
    "NetworkFields": "fragments",
    "NetworkLogin": "network",
    "NetworkLoginAccount": "network",
    "NetworkShareFields": "fragments",
    "NetworkTagFields": "fragments",
    "Networks": "networks",
    "NetworksLogin": "networks",
    "NetworksLoginAccount": "networks",
    "NoticeFields": "fragments",
    "NoticeType": "enums",
    "Notices": "notices",
    "NotificationFields": "fragments",
    "NotificationSettings": "notification_settings",
    "NotificationSettingsLogin": "notification_settings",
    "NotificationSettingsLoginAccount": "notification_settings",
    "NullResultError": "errors",
    "ORGANIZATION": "organization",
    "ORGANIZATION_RESELLER": "organization_reseller",
    "Object": "scalars",
    "OpenEnum": "base_enum",
    "Operation": "operation",
    "Organization": "organization",
    "OrganizationDetails": "fragments",
    "OrganizationDetailsIdentityProvider": "fragments",
    "OrganizationFields": "fragments",
    "OrganizationLogin": "organization",
    "OrganizationLoginAccount": "organization",
    "OrganizationReseller": "organization_reseller",
    "OrganizationResellerLogin": "organization_reseller",
    "OrganizationResellerLoginAccount": "organization_reseller",
    "OrganizationResellerLoginAccountOrganization": "organization_reseller",
    "OrganizationRole": "enums",
    "PLANS": "plans",
    "PLATFORM_TYPES": "platform_types",
    "PlanDetails": "fragments",
    "PlanFields": "fragments",
    "Plans": "plans",
    "PlatformTypeFields": "fragments",
    "PlatformTypes": "platform_types",
    "PriceFields": "fragments",
    "ProductFields": "fragments",
    "Protocol": "enums",
    "ProxyType": "enums",
    "RATE_CONNECTION": "rate_connection",
    "READ_NOTICE": "read_notice",
    "REBOOT_DEVICE": "reboot_device",
    "REFRESH_DEVICE": "refresh_device",
    "REFRESH_LICENSE": "refresh_license",
    "REGISTER_DEVICE": "register_device",
    "REGISTRATION_CODE": "registration_code",
    "REGISTRATION_COMMAND": "registration_command",
    "REMOVE_APP": "remove_app",
    "REMOVE_ATTRIBUTE": "remove_attribute",
    "REMOVE_CONNECT_LINK": "remove_connect_link",
    "REMOVE_CUSTOMER": "remove_customer",
    "REMOVE_MEMBER": "remove_member",
    "REMOVE_NETWORK_CONNECTION": "remove_network_connection",
    "REMOVE_NETWORK_SHARE": "remove_network_share",
    "REMOVE_NETWORK_TAG": "remove_network_tag",
    "REMOVE_SERVICE": "remove_service",
    "REMOVE_TAG": "remove_tag",
    "RENAME_SERVICE": "rename_service",
    "RENAME_TAG": "rename_tag",
    "RESELLER": "reseller",
    "RESELLER_REPORT": "reseller_report",
    "RateConnection": "rate_connection",
    "RateLimitError": "errors",
    "ReadNotice": "read_notice",
    "RebootDevice": "reboot_device",
    "RefreshDevice": "refresh_device",
    "RefreshLicense": "refresh_license",
    "RegisterDevice": "register_device",
    "RegistrationCode": "registration_code",
    "RegistrationCodeLogin": "registration_code",
    "RegistrationCodeLoginAccount": "registration_code",
    "RegistrationCommand": "registration_command",
    "RegistrationCommandLogin": "registration_command",
    "RegistrationCommandLoginAccount": "registration_command",
    "RemoteItError": "errors",
    "RemoveApp": "remove_app",
    "RemoveAttribute": "remove_attribute",
    "RemoveConnectLink": "remove_connect_link",
    "RemoveCustomer": "remove_customer",
    "RemoveMember": "remove_member",
    "RemoveNetworkConnection": "remove_network_connection",
    "RemoveNetworkShare": "remove_network_share",
    "RemoveNetworkTag": "remove_network_tag",
    "RemoveService": "remove_service",
    "RemoveTag": "remove_tag",
    "RenameService": "rename_service",
    "RenameTag": "rename_tag",
    "Reseller": "reseller",
    "ResellerDetailsFields": "fragments",
    "ResellerFields": "fragments",
    "ResellerLogin": "reseller",
    "ResellerLoginAccount": "reseller",
    "ResellerReport": "reseller_report",
    "ResellerReportLogin": "reseller_report",
    "ResellerReportLoginAccount": "reseller_report",
    "ResellerReportLoginAccountOrganization": "reseller_report",
    "ResellerReportLoginAccountOrganizationReseller": "reseller_report",
    "ResponseValidationError": "errors",
    "RoleFields": "fragments",
    "RolePermission": "enums",
    "SERVICE": "service",
    "SERVICE_ATTRIBUTE": "service_attribute",
    "SERVICE_ATTRIBUTES": "service_attributes",
    "SERVICE_EVENTS": "service_events",
    "SERVICE_EVENTS_URL": "service_events_url",
    "SERVICE_LINKS": "service_links",
    "SERVICE_TIME_SERIES": "service_time_series",
    "SESSIONS": "sessions",
    "SET_ATTRIBUTE": "set_attribute",
    "SET_ATTRIBUTES": "set_attributes",
    "SET_CONNECT_LINK": "set_connect_link",
    "SET_MEMBER": "set_member",
    "SET_NOTIFICATION_SETTINGS": "set_notification_settings",
    "SET_ORGANIZATION": "set_organization",
    "SET_TAG": "set_tag",
    "SHARE_DEVICES": "share_devices",
    "START_JOB": "start_job",
    "SYSTEM_INFO": "system_info",
    "Service": "service",
    "ServiceAttribute": "service_attribute",
    "ServiceAttributeLogin": "service_attribute",
    "ServiceAttributeLoginAccount": "service_attribute",
    "ServiceAttributeLoginAccountService": "service_attribute",
    "ServiceAttributes": "service_attributes",
    "ServiceAttributesLogin": "service_attributes",
    "ServiceAttributesLoginAccount": "service_attributes",
    "ServiceAttributesLoginAccountService": "service_attributes",
    "ServiceDetails": "fragments",
    "ServiceEvents": "service_events",
    "ServiceEventsLogin": "service_events",
    "ServiceEventsLoginAccount": "service_events",
    "ServiceEventsLoginAccountService": "service_events",
    "ServiceEventsUrl": "service_events_url",
    "ServiceEventsUrlLogin": "service_events_url",
    "ServiceEventsUrlLoginAccount": "service_events_url",
    "ServiceEventsUrlLoginAccountService": "service_events_url",
    "ServiceFields": "fragments",
    "ServiceInput": "input_types",
    "ServiceLinks": "service_links",
    "ServiceLinksLogin": "service_links",
    "ServiceLinksLoginAccount": "service_links",
    "ServiceLinksLoginAccountService": "service_links",
    "ServiceLogin": "service",
    "ServiceLoginAccount": "service",
    "ServiceReferenceFields": "fragments",
    "ServiceSharingOptions": "input_types",
    "ServiceTimeSeries": "service_time_series",
    "ServiceTimeSeriesLogin": "service_time_series",
    "ServiceTimeSeriesLoginAccount": "service_time_series",
    "ServiceTimeSeriesLoginAccountService": "service_time_series",
    "SessionFields": "fragments",
    "SessionFieldsEndpoint": "fragments",
    "Sessions": "sessions",
    "SessionsLogin": "sessions",
    "SessionsLoginAccount": "sessions",
    "SetAttribute": "set_attribute",
    "SetAttributes": "set_attributes",
    "SetConnectLink": "set_connect_link",
    "SetMember": "set_member",
    "SetNotificationSettings": "set_notification_settings",
    "SetOrganization": "set_organization",
    "SetTag": "set_tag",
    "ShareDevices": "share_devices",
    "SharingAction": "enums",
    "StartJob": "start_job",
    "SubscriptionFields": "fragments",
    "SubscriptionStatus": "enums",
    "SystemInfo": "system_info",
    "SystemInfoSystem": "system_info",
    "SystemInfoSystemEndpoints": "system_info",
    "TAGS": "tags",
    "TRANSFER_DEVICES": "transfer_devices",
    "TagFields": "fragments",
    "TagInput": "input_types",
    "Tags": "tags",
    "TagsLogin": "tags",
    "TagsLoginAccount": "tags",
    "TaxIdInput": "input_types",
    "TimeSeriesFields": "fragments",
    "TimeSeriesResolution": "enums",
    "TimeSeriesType": "enums",
    "TransferDevices": "transfer_devices",
    "TransportError": "errors",
    "UNINSTALL_DEVICE": "uninstall_device",
    "UNSET": "unset",
    "UPDATE_ACCESS_KEY": "update_access_key",
    "UPDATE_ACCOUNT": "update_account",
    "UPDATE_BILLING_DETAILS": "update_billing_details",
    "UPDATE_CREDIT_CARD": "update_credit_card",
    "UPDATE_NETWORK": "update_network",
    "UPDATE_ROLE": "update_role",
    "UPDATE_SERVICE": "update_service",
    "UPDATE_SUBSCRIPTION": "update_subscription",
    "UPGRADE_DEVICE": "upgrade_device",
    "UPGRADE_DEVICES": "upgrade_devices",
    "UninstallDevice": "uninstall_device",
    "UnsetType": "unset",
    "UpdateAccessKey": "update_access_key",
    "UpdateAccount": "update_account",
    "UpdateBillingDetails": "update_billing_details",
    "UpdateCreditCard": "update_credit_card",
    "UpdateCreditCardUpdateCreditCard": "update_credit_card",
    "UpdateNetwork": "update_network",
    "UpdateRole": "update_role",
    "UpdateService": "update_service",
    "UpdateSubscription": "update_subscription",
    "UpgradeDevice": "upgrade_device",
    "UpgradeDevices": "upgrade_devices",
    "UserConnectionItemFields": "fragments",
    "UserConnectionItemFieldsIntervals": "fragments",
    "UserFields": "fragments",
    "UserLoginItemFields": "fragments",
    "UserLoginItemFieldsEvents": "fragments",
    "WebSocketOptions": "enums",
}

__all__ = [
    "ACCESSIBLE_ACCOUNTS",
    "ACCESS_KEYS",
    "ACCOUNT",
    "ACCOUNT_ACCESS",
    "ACCOUNT_APPLICATION_TYPES",
    "ADD_CUSTOMER",
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
    "CONFIGURE_IDENTITY_PROVIDER",
    "CONFIGURE_SAML",
    "CONNECT",
    "CONTACTS",
    "CREATE_ACCESS_KEY",
    "CREATE_NETWORK",
    "CREATE_ROLE",
    "CREATE_SUBSCRIPTION",
    "DELETE_ACCESS_KEY",
    "DELETE_DEVICE",
    "DELETE_DEVICES",
    "DELETE_FILE",
    "DELETE_FILE_VERSION",
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
    "INSTALL_APP",
    "INVOICES",
    "JOBS",
    "LEAVE_ORGANIZATION",
    "LEAVE_RESELLER",
    "LICENSES",
    "LIMITS",
    "LINKS",
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
    "SET_CONNECT_LINK",
    "SET_MEMBER",
    "SET_NOTIFICATION_SETTINGS",
    "SET_ORGANIZATION",
    "SET_TAG",
    "SHARE_DEVICES",
    "START_JOB",
    "SYSTEM_INFO",
    "TAGS",
    "TRANSFER_DEVICES",
    "UNINSTALL_DEVICE",
    "UNSET",
    "UPDATE_ACCESS_KEY",
    "UPDATE_ACCOUNT",
    "UPDATE_BILLING_DETAILS",
    "UPDATE_CREDIT_CARD",
    "UPDATE_NETWORK",
    "UPDATE_ROLE",
    "UPDATE_SERVICE",
    "UPDATE_SUBSCRIPTION",
    "UPGRADE_DEVICE",
    "UPGRADE_DEVICES",
    "APIConnectionError",
    "APITimeoutError",
    "AccessFields",
    "AccessKeyFields",
    "AccessKeys",
    "AccessKeysLogin",
    "AccessibleAccounts",
    "AccessibleAccountsLogin",
    "AccessibleAccountsLoginAccount",
    "Account",
    "AccountAccess",
    "AccountAccessLogin",
    "AccountAccessLoginAccount",
    "AccountApplicationTypes",
    "AccountApplicationTypesLogin",
    "AccountApplicationTypesLoginAccount",
    "AccountFields",
    "AccountInfoFields",
    "AccountInfoFieldsDevices",
    "AccountInfoFieldsSessions",
    "AccountLogin",
    "AccountLoginAccount",
    "AddCustomer",
    "AddNetworkConnection",
    "AddNetworkShare",
    "AddNetworkTag",
    "AddService",
    "AddServiceByHardwareId",
    "AddTag",
    "AddressInput",
    "ApiVersion",
    "ApplicationTypeFields",
    "ApplicationTypes",
    "ArgumentInput",
    "AsyncBaseClient",
    "AsyncClient",
    "Attribute",
    "AttributeLogin",
    "AttributeLoginAccount",
    "Attributes",
    "AttributesLogin",
    "AttributesLoginAccount",
    "AuthenticationError",
    "AuthenticationProvider",
    "BaseClient",
    "BaseModel",
    "BillingDetails",
    "BillingDetailsFields",
    "BillingDetailsFieldsAddress",
    "BillingDetailsFieldsTaxId",
    "BillingDetailsLogin",
    "BillingDetailsLoginAccount",
    "BillingInterval",
    "CancelJob",
    "CancelSubscription",
    "ClaimDevice",
    "Client",
    "ConfigurationError",
    "ConfigureIdentityProvider",
    "ConfigureSaml",
    "Connect",
    "ConnectLinkFields",
    "ConnectionFields",
    "ConnectionSource",
    "Contacts",
    "ContactsLogin",
    "ContactsLoginAccount",
    "CreateAccessKey",
    "CreateAccessKeyCreateAccessKey",
    "CreateNetwork",
    "CreateRole",
    "CreateSubscription",
    "CreateSubscriptionCreateSubscription",
    "CreditCardFields",
    "CustomRoleAccess",
    "DateTime",
    "DeleteAccessKey",
    "DeleteDevice",
    "DeleteDevices",
    "DeleteFile",
    "DeleteFileVersion",
    "DeleteNetwork",
    "DeleteOrganization",
    "DeleteRole",
    "DeleteTag",
    "DeveloperKey",
    "DeveloperKeyLogin",
    "DeveloperKeyLoginApiKey",
    "Device",
    "DeviceAccess",
    "DeviceAccessFields",
    "DeviceAccessFieldsServices",
    "DeviceAccessLogin",
    "DeviceAccessLoginAccount",
    "DeviceAttribute",
    "DeviceAttributeLogin",
    "DeviceAttributeLoginAccount",
    "DeviceAttributeLoginAccountDevice",
    "DeviceAttributes",
    "DeviceAttributesLogin",
    "DeviceAttributesLoginAccount",
    "DeviceAttributesLoginAccountDevice",
    "DeviceColumns",
    "DeviceConnectEventDetails",
    "DeviceConnectEventFields",
    "DeviceCount",
    "DeviceCountLogin",
    "DeviceCountLoginAccount",
    "DeviceCountLoginAccountDevices",
    "DeviceDeleteEventFields",
    "DeviceDetails",
    "DeviceEvents",
    "DeviceEventsLogin",
    "DeviceEventsLoginAccount",
    "DeviceEventsLoginAccountDevice",
    "DeviceEventsUrl",
    "DeviceEventsUrlLogin",
    "DeviceEventsUrlLoginAccount",
    "DeviceEventsUrlLoginAccountDevice",
    "DeviceFields",
    "DeviceJobEventFields",
    "DeviceLogin",
    "DeviceLoginAccount",
    "DeviceOfflineItemFields",
    "DeviceOfflineItemFieldsIntervals",
    "DeviceReferenceFields",
    "DeviceReport",
    "DeviceReportLogin",
    "DeviceReportLoginAccount",
    "DeviceRestore",
    "DeviceRestoreLogin",
    "DeviceRestoreLoginAccount",
    "DeviceRestoreLoginAccountDevice",
    "DeviceShareEventFields",
    "DeviceShareEventFieldsServiceSharing",
    "DeviceStateEventDetails",
    "DeviceStateEventFields",
    "DeviceTagFields",
    "DeviceTimeSeries",
    "DeviceTimeSeriesLogin",
    "DeviceTimeSeriesLoginAccount",
    "DeviceTimeSeriesLoginAccountDevice",
    "Devices",
    "DevicesLogin",
    "DevicesLoginAccount",
    "DevicesLoginAccountDevices",
    "Disconnect",
    "EncryptionType",
    "EndpointFields",
    "EndpointQuality",
    "Endpoints",
    "EndpointsLogin",
    "EndpointsLoginAccount",
    "ErrorEntry",
    "EventFields",
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
    "Events",
    "EventsLogin",
    "EventsLoginAccount",
    "EventsUrl",
    "EventsUrlLogin",
    "EventsUrlLoginAccount",
    "ExpireDevice",
    "FallbackType",
    "Feed",
    "FeedEventFields",
    "FeedEventFieldsEventDeviceConnectEvent",
    "FeedEventFieldsEventDeviceDeleteEvent",
    "FeedEventFieldsEventDeviceJobEvent",
    "FeedEventFieldsEventDeviceShareEvent",
    "FeedEventFieldsEventDeviceStateEvent",
    "FeedEventFieldsEventJobEvent",
    "FeedEventFieldsEventLicenseUpdatedEvent",
    "FeedEventFieldsEventLogEvent",
    "FeedItemFields",
    "FeedLogin",
    "FeedLoginAccount",
    "FeedPeriodFields",
    "FeedPeriodFieldsItemsDeviceOfflineItem",
    "FeedPeriodFieldsItemsFeedEvent",
    "FeedPeriodFieldsItemsFeedItem",
    "FeedPeriodFieldsItemsUserConnectionItem",
    "FeedPeriodFieldsItemsUserLoginItem",
    "FileArgumentFields",
    "FileDetails",
    "FileFields",
    "FileSelectionType",
    "FileVersionFields",
    "FileVersionPage",
    "FileVersions",
    "FileVersionsLogin",
    "FileVersionsLoginAccount",
    "FileVersionsLoginAccountFiles",
    "Files",
    "FilesLogin",
    "FilesLoginAccount",
    "GenerateDeviceAddress",
    "GeolocationFields",
    "GraphQLError",
    "GuestFields",
    "GuestFieldsNetworks",
    "Guests",
    "GuestsLogin",
    "GuestsLoginAccount",
    "HTTPStatusError",
    "IdentityProviderType",
    "InstallApp",
    "InvalidResponseError",
    "InvalidVariablesError",
    "InvoiceFields",
    "Invoices",
    "InvoicesLogin",
    "InvoicesLoginAccount",
    "JobArgumentFields",
    "JobArgumentType",
    "JobDeviceFields",
    "JobDeviceFieldsAttributes",
    "JobEventFields",
    "JobFields",
    "JobPage",
    "JobStatusEnum",
    "Jobs",
    "JobsLogin",
    "JobsLoginAccount",
    "LeaveOrganization",
    "LeaveReseller",
    "LicenseFields",
    "LicenseOption",
    "LicenseStatus",
    "LicenseUpdatedEventFields",
    "Licenses",
    "LicensesLogin",
    "LicensesLoginAccount",
    "LimitFields",
    "LimitFieldsLicense",
    "Limits",
    "LimitsLogin",
    "LimitsLoginAccount",
    "LinkType",
    "Links",
    "LinksLogin",
    "LinksLoginAccount",
    "LinksLoginAccountLinks",
    "ListFilter",
    "ListFilterFields",
    "ListOperator",
    "Me",
    "MeLogin",
    "MemberFields",
    "MembershipFields",
    "Memberships",
    "MembershipsLogin",
    "MembershipsLoginAccount",
    "MergeTag",
    "ModifyFile",
    "Network",
    "NetworkConnectionFields",
    "NetworkFields",
    "NetworkLogin",
    "NetworkLoginAccount",
    "NetworkShareFields",
    "NetworkTagFields",
    "Networks",
    "NetworksLogin",
    "NetworksLoginAccount",
    "NoticeFields",
    "NoticeType",
    "Notices",
    "NotificationFields",
    "NotificationSettings",
    "NotificationSettingsLogin",
    "NotificationSettingsLoginAccount",
    "NullResultError",
    "Object",
    "OpenEnum",
    "Operation",
    "Organization",
    "OrganizationDetails",
    "OrganizationDetailsIdentityProvider",
    "OrganizationFields",
    "OrganizationLogin",
    "OrganizationLoginAccount",
    "OrganizationReseller",
    "OrganizationResellerLogin",
    "OrganizationResellerLoginAccount",
    "OrganizationResellerLoginAccountOrganization",
    "OrganizationRole",
    "PlanDetails",
    "PlanFields",
    "Plans",
    "PlatformTypeFields",
    "PlatformTypes",
    "PriceFields",
    "ProductFields",
    "Protocol",
    "ProxyType",
    "RateConnection",
    "RateLimitError",
    "ReadNotice",
    "RebootDevice",
    "RefreshDevice",
    "RefreshLicense",
    "RegisterDevice",
    "RegistrationCode",
    "RegistrationCodeLogin",
    "RegistrationCodeLoginAccount",
    "RegistrationCommand",
    "RegistrationCommandLogin",
    "RegistrationCommandLoginAccount",
    "RemoteItError",
    "RemoveApp",
    "RemoveAttribute",
    "RemoveConnectLink",
    "RemoveCustomer",
    "RemoveMember",
    "RemoveNetworkConnection",
    "RemoveNetworkShare",
    "RemoveNetworkTag",
    "RemoveService",
    "RemoveTag",
    "RenameService",
    "RenameTag",
    "Reseller",
    "ResellerDetailsFields",
    "ResellerFields",
    "ResellerLogin",
    "ResellerLoginAccount",
    "ResellerReport",
    "ResellerReportLogin",
    "ResellerReportLoginAccount",
    "ResellerReportLoginAccountOrganization",
    "ResellerReportLoginAccountOrganizationReseller",
    "ResponseValidationError",
    "RoleFields",
    "RolePermission",
    "Service",
    "ServiceAttribute",
    "ServiceAttributeLogin",
    "ServiceAttributeLoginAccount",
    "ServiceAttributeLoginAccountService",
    "ServiceAttributes",
    "ServiceAttributesLogin",
    "ServiceAttributesLoginAccount",
    "ServiceAttributesLoginAccountService",
    "ServiceDetails",
    "ServiceEvents",
    "ServiceEventsLogin",
    "ServiceEventsLoginAccount",
    "ServiceEventsLoginAccountService",
    "ServiceEventsUrl",
    "ServiceEventsUrlLogin",
    "ServiceEventsUrlLoginAccount",
    "ServiceEventsUrlLoginAccountService",
    "ServiceFields",
    "ServiceInput",
    "ServiceLinks",
    "ServiceLinksLogin",
    "ServiceLinksLoginAccount",
    "ServiceLinksLoginAccountService",
    "ServiceLogin",
    "ServiceLoginAccount",
    "ServiceReferenceFields",
    "ServiceSharingOptions",
    "ServiceTimeSeries",
    "ServiceTimeSeriesLogin",
    "ServiceTimeSeriesLoginAccount",
    "ServiceTimeSeriesLoginAccountService",
    "SessionFields",
    "SessionFieldsEndpoint",
    "Sessions",
    "SessionsLogin",
    "SessionsLoginAccount",
    "SetAttribute",
    "SetAttributes",
    "SetConnectLink",
    "SetMember",
    "SetNotificationSettings",
    "SetOrganization",
    "SetTag",
    "ShareDevices",
    "SharingAction",
    "StartJob",
    "SubscriptionFields",
    "SubscriptionStatus",
    "SystemInfo",
    "SystemInfoSystem",
    "SystemInfoSystemEndpoints",
    "TagFields",
    "TagInput",
    "Tags",
    "TagsLogin",
    "TagsLoginAccount",
    "TaxIdInput",
    "TimeSeriesFields",
    "TimeSeriesResolution",
    "TimeSeriesType",
    "TransferDevices",
    "TransportError",
    "UninstallDevice",
    "UnsetType",
    "UpdateAccessKey",
    "UpdateAccount",
    "UpdateBillingDetails",
    "UpdateCreditCard",
    "UpdateCreditCardUpdateCreditCard",
    "UpdateNetwork",
    "UpdateRole",
    "UpdateService",
    "UpdateSubscription",
    "UpgradeDevice",
    "UpgradeDevices",
    "UserConnectionItemFields",
    "UserConnectionItemFieldsIntervals",
    "UserFields",
    "UserLoginItemFields",
    "UserLoginItemFieldsEvents",
    "WebSocketOptions",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
