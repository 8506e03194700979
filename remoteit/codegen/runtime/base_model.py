"""What every generated model has in common, and the mark of an argument that was left out."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, TypeAlias

from pydantic import BaseModel as PydanticBaseModel
from pydantic import ConfigDict


class _Unset(Enum):
    UNSET = "UNSET"

    def __repr__(self) -> str:
        return "UNSET"

    def __bool__(self) -> Literal[False]:
        return False


UnsetType: TypeAlias = Literal[_Unset.UNSET]

UNSET: Final = _Unset.UNSET
"""The default of an optional argument: it is not sent at all, where `None` sends null."""


class BaseModel(PydanticBaseModel):
    """The base of every generated model.

    Fields have Python names and are read from and written to the API's own (`by_alias=True`).
    """

    model_config = ConfigDict(populate_by_name=True, protected_namespaces=())
