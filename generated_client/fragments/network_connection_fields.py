# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime
from .service_fields import ServiceFields


class NetworkConnectionFields(BaseModel):
    """Service in a network."""

    service: "ServiceFields"
    "The service."
    name: str | None
    "Name of the service within the network; null if it keeps its own name."
    port: int | None
    "Port of the service within the network; null if none was chosen."
    created: DateTime
    "When the service was added to the network, ISO 8601 in UTC."
