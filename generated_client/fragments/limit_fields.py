# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any, Optional

from ..base_model import BaseModel


class LimitFieldsLicense(BaseModel):
    """Licence of an account for a plan."""

    id: str
    "Id of the licence; pass it as `licenseId` to the subscription mutations."


class LimitFields(BaseModel):
    """Limit of a plan or licence, with the current usage."""

    name: str
    "Identifier of the limit."
    value: Any | None
    "Value of the limit: a number, Boolean or other JSON value, depending on `name`."
    actual: Any | None
    "Current usage, to compare with `value`; null if not measured."
    base: int | None
    "Fixed part of a limit that depends on the licensed quantity; null for other limits."
    scale: int | None
    "Part of a limit that grows with the licensed quantity; null for other limits."
    license: Optional["LimitFieldsLicense"]
    "Licence that sets the limit; null if none."
