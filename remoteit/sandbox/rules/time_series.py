"""Time series: random values that are the same for every request.

Assumption: intervals begin on whole seconds, minutes, hours, days, Mondays, months, quarters and years of
the time zone. Durations are in seconds. All values are 0 before a device was created, and after its last
report while it is offline.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from remoteit.sandbox.model.devices import Device, Service

_MONTHS = {"MONTH": 1, "QUARTER": 3, "YEAR": 12}
_FIXED = {"SECOND": timedelta(seconds=1), "MINUTE": timedelta(minutes=1), "HOUR": timedelta(hours=1)}
_DAYS = {"DAY": 1, "WEEK": 7}


@dataclass(frozen=True)
class TimeSeries:
    """The values of one quantity over time; the schema's type of this name."""

    type: str
    start: datetime
    end: datetime
    resolution: str
    timezone: str
    time: Sequence[datetime]
    data: Sequence[float]


def floor(time: datetime, resolution: str, zone: tzinfo) -> datetime:
    """Return the beginning of the interval that contains a time."""
    if resolution in _FIXED:
        step = _FIXED[resolution]
        return time - (time - datetime(1970, 1, 1, tzinfo=UTC)) % step
    local = time.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    if resolution == "WEEK":
        local -= timedelta(days=local.weekday())
    if resolution in _MONTHS:
        step_months = _MONTHS[resolution]
        local = local.replace(day=1, month=(local.month - 1) // step_months * step_months + 1)
    return local.astimezone(UTC)


def step(time: datetime, resolution: str, zone: tzinfo, count: int) -> datetime:
    """Return the beginning of the interval that is `count` intervals after the one at `time`.

    Raises:
        OverflowError: The year is outside the range of `datetime`.
        ValueError: The year is outside the range of `datetime`.
    """
    if resolution in _FIXED:
        return time + _FIXED[resolution] * count
    local = time.astimezone(zone)
    if resolution in _DAYS:
        return (local + timedelta(days=_DAYS[resolution] * count)).astimezone(UTC)
    months = local.year * 12 + local.month - 1 + _MONTHS[resolution] * count
    return local.replace(year=months // 12, month=months % 12 + 1).astimezone(UTC)


def random_value(target: Device | Service, type: str, start: datetime, end: datetime) -> float:
    """Return the value for the interval from `start` to `end`."""
    device = target.device
    if end <= device.created or (not target.online and start >= device.last_reported):
        return 0.0
    seconds = (end - start).total_seconds()
    # One seed for each interval: the value does not depend on where the series begins.
    pick = random.Random(f"{target.id} {type} {start.isoformat()} {seconds}")  # noqa: S311 - not a secret
    share = 1.0 - pick.random() ** 4 if type in ("AVAILABILITY", "ONLINE_DURATION") else pick.random() ** 3
    if type in ("AVAILABILITY", "USAGE"):
        return round(share, 4)
    if type in ("ONLINE_DURATION", "CONNECT_DURATION"):
        return round(share * seconds, 1)
    return float(int(share * (1 + seconds // 21_600)))
