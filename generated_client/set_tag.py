# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class SetTag(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    set_tag: bool | None
    "Creates tags in the account, or changes the colour of existing tags."


SET_TAG: Operation[bool | None] = Operation(
    name="SetTag",
    kind="mutation",
    document="""\
mutation SetTag($tag: [TagInput!]!, $accountId: String) {
  setTag(tag: $tag, accountId: $accountId)
}
""",
    model=SetTag,
    path=("set_tag",),
    nullable=True,
)
