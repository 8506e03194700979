# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class ReadNotice(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    read_notice: bool
    "Marks a notice as read or unread for the caller."


READ_NOTICE: Operation[bool] = Operation(
    name="ReadNotice",
    kind="mutation",
    document="""\
mutation ReadNotice($id: String!, $value: Boolean! = true) {
  readNotice(id: $id, value: $value)
}
""",
    model=ReadNotice,
    path=("read_notice",),
    nullable=False,
)
