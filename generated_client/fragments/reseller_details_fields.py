# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from .license_fields import LicenseFields
from .plan_details import PlanDetails


class ResellerDetailsFields(BaseModel):
    """A reseller as it sees itself. Reseller as the reseller itself sees it: plans, licences and
    report."""

    name: str
    "Name of the reseller."
    email: str
    "E-mail address to reach the reseller at."
    logo_url: str | None
    "URL of the reseller's logo; null where none is set."
    color: str | None
    "Brand colour of the reseller, as text; null where none is set."
    plans: list["PlanDetails"]
    "Plans that the reseller can offer."
    licenses: list["LicenseFields"]
    "Licences held through the reseller."
    report_url: str
    "Link to the reseller's report on its customers."
