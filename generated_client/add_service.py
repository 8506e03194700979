# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ServiceFields
from .operation import Operation


class AddService(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    add_service: Optional["ServiceFields"]
    "Adds a service to a device, which must be `configurable`; returns the service."


ADD_SERVICE: Operation["ServiceFields"] = Operation(
    name="AddService",
    kind="mutation",
    document="""\
mutation AddService($deviceId: String!, $application: Int, $name: String, $port: Int, $host: String, $enabled: Boolean, $subdomain: String, $presenceAddress: String, $websocket: WebSocketOptions, $websocketIPv4: String, $websocketIPv6: String, $serviceId: String, $refresh: Boolean! = true) {
  addService(
    deviceId: $deviceId
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
    model=AddService,
    path=("add_service",),
    nullable=False,
)
