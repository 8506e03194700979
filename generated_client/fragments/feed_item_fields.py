# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime


class FeedItemFields(BaseModel):
    """What every item of the feed has, whatever its type. Entry of the activity feed; select
    type-specific fields with inline fragments."""

    start: DateTime | None
    "Start of the interval, ISO 8601 in UTC; null if unknown."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null if the interval is open or the end is unknown."
    duration: int
    "Length of the interval from `start` to `end`; the unit is undocumented."
