"""How it is replayed: a pytest plugin whose recordings can be trusted in CI, and what tests need without one.

The plugin loads itself where `remoteit-client[testing]` is installed and gives tests `remoteit_client` and
`remoteit_async_client`; `python -m remoteit.testing` checks and scans the recordings. `build` makes models,
`InProcessSandbox` answers without a socket; both work without pytest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit._lazy import lazy_exports

if TYPE_CHECKING:
    from remoteit.testing.factories import build
    from remoteit.testing.recording.cassette import CassetteError
    from remoteit.testing.recording.errors import UnrecordedRequestError
    from remoteit.testing.sandbox.in_process import InProcessSandbox
    from remoteit.testing.secrets.scan import Finding, findings

__all__ = [
    "CassetteError",
    "Finding",
    "InProcessSandbox",
    "UnrecordedRequestError",
    "build",
    "findings",
]

__getattr__, __dir__ = lazy_exports(
    __name__,
    {
        "CassetteError": ".recording.cassette",
        "Finding": ".secrets.scan",
        "InProcessSandbox": ".sandbox.in_process",
        "UnrecordedRequestError": ".recording.errors",
        "build": ".factories",
        "findings": ".secrets.scan",
    },
)
