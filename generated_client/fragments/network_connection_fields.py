# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime
from .service_fields import ServiceFields


class NetworkConnectionFields(BaseModel):
    """Service as part of a network."""

    service: "ServiceFields"
    "Service that the network contains."
    name: str | None
    "Name of the service within the network; null where it keeps its own."
    port: int | None
    "Port for the service within the network; null where none was chosen."
    created: DateTime
    "When the service was added to the network, ISO 8601 in UTC."
