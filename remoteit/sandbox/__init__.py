"""A local server that behaves like the remote.it API, for tests, demos and development.

`run_sandbox()` serves it on a free loopback port until a `with` block ends; `python -m remoteit.sandbox`
serves it until Ctrl-C. It executes schema.graphql itself over an account held in memory, and verifies the
signature of every request with code of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit._lazy import lazy_exports

if TYPE_CHECKING:
    from remoteit.sandbox.faults.fault import Fault, FaultError
    from remoteit.sandbox.faults.middleware import ConnectionDroppedError
    from remoteit.sandbox.faults.requests import RequestLog, RequestRecord
    from remoteit.sandbox.faults.rules import Faults, Rule
    from remoteit.sandbox.forwarding import Forward, ForwardError
    from remoteit.sandbox.http.server import Sandbox, run_sandbox

__all__ = [
    "ConnectionDroppedError",
    "Fault",
    "FaultError",
    "Faults",
    "Forward",
    "ForwardError",
    "RequestLog",
    "RequestRecord",
    "Rule",
    "Sandbox",
    "run_sandbox",
]

__getattr__, __dir__ = lazy_exports(
    __name__,
    {
        "ConnectionDroppedError": ".faults.middleware",
        "Fault": ".faults.fault",
        "FaultError": ".faults.fault",
        "Faults": ".faults.rules",
        "Forward": ".forwarding",
        "ForwardError": ".forwarding",
        "RequestLog": ".faults.requests",
        "RequestRecord": ".faults.requests",
        "Rule": ".faults.rules",
        "Sandbox": ".http.server",
        "run_sandbox": ".http.server",
    },
    extra="sandbox",
)
