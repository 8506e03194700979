# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import TimeSeriesFields
from .operation import Operation


class DeviceTimeSeries(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["DeviceTimeSeriesLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class DeviceTimeSeriesLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["DeviceTimeSeriesLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class DeviceTimeSeriesLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    device: list["DeviceTimeSeriesLoginAccountDevice"] | None
    "Devices by id. Unknown ids are ignored; a service id returns the device that the service belongs to."


class DeviceTimeSeriesLoginAccountDevice(BaseModel):
    """Registered machine with its services. A device and its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    time_series: Optional["TimeSeriesFields"]
    "Availability or usage of the device over time; null if there is no data."


DEVICE_TIME_SERIES: Operation[list["DeviceTimeSeriesLoginAccountDevice"] | None] = Operation(
    name="DeviceTimeSeries",
    kind="query",
    document="""\
query DeviceTimeSeries($id: [String!]!, $accountId: String, $type: TimeSeriesType! = AVAILABILITY, $resolution: TimeSeriesResolution! = MINUTE, $start: DateTime, $end: DateTime, $timezone: String, $length: Int) {
  login {
    account(id: $accountId) {
      device(id: $id) {
        id
        timeSeries(
          type: $type
          resolution: $resolution
          start: $start
          end: $end
          timezone: $timezone
          length: $length
        ) {
          ...TimeSeriesFields
        }
      }
    }
  }
}

fragment TimeSeriesFields on TimeSeries {
  type
  start
  end
  resolution
  timezone
  time
  data
}
""",
    model=DeviceTimeSeries,
    path=("login", "account", "device"),
    nullable=True,
)
