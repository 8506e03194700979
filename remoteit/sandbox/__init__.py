"""What answers here: a local server that behaves like the remote.it API, for tests, demos and development.

`running()` serves it on a free loopback port for as long as a `with` block lasts; `python -m
remoteit.sandbox` serves it until Ctrl-C. It executes schema.graphql itself over an account held in memory,
and checks the signature of every request with a verifier of its own.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from remoteit.sandbox.faults import Fault
    from remoteit.sandbox.faulty import ConnectionDroppedError
    from remoteit.sandbox.rules import Faults, Rule
    from remoteit.sandbox.seen import SeenRequest, SeenRequests
    from remoteit.sandbox.server import Sandbox, running
    from remoteit.sandbox.words import FaultError

__all__ = [
    "ConnectionDroppedError",
    "Fault",
    "FaultError",
    "Faults",
    "Rule",
    "Sandbox",
    "SeenRequest",
    "SeenRequests",
    "running",
]

_HOMES = {
    "ConnectionDroppedError": "faulty",
    "Fault": "faults",
    "FaultError": "words",
    "Faults": "rules",
    "Rule": "rules",
    "Sandbox": "server",
    "SeenRequest": "seen",
    "SeenRequests": "seen",
    "running": "server",
}


def __getattr__(name: str) -> object:
    """Load the server only when it is asked for: `--help` needs none of its libraries (PEP 562)."""
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
