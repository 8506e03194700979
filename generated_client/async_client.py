# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from __future__ import annotations

from typing import TYPE_CHECKING

from .base_client import AsyncBaseClient
from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .account import AccountLoginAccount
    from .create_access_key import CreateAccessKeyCreateAccessKey
    from .developer_key import DeveloperKeyLoginApiKey
    from .device_restore import DeviceRestoreLoginAccountDevice
    from .device_time_series import DeviceTimeSeriesLoginAccountDevice
    from .devices import DevicesLoginAccountDevices
    from .enums import (
        LinkType,
        ProxyType,
        TimeSeriesResolution,
        TimeSeriesType,
        WebSocketOptions,
    )
    from .fragments import (
        AccessKeyFields,
        ApplicationTypeFields,
        ConnectionFields,
        ConnectLinkFields,
        DeviceDetails,
        DeviceFields,
        EndpointFields,
        NoticeFields,
        NotificationFields,
        ServiceDetails,
        ServiceFields,
        SessionFields,
        UserFields,
    )
    from .guests import GuestsLoginAccountGuest
    from .input_types import ListFilter, ServiceInput
    from .links import LinksLoginAccountLinks
    from .me import MeLogin
    from .platform_types import PlatformTypesPlatformTypes
    from .scalars import DateTime, Object
    from .service_links import ServiceLinksLoginAccountService
    from .unset import UnsetType


