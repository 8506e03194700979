# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .operation import Operation


class ResellerReport(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["ResellerReportLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class ResellerReportLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["ResellerReportLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class ResellerReportLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    organization: Optional["ResellerReportLoginAccountOrganization"]
    "Organisation that this account owns; null if none. See `membership` for organisations it has joined."


class ResellerReportLoginAccountOrganization(BaseModel):
    """Organisation: an account whose devices are managed by members with roles."""

    reseller: Optional["ResellerReportLoginAccountOrganizationReseller"]
    "The organisation's details as a reseller; null if it is not a reseller."


class ResellerReportLoginAccountOrganizationReseller(BaseModel):
    """Details of a reseller, for the reseller itself: plans, licences and report."""

    report_url: str
    "URL of the reseller's report on its customers."


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
