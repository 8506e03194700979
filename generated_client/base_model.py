# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""What every generated model has in common."""

from __future__ import annotations

from pydantic import BaseModel as PydanticBaseModel
from pydantic import ConfigDict


class BaseModel(PydanticBaseModel):
    """The base of every generated model.

    Fields have Python names and are read from and written to the API's own (`by_alias=True`).
    """

    model_config = ConfigDict(populate_by_name=True, protected_namespaces=())
