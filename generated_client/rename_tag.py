# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RenameTag(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    rename_tag: bool | None
    "Renames a tag of the account everywhere it is used."


RENAME_TAG: Operation[bool | None] = Operation(
    name="RenameTag",
    kind="mutation",
    document="""\
mutation RenameTag($from: String!, $to: String!, $accountId: String) {
  renameTag(from: $from, to: $to, accountId: $accountId)
}
""",
    model=RenameTag,
    path=("rename_tag",),
    nullable=True,
)
