# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `networks.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime
from ..enums import RolePermission
from ..types.common import User
from ..types.services import Service


class NetworkConnection(BaseModel):
    """Service as part of a network."""

    service: Service
    "Service that the network contains."
    name: str | None
    "Name of the service within the network; null where it keeps its own."
    port: int | None
    "Port for the service within the network; null where none was chosen."
    created: DateTime
    "When the service was added to the network, ISO 8601 in UTC."


class NetworkShare(BaseModel):
    """User that a network is shared with."""

    user: User
    "User who has access to the network."
    created: DateTime
    "When the network was shared with the user, ISO 8601 in UTC."


class NetworkTag(BaseModel):
    """Tag on a network."""

    name: str
    "Tag text, by which `removeNetworkTag` finds it."
    color: int | None
    "Colour number of the tag, 0 to 13; null where none is set."
    created: DateTime
    "When the tag was put on the network, ISO 8601 in UTC."


class Network(BaseModel):
    """Named set of services that people can be given access to together."""

    id: str
    "Id of the network; pass it as `networkId` to the network mutations."
    name: str
    "Display name of the network, set with `updateNetwork`."
    created: DateTime
    "When the network was created, ISO 8601 in UTC."
    owner: User | None
    "Account that the network belongs to."
    permissions: list[RolePermission]
    "What the caller may do with the network."
    connections: list[NetworkConnection]
    "Services in the network."
    access: list[NetworkShare]
    "Users that the network is shared with."
    tags: list[NetworkTag]
    "Tags of the network, separate from tags of its devices."
