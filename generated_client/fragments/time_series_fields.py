# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from pydantic import Field

from ..base_model import BaseModel
from ..enums import (
    TimeSeriesResolution,
    TimeSeriesType,
)
from ..scalars import DateTime


class TimeSeriesFields(BaseModel):
    """A quantity of a device or service over time, one value an interval."""

    type_: TimeSeriesType = Field(alias="type")
    "Quantity that `data` holds."
    start: DateTime
    "Beginning of the series (ISO 8601)."
    end: DateTime
    "End of the series (ISO 8601)."
    resolution: TimeSeriesResolution
    "Length of the interval that each value covers."
    timezone: str
    "IANA time-zone name that the intervals follow."
    time: list[DateTime]
    "Time of each interval (ISO 8601), in step with `data`."
    data: list[float]
    "Value for each interval, in step with `time`; `type` tells what it measures."
