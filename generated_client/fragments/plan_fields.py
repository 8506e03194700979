# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from .product_fields import ProductFields


class PlanFields(BaseModel):
    """Plan that can be purchased, such as a tier of a product."""

    id: str
    "Id of the plan."
    name: str
    "Name of the plan."
    description: str | None
    "Description of the plan; null if none."
    commercial: bool
    "Whether the plan allows commercial use."
    billing: bool
    "Whether the plan is billed through the API's subscriptions."
    product: "ProductFields"
    "Product that the plan belongs to."
