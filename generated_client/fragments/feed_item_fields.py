# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime


class FeedItemFields(BaseModel):
    """What every item of the feed has, whatever its type. Entry of the activity feed; select
    type-specific fields with inline fragments."""

    start: DateTime | None
    "Start of the interval, ISO 8601 in UTC; null where it is not known."
    end: DateTime | None
    "End of the interval, ISO 8601 in UTC; null where it is still open or not known."
    duration: int
    "Length of the interval from `start` to `end`; its unit is not documented."
