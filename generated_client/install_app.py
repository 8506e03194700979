# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class InstallApp(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    install_app: str
    "Installs an app on devices. The API does not document the returned string (for `startJob` it is the job id)."


INSTALL_APP: Operation[str] = Operation(
    name="InstallApp",
    kind="mutation",
    document="""\
mutation InstallApp($appId: Float!, $deviceIds: [String!], $tagFilter: ListFilter, $version: String) {
  installApp(
    appId: $appId
    deviceIds: $deviceIds
    tagFilter: $tagFilter
    version: $version
  )
}
""",
    model=InstallApp,
    path=("install_app",),
    nullable=False,
)
