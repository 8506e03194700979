"""Times on the command line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from remoteit.cli.since import parse_since

NOW = datetime(2026, 11, 21, 20, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("90s", timedelta(seconds=90)),
        ("30m", timedelta(minutes=30)),
        ("30min", timedelta(minutes=30)),
        ("2h", timedelta(hours=2)),
        ("1.5H", timedelta(hours=1.5)),
        (" 1d 12h ", timedelta(hours=36)),
        ("1w2d", timedelta(days=9)),
        ("0s", timedelta()),
    ],
)
def test_an_age_is_subtracted_from_now(text: str, age: timedelta) -> None:
    assert parse_since(text, NOW) == NOW - age


def test_a_time_with_a_zone_is_taken_as_it_is() -> None:
    assert parse_since("2026-11-20T10:00:00Z") == datetime(2026, 11, 20, 10, tzinfo=UTC)
    assert parse_since("2026-11-20T10:00+02:00") == datetime(2026, 11, 20, 8, tzinfo=UTC)


def test_a_time_without_a_zone_and_the_names_of_days_are_local() -> None:
    assert parse_since("2026-11-20") == datetime(2026, 11, 20).astimezone()
    today = NOW.astimezone().replace(hour=0, minute=0)
    assert parse_since("today", NOW) == today
    assert parse_since("Yesterday", NOW).date() == today.date() - timedelta(days=1)
    assert parse_since("today", NOW).tzinfo is not None


@pytest.mark.parametrize("text", ["", "h", "2 hours", "2x", "-2h", "2026-13-01", "soon", "9" * 400 + "w"])
def test_another_text_is_rejected(text: str) -> None:
    with pytest.raises(ValueError, match="is not a time; pass an age such as 30m"):
        parse_since(text, NOW)
