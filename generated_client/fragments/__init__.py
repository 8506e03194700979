# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The models of fragments, each loaded when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .access_fields import AccessFields as AccessFields
    from .access_key_fields import AccessKeyFields as AccessKeyFields
    from .account_fields import AccountFields as AccountFields
    from .account_info_fields import AccountInfoFields as AccountInfoFields
    from .account_info_fields import AccountInfoFieldsDevices as AccountInfoFieldsDevices
    from .account_info_fields import AccountInfoFieldsSessions as AccountInfoFieldsSessions
    from .application_type_fields import ApplicationTypeFields as ApplicationTypeFields
    from .billing_details_fields import BillingDetailsFields as BillingDetailsFields
    from .billing_details_fields import BillingDetailsFieldsAddress as BillingDetailsFieldsAddress
    from .billing_details_fields import BillingDetailsFieldsTaxId as BillingDetailsFieldsTaxId
    from .connect_link_fields import ConnectLinkFields as ConnectLinkFields
    from .connection_fields import ConnectionFields as ConnectionFields
    from .credit_card_fields import CreditCardFields as CreditCardFields
    from .device_access_fields import DeviceAccessFields as DeviceAccessFields
    from .device_access_fields import DeviceAccessFieldsServices as DeviceAccessFieldsServices
    from .device_columns import DeviceColumns as DeviceColumns
    from .device_connect_event_details import DeviceConnectEventDetails as DeviceConnectEventDetails
    from .device_connect_event_fields import DeviceConnectEventFields as DeviceConnectEventFields
    from .device_delete_event_fields import DeviceDeleteEventFields as DeviceDeleteEventFields
    from .device_details import DeviceDetails as DeviceDetails
    from .device_fields import DeviceFields as DeviceFields
    from .device_job_event_fields import DeviceJobEventFields as DeviceJobEventFields
    from .device_offline_item_fields import DeviceOfflineItemFields as DeviceOfflineItemFields
    from .device_offline_item_fields import (
        DeviceOfflineItemFieldsIntervals as DeviceOfflineItemFieldsIntervals,
    )
    from .device_reference_fields import DeviceReferenceFields as DeviceReferenceFields
    from .device_share_event_fields import DeviceShareEventFields as DeviceShareEventFields
    from .device_share_event_fields import (
        DeviceShareEventFieldsServiceSharing as DeviceShareEventFieldsServiceSharing,
    )
    from .device_state_event_details import DeviceStateEventDetails as DeviceStateEventDetails
    from .device_state_event_fields import DeviceStateEventFields as DeviceStateEventFields
    from .device_tag_fields import DeviceTagFields as DeviceTagFields
    from .endpoint_fields import EndpointFields as EndpointFields
    from .event_fields import EventFields as EventFields
    from .event_page import EventPage as EventPage
    from .event_page import EventPageItemsDeviceConnectEvent as EventPageItemsDeviceConnectEvent
    from .event_page import EventPageItemsDeviceDeleteEvent as EventPageItemsDeviceDeleteEvent
    from .event_page import EventPageItemsDeviceJobEvent as EventPageItemsDeviceJobEvent
    from .event_page import EventPageItemsDeviceShareEvent as EventPageItemsDeviceShareEvent
    from .event_page import EventPageItemsDeviceStateEvent as EventPageItemsDeviceStateEvent
    from .event_page import EventPageItemsJobEvent as EventPageItemsJobEvent
    from .event_page import EventPageItemsLicenseUpdatedEvent as EventPageItemsLicenseUpdatedEvent
    from .event_page import EventPageItemsLogEvent as EventPageItemsLogEvent
    from .feed_event_fields import FeedEventFields as FeedEventFields
    from .feed_event_fields import (
        FeedEventFieldsEventDeviceConnectEvent as FeedEventFieldsEventDeviceConnectEvent,
    )
    from .feed_event_fields import (
        FeedEventFieldsEventDeviceDeleteEvent as FeedEventFieldsEventDeviceDeleteEvent,
    )
    from .feed_event_fields import FeedEventFieldsEventDeviceJobEvent as FeedEventFieldsEventDeviceJobEvent
    from .feed_event_fields import (
        FeedEventFieldsEventDeviceShareEvent as FeedEventFieldsEventDeviceShareEvent,
    )
    from .feed_event_fields import (
        FeedEventFieldsEventDeviceStateEvent as FeedEventFieldsEventDeviceStateEvent,
    )
    from .feed_event_fields import FeedEventFieldsEventJobEvent as FeedEventFieldsEventJobEvent
    from .feed_event_fields import (
        FeedEventFieldsEventLicenseUpdatedEvent as FeedEventFieldsEventLicenseUpdatedEvent,
    )
    from .feed_event_fields import FeedEventFieldsEventLogEvent as FeedEventFieldsEventLogEvent
    from .feed_item_fields import FeedItemFields as FeedItemFields
    from .feed_period_fields import FeedPeriodFields as FeedPeriodFields
    from .feed_period_fields import (
        FeedPeriodFieldsItemsDeviceOfflineItem as FeedPeriodFieldsItemsDeviceOfflineItem,
    )
    from .feed_period_fields import FeedPeriodFieldsItemsFeedEvent as FeedPeriodFieldsItemsFeedEvent
    from .feed_period_fields import FeedPeriodFieldsItemsFeedItem as FeedPeriodFieldsItemsFeedItem
    from .feed_period_fields import (
        FeedPeriodFieldsItemsUserConnectionItem as FeedPeriodFieldsItemsUserConnectionItem,
    )
    from .feed_period_fields import FeedPeriodFieldsItemsUserLoginItem as FeedPeriodFieldsItemsUserLoginItem
    from .file_argument_fields import FileArgumentFields as FileArgumentFields
    from .file_details import FileDetails as FileDetails
    from .file_fields import FileFields as FileFields
    from .file_version_fields import FileVersionFields as FileVersionFields
    from .file_version_page import FileVersionPage as FileVersionPage
    from .geolocation_fields import GeolocationFields as GeolocationFields
    from .guest_fields import GuestFields as GuestFields
    from .guest_fields import GuestFieldsNetworks as GuestFieldsNetworks
    from .invoice_fields import InvoiceFields as InvoiceFields
    from .job_argument_fields import JobArgumentFields as JobArgumentFields
    from .job_device_fields import JobDeviceFields as JobDeviceFields
    from .job_device_fields import JobDeviceFieldsAttributes as JobDeviceFieldsAttributes
    from .job_event_fields import JobEventFields as JobEventFields
    from .job_fields import JobFields as JobFields
    from .job_page import JobPage as JobPage
    from .license_fields import LicenseFields as LicenseFields
    from .license_updated_event_fields import LicenseUpdatedEventFields as LicenseUpdatedEventFields
    from .limit_fields import LimitFields as LimitFields
    from .limit_fields import LimitFieldsLicense as LimitFieldsLicense
    from .list_filter_fields import ListFilterFields as ListFilterFields
    from .member_fields import MemberFields as MemberFields
    from .membership_fields import MembershipFields as MembershipFields
    from .network_connection_fields import NetworkConnectionFields as NetworkConnectionFields
    from .network_fields import NetworkFields as NetworkFields
    from .network_share_fields import NetworkShareFields as NetworkShareFields
    from .network_tag_fields import NetworkTagFields as NetworkTagFields
    from .notice_fields import NoticeFields as NoticeFields
    from .notification_fields import NotificationFields as NotificationFields
    from .organization_details import OrganizationDetails as OrganizationDetails
    from .organization_details import (
        OrganizationDetailsIdentityProvider as OrganizationDetailsIdentityProvider,
    )
    from .organization_fields import OrganizationFields as OrganizationFields
    from .plan_details import PlanDetails as PlanDetails
    from .plan_fields import PlanFields as PlanFields
    from .platform_type_fields import PlatformTypeFields as PlatformTypeFields
    from .price_fields import PriceFields as PriceFields
    from .product_fields import ProductFields as ProductFields
    from .reseller_details_fields import ResellerDetailsFields as ResellerDetailsFields
    from .reseller_fields import ResellerFields as ResellerFields
    from .role_fields import RoleFields as RoleFields
    from .service_details import ServiceDetails as ServiceDetails
    from .service_fields import ServiceFields as ServiceFields
    from .service_reference_fields import ServiceReferenceFields as ServiceReferenceFields
    from .session_fields import SessionFields as SessionFields
    from .session_fields import SessionFieldsEndpoint as SessionFieldsEndpoint
    from .subscription_fields import SubscriptionFields as SubscriptionFields
    from .tag_fields import TagFields as TagFields
    from .time_series_fields import TimeSeriesFields as TimeSeriesFields
    from .user_connection_item_fields import UserConnectionItemFields as UserConnectionItemFields
    from .user_connection_item_fields import (
        UserConnectionItemFieldsIntervals as UserConnectionItemFieldsIntervals,
    )
    from .user_fields import UserFields as UserFields
    from .user_login_item_fields import UserLoginItemFields as UserLoginItemFields
    from .user_login_item_fields import UserLoginItemFieldsEvents as UserLoginItemFieldsEvents

