# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any, Optional

from .base_model import BaseModel
from .operation import Operation


class DeviceReport(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["DeviceReportLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class DeviceReportLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["DeviceReportLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class DeviceReportLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    report: Any
    "Runs a named report; `DeviceList` returns the URL of the device list as CSV."


DEVICE_REPORT: Operation[Any] = Operation(
    name="DeviceReport",
    kind="query",
    document="""\
query DeviceReport($accountId: String, $name: String! = "DeviceList", $parameters: Object) {
  login {
    account(id: $accountId) {
      report(name: $name, parameters: $parameters)
    }
  }
}
""",
    model=DeviceReport,
    path=("login", "account", "report"),
    nullable=False,
)
