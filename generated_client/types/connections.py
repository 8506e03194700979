# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `connections.graphql`."""

from pydantic import Field

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime
from ..enums import ConnectionSource, EncryptionType
from ..types.common import Geolocation, ServiceReference, User


class ConnectLink(BaseModel):
    """A persistent public URL for a service, made with `setConnectLink`."""

    code: str
    "Code that identifies the link."
    url: str
    "Public address of the link."
    enabled: bool
    "Whether the link can be used at present."
    allow: list[str]
    "Sources that may use the link; compare `deny`."
    deny: list[str]
    "Sources that may not use the link; compare `allow`."
    password: str | None
    "Password that visitors have to give; null where the link has none."
    created: DateTime
    "When the link was made (ISO 8601)."


class SessionEndpoint(BaseModel):
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
    geo: Geolocation | None
    "Approximate location of the external address; null where it is not known."


class Session(BaseModel):
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
    user: User | None
    "User who opened the session; null where it is not known."
    target: ServiceReference | None
    "Service that the session is connected to; null where the caller cannot see it."
    endpoint: SessionEndpoint | None
    "The connecting end of the session; null where it is not known."


class Connection(BaseModel):
    """A proxy connection to a service, as `connect` answers it."""

    id: str
    "Id of the connection, as `disconnect` takes it."
    host: str
    "Host name of the proxy to connect to."
    port: int | None
    "Port on `host`; null for a reverse proxy, which needs none."
    url: str
    "Complete address to connect to, such as `https://xprbjalo.p18.rt3.io`."
    reverse_proxy: bool
    "True for a reverse proxy (HTTP and HTTPS: public, random host), false for a port proxy."
    timeout: int
    "Lifetime of the connection in seconds, usually 28800 (8 hours)."
    created: DateTime
    "When the connection was made (ISO 8601)."
    session: Session | None
    "Session that belongs to the connection; null where there is none yet."
