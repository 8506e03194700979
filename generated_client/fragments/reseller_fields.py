# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class ResellerFields(BaseModel):
    """Reseller that an account buys through, with its public details only."""

    name: str
    "Name of the reseller."
    email: str
    "E-mail address to reach the reseller at."
    logo_url: str | None
    "URL of the reseller's logo; null where none is set."
    color: str | None
    "Brand colour of the reseller, as text; null where none is set."
