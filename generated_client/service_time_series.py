# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import TimeSeriesFields
from .operation import Operation


class ServiceTimeSeries(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["ServiceTimeSeriesLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class ServiceTimeSeriesLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["ServiceTimeSeriesLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class ServiceTimeSeriesLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    service: list["ServiceTimeSeriesLoginAccountService"] | None
    "Services by id."


class ServiceTimeSeriesLoginAccountService(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    time_series: Optional["TimeSeriesFields"]
    "Availability or usage of the service over time; null if there is no data."


SERVICE_TIME_SERIES: Operation[list["ServiceTimeSeriesLoginAccountService"] | None] = Operation(
    name="ServiceTimeSeries",
    kind="query",
    document="""\
query ServiceTimeSeries($id: [String!]!, $accountId: String, $type: TimeSeriesType! = AVAILABILITY, $resolution: TimeSeriesResolution! = MINUTE, $start: DateTime, $end: DateTime, $timezone: String, $length: Int) {
  login {
    account(id: $accountId) {
      service(id: $id) {
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
    model=ServiceTimeSeries,
    path=("login", "account", "service"),
    nullable=True,
)
