# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class ShareDevices(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    share: bool
    "Shares devices, or some of their services, with other accounts, or stops sharing them."


SHARE_DEVICES: Operation[bool] = Operation(
    name="ShareDevices",
    kind="mutation",
    document="""\
mutation ShareDevices($email: [String!]!, $deviceIds: [String!]!, $services: [ServiceSharingOptions!], $action: SharingAction! = ADD, $scripting: Boolean! = false, $notify: Boolean! = true) {
  share(
    email: $email
    deviceIds: $deviceIds
    services: $services
    action: $action
    scripting: $scripting
    notify: $notify
  )
}
""",
    model=ShareDevices,
    path=("share",),
    nullable=False,
)
