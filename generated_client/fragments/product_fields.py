# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class ProductFields(BaseModel):
    """Product that has plans and licences."""

    id: str
    "Id of the product."
    name: str
    "Name of the product."
    description: str | None
    "Description of the product; null if none."
