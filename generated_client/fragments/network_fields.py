# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..enums import (
    RolePermission,
)
from ..scalars import DateTime
from .network_connection_fields import NetworkConnectionFields
from .network_share_fields import NetworkShareFields
from .network_tag_fields import NetworkTagFields
from .user_fields import UserFields


class NetworkFields(BaseModel):
    """Named group of services that users can be given access to together."""

    id: str
    "Id of the network; pass it as `networkId` to the network mutations."
    name: str
    "Display name of the network, set with `updateNetwork`."
    created: DateTime
    "When the network was created, ISO 8601 in UTC."
    owner: Optional["UserFields"]
    "Account that the network belongs to."
    permissions: list[RolePermission]
    "Permissions that the caller has for the network."
    connections: list["NetworkConnectionFields"]
    "Services in the network."
    access: list["NetworkShareFields"]
    "Users that the network is shared with."
    tags: list["NetworkTagFields"]
    "Tags of the network, separate from tags of its devices."
