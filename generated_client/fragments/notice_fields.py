# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from pydantic import Field

from ..base_model import BaseModel
from ..enums import (
    NoticeType,
)
from ..scalars import DateTime


class NoticeFields(BaseModel):
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
