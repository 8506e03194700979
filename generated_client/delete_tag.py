# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class DeleteTag(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    delete_tag: bool | None
    "Deletes tags from the account and from everything that has them."


DELETE_TAG: Operation[bool | None] = Operation(
    name="DeleteTag",
    kind="mutation",
    document="""\
mutation DeleteTag($name: [String!]!, $accountId: String) {
  deleteTag(name: $name, accountId: $accountId)
}
""",
    model=DeleteTag,
    path=("delete_tag",),
    nullable=True,
)
