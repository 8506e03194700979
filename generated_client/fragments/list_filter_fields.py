# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any

from ..base_model import BaseModel
from ..enums import (
    ListOperator,
)


class ListFilterFields(BaseModel):
    """Stored filter on a list; `ListFilter` is the input type."""

    operator: ListOperator
    "Whether any or all of `values` must be present."
    values: list[Any]
    "Values to look for, such as tag names."
