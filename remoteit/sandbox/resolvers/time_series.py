"""Time series of devices and services.

Assumption: the series begins with the interval that contains `start` and ends before `end`. With `length` and
one of the two, the other follows; with both, `length` limits the series. Without `start`, the series has 60
intervals up to `end`, by default the end of the present interval. The limit is 10,000 intervals. Unknown time
zones are rejected; UTC is the default.
"""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.devices import Device, Service
from remoteit.sandbox.rules.time_series import TimeSeries, floor, random_value, step

if TYPE_CHECKING:
    from remoteit.sandbox.rules.context import RequestContext

LENGTH = 60
MAX_LENGTH = 10_000

target_fields = TypeResolvers("Device", "Service", parent=(Device, Service))
FIELDS = (target_fields,)


@target_fields.resolves("timeSeries")
def time_series(
    parent: Device | Service,
    context: RequestContext,
    *,
    type: str,
    resolution: str,
    start: datetime | None = None,
    end: datetime | None = None,
    timezone: str | None = None,
    length: int | None = None,
) -> TimeSeries:
    """Return one quantity over time."""
    name = timezone or "UTC"
    zone = _zone(name)
    if length is not None and not 0 <= length <= MAX_LENGTH:
        raise BadUserInputError(f"`length` is {length}; it must be between 0 and {MAX_LENGTH}.")
    try:
        times = _intervals(context.backend.now(), start, end, length, resolution, zone)
    except (OverflowError, ValueError):
        raise BadUserInputError(
            "The series would leave the years 1 to 9999; move `start` or `end`."
        ) from None
    if len(times) > MAX_LENGTH + 1:
        raise BadUserInputError(
            f"The series would have more than {MAX_LENGTH} intervals; request fewer or longer ones."
        )
    data = [random_value(parent, type, first, after) for first, after in pairwise(times)]
    return TimeSeries(type, times[0], times[-1], resolution, name, times[:-1], data)


def _intervals(
    now: datetime,
    start: datetime | None,
    end: datetime | None,
    length: int | None,
    resolution: str,
    zone: tzinfo,
) -> list[datetime]:
    """Return the beginnings of the intervals, and the end of the last one."""
    if start is None:
        last = step(floor(now, resolution, zone), resolution, zone, 1)
        last = last if end is None else floor(end, resolution, zone)
        start = step(last, resolution, zone, -(LENGTH if length is None else length))
        end = last
    elif end is None and length is None:
        end = step(floor(now, resolution, zone), resolution, zone, 1)
    if end is not None and start > end:
        raise BadUserInputError("`start` is after `end`; swap them.")
    times = [floor(start, resolution, zone)]
    most = MAX_LENGTH + 1 if length is None else length
    while len(times) <= most:
        after = step(times[-1], resolution, zone, 1)
        if end is not None and after > end:
            break
        times.append(after)
    return times


def _zone(name: str) -> tzinfo:
    if name == "UTC":
        return UTC  # known everywhere, also to machines without a time-zone database
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # unknown, malformed, or the name of a folder
        raise BadUserInputError(
            f"`timezone` is {name!r}, which is not a known time zone; pass a name such as Europe/Berlin."
        ) from None
