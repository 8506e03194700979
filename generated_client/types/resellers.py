# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `resellers.graphql`."""

from .._runtime.models import BaseModel
from ..types.billing import License, PlanDetails


class ResellerDetails(BaseModel):
    """A reseller, as it sees itself. Details of a reseller, for the reseller itself: plans,
    licenses and report."""

    name: str
    "Name of the reseller."
    email: str
    "Contact email address of the reseller."
    logo_url: str | None
    "URL of the reseller's logo; null if not set."
    color: str | None
    "Brand color of the reseller, as text; null if not set."
    plans: list[PlanDetails]
    "Plans that the reseller offers."
    licenses: list[License]
    "Licenses held through the reseller."
    report_url: str
    "URL of the reseller's report on its customers."


class Reseller(BaseModel):
    """Reseller that an account buys through, with only its public details."""

    name: str
    "Name of the reseller."
    email: str
    "Contact email address of the reseller."
    logo_url: str | None
    "URL of the reseller's logo; null if not set."
    color: str | None
    "Brand color of the reseller, as text; null if not set."
