"""A sandbox without a socket, for tests that need an API and no recording."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from remoteit._lazy import MissingExtraError

try:
    from remoteit.sandbox.faults.middleware import FaultMiddleware
    from remoteit.sandbox.faults.rules import Faults
    from remoteit.sandbox.http.app import create_app
    from remoteit.sandbox.http.schema import other_schema
    from remoteit.sandbox.http.server import Sandbox
    from remoteit.sandbox.seed.fleet import build_backend

    from .transport import SandboxTransport
except ModuleNotFoundError as error:
    missing = (error.name or "").partition(".")[0]
    raise MissingExtraError("remoteit.testing.InProcessSandbox", "sandbox", missing) from None

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from remoteit.sandbox.faults.fault import Fault
    from remoteit.sandbox.faults.rules import Rule

URL = "https://sandbox.invalid"
"""A host that never exists (RFC 2606): a client without the transport reaches no server."""


class InProcessSandbox(Sandbox):
    """A sandbox that opens no port: requests reach it only through its transport.

        sandbox = InProcessSandbox(devices=5)
        client = Client(credentials=sandbox.credentials, url=sandbox.url, transport=sandbox.transport)

    `AsyncClient` takes the same arguments. Several clients and threads may share one sandbox. Closing a
    client closes the transport; use the sandbox in a `with` block if clients are not closed.

    Args:
        devices: Number of devices in the account; 0 or more.
        seed: The same seed gives the same fleet and key pair.
        clock: Returns seconds since 1970, as `time.time` does; used to check signatures and date responses.
        faults: Rules for failures, such as `"status=503 operation=Devices times=2"`; add more later with
            `sandbox.faults.add`.
        schema: An SDL file to serve instead of schema.graphql; see `run_sandbox`.
        without: Parts that the served schema lacks, such as `"Job.file"`; see `run_sandbox`.

    Attributes:
        transport: Sends requests to the sandbox; for `Client`, `AsyncClient` and any httpx client.

    Raises:
        ValueError: `devices` is negative, one of `faults` is invalid (FaultError), `schema` is not a schema
            (SchemaFileError), or it does not have a part of `without` (PartError).
        OSError: `schema` cannot be read.
    """

    def __init__(
        self,
        *,
        devices: int = 25,
        seed: int = 1,
        clock: Callable[[], float] = time.time,
        faults: Iterable[str | Fault | Rule] = (),
        schema: Path | None = None,
        without: Sequence[str] = (),
    ) -> None:
        rules = Faults(faults)
        other = other_schema(schema, without) if schema or without else None
        backend = build_backend(devices=devices, seed=seed, clock=clock)
        app = create_app(backend, clock=clock, schema=other)
        first = FaultMiddleware(app, clock=clock, faults=rules)
        super().__init__(URL, backend, first)

        def make_middleware() -> FaultMiddleware:
            # A middleware is released when its thread ends, and a released one no longer delays responses.
            another = FaultMiddleware(app, clock=clock, faults=rules)
            another.requests = first.requests
            return another

        self.transport = SandboxTransport(make_middleware)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.transport.close()
