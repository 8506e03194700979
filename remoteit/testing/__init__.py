"""A pytest plugin that records and replays API calls, and tools for tests without recordings.

pytest loads the plugin if `remoteit-client[testing]` is installed. It provides the fixtures
`remoteit_client` and `remoteit_async_client`. `python -m remoteit.testing` checks and scans the recordings.
`build_model` creates models and `InProcessSandbox` responds without a socket; both work without pytest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit._lazy import lazy_exports

if TYPE_CHECKING:
    from .factories import build_model
    from .recording.cassette import CassetteError
    from .recording.errors import UnrecordedRequestError
    from .sandbox.in_process import InProcessSandbox
    from .secrets.scan import Finding, findings

__all__ = [
    "CassetteError",
    "Finding",
    "InProcessSandbox",
    "UnrecordedRequestError",
    "build_model",
    "findings",
]

__getattr__, __dir__ = lazy_exports(
    __name__,
    {
        "CassetteError": ".recording.cassette",
        "Finding": ".secrets.scan",
        "InProcessSandbox": ".sandbox.in_process",
        "UnrecordedRequestError": ".recording.errors",
        "build_model": ".factories",
        "findings": ".secrets.scan",
    },
    extra="testing",
)
