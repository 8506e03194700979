# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RenameService(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    rename_service: bool
    "Renames a device or a service. Requires its owner or an organisation admin."


RENAME_SERVICE: Operation[bool] = Operation(
    name="RenameService",
    kind="mutation",
    document="""\
mutation RenameService($serviceId: String!, $name: String!) {
  renameService(serviceId: $serviceId, name: $name)
}
""",
    model=RenameService,
    path=("rename_service",),
    nullable=False,
)
