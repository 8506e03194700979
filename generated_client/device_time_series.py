# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import TimeSeriesFields
from .operation import Operation


class DeviceTimeSeries(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["DeviceTimeSeriesLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class DeviceTimeSeriesLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["DeviceTimeSeriesLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class DeviceTimeSeriesLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    device: list["DeviceTimeSeriesLoginAccountDevice"] | None
    "Devices by id; unknown ids are dropped, and a service id yields its parent device."


class DeviceTimeSeriesLoginAccountDevice(BaseModel):
    """A registered machine with its services; it shares its id with its bulk service."""

    id: str
    "Id of the device and of its bulk service, 8 hex octets like `80:00:00:00:01:02:03:04`."
    time_series: Optional["TimeSeriesFields"]
    "Availability or usage of the device over time; null where there is no data."


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
