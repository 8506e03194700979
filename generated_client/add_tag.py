# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class AddTag(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    add_tag: bool | None
    "Adds tags to devices or services; missing tags are created."


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
