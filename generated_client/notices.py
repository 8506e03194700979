# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .fragments import NoticeFields
from .operation import Operation


class Notices(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    notices: list["NoticeFields"]
    "Announcements from remote.it; `readNotice` marks a notice as read."


NOTICES: Operation[list["NoticeFields"]] = Operation(
    name="Notices",
    kind="query",
    document="""\
query Notices {
  notices {
    ...NoticeFields
  }
}

fragment NoticeFields on Notice {
  id
  type
  stage
  language
  title
  body
  image
  link
  preview
  enabled
  from
  until
  modified
  read
}
""",
    model=Notices,
    path=("notices",),
    nullable=False,
)
