# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any

from pydantic import Field

from .base_model import BaseModel
from .enums import ListOperator, WebSocketOptions


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
    presence_address: str | None = Field(alias="presenceAddress", default=None)
    "Address of the presence server for the service; null sets none."
    websocket: WebSocketOptions | None = None
    "Whether and how to use WebSocket transport; null leaves the choice to the API."
    websocket_ipv4: str | None = Field(alias="websocketIPv4", default=None)
    "IPv4 address for WebSocket transport; null sets none."
    websocket_ipv6: str | None = Field(alias="websocketIPv6", default=None)
    "IPv6 address for WebSocket transport; null sets none."
    service_id: str | None = Field(alias="serviceId", default=None)
    "Id for the service, like `80:00:00:00:01:02:03:04`; null has the API assign one."


class ListFilter(BaseModel):
    """Condition on a list such as a device's tags."""

    operator: ListOperator = ListOperator.ANY
    "Whether any or all of `values` have to be present. Default `ANY`."
    values: list[Any]
    "Values to look for, such as tag names."
