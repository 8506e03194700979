"""One span per operation for programs that use OpenTelemetry, and none for others."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import httpx
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

import remoteit
from tests.client.fake_devices import FakeDevices, client_of
from tests.client.fake_transport import ME, NO_RETRY, FakeTransport, me_response

if TYPE_CHECKING:
    from tests.client.fake_transport import Call


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> InMemorySpanExporter:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    return exporter


def test_an_operation_is_one_client_span(call: Call, spans: InMemorySpanExporter) -> None:
    call(FakeTransport(me_response()), "me")
    (span,) = spans.get_finished_spans()
    assert span.name == "query Me"
    assert span.kind is trace.SpanKind.CLIENT
    assert dict(span.attributes or {}) == {
        "graphql.operation.name": "Me",
        "graphql.operation.type": "query",
        "server.address": "api.example",
        "server.port": 443,
    }
    assert span.status.is_ok


def test_the_span_is_current_while_the_request_is_made(call: Call, spans: InMemorySpanExporter) -> None:
    current: list[int] = []

    def handle(_: httpx.Request) -> httpx.Response:
        current.append(trace.get_current_span().get_span_context().span_id)
        return me_response()

    call(FakeTransport(handle), "me")
    (span,) = spans.get_finished_spans()
    context = span.get_span_context()
    assert context
    assert current == [context.span_id]
    assert not trace.get_current_span().get_span_context().is_valid


def test_the_span_of_a_failed_operation_has_the_error_type(call: Call, spans: InMemorySpanExporter) -> None:
    transport = FakeTransport(httpx.Response(500))
    with pytest.raises(remoteit.HTTPStatusError):
        call(transport, "rename_service", "80:00:00:00:01:02:03:04", "attic", retry=NO_RETRY)
    (span,) = spans.get_finished_spans()
    assert span.name == "mutation RenameService"
    assert span.status.status_code is trace.StatusCode.ERROR
    assert (span.attributes or {})["error.type"] == "HTTPStatusError"
    assert "attic" not in span.to_json()


PROGRAM = f"""
import sys, httpx, remoteit
body = {json.dumps(ME)!r}
http = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, text=body)))
remoteit.Client(credentials=remoteit.Credentials("KEY", b"secret"), http_client=http).me()
print(any(name.startswith("opentelemetry") for name in sys.modules))
"""


def test_a_program_without_opentelemetry_does_not_load_it() -> None:
    result = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"


def test_the_spans_of_pages_are_children_of_the_current_span(spans: InMemorySpanExporter) -> None:
    client = client_of(FakeDevices(30))
    with trace.get_tracer("test").start_as_current_span("outer") as outer:
        assert len(list(client.iter_devices(page_size=5))) == 30
    pages = [span for span in spans.get_finished_spans() if span.name == "query Devices"]
    assert len(pages) > 5
    assert {span.parent and span.parent.span_id for span in pages} == {outer.get_span_context().span_id}
