"""Times on the command line: `2h`, `yesterday`, or a date."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

import click

_UNITS = {
    "s": timedelta(seconds=1),
    "m": timedelta(minutes=1),
    "min": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}
_PART = r"\d+(?:\.\d+)?\s*(?:min|[smhdw])"
_DURATION = re.compile(rf"(?:{_PART}\s*)+", re.IGNORECASE)
_PARTS = re.compile(r"(\d+(?:\.\d+)?)\s*(min|[smhdw])", re.IGNORECASE)


def parse_since(text: str, now: datetime | None = None) -> datetime:
    """Return the time that a text means.

    Args:
        text: an age such as `90s`, `30m`, `2h`, `1d 12h` or `1w`; `today` or `yesterday`, from midnight on;
            or a date or a time in ISO 8601, which is local without a time zone.
        now: the present time, for tests.

    Returns:
        The time, with a time zone.

    Raises:
        ValueError: the text is something else.
    """
    now = now or datetime.now(UTC)
    text = text.strip()
    if text.lower() in ("today", "yesterday"):
        day = now.astimezone().date() - timedelta(days=text.lower() == "yesterday")
        return datetime.combine(day, time()).astimezone()
    try:
        if _DURATION.fullmatch(text):
            return now - sum(
                (float(count) * _UNITS[unit.lower()] for count, unit in _PARTS.findall(text)), timedelta()
            )
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError):
        raise ValueError(
            f"'{text}' is not a time; pass an age such as 30m, 2h or 7d, or a date such as 2026-11-21"
        ) from None


if TYPE_CHECKING:
    _Base = click.ParamType[datetime]
else:
    _Base = click.ParamType  # not generic before click 8.4


class SinceType(_Base):
    """A time in the past, as `parse_since` reads it."""

    name = "time"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the time."""
        if isinstance(value, datetime):
            return value
        try:
            return parse_since(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


SINCE = SinceType()
