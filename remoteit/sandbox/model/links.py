"""Connect links: persistent public addresses of services.

*(choice)*: services of types with a reverse proxy (HTTP, HTTPS) have an HTTPS link, other TCP services a WSS
one, UDP services none. A link ends with its service, and when the device passes to another account.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .catalogue import APPLICATION_TYPES

if TYPE_CHECKING:
    from datetime import datetime

    from .devices import Service


@dataclass(eq=False)
class ConnectLink:
    """A service's public address."""

    service: Service
    code: str
    created: datetime
    enabled: bool = True
    allow: list[str] = field(default_factory=list)
    deny: list[str] = field(default_factory=list)
    password: str | None = field(default=None, repr=False)

    @property
    def type(self) -> str:
        """`HTTPS` or `WSS`."""
        return "HTTPS" if APPLICATION_TYPES[self.service.application].proxy else "WSS"

    @property
    def url(self) -> str:
        """Where visitors go; the code is the host's first label, for as long as the link lives."""
        return f"{self.type.lower()}://{self.code}.connect.rt3.io"
