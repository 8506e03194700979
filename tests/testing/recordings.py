"""Recordings made by hand, and taken from a sandbox without a socket, for the tests of what checks them."""

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
from remoteit.testing.staleness.project import operations_of, read_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generated_client._runtime.operation import Operation

OPERATIONS = operations_of("generated_client")
SCHEMA = read_schema(schema_path())
HEAD = Head(source="sandbox", recorded="2026-11-20", version="0.1.0", schema="0123456789abcdef")
URL = "https://api.remote.it/graphql/v1"
_JSON = {"content-type": ["application/json"]}


def recording(*entries: Entry, path: Path = Path("devices.yaml")) -> Recording:
    """A cassette of these entries, which are numbered anew."""
    numbered = (dataclasses.replace(entry, number=number) for number, entry in enumerate(entries, 1))
    return Recording(path, HEAD, tuple(numbered))


def put(path: Path, *entries: Entry) -> None:
    """Write a cassette of these entries."""
    write(recording(*entries, path=path))


def asked(
    query: str,
    variables: Mapping[str, object] | None = None,
    answer: object = None,
    *,
    name: str | None = None,
    status: int = 200,
) -> Entry:
    """A request for a document, and its answer; text is answered as it is."""
    body = {"query": query, "variables": variables or {}, **({"operationName": name} if name else {})}
    text = answer if isinstance(answer, str) else json.dumps(answer)
    return Entry(1, "POST", URL, _JSON, json.dumps(body), status, _JSON, text)


def called(operation: Operation[Any], variables: Mapping[str, object], answer: object) -> Entry:
    """A request for an operation as it is, and its answer."""
    return asked(operation.document, variables, answer, name=operation.name)


def taken(use: Callable[[remoteit.Client], object], path: Path = Path("devices.yaml")) -> Recording:
    """What a client asks a sandbox, and what that answers."""
    with InProcessSandbox(devices=3) as sandbox:
        recorder = _Recorder(sandbox.transport)
        with remoteit.Client(credentials=sandbox.credentials, url=sandbox.url, transport=recorder) as client:
            use(client)
    return recording(*recorder.entries, path=path)


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
