# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class MergeTag(BaseModel):
    """Entry points for changes. A Boolean answer may be `false` without an error, so check it."""

    merge_tag: bool | None
    "Merges one tag into another: what carried the first carries the second afterwards."


MERGE_TAG: Operation[bool | None] = Operation(
    name="MergeTag",
    kind="mutation",
    document="""\
mutation MergeTag($from: String!, $to: String!, $accountId: String) {
  mergeTag(from: $from, to: $to, accountId: $accountId)
}
""",
    model=MergeTag,
    path=("merge_tag",),
    nullable=True,
)
