# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class DeleteOrganization(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    delete_organization: bool
    "Deletes the caller's own organisation."


DELETE_ORGANIZATION: Operation[bool] = Operation(
    name="DeleteOrganization",
    kind="mutation",
    document="""\
mutation DeleteOrganization {
  deleteOrganization
}
""",
    model=DeleteOrganization,
    path=("delete_organization",),
    nullable=False,
)
