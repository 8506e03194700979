# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Read dates and waits from response headers, which can hold any bytes."""

from __future__ import annotations

from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

MAX_RETRY_AFTER = 365 * 86400.0
"""Seconds; a longer `Retry-After` is read as this one."""


def parse_http_date(text: str) -> float | None:
    """Return an HTTP date (RFC 9110, section 5.6.7) in seconds since 1970, or None if it is not one."""
    try:
        date = parsedate_to_datetime(text)
        return (date.replace(tzinfo=UTC) if date.tzinfo is None else date).timestamp()
    except (IndexError, OverflowError, TypeError, ValueError):
        return None


def clock_skew(response: httpx.Response) -> float | None:
    """Return how many seconds the server's clock is ahead of the date that the request carried.

    Returns:
        None if one of the dates is missing or invalid, or if the response comes from a cache (`Age`).
    """
    if "age" in response.headers:
        return None
    theirs = parse_http_date(response.headers.get("date", ""))
    ours = parse_http_date(response.request.headers.get("date", ""))
    return None if theirs is None or ours is None else theirs - ours


def retry_after(response: httpx.Response) -> float | None:
    """Return `Retry-After` (RFC 9110, section 10.2.3) in seconds; a date is by the server's clock.

    Returns:
        A number from 0 to `MAX_RETRY_AFTER`, or None if there is no valid value.
    """
    value = response.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        seconds = float(value)
    else:
        until, now = parse_http_date(value), parse_http_date(response.headers.get("date", ""))
        if until is None or now is None:
            return None
        seconds = until - now
    return min(max(0.0, seconds), MAX_RETRY_AFTER)