class AsyncClient(AsyncBaseClient):
    async def me(self) -> MeLogin:
        """Who am I: the account that the access key belongs to.

        Returns:
            Caller's account, whose key signed the request; `login.account` steps from it into an
            organisation.
        """
        from .me import ME

        return await self.execute(ME, {})

    async def account(self, *, account_id: str | None | UnsetType = UNSET) -> AccountLoginAccount | None:
        """The profile of an account, with counts of its devices and sessions.

        Args:
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.

        Returns:
            Steps into another account, such as an organisation the caller belongs to; null where there
            is no access.
        """
        from .account import ACCOUNT

        return await self.execute(ACCOUNT, {"accountId": account_id})

    async def update_account(
        self,
        *,
        language: str | None | UnsetType = UNSET,
        timezone: str | None | UnsetType = UNSET,
        account_id: str | None | UnsetType = UNSET,
    ) -> bool:
        """Change the language or the time zone of an account.

        Args:
            language: BCP 47 language tag, such as `en` or `de-CH`.
            timezone: IANA time-zone name, such as `Europe/London`.
            account_id: Organisation to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .update_account import UPDATE_ACCOUNT

        return await self.execute(
            UPDATE_ACCOUNT,
            {"language": language, "timezone": timezone, "accountId": account_id},
        )

    async def access_keys(self) -> list[AccessKeyFields]:
        """The access keys of the caller's account; their secrets cannot be read back.

        Returns:
            Access keys that sign API requests, at most two an account; secrets are not included.
        """
        from .access_keys import ACCESS_KEYS

        return await self.execute(ACCESS_KEYS, {})

    async def create_access_key(self) -> CreateAccessKeyCreateAccessKey:
        """Create an access key. The answer is the only time that its secret is shown; an account has
        at most two keys.

        Returns:
            A newly created access key, the only place where its secret is shown.
        """
        from .create_access_key import CREATE_ACCESS_KEY

        return await self.execute(CREATE_ACCESS_KEY, {})

    async def update_access_key(self, key: str, enabled: bool) -> AccessKeyFields:
        """Enable or disable an access key.

        Args:
            key: Key id, as in `AccessKey.key`; not the secret.
            enabled: `true` to accept requests signed with the key, `false` to refuse them.

        Returns:
            A key pair that signs API requests, without its secret.
        """
        from .update_access_key import UPDATE_ACCESS_KEY

        return await self.execute(UPDATE_ACCESS_KEY, {"key": key, "enabled": enabled})

    async def delete_access_key(self, key: str) -> bool:
        """Delete an access key for good.

        Args:
            key: Key id, as in `AccessKey.key`; not the secret.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .delete_access_key import DELETE_ACCESS_KEY

        return await self.execute(DELETE_ACCESS_KEY, {"key": key})

    async def developer_key(self) -> DeveloperKeyLoginApiKey | None:
        """The developer key of the caller's account, which the legacy REST API asks for.

        Returns:
            Developer key that REST calls send as `DeveloperKey`; null where the account has none.
        """
        from .developer_key import DEVELOPER_KEY

        return await self.execute(DEVELOPER_KEY, {})

    async def notification_settings(
        self, *, account_id: str | None | UnsetType = UNSET
    ) -> NotificationFields | None:
        """How an account is told of changes to its devices.

        Args:
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.

        Returns:
            How the account is notified of device changes; devices and services can differ from it.
        """
        from .notification_settings import NOTIFICATION_SETTINGS

        return await self.execute(NOTIFICATION_SETTINGS, {"accountId": account_id})

    async def set_notification_settings(
        self,
        *,
        service_id: str | None | UnsetType = UNSET,
        email_notifications: bool | None | UnsetType = UNSET,
        desktop_notifications: bool | None | UnsetType = UNSET,
        url_notifications: bool | None | UnsetType = UNSET,
        notification_email: str | None | UnsetType = UNSET,
        notification_url: str | None | UnsetType = UNSET,
    ) -> bool:
        """Choose how to be told of changes: for one device or service, or for the whole account.

        Args:
            service_id: Id of the device or service; null or omitted means the account itself.
            email_notifications: Whether to send emails.
            desktop_notifications: Whether to show notifications on the desktop.
            url_notifications: Whether to call the webhook at `notificationUrl`.
            notification_email: Email address that notifications go to.
            notification_url: Webhook URL that the vendor POSTs to; it must answer 200 within 5
                seconds.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .set_notification_settings import SET_NOTIFICATION_SETTINGS

        return await self.execute(
            SET_NOTIFICATION_SETTINGS,
            {
                "serviceId": service_id,
                "emailNotifications": email_notifications,
                "desktopNotifications": desktop_notifications,
                "urlNotifications": url_notifications,
                "notificationEmail": notification_email,
                "notificationUrl": notification_url,
            },
        )

    async def contacts(self, *, account_id: str | None | UnsetType = UNSET) -> list[UserFields]:
        """The people whom the account has shared with before.

        Args:
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.

        Returns:
            People whom the account knows, for instance through sharing.
        """
        from .contacts import CONTACTS

        return await self.execute(CONTACTS, {"accountId": account_id})

    async def guests(self, *, account_id: str | None | UnsetType = UNSET) -> list[GuestsLoginAccountGuest]:
        """The people who reach devices or networks of the account without being members.

        Args:
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.

        Returns:
            People with whom devices or networks of this account are shared, and what each can reach.
        """
        from .guests import GUESTS

        return await self.execute(GUESTS, {"accountId": account_id})

    async def notices(self) -> list[NoticeFields]:
        """Announcements from remote.it to the caller.

        Returns:
            Announcements from remote.it; `readNotice` marks one as read.
        """
        from .notices import NOTICES

        return await self.execute(NOTICES, {})

    async def read_notice(self, id: str, *, value: bool = True) -> bool:
        """Mark an announcement as read, or as unread.

        Args:
            id: Id of the notice, from `Notice.id`.
            value: `true`, the default, for read; `false` for unread.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .read_notice import READ_NOTICE

        return await self.execute(READ_NOTICE, {"id": id, "value": value})

    async def application_types(self) -> list[ApplicationTypeFields]:
        """The kinds of service that everyone can use, such as SSH and HTTPS.

        Returns:
            Kinds of service known everywhere; `User.applicationTypes` has an account's own list.
        """
        from .application_types import APPLICATION_TYPES

        return await self.execute(APPLICATION_TYPES, {})

    async def account_application_types(
        self, *, account_id: str | None | UnsetType = UNSET
    ) -> list[ApplicationTypeFields]:
        """The kinds of service that an account can use, its own among them.

        Args:
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.

        Returns:
            Application types available to this account; the root field of that name lists the global
            ones.
        """
        from .account_application_types import ACCOUNT_APPLICATION_TYPES

        return await self.execute(ACCOUNT_APPLICATION_TYPES, {"accountId": account_id})

    async def platform_types(self) -> list[PlatformTypesPlatformTypes]:
        """The kinds of device platform, by the numbers that devices carry.

        Returns:
            Kinds of hardware and operating system, for the numbers in `Device.platform`.
        """
        from .platform_types import PLATFORM_TYPES

        return await self.execute(PLATFORM_TYPES, {})

    async def api_version(self) -> str:
        """The version of the API.

        Returns:
            Version of the API that answers.
        """
        from .api_version import API_VERSION

        return await self.execute(API_VERSION, {})

    async def system_info(self) -> int:
        """How many endpoints are active on the whole system.

        Returns:
            Number of endpoints that are active now.
        """
        from .system_info import SYSTEM_INFO

        return await self.execute(SYSTEM_INFO, {})

    async def connect(
        self,
        service_id: str,
        *,
        host_ip: str = "255.255.255.255",
        type_: ProxyType | UnsetType = UNSET,
    ) -> ConnectionFields:
        """Connect to a service. By default the first address that uses the connection keeps it for
        itself; an address in `hostIP` reserves it for that address, `0.0.0.0` opens it to everyone.

        Args:
            service_id: Id of the service, in the form `80:00:…`.
            host_ip: Who may use a port proxy: `0.0.0.0` anyone, one IP address that address only,
                `255.255.255.255` (default) the first address to use it. No effect on reverse
                proxies.
            type_: Kind of proxy; `AUTO_PROXY`, the default, picks by the service's type.

        Returns:
            A proxy connection to a service, as `connect` answers it.
        """
        from .connect import CONNECT

        return await self.execute(CONNECT, {"serviceId": service_id, "hostIP": host_ip, "type": type_})

    async def disconnect(self, connection_id: str, *, service_id: str | None | UnsetType = UNSET) -> bool:
        """End a connection.

        Args:
            connection_id: Id of the connection, from `Connection.id`.
            service_id: Id of the connected service.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .disconnect import DISCONNECT

        return await self.execute(DISCONNECT, {"connectionId": connection_id, "serviceId": service_id})

    async def sessions(self, *, account_id: str | None | UnsetType = UNSET) -> list[SessionFields] | None:
        """The sessions that an account has open to services, and others to its own.

        Args:
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.

        Returns:
            Sessions that are open now and involve this account.
        """
        from .sessions import SESSIONS

        return await self.execute(SESSIONS, {"accountId": account_id})

    async def rate_connection(self, service_id: str, session_id: str, quality: int) -> bool:
        """Rate how well a connection worked.

        Args:
            service_id: Id of the connected service.
            session_id: Id of the session rated, from `Session.id`.
            quality: Rating of the connection; its scale is undocumented.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .rate_connection import RATE_CONNECTION

        return await self.execute(
            RATE_CONNECTION,
            {"serviceId": service_id, "sessionId": session_id, "quality": quality},
        )

    async def links(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        type_: Sequence[LinkType] | None | UnsetType = UNSET,
    ) -> list[LinksLoginAccountLinks]:
        """The public links of an account.

        Args:
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.
            type_: Only links of these types; null returns every type.

        Returns:
            Persistent public links to services of the account.
        """
        from .links import LINKS

        return await self.execute(LINKS, {"accountId": account_id, "type": type_})

    async def service_links(
        self,
        id: Sequence[str],
        *,
        type_: Sequence[LinkType] | None | UnsetType = UNSET,
        account_id: str | None | UnsetType = UNSET,
    ) -> list[ServiceLinksLoginAccountService] | None:
        """The public links of services.

        Args:
            id: Service ids, like `80:00:00:00:01:02:03:04`.
            type_: Only a link of one of these types; null accepts any.
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.

        Returns:
            Services by id.
        """
        from .service_links import SERVICE_LINKS

        return await self.execute(SERVICE_LINKS, {"id": id, "type": type_, "accountId": account_id})

    async def set_connect_link(
        self,
        service_id: str,
        *,
        enabled: bool | None | UnsetType = UNSET,
        password: str | None | UnsetType = UNSET,
        allow: Sequence[str] | None | UnsetType = UNSET,
        deny: Sequence[str] | None | UnsetType = UNSET,
    ) -> ConnectLinkFields:
        """Give a service a lasting public link, or change the one that it has. A password that is left
        out stays as it is; null takes it away.

        Args:
            service_id: Id of the service behind the link, in the form `80:00:…`.
            enabled: Whether the link is open for use.
            password: Password that visitors must give; omitted keeps the present one, null clears
                it.
            allow: Visitors let through, kept as `ConnectLink.allow`; the form of an entry is
                undocumented.
            deny: Visitors turned away, kept as `ConnectLink.deny`; the form of an entry is
                undocumented.

        Returns:
            A persistent public URL for a service, made with `setConnectLink`.
        """
        from .set_connect_link import SET_CONNECT_LINK

        return await self.execute(
            SET_CONNECT_LINK,
            {
                "serviceId": service_id,
                "enabled": enabled,
                "password": password,
                "allow": allow,
                "deny": deny,
            },
        )

    async def remove_connect_link(self, service_id: str) -> bool:
        """Take a service's public link away.

        Args:
            service_id: Id of the service behind the link, in the form `80:00:…`.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .remove_connect_link import REMOVE_CONNECT_LINK

        return await self.execute(REMOVE_CONNECT_LINK, {"serviceId": service_id})

    async def devices(
        self,
        *,
        sort: str = "name",
        account_id: str | None | UnsetType = UNSET,
        size: int | None = 100,
        from_: int | None = 0,
        after: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        state: str | None | UnsetType = UNSET,
        owner: bool | None | UnsetType = UNSET,
        platform: Sequence[int] | None | UnsetType = UNSET,
        application: Sequence[int] | None | UnsetType = UNSET,
        hardware_id: str | None | UnsetType = UNSET,
        id: Sequence[str] | None | UnsetType = UNSET,
        tag: ListFilter | None | UnsetType = UNSET,
    ) -> DevicesLoginAccountDevices:
        """List the devices of an account, a page at a time, filtered and sorted.

        Args:
            sort: Comma-separated field names; a leading `-` sorts descending. Default `name`.
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.
            size: Devices per page, at most 1000; 0 asks for the `total` alone. Default 100.
            from_: 0-based index of the first item to return. Default 0; the next page is `from +
                size`.
            after: Id of the last item already seen, as in `last` of the previous page; null starts
                at `from`.
            name: Case-insensitive part of a device or service name; null matches every name.
            state: Only devices in this state: `active` or `inactive`; null matches both.
            owner: True for devices that the account owns, false for those shared to it, null for
                both.
            platform: Only devices of these platform ids (see `platformTypes`); null matches all.
            application: Only devices with a service of these application type ids; also trims each
                device's `services`.
            hardware_id: Only the device with this hardware id.
            id: Only devices with these ids, like `80:00:00:00:01:02:03:04`; null sets no limit.
            tag: Only devices that carry any or all of the given tags; null ignores tags.

        Returns:
            Devices that the account owns or that are shared to it, filtered, sorted and one page at a
            time.
        """
        from .devices import DEVICES

        return await self.execute(
            DEVICES,
            {
                "accountId": account_id,
                "size": size,
                "from": from_,
                "after": after,
                "sort": sort,
                "name": name,
                "state": state,
                "owner": owner,
                "platform": platform,
                "application": application,
                "hardwareId": hardware_id,
                "id": id,
                "tag": tag,
            },
        )

    async def device_count(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        state: str | None | UnsetType = UNSET,
        owner: bool | None | UnsetType = UNSET,
        platform: Sequence[int] | None | UnsetType = UNSET,
        application: Sequence[int] | None | UnsetType = UNSET,
        hardware_id: str | None | UnsetType = UNSET,
        id: Sequence[str] | None | UnsetType = UNSET,
        tag: ListFilter | None | UnsetType = UNSET,
    ) -> int:
        """Count the devices of an account that match a filter, without fetching them.

        Args:
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.
            name: Case-insensitive part of a device or service name; null matches every name.
            state: Only devices in this state: `active` or `inactive`; null matches both.
            owner: True for devices that the account owns, false for those shared to it, null for
                both.
            platform: Only devices of these platform ids (see `platformTypes`); null matches all.
            application: Only devices with a service of these application type ids; also trims each
                device's `services`.
            hardware_id: Only the device with this hardware id.
            id: Only devices with these ids, like `80:00:00:00:01:02:03:04`; null sets no limit.
            tag: Only devices that carry any or all of the given tags; null ignores tags.

        Returns:
            Number of devices that match the filters, over all pages.
        """
        from .device_count import DEVICE_COUNT

        return await self.execute(
            DEVICE_COUNT,
            {
                "accountId": account_id,
                "name": name,
                "state": state,
                "owner": owner,
                "platform": platform,
                "application": application,
                "hardwareId": hardware_id,
                "id": id,
                "tag": tag,
            },
        )

    async def device(
        self, id: Sequence[str], *, account_id: str | None | UnsetType = UNSET
    ) -> list[DeviceDetails] | None:
        """One device or several in full, by id. Ids that the account cannot see are left out of the
        answer.

        Args:
            id: Device or service ids, like `80:00:00:00:01:02:03:04`.
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.

        Returns:
            Devices by id; unknown ids are dropped, and a service id yields its parent device.
        """
        from .device import DEVICE

        return await self.execute(DEVICE, {"id": id, "accountId": account_id})

    async def endpoints(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        id: Sequence[str] | None | UnsetType = UNSET,
        state: str | None | UnsetType = UNSET,
    ) -> list[EndpointFields] | None:
        """How devices and services last reported to remote.it.

        Args:
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.
            id: Only endpoints with these device ids, like `80:00:00:00:01:02:03:04`; null sets no
                limit.
            state: Only endpoints in this state: `active` or `inactive`; null matches both.

        Returns:
            Endpoints of the account's devices: where each is on the network and how well it is
            connected.
        """
        from .endpoints import ENDPOINTS

        return await self.execute(ENDPOINTS, {"accountId": account_id, "id": id, "state": state})

    async def device_time_series(
        self,
        id: Sequence[str],
        *,
        type_: TimeSeriesType | UnsetType = UNSET,
        resolution: TimeSeriesResolution | UnsetType = UNSET,
        account_id: str | None | UnsetType = UNSET,
        start: DateTime | None | UnsetType = UNSET,
        end: DateTime | None | UnsetType = UNSET,
        timezone: str | None | UnsetType = UNSET,
        length: int | None | UnsetType = UNSET,
    ) -> list[DeviceTimeSeriesLoginAccountDevice] | None:
        """A figure of devices over time, such as availability by the hour.

        Args:
            id: Device or service ids, like `80:00:00:00:01:02:03:04`.
            type_: Quantity to report. Default `AVAILABILITY`.
            resolution: Length of the interval that each point covers. Default `MINUTE`.
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.
            start: Beginning of the series (ISO 8601); null leaves it to `end`, `length` and the
                API.
            end: End of the series (ISO 8601); null leaves it to `start`, `length` and the API.
            timezone: IANA time-zone name that intervals follow, such as `Europe/Paris`; null leaves
                it to the API.
            length: Number of points wanted, as an alternative to giving both `start` and `end`.

        Returns:
            Devices by id; unknown ids are dropped, and a service id yields its parent device.
        """
        from .device_time_series import DEVICE_TIME_SERIES

        return await self.execute(
            DEVICE_TIME_SERIES,
            {
                "id": id,
                "accountId": account_id,
                "type": type_,
                "resolution": resolution,
                "start": start,
                "end": end,
                "timezone": timezone,
                "length": length,
            },
        )

    async def device_report(
        self,
        *,
        name: str = "DeviceList",
        account_id: str | None | UnsetType = UNSET,
        parameters: Object | None | UnsetType = UNSET,
    ) -> Any:
        """A link to the list of devices as CSV, with their services if wished.

        Args:
            name: Name of the report, such as `DeviceList`.
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.
            parameters: Options of the report; `DeviceList` takes `{services: Boolean}`. Null
                applies its defaults.

        Returns:
            Runs a named report; `DeviceList` answers with a link to the device list as CSV.
        """
        from .device_report import DEVICE_REPORT

        return await self.execute(
            DEVICE_REPORT,
            {"accountId": account_id, "name": name, "parameters": parameters},
        )

    async def delete_device(self, device_id: str, *, force: bool = False) -> bool:
        """Delete a device; it must be inactive.

        Args:
            device_id: Id of the device, in the form `80:00:…`.
            force: Asks for deletion despite a check that would refuse it; which checks is
                undocumented.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .delete_device import DELETE_DEVICE

        return await self.execute(DELETE_DEVICE, {"deviceId": device_id, "force": force})

    async def delete_devices(self, device_ids: Sequence[str], *, force: bool = False) -> bool:
        """Delete several devices; each must be inactive.

        Args:
            device_ids: Ids of the devices, in the form `80:00:…`.
            force: Asks for deletion despite a check that would refuse it; which checks is
                undocumented.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .delete_devices import DELETE_DEVICES

        return await self.execute(DELETE_DEVICES, {"deviceIds": device_ids, "force": force})

    async def transfer_devices(self, device_ids: Sequence[str], email: str) -> bool:
        """Give devices to another account.

        Args:
            device_ids: Ids of the devices; the alternative to `deviceId`.
            email: Email address of the new owner's account.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .transfer_devices import TRANSFER_DEVICES

        return await self.execute(TRANSFER_DEVICES, {"deviceIds": device_ids, "email": email})

    async def expire_device(self, device_id: str, *, timeout: float | None | UnsetType = UNSET) -> bool:
        """Let a device expire after a time of silence.

        Args:
            device_id: Id of the device, in the form `80:00:…`.
            timeout: Delay before the device expires; the unit and the meaning of null are
                undocumented.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .expire_device import EXPIRE_DEVICE

        return await self.execute(EXPIRE_DEVICE, {"deviceId": device_id, "timeout": timeout})

    async def refresh_device(self, id: str) -> bool:
        """Ask a device to load its settings anew.

        Args:
            id: Id of the device, in the form `80:00:…`.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .refresh_device import REFRESH_DEVICE

        return await self.execute(REFRESH_DEVICE, {"id": id})

    async def reboot_device(self, id: str) -> bool:
        """Restart a device.

        Args:
            id: Id of the device, in the form `80:00:…`.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .reboot_device import REBOOT_DEVICE

        return await self.execute(REBOOT_DEVICE, {"id": id})

    async def uninstall_device(self, id: str) -> bool:
        """Remove the remote.it software from a device.

        Args:
            id: Id of the device, in the form `80:00:…`.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .uninstall_device import UNINSTALL_DEVICE

        return await self.execute(UNINSTALL_DEVICE, {"id": id})

    async def upgrade_device(self, id: str) -> bool:
        """Bring the remote.it software of a device up to date.

        Args:
            id: Id of the device, in the form `80:00:…`.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .upgrade_device import UPGRADE_DEVICE

        return await self.execute(UPGRADE_DEVICE, {"id": id})

    async def upgrade_devices(
        self,
        *,
        device_ids: Sequence[str] | None | UnsetType = UNSET,
        tag_filter: ListFilter | None | UnsetType = UNSET,
        version: str | None | UnsetType = UNSET,
        upgrade_package: str | None | UnsetType = UNSET,
    ) -> str:
        """Bring the remote.it software of several devices up to date, by id or by tag.

        Args:
            device_ids: Ids of the target devices (`80:00:…`); the alternative to `tagFilter`.
            tag_filter: Chooses the target devices by tag, any or all of the values; the alternative
                to `deviceIds`.
            version: Version to upgrade to.
            upgrade_package: Package to upgrade from; its form is undocumented.

        Returns:
            Upgrades the remote.it software on several devices. The API does not document the returned
            string (for `startJob` it is the job id).
        """
        from .upgrade_devices import UPGRADE_DEVICES

        return await self.execute(
            UPGRADE_DEVICES,
            {
                "deviceIds": device_ids,
                "tagFilter": tag_filter,
                "version": version,
                "upgradePackage": upgrade_package,
            },
        )

    async def install_app(
        self,
        app_id: float,
        *,
        device_ids: Sequence[str] | None | UnsetType = UNSET,
        tag_filter: ListFilter | None | UnsetType = UNSET,
        version: str | None | UnsetType = UNSET,
    ) -> str:
        """Install an app on devices, by id or by tag.

        Args:
            app_id: Number of the app.
            device_ids: Ids of the target devices (`80:00:…`); the alternative to `tagFilter`.
            tag_filter: Chooses the target devices by tag, any or all of the values; the alternative
                to `deviceIds`.
            version: Version of the app to install.

        Returns:
            Installs an app on devices. The API does not document the returned string (for `startJob` it
            is the job id).
        """
        from .install_app import INSTALL_APP

        return await self.execute(
            INSTALL_APP,
            {
                "appId": app_id,
                "deviceIds": device_ids,
                "tagFilter": tag_filter,
                "version": version,
            },
        )

    async def remove_app(
        self,
        app_id: float,
        *,
        device_ids: Sequence[str] | None | UnsetType = UNSET,
        tag_filter: ListFilter | None | UnsetType = UNSET,
    ) -> str:
        """Remove an app from devices, by id or by tag.

        Args:
            app_id: Number of the app.
            device_ids: Ids of the target devices (`80:00:…`); the alternative to `tagFilter`.
            tag_filter: Chooses the target devices by tag, any or all of the values; the alternative
                to `deviceIds`.

        Returns:
            Removes an app from devices. The API does not document the returned string (for `startJob`
            it is the job id).
        """
        from .remove_app import REMOVE_APP

        return await self.execute(
            REMOVE_APP,
            {"appId": app_id, "deviceIds": device_ids, "tagFilter": tag_filter},
        )

    async def claim_device(self, code: str, *, account_id: str | None | UnsetType = UNSET) -> DeviceFields:
        """Take a device into an account by the claim code that it shows.

        Args:
            code: Claim code of the device.
            account_id: Organisation to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            A registered machine with its services; it shares its id with its bulk service.
        """
        from .claim_device import CLAIM_DEVICE

        return await self.execute(CLAIM_DEVICE, {"code": code, "accountId": account_id})

    async def register_device(
        self,
        *,
        device_id: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        hardware_id: str | None | UnsetType = UNSET,
        project_id: str | None | UnsetType = UNSET,
        enabled: bool | None | UnsetType = UNSET,
        manufacturer: float | None | UnsetType = UNSET,
        platform: float | None | UnsetType = UNSET,
    ) -> DeviceFields:
        """Register a device by hand.

        Args:
            device_id: Id for the device, for instance from `generateDeviceAddress`.
            name: Name for the device.
            hardware_id: Hardware id that the device reports, as in `Device.hardwareId`.
            project_id: Id of the project to register it under.
            enabled: Whether the device is switched on from the start.
            manufacturer: Manufacturer number, as in `Device.manufacturer`.
            platform: Platform type id, such as 1072 for Raspberry Pi; see `Query.platformTypes`.

        Returns:
            A registered machine with its services; it shares its id with its bulk service.
        """
        from .register_device import REGISTER_DEVICE

        return await self.execute(
            REGISTER_DEVICE,
            {
                "deviceId": device_id,
                "name": name,
                "hardwareId": hardware_id,
                "projectId": project_id,
                "enabled": enabled,
                "manufacturer": manufacturer,
                "platform": platform,
            },
        )

    async def generate_device_address(self) -> str:
        """A new address for a device that is about to be registered.

        Returns:
            Generates a device id (`80:00:…`), for instance for `registerDevice`.
        """
        from .generate_device_address import GENERATE_DEVICE_ADDRESS

        return await self.execute(GENERATE_DEVICE_ADDRESS, {})

    async def registration_code(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        platform: int | None | UnsetType = UNSET,
        timeout: int | None | UnsetType = UNSET,
        tags: Sequence[str] | None | UnsetType = UNSET,
        services: Sequence[ServiceInput] | None | UnsetType = UNSET,
    ) -> str | None:
        """A code with which a new device registers itself to an account.

        Args:
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.
            name: Name for the device to be registered; null leaves the choice to the API.
            platform: Platform id of the device to be registered (see `platformTypes`).
            timeout: How long the code stays usable; null applies the API's default. The unit is not
                documented.
            tags: Tags to put on the device once it is registered; null puts none.
            services: Services to set up on the device once it is registered; null leaves the choice
                to the API.

        Returns:
            Code that registers a new device to this account; reading this field issues the code.
        """
        from .registration_code import REGISTRATION_CODE

        return await self.execute(
            REGISTRATION_CODE,
            {
                "accountId": account_id,
                "name": name,
                "platform": platform,
                "timeout": timeout,
                "tags": tags,
                "services": services,
            },
        )

    async def registration_command(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        platform: int | None | UnsetType = UNSET,
        timeout: int | None | UnsetType = UNSET,
        tags: Sequence[str] | None | UnsetType = UNSET,
        services: Sequence[ServiceInput] | None | UnsetType = UNSET,
    ) -> str | None:
        """A shell command that installs remote.it on a new device and registers it to an account.

        Args:
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.
            name: Name for the device to be registered; null leaves the choice to the API.
            platform: Platform id of the device to be registered (see `platformTypes`).
            timeout: How long the code stays usable; null applies the API's default. The unit is not
                documented.
            tags: Tags to put on the device once it is registered; null puts none.
            services: Services to set up on the device once it is registered; null leaves the choice
                to the API.

        Returns:
            Shell command that installs and registers a new device; reading this field issues its code.
        """
        from .registration_command import REGISTRATION_COMMAND

        return await self.execute(
            REGISTRATION_COMMAND,
            {
                "accountId": account_id,
                "name": name,
                "platform": platform,
                "timeout": timeout,
                "tags": tags,
                "services": services,
            },
        )

    async def device_restore(
        self, id: Sequence[str], *, account_id: str | None | UnsetType = UNSET
    ) -> list[DeviceRestoreLoginAccountDevice] | None:
        """The code and the shell command that bring a registered device back onto new hardware.

        Args:
            id: Device or service ids, like `80:00:00:00:01:02:03:04`.
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.

        Returns:
            Devices by id; unknown ids are dropped, and a service id yields its parent device.
        """
        from .device_restore import DEVICE_RESTORE

        return await self.execute(DEVICE_RESTORE, {"id": id, "accountId": account_id})

    async def service(
        self, id: Sequence[str], *, account_id: str | None | UnsetType = UNSET
    ) -> list[ServiceDetails] | None:
        """One service or several in full, by id.

        Args:
            id: Service ids, like `80:00:00:00:01:02:03:04`.
            account_id: Account id, which for an organisation is its owner's; null means the
                caller's own account.

        Returns:
            Services by id.
        """
        from .service import SERVICE

        return await self.execute(SERVICE, {"id": id, "accountId": account_id})

    async def add_service(
        self,
        device_id: str,
        *,
        refresh: bool = True,
        application: int | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        port: int | None | UnsetType = UNSET,
        host: str | None | UnsetType = UNSET,
        enabled: bool | None | UnsetType = UNSET,
        subdomain: str | None | UnsetType = UNSET,
        presence_address: str | None | UnsetType = UNSET,
        websocket: WebSocketOptions | None | UnsetType = UNSET,
        websocket_ipv4: str | None | UnsetType = UNSET,
        websocket_ipv6: str | None | UnsetType = UNSET,
        service_id: str | None | UnsetType = UNSET,
    ) -> ServiceFields:
        """Add a service to a device that can be configured.

        Args:
            device_id: Id of the device, in the form `80:00:…`.
            refresh: Whether to refresh the device afterwards, as `refreshDevice` does; `true` by
                default.
            application: Application type id, such as 28 for SSH or 7 for HTTP; see
                `Query.applicationTypes`.
            name: Name shown for the service.
            port: Port on `host` that the service listens on.
            host: Host that the device forwards to: an address or name as the device itself reaches
                it.
            enabled: Whether the service is switched on and may be connected to.
            subdomain: Subdomain wanted for the service's public address.
            presence_address: Presence address recorded for the service; its format is undocumented.
            websocket: How far the service uses WebSocket transport, and whether it is forced.
            websocket_ipv4: WebSocket address for IPv4; the format is undocumented.
            websocket_ipv6: WebSocket address for IPv6; the format is undocumented.
            service_id: Id for the new service.

        Returns:
            One port or application of a device that can be connected to, such as its SSH server.
        """
        from .add_service import ADD_SERVICE

        return await self.execute(
            ADD_SERVICE,
            {
                "deviceId": device_id,
                "application": application,
                "name": name,
                "port": port,
                "host": host,
                "enabled": enabled,
                "subdomain": subdomain,
                "presenceAddress": presence_address,
                "websocket": websocket,
                "websocketIPv4": websocket_ipv4,
                "websocketIPv6": websocket_ipv6,
                "serviceId": service_id,
                "refresh": refresh,
            },
        )

    async def add_service_by_hardware_id(
        self,
        hardware_id: str,
        *,
        application: int | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        port: int | None | UnsetType = UNSET,
        host: str | None | UnsetType = UNSET,
        enabled: bool | None | UnsetType = UNSET,
        subdomain: str | None | UnsetType = UNSET,
        presence_address: str | None | UnsetType = UNSET,
        websocket: WebSocketOptions | None | UnsetType = UNSET,
        websocket_ipv4: str | None | UnsetType = UNSET,
        websocket_ipv6: str | None | UnsetType = UNSET,
        service_id: str | None | UnsetType = UNSET,
    ) -> ServiceFields:
        """Add a service to the device with a hardware id.

        Args:
            hardware_id: Hardware id of the device, as in `Device.hardwareId`.
            application: Application type id, such as 28 for SSH or 7 for HTTP; see
                `Query.applicationTypes`.
            name: Name shown for the service.
            port: Port on `host` that the service listens on.
            host: Host that the device forwards to: an address or name as the device itself reaches
                it.
            enabled: Whether the service is switched on and may be connected to.
            subdomain: Subdomain wanted for the service's public address.
            presence_address: Presence address recorded for the service; its format is undocumented.
            websocket: How far the service uses WebSocket transport, and whether it is forced.
            websocket_ipv4: WebSocket address for IPv4; the format is undocumented.
            websocket_ipv6: WebSocket address for IPv6; the format is undocumented.
            service_id: Id for the new service.

        Returns:
            One port or application of a device that can be connected to, such as its SSH server.
        """
        from .add_service_by_hardware_id import ADD_SERVICE_BY_HARDWARE_ID

        return await self.execute(
            ADD_SERVICE_BY_HARDWARE_ID,
            {
                "hardwareId": hardware_id,
                "application": application,
                "name": name,
                "port": port,
                "host": host,
                "enabled": enabled,
                "subdomain": subdomain,
                "presenceAddress": presence_address,
                "websocket": websocket,
                "websocketIPv4": websocket_ipv4,
                "websocketIPv6": websocket_ipv6,
                "serviceId": service_id,
            },
        )

    async def update_service(
        self,
        id: str,
        *,
        refresh: bool = True,
        application: int | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        port: int | None | UnsetType = UNSET,
        host: str | None | UnsetType = UNSET,
        enabled: bool | None | UnsetType = UNSET,
        subdomain: str | None | UnsetType = UNSET,
        presence_address: str | None | UnsetType = UNSET,
        websocket: WebSocketOptions | None | UnsetType = UNSET,
        websocket_ipv4: str | None | UnsetType = UNSET,
        websocket_ipv6: str | None | UnsetType = UNSET,
        service_id: str | None | UnsetType = UNSET,
    ) -> ServiceFields:
        """Change a service; what is left out stays as it is.

        Args:
            id: Id of the service, in the form `80:00:…`.
            refresh: Whether to refresh the device afterwards, as `refreshDevice` does; `true` by
                default.
            application: Application type id, such as 28 for SSH or 7 for HTTP; see
                `Query.applicationTypes`.
            name: Name shown for the service.
            port: Port on `host` that the service listens on.
            host: Host that the device forwards to: an address or name as the device itself reaches
                it.
            enabled: Whether the service is switched on and may be connected to.
            subdomain: Subdomain wanted for the service's public address.
            presence_address: Presence address recorded for the service; its format is undocumented.
            websocket: How far the service uses WebSocket transport, and whether it is forced.
            websocket_ipv4: WebSocket address for IPv4; the format is undocumented.
            websocket_ipv6: WebSocket address for IPv6; the format is undocumented.
            service_id: Service id within the shared service settings; `id` names the service to
                change.

        Returns:
            One port or application of a device that can be connected to, such as its SSH server.
        """
        from .update_service import UPDATE_SERVICE

        return await self.execute(
            UPDATE_SERVICE,
            {
                "id": id,
                "application": application,
                "name": name,
                "port": port,
                "host": host,
                "enabled": enabled,
                "subdomain": subdomain,
                "presenceAddress": presence_address,
                "websocket": websocket,
                "websocketIPv4": websocket_ipv4,
                "websocketIPv6": websocket_ipv6,
                "serviceId": service_id,
                "refresh": refresh,
            },
        )

    async def remove_service(self, id: str, *, refresh: bool = True) -> bool:
        """Remove a service from its device, even while it is in use.

        Args:
            id: Id of the service, in the form `80:00:…`.
            refresh: Whether to refresh the device afterwards, as `refreshDevice` does; `true` by
                default.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .remove_service import REMOVE_SERVICE

        return await self.execute(REMOVE_SERVICE, {"id": id, "refresh": refresh})

    async def rename_service(self, service_id: str, name: str) -> bool:
        """Give a device or a service another name.

        Args:
            service_id: Id of the device or service, in the form `80:00:…`.
            name: New name.

        Returns:
            Whether it was done; the API may answer `False` without an error.
        """
        from .rename_service import RENAME_SERVICE

        return await self.execute(RENAME_SERVICE, {"serviceId": service_id, "name": name})
