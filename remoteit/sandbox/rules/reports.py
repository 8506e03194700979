"""Reports as CSV behind links that need no signature: the link's token is the key.

*(choice)*: a link is `/reports/TOKEN.csv` on the sandbox, lives an hour as `eventsUrl`'s does, and is 404
afterwards.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from remoteit.sandbox.graphql.binding import Call

LIFETIME = timedelta(hours=1)


@dataclass(eq=False)
class Report:
    """A finished report."""

    token: str = field(repr=False)
    text: str = field(repr=False)
    expires: datetime


def publish(call: Call, rows: Iterable[Sequence[object]]) -> str:
    """Write rows as CSV (RFC 4180) and answer the link to fetch them from."""
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    now = call.backend.now()
    report = Report(call.backend.new_id(), written.getvalue(), now + LIFETIME)
    kept = {token: one for token, one in call.backend.reports.items() if one.expires > now}
    call.backend.reports = {**kept, report.token: report}
    return f"{call.url}/reports/{report.token}.csv"
