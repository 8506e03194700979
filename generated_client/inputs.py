# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The inputs that the operations take."""

from typing import Any

from pydantic import Field

from ._runtime.models import BaseModel
from .enums import ListOperator, SharingAction, WebSocketOptions


class ServiceInput(BaseModel):
    """Settings of a service that is to be set up on a device."""

    application: int | None = None
    "Application type id, such as 28 for SSH; see `applicationTypes`."
    name: str | None = None
    "Name for the service; null leaves the choice to the API."
    subdomain: str | None = None
    "Subdomain for the public address of the service; null sets none."
    host: str | None = None
    "Host to forward connections to, as seen from the device; null leaves the choice to the API."
    port: int | None = None
    "Port to forward connections to; null leaves the choice to the API."
    enabled: bool | None = None
    "Whether the service takes connections; null leaves the choice to the API."
    presence_address: str | None = None
    "Address of the presence server for the service; null sets none."
    websocket: WebSocketOptions | None = None
    "Whether and how to use WebSocket transport; null leaves the choice to the API."
    websocket_ipv4: str | None = Field(
        validation_alias="websocketIPv4", default=None, serialization_alias="websocketIPv4"
    )
    "IPv4 address for WebSocket transport; null sets none."
    websocket_ipv6: str | None = Field(
        validation_alias="websocketIPv6", default=None, serialization_alias="websocketIPv6"
    )
    "IPv6 address for WebSocket transport; null sets none."
    service_id: str | None = None
    "Id for the service, like `80:00:00:00:01:02:03:04`; null has the API assign one."


class ServiceSharingOptions(BaseModel):
    """One service in a call of `share`, and what to do with it."""

    action: SharingAction = SharingAction.ADD
    "Whether to give, take away or give up access. Default `ADD`."
    service_id: str
    "Id of the service, like `80:00:00:00:01:02:03:04`."


class TagInput(BaseModel):
    """A tag to create or recolour with `setTag`."""

    name: str
    "Name of the tag; an existing one is changed, a new one is created."
    color: int | None = None
    "Colour number, 0 to 13; null leaves the choice to the API."


class ListFilter(BaseModel):
    """Condition on a list such as a device's tags."""

    operator: ListOperator = ListOperator.ANY
    "Whether any or all of `values` have to be present. Default `ANY`."
    values: list[Any]
    "Values to look for, such as tag names."


class ArgumentInput(BaseModel):
    """Value for one script argument when starting a job."""

    name: str
    "Name of the argument, as in `FileArgument.name`."
    value: str
    "Value as text; for a `FileSelect` argument it identifies the chosen file."


class AddressInput(BaseModel):
    """Postal address for `updateBillingDetails`; every part may be left out."""

    street: str | None = None
    "Street and house number."
    postal: str | None = None
    "Postal code."
    city: str | None = None
    "Town or city."
    state: str | None = None
    "State, province or region, where the country has them."
    country: str | None = None
    "Country of the address."


class TaxIdInput(BaseModel):
    """Tax number for `updateBillingDetails`."""

    country: str | None = None
    "Country that issued the number; may be left out."
    type_: str = Field(validation_alias="type", serialization_alias="type")
    "Kind of tax number, as a code."
    value: str
    "The number itself."
