# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from pydantic import Field

from ..base_model import BaseModel
from ..enums import (
    ConnectionSource,
    EncryptionType,
)
from ..scalars import DateTime
from .geolocation_fields import GeolocationFields
from .service_reference_fields import ServiceReferenceFields
from .user_fields import UserFields


class SessionFieldsEndpoint(BaseModel):
    """Client end of a session, with its network addresses."""

    id: str
    "Id of the endpoint: 8 hexadecimal octets with colons."
    type_: str | None = Field(alias="type")
    "Type code of the endpoint as text."
    timestamp: DateTime
    "When this information was last updated (ISO 8601)."
    external_address: str | None
    "Public network address of the endpoint."
    internal_address: str | None
    "Address of the endpoint on its local network."
    server_address: str | None
    "Address of the remote.it server that the endpoint is connected to."
    ws_address: str | None
    "Address for WebSocket transport; null if not used."
    presence_address: str | None
    "Address of the presence server for the endpoint; null if unknown."
    manufacturer: int | None
    "Numeric manufacturer code that the endpoint reports."
    platform: int | None
    "Platform id of the endpoint; see `platformTypes` for the names."
    version: str | None
    "Version of the remote.it software at the endpoint."
    encryption: list[EncryptionType] | None
    "Ciphers that the endpoint supports; null if unknown."
    proxy: bool
    "Whether the client end is a proxy server rather than the user's own machine."
    geo: Optional["GeolocationFields"]
    "Approximate location of the external address; null if unknown."


class SessionFields(BaseModel):
    """Connection in use between a client and a service."""

    id: str
    "Id of the session, for `rateConnection`."
    timestamp: DateTime
    "When the session entered its current state (ISO 8601)."
    state: str
    "State of the session as text; `connected` is the Boolean form."
    connected: bool
    "Whether the session is connected."
    encryption: EncryptionType | None
    "Cipher that protects the session; null if unknown."
    source: ConnectionSource | None
    "Route by which the client reaches the service; null if unknown."
    address: str | None
    "Network address that the session comes from; null if unknown."
    user: Optional["UserFields"]
    "User who opened the session; null if unknown."
    target: Optional["ServiceReferenceFields"]
    "Service that the session is connected to; null if the caller cannot see it."
    endpoint: Optional["SessionFieldsEndpoint"]
    "Client end of the session; null if unknown."
