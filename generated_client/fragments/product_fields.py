# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class ProductFields(BaseModel):
    """Product that plans and licences are for."""

    id: str
    "Id of the product."
    name: str
    "Name of the product."
    description: str | None
    "Text that describes the product; null where there is none."
