# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..scalars import DateTime
from .plan_fields import PlanFields


class LicenseUpdatedEventFields(BaseModel):
    """What an event has that tells of a licence bought, changed or ended. Log event: a licence of
    the account was added, changed or renewed."""

    plan: Optional["PlanFields"]
    "Plan that the licence is for; null if not recorded."
    quantity: int | None
    "Number of units that the licence covers after the change; null if not counted."
    expiration: DateTime | None
    "When the licence ends, ISO 8601 in UTC; null if it has no end."
