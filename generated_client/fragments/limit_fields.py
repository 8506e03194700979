# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Any, Optional

from ..base_model import BaseModel


class LimitFieldsLicense(BaseModel):
    """Licence of an account for a plan."""

    id: str
    "Id of the licence; pass it as `licenseId` to the subscription mutations."


class LimitFields(BaseModel):
    """Limit that a plan or licence sets, with the present use."""

    name: str
    "Machine name of what is limited."
    value: Any | None
    "Limit that applies; a number, Boolean or other JSON value, depending on `name`."
    actual: Any | None
    "Present use, to compare with `value`; null where it is not measured."
    base: int | None
    "Fixed part of a limit that depends on the licensed quantity; null where it does not."
    scale: int | None
    "Part of a limit that grows with the licensed quantity; null where it does not."
    license: Optional["LimitFieldsLicense"]
    "Licence that sets the limit; null where none does."
