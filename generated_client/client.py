# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The sync client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.base_client import BaseClient
from ._runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from ._runtime.iterators import ItemIterator
    from ._runtime.scalars import DateTime, Object
    from ._runtime.unset import UnsetType
    from .enums import (
        AuthenticationProvider,
        CustomRoleAccess,
        EventType,
        JobStatusEnum,
        LicenseOption,
        LinkType,
        OrganizationRole,
        ProxyType,
        RolePermission,
        SharingAction,
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
    from .operations.account import AccountResult, CreateAccessKeyResult, DeveloperKeyResult, MeResult
    from .operations.apps import ConnectedAppsResult
    from .operations.attributes import (
        DeviceAttributeResult,
        DeviceAttributesResult,
        ServiceAttributeResult,
        ServiceAttributesResult,
    )
    from .operations.connections import LinksResult, ServiceLinksResult
    from .operations.devices import DeviceRestoreResult, DeviceTimeSeriesResult, InstallableAppsResult
    from .operations.events import (
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
    from .operations.scripting import FileVersionsResult
    from .operations.services import ServiceTimeSeriesResult
    from .types.account import AccessKey, Guest, Notice
    from .types.billing import BillingDetails, Invoice, License, Limit, PlanDetails
    from .types.catalogue import ApplicationType, PlatformType
    from .types.common import Access, Endpoint, Notification, User
    from .types.connections import Connection, ConnectLink, Session
    from .types.devices import Device, DeviceDetails, DevicePage
    from .types.events import (
        EventPage,
        EventPageItemsDeviceConnectEvent,
        EventPageItemsDeviceDeleteEvent,
        EventPageItemsDeviceJobEvent,
        EventPageItemsDeviceShareEvent,
        EventPageItemsDeviceStateEvent,
        EventPageItemsJobEvent,
        EventPageItemsLicenseUpdatedEvent,
        EventPageItemsLogEvent,
        FeedPeriod,
    )
    from .types.networks import Network
    from .types.organizations import Membership, OrganizationDetails, Role
    from .types.partners import Partner, PartnerDetails
    from .types.products import DeviceProduct, DeviceProductDetails, DeviceProductPage, DeviceProductService
    from .types.resellers import Reseller, ResellerDetails
    from .types.scripting import FileDetails, Job, JobPage
    from .types.services import Service, ServiceDetails
    from .types.sharing import DeviceAccess
    from .types.tags import Tag


class Client(BaseClient):
    """One method for each operation."""

    def me(self) -> MeResult:
        """Get the account that the access key belongs to.

        Returns:
            Account whose access key signed the request; `login.account` selects another account, such
            as an organization.
        """
        from .operations.account import ME

        return self.execute(ME, {})

    def account(self, *, account_id: str | None | UnsetType = UNSET) -> AccountResult | None:
        """Get the profile of an account, with counts of its devices and sessions.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Another account, such as an organization that the caller belongs to; null if the caller has
            no access.
        """
        from .operations.account import ACCOUNT

        return self.execute(ACCOUNT, {"accountId": account_id})

    def update_account(
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
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.account import UPDATE_ACCOUNT

        return self.execute(
            UPDATE_ACCOUNT, {"language": language, "timezone": timezone, "accountId": account_id}
        )

    def access_keys(self) -> list[AccessKey]:
        """List the access keys of the caller's account; their secrets cannot be read again.

        Returns:
            Access keys that sign API requests, at most two per account; secrets are not included.
        """
        from .operations.account import ACCESS_KEYS

        return self.execute(ACCESS_KEYS, {})

    def create_access_key(self) -> CreateAccessKeyResult:
        """Create an access key. Its secret is in this response only. An account has at most two keys.

        Returns:
            A new access key; the only response that contains its secret.
        """
        from .operations.account import CREATE_ACCESS_KEY

        return self.execute(CREATE_ACCESS_KEY, {})

    def update_access_key(self, key: str, enabled: bool) -> AccessKey:
        """Enable or disable an access key.

        Args:
            key: Key id, as in `AccessKey.key`; not the secret.
            enabled: `true` to accept requests signed with the key, `false` to reject them.

        Returns:
            A key pair that signs API requests, without its secret.
        """
        from .operations.account import UPDATE_ACCESS_KEY

        return self.execute(UPDATE_ACCESS_KEY, {"key": key, "enabled": enabled})

    def delete_access_key(self, key: str) -> bool:
        """Delete an access key permanently.

        Args:
            key: Key id, as in `AccessKey.key`; not the secret.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.account import DELETE_ACCESS_KEY

        return self.execute(DELETE_ACCESS_KEY, {"key": key})

    def developer_key(self) -> DeveloperKeyResult | None:
        """Get the developer key of the caller's account, which the legacy REST API requires.

        Returns:
            Developer key that REST calls send as `DeveloperKey`; null if the account has none.
        """
        from .operations.account import DEVELOPER_KEY

        return self.execute(DEVELOPER_KEY, {})

    def notification_settings(self, *, account_id: str | None | UnsetType = UNSET) -> Notification | None:
        """Get the settings for notifications about an account's devices.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Notification settings of the account; devices and services can override them.
        """
        from .operations.account import NOTIFICATION_SETTINGS

        return self.execute(NOTIFICATION_SETTINGS, {"accountId": account_id})

    def set_notification_settings(
        self,
        *,
        service_id: str | None | UnsetType = UNSET,
        email_notifications: bool | None | UnsetType = UNSET,
        desktop_notifications: bool | None | UnsetType = UNSET,
        url_notifications: bool | None | UnsetType = UNSET,
        notification_email: str | None | UnsetType = UNSET,
        notification_url: str | None | UnsetType = UNSET,
    ) -> bool:
        """Change the settings for notifications, for one device or service or for the whole account.

        Args:
            service_id: Id of the device or service; null or omitted means the account itself.
            email_notifications: Whether to send emails.
            desktop_notifications: Whether to show notifications on the desktop.
            url_notifications: Whether to call the webhook at `notificationUrl`.
            notification_email: Email address that notifications go to.
            notification_url: Webhook URL that the vendor POSTs to; it must respond with 200 within
                5 seconds.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.account import SET_NOTIFICATION_SETTINGS

        return self.execute(
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

    def contacts(self, *, account_id: str | None | UnsetType = UNSET) -> list[User]:
        """List the people whom the account has shared with before.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Users that the account knows, for example through sharing.
        """
        from .operations.account import CONTACTS

        return self.execute(CONTACTS, {"accountId": account_id})

    def guests(self, *, account_id: str | None | UnsetType = UNSET) -> list[Guest]:
        """List the people who have access to devices or networks of the account without being members.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Guests: users with whom the account shares devices or networks, and what each can access.
        """
        from .operations.account import GUESTS

        return self.execute(GUESTS, {"accountId": account_id})

    def notices(self) -> list[Notice]:
        """List the announcements of remote.it to the caller.

        Returns:
            Announcements from remote.it; `readNotice` marks a notice as read.
        """
        from .operations.account import NOTICES

        return self.execute(NOTICES, {})

    def read_notice(self, id: str, *, value: bool = True) -> bool:
        """Mark an announcement as read, or as unread.

        Args:
            id: Id of the notice, from `Notice.id`.
            value: `true` (the default) marks it as read, `false` as unread.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.account import READ_NOTICE

        return self.execute(READ_NOTICE, {"id": id, "value": value})

    def connected_apps(self) -> ConnectedAppsResult | None:
        """List the connected apps of the caller, with what each can reach. A reach of null means
        everything that the caller can reach, and an empty list means nothing.

        Returns:
            OAuth apps and AI agents that the user has authorized; null if the API does not offer them.
            Inferred from the vendor's app, not introspected.

        Inferred, not introspected: `User.connectedApps`. The API may lack this or differ.
        """
        from .operations.apps import CONNECTED_APPS

        return self.execute(CONNECTED_APPS, {})

    def revoke_connected_app(self, client_id: str) -> bool:
        """Revoke the authorization of a connected app. An access token that the app still has works
        until it expires.

        Args:
            client_id: OAuth client id of the app, from `ConnectedApp.clientId`.

        Returns:
            True if the API did it; the API may return `False` without an error.

        Inferred, not introspected: `Mutation.revokeAgent`. The API may lack this or differ.
        """
        from .operations.apps import REVOKE_CONNECTED_APP

        return self.execute(REVOKE_CONNECTED_APP, {"clientId": client_id})

    def set_connected_app_reach(self, client_id: str, accounts: Sequence[AgentAccountReachInput]) -> bool:
        """Limit a connected app to accounts and tags, in place of its present limits. An empty list
        leaves the app without any device; to remove the limits, use `clear_connected_app_reach`. In
        an entry of the list, null tags mean all devices of that account.

        Args:
            client_id: OAuth client id of the app, from `ConnectedApp.clientId`.
            accounts: Accounts and tags that the app may reach; null sets no limit, and an empty
                list means no device.

        Returns:
            True if the API did it; the API may return `False` without an error.

        Inferred, not introspected: `Mutation.setAgentScope`. The API may lack this or differ.
        """
        from .operations.apps import SET_CONNECTED_APP_REACH

        return self.execute(SET_CONNECTED_APP_REACH, {"clientId": client_id, "accounts": accounts})

    def clear_connected_app_reach(self, client_id: str) -> bool:
        """Remove the limits of a connected app, so that it reaches everything that the caller can.

        Args:
            client_id: OAuth client id of the app, from `ConnectedApp.clientId`.

        Returns:
            True if the API did it; the API may return `False` without an error.

        Inferred, not introspected: `Mutation.clearAgentScope`. The API may lack this or differ.
        """
        from .operations.apps import CLEAR_CONNECTED_APP_REACH

        return self.execute(CLEAR_CONNECTED_APP_REACH, {"clientId": client_id})

    def attributes(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        context: str | None | UnsetType = UNSET,
    ) -> Object:
        """Get the attributes of an account.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            name: Attribute to read, with dots for nested values; null reads all attributes.
            context: Context (override layer) to read; null reads the base values.

        Returns:
            Custom JSON attributes of the account, set by `setAttribute` without a `serviceId`.
        """
        from .operations.attributes import ATTRIBUTES

        return self.execute(ATTRIBUTES, {"accountId": account_id, "name": name, "context": context})

    def attribute(
        self,
        name: str,
        *,
        account_id: str | None | UnsetType = UNSET,
        context: str | None | UnsetType = UNSET,
    ) -> Any | None:
        """Get one attribute of an account.

        Args:
            name: Attribute to read, with dots for nested values.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            context: Context (override layer) to read; null reads the base values.

        Returns:
            Value of one account attribute; null if not set.
        """
        from .operations.attributes import ATTRIBUTE

        return self.execute(ATTRIBUTE, {"name": name, "accountId": account_id, "context": context})

    def device_attributes(
        self,
        id: Sequence[str],
        *,
        account_id: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        context: str | None | UnsetType = UNSET,
    ) -> list[DeviceAttributesResult] | None:
        """Get the attributes of devices, with their category and status columns.

        Args:
            id: Device or service ids, such as `80:00:00:00:01:02:03:04`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            name: Attribute to read, with dots for nested values, as in `$remoteit.categoryA`; null
                reads all attributes.
            context: Context (override layer) to read; null reads the base values.

        Returns:
            Devices by id. Unknown ids are ignored; a service id returns the device that the service
            belongs to.
        """
        from .operations.attributes import DEVICE_ATTRIBUTES

        return self.execute(
            DEVICE_ATTRIBUTES, {"id": id, "accountId": account_id, "name": name, "context": context}
        )

    def device_attribute(
        self,
        id: Sequence[str],
        name: str,
        *,
        account_id: str | None | UnsetType = UNSET,
        context: str | None | UnsetType = UNSET,
    ) -> list[DeviceAttributeResult] | None:
        """Get one attribute of devices.

        Args:
            id: Device or service ids, such as `80:00:00:00:01:02:03:04`.
            name: Attribute to read, with dots for nested values, as in `$remoteit.categoryA`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            context: Context (override layer) to read; null reads the base values.

        Returns:
            Devices by id. Unknown ids are ignored; a service id returns the device that the service
            belongs to.
        """
        from .operations.attributes import DEVICE_ATTRIBUTE

        return self.execute(
            DEVICE_ATTRIBUTE, {"id": id, "name": name, "accountId": account_id, "context": context}
        )

    def service_attributes(
        self,
        id: Sequence[str],
        *,
        account_id: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        context: str | None | UnsetType = UNSET,
    ) -> list[ServiceAttributesResult] | None:
        """Get the attributes of services.

        Args:
            id: Service ids, such as `80:00:00:00:01:02:03:04`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            name: Attribute to read, with dots for nested values, as in `$remoteit.categoryA`; null
                reads all attributes.
            context: Context (override layer) to read; null reads the base values.

        Returns:
            Services by id.
        """
        from .operations.attributes import SERVICE_ATTRIBUTES

        return self.execute(
            SERVICE_ATTRIBUTES, {"id": id, "accountId": account_id, "name": name, "context": context}
        )

    def service_attribute(
        self,
        id: Sequence[str],
        name: str,
        *,
        account_id: str | None | UnsetType = UNSET,
        context: str | None | UnsetType = UNSET,
    ) -> list[ServiceAttributeResult] | None:
        """Get one attribute of services.

        Args:
            id: Service ids, such as `80:00:00:00:01:02:03:04`.
            name: Attribute to read, with dots for nested values, as in `$remoteit.categoryA`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            context: Context (override layer) to read; null reads the base values.

        Returns:
            Services by id.
        """
        from .operations.attributes import SERVICE_ATTRIBUTE

        return self.execute(
            SERVICE_ATTRIBUTE, {"id": id, "name": name, "accountId": account_id, "context": context}
        )

    def set_attribute(
        self,
        name: str,
        value: Any,
        *,
        service_id: str | None | UnsetType = UNSET,
        context: str | None | UnsetType = UNSET,
    ) -> Any | None:
        """Set one attribute of a device or a service, or of the caller's account if neither is named.
        A value is required; `remove_attribute` removes an attribute.

        Args:
            name: Attribute name; names such as `$remoteit.categoryA` address the category and
                status columns.
            value: Any JSON value; null removes the attribute.
            service_id: Id of the device or service; null or omitted means the account itself.
            context: Context (override layer) to write to; null or omitted means the base
                attributes.

        Returns:
            Sets or removes one attribute of a device, a service or the account; returns the value.
        """
        from .operations.attributes import SET_ATTRIBUTE

        return self.execute(
            SET_ATTRIBUTE, {"name": name, "value": value, "serviceId": service_id, "context": context}
        )

    def set_attributes(
        self,
        attributes: Object,
        *,
        service_id: str | None | UnsetType = UNSET,
        context: str | None | UnsetType = UNSET,
    ) -> Object:
        """Set several attributes at once; all others keep their values.

        Args:
            attributes: JSON object of attribute names and their values.
            service_id: Id of the device or service; null or omitted means the account itself.
            context: Context (override layer) to write to; null or omitted means the base
                attributes.

        Returns:
            Sets several attributes of a device, a service or the account; returns the attributes.
        """
        from .operations.attributes import SET_ATTRIBUTES

        return self.execute(
            SET_ATTRIBUTES, {"attributes": attributes, "serviceId": service_id, "context": context}
        )

    def remove_attribute(
        self,
        name: str,
        *,
        service_id: str | None | UnsetType = UNSET,
        context: str | None | UnsetType = UNSET,
    ) -> Any | None:
        """Remove one attribute of a device or a service, or of the caller's account if neither is
        named.

        Args:
            name: Attribute name; names such as `$remoteit.categoryA` address the category and
                status columns.
            service_id: Id of the device or service; null or omitted means the account itself.
            context: Context (override layer) to write to; null or omitted means the base
                attributes.

        Returns:
            Sets or removes one attribute of a device, a service or the account; returns the value.
        """
        from .operations.attributes import REMOVE_ATTRIBUTE

        return self.execute(REMOVE_ATTRIBUTE, {"name": name, "serviceId": service_id, "context": context})

    def plans(self) -> list[PlanDetails]:
        """List the plans on offer, with their limits and prices.

        Returns:
            Available plans, with their limits and prices.
        """
        from .operations.billing import PLANS

        return self.execute(PLANS, {})

    def licenses(self, *, account_id: str | None | UnsetType = UNSET) -> list[License]:
        """List the licenses of an account, with their subscriptions.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Licenses of the account, with their plans.
        """
        from .operations.billing import LICENSES

        return self.execute(LICENSES, {"accountId": account_id})

    def limits(self, *, account_id: str | None | UnsetType = UNSET) -> list[Limit]:
        """List the limits that the licenses of an account set, and how much of each is used.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Limits set by the licenses, with allowed and actual values.
        """
        from .operations.billing import LIMITS

        return self.execute(LIMITS, {"accountId": account_id})

    def invoices(self, *, account_id: str | None | UnsetType = UNSET) -> list[Invoice]:
        """List the invoices of an account.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Invoices issued to the account.
        """
        from .operations.billing import INVOICES

        return self.execute(INVOICES, {"accountId": account_id})

    def billing_details(self, *, account_id: str | None | UnsetType = UNSET) -> BillingDetails | None:
        """Get the name, address and tax number on the invoices of an account.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Name, address and tax id for invoices; null if not recorded.
        """
        from .operations.billing import BILLING_DETAILS

        return self.execute(BILLING_DETAILS, {"accountId": account_id})

    def update_billing_details(
        self,
        *,
        name: str | None | UnsetType = UNSET,
        email: str | None | UnsetType = UNSET,
        phone: str | None | UnsetType = UNSET,
        tax_id: TaxIdInput | None | UnsetType = UNSET,
        address: AddressInput | None | UnsetType = UNSET,
    ) -> bool:
        """Change the name, address and tax number on the invoices of the caller's account.

        Args:
            name: Name on the invoice, of a person or a company.
            email: Email address for billing matters.
            phone: Telephone number for billing matters.
            tax_id: Tax number, with its type and country.
            address: Postal address on the invoice.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.billing import UPDATE_BILLING_DETAILS

        return self.execute(
            UPDATE_BILLING_DETAILS,
            {"name": name, "email": email, "phone": phone, "taxId": tax_id, "address": address},
        )

    def create_subscription(
        self,
        price_id: str,
        success_url: str,
        cancel_url: str,
        *,
        quantity: int = 1,
        license_id: str | None | UnsetType = UNSET,
    ) -> str:
        """Start to buy a plan. Nothing is bought until a person pays on the returned page.

        Args:
            price_id: Id of the price, from `Plan.prices`.
            success_url: URL that the browser returns to on completion.
            cancel_url: URL that the browser returns to if the user cancels.
            quantity: Number of licenses. Default 1.
            license_id: Id of the license that the subscription is for, from `License.id`.

        Returns:
            URL of the page to open in a browser; it returns to `successUrl` or `cancelUrl`.
        """
        from .operations.billing import CREATE_SUBSCRIPTION

        return self.execute(
            CREATE_SUBSCRIPTION,
            {
                "priceId": price_id,
                "successUrl": success_url,
                "cancelUrl": cancel_url,
                "quantity": quantity,
                "licenseId": license_id,
            },
        )

    def update_subscription(
        self,
        price_id: str,
        *,
        quantity: int = 1,
        license_id: str | None | UnsetType = UNSET,
        account_id: str | None | UnsetType = UNSET,
    ) -> bool:
        """Change the plan or the quantity of a subscription.

        Args:
            price_id: Id of the price, from `Plan.prices`.
            quantity: New number of licenses. Default 1, so send the current number to keep it.
            license_id: Id of the license that the subscription belongs to, from `License.id`.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.billing import UPDATE_SUBSCRIPTION

        return self.execute(
            UPDATE_SUBSCRIPTION,
            {"priceId": price_id, "quantity": quantity, "licenseId": license_id, "accountId": account_id},
        )

    def cancel_subscription(self, *, license_id: str | None | UnsetType = UNSET) -> bool:
        """Cancel a subscription.

        Args:
            license_id: Id of the license that the subscription belongs to, from `License.id`.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.billing import CANCEL_SUBSCRIPTION

        return self.execute(CANCEL_SUBSCRIPTION, {"licenseId": license_id})

    def update_credit_card(self, success_url: str, cancel_url: str) -> str:
        """Start to change the payment card, which a person enters on the returned page.

        Args:
            success_url: URL that the browser returns to on completion.
            cancel_url: URL that the browser returns to if the user cancels.

        Returns:
            URL of the page to open in a browser; it returns to `successUrl` or `cancelUrl`.
        """
        from .operations.billing import UPDATE_CREDIT_CARD

        return self.execute(UPDATE_CREDIT_CARD, {"successUrl": success_url, "cancelUrl": cancel_url})

    def refresh_license(self) -> bool:
        """Update the caller's licenses after a payment.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.billing import REFRESH_LICENSE

        return self.execute(REFRESH_LICENSE, {})

    def application_types(self) -> list[ApplicationType]:
        """List the application types that everyone can use, such as SSH and HTTPS.

        Returns:
            Global application types (kinds of service); `User.applicationTypes` lists those of one
            account.
        """
        from .operations.catalogue import APPLICATION_TYPES

        return self.execute(APPLICATION_TYPES, {})

    def account_application_types(
        self, *, account_id: str | None | UnsetType = UNSET
    ) -> list[ApplicationType]:
        """List the application types that an account can use, including its own.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Application types available to this account; `Query.applicationTypes` lists the global ones.
        """
        from .operations.catalogue import ACCOUNT_APPLICATION_TYPES

        return self.execute(ACCOUNT_APPLICATION_TYPES, {"accountId": account_id})

    def platform_types(self) -> list[PlatformType]:
        """List the device platforms by the numbers that devices report.

        Returns:
            Platform types (kinds of hardware and operating system), by the ids used in
            `Device.platform`.
        """
        from .operations.catalogue import PLATFORM_TYPES

        return self.execute(PLATFORM_TYPES, {})

    def api_version(self) -> str:
        """Get the version of the API.

        Returns:
            Version of the API.
        """
        from .operations.catalogue import API_VERSION

        return self.execute(API_VERSION, {})

    def system_info(self) -> int:
        """Count the active endpoints of the whole system.

        Returns:
            Number of endpoints that are currently active.
        """
        from .operations.catalogue import SYSTEM_INFO

        return self.execute(SYSTEM_INFO, {})

    def connect(
        self, service_id: str, *, host_ip: str = "255.255.255.255", type_: ProxyType | UnsetType = UNSET
    ) -> Connection:
        """Connect to a service. By default the connection accepts only the first address that uses it;
        an address in `hostIP` reserves it for that address, `0.0.0.0` accepts every address.

        Args:
            service_id: Id of the service, in the form `80:00:…`.
            host_ip: Clients that may use a port proxy: `0.0.0.0` allows any address, an IP address
                allows only that address, `255.255.255.255` (the default) allows the first address
                that connects. No effect on reverse proxies.
            type_: Kind of proxy; `AUTO_PROXY` (the default) chooses by the service's type.

        Returns:
            Proxy connection to a service, returned by `connect`.
        """
        from .operations.connections import CONNECT

        return self.execute(CONNECT, {"serviceId": service_id, "hostIP": host_ip, "type": type_})

    def disconnect(self, connection_id: str, *, service_id: str | None | UnsetType = UNSET) -> bool:
        """End a connection.

        Args:
            connection_id: Id of the connection, from `Connection.id`.
            service_id: Id of the connected service.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.connections import DISCONNECT

        return self.execute(DISCONNECT, {"connectionId": connection_id, "serviceId": service_id})

    def sessions(self, *, account_id: str | None | UnsetType = UNSET) -> list[Session] | None:
        """List the open sessions of an account, and those of others to its services.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Open sessions that involve this account.
        """
        from .operations.connections import SESSIONS

        return self.execute(SESSIONS, {"accountId": account_id})

    def rate_connection(self, service_id: str, session_id: str, quality: int) -> bool:
        """Rate how well a connection worked.

        Args:
            service_id: Id of the connected service.
            session_id: Id of the session, from `Session.id`.
            quality: Rating of the connection; its scale is undocumented.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.connections import RATE_CONNECTION

        return self.execute(
            RATE_CONNECTION, {"serviceId": service_id, "sessionId": session_id, "quality": quality}
        )

    def links(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        type_: Sequence[LinkType] | None | UnsetType = UNSET,
    ) -> list[LinksResult]:
        """List the public links of an account.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            type_: Only links of these types; null returns every type.

        Returns:
            Persistent public links to services of the account.
        """
        from .operations.connections import LINKS

        return self.execute(LINKS, {"accountId": account_id, "type": type_})

    def service_links(
        self,
        id: Sequence[str],
        *,
        type_: Sequence[LinkType] | None | UnsetType = UNSET,
        account_id: str | None | UnsetType = UNSET,
    ) -> list[ServiceLinksResult] | None:
        """List the public links of services.

        Args:
            id: Service ids, such as `80:00:00:00:01:02:03:04`.
            type_: Only a link of one of these types; null accepts any.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Services by id.
        """
        from .operations.connections import SERVICE_LINKS

        return self.execute(SERVICE_LINKS, {"id": id, "type": type_, "accountId": account_id})

    def set_connect_link(
        self,
        service_id: str,
        *,
        enabled: bool | None | UnsetType = UNSET,
        password: str | None | UnsetType = UNSET,
        allow: Sequence[str] | None | UnsetType = UNSET,
        deny: Sequence[str] | None | UnsetType = UNSET,
    ) -> ConnectLink:
        """Create a permanent public link to a service, or change the present one. Without `password`,
        the password does not change; null removes it.

        Args:
            service_id: Id of the service behind the link, in the form `80:00:…`.
            enabled: Whether the link is enabled.
            password: Password that visitors must enter; omitted keeps the current one, null removes
                it.
            allow: Allowed visitors, stored as `ConnectLink.allow`; the format of an entry is
                undocumented.
            deny: Denied visitors, stored as `ConnectLink.deny`; the format of an entry is
                undocumented.

        Returns:
            Persistent public URL of a service, created with `setConnectLink`.
        """
        from .operations.connections import SET_CONNECT_LINK

        return self.execute(
            SET_CONNECT_LINK,
            {"serviceId": service_id, "enabled": enabled, "password": password, "allow": allow, "deny": deny},
        )

    def remove_connect_link(self, service_id: str) -> bool:
        """Remove the public link of a service.

        Args:
            service_id: Id of the service behind the link, in the form `80:00:…`.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.connections import REMOVE_CONNECT_LINK

        return self.execute(REMOVE_CONNECT_LINK, {"serviceId": service_id})

    def devices(
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
    ) -> DevicePage:
        """List the devices of an account, filtered and sorted, one page per call.

        Args:
            sort: Comma-separated field names; a leading `-` sorts descending. Default `name`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            size: Devices per page, at most 1000; 0 returns only `total`. Default 100.
            from_: Zero-based index of the first item to return. Default 0; the next page is `from +
                size`.
            after: Id of the last item of the previous page, from `last`; null starts at `from`.
            name: Case-insensitive substring of a device or service name; null matches any name.
            state: Only devices in this state: `active` or `inactive`; null matches both.
            owner: True for devices that the account owns, false for devices shared with it, null
                for both.
            platform: Only devices of these platform ids (see `platformTypes`); null matches all.
            application: Only devices with a service of these application type ids; also trims each
                device's `services`.
            hardware_id: Only the device with this hardware id.
            id: Only devices with these ids, such as `80:00:00:00:01:02:03:04`; null sets no limit.
            tag: Only devices that have any or all of the given tags; null ignores tags.

        Returns:
            Devices that the account owns or that are shared with it, filtered, sorted, one page at a
            time.
        """
        from .operations.devices import DEVICES

        return self.execute(
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

    def iter_devices(
        self,
        *,
        page_size: int = 1000,
        start: int = 0,
        sort: str = "name",
        account_id: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        state: str | None | UnsetType = UNSET,
        owner: bool | None | UnsetType = UNSET,
        platform: Sequence[int] | None | UnsetType = UNSET,
        application: Sequence[int] | None | UnsetType = UNSET,
        hardware_id: str | None | UnsetType = UNSET,
        id: Sequence[str] | None | UnsetType = UNSET,
        tag: ListFilter | None | UnsetType = UNSET,
    ) -> ItemIterator[Device]:
        """Iterate over all items that `devices` lists.

        Args:
            page_size: Items per page, 2 to 1000.
            start: Position of the first item, from 0.
            sort: Comma-separated field names; a leading `-` sorts descending. Default `name`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            name: Case-insensitive substring of a device or service name; null matches any name.
            state: Only devices in this state: `active` or `inactive`; null matches both.
            owner: True for devices that the account owns, false for devices shared with it, null
                for both.
            platform: Only devices of these platform ids (see `platformTypes`); null matches all.
            application: Only devices with a service of these application type ids; also trims each
                device's `services`.
            hardware_id: Only the device with this hardware id.
            id: Only devices with these ids, such as `80:00:00:00:01:02:03:04`; null sets no limit.
            tag: Only devices that have any or all of the given tags; null ignores tags.

        Returns:
            An iterator that fetches pages ahead and yields the items in order. If a page fails, its
            error is raised; the next step requests that page again.

        Raises:
            ValueError: `page_size` or `start` is out of range.
        """
        from .operations.devices import DEVICES

        return self.paginate(
            DEVICES,
            {
                "accountId": account_id,
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
            page_size=page_size,
            start=start,
        )

    def device_count(
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
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            name: Case-insensitive substring of a device or service name; null matches any name.
            state: Only devices in this state: `active` or `inactive`; null matches both.
            owner: True for devices that the account owns, false for devices shared with it, null
                for both.
            platform: Only devices of these platform ids (see `platformTypes`); null matches all.
            application: Only devices with a service of these application type ids; also trims each
                device's `services`.
            hardware_id: Only the device with this hardware id.
            id: Only devices with these ids, such as `80:00:00:00:01:02:03:04`; null sets no limit.
            tag: Only devices that have any or all of the given tags; null ignores tags.

        Returns:
            Number of devices that match the filters, over all pages.
        """
        from .operations.devices import DEVICE_COUNT

        return self.execute(
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

    def device(
        self, id: Sequence[str], *, account_id: str | None | UnsetType = UNSET
    ) -> list[DeviceDetails] | None:
        """Get devices in full, by id. Ids that the account cannot see are left out.

        Args:
            id: Device or service ids, such as `80:00:00:00:01:02:03:04`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Devices by id. Unknown ids are ignored; a service id returns the device that the service
            belongs to.

        Inferred, not introspected: `Device.scriptable`. The API may lack this or differ.
        """
        from .operations.devices import DEVICE

        return self.execute(DEVICE, {"id": id, "accountId": account_id})

    def endpoints(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        id: Sequence[str] | None | UnsetType = UNSET,
        state: str | None | UnsetType = UNSET,
    ) -> list[Endpoint] | None:
        """List the endpoints of devices and services: how each last reported to remote.it.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            id: Only endpoints with these device ids, such as `80:00:00:00:01:02:03:04`; null sets
                no limit.
            state: Only endpoints in this state: `active` or `inactive`; null matches both.

        Returns:
            Endpoints of the account's devices: network addresses and connection quality.
        """
        from .operations.devices import ENDPOINTS

        return self.execute(ENDPOINTS, {"accountId": account_id, "id": id, "state": state})

    def device_time_series(
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
    ) -> list[DeviceTimeSeriesResult] | None:
        """Get a metric of devices over time, such as availability by the hour.

        Args:
            id: Device or service ids, such as `80:00:00:00:01:02:03:04`.
            type_: Measurement to return. Default `AVAILABILITY`.
            resolution: Length of the interval that each point covers. Default `MINUTE`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            start: Start of the series (ISO 8601); if null, derived from `end` and `length` or
                chosen by the API.
            end: End of the series (ISO 8601); if null, derived from `start` and `length` or chosen
                by the API.
            timezone: IANA time-zone name for the intervals, such as `Europe/Paris`; if null, the
                API chooses.
            length: Number of points, as an alternative to passing both `start` and `end`.

        Returns:
            Devices by id. Unknown ids are ignored; a service id returns the device that the service
            belongs to.
        """
        from .operations.devices import DEVICE_TIME_SERIES

        return self.execute(
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

    def device_report(
        self,
        *,
        name: str = "DeviceList",
        account_id: str | None | UnsetType = UNSET,
        parameters: Object | None | UnsetType = UNSET,
    ) -> Any:
        """Get a link to the list of devices as CSV, optionally with their services.

        Args:
            name: Name of the report, such as `DeviceList`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            parameters: Options of the report; `DeviceList` takes `{services: Boolean}`. Null uses
                the defaults.

        Returns:
            Runs a named report; `DeviceList` returns the URL of the device list as CSV.
        """
        from .operations.devices import DEVICE_REPORT

        return self.execute(DEVICE_REPORT, {"accountId": account_id, "name": name, "parameters": parameters})

    def delete_device(self, device_id: str, *, force: bool = False) -> bool:
        """Delete a device; it must be inactive.

        Args:
            device_id: Id of the device, in the form `80:00:…`.
            force: Whether to skip checks that would prevent the deletion; the checks are
                undocumented.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.devices import DELETE_DEVICE

        return self.execute(DELETE_DEVICE, {"deviceId": device_id, "force": force})

    def delete_devices(self, device_ids: Sequence[str], *, force: bool = False) -> bool:
        """Delete several devices; each must be inactive.

        Args:
            device_ids: Ids of the devices, in the form `80:00:…`.
            force: Whether to skip checks that would prevent the deletion; the checks are
                undocumented.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.devices import DELETE_DEVICES

        return self.execute(DELETE_DEVICES, {"deviceIds": device_ids, "force": force})

    def transfer_devices(self, device_ids: Sequence[str], email: str) -> bool:
        """Transfer devices to another account.

        Args:
            device_ids: Ids of the devices; alternative to `deviceId`.
            email: Email address of the new owner's account.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.devices import TRANSFER_DEVICES

        return self.execute(TRANSFER_DEVICES, {"deviceIds": device_ids, "email": email})

    def expire_device(self, device_id: str, *, timeout: float | None | UnsetType = UNSET) -> bool:
        """Make a device expire after a time without contact.

        Args:
            device_id: Id of the device, in the form `80:00:…`.
            timeout: Delay until the device expires; the unit and the meaning of null are
                undocumented.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.devices import EXPIRE_DEVICE

        return self.execute(EXPIRE_DEVICE, {"deviceId": device_id, "timeout": timeout})

    def refresh_device(self, id: str) -> bool:
        """Ask a device to reload its settings.

        Args:
            id: Id of the device, in the form `80:00:…`.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.devices import REFRESH_DEVICE

        return self.execute(REFRESH_DEVICE, {"id": id})

    def reboot_device(self, id: str) -> bool:
        """Restart a device.

        Args:
            id: Id of the device, in the form `80:00:…`.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.devices import REBOOT_DEVICE

        return self.execute(REBOOT_DEVICE, {"id": id})

    def uninstall_device(self, id: str) -> bool:
        """Remove the remote.it software from a device.

        Args:
            id: Id of the device, in the form `80:00:…`.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.devices import UNINSTALL_DEVICE

        return self.execute(UNINSTALL_DEVICE, {"id": id})

    def upgrade_device(self, id: str) -> bool:
        """Upgrade the remote.it software of a device.

        Args:
            id: Id of the device, in the form `80:00:…`.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.devices import UPGRADE_DEVICE

        return self.execute(UPGRADE_DEVICE, {"id": id})

    def upgrade_devices(
        self,
        *,
        device_ids: Sequence[str] | None | UnsetType = UNSET,
        tag_filter: ListFilter | None | UnsetType = UNSET,
        version: str | None | UnsetType = UNSET,
        upgrade_package: str | None | UnsetType = UNSET,
    ) -> str:
        """Upgrade the remote.it software of several devices, by id or by tag.

        Args:
            device_ids: Ids of the target devices (`80:00:…`); alternative to `tagFilter`.
            tag_filter: Tags of the target devices (any or all of the values); alternative to
                `deviceIds`.
            version: Version to upgrade to.
            upgrade_package: Package to upgrade from; its form is undocumented.

        Returns:
            Upgrades the remote.it software on several devices. The API does not document the returned
            string (for `startJob` it is the job id).
        """
        from .operations.devices import UPGRADE_DEVICES

        return self.execute(
            UPGRADE_DEVICES,
            {
                "deviceIds": device_ids,
                "tagFilter": tag_filter,
                "version": version,
                "upgradePackage": upgrade_package,
            },
        )

    def installable_apps(
        self, id: Sequence[str], *, account_id: str | None | UnsetType = UNSET
    ) -> list[InstallableAppsResult] | None:
        """List the apps that can be installed on devices, as ids of application types.

        Args:
            id: Device or service ids, such as `80:00:00:00:01:02:03:04`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Devices by id. Unknown ids are ignored; a service id returns the device that the service
            belongs to.

        Inferred, not introspected: `Device.supportedAppInstalls`. The API may lack this or differ.
        """
        from .operations.devices import INSTALLABLE_APPS

        return self.execute(INSTALLABLE_APPS, {"id": id, "accountId": account_id})

    def install_app(
        self,
        application: int,
        *,
        device_ids: Sequence[str] | None | UnsetType = UNSET,
        tag_filter: ListFilter | None | UnsetType = UNSET,
        version: str | None | UnsetType = UNSET,
    ) -> str:
        """Install an app on devices, by id or by tag.

        Args:
            application: Application type id of the app, from `Device.supportedAppInstalls`.
                Inferred from the vendor's app, not introspected.
            device_ids: Ids of the target devices (`80:00:…`); alternative to `tagFilter`.
            tag_filter: Tags of the target devices (any or all of the values); alternative to
                `deviceIds`.
            version: Version of the app to install.

        Returns:
            Installs an app on devices. The API does not document the returned string (for `startJob` it
            is the job id).

        Inferred, not introspected: `Mutation.installApp(application:)`. The API may lack this or
        differ.
        """
        from .operations.devices import INSTALL_APP

        return self.execute(
            INSTALL_APP,
            {
                "application": application,
                "deviceIds": device_ids,
                "tagFilter": tag_filter,
                "version": version,
            },
        )

    def remove_app(
        self,
        application: int,
        *,
        device_ids: Sequence[str] | None | UnsetType = UNSET,
        tag_filter: ListFilter | None | UnsetType = UNSET,
    ) -> str:
        """Remove an app from devices, by id or by tag.

        Args:
            application: Application type id of the app, such as 28 for SSH. Inferred from the
                vendor's app, not introspected.
            device_ids: Ids of the target devices (`80:00:…`); alternative to `tagFilter`.
            tag_filter: Tags of the target devices (any or all of the values); alternative to
                `deviceIds`.

        Returns:
            Removes an app from devices. The API does not document the returned string (for `startJob`
            it is the job id).

        Inferred, not introspected: `Mutation.removeApp(application:)`. The API may lack this or
        differ.
        """
        from .operations.devices import REMOVE_APP

        return self.execute(
            REMOVE_APP, {"application": application, "deviceIds": device_ids, "tagFilter": tag_filter}
        )

    def claim_device(self, code: str, *, account_id: str | None | UnsetType = UNSET) -> Device:
        """Claim a device for an account, by the claim code that the device shows.

        Args:
            code: Claim code of the device.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            Registered machine with its services. A device and its bulk service have the same id.
        """
        from .operations.devices import CLAIM_DEVICE

        return self.execute(CLAIM_DEVICE, {"code": code, "accountId": account_id})

    def register_device(
        self,
        *,
        device_id: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        hardware_id: str | None | UnsetType = UNSET,
        project_id: str | None | UnsetType = UNSET,
        enabled: bool | None | UnsetType = UNSET,
        manufacturer: float | None | UnsetType = UNSET,
        platform: float | None | UnsetType = UNSET,
        account_id: str | None | UnsetType = UNSET,
    ) -> Device:
        """Register a device manually, in the caller's own account. `accountId` only selects whose tags
        are returned.

        Args:
            device_id: Id for the device, for example from `generateDeviceAddress`.
            name: Name for the device.
            hardware_id: Hardware id that the device reports, as in `Device.hardwareId`.
            project_id: Id of the project to register the device under.
            enabled: Whether the device is enabled from the start.
            manufacturer: Manufacturer number, as in `Device.manufacturer`.
            platform: Platform type id, such as 1072 for Raspberry Pi; see `Query.platformTypes`.
            account_id: Account whose tags to return, such as an organization's; null means the
                caller's own account.

        Returns:
            Registered machine with its services. A device and its bulk service have the same id.
        """
        from .operations.devices import REGISTER_DEVICE

        return self.execute(
            REGISTER_DEVICE,
            {
                "deviceId": device_id,
                "name": name,
                "hardwareId": hardware_id,
                "projectId": project_id,
                "enabled": enabled,
                "manufacturer": manufacturer,
                "platform": platform,
                "accountId": account_id,
            },
        )

    def generate_device_address(self) -> str:
        """Generate a new address for a device that is about to be registered.

        Returns:
            Generates a device id (`80:00:…`), for example for `registerDevice`.
        """
        from .operations.devices import GENERATE_DEVICE_ADDRESS

        return self.execute(GENERATE_DEVICE_ADDRESS, {})

    def registration_code(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        platform: int | None | UnsetType = UNSET,
        timeout: int | None | UnsetType = UNSET,
        tags: Sequence[str] | None | UnsetType = UNSET,
        services: Sequence[ServiceInput] | None | UnsetType = UNSET,
        one_time_use: bool | None | UnsetType = UNSET,
        code: str | None | UnsetType = UNSET,
        unique: bool | None | UnsetType = UNSET,
    ) -> str | None:
        """Get a code with which new devices register in an account; it lives for 24 hours unless
        `timeout` is given. With `oneTimeUse`, it registers one device. With `unique`, each call
        gets its own code. `code` changes that code.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            name: Name for the device to register; if null, the API chooses.
            platform: Platform id of the device to register (see `platformTypes`).
            timeout: Validity of the code; null uses the API's default. The unit is undocumented.
            tags: Tags to add to the registered device; null adds none.
            services: Services to add to the registered device; if null, the API chooses.
            one_time_use: Whether the code registers a single device only. Inferred from the
                vendor's app, not introspected.
            code: Code to change in place; null creates a code. Inferred from the vendor's app, not
                introspected.
            unique: Whether each call creates a code of its own. Inferred from the vendor's app, not
                introspected.

        Returns:
            Code that registers a new device to this account. Reading this field creates the code.

        Inferred, not introspected: `User.registrationCode(oneTimeUse:)`,
        `User.registrationCode(code:)`, `User.registrationCode(unique:)`. The API may lack this or
        differ.
        """
        from .operations.devices import REGISTRATION_CODE

        return self.execute(
            REGISTRATION_CODE,
            {
                "accountId": account_id,
                "name": name,
                "platform": platform,
                "timeout": timeout,
                "tags": tags,
                "services": services,
                "oneTimeUse": one_time_use,
                "code": code,
                "unique": unique,
            },
        )

    def registration_command(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        platform: int | None | UnsetType = UNSET,
        timeout: int | None | UnsetType = UNSET,
        tags: Sequence[str] | None | UnsetType = UNSET,
        services: Sequence[ServiceInput] | None | UnsetType = UNSET,
        one_time_use: bool | None | UnsetType = UNSET,
        code: str | None | UnsetType = UNSET,
        unique: bool | None | UnsetType = UNSET,
    ) -> str | None:
        """Get a shell command that installs remote.it on a new device and registers it in an account.
        The options are those of `RegistrationCode`.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            name: Name for the device to register; if null, the API chooses.
            platform: Platform id of the device to register (see `platformTypes`).
            timeout: Validity of the code; null uses the API's default. The unit is undocumented.
            tags: Tags to add to the registered device; null adds none.
            services: Services to add to the registered device; if null, the API chooses.
            one_time_use: Whether the command's code registers a single device only. Inferred from
                the vendor's app, not introspected.
            code: Code to change in place; null creates a code. Inferred from the vendor's app, not
                introspected.
            unique: Whether each call creates a code of its own. Inferred from the vendor's app, not
                introspected.

        Returns:
            Shell command that installs and registers a new device. Reading this field creates its code.

        Inferred, not introspected: `User.registrationCommand(oneTimeUse:)`,
        `User.registrationCommand(code:)`, `User.registrationCommand(unique:)`. The API may lack
        this or differ.
        """
        from .operations.devices import REGISTRATION_COMMAND

        return self.execute(
            REGISTRATION_COMMAND,
            {
                "accountId": account_id,
                "name": name,
                "platform": platform,
                "timeout": timeout,
                "tags": tags,
                "services": services,
                "oneTimeUse": one_time_use,
                "code": code,
                "unique": unique,
            },
        )

    def device_restore(
        self, id: Sequence[str], *, account_id: str | None | UnsetType = UNSET
    ) -> list[DeviceRestoreResult] | None:
        """Get the code and the shell command that restore a registered device on new hardware.

        Args:
            id: Device or service ids, such as `80:00:00:00:01:02:03:04`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Devices by id. Unknown ids are ignored; a service id returns the device that the service
            belongs to.
        """
        from .operations.devices import DEVICE_RESTORE

        return self.execute(DEVICE_RESTORE, {"id": id, "accountId": account_id})

    def events(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        size: int | None = 100,
        from_: int | None = 0,
        after: str | None | UnsetType = UNSET,
        types: Sequence[EventType] | None | UnsetType = UNSET,
        min_date: DateTime | None | UnsetType = UNSET,
        max_date: DateTime | None | UnsetType = UNSET,
    ) -> EventPage:
        """List the events of an account, newest first, one page per call; by default those of the last
        month.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            size: Items per page, at most 1000. Default 100.
            from_: Zero-based index of the first item to return. Default 0; the next page is `from +
                size`.
            after: Id of the last item of the previous page, from `last`; null starts at `from`.
            types: Only events of these types; null returns every type.
            min_date: Only events from this time on (ISO 8601). Default: the last month.
            max_date: Only events up to this time (ISO 8601); null means now.

        Returns:
            Log of the account and its devices, newest first, one page at a time.

        Inferred, not introspected: `DeviceJobEvent.job`, `DeviceJobEvent.jobDevice`,
        `PaginatedEventResponse.limited`, `JobEvent.job`. The API may lack this or differ.
        """
        from .operations.events import EVENTS

        return self.execute(
            EVENTS,
            {
                "accountId": account_id,
                "size": size,
                "from": from_,
                "after": after,
                "types": types,
                "minDate": min_date,
                "maxDate": max_date,
            },
        )

    def iter_events(
        self,
        *,
        page_size: int = 1000,
        start: int = 0,
        account_id: str | None | UnsetType = UNSET,
        types: Sequence[EventType] | None | UnsetType = UNSET,
        min_date: DateTime | None | UnsetType = UNSET,
        max_date: DateTime | None | UnsetType = UNSET,
    ) -> ItemIterator[
        EventPageItemsDeviceConnectEvent
        | EventPageItemsDeviceDeleteEvent
        | EventPageItemsDeviceJobEvent
        | EventPageItemsDeviceShareEvent
        | EventPageItemsDeviceStateEvent
        | EventPageItemsJobEvent
        | EventPageItemsLicenseUpdatedEvent
        | EventPageItemsLogEvent
    ]:
        """Iterate over all items that `events` lists.

        Args:
            page_size: Items per page, 2 to 1000.
            start: Position of the first item, from 0.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            types: Only events of these types; null returns every type.
            min_date: Only events from this time on (ISO 8601). Default: the last month.
            max_date: Only events up to this time (ISO 8601); null means now.

        Returns:
            An iterator that fetches pages ahead and yields the items in order. If a page fails, its
            error is raised; the next step requests that page again.

        Raises:
            ValueError: `page_size` or `start` is out of range.
        """
        from .operations.events import EVENTS

        return self.paginate(
            EVENTS,
            {"accountId": account_id, "types": types, "minDate": min_date, "maxDate": max_date},
            page_size=page_size,
            start=start,
        )

    def device_events(
        self,
        id: Sequence[str],
        *,
        account_id: str | None | UnsetType = UNSET,
        size: int | None = 100,
        from_: int | None = 0,
        after: str | None | UnsetType = UNSET,
        types: Sequence[EventType] | None | UnsetType = UNSET,
        min_date: DateTime | None | UnsetType = UNSET,
        max_date: DateTime | None | UnsetType = UNSET,
    ) -> list[DeviceEventsResult] | None:
        """List the events of devices, newest first, one page per call; by default those of the last
        month.

        Args:
            id: Device or service ids, such as `80:00:00:00:01:02:03:04`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            size: Items per page, at most 1000. Default 100.
            from_: Zero-based index of the first item to return. Default 0; the next page is `from +
                size`.
            after: Id of the last item of the previous page, from `last`; null starts at `from`.
            types: Only events of these types; null returns every type.
            min_date: Only events from this time on (ISO 8601). Default: the last month.
            max_date: Only events up to this time (ISO 8601); null means now.

        Returns:
            Devices by id. Unknown ids are ignored; a service id returns the device that the service
            belongs to.

        Inferred, not introspected: `DeviceJobEvent.job`, `DeviceJobEvent.jobDevice`,
        `PaginatedEventResponse.limited`, `JobEvent.job`. The API may lack this or differ.
        """
        from .operations.events import DEVICE_EVENTS

        return self.execute(
            DEVICE_EVENTS,
            {
                "id": id,
                "accountId": account_id,
                "size": size,
                "from": from_,
                "after": after,
                "types": types,
                "minDate": min_date,
                "maxDate": max_date,
            },
        )

    def service_events(
        self,
        id: Sequence[str],
        *,
        account_id: str | None | UnsetType = UNSET,
        size: int | None = 100,
        from_: int | None = 0,
        after: str | None | UnsetType = UNSET,
        types: Sequence[EventType] | None | UnsetType = UNSET,
        min_date: DateTime | None | UnsetType = UNSET,
        max_date: DateTime | None | UnsetType = UNSET,
    ) -> list[ServiceEventsResult] | None:
        """List the events of services, newest first, one page per call; by default those of the last
        month.

        Args:
            id: Service ids, such as `80:00:00:00:01:02:03:04`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            size: Items per page, at most 1000. Default 100.
            from_: Zero-based index of the first item to return. Default 0; the next page is `from +
                size`.
            after: Id of the last item of the previous page, from `last`; null starts at `from`.
            types: Only events of these types; null returns every type.
            min_date: Only events from this time on (ISO 8601). Default: the last month.
            max_date: Only events up to this time (ISO 8601); null means now.

        Returns:
            Services by id.

        Inferred, not introspected: `DeviceJobEvent.job`, `DeviceJobEvent.jobDevice`,
        `PaginatedEventResponse.limited`, `JobEvent.job`. The API may lack this or differ.
        """
        from .operations.events import SERVICE_EVENTS

        return self.execute(
            SERVICE_EVENTS,
            {
                "id": id,
                "accountId": account_id,
                "size": size,
                "from": from_,
                "after": after,
                "types": types,
                "minDate": min_date,
                "maxDate": max_date,
            },
        )

    def live_event(
        self,
    ) -> (
        LiveEventResultDeviceConnectEvent
        | LiveEventResultDeviceDeleteEvent
        | LiveEventResultDeviceJobEvent
        | LiveEventResultDeviceShareEvent
        | LiveEventResultDeviceStateEvent
        | LiveEventResultJobEvent
        | LiveEventResultLicenseUpdatedEvent
        | LiveEventResultLogEvent
    ):
        """Get a live event; use `follow_events` instead, which subscribes to the event socket with
        this query. The API does not serve it by POST.

        Returns:
            Live event; served over a WebSocket, not by POST.

        Inferred, not introspected: `DeviceJobEvent.job`, `DeviceJobEvent.jobDevice`,
        `JobEvent.job`. The API may lack this or differ.
        """
        from .operations.events import LIVE_EVENT

        return self.execute(LIVE_EVENT, {})

    def events_url(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        types: Sequence[EventType] | None | UnsetType = UNSET,
        min_date: DateTime | None | UnsetType = UNSET,
        max_date: DateTime | None | UnsetType = UNSET,
    ) -> str | None:
        """Get a link to the log of an account as CSV. Fetch it unsigned, within one hour.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            types: Only events of these types; null returns every type.
            min_date: Only events from this time on (ISO 8601). Default: the last month.
            max_date: Only events up to this time (ISO 8601); null means now.

        Returns:
            URL of the event log as CSV, at most 10,000 lines; valid for 1 hour, fetched without a
            signature.
        """
        from .operations.events import EVENTS_URL

        return self.execute(
            EVENTS_URL, {"accountId": account_id, "types": types, "minDate": min_date, "maxDate": max_date}
        )

    def device_events_url(
        self,
        id: Sequence[str],
        *,
        account_id: str | None | UnsetType = UNSET,
        types: Sequence[EventType] | None | UnsetType = UNSET,
        min_date: DateTime | None | UnsetType = UNSET,
        max_date: DateTime | None | UnsetType = UNSET,
    ) -> list[DeviceEventsUrlResult] | None:
        """Get links to the logs of devices as CSV. Fetch them unsigned, within one hour.

        Args:
            id: Device or service ids, such as `80:00:00:00:01:02:03:04`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            types: Only events of these types; null returns every type.
            min_date: Only events from this time on (ISO 8601). Default: the last month.
            max_date: Only events up to this time (ISO 8601); null means now.

        Returns:
            Devices by id. Unknown ids are ignored; a service id returns the device that the service
            belongs to.
        """
        from .operations.events import DEVICE_EVENTS_URL

        return self.execute(
            DEVICE_EVENTS_URL,
            {"id": id, "accountId": account_id, "types": types, "minDate": min_date, "maxDate": max_date},
        )

    def service_events_url(
        self,
        id: Sequence[str],
        *,
        account_id: str | None | UnsetType = UNSET,
        types: Sequence[EventType] | None | UnsetType = UNSET,
        min_date: DateTime | None | UnsetType = UNSET,
        max_date: DateTime | None | UnsetType = UNSET,
    ) -> list[ServiceEventsUrlResult] | None:
        """Get links to the logs of services as CSV. Fetch them unsigned, within one hour.

        Args:
            id: Service ids, such as `80:00:00:00:01:02:03:04`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            types: Only events of these types; null returns every type.
            min_date: Only events from this time on (ISO 8601). Default: the last month.
            max_date: Only events up to this time (ISO 8601); null means now.

        Returns:
            Services by id.
        """
        from .operations.events import SERVICE_EVENTS_URL

        return self.execute(
            SERVICE_EVENTS_URL,
            {"id": id, "accountId": account_id, "types": types, "minDate": min_date, "maxDate": max_date},
        )

    def feed(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        service_id: Sequence[str] | None | UnsetType = UNSET,
        start: DateTime | None | UnsetType = UNSET,
        end: DateTime | None | UnsetType = UNSET,
        types: Sequence[EventType] | None | UnsetType = UNSET,
    ) -> list[FeedPeriod] | None:
        """Get a summary of events by periods of time: who signed in or was connected, and which
        devices were offline.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            service_id: Only activity of these devices or services; null covers the whole account.
            start: Start of the time span (ISO 8601); if null, the API chooses.
            end: End of the time span (ISO 8601); if null, the API chooses.
            types: Only events of these types; null returns every type.

        Returns:
            Activity of the account, grouped into time periods; `events` is the plain log.

        Inferred, not introspected: `DeviceJobEvent.job`, `DeviceJobEvent.jobDevice`,
        `JobEvent.job`. The API may lack this or differ.
        """
        from .operations.events import FEED

        return self.execute(
            FEED,
            {"accountId": account_id, "serviceId": service_id, "start": start, "end": end, "types": types},
        )

    def networks(self, *, account_id: str | None | UnsetType = UNSET) -> list[Network]:
        """List the networks of an account, with their services.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Networks that the account owns or has access to.
        """
        from .operations.networks import NETWORKS

        return self.execute(NETWORKS, {"accountId": account_id})

    def network(self, id: str, *, account_id: str | None | UnsetType = UNSET) -> Network:
        """Get a network by id.

        Args:
            id: Id of the network, as in `networks`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            One network by its id.
        """
        from .operations.networks import NETWORK

        return self.execute(NETWORK, {"id": id, "accountId": account_id})

    def create_network(self, name: str, *, account_id: str | None | UnsetType = UNSET) -> Network:
        """Create a network.

        Args:
            name: Name of the network.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            Named group of services that users can be given access to together.
        """
        from .operations.networks import CREATE_NETWORK

        return self.execute(CREATE_NETWORK, {"name": name, "accountId": account_id})

    def update_network(self, id: str, *, name: str | None | UnsetType = UNSET) -> Network:
        """Rename a network.

        Args:
            id: Id of the network, from `Network.id`.
            name: New name of the network.

        Returns:
            Named group of services that users can be given access to together.
        """
        from .operations.networks import UPDATE_NETWORK

        return self.execute(UPDATE_NETWORK, {"id": id, "name": name})

    def delete_network(self, id: str) -> bool:
        """Delete a network, but not its services.

        Args:
            id: Id of the network, from `Network.id`.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.networks import DELETE_NETWORK

        return self.execute(DELETE_NETWORK, {"id": id})

    def add_network_connection(
        self,
        network_id: str,
        service_id: str,
        *,
        name: str | None | UnsetType = UNSET,
        port: int | None | UnsetType = UNSET,
    ) -> bool | None:
        """Add a service to a network, optionally under another name and port.

        Args:
            network_id: Id of the network, from `Network.id`.
            service_id: Id of the service, in the form `80:00:…`.
            name: Name of the service within the network.
            port: Port of the service within the network.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.networks import ADD_NETWORK_CONNECTION

        return self.execute(
            ADD_NETWORK_CONNECTION,
            {"networkId": network_id, "serviceId": service_id, "name": name, "port": port},
        )

    def remove_network_connection(self, network_id: str, service_id: str) -> bool | None:
        """Remove a service from a network.

        Args:
            network_id: Id of the network, from `Network.id`.
            service_id: Id of the service, in the form `80:00:…`.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.networks import REMOVE_NETWORK_CONNECTION

        return self.execute(REMOVE_NETWORK_CONNECTION, {"networkId": network_id, "serviceId": service_id})

    def add_network_tag(self, network_id: str, name: Sequence[str]) -> bool | None:
        """Add tags to a network.

        Args:
            network_id: Id of the network, from `Network.id`.
            name: Names of the tags.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.networks import ADD_NETWORK_TAG

        return self.execute(ADD_NETWORK_TAG, {"networkId": network_id, "name": name})

    def remove_network_tag(self, network_id: str, name: Sequence[str]) -> bool | None:
        """Remove tags from a network.

        Args:
            network_id: Id of the network, from `Network.id`.
            name: Names of the tags.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.networks import REMOVE_NETWORK_TAG

        return self.execute(REMOVE_NETWORK_TAG, {"networkId": network_id, "name": name})

    def add_network_share(self, network_id: str, email: Sequence[str]) -> bool | None:
        """Share a network with people.

        Args:
            network_id: Id of the network, from `Network.id`.
            email: Email addresses of the accounts to share with.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.networks import ADD_NETWORK_SHARE

        return self.execute(ADD_NETWORK_SHARE, {"networkId": network_id, "email": email})

    def remove_network_share(self, network_id: str, email: Sequence[str]) -> bool | None:
        """Stop sharing a network with people.

        Args:
            network_id: Id of the network, from `Network.id`.
            email: Email addresses of the accounts to remove.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.networks import REMOVE_NETWORK_SHARE

        return self.execute(REMOVE_NETWORK_SHARE, {"networkId": network_id, "email": email})

    def organization(self, *, account_id: str | None | UnsetType = UNSET) -> OrganizationDetails | None:
        """Get the organization that an account owns, with its members and roles.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Organization that this account owns; null if none. See `membership` for organizations it has
            joined.
        """
        from .operations.organizations import ORGANIZATION

        return self.execute(ORGANIZATION, {"accountId": account_id})

    def memberships(self, *, account_id: str | None | UnsetType = UNSET) -> list[Membership]:
        """List the organizations that an account has joined; pass an `id` as `accountId` to act for
        that organization.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Organizations that this account has joined, with its role in each. `organization` is the one
            it owns.
        """
        from .operations.organizations import MEMBERSHIPS

        return self.execute(MEMBERSHIPS, {"accountId": account_id})

    def set_organization(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        domain: str | None | UnsetType = UNSET,
        proxy: str | None | UnsetType = UNSET,
        providers: Sequence[AuthenticationProvider] | None | UnsetType = UNSET,
        logo_url: str | None | UnsetType = UNSET,
        color: str | None | UnsetType = UNSET,
    ) -> bool:
        """Create or change the organization of an account.

        Args:
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.
            name: Name of the organization.
            domain: Internet domain of the organization; `Organization.verified` shows whether it is
                verified.
            proxy: Proxy setting of the organization, as in `Organization.proxy`.
            providers: Sign-in methods available to members.
            logo_url: URL of the logo.
            color: Brand color of the organization.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.organizations import SET_ORGANIZATION

        return self.execute(
            SET_ORGANIZATION,
            {
                "accountId": account_id,
                "name": name,
                "domain": domain,
                "proxy": proxy,
                "providers": providers,
                "logoUrl": logo_url,
                "color": color,
            },
        )

    def delete_organization(self) -> bool:
        """Delete the caller's own organization.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.organizations import DELETE_ORGANIZATION

        return self.execute(DELETE_ORGANIZATION, {})

    def set_member(
        self,
        email: Sequence[str],
        *,
        account_id: str | None | UnsetType = UNSET,
        role_id: str | None | UnsetType = UNSET,
        role: OrganizationRole | None | UnsetType = UNSET,
        license: LicenseOption | None | UnsetType = UNSET,
    ) -> bool:
        """Add members to an organization, or change their role or license. Name the role by `roleId`
        or by `role`, not by both.

        Args:
            email: Email addresses of the members.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.
            role_id: Id of a role, from `CustomRole.id`; never send it together with `role`.
            role: Built-in role; never send it together with `roleId`.
            license: Whether the members get one of the organization's licenses.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.organizations import SET_MEMBER

        return self.execute(
            SET_MEMBER,
            {"email": email, "accountId": account_id, "roleId": role_id, "role": role, "license": license},
        )

    def remove_member(self, email: Sequence[str], *, account_id: str | None | UnsetType = UNSET) -> bool:
        """Remove members from an organization.

        Args:
            email: Email addresses of the members.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.organizations import REMOVE_MEMBER

        return self.execute(REMOVE_MEMBER, {"email": email, "accountId": account_id})

    def leave_organization(self, id: str) -> bool:
        """Leave an organization that the caller has joined.

        Args:
            id: Id of the organization, which is its owner's account id.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.organizations import LEAVE_ORGANIZATION

        return self.execute(LEAVE_ORGANIZATION, {"id": id})

    def create_role(
        self,
        name: str,
        *,
        account_id: str | None | UnsetType = UNSET,
        grant: Sequence[RolePermission] | None | UnsetType = UNSET,
        revoke: Sequence[RolePermission] | None | UnsetType = UNSET,
        access: CustomRoleAccess | None | UnsetType = UNSET,
        tag: ListFilter | None | UnsetType = UNSET,
    ) -> Role:
        """Create a role.

        Args:
            name: Name of the role, as organization members see it.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.
            grant: Permissions to add to the role.
            revoke: Permissions to remove from the role.
            access: Devices that the role can access: none, those matching `tag`, or all.
            tag: Tags of the devices that the role can access; used with `access: TAG`.

        Returns:
            Role that an organization gives its members: permissions, and the devices they apply to.
        """
        from .operations.organizations import CREATE_ROLE

        return self.execute(
            CREATE_ROLE,
            {
                "name": name,
                "accountId": account_id,
                "grant": grant,
                "revoke": revoke,
                "access": access,
                "tag": tag,
            },
        )

    def update_role(
        self,
        id: str,
        *,
        account_id: str | None | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        grant: Sequence[RolePermission] | None | UnsetType = UNSET,
        revoke: Sequence[RolePermission] | None | UnsetType = UNSET,
        access: CustomRoleAccess | None | UnsetType = UNSET,
        tag: ListFilter | None | UnsetType = UNSET,
    ) -> Role:
        """Change a role; permissions that are neither granted nor revoked do not change.

        Args:
            id: Id of the role, from `CustomRole.id`.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.
            name: Name of the role, as organization members see it.
            grant: Permissions to add to the role.
            revoke: Permissions to remove from the role.
            access: Devices that the role can access: none, those matching `tag`, or all.
            tag: Tags of the devices that the role can access; used with `access: TAG`.

        Returns:
            Role that an organization gives its members: permissions, and the devices they apply to.
        """
        from .operations.organizations import UPDATE_ROLE

        return self.execute(
            UPDATE_ROLE,
            {
                "id": id,
                "accountId": account_id,
                "name": name,
                "grant": grant,
                "revoke": revoke,
                "access": access,
                "tag": tag,
            },
        )

    def delete_role(self, id: str, *, account_id: str | None | UnsetType = UNSET) -> bool:
        """Delete a role.

        Args:
            id: Id of the role, from `CustomRole.id`.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.organizations import DELETE_ROLE

        return self.execute(DELETE_ROLE, {"id": id, "accountId": account_id})

    def configure_saml(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        enabled: bool | None | UnsetType = UNSET,
        metadata: str | None | UnsetType = UNSET,
    ) -> bool:
        """Turn sign-in through SAML on or off for the members of an organization.

        Args:
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.
            enabled: Whether SAML sign-in is enabled.
            metadata: SAML metadata of the identity provider.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.organizations import CONFIGURE_SAML

        return self.execute(
            CONFIGURE_SAML, {"accountId": account_id, "enabled": enabled, "metadata": metadata}
        )

    def configure_identity_provider(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        enabled: bool | None | UnsetType = UNSET,
        type_: str | None | UnsetType = UNSET,
        metadata: str | None | UnsetType = UNSET,
        client_id: str | None | UnsetType = UNSET,
        client_secret: str | None | UnsetType = UNSET,
        issuer: str | None | UnsetType = UNSET,
    ) -> bool:
        """Set up sign-in through an identity provider for the members of an organization, by SAML or
        OpenID Connect.

        Args:
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.
            enabled: Whether sign-in through the provider is enabled.
            type_: Kind of provider, a value of `IdentityProviderType`: `SAML` or `OIDC`.
            metadata: SAML metadata of the provider; SAML only.
            client_id: Client id that the provider issued; OIDC only.
            client_secret: Client secret that belongs to `clientId`; OIDC only.
            issuer: Issuer URL of the provider; OIDC only.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.organizations import CONFIGURE_IDENTITY_PROVIDER

        return self.execute(
            CONFIGURE_IDENTITY_PROVIDER,
            {
                "accountId": account_id,
                "enabled": enabled,
                "type": type_,
                "metadata": metadata,
                "clientId": client_id,
                "clientSecret": client_secret,
                "issuer": issuer,
            },
        )

    def partners(self, *, account_id: str | None | UnsetType = UNSET) -> list[PartnerDetails]:
        """List the partners that the account administers, with the numbers of their devices.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Device statistics of the partner organizations that the user administers. Inferred from the
            vendor's app, not introspected.

        Inferred, not introspected: `User.partnerEntities`. The API may lack this or differ.
        """
        from .operations.partners import PARTNERS

        return self.execute(PARTNERS, {"accountId": account_id})

    def partner_report(self, partner_id: str) -> str | None:
        """Get a link to the list of a partner's devices as CSV; null if there is none.

        Args:
            partner_id: Id of the partner, from `PartnerEntity.id`.

        Returns:
            URL of a partner's device list as CSV; null if there is none. Inferred from the vendor's
            app, not introspected.

        Inferred, not introspected: `Query.exportPartnerDevices`. The API may lack this or differ.
        """
        from .operations.partners import PARTNER_REPORT

        return self.execute(PARTNER_REPORT, {"partnerId": partner_id})

    def update_partner(self, id: str, name: str) -> Partner:
        """Rename a partner.

        Args:
            id: Id of the partner, from `PartnerEntity.id`.
            name: New name.

        Returns:
            Partner organization with device statistics: itself, its parent and its children. Inferred
            from the vendor's app, not introspected.

        Inferred, not introspected: `Mutation.updatePartner`. The API may lack this or differ.
        """
        from .operations.partners import UPDATE_PARTNER

        return self.execute(UPDATE_PARTNER, {"id": id, "name": name})

    def device_products(
        self,
        *,
        account_id: str | None | UnsetType = UNSET,
        size: int | None = 100,
        from_: int | None = 0,
        after: str | None | UnsetType = UNSET,
        id: Sequence[str] | None | UnsetType = UNSET,
    ) -> DeviceProductPage:
        """List the device products of an account with their services and codes, one page per call.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            size: Items per page. Default 100.
            from_: Zero-based index of the first item to return. Default 0; the next page is `from +
                size`.
            after: Id of the last item of the previous page, from `last`; null starts at `from`.
            id: Only products with these ids; null sets no limit.

        Returns:
            Device products of the account: templates that devices are registered from. Inferred from
            the vendor's app, not introspected.

        Inferred, not introspected: `User.deviceProducts`. The API may lack this or differ.
        """
        from .operations.products import DEVICE_PRODUCTS

        return self.execute(
            DEVICE_PRODUCTS, {"accountId": account_id, "size": size, "from": from_, "after": after, "id": id}
        )

    def iter_device_products(
        self,
        *,
        page_size: int = 1000,
        start: int = 0,
        account_id: str | None | UnsetType = UNSET,
        id: Sequence[str] | None | UnsetType = UNSET,
    ) -> ItemIterator[DeviceProduct]:
        """Iterate over all items that `device_products` lists.

        Args:
            page_size: Items per page, 2 to 1000.
            start: Position of the first item, from 0.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            id: Only products with these ids; null sets no limit.

        Returns:
            An iterator that fetches pages ahead and yields the items in order. If a page fails, its
            error is raised; the next step requests that page again.

        Raises:
            ValueError: `page_size` or `start` is out of range.
        """
        from .operations.products import DEVICE_PRODUCTS

        return self.paginate(
            DEVICE_PRODUCTS, {"accountId": account_id, "id": id}, page_size=page_size, start=start
        )

    def device_product(
        self, id: Sequence[str], *, account_id: str | None | UnsetType = UNSET
    ) -> list[DeviceProductDetails]:
        """Get up to 100 device products in full, by id, with the shell commands that register devices
        from them. Ids that the account cannot see are left out.

        Args:
            id: Only products with these ids; null sets no limit.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Device products of this page. Inferred from the vendor's app, not introspected.

        Inferred, not introspected: `User.deviceProducts`. The API may lack this or differ.
        """
        from .operations.products import DEVICE_PRODUCT

        return self.execute(DEVICE_PRODUCT, {"id": id, "accountId": account_id})

    def create_device_product(
        self, name: str, platform: str, *, account_id: str | None | UnsetType = UNSET
    ) -> DeviceProduct:
        """Create a device product without services; `platform` is a platform's number as text, such as
        "1072".

        Args:
            name: Display name.
            platform: Platform type id as text, such as `1072`; see `Query.platformTypes`.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            Template that devices are registered from: a platform, tags and services, and a registration
            code. Inferred from the vendor's app, not introspected.

        Inferred, not introspected: `Mutation.createDeviceProduct`. The API may lack this or differ.
        """
        from .operations.products import CREATE_DEVICE_PRODUCT

        return self.execute(
            CREATE_DEVICE_PRODUCT, {"name": name, "platform": platform, "accountId": account_id}
        )

    def create_device_product_from_registration(
        self, input: CreateDeviceProductFromRegistrationInput, *, account_id: str | None | UnsetType = UNSET
    ) -> DeviceProduct:
        """Create a device product with its tags and services, which have the form of those of a
        registration code.

        Args:
            input: The product to create.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            Template that devices are registered from: a platform, tags and services, and a registration
            code. Inferred from the vendor's app, not introspected.

        Inferred, not introspected: `Mutation.createDeviceProductFromRegistration`. The API may lack
        this or differ.
        """
        from .operations.products import CREATE_DEVICE_PRODUCT_FROM_REGISTRATION

        return self.execute(
            CREATE_DEVICE_PRODUCT_FROM_REGISTRATION, {"input": input, "accountId": account_id}
        )

    def update_device_product(self, id: str, input: UpdateDeviceProductInput) -> DeviceProduct:
        """Change the name, the platform or the tags of a device product.

        Args:
            id: Id of the product.
            input: The changes.

        Returns:
            Template that devices are registered from: a platform, tags and services, and a registration
            code. Inferred from the vendor's app, not introspected.

        Inferred, not introspected: `Mutation.updateDeviceProduct`. The API may lack this or differ.
        """
        from .operations.products import UPDATE_DEVICE_PRODUCT

        return self.execute(UPDATE_DEVICE_PRODUCT, {"id": id, "input": input})

    def update_device_product_settings(self, id: str, input: DeviceProductSettingsInput) -> DeviceProduct:
        """Change the settings of a device product: lock it, so that it can no longer be changed.

        Args:
            id: Id of the product.
            input: The settings.

        Returns:
            Template that devices are registered from: a platform, tags and services, and a registration
            code. Inferred from the vendor's app, not introspected.

        Inferred, not introspected: `Mutation.updateDeviceProductSettings`. The API may lack this or
        differ.
        """
        from .operations.products import UPDATE_DEVICE_PRODUCT_SETTINGS

        return self.execute(UPDATE_DEVICE_PRODUCT_SETTINGS, {"id": id, "input": input})

    def delete_device_product(self, id: str) -> bool:
        """Delete a device product with its services; devices that were registered from it stay.

        Args:
            id: Id of the product.

        Returns:
            True if the API did it; the API may return `False` without an error.

        Inferred, not introspected: `Mutation.deleteDeviceProduct`. The API may lack this or differ.
        """
        from .operations.products import DELETE_DEVICE_PRODUCT

        return self.execute(DELETE_DEVICE_PRODUCT, {"id": id})

    def transfer_device_product(self, product_id: str, email: str) -> bool:
        """Transfer a device product with its services to another account.

        Args:
            product_id: Id of the product.
            email: Email address of the new owner's account.

        Returns:
            True if the API did it; the API may return `False` without an error.

        Inferred, not introspected: `Mutation.transferDeviceProduct`. The API may lack this or
        differ.
        """
        from .operations.products import TRANSFER_DEVICE_PRODUCT

        return self.execute(TRANSFER_DEVICE_PRODUCT, {"productId": product_id, "email": email})

    def add_device_product_service(
        self, product_id: str, name: str, type_: str, port: int, *, enabled: bool = True
    ) -> DeviceProductService:
        """Add a service to a device product; `type` is an application type's number as text, such as
        "28" for SSH.

        Args:
            product_id: Id of the product.
            name: Display name of the service.
            type_: Application type id as text, such as `28` for SSH; see `Query.applicationTypes`.
            port: Port that the service listens on.
            enabled: Whether the service is enabled on a new device.

        Returns:
            Service that devices registered from a product get. Inferred from the vendor's app, not
            introspected.

        Inferred, not introspected: `Mutation.addDeviceProductService`. The API may lack this or
        differ.
        """
        from .operations.products import ADD_DEVICE_PRODUCT_SERVICE

        return self.execute(
            ADD_DEVICE_PRODUCT_SERVICE,
            {"productId": product_id, "name": name, "type": type_, "port": port, "enabled": enabled},
        )

    def remove_device_product_service(self, id: str) -> bool:
        """Remove a service from a device product, by the id of the product's service.

        Args:
            id: Id of the product's service, from `DeviceProductService.id`.

        Returns:
            True if the API did it; the API may return `False` without an error.

        Inferred, not introspected: `Mutation.removeDeviceProductService`. The API may lack this or
        differ.
        """
        from .operations.products import REMOVE_DEVICE_PRODUCT_SERVICE

        return self.execute(REMOVE_DEVICE_PRODUCT_SERVICE, {"id": id})

    def reseller(self, *, account_id: str | None | UnsetType = UNSET) -> Reseller | None:
        """Get the reseller of an account.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Reseller of this account; null if none.
        """
        from .operations.resellers import RESELLER

        return self.execute(RESELLER, {"accountId": account_id})

    def organization_reseller(self, *, account_id: str | None | UnsetType = UNSET) -> ResellerDetails | None:
        """Get an organization as a reseller: the plans that it offers and the licenses of its
        customers.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            The organization's details as a reseller; null if it is not a reseller.
        """
        from .operations.resellers import ORGANIZATION_RESELLER

        return self.execute(ORGANIZATION_RESELLER, {"accountId": account_id})

    def reseller_report(self, *, account_id: str | None | UnsetType = UNSET) -> str:
        """Get a link to a reseller's report on its customers.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            URL of the reseller's report on its customers.
        """
        from .operations.resellers import RESELLER_REPORT

        return self.execute(RESELLER_REPORT, {"accountId": account_id})

    def add_customer(self, reseller_id: str, email: Sequence[str]) -> bool:
        """Add accounts to the customers of a reseller.

        Args:
            reseller_id: Id of the reseller.
            email: Email addresses of the customers' accounts.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.resellers import ADD_CUSTOMER

        return self.execute(ADD_CUSTOMER, {"resellerId": reseller_id, "email": email})

    def remove_customer(self, reseller_id: str, email: Sequence[str]) -> bool:
        """Remove accounts from the customers of a reseller.

        Args:
            reseller_id: Id of the reseller.
            email: Email addresses of the customers' accounts.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.resellers import REMOVE_CUSTOMER

        return self.execute(REMOVE_CUSTOMER, {"resellerId": reseller_id, "email": email})

    def leave_reseller(self) -> bool:
        """Leave the reseller of the caller's account.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.resellers import LEAVE_RESELLER

        return self.execute(LEAVE_RESELLER, {})

    def files(
        self, *, account_id: str | None | UnsetType = UNSET, ids: Sequence[str] | None | UnsetType = UNSET
    ) -> list[FileDetails]:
        """List the files of an account, with their versions and arguments.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            ids: Only files with these ids; null returns all.

        Returns:
            Script files and other uploads of the account, each with its versions.
        """
        from .operations.scripting import FILES

        return self.execute(FILES, {"accountId": account_id, "ids": ids})

    def file_versions(
        self,
        ids: Sequence[str],
        *,
        sort: str = "name",
        account_id: str | None | UnsetType = UNSET,
        size: int | None = 100,
        from_: int | None = 0,
        after: str | None | UnsetType = UNSET,
        version_ids: Sequence[str] | None | UnsetType = UNSET,
        latest: bool | None | UnsetType = UNSET,
        platforms: Sequence[int] | None | UnsetType = UNSET,
        versions: Sequence[int] | None | UnsetType = UNSET,
        min_date: DateTime | None | UnsetType = UNSET,
        max_date: DateTime | None | UnsetType = UNSET,
    ) -> list[FileVersionsResult]:
        """List the versions of files, filtered and sorted, one page per call.

        Args:
            ids: Only files with these ids; null returns all.
            sort: Comma-separated field names; a leading `-` sorts descending. Default `name`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            size: Items per page, at most 1000. Default 100.
            from_: Zero-based index of the first item to return. Default 0.
            after: Id of the last item of the previous page, from `last`; null starts at `from`.
            version_ids: Only versions with these ids; null sets no limit.
            latest: Whether to return only the latest version; null returns all.
            platforms: Only versions for these platform ids (see `platformTypes`); null matches all.
            versions: Only versions with these numbers; null matches all.
            min_date: Only versions from this time on (ISO 8601); null sets no lower bound.
            max_date: Only versions up to this time (ISO 8601); null sets no upper bound.

        Returns:
            Script files and other uploads of the account, each with its versions.
        """
        from .operations.scripting import FILE_VERSIONS

        return self.execute(
            FILE_VERSIONS,
            {
                "ids": ids,
                "accountId": account_id,
                "size": size,
                "from": from_,
                "after": after,
                "sort": sort,
                "versionIds": version_ids,
                "latest": latest,
                "platforms": platforms,
                "versions": versions,
                "minDate": min_date,
                "maxDate": max_date,
            },
        )

    def modify_file(
        self,
        file_id: str,
        *,
        name: str | None | UnsetType = UNSET,
        short_desc: str | None | UnsetType = UNSET,
        long_desc: str | None | UnsetType = UNSET,
    ) -> bool:
        """Change the name and the descriptions of a file; upload it again to change its content.

        Args:
            file_id: Id of the file, from `File.id`.
            name: New name of the file; null keeps it. Inferred from the vendor's app, not
                introspected.
            short_desc: One-line description.
            long_desc: Full description.

        Returns:
            True if the API did it; the API may return `False` without an error.

        Inferred, not introspected: `Mutation.modifyFile(name:)`. The API may lack this or differ.
        """
        from .operations.scripting import MODIFY_FILE

        return self.execute(
            MODIFY_FILE, {"fileId": file_id, "name": name, "shortDesc": short_desc, "longDesc": long_desc}
        )

    def delete_file(self, file_id: str) -> bool:
        """Delete a file with all its versions.

        Args:
            file_id: Id of the file, from `File.id`.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.scripting import DELETE_FILE

        return self.execute(DELETE_FILE, {"fileId": file_id})

    def delete_file_version(self, file_version_id: str) -> bool:
        """Delete one version of a file.

        Args:
            file_version_id: Id of the version, from `FileVersion.id`.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.scripting import DELETE_FILE_VERSION

        return self.execute(DELETE_FILE_VERSION, {"fileVersionId": file_version_id})

    def jobs(
        self,
        *,
        sort: str = "name",
        account_id: str | None | UnsetType = UNSET,
        size: int | None = 100,
        from_: int | None = 0,
        after: str | None | UnsetType = UNSET,
        ids: Sequence[str] | None | UnsetType = UNSET,
        file_ids: Sequence[str] | None | UnsetType = UNSET,
        statuses: Sequence[JobStatusEnum] | None | UnsetType = UNSET,
        min_date: DateTime | None | UnsetType = UNSET,
        max_date: DateTime | None | UnsetType = UNSET,
    ) -> JobPage:
        """List the jobs of an account with their devices and arguments, one page per call.

        Args:
            sort: Comma-separated field names; a leading `-` sorts descending. Default `name`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            size: Items per page, at most 1000. Default 100.
            from_: Zero-based index of the first item to return. Default 0; the next page is `from +
                size`.
            after: Id of the last item of the previous page, from `last`; null starts at `from`.
            ids: Only jobs with these ids; null sets no limit.
            file_ids: Only jobs that run one of these files; null sets no limit. Inferred from the
                vendor's app, not introspected.
            statuses: Only jobs with one of these statuses; null matches any status.
            min_date: Only jobs from this time on (ISO 8601); null sets no lower bound.
            max_date: Only jobs up to this time (ISO 8601); null sets no upper bound.

        Returns:
            Script jobs of the account, one page at a time.

        Inferred, not introspected: `User.jobs(fileIds:)`. The API may lack this or differ.
        """
        from .operations.scripting import JOBS

        return self.execute(
            JOBS,
            {
                "accountId": account_id,
                "size": size,
                "from": from_,
                "after": after,
                "sort": sort,
                "ids": ids,
                "fileIds": file_ids,
                "statuses": statuses,
                "minDate": min_date,
                "maxDate": max_date,
            },
        )

    def iter_jobs(
        self,
        *,
        page_size: int = 1000,
        start: int = 0,
        sort: str = "name",
        account_id: str | None | UnsetType = UNSET,
        ids: Sequence[str] | None | UnsetType = UNSET,
        file_ids: Sequence[str] | None | UnsetType = UNSET,
        statuses: Sequence[JobStatusEnum] | None | UnsetType = UNSET,
        min_date: DateTime | None | UnsetType = UNSET,
        max_date: DateTime | None | UnsetType = UNSET,
    ) -> ItemIterator[Job]:
        """Iterate over all items that `jobs` lists.

        Args:
            page_size: Items per page, 2 to 1000.
            start: Position of the first item, from 0.
            sort: Comma-separated field names; a leading `-` sorts descending. Default `name`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            ids: Only jobs with these ids; null sets no limit.
            file_ids: Only jobs that run one of these files; null sets no limit. Inferred from the
                vendor's app, not introspected.
            statuses: Only jobs with one of these statuses; null matches any status.
            min_date: Only jobs from this time on (ISO 8601); null sets no lower bound.
            max_date: Only jobs up to this time (ISO 8601); null sets no upper bound.

        Returns:
            An iterator that fetches pages ahead and yields the items in order. If a page fails, its
            error is raised; the next step requests that page again.

        Raises:
            ValueError: `page_size` or `start` is out of range.
        """
        from .operations.scripting import JOBS

        return self.paginate(
            JOBS,
            {
                "accountId": account_id,
                "sort": sort,
                "ids": ids,
                "fileIds": file_ids,
                "statuses": statuses,
                "minDate": min_date,
                "maxDate": max_date,
            },
            page_size=page_size,
            start=start,
        )

    def start_job(
        self,
        file_id: str,
        *,
        arguments: Sequence[ArgumentInput] | UnsetType = UNSET,
        device_ids: Sequence[str] | None | UnsetType = UNSET,
        tag_filter: ListFilter | None | UnsetType = UNSET,
    ) -> str:
        """Run a script file on devices, by id or by tag, and return the job's id. Without `arguments`,
        an empty list is sent, because the API requires one.

        Args:
            file_id: Id of the script file, from `File.id`; alternative to `jobId`. Inferred from
                the vendor's app, not introspected.
            arguments: Values for the script's arguments; always send a list, `[]` if there are no
                arguments.
            device_ids: Ids of the target devices (`80:00:…`); alternative to `tagFilter`.
            tag_filter: Tags of the target devices (any or all of the values); alternative to
                `deviceIds`.

        Returns:
            Runs a script file on devices, or starts a job that `setJob` saved; returns the job id.

        Inferred, not introspected: `Mutation.startJob(fileId:)`. The API may lack this or differ.
        """
        from .operations.scripting import START_JOB

        return self.execute(
            START_JOB,
            {"fileId": file_id, "deviceIds": device_ids, "tagFilter": tag_filter, "arguments": arguments},
        )

    def set_job(
        self,
        file_id: str,
        *,
        arguments: Sequence[ArgumentInput] | UnsetType = UNSET,
        job_id: str | None | UnsetType = UNSET,
        device_ids: Sequence[str] | None | UnsetType = UNSET,
        tag_filter: ListFilter | None | UnsetType = UNSET,
    ) -> str:
        """Save a job to start it later, or change a saved job, and return the job's id. The job
        targets devices by id or by tag, or all devices of the account if both are left out. To
        change a job, pass all of it again.

        Args:
            file_id: Id of the file to run, from `File.id`.
            arguments: Values for the script's arguments; see `FileVersion.arguments`.
            job_id: Id of a saved job to change, which must be `READY`; null saves a new job.
            device_ids: Ids of the target devices (`80:00:…`); alternative to `tagFilter`.
            tag_filter: Tags of the target devices (any or all of the values); alternative to
                `deviceIds`.

        Returns:
            Saves a job without starting it; returns the job's id. Pass `tagFilter` or `deviceIds`;
            without both, the job runs on all devices. Inferred from the vendor's app, not introspected.

        Inferred, not introspected: `Mutation.setJob`. The API may lack this or differ.
        """
        from .operations.scripting import SET_JOB

        return self.execute(
            SET_JOB,
            {
                "fileId": file_id,
                "jobId": job_id,
                "deviceIds": device_ids,
                "tagFilter": tag_filter,
                "arguments": arguments,
            },
        )

    def start_saved_job(self, job_id: str) -> str:
        """Start a saved job on its devices, and return the job's id.

        Args:
            job_id: Id of a job that `setJob` saved; alternative to the other arguments. Inferred
                from the vendor's app, not introspected.

        Returns:
            Runs a script file on devices, or starts a job that `setJob` saved; returns the job id.

        Inferred, not introspected: `Mutation.startJob(jobId:)`. The API may lack this or differ.
        """
        from .operations.scripting import START_SAVED_JOB

        return self.execute(START_SAVED_JOB, {"jobId": job_id})

    def cancel_job(self, job_id: str) -> bool:
        """Cancel a job on the devices that have not finished it.

        Args:
            job_id: Id of the job, as returned by `startJob`.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.scripting import CANCEL_JOB

        return self.execute(CANCEL_JOB, {"jobId": job_id})

    def delete_job(self, job_id: str) -> bool:
        """Delete a job; cancel it first if it is running.

        Args:
            job_id: Id of the job, from `Job.id`.

        Returns:
            True if the API did it; the API may return `False` without an error.

        Inferred, not introspected: `Mutation.deleteJob`. The API may lack this or differ.
        """
        from .operations.scripting import DELETE_JOB

        return self.execute(DELETE_JOB, {"jobId": job_id})

    def service(
        self, id: Sequence[str], *, account_id: str | None | UnsetType = UNSET
    ) -> list[ServiceDetails] | None:
        """Get services in full, by id.

        Args:
            id: Service ids, such as `80:00:00:00:01:02:03:04`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Services by id.
        """
        from .operations.services import SERVICE

        return self.execute(SERVICE, {"id": id, "accountId": account_id})

    def service_time_series(
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
    ) -> list[ServiceTimeSeriesResult] | None:
        """Get a metric of services over time, such as availability by the hour.

        Args:
            id: Service ids, such as `80:00:00:00:01:02:03:04`.
            type_: Measurement to return. Default `AVAILABILITY`.
            resolution: Length of the interval that each point covers. Default `MINUTE`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.
            start: Start of the series (ISO 8601); if null, derived from `end` and `length` or
                chosen by the API.
            end: End of the series (ISO 8601); if null, derived from `start` and `length` or chosen
                by the API.
            timezone: IANA time-zone name for the intervals, such as `Europe/Paris`; if null, the
                API chooses.
            length: Number of points, as an alternative to passing both `start` and `end`.

        Returns:
            Services by id.
        """
        from .operations.services import SERVICE_TIME_SERIES

        return self.execute(
            SERVICE_TIME_SERIES,
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

    def add_service(
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
    ) -> Service:
        """Add a service to a device that can be configured.

        Args:
            device_id: Id of the device, in the form `80:00:…`.
            refresh: Whether to refresh the device afterwards, as `refreshDevice` does. Default
                `true`.
            application: Application type id, such as 28 for SSH or 7 for HTTP; see
                `Query.applicationTypes`.
            name: Display name of the service.
            port: Port on `host` that the service listens on.
            host: Host to forward to: an address or name that the device can reach.
            enabled: Whether the service is enabled and accepts connections.
            subdomain: Requested subdomain for the service's public address.
            presence_address: Presence address of the service; the format is undocumented.
            websocket: Use of WebSocket transport by the service.
            websocket_ipv4: WebSocket address for IPv4; the format is undocumented.
            websocket_ipv6: WebSocket address for IPv6; the format is undocumented.
            service_id: Id for the new service.

        Returns:
            Port or application of a device that accepts connections, such as its SSH server.
        """
        from .operations.services import ADD_SERVICE

        return self.execute(
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

    def add_service_by_hardware_id(
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
    ) -> Service:
        """Add a service to a device, by its hardware id.

        Args:
            hardware_id: Hardware id of the device, as in `Device.hardwareId`.
            application: Application type id, such as 28 for SSH or 7 for HTTP; see
                `Query.applicationTypes`.
            name: Display name of the service.
            port: Port on `host` that the service listens on.
            host: Host to forward to: an address or name that the device can reach.
            enabled: Whether the service is enabled and accepts connections.
            subdomain: Requested subdomain for the service's public address.
            presence_address: Presence address of the service; the format is undocumented.
            websocket: Use of WebSocket transport by the service.
            websocket_ipv4: WebSocket address for IPv4; the format is undocumented.
            websocket_ipv6: WebSocket address for IPv6; the format is undocumented.
            service_id: Id for the new service.

        Returns:
            Port or application of a device that accepts connections, such as its SSH server.
        """
        from .operations.services import ADD_SERVICE_BY_HARDWARE_ID

        return self.execute(
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

    def update_service(
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
    ) -> Service:
        """Change a service; arguments that are left out change nothing.

        Args:
            id: Id of the service, in the form `80:00:…`.
            refresh: Whether to refresh the device afterwards, as `refreshDevice` does. Default
                `true`.
            application: Application type id, such as 28 for SSH or 7 for HTTP; see
                `Query.applicationTypes`.
            name: Display name of the service.
            port: Port on `host` that the service listens on.
            host: Host to forward to: an address or name that the device can reach.
            enabled: Whether the service is enabled and accepts connections.
            subdomain: Requested subdomain for the service's public address.
            presence_address: Presence address of the service; the format is undocumented.
            websocket: Use of WebSocket transport by the service.
            websocket_ipv4: WebSocket address for IPv4; the format is undocumented.
            websocket_ipv6: WebSocket address for IPv6; the format is undocumented.
            service_id: Service id as part of the service settings; `id` identifies the service to
                change.

        Returns:
            Port or application of a device that accepts connections, such as its SSH server.
        """
        from .operations.services import UPDATE_SERVICE

        return self.execute(
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

    def remove_service(self, id: str, *, refresh: bool = True) -> bool:
        """Remove a service from its device, even while it is in use.

        Args:
            id: Id of the service, in the form `80:00:…`.
            refresh: Whether to refresh the device afterwards, as `refreshDevice` does. Default
                `true`.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.services import REMOVE_SERVICE

        return self.execute(REMOVE_SERVICE, {"id": id, "refresh": refresh})

    def rename_service(self, service_id: str, name: str) -> bool:
        """Rename a device or a service.

        Args:
            service_id: Id of the device or service, in the form `80:00:…`.
            name: New name.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.services import RENAME_SERVICE

        return self.execute(RENAME_SERVICE, {"serviceId": service_id, "name": name})

    def share_devices(
        self,
        email: Sequence[str],
        device_ids: Sequence[str],
        *,
        action: SharingAction | UnsetType = UNSET,
        scripting: bool = False,
        notify: bool = True,
        services: Sequence[ServiceSharingOptions] | None | UnsetType = UNSET,
    ) -> bool:
        """Share devices with people, or stop sharing: all services, or those in `services`, each with
        its own action. With `action: LEAVE`, the caller gives up devices that others shared.

        Args:
            email: Email addresses of the accounts to share with or remove.
            device_ids: Ids of the devices; alternative to `deviceId`.
            action: `ADD` (the default) shares, `REMOVE` stops sharing, `LEAVE` gives up access that
                the caller was given.
            scripting: Whether those accounts may also run scripts on the devices. Default `false`.
            notify: Whether to notify the accounts. Default `true`.
            services: Services to share, each with its own action; null or omitted means all.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.sharing import SHARE_DEVICES

        return self.execute(
            SHARE_DEVICES,
            {
                "email": email,
                "deviceIds": device_ids,
                "services": services,
                "action": action,
                "scripting": scripting,
                "notify": notify,
            },
        )

    def device_access(
        self, id: Sequence[str], *, account_id: str | None | UnsetType = UNSET
    ) -> list[DeviceAccess] | None:
        """List who has access to devices and to each of their services.

        Args:
            id: Device or service ids, such as `80:00:00:00:01:02:03:04`.
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Devices by id. Unknown ids are ignored; a service id returns the device that the service
            belongs to.
        """
        from .operations.sharing import DEVICE_ACCESS

        return self.execute(DEVICE_ACCESS, {"id": id, "accountId": account_id})

    def account_access(self, *, account_id: str | None | UnsetType = UNSET) -> list[Access]:
        """List the people who have access to a whole account.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Users with access to this account as a whole.
        """
        from .operations.sharing import ACCOUNT_ACCESS

        return self.execute(ACCOUNT_ACCESS, {"accountId": account_id})

    def accessible_accounts(self, *, account_id: str | None | UnsetType = UNSET) -> list[Access]:
        """List the accounts to which an account has access as a whole.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Accounts that have given this account access as a whole.
        """
        from .operations.sharing import ACCESSIBLE_ACCOUNTS

        return self.execute(ACCESSIBLE_ACCOUNTS, {"accountId": account_id})

    def tags(self, *, account_id: str | None | UnsetType = UNSET) -> list[Tag]:
        """List the tags of an account, used or not.

        Args:
            account_id: Account id; for an organization, the id of its owner. Null means the
                caller's own account.

        Returns:
            Tags defined in this account, including unused tags.
        """
        from .operations.tags import TAGS

        return self.execute(TAGS, {"accountId": account_id})

    def set_tag(self, tag: Sequence[TagInput], *, account_id: str | None | UnsetType = UNSET) -> bool | None:
        """Create tags, or change the color of existing ones.

        Args:
            tag: Tags, each with its name and a color number from 0 to 13.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.tags import SET_TAG

        return self.execute(SET_TAG, {"tag": tag, "accountId": account_id})

    def add_tag(
        self, name: Sequence[str], service_id: Sequence[str], *, account_id: str | None | UnsetType = UNSET
    ) -> bool | None:
        """Add tags to devices and services; tags that do not exist yet are created.

        Args:
            name: Names of the tags.
            service_id: Ids of the devices or services.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.tags import ADD_TAG

        return self.execute(ADD_TAG, {"name": name, "serviceId": service_id, "accountId": account_id})

    def remove_tag(
        self, name: Sequence[str], service_id: Sequence[str], *, account_id: str | None | UnsetType = UNSET
    ) -> bool | None:
        """Remove tags from devices and services; the tags themselves stay.

        Args:
            name: Names of the tags.
            service_id: Ids of the devices or services.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.tags import REMOVE_TAG

        return self.execute(REMOVE_TAG, {"name": name, "serviceId": service_id, "accountId": account_id})

    def rename_tag(self, from_: str, to: str, *, account_id: str | None | UnsetType = UNSET) -> bool | None:
        """Rename a tag everywhere.

        Args:
            from_: Current name.
            to: New name.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.tags import RENAME_TAG

        return self.execute(RENAME_TAG, {"from": from_, "to": to, "accountId": account_id})

    def merge_tag(self, from_: str, to: str, *, account_id: str | None | UnsetType = UNSET) -> bool | None:
        """Merge a tag into another, which replaces it on all devices and services.

        Args:
            from_: Name of the tag to merge and remove.
            to: Name of the tag to keep.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.tags import MERGE_TAG

        return self.execute(MERGE_TAG, {"from": from_, "to": to, "accountId": account_id})

    def delete_tag(self, name: Sequence[str], *, account_id: str | None | UnsetType = UNSET) -> bool | None:
        """Delete tags, and remove them from all devices and services.

        Args:
            name: Names of the tags.
            account_id: Organization to act for, by its owner's account id; null or omitted means
                the caller's own account.

        Returns:
            True if the API did it; the API may return `False` without an error.
        """
        from .operations.tags import DELETE_TAG

        return self.execute(DELETE_TAG, {"name": name, "accountId": account_id})
