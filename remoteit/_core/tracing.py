"""One OpenTelemetry span per operation, if the program uses OpenTelemetry.

The span is of kind CLIENT, with the names and attributes of the semantic conventions for GraphQL
(https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/); it carries no variables and no document.
A program that never imported `opentelemetry` has no use for spans, so nothing is imported here either.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import httpx

    from generated_client._runtime.flows import Flow
    from generated_client._runtime.operation import Operation

ResultT = TypeVar("ResultT")


def is_traced() -> bool:
    """Return whether this program uses OpenTelemetry."""
    return "opentelemetry.trace" in sys.modules


def traced(flow: Flow[ResultT], operation: Operation[object], server: httpx.URL) -> Flow[ResultT]:
    """Wrap a call in a span that is current during all its attempts.

    Args:
        flow: the call.
        operation: the operation.
        server: the URL that it is sent to.
    """
    from opentelemetry import trace  # noqa: PLC0415 - see above

    from remoteit._version import __version__  # noqa: PLC0415 - as above

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
            return (yield from flow)
        except Exception as error:
            span.set_attribute("error.type", type(error).__qualname__)
            raise
