# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `account.graphql`."""

from pydantic import Field

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime
from ..enums import NoticeType
from ..types.common import ServiceReference, User


class AccessKey(BaseModel):
    """A key pair that signs API requests, without its secret."""

    key: str
    "Id of the key, sent as `keyId` in signatures and used to update or delete it."
    enabled: bool
    "Whether the key is accepted; switched with `updateAccessKey`."
    created: DateTime
    "When the key was created (ISO 8601)."
    last_used: DateTime | None
    "When the key last signed a request (ISO 8601); null where it never did."


class Account(BaseModel):
    """An account, as files, jobs and licences name it. An account: the caller's own, or one
    stepped into with `account`, such as an organisation."""

    id: str
    "Account id; also the id of the organisation that the account owns."
    email: str | None
    "Email address that the account signs in with."


class AccountInfoDevices(BaseModel):
    """Number of an account's devices, in total and by state."""

    total: int
    "Number of devices in all."
    online: int
    "Number of devices online now."
    offline: int
    "Number of devices offline now."
    licensed: int
    "Number of devices covered by a licence."
    unlicensed: int
    "Number of devices without a licence."


class AccountInfoSessions(BaseModel):
    """Number of an account's sessions by direction."""

    inbound: int
    "Number of sessions opened to services of the account."
    outbound: int
    "Number of sessions that the account opened to services."


class AccountInfo(BaseModel):
    """Device and session counts of an account."""

    devices: AccountInfoDevices
    "Device counts by connection state and by licence."
    sessions: AccountInfoSessions
    "Session counts by direction."


class GuestNetworks(BaseModel):
    """Named set of services that people can be given access to together."""

    id: str
    "Id of the network; pass it as `networkId` to the network mutations."
    name: str
    "Display name of the network, set with `updateNetwork`."


class Guest(BaseModel):
    """A person with access to parts of an account, and those parts. A guest of an account and what
    is shared with that guest."""

    user: User
    "The guest."
    devices: list[ServiceReference]
    "Devices and services shared with the guest."
    networks: list[GuestNetworks]
    "Networks shared with the guest."


class Notice(BaseModel):
    """An announcement by remote.it to its users."""

    id: str
    "Id of the notice, as `readNotice` takes it."
    type_: NoticeType = Field(alias="type")
    "What kind of announcement it is."
    stage: str | None
    "Release stage of the service that the notice is meant for; null where it is not tied to one."
    language: str | None
    "Language of the text as a BCP 47 tag; null where it is not stated."
    title: str
    "Heading of the notice."
    body: str
    "Full text of the notice."
    image: str | None
    "Address of a picture that goes with the notice; null where there is none."
    link: str | None
    "Address of a page with more about it; null where there is none."
    preview: str | None
    "Preview of the notice, for display before it is opened; null where there is none."
    enabled: bool
    "Whether the notice is published."
    from_: DateTime | None = Field(alias="from")
    "When the notice starts to apply (ISO 8601); null where no start is set."
    until: DateTime | None
    "When the notice stops applying (ISO 8601); null where no end is set."
    modified: DateTime
    "When the notice was last changed (ISO 8601)."
    read: DateTime | None
    "When the caller marked it read with `readNotice` (ISO 8601); null while unread."
