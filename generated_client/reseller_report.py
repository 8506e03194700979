# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class ResellerReport(BaseModel):
    """Entry points for reading; most data is reached through `login`, the caller's account."""

    login: Optional["ResellerReportLogin"]
    "Caller's account, whose key signed the request; `login.account` steps from it into an organisation."


class ResellerReportLogin(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    account: Optional["ResellerReportLoginAccount"]
    "Steps into another account, such as an organisation the caller belongs to; null where there is no access."


class ResellerReportLoginAccount(BaseModel):
    """An account: the caller's own, or one stepped into with `account`, such as an organisation."""

    organization: Optional["ResellerReportLoginAccountOrganization"]
    "Organisation that this account owns; null where it has none. For joined ones see `membership`."


class ResellerReportLoginAccountOrganization(BaseModel):
    """Organisation: an account whose devices are managed together with members in roles."""

    reseller: Optional["ResellerReportLoginAccountOrganizationReseller"]
    "The organisation's details as a reseller; null where it is not one."


class ResellerReportLoginAccountOrganizationReseller(BaseModel):
    """Reseller as the reseller itself sees it: plans, licences and report."""

    report_url: str
    "Link to the reseller's report on its customers."


RESELLER_REPORT: Operation[str] = Operation(
    name="ResellerReport",
    kind="query",
    document="""\
query ResellerReport($accountId: String) {
  login {
    account(id: $accountId) {
      organization {
        reseller {
          reportUrl
        }
      }
    }
  }
}
""",
    model=ResellerReport,
    path=("login", "account", "organization", "reseller", "report_url"),
    nullable=False,
)
