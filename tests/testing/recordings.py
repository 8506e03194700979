"""Recordings for the tests of staleness: written by hand, or recorded from an in-process sandbox."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

import remoteit
from remoteit._schema import schema_path
from remoteit.testing.recording.cassette import Entry, Head, Recording, write
from remoteit.testing.sandbox.in_process import InProcessSandbox
from remoteit.testing.staleness.project import load_operations, load_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generated_client._runtime.operation import Operation

OPERATIONS = load_operations("generated_client")
SCHEMA = load_schema(schema_path())
HEAD = Head(source="sandbox", recorded="2026-11-20", version="0.1.0", schema="0123456789abcdef")
URL = "https://api.remote.it/graphql/v1"
_JSON = {"content-type": ["application/json"]}


def make_recording(*entries: Entry, path: Path = Path("devices.yaml")) -> Recording:
    """Make a recording of these entries, numbered from 1."""
    numbered = (dataclasses.replace(entry, number=number) for number, entry in enumerate(entries, 1))
    return Recording(path, HEAD, tuple(numbered))


def write_cassette(path: Path, *entries: Entry) -> None:
    """Write these entries to a cassette."""
    write(make_recording(*entries, path=path))


def query_entry(
    query: str,
    variables: Mapping[str, object] | None = None,
    response: object = None,
    *,
    name: str | None = None,
    status: int = 200,
) -> Entry:
    """Make an entry for a document and its response, which may be text or JSON."""
    body = {"query": query, "variables": variables or {}, **({"operationName": name} if name else {})}
    text = response if isinstance(response, str) else json.dumps(response)
    return Entry(1, "POST", URL, _JSON, json.dumps(body), status, _JSON, text)


def operation_entry(operation: Operation[Any], variables: Mapping[str, object], response: object) -> Entry:
    """Make an entry for an operation and its response."""
    return query_entry(operation.document, variables, response, name=operation.name)


def record(use: Callable[[remoteit.Client], object], path: Path = Path("devices.yaml")) -> Recording:
    """Record what a client sends to a sandbox and receives."""
    with InProcessSandbox(devices=3) as sandbox:
        recorder = _Recorder(sandbox.transport)
        with remoteit.Client(credentials=sandbox.credentials, url=sandbox.url, transport=recorder) as client:
            use(client)
    return make_recording(*recorder.entries, path=path)


class _Recorder(httpx.BaseTransport):
    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner
        self.entries: list[Entry] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self._inner.handle_request(request)
        sent, received = request.read().decode(), response.read().decode()
        url = f"https://api.remote.it{request.url.path}"
        self.entries.append(Entry(1, request.method, url, _JSON, sent, response.status_code, _JSON, received))
        return response
