"""A sandbox without a socket, for tests that need an answering API and no recording."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

try:
    from remoteit.sandbox.faults.middleware import FaultMiddleware
    from remoteit.sandbox.faults.rules import Faults
    from remoteit.sandbox.http.app import create_app
    from remoteit.sandbox.http.server import Sandbox
    from remoteit.sandbox.seed.fleet import build_backend

    from .transport import SandboxTransport
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        f"The sandbox needs {error.name}; install it with `pip install 'remoteit-client[sandbox]'`.",
        name=error.name,
    ) from error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType
    from typing import Self

    from remoteit.sandbox.faults.fault import Fault
    from remoteit.sandbox.faults.rules import Rule

URL = "https://sandbox.invalid"
"""A host that never exists (RFC 2606): a client that lacks the transport reaches nobody."""


class InProcessSandbox(Sandbox):
    """A sandbox that opens no port: requests reach it through its transport alone.

        sandbox = InProcessSandbox(devices=5)
        client = Client(credentials=sandbox.credentials, url=sandbox.url, transport=sandbox.transport)

    `AsyncClient` takes the same arguments, and clients may share one sandbox, also from several threads.
    A client that is closed closes the transport; a `with` block does so for clients that are not.

    Args:
        devices: Devices that the account lists; 0 or more.
        seed: The same seed gives the same fleet and key pair.
        clock: Seconds since 1970, as `time.time` gives them. The sandbox checks and dates by it.
        faults: What goes wrong with which requests, such as `"status=503 operation=Devices times=2"`; more
            may be added later to the attribute of that name.

    Attributes:
        transport: Carries the requests; for `Client` and `AsyncClient`, and for any client of httpx's.

    Raises:
        ValueError: `devices` is negative, or one of `faults` is invalid (FaultError).
    """

    def __init__(
        self,
        *,
        devices: int = 25,
        seed: int = 1,
        clock: Callable[[], float] = time.time,
        faults: Iterable[str | Fault | Rule] = (),
    ) -> None:
        rules = Faults(faults)
        backend = build_backend(devices=devices, seed=seed, clock=clock)
        app = create_app(backend, clock=clock)
        first = FaultMiddleware(app, clock=clock, faults=rules)
        super().__init__(URL, backend, first)

        def faulty() -> FaultMiddleware:
            # One that was released, as it is when its thread ends, lets no answer wait ever again.
            another = FaultMiddleware(app, clock=clock, faults=rules)
            another.requests = first.requests
            return another

        self.transport = SandboxTransport(faulty)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.transport.close()
