# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `resellers.graphql`."""

from .._runtime.models import BaseModel
from ..types.billing import License, PlanDetails


class ResellerDetails(BaseModel):
    """A reseller, as it sees itself. Reseller as the reseller itself sees it: plans, licences and
    report."""

    name: str
    "Name of the reseller."
    email: str
    "E-mail address to reach the reseller at."
    logo_url: str | None
    "URL of the reseller's logo; null where none is set."
    color: str | None
    "Brand colour of the reseller, as text; null where none is set."
    plans: list[PlanDetails]
    "Plans that the reseller can offer."
    licenses: list[License]
    "Licences held through the reseller."
    report_url: str
    "Link to the reseller's report on its customers."


class Reseller(BaseModel):
    """Reseller that an account buys through, with its public details only."""

    name: str
    "Name of the reseller."
    email: str
    "E-mail address to reach the reseller at."
    logo_url: str | None
    "URL of the reseller's logo; null where none is set."
    color: str | None
    "Brand colour of the reseller, as text; null where none is set."
