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
    """The connecting end of a session: the client's place on the network."""

    id: str
    "Id of the endpoint, 8 hex octets with colons."
    type_: str | None = Field(alias="type")
    "Type code of the endpoint as text."
    timestamp: DateTime
    "When this information was last updated (ISO 8601)."
    external_address: str | None
    "Public network address from which the endpoint is seen."
    internal_address: str | None
    "Address of the endpoint on its local network."
    server_address: str | None
    "Address of the remote.it server that the endpoint is connected to."
    ws_address: str | None
    "Address used for WebSocket transport; null where it is not used."
    presence_address: str | None
    "Address of the presence server for the endpoint; null where none is known."
    manufacturer: int | None
    "Numeric manufacturer code that the endpoint reports."
    platform: int | None
    "Platform id of the endpoint; `platformTypes` has the names."
    version: str | None
    "Version of the remote.it software at the endpoint."
    encryption: list[EncryptionType] | None
    "Ciphers that the endpoint supports; null where they are not known."
    proxy: bool
    "Whether the connecting end is a proxy server rather than the user's own machine."
    geo: Optional["GeolocationFields"]
    "Approximate location of the external address; null where it is not known."


class SessionFields(BaseModel):
    """A connection in use between a client and a service."""

    id: str
    "Id of the session, as `rateConnection` takes it."
    timestamp: DateTime
    "When the session reached its present state (ISO 8601)."
    state: str
    "State of the session as text; `connected` is the plain yes-or-no form."
    connected: bool
    "Whether the session is connected now."
    encryption: EncryptionType | None
    "Cipher that protects the session; null where it is not known."
    source: ConnectionSource | None
    "How the client reaches the service; null where it is not known."
    address: str | None
    "Network address that the session comes from; null where it is not known."
    user: Optional["UserFields"]
    "User who opened the session; null where it is not known."
    target: Optional["ServiceReferenceFields"]
    "Service that the session is connected to; null where the caller cannot see it."
    endpoint: Optional["SessionFieldsEndpoint"]
    "The connecting end of the session; null where it is not known."
