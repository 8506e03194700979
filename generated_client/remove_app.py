# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class RemoveApp(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    remove_app: str
    "Removes an app from devices. The API does not document the returned string (for `startJob` it is the job id)."


REMOVE_APP: Operation[str] = Operation(
    name="RemoveApp",
    kind="mutation",
    document="""\
mutation RemoveApp($appId: Float!, $deviceIds: [String!], $tagFilter: ListFilter) {
  removeApp(appId: $appId, deviceIds: $deviceIds, tagFilter: $tagFilter)
}
""",
    model=RemoveApp,
    path=("remove_app",),
    nullable=False,
)
