# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""A typed client, generated from GraphQL operations; each name is loaded when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .access_keys import ACCESS_KEYS as ACCESS_KEYS
    from .access_keys import AccessKeys as AccessKeys
    from .access_keys import AccessKeysLogin as AccessKeysLogin
    from .account import ACCOUNT as ACCOUNT
    from .account import Account as Account
    from .account import AccountLogin as AccountLogin
    from .account import AccountLoginAccount as AccountLoginAccount
    from .account import AccountLoginAccountInfo as AccountLoginAccountInfo
    from .account import AccountLoginAccountInfoDevices as AccountLoginAccountInfoDevices
    from .account import AccountLoginAccountInfoSessions as AccountLoginAccountInfoSessions
    from .account_application_types import ACCOUNT_APPLICATION_TYPES as ACCOUNT_APPLICATION_TYPES
    from .account_application_types import AccountApplicationTypes as AccountApplicationTypes
    from .account_application_types import AccountApplicationTypesLogin as AccountApplicationTypesLogin
    from .account_application_types import (
        AccountApplicationTypesLoginAccount as AccountApplicationTypesLoginAccount,
    )
    from .add_service import ADD_SERVICE as ADD_SERVICE
    from .add_service import AddService as AddService
    from .add_service_by_hardware_id import ADD_SERVICE_BY_HARDWARE_ID as ADD_SERVICE_BY_HARDWARE_ID
    from .add_service_by_hardware_id import AddServiceByHardwareId as AddServiceByHardwareId
    from .api_version import API_VERSION as API_VERSION
    from .api_version import ApiVersion as ApiVersion
    from .application_types import APPLICATION_TYPES as APPLICATION_TYPES
    from .application_types import ApplicationTypes as ApplicationTypes
    from .async_client import AsyncClient as AsyncClient
    from .base_client import AsyncBaseClient as AsyncBaseClient
    from .base_client import BaseClient as BaseClient
    from .base_enum import OpenEnum as OpenEnum
    from .base_model import BaseModel as BaseModel
    from .claim_device import CLAIM_DEVICE as CLAIM_DEVICE
    from .claim_device import ClaimDevice as ClaimDevice
    from .client import Client as Client
    from .connect import CONNECT as CONNECT
    from .connect import Connect as Connect
    from .contacts import CONTACTS as CONTACTS
    from .contacts import Contacts as Contacts
    from .contacts import ContactsLogin as ContactsLogin
    from .contacts import ContactsLoginAccount as ContactsLoginAccount
    from .create_access_key import CREATE_ACCESS_KEY as CREATE_ACCESS_KEY
    from .create_access_key import CreateAccessKey as CreateAccessKey
    from .create_access_key import CreateAccessKeyCreateAccessKey as CreateAccessKeyCreateAccessKey
    from .delete_access_key import DELETE_ACCESS_KEY as DELETE_ACCESS_KEY
    from .delete_access_key import DeleteAccessKey as DeleteAccessKey
    from .delete_device import DELETE_DEVICE as DELETE_DEVICE
    from .delete_device import DeleteDevice as DeleteDevice
    from .delete_devices import DELETE_DEVICES as DELETE_DEVICES
    from .delete_devices import DeleteDevices as DeleteDevices
    from .developer_key import DEVELOPER_KEY as DEVELOPER_KEY
    from .developer_key import DeveloperKey as DeveloperKey
    from .developer_key import DeveloperKeyLogin as DeveloperKeyLogin
    from .developer_key import DeveloperKeyLoginApiKey as DeveloperKeyLoginApiKey
    from .device import DEVICE as DEVICE
    from .device import Device as Device
    from .device import DeviceLogin as DeviceLogin
    from .device import DeviceLoginAccount as DeviceLoginAccount
    from .device_count import DEVICE_COUNT as DEVICE_COUNT
    from .device_count import DeviceCount as DeviceCount
    from .device_count import DeviceCountLogin as DeviceCountLogin
    from .device_count import DeviceCountLoginAccount as DeviceCountLoginAccount
    from .device_count import DeviceCountLoginAccountDevices as DeviceCountLoginAccountDevices
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
    from .enums import ConnectionSource as ConnectionSource
    from .enums import EncryptionType as EncryptionType
    from .enums import EndpointQuality as EndpointQuality
    from .enums import LicenseStatus as LicenseStatus
    from .enums import LinkType as LinkType
    from .enums import ListOperator as ListOperator
    from .enums import NoticeType as NoticeType
    from .enums import Protocol as Protocol
    from .enums import ProxyType as ProxyType
    from .enums import RolePermission as RolePermission
    from .enums import TimeSeriesResolution as TimeSeriesResolution
    from .enums import TimeSeriesType as TimeSeriesType
    from .enums import WebSocketOptions as WebSocketOptions
    from .exceptions import AnswerMismatchError as AnswerMismatchError
    from .exceptions import AuthenticationError as AuthenticationError
    from .exceptions import ConfigurationError as ConfigurationError
    from .exceptions import ConnectionFailedError as ConnectionFailedError
    from .exceptions import GraphQLError as GraphQLError
    from .exceptions import InvalidAnswerError as InvalidAnswerError
    from .exceptions import NoDataError as NoDataError
    from .exceptions import RemoteItError as RemoteItError
    from .exceptions import RequestTimeoutError as RequestTimeoutError
    from .exceptions import StatusError as StatusError
    from .exceptions import ThrottledError as ThrottledError
    from .exceptions import TransportError as TransportError
    from .exceptions import VariablesError as VariablesError
    from .expire_device import EXPIRE_DEVICE as EXPIRE_DEVICE
    from .expire_device import ExpireDevice as ExpireDevice
    from .fragments import AccessFields as AccessFields
    from .fragments import AccessKeyFields as AccessKeyFields
    from .fragments import ApplicationTypeFields as ApplicationTypeFields
    from .fragments import ConnectionFields as ConnectionFields
    from .fragments import ConnectLinkFields as ConnectLinkFields
    from .fragments import DeviceDetails as DeviceDetails
    from .fragments import DeviceFields as DeviceFields
    from .fragments import DeviceTagFields as DeviceTagFields
    from .fragments import EndpointFields as EndpointFields
    from .fragments import GeolocationFields as GeolocationFields
    from .fragments import NoticeFields as NoticeFields
    from .fragments import NotificationFields as NotificationFields
    from .fragments import ServiceDetails as ServiceDetails
    from .fragments import ServiceDetailsDevice as ServiceDetailsDevice
    from .fragments import ServiceFields as ServiceFields
    from .fragments import ServiceReferenceFields as ServiceReferenceFields
    from .fragments import SessionFields as SessionFields
    from .fragments import SessionFieldsEndpoint as SessionFieldsEndpoint
    from .fragments import TimeSeriesFields as TimeSeriesFields
    from .fragments import UserFields as UserFields
    from .generate_device_address import GENERATE_DEVICE_ADDRESS as GENERATE_DEVICE_ADDRESS
    from .generate_device_address import GenerateDeviceAddress as GenerateDeviceAddress
    from .guests import GUESTS as GUESTS
    from .guests import Guests as Guests
    from .guests import GuestsLogin as GuestsLogin
    from .guests import GuestsLoginAccount as GuestsLoginAccount
    from .guests import GuestsLoginAccountGuest as GuestsLoginAccountGuest
    from .guests import GuestsLoginAccountGuestNetworks as GuestsLoginAccountGuestNetworks
    from .input_types import ListFilter as ListFilter
    from .input_types import ServiceInput as ServiceInput
    from .install_app import INSTALL_APP as INSTALL_APP
    from .install_app import InstallApp as InstallApp
    from .links import LINKS as LINKS
    from .links import Links as Links
    from .links import LinksLogin as LinksLogin
    from .links import LinksLoginAccount as LinksLoginAccount
    from .links import LinksLoginAccountLinks as LinksLoginAccountLinks
    from .me import ME as ME
    from .me import Me as Me
    from .me import MeLogin as MeLogin
    from .notices import NOTICES as NOTICES
    from .notices import Notices as Notices
    from .notification_settings import NOTIFICATION_SETTINGS as NOTIFICATION_SETTINGS
    from .notification_settings import NotificationSettings as NotificationSettings
    from .notification_settings import NotificationSettingsLogin as NotificationSettingsLogin
    from .notification_settings import NotificationSettingsLoginAccount as NotificationSettingsLoginAccount
    from .operation import ErrorEntry as ErrorEntry
    from .operation import Operation as Operation
    from .platform_types import PLATFORM_TYPES as PLATFORM_TYPES
    from .platform_types import PlatformTypes as PlatformTypes
    from .platform_types import PlatformTypesPlatformTypes as PlatformTypesPlatformTypes
    from .rate_connection import RATE_CONNECTION as RATE_CONNECTION
    from .rate_connection import RateConnection as RateConnection
    from .read_notice import READ_NOTICE as READ_NOTICE
    from .read_notice import ReadNotice as ReadNotice
    from .reboot_device import REBOOT_DEVICE as REBOOT_DEVICE
    from .reboot_device import RebootDevice as RebootDevice
    from .refresh_device import REFRESH_DEVICE as REFRESH_DEVICE
    from .refresh_device import RefreshDevice as RefreshDevice
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
    from .remove_connect_link import REMOVE_CONNECT_LINK as REMOVE_CONNECT_LINK
    from .remove_connect_link import RemoveConnectLink as RemoveConnectLink
    from .remove_service import REMOVE_SERVICE as REMOVE_SERVICE
    from .remove_service import RemoveService as RemoveService
    from .rename_service import RENAME_SERVICE as RENAME_SERVICE
    from .rename_service import RenameService as RenameService
    from .scalars import DateTime as DateTime
    from .scalars import Object as Object
    from .service import SERVICE as SERVICE
    from .service import Service as Service
    from .service import ServiceLogin as ServiceLogin
    from .service import ServiceLoginAccount as ServiceLoginAccount
    from .service_links import SERVICE_LINKS as SERVICE_LINKS
    from .service_links import ServiceLinks as ServiceLinks
    from .service_links import ServiceLinksLogin as ServiceLinksLogin
    from .service_links import ServiceLinksLoginAccount as ServiceLinksLoginAccount
    from .service_links import ServiceLinksLoginAccountService as ServiceLinksLoginAccountService
    from .sessions import SESSIONS as SESSIONS
    from .sessions import Sessions as Sessions
    from .sessions import SessionsLogin as SessionsLogin
    from .sessions import SessionsLoginAccount as SessionsLoginAccount
    from .set_connect_link import SET_CONNECT_LINK as SET_CONNECT_LINK
    from .set_connect_link import SetConnectLink as SetConnectLink
    from .set_notification_settings import SET_NOTIFICATION_SETTINGS as SET_NOTIFICATION_SETTINGS
    from .set_notification_settings import SetNotificationSettings as SetNotificationSettings
    from .system_info import SYSTEM_INFO as SYSTEM_INFO
    from .system_info import SystemInfo as SystemInfo
    from .system_info import SystemInfoSystem as SystemInfoSystem
    from .system_info import SystemInfoSystemEndpoints as SystemInfoSystemEndpoints
    from .transfer_devices import TRANSFER_DEVICES as TRANSFER_DEVICES
    from .transfer_devices import TransferDevices as TransferDevices
    from .typename import OtherThan as OtherThan
    from .uninstall_device import UNINSTALL_DEVICE as UNINSTALL_DEVICE
    from .uninstall_device import UninstallDevice as UninstallDevice
    from .unset import UNSET as UNSET
    from .unset import UnsetType as UnsetType
    from .update_access_key import UPDATE_ACCESS_KEY as UPDATE_ACCESS_KEY
    from .update_access_key import UpdateAccessKey as UpdateAccessKey
    from .update_account import UPDATE_ACCOUNT as UPDATE_ACCOUNT
    from .update_account import UpdateAccount as UpdateAccount
    from .update_service import UPDATE_SERVICE as UPDATE_SERVICE
    from .update_service import UpdateService as UpdateService
    from .upgrade_device import UPGRADE_DEVICE as UPGRADE_DEVICE
    from .upgrade_device import UpgradeDevice as UpgradeDevice
    from .upgrade_devices import UPGRADE_DEVICES as UPGRADE_DEVICES
    from .upgrade_devices import UpgradeDevices as UpgradeDevices

