"""How it is replayed: a pytest plugin whose recordings can be trusted in CI, and what tests need without one.

The plugin loads itself where `remoteit-client[testing]` is installed and gives tests `remoteit_client` and
`remoteit_async_client`; `python -m remoteit.testing` checks and scans the recordings. `build` makes models,
`InProcessSandbox` answers without a socket; both work without pytest.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from remoteit.testing.cassettes import CassetteError
    from remoteit.testing.factories import build
    from remoteit.testing.in_process import InProcessSandbox
    from remoteit.testing.scan import Finding, findings
    from remoteit.testing.unrecorded import UnrecordedRequestError

__all__ = [
    "CassetteError",
    "Finding",
    "InProcessSandbox",
    "UnrecordedRequestError",
    "build",
    "findings",
]

_HOMES = {
    "CassetteError": "cassettes",
    "Finding": "scan",
    "InProcessSandbox": "in_process",
    "UnrecordedRequestError": "unrecorded",
    "build": "factories",
    "findings": "scan",
}


def __getattr__(name: str) -> object:
    """Load a module only when it is asked for: each needs other libraries (PEP 562)."""
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
