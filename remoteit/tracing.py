"""One OpenTelemetry span an operation, where the program that calls uses OpenTelemetry.

The span is a client's, with the names and attributes of the semantic conventions for GraphQL
(https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/); it carries no variables and no document.
A program that never imported `opentelemetry` has nobody to give spans to, so nothing is imported here either.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import Generator

    from generated_client.operation import Operation

_LIBRARY = "opentelemetry.trace"


@contextmanager
def operation_span(operation: Operation[Any], url: str) -> Generator[None]:
    """A span around a call with all its attempts, which is current while they are made.

    Args:
        operation: what is called.
        url: the endpoint.
    """
    if _LIBRARY not in sys.modules:
        yield
        return
    from opentelemetry import trace  # noqa: PLC0415 - see above

    from ._version import __version__  # noqa: PLC0415 - as above

    server = httpx.URL(url)
    attributes: dict[str, str | int] = {
        "graphql.operation.name": operation.name,
        "graphql.operation.type": operation.kind,
        "server.address": server.host,
        "server.port": server.port or (443 if server.scheme == "https" else 80),
    }
    tracer = trace.get_tracer("remoteit", __version__)
    with tracer.start_as_current_span(
        f"{operation.kind} {operation.name}", kind=trace.SpanKind.CLIENT, attributes=attributes
    ) as span:
        try:
            yield
        except Exception as error:
            span.set_attribute("error.type", type(error).__qualname__)
            raise
