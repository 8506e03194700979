# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..scalars import DateTime
from .session_fields import SessionFields


class ConnectionFields(BaseModel):
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
    session: Optional["SessionFields"]
    "Session that belongs to the connection; null if none yet."
