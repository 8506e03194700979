# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class AddTag(BaseModel):
    """Entry points for changes. A Boolean answer may be `false` without an error, so check it."""

    add_tag: bool | None
    "Puts tags on devices or services; tags that do not exist yet are created."


ADD_TAG: Operation[bool | None] = Operation(
    name="AddTag",
    kind="mutation",
    document="""\
mutation AddTag($name: [String!]!, $serviceId: [String!]!, $accountId: String) {
  addTag(name: $name, serviceId: $serviceId, accountId: $accountId)
}
""",
    model=AddTag,
    path=("add_tag",),
    nullable=True,
)
