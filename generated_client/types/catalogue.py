# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `catalogue.graphql`."""

from .._runtime.models import BaseModel
from ..enums import Protocol


class ApplicationType(BaseModel):
    """Kind of service, such as SSH or HTTP, with its usual port and protocol."""

    id: int
    "Numeric id, used in `Service.application`: 28 is SSH, 8 is HTTPS."
    name: str
    "Display name, such as `SSH`."
    description: str
    "Short description of the application type."
    port: int | None
    "Usual port of the application; null if none, as for plain TCP and UDP."
    proxy: bool
    "Whether connections use a reverse proxy (public, random host), as for HTTP and HTTPS."
    scheme: str | None
    "URL scheme, such as `https`; null if none."
    protocol: Protocol
    "Transport protocol of the application."


class PlatformType(BaseModel):
    """Kind of hardware or operating system that a device runs on."""

    id: int
    "Numeric id, used in `Device.platform`: 0 is Windows, 65535 is unknown."
    name: str
    "Display name, such as `Raspberry Pi`."
