# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ConnectLinkFields
from .operation import Operation


class SetConnectLink(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    set_connect_link: Optional["ConnectLinkFields"]
    "Creates or changes the service's persistent public URL; returns the link."


SET_CONNECT_LINK: Operation["ConnectLinkFields"] = Operation(
    name="SetConnectLink",
    kind="mutation",
    document="""\
mutation SetConnectLink($serviceId: String!, $enabled: Boolean, $password: String, $allow: [String!], $deny: [String!]) {
  setConnectLink(
    serviceId: $serviceId
    enabled: $enabled
    password: $password
    allow: $allow
    deny: $deny
  ) {
    ...ConnectLinkFields
  }
}

fragment ConnectLinkFields on ConnectLink {
  code
  url
  enabled
  allow
  deny
  password
  created
}
""",
    model=SetConnectLink,
    path=("set_connect_link",),
    nullable=False,
)
