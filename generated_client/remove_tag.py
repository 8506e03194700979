# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RemoveTag(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    remove_tag: bool | None
    "Removes tags from devices or services; `deleteTag` deletes the tags themselves."


REMOVE_TAG: Operation[bool | None] = Operation(
    name="RemoveTag",
    kind="mutation",
    document="""\
mutation RemoveTag($name: [String!]!, $serviceId: [String!]!, $accountId: String) {
  removeTag(name: $name, serviceId: $serviceId, accountId: $accountId)
}
""",
    model=RemoveTag,
    path=("remove_tag",),
    nullable=True,
)
