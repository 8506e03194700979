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
    "Id of the key, sent as `keyId` in signatures and passed to update or delete the key."
    enabled: bool
    "Whether the key is accepted; change it with `updateAccessKey`."
    created: DateTime
    "When the key was created (ISO 8601)."
    last_used: DateTime | None
    "When the key last signed a request (ISO 8601); null if never."


class Account(BaseModel):
    """An account, as files, jobs and licenses name it. An account: the caller's own, or one
    selected with `account`, such as an organization."""

    id: str
    "Account id; also the id of the organization that the account owns."
    email: str | None
    "Email address that the account signs in with."


class AccountInfoDevices(BaseModel):
    """Device counts of an account, in total and by state."""

    total: int
    "Total number of devices."
    online: int
    "Number of devices that are online."
    offline: int
    "Number of devices that are offline."
    licensed: int
    "Number of devices covered by a license."
    unlicensed: int
    "Number of devices without a license."


class AccountInfoSessions(BaseModel):
    """Session counts of an account by direction."""

    inbound: int
    "Number of sessions that others opened to services of the account."
    outbound: int
    "Number of sessions that the account opened to services."


class AccountInfo(BaseModel):
    """Device and session counts of an account."""

    devices: AccountInfoDevices
    "Device counts by connection state and by license."
    sessions: AccountInfoSessions
    "Session counts by direction."


class GuestNetworks(BaseModel):
    """Named group of services that users can be given access to together."""

    id: str
    "Id of the network; pass it as `networkId` to the network mutations."
    name: str
    "Display name of the network, set with `updateNetwork`."


class Guest(BaseModel):
    """A person with access to parts of an account, and those parts. Guest of an account, and the
    devices and networks shared with them."""

    user: User
    "The guest."
    devices: list[ServiceReference]
    "Devices and services shared with the guest."
    networks: list[GuestNetworks]
    "Networks shared with the guest."


class Notice(BaseModel):
    """Announcement by remote.it to its users."""

    id: str
    "Id of the notice, for `readNotice`."
    type_: NoticeType = Field(alias="type")
    "Kind of announcement."
    stage: str | None
    "Release stage of the service that the notice applies to; null if none."
    language: str | None
    "Language of the text as a BCP 47 tag; null if not stated."
    title: str
    "Heading of the notice."
    body: str
    "Full text of the notice."
    image: str | None
    "URL of the notice's image; null if none."
    link: str | None
    "URL of a page with details; null if none."
    preview: str | None
    "Preview of the notice, shown before it is opened; null if none."
    enabled: bool
    "Whether the notice is published."
    from_: DateTime | None = Field(alias="from")
    "When the notice starts to apply (ISO 8601); null if not set."
    until: DateTime | None
    "When the notice stops applying (ISO 8601); null if not set."
    modified: DateTime
    "When the notice was last changed (ISO 8601)."
    read: DateTime | None
    "When the caller marked the notice as read with `readNotice` (ISO 8601); null if unread."
