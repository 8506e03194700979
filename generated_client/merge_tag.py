# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class MergeTag(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    merge_tag: bool | None
    "Merges one tag into another: everything with the first tag gets the second instead."


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
