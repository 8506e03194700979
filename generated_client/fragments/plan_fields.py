# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from .product_fields import ProductFields


class PlanFields(BaseModel):
    """Plan that can be licensed, such as a tier of a product."""

    id: str
    "Id of the plan."
    name: str
    "Name of the plan."
    description: str | None
    "Text that describes the plan; null where there is none."
    commercial: bool
    "Whether the plan allows commercial use."
    billing: bool
    "Whether the plan is paid for through the API's subscriptions."
    product: "ProductFields"
    "Product that the plan belongs to."
