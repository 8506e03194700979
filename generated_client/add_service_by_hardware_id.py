# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import ServiceFields
from .operation import Operation


class AddServiceByHardwareId(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    add_service_by_hardware_id: Optional["ServiceFields"]
    "Adds a service to the device with this hardware id; returns the service."


ADD_SERVICE_BY_HARDWARE_ID: Operation["ServiceFields"] = Operation(
    name="AddServiceByHardwareId",
    kind="mutation",
    document="""\
mutation AddServiceByHardwareId($hardwareId: String!, $application: Int, $name: String, $port: Int, $host: String, $enabled: Boolean, $subdomain: String, $presenceAddress: String, $websocket: WebSocketOptions, $websocketIPv4: String, $websocketIPv6: String, $serviceId: String) {
  addServiceByHardwareId(
    hardwareId: $hardwareId
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
    model=AddServiceByHardwareId,
    path=("add_service_by_hardware_id",),
    nullable=False,
)
