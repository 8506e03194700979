# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any, Optional

from .base_model import BaseModel
from .operation import Operation


class DeviceReport(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["DeviceReportLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class DeviceReportLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["DeviceReportLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class DeviceReportLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    report: Any
    "Runs a named report; `DeviceList` answers with a link to the device list as CSV."


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
