# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class ResellerFields(BaseModel):
    """Reseller that an account buys through, with only its public details."""

    name: str
    "Name of the reseller."
    email: str
    "Contact email address of the reseller."
    logo_url: str | None
    "URL of the reseller's logo; null if not set."
    color: str | None
    "Brand colour of the reseller, as text; null if not set."
