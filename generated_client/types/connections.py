# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `connections.graphql`."""

from pydantic import Field

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime
from ..enums import ConnectionSource, EncryptionType
from ..types.common import Geolocation, ServiceReference, User


class ConnectLink(BaseModel):
    """Persistent public URL of a service, created with `setConnectLink`."""

    code: str
    "Code that identifies the link."
    url: str
    "Public URL of the link."
    enabled: bool
    "Whether the link can be used."
    allow: list[str]
    "Sources that may use the link; see also `deny`."
    deny: list[str]
    "Sources that may not use the link; see also `allow`."
    password: str | None
    "Password that visitors must enter; null if none."
    created: DateTime
    "When the link was created (ISO 8601)."


class SessionEndpoint(BaseModel):
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
    geo: Geolocation | None
    "Approximate location of the external address; null if unknown."


class Session(BaseModel):
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
    user: User | None
    "User who opened the session; null if unknown."
    target: ServiceReference | None
    "Service that the session is connected to; null if the caller cannot see it."
    endpoint: SessionEndpoint | None
    "Client end of the session; null if unknown."


class Connection(BaseModel):
    """Proxy connection to a service, returned by `connect`."""

    id: str
    "Id of the connection, for `disconnect`."
    host: str
    "Host name of the proxy to connect to."
    port: int | None
    "Port on `host`; null for a reverse proxy."
    url: str
    "Complete address to connect to, such as `https://xprbjalo.p18.rt3.io`."
    reverse_proxy: bool
    "True for a reverse proxy (HTTP and HTTPS: public, random host), false for a port proxy."
    timeout: int
    "Lifetime of the connection in seconds, usually 28800 (8 hours)."
    created: DateTime
    "When the connection was made (ISO 8601)."
    session: Session | None
    "Session that belongs to the connection; null if none yet."