_MODULES = {
    "AccessFields": "access_fields",
    "AccessKeyFields": "access_key_fields",
    "AccountFields": "account_fields",
    "AccountInfoFields": "account_info_fields",
    "AccountInfoFieldsDevices": "account_info_fields",
    "AccountInfoFieldsSessions": "account_info_fields",
    "ApplicationTypeFields": "application_type_fields",
    "BillingDetailsFields": "billing_details_fields",
    "BillingDetailsFieldsAddress": "billing_details_fields",
    "BillingDetailsFieldsTaxId": "billing_details_fields",
    "ConnectLinkFields": "connect_link_fields",
    "ConnectionFields": "connection_fields",
    "CreditCardFields": "credit_card_fields",
    "DeviceAccessFields": "device_access_fields",
    "DeviceAccessFieldsServices": "device_access_fields",
    "DeviceColumns": "device_columns",
    "DeviceConnectEventDetails": "device_connect_event_details",
    "DeviceConnectEventFields": "device_connect_event_fields",
    "DeviceDeleteEventFields": "device_delete_event_fields",
    "DeviceDetails": "device_details",
    "DeviceFields": "device_fields",
    "DeviceJobEventFields": "device_job_event_fields",
    "DeviceOfflineItemFields": "device_offline_item_fields",
    "DeviceOfflineItemFieldsIntervals": "device_offline_item_fields",
    "DeviceReferenceFields": "device_reference_fields",
    "DeviceShareEventFields": "device_share_event_fields",
    "DeviceShareEventFieldsServiceSharing": "device_share_event_fields",
    "DeviceStateEventDetails": "device_state_event_details",
    "DeviceStateEventFields": "device_state_event_fields",
    "DeviceTagFields": "device_tag_fields",
    "EndpointFields": "endpoint_fields",
    "EventFields": "event_fields",
    "EventPage": "event_page",
    "EventPageItemsDeviceConnectEvent": "event_page",
    "EventPageItemsDeviceDeleteEvent": "event_page",
    "EventPageItemsDeviceJobEvent": "event_page",
    "EventPageItemsDeviceShareEvent": "event_page",
    "EventPageItemsDeviceStateEvent": "event_page",
    "EventPageItemsJobEvent": "event_page",
    "EventPageItemsLicenseUpdatedEvent": "event_page",
    "EventPageItemsLogEvent": "event_page",
    "FeedEventFields": "feed_event_fields",
    "FeedEventFieldsEventDeviceConnectEvent": "feed_event_fields",
    "FeedEventFieldsEventDeviceDeleteEvent": "feed_event_fields",
    "FeedEventFieldsEventDeviceJobEvent": "feed_event_fields",
    "FeedEventFieldsEventDeviceShareEvent": "feed_event_fields",
    "FeedEventFieldsEventDeviceStateEvent": "feed_event_fields",
    "FeedEventFieldsEventJobEvent": "feed_event_fields",
    "FeedEventFieldsEventLicenseUpdatedEvent": "feed_event_fields",
    "FeedEventFieldsEventLogEvent": "feed_event_fields",
    "FeedItemFields": "feed_item_fields",
    "FeedPeriodFields": "feed_period_fields",
    "FeedPeriodFieldsItemsDeviceOfflineItem": "feed_period_fields",
    "FeedPeriodFieldsItemsFeedEvent": "feed_period_fields",
    "FeedPeriodFieldsItemsFeedItem": "feed_period_fields",
    "FeedPeriodFieldsItemsUserConnectionItem": "feed_period_fields",
    "FeedPeriodFieldsItemsUserLoginItem": "feed_period_fields",
    "FileArgumentFields": "file_argument_fields",
    "FileDetails": "file_details",
    "FileFields": "file_fields",
    "FileVersionFields": "file_version_fields",
    "FileVersionPage": "file_version_page",
    "GeolocationFields": "geolocation_fields",
    "GuestFields": "guest_fields",
    "GuestFieldsNetworks": "guest_fields",
    "InvoiceFields": "invoice_fields",
    "JobArgumentFields": "job_argument_fields",
    "JobDeviceFields": "job_device_fields",
    "JobDeviceFieldsAttributes": "job_device_fields",
    "JobEventFields": "job_event_fields",
    "JobFields": "job_fields",
    "JobPage": "job_page",
    "LicenseFields": "license_fields",
    "LicenseUpdatedEventFields": "license_updated_event_fields",
    "LimitFields": "limit_fields",
    "LimitFieldsLicense": "limit_fields",
    "ListFilterFields": "list_filter_fields",
    "MemberFields": "member_fields",
    "MembershipFields": "membership_fields",
    "NetworkConnectionFields": "network_connection_fields",
    "NetworkFields": "network_fields",
    "NetworkShareFields": "network_share_fields",
    "NetworkTagFields": "network_tag_fields",
    "NoticeFields": "notice_fields",
    "NotificationFields": "notification_fields",
    "OrganizationDetails": "organization_details",
    "OrganizationDetailsIdentityProvider": "organization_details",
    "OrganizationFields": "organization_fields",
    "PlanDetails": "plan_details",
    "PlanFields": "plan_fields",
    "PlatformTypeFields": "platform_type_fields",
    "PriceFields": "price_fields",
    "ProductFields": "product_fields",
    "ResellerDetailsFields": "reseller_details_fields",
    "ResellerFields": "reseller_fields",
    "RoleFields": "role_fields",
    "ServiceDetails": "service_details",
    "ServiceFields": "service_fields",
    "ServiceReferenceFields": "service_reference_fields",
    "SessionFields": "session_fields",
    "SessionFieldsEndpoint": "session_fields",
    "SubscriptionFields": "subscription_fields",
    "TagFields": "tag_fields",
    "TimeSeriesFields": "time_series_fields",
    "UserConnectionItemFields": "user_connection_item_fields",
    "UserConnectionItemFieldsIntervals": "user_connection_item_fields",
    "UserFields": "user_fields",
    "UserLoginItemFields": "user_login_item_fields",
    "UserLoginItemFieldsEvents": "user_login_item_fields",
}

