# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The models of fragments, each loaded when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .access_fields import AccessFields as AccessFields
    from .access_key_fields import AccessKeyFields as AccessKeyFields
    from .application_type_fields import ApplicationTypeFields as ApplicationTypeFields
    from .connect_link_fields import ConnectLinkFields as ConnectLinkFields
    from .connection_fields import ConnectionFields as ConnectionFields
    from .device_details import DeviceDetails as DeviceDetails
    from .device_fields import DeviceFields as DeviceFields
    from .device_tag_fields import DeviceTagFields as DeviceTagFields
    from .endpoint_fields import EndpointFields as EndpointFields
    from .geolocation_fields import GeolocationFields as GeolocationFields
    from .notice_fields import NoticeFields as NoticeFields
    from .notification_fields import NotificationFields as NotificationFields
    from .service_details import ServiceDetails as ServiceDetails
    from .service_details import ServiceDetailsDevice as ServiceDetailsDevice
    from .service_fields import ServiceFields as ServiceFields
    from .service_reference_fields import ServiceReferenceFields as ServiceReferenceFields
    from .session_fields import SessionFields as SessionFields
    from .session_fields import SessionFieldsEndpoint as SessionFieldsEndpoint
    from .time_series_fields import TimeSeriesFields as TimeSeriesFields
    from .user_fields import UserFields as UserFields

_MODULES = {
    "AccessFields": "access_fields",
    "AccessKeyFields": "access_key_fields",
    "ApplicationTypeFields": "application_type_fields",
    "ConnectLinkFields": "connect_link_fields",
    "ConnectionFields": "connection_fields",
    "DeviceDetails": "device_details",
    "DeviceFields": "device_fields",
    "DeviceTagFields": "device_tag_fields",
    "EndpointFields": "endpoint_fields",
    "GeolocationFields": "geolocation_fields",
    "NoticeFields": "notice_fields",
    "NotificationFields": "notification_fields",
    "ServiceDetails": "service_details",
    "ServiceDetailsDevice": "service_details",
    "ServiceFields": "service_fields",
    "ServiceReferenceFields": "service_reference_fields",
    "SessionFields": "session_fields",
    "SessionFieldsEndpoint": "session_fields",
    "TimeSeriesFields": "time_series_fields",
    "UserFields": "user_fields",
}

__all__ = [
    "AccessFields",
    "AccessKeyFields",
    "ApplicationTypeFields",
    "ConnectLinkFields",
    "ConnectionFields",
    "DeviceDetails",
    "DeviceFields",
    "DeviceTagFields",
    "EndpointFields",
    "GeolocationFields",
    "NoticeFields",
    "NotificationFields",
    "ServiceDetails",
    "ServiceDetailsDevice",
    "ServiceFields",
    "ServiceReferenceFields",
    "SessionFields",
    "SessionFieldsEndpoint",
    "TimeSeriesFields",
    "UserFields",
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
