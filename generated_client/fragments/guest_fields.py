# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from .service_reference_fields import ServiceReferenceFields
from .user_fields import UserFields


class GuestFieldsNetworks(BaseModel):
    """Named set of services that people can be given access to together."""

    id: str
    "Id of the network; pass it as `networkId` to the network mutations."
    name: str
    "Display name of the network, set with `updateNetwork`."


class GuestFields(BaseModel):
    """Someone who reaches parts of an account, and which. A guest of an account and what is shared
    with that guest."""

    user: "UserFields"
    "The guest."
    devices: list["ServiceReferenceFields"]
    "Devices and services shared with the guest."
    networks: list["GuestFieldsNetworks"]
    "Networks shared with the guest."
