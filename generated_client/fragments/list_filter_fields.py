# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any

from ..base_model import BaseModel
from ..enums import (
    ListOperator,
)


class ListFilterFields(BaseModel):
    """Condition on a list, as stored; `ListFilter` is its input form."""

    operator: ListOperator
    "Whether any or all of `values` have to be present."
    values: list[Any]
    "Values that are looked for, such as tag names."
