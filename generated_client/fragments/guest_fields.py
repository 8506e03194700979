# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from .service_reference_fields import ServiceReferenceFields
from .user_fields import UserFields


class GuestFieldsNetworks(BaseModel):
    """Named group of services that users can be given access to together."""

    id: str
    "Id of the network; pass it as `networkId` to the network mutations."
    name: str
    "Display name of the network, set with `updateNetwork`."


class GuestFields(BaseModel):
    """Someone who reaches parts of an account, and which. Guest of an account, and the devices and
    networks shared with them."""

    user: "UserFields"
    "The guest."
    devices: list["ServiceReferenceFields"]
    "Devices and services shared with the guest."
    networks: list["GuestFieldsNetworks"]
    "Networks shared with the guest."
