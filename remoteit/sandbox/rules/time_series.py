"""Time series: made-up figures that are the same whenever they are asked for.

*(choice)*: intervals begin on whole seconds, minutes, hours, days, Mondays, months, quarters and years of
the time zone. Durations are in seconds. Before a device was made, and from its last report on while it is
offline, all figures are 0.
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
    """Answers the schema's type of this name."""

    type: str
    start: datetime
    end: datetime
    resolution: str
    timezone: str
    time: Sequence[datetime]
    data: Sequence[float]


def floor(moment: datetime, resolution: str, zone: tzinfo) -> datetime:
    """Beginning of the interval that a moment lies in."""
    if resolution in _FIXED:
        step = _FIXED[resolution]
        return moment - (moment - datetime(1970, 1, 1, tzinfo=UTC)) % step
    local = moment.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    if resolution == "WEEK":
        local -= timedelta(days=local.weekday())
    if resolution in _MONTHS:
        step_months = _MONTHS[resolution]
        local = local.replace(day=1, month=(local.month - 1) // step_months * step_months + 1)
    return local.astimezone(UTC)


def step(moment: datetime, resolution: str, zone: tzinfo, count: int) -> datetime:
    """Beginning of the interval `count` further on (or back) from one that begins at `moment`.

    Raises:
        OverflowError, ValueError: The years that Python knows are over.
    """
    if resolution in _FIXED:
        return moment + _FIXED[resolution] * count
    local = moment.astimezone(zone)
    if resolution in _DAYS:
        return (local + timedelta(days=_DAYS[resolution] * count)).astimezone(UTC)
    months = local.year * 12 + local.month - 1 + _MONTHS[resolution] * count
    return local.replace(year=months // 12, month=months % 12 + 1).astimezone(UTC)


def value(target: Device | Service, type: str, start: datetime, end: datetime) -> float:
    """One figure for the interval from `start` to `end`."""
    device = target.device
    if end <= device.created or (not target.online and start >= device.last_reported):
        return 0.0
    seconds = (end - start).total_seconds()
    # A seed of the interval's own: the same figure however the series is cut.
    dice = random.Random(f"{target.id} {type} {start.isoformat()} {seconds}")  # noqa: S311 - made-up figures
    share = 1.0 - dice.random() ** 4 if type in ("AVAILABILITY", "ONLINE_DURATION") else dice.random() ** 3
    if type in ("AVAILABILITY", "USAGE"):
        return round(share, 4)
    if type in ("ONLINE_DURATION", "CONNECT_DURATION"):
        return round(share * seconds, 1)
    return float(int(share * (1 + seconds // 21_600)))