_MODULES = {
    "ACCESS_KEYS": "access_keys",
    "ACCOUNT": "account",
    "ACCOUNT_APPLICATION_TYPES": "account_application_types",
    "ADD_SERVICE": "add_service",
    "ADD_SERVICE_BY_HARDWARE_ID": "add_service_by_hardware_id",
    "API_VERSION": "api_version",
    "APPLICATION_TYPES": "application_types",
    "AccessFields": "fragments",
    "AccessKeyFields": "fragments",
    "AccessKeys": "access_keys",
    "AccessKeysLogin": "access_keys",
    "Account": "account",
    "AccountApplicationTypes": "account_application_types",
    "AccountApplicationTypesLogin": "account_application_types",
    "AccountApplicationTypesLoginAccount": "account_application_types",
    "AccountLogin": "account",
    "AccountLoginAccount": "account",
    "AccountLoginAccountInfo": "account",
    "AccountLoginAccountInfoDevices": "account",
    "AccountLoginAccountInfoSessions": "account",
    "AddService": "add_service",
    "AddServiceByHardwareId": "add_service_by_hardware_id",
    "AnswerMismatchError": "exceptions",
    "ApiVersion": "api_version",
    "ApplicationTypeFields": "fragments",
    "ApplicationTypes": "application_types",
    "AsyncBaseClient": "base_client",
    "AsyncClient": "async_client",
    "AuthenticationError": "exceptions",
    "BaseClient": "base_client",
    "BaseModel": "base_model",
    "CLAIM_DEVICE": "claim_device",
    "CONNECT": "connect",
    "CONTACTS": "contacts",
    "CREATE_ACCESS_KEY": "create_access_key",
    "ClaimDevice": "claim_device",
    "Client": "client",
    "ConfigurationError": "exceptions",
    "Connect": "connect",
    "ConnectLinkFields": "fragments",
    "ConnectionFailedError": "exceptions",
    "ConnectionFields": "fragments",
    "ConnectionSource": "enums",
    "Contacts": "contacts",
    "ContactsLogin": "contacts",
    "ContactsLoginAccount": "contacts",
    "CreateAccessKey": "create_access_key",
    "CreateAccessKeyCreateAccessKey": "create_access_key",
    "DELETE_ACCESS_KEY": "delete_access_key",
    "DELETE_DEVICE": "delete_device",
    "DELETE_DEVICES": "delete_devices",
    "DEVELOPER_KEY": "developer_key",
    "DEVICE": "device",
    "DEVICES": "devices",
    "DEVICE_COUNT": "device_count",
    "DEVICE_REPORT": "device_report",
    "DEVICE_RESTORE": "device_restore",
    "DEVICE_TIME_SERIES": "device_time_series",
    "DISCONNECT": "disconnect",
    "DateTime": "scalars",
    "DeleteAccessKey": "delete_access_key",
    "DeleteDevice": "delete_device",
    "DeleteDevices": "delete_devices",
    "DeveloperKey": "developer_key",
    "DeveloperKeyLogin": "developer_key",
    "DeveloperKeyLoginApiKey": "developer_key",
    "Device": "device",
    "DeviceCount": "device_count",
    "DeviceCountLogin": "device_count",
    "DeviceCountLoginAccount": "device_count",
    "DeviceCountLoginAccountDevices": "device_count",
    "DeviceDetails": "fragments",
    "DeviceFields": "fragments",
    "DeviceLogin": "device",
    "DeviceLoginAccount": "device",
    "DeviceReport": "device_report",
    "DeviceReportLogin": "device_report",
    "DeviceReportLoginAccount": "device_report",
    "DeviceRestore": "device_restore",
    "DeviceRestoreLogin": "device_restore",
    "DeviceRestoreLoginAccount": "device_restore",
    "DeviceRestoreLoginAccountDevice": "device_restore",
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
    "EXPIRE_DEVICE": "expire_device",
    "EncryptionType": "enums",
    "EndpointFields": "fragments",
    "EndpointQuality": "enums",
    "Endpoints": "endpoints",
    "EndpointsLogin": "endpoints",
    "EndpointsLoginAccount": "endpoints",
    "ErrorEntry": "operation",
    "ExpireDevice": "expire_device",
    "GENERATE_DEVICE_ADDRESS": "generate_device_address",
    "GUESTS": "guests",
    "GenerateDeviceAddress": "generate_device_address",
    "GeolocationFields": "fragments",
    "GraphQLError": "exceptions",
    "Guests": "guests",
    "GuestsLogin": "guests",
    "GuestsLoginAccount": "guests",
    "GuestsLoginAccountGuest": "guests",
    "GuestsLoginAccountGuestNetworks": "guests",
    "INSTALL_APP": "install_app",
    "InstallApp": "install_app",
    "InvalidAnswerError": "exceptions",
    "LINKS": "links",
    "LicenseStatus": "enums",
    "LinkType": "enums",
    "Links": "links",
    "LinksLogin": "links",
    "LinksLoginAccount": "links",
    "LinksLoginAccountLinks": "links",
    "ListFilter": "input_types",
    "ListOperator": "enums",
    "ME": "me",
    "Me": "me",
    "MeLogin": "me",
    "NOTICES": "notices",
    "NOTIFICATION_SETTINGS": "notification_settings",
    "NoDataError": "exceptions",
    "NoticeFields": "fragments",
    "NoticeType": "enums",
    "Notices": "notices",
    "NotificationFields": "fragments",
    "NotificationSettings": "notification_settings",
    "NotificationSettingsLogin": "notification_settings",
    "NotificationSettingsLoginAccount": "notification_settings",
    "Object": "scalars",
    "OpenEnum": "base_enum",
    "Operation": "operation",
    "OtherThan": "typename",
    "PLATFORM_TYPES": "platform_types",
    "PlatformTypes": "platform_types",
    "PlatformTypesPlatformTypes": "platform_types",
    "Protocol": "enums",
    "ProxyType": "enums",
    "RATE_CONNECTION": "rate_connection",
    "READ_NOTICE": "read_notice",
    "REBOOT_DEVICE": "reboot_device",
    "REFRESH_DEVICE": "refresh_device",
    "REGISTER_DEVICE": "register_device",
    "REGISTRATION_CODE": "registration_code",
    "REGISTRATION_COMMAND": "registration_command",
    "REMOVE_APP": "remove_app",
    "REMOVE_CONNECT_LINK": "remove_connect_link",
    "REMOVE_SERVICE": "remove_service",
    "RENAME_SERVICE": "rename_service",
    "RateConnection": "rate_connection",
    "ReadNotice": "read_notice",
    "RebootDevice": "reboot_device",
    "RefreshDevice": "refresh_device",
    "RegisterDevice": "register_device",
    "RegistrationCode": "registration_code",
    "RegistrationCodeLogin": "registration_code",
    "RegistrationCodeLoginAccount": "registration_code",
    "RegistrationCommand": "registration_command",
    "RegistrationCommandLogin": "registration_command",
    "RegistrationCommandLoginAccount": "registration_command",
    "RemoteItError": "exceptions",
    "RemoveApp": "remove_app",
    "RemoveConnectLink": "remove_connect_link",
    "RemoveService": "remove_service",
    "RenameService": "rename_service",
    "RequestTimeoutError": "exceptions",
    "RolePermission": "enums",
    "SERVICE": "service",
    "SERVICE_LINKS": "service_links",
    "SESSIONS": "sessions",
    "SET_CONNECT_LINK": "set_connect_link",
    "SET_NOTIFICATION_SETTINGS": "set_notification_settings",
    "SYSTEM_INFO": "system_info",
    "Service": "service",
    "ServiceDetails": "fragments",
    "ServiceDetailsDevice": "fragments",
    "ServiceFields": "fragments",
    "ServiceInput": "input_types",
    "ServiceLinks": "service_links",
    "ServiceLinksLogin": "service_links",
    "ServiceLinksLoginAccount": "service_links",
    "ServiceLinksLoginAccountService": "service_links",
    "ServiceLogin": "service",
    "ServiceLoginAccount": "service",
    "ServiceReferenceFields": "fragments",
    "SessionFields": "fragments",
    "SessionFieldsEndpoint": "fragments",
    "Sessions": "sessions",
    "SessionsLogin": "sessions",
    "SessionsLoginAccount": "sessions",
    "SetConnectLink": "set_connect_link",
    "SetNotificationSettings": "set_notification_settings",
    "StatusError": "exceptions",
    "SystemInfo": "system_info",
    "SystemInfoSystem": "system_info",
    "SystemInfoSystemEndpoints": "system_info",
    "TRANSFER_DEVICES": "transfer_devices",
    "ThrottledError": "exceptions",
    "TimeSeriesFields": "fragments",
    "TimeSeriesResolution": "enums",
    "TimeSeriesType": "enums",
    "TransferDevices": "transfer_devices",
    "TransportError": "exceptions",
    "UNINSTALL_DEVICE": "uninstall_device",
    "UNSET": "unset",
    "UPDATE_ACCESS_KEY": "update_access_key",
    "UPDATE_ACCOUNT": "update_account",
    "UPDATE_SERVICE": "update_service",
    "UPGRADE_DEVICE": "upgrade_device",
    "UPGRADE_DEVICES": "upgrade_devices",
    "UninstallDevice": "uninstall_device",
    "UnsetType": "unset",
    "UpdateAccessKey": "update_access_key",
    "UpdateAccount": "update_account",
    "UpdateService": "update_service",
    "UpgradeDevice": "upgrade_device",
    "UpgradeDevices": "upgrade_devices",
    "UserFields": "fragments",
    "VariablesError": "exceptions",
    "WebSocketOptions": "enums",
}