__all__ = [
    "AccessFields",
    "AccessKeyFields",
    "AccountFields",
    "AccountInfoFields",
    "AccountInfoFieldsDevices",
    "AccountInfoFieldsSessions",
    "ApplicationTypeFields",
    "BillingDetailsFields",
    "BillingDetailsFieldsAddress",
    "BillingDetailsFieldsTaxId",
    "ConnectLinkFields",
    "ConnectionFields",
    "CreditCardFields",
    "DeviceAccessFields",
    "DeviceAccessFieldsServices",
    "DeviceColumns",
    "DeviceConnectEventDetails",
    "DeviceConnectEventFields",
    "DeviceDeleteEventFields",
    "DeviceDetails",
    "DeviceFields",
    "DeviceJobEventFields",
    "DeviceOfflineItemFields",
    "DeviceOfflineItemFieldsIntervals",
    "DeviceReferenceFields",
    "DeviceShareEventFields",
    "DeviceShareEventFieldsServiceSharing",
    "DeviceStateEventDetails",
    "DeviceStateEventFields",
    "DeviceTagFields",
    "EndpointFields",
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
    "FeedPeriodFields",
    "FeedPeriodFieldsItemsDeviceOfflineItem",
    "FeedPeriodFieldsItemsFeedEvent",
    "FeedPeriodFieldsItemsFeedItem",
    "FeedPeriodFieldsItemsUserConnectionItem",
    "FeedPeriodFieldsItemsUserLoginItem",
    "FileArgumentFields",
    "FileDetails",
    "FileFields",
    "FileVersionFields",
    "FileVersionPage",
    "GeolocationFields",
    "GuestFields",
    "GuestFieldsNetworks",
    "InvoiceFields",
    "JobArgumentFields",
    "JobDeviceFields",
    "JobDeviceFieldsAttributes",
    "JobEventFields",
    "JobFields",
    "JobPage",
    "LicenseFields",
    "LicenseUpdatedEventFields",
    "LimitFields",
    "LimitFieldsLicense",
    "ListFilterFields",
    "MemberFields",
    "MembershipFields",
    "NetworkConnectionFields",
    "NetworkFields",
    "NetworkShareFields",
    "NetworkTagFields",
    "NoticeFields",
    "NotificationFields",
    "OrganizationDetails",
    "OrganizationDetailsIdentityProvider",
    "OrganizationFields",
    "PlanDetails",
    "PlanFields",
    "PlatformTypeFields",
    "PriceFields",
    "ProductFields",
    "ResellerDetailsFields",
    "ResellerFields",
    "RoleFields",
    "ServiceDetails",
    "ServiceFields",
    "ServiceReferenceFields",
    "SessionFields",
    "SessionFieldsEndpoint",
    "SubscriptionFields",
    "TagFields",
    "TimeSeriesFields",
    "UserConnectionItemFields",
    "UserConnectionItemFieldsIntervals",
    "UserFields",
    "UserLoginItemFields",
    "UserLoginItemFieldsEvents",
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
