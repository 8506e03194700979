"""What answers here: a local server that behaves like the remote.it API, for tests, demos and development.

`running()` serves it on a free loopback port for as long as a `with` block lasts; `python -m
remoteit.sandbox` serves it until Ctrl-C. It executes schema.graphql itself over an account held in memory,
and checks the signature of every request with a verifier of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from remoteit.sandbox.server import Sandbox, running

__all__ = ["Sandbox", "running"]


def __getattr__(name: str) -> object:
    """Load the server only when it is asked for: `--help` needs none of its libraries (PEP 562)."""
    if name in __all__:
        from remoteit.sandbox import server  # noqa: PLC0415 - the point of a lazy export

        return getattr(server, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