__all__ = [
    "ACCESS_KEYS",
    "ACCOUNT",
    "ACCOUNT_APPLICATION_TYPES",
    "ADD_SERVICE",
    "ADD_SERVICE_BY_HARDWARE_ID",
    "API_VERSION",
    "APPLICATION_TYPES",
    "CLAIM_DEVICE",
    "CONNECT",
    "CONTACTS",
    "CREATE_ACCESS_KEY",
    "DELETE_ACCESS_KEY",
    "DELETE_DEVICE",
    "DELETE_DEVICES",
    "DEVELOPER_KEY",
    "DEVICE",
    "DEVICES",
    "DEVICE_COUNT",
    "DEVICE_REPORT",
    "DEVICE_RESTORE",
    "DEVICE_TIME_SERIES",
    "DISCONNECT",
    "ENDPOINTS",
    "EXPIRE_DEVICE",
    "GENERATE_DEVICE_ADDRESS",
    "GUESTS",
    "INSTALL_APP",
    "LINKS",
    "ME",
    "NOTICES",
    "NOTIFICATION_SETTINGS",
    "PLATFORM_TYPES",
    "RATE_CONNECTION",
    "READ_NOTICE",
    "REBOOT_DEVICE",
    "REFRESH_DEVICE",
    "REGISTER_DEVICE",
    "REGISTRATION_CODE",
    "REGISTRATION_COMMAND",
    "REMOVE_APP",
    "REMOVE_CONNECT_LINK",
    "REMOVE_SERVICE",
    "RENAME_SERVICE",
    "SERVICE",
    "SERVICE_LINKS",
    "SESSIONS",
    "SET_CONNECT_LINK",
    "SET_NOTIFICATION_SETTINGS",
    "SYSTEM_INFO",
    "TRANSFER_DEVICES",
    "UNINSTALL_DEVICE",
    "UNSET",
    "UPDATE_ACCESS_KEY",
    "UPDATE_ACCOUNT",
    "UPDATE_SERVICE",
    "UPGRADE_DEVICE",
    "UPGRADE_DEVICES",
    "AccessFields",
    "AccessKeyFields",
    "AccessKeys",
    "AccessKeysLogin",
    "Account",
    "AccountApplicationTypes",
    "AccountApplicationTypesLogin",
    "AccountApplicationTypesLoginAccount",
    "AccountLogin",
    "AccountLoginAccount",
    "AccountLoginAccountInfo",
    "AccountLoginAccountInfoDevices",
    "AccountLoginAccountInfoSessions",
    "AddService",
    "AddServiceByHardwareId",
    "AnswerMismatchError",
    "ApiVersion",
    "ApplicationTypeFields",
    "ApplicationTypes",
    "AsyncBaseClient",
    "AsyncClient",
    "AuthenticationError",
    "BaseClient",
    "BaseModel",
    "ClaimDevice",
    "Client",
    "ConfigurationError",
    "Connect",
    "ConnectLinkFields",
    "ConnectionFailedError",
    "ConnectionFields",
    "ConnectionSource",
    "Contacts",
    "ContactsLogin",
    "ContactsLoginAccount",
    "CreateAccessKey",
    "CreateAccessKeyCreateAccessKey",
    "DateTime",
    "DeleteAccessKey",
    "DeleteDevice",
    "DeleteDevices",
    "DeveloperKey",
    "DeveloperKeyLogin",
    "DeveloperKeyLoginApiKey",
    "Device",
    "DeviceCount",
    "DeviceCountLogin",
    "DeviceCountLoginAccount",
    "DeviceCountLoginAccountDevices",
    "DeviceDetails",
    "DeviceFields",
    "DeviceLogin",
    "DeviceLoginAccount",
    "DeviceReport",
    "DeviceReportLogin",
    "DeviceReportLoginAccount",
    "DeviceRestore",
    "DeviceRestoreLogin",
    "DeviceRestoreLoginAccount",
    "DeviceRestoreLoginAccountDevice",
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
    "ExpireDevice",
    "GenerateDeviceAddress",
    "GeolocationFields",
    "GraphQLError",
    "Guests",
    "GuestsLogin",
    "GuestsLoginAccount",
    "GuestsLoginAccountGuest",
    "GuestsLoginAccountGuestNetworks",
    "InstallApp",
    "InvalidAnswerError",
    "LicenseStatus",
    "LinkType",
    "Links",
    "LinksLogin",
    "LinksLoginAccount",
    "LinksLoginAccountLinks",
    "ListFilter",
    "ListOperator",
    "Me",
    "MeLogin",
    "NoDataError",
    "NoticeFields",
    "NoticeType",
    "Notices",
    "NotificationFields",
    "NotificationSettings",
    "NotificationSettingsLogin",
    "NotificationSettingsLoginAccount",
    "Object",
    "OpenEnum",
    "Operation",
    "OtherThan",
    "PlatformTypes",
    "PlatformTypesPlatformTypes",
    "Protocol",
    "ProxyType",
    "RateConnection",
    "ReadNotice",
    "RebootDevice",
    "RefreshDevice",
    "RegisterDevice",
    "RegistrationCode",
    "RegistrationCodeLogin",
    "RegistrationCodeLoginAccount",
    "RegistrationCommand",
    "RegistrationCommandLogin",
    "RegistrationCommandLoginAccount",
    "RemoteItError",
    "RemoveApp",
    "RemoveConnectLink",
    "RemoveService",
    "RenameService",
    "RequestTimeoutError",
    "RolePermission",
    "Service",
    "ServiceDetails",
    "ServiceDetailsDevice",
    "ServiceFields",
    "ServiceInput",
    "ServiceLinks",
    "ServiceLinksLogin",
    "ServiceLinksLoginAccount",
    "ServiceLinksLoginAccountService",
    "ServiceLogin",
    "ServiceLoginAccount",
    "ServiceReferenceFields",
    "SessionFields",
    "SessionFieldsEndpoint",
    "Sessions",
    "SessionsLogin",
    "SessionsLoginAccount",
    "SetConnectLink",
    "SetNotificationSettings",
    "StatusError",
    "SystemInfo",
    "SystemInfoSystem",
    "SystemInfoSystemEndpoints",
    "ThrottledError",
    "TimeSeriesFields",
    "TimeSeriesResolution",
    "TimeSeriesType",
    "TransferDevices",
    "TransportError",
    "UninstallDevice",
    "UnsetType",
    "UpdateAccessKey",
    "UpdateAccount",
    "UpdateService",
    "UpgradeDevice",
    "UpgradeDevices",
    "UserFields",
    "VariablesError",
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
