"""The fault middleware: isolation of requests, the request log, and shutdown during a delay."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
import uuid
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import remoteit.sandbox.http.server
from remoteit.sandbox import ConnectionDroppedError, Faults, run_sandbox
from remoteit.sandbox.faults.middleware import FaultMiddleware
from remoteit.sandbox.http.app import create_app
from remoteit_auth import RemoteItAuth
from tests.sandbox.fault_helpers import NOW, date_offset
from tests.sandbox.signed_requests import SignedRequest
from tests.sandbox.uploading import UPLOAD

if TYPE_CHECKING:
    from remoteit.sandbox import RequestRecord, Sandbox
    from tests.sandbox.fault_helpers import FaultyCaller


def test_a_delayed_response_does_not_delay_shutdown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remoteit.sandbox.http.server, "_GRACE", 3600)
    statuses: list[int] = []
    request_started = threading.Event()

    def clock() -> float:
        if threading.current_thread().name == "remoteit-sandbox":
            request_started.set()
        return time.time()

    def serve() -> None:
        with run_sandbox(devices=1, faults=["delay=3600"], clock=clock) as sandbox:
            request_started.clear()
            client = threading.Thread(
                target=lambda: statuses.append(SignedRequest(sandbox).cavage().send().status_code)
            )
            client.start()
            request_started.wait(10)
        client.join()

    server = threading.Thread(target=serve, daemon=True)
    server.start()
    server.join(20)
    assert not server.is_alive()
    assert statuses == [200]


def test_a_client_that_timed_out_does_not_delay_shutdown(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_release(_middleware: FaultMiddleware) -> None:
        pass

    monkeypatch.setattr(FaultMiddleware, "release", no_release)
    monkeypatch.setattr(remoteit.sandbox.http.server, "_GRACE", 3600)
    requests: list[RequestRecord] = []

    def serve() -> None:
        with run_sandbox(devices=1, faults=["delay=3600"]) as sandbox, pytest.raises(httpx.ReadTimeout):
            httpx.get(sandbox.url, timeout=httpx.Timeout(30, read=0.05))
        requests.extend(sandbox.requests)

    server = threading.Thread(target=serve, daemon=True)
    server.start()
    server.join(20)
    assert not server.is_alive()
    assert [request.status for request in requests] == [None]  # the client was gone


def test_rules_match_uploads_and_rest_by_path(faulty: FaultyCaller) -> None:
    faulty.sandbox.faults.add("drop=after path=/graphql/*/upload")
    faulty.sandbox.faults.add("status=500 path=/apv/v27/device/list/all")
    name = f"{uuid.uuid4()}.bin"
    with pytest.raises(httpx.RemoteProtocolError):
        faulty.client.post(UPLOAD, files={"file": (name, b"\0" * 3_000_000)})
    assert name in {file.name for file in faulty.sandbox.backend.files.values()}
    assert faulty.client.get("/apv/v27/device/list/all?x=1").status_code == 500
    assert [(request.operation, request.executed) for request in faulty.sandbox.requests] == [
        ("POST /graphql/v1/file/upload", True),
        ("GET /apv/v27/device/list/all", False),
    ]


def test_a_rejected_upload_leaves_the_connection_usable(faulty: FaultyCaller) -> None:
    files = {"file": ("big.bin", b"\0" * 3_000_000)}
    response = faulty.client.post(UPLOAD, files=files, headers={"X-Sandbox-Fault": "status=503"})
    assert (response.status_code, faulty.rename().status_code) == (503, 200)


def test_half_of_a_large_response_is_sent_before_the_connection_closes(faulty: FaultyCaller) -> None:
    content = bytes(32_000_000)
    file_id = faulty.client.post(UPLOAD, files={"file": ("large.bin", content)}).json()["fileId"]
    received: list[int] = []
    stream = faulty.client.stream(
        "GET", f"/graphql/v1/file/download/{file_id}", headers={"X-Sandbox-Fault": "truncate"}
    )
    with pytest.raises(httpx.RemoteProtocolError), stream as response:
        received.extend(len(chunk) for chunk in response.iter_raw())
    assert (response.headers["content-length"], sum(received)) == ("32000000", 16_000_000)


def test_the_server_logs_no_error_for_a_dropped_request(
    faulty: FaultyCaller, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, "uvicorn.error"):
        for fault in ("drop=before", "drop=after", "truncate"):
            with pytest.raises(httpx.RemoteProtocolError):
                faulty.rename(fault)
        assert faulty.rename().status_code == 200  # the server has logged any errors by now
    assert caplog.messages == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b'{"operationName": 1}', b"[" * 100_000, b"\xff"])
def test_a_request_without_an_operation_name_is_logged_by_method_and_path(
    faulty: FaultyCaller, body: bytes
) -> None:
    assert faulty.client.post("/graphql/v1", content=body).status_code == 400
    assert faulty.client.post("/nowhere", content=body).status_code == 404
    assert [(request.operation, request.executed, request.status) for request in faulty.sandbox.requests] == [
        ("POST /graphql/v1", True, 400),
        ("POST /nowhere", False, 404),
    ]


def test_a_request_that_is_not_authenticated_is_not_executed(faulty: FaultyCaller) -> None:
    assert httpx.post(f"{faulty.sandbox.url}/graphql/v1", json={"operationName": "X"}).status_code == 403
    (request,) = faulty.sandbox.requests
    assert (request.operation, request.executed, request.status) == ("X", False, 403)


def test_an_invalid_header_is_rejected(faulty: FaultyCaller) -> None:
    for fault in ("staus=503", "status=503 times=2", "status='", "drop=after status=500", "''"):
        response = faulty.rename(fault)
        assert (response.status_code, response.json()["code"]) == (400, "BAD_FAULT")
        assert response.json()["message"].startswith("X-Sandbox-Fault: ")
    assert not faulty.renamed


def test_a_header_does_not_use_up_rules(faulty: FaultyCaller) -> None:
    faulty.sandbox.faults.add("status=500")
    assert [faulty.rename(fault).status_code for fault in ("status=503", "", "")] == [503, 500, 200]


def test_a_fault_does_not_affect_concurrent_requests(faulty: FaultyCaller) -> None:
    async def send_all() -> list[httpx.Response]:
        auth = RemoteItAuth(faulty.sandbox.credentials, clock=lambda: NOW)
        async with httpx.AsyncClient(auth=auth, base_url=faulty.sandbox.url, verify=False) as client:
            query = {"query": "{ login { id } }"}
            responses = [
                client.post(
                    "/graphql/v1",
                    json=query,
                    headers={"X-Sandbox-Fault": "skew=600 delay=0.01"} if number % 2 else {},
                )
                for number in range(32)
            ]
            return await asyncio.gather(*responses)

    assert [(response.status_code, date_offset(response)) for response in asyncio.run(send_all())] == [
        (200, 0),
        (403, 600),
    ] * 16


class InProcessClient:
    """Calls the application without a socket, and records what is read and sent in order."""

    def __init__(self, sandbox: Sandbox, *faults: str) -> None:
        self.app = FaultMiddleware(create_app(sandbox.backend), faults=Faults(faults))
        self.events: list[str] = []
        self.parts = iter(("first", "second", "last"))

    async def receive(self) -> dict[str, Any]:
        self.events.append(next(self.parts))
        return {"type": "http.request", "body": b"x", "more_body": self.events[-1] != "last"}

    async def send(self, message: Any) -> None:
        self.events.append(str(message.get("status", len(message.get("body", b"")))))

    def call(self) -> None:
        scope: dict[str, Any] = {
            "type": "http",
            "method": "PUT",
            "scheme": "http",
            "path": "/x",
            "raw_path": b"/x",
            "query_string": b"",
            "headers": [],
        }
        asyncio.run(self.app(scope, self.receive, self.send))


def test_without_a_socket_a_dropped_connection_raises_an_error(sandbox: Sandbox) -> None:
    client = InProcessClient(sandbox, "drop=before")
    with pytest.raises(ConnectionDroppedError):
        client.call()
    assert client.events == ["first", "second", "last"]


def test_the_whole_body_is_read_before_a_fault_applies(sandbox: Sandbox) -> None:
    client = InProcessClient(sandbox, "truncate")
    with pytest.raises(ConnectionDroppedError):
        client.call()
    *read, status, length = client.events
    assert (read, status, int(length) > 10) == (["first", "second", "last"], "404", True)
