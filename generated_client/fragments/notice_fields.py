# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from pydantic import Field

from ..base_model import BaseModel
from ..enums import (
    NoticeType,
)
from ..scalars import DateTime


class NoticeFields(BaseModel):
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
