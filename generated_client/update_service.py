# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ServiceFields
from .operation import Operation


class UpdateService(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    update_service: Optional["ServiceFields"]
    "Changes a service's settings; returns the service."


UPDATE_SERVICE: Operation["ServiceFields"] = Operation(
    name="UpdateService",
    kind="mutation",
    document="""\
mutation UpdateService($id: ID!, $application: Int, $name: String, $port: Int, $host: String, $enabled: Boolean, $subdomain: String, $presenceAddress: String, $websocket: WebSocketOptions, $websocketIPv4: String, $websocketIPv6: String, $serviceId: String, $refresh: Boolean! = true) {
  updateService(
    id: $id
    application: $application
    name: $name
    port: $port
    host: $host
    enabled: $enabled
    subdomain: $subdomain
    presenceAddress: $presenceAddress
    websocket: $websocket
    websocketIPv4: $websocketIPv4
    websocketIPv6: $websocketIPv6
    serviceId: $serviceId
    refresh: $refresh
  ) {
    ...ServiceFields
  }
}

fragment ServiceFields on Service {
  id
  name
  application
  port
  host
  protocol
  enabled
  state
  online
  license
  created
  lastReported
}
""",
    model=UpdateService,
    path=("update_service",),
    nullable=False,
)
