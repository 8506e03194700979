# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `networks.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime
from ..enums import RolePermission
from ..types.common import User
from ..types.services import Service


class NetworkConnection(BaseModel):
    """Service in a network."""

    service: Service
    "The service."
    name: str | None
    "Name of the service within the network; null if it keeps its own name."
    port: int | None
    "Port of the service within the network; null if none was chosen."
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
    "Name of the tag, for `removeNetworkTag`."
    color: int | None
    "Color number of the tag, 0 to 13; null if not set."
    created: DateTime
    "When the tag was added to the network, ISO 8601 in UTC."


class Network(BaseModel):
    """Named group of services that users can be given access to together."""

    id: str
    "Id of the network; pass it as `networkId` to the network mutations."
    name: str
    "Display name of the network, set with `updateNetwork`."
    created: DateTime
    "When the network was created, ISO 8601 in UTC."
    owner: User | None
    "Account that the network belongs to."
    permissions: list[RolePermission]
    "Permissions that the caller has for the network."
    connections: list[NetworkConnection]
    "Services in the network."
    access: list[NetworkShare]
    "Users that the network is shared with."
    tags: list[NetworkTag]
    "Tags of the network, separate from tags of its devices."
