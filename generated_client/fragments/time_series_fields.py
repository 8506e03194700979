# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from pydantic import Field

from ..base_model import BaseModel
from ..enums import (
    TimeSeriesResolution,
    TimeSeriesType,
)
from ..scalars import DateTime


class TimeSeriesFields(BaseModel):
    """Measurement of a device or service over time, one value per interval."""

    type_: TimeSeriesType = Field(alias="type")
    "Measurement that `data` contains."
    start: DateTime
    "Start of the series (ISO 8601)."
    end: DateTime
    "End of the series (ISO 8601)."
    resolution: TimeSeriesResolution
    "Length of the interval that each value covers."
    timezone: str
    "IANA time-zone name of the intervals."
    time: list[DateTime]
    "Time of each interval (ISO 8601), in the same order as `data`."
    data: list[float]
    "Value for each interval, in the same order as `time`; `type` says what it measures."
