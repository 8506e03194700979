# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `catalogue.graphql`."""

from .._runtime.models import BaseModel
from ..enums import Protocol


class ApplicationType(BaseModel):
    """A kind of service, such as SSH or HTTP, with its usual port and protocol."""

    id: int
    "Numeric id, as `application` of a service holds it: 28 is SSH, 8 is HTTPS."
    name: str
    "Display name, such as `SSH`."
    description: str
    "What the application type is for, in a sentence."
    port: int | None
    "Usual port of the application; null where there is none, as for plain TCP and UDP."
    proxy: bool
    "Whether connections to it go through a reverse proxy (public, random host), as for HTTP and HTTPS."
    scheme: str | None
    "URL scheme for links to it, such as `https`; null where there is none."
    protocol: Protocol
    "Transport protocol that the application speaks."


class PlatformType(BaseModel):
    """A kind of hardware or operating system that a device runs on."""

    id: int
    "Numeric id, as `platform` of a device holds it: 0 is Windows, 65535 is unknown."
    name: str
    "Display name, such as `Raspberry Pi`."
