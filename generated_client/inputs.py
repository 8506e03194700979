# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The inputs that the operations take."""

from typing import Any

from pydantic import Field

from ._runtime.models import InputModel
from .enums import ListOperator, SharingAction, WebSocketOptions


class AgentAccountReachInput(InputModel):
    """Devices of one account that an app may reach. Inferred from the vendor's app, not introspected."""

    account: str
    "Id of the account. Inferred from the vendor's app, not introspected."
    tags: list[str] | None = None
    "Tags of the devices; null or omitted means all devices of the account. Inferred from the vendor's app, not\nintrospected."
    operator: ListOperator | None = None
    "Whether a device needs any or all of the tags. Inferred from the vendor's app, not introspected."


class ServiceInput(InputModel):
    """Settings of a service to add to a device."""

    application: int | None = None
    "Application type id, such as 28 for SSH; see `applicationTypes`."
    name: str | None = None
    "Name for the service; if null, the API chooses."
    subdomain: str | None = None
    "Subdomain for the public address of the service; null sets none."
    host: str | None = None
    "Host to forward connections to, as seen from the device; if null, the API chooses."
    port: int | None = None
    "Port to forward connections to; if null, the API chooses."
    enabled: bool | None = None
    "Whether the service accepts connections; if null, the API chooses."
    presence_address: str | None = None
    "Address of the presence server for the service; null sets none."
    websocket: WebSocketOptions | None = None
    "Use of WebSocket transport; if null, the API chooses."
    websocket_ipv4: str | None = Field(
        validation_alias="websocketIPv4", default=None, serialization_alias="websocketIPv4"
    )
    "IPv4 address for WebSocket transport; null sets none."
    websocket_ipv6: str | None = Field(
        validation_alias="websocketIPv6", default=None, serialization_alias="websocketIPv6"
    )
    "IPv6 address for WebSocket transport; null sets none."
    service_id: str | None = None
    "Id for the service, such as `80:00:00:00:01:02:03:04`; if null, the API assigns one."


class CreateDeviceProductFromRegistrationInput(InputModel):
    """Device product to create, with its services. Inferred from the vendor's app, not introspected."""

    name: str | None = None
    "Display name; if null, the API chooses. Inferred from the vendor's app, not introspected."
    platform: int
    "Platform type id; see `Query.platformTypes`. Inferred from the vendor's app, not introspected."
    tags: list[str] | None = None
    "Tags that registered devices get; null adds none. Inferred from the vendor's app, not introspected."
    services: list[ServiceInput]
    "Services that registered devices get. Inferred from the vendor's app, not introspected."


class UpdateDeviceProductInput(InputModel):
    """Changes of a device product; fields that are omitted stay as they are. Inferred from the vendor's app, not
    introspected."""

    name: str | None = None
    "New display name. Inferred from the vendor's app, not introspected."
    platform: int | None = None
    "Platform type id; see `Query.platformTypes`. Inferred from the vendor's app, not introspected."
    tags: list[str] | None = None
    "Tags that registered devices get; replaces the present ones. Inferred from the vendor's app, not\nintrospected."


class DeviceProductSettingsInput(InputModel):
    """Settings of a device product. Inferred from the vendor's app, not introspected."""

    lock: bool | None = None
    "`true` locks the product, so that it can no longer be changed. Inferred from the vendor's app, not\nintrospected."


class ServiceSharingOptions(InputModel):
    """Service to share with `share`, and the change to make."""

    action: SharingAction = SharingAction.ADD
    "Change to make: give, remove or give up access. Default `ADD`."
    service_id: str
    "Id of the service, such as `80:00:00:00:01:02:03:04`."


class TagInput(InputModel):
    """Tag to create or recolor with `setTag`."""

    name: str
    "Name of the tag; a tag that exists is changed, otherwise it is created."
    color: int | None = None
    "Color number, 0 to 13; if null, the API chooses."


class ListFilter(InputModel):
    """Filter on a list, such as a device's tags."""

    operator: ListOperator = ListOperator.ANY
    "Whether any or all of `values` must be present. Default `ANY`."
    values: list[Any]
    "Values to look for, such as tag names."


class ArgumentInput(InputModel):
    """Value for one script argument when starting a job."""

    name: str
    "Name of the argument, as in `FileArgument.name`."
    value: str
    "Value as text; for a `FileSelect` argument it identifies the chosen file."


class AddressInput(InputModel):
    """Postal address for `updateBillingDetails`; all fields are optional."""

    street: str | None = None
    "Street and house number."
    postal: str | None = None
    "Postal code."
    city: str | None = None
    "Town or city."
    state: str | None = None
    "State, province or region, if the country has them."
    country: str | None = None
    "Country of the address."


class TaxIdInput(InputModel):
    """Tax number for `updateBillingDetails`."""

    country: str | None = None
    "Country that issued the number; optional."
    type_: str = Field(validation_alias="type", serialization_alias="type")
    "Type of tax number, as a code."
    value: str
    "Tax number."
