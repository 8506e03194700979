"""Faults keep to their requests, every request is noted, and nothing that waits holds up the end."""

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
from tests.sandbox.fault_helpers import NOW, off_by
from tests.sandbox.signed_requests import Hand
from tests.sandbox.uploading import UPLOAD

if TYPE_CHECKING:
    from remoteit.sandbox import RequestRecord, Sandbox
    from tests.sandbox.fault_helpers import Desk


def test_a_waiting_answer_does_not_hold_up_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remoteit.sandbox.http.server, "_GRACE", 3600)
    answers: list[int] = []
    begun = threading.Event()

    def clock() -> float:
        if threading.current_thread().name == "remoteit-sandbox":
            begun.set()
        return time.time()

    def serve() -> None:
        with run_sandbox(devices=1, faults=["delay=3600"], clock=clock) as sandbox:
            begun.clear()
            asking = threading.Thread(
                target=lambda: answers.append(Hand(sandbox).cavage().send().status_code)
            )
            asking.start()
            begun.wait(10)
        asking.join()

    serving = threading.Thread(target=serve, daemon=True)
    serving.start()
    serving.join(20)
    assert not serving.is_alive()
    assert answers == [200]


def test_a_client_that_gave_up_does_not_hold_up_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_release(_faulty: FaultMiddleware) -> None:
        pass

    monkeypatch.setattr(FaultMiddleware, "release", no_release)
    monkeypatch.setattr(remoteit.sandbox.http.server, "_GRACE", 3600)
    seen: list[RequestRecord] = []

    def serve() -> None:
        with run_sandbox(devices=1, faults=["delay=3600"]) as sandbox, pytest.raises(httpx.ReadTimeout):
            httpx.get(sandbox.url, timeout=httpx.Timeout(30, read=0.05))
        seen.extend(sandbox.requests)

    serving = threading.Thread(target=serve, daemon=True)
    serving.start()
    serving.join(20)
    assert not serving.is_alive()
    assert [request.status for request in seen] == [None]  # there was nobody to answer


def test_uploads_and_rest_are_met_by_their_paths(desk: Desk) -> None:
    desk.sandbox.faults.add("drop=after path=/graphql/*/upload")
    desk.sandbox.faults.add("status=500 path=/apv/v27/device/list/all")
    name = f"{uuid.uuid4()}.bin"
    with pytest.raises(httpx.RemoteProtocolError):
        desk.client.post(UPLOAD, files={"file": (name, b"\0" * 3_000_000)})
    assert name in {file.name for file in desk.sandbox.backend.files.values()}
    assert desk.client.get("/apv/v27/device/list/all?x=1").status_code == 500
    assert [(seen.operation, seen.done) for seen in desk.sandbox.requests] == [
        ("POST /graphql/v1/file/upload", True),
        ("GET /apv/v27/device/list/all", False),
    ]


def test_a_refused_upload_leaves_the_connection_usable(desk: Desk) -> None:
    files = {"file": ("big.bin", b"\0" * 3_000_000)}
    reply = desk.client.post(UPLOAD, files=files, headers={"X-Sandbox-Fault": "status=503"})
    assert (reply.status_code, desk.rename().status_code) == (503, 200)


def test_the_half_of_a_large_answer_is_sent_before_the_connection_closes(desk: Desk) -> None:
    content = bytes(32_000_000)
    file_id = desk.client.post(UPLOAD, files={"file": ("large.bin", content)}).json()["fileId"]
    came: list[int] = []
    asked = desk.client.stream(
        "GET", f"/graphql/v1/file/download/{file_id}", headers={"X-Sandbox-Fault": "truncate"}
    )
    with pytest.raises(httpx.RemoteProtocolError), asked as reply:
        came.extend(len(chunk) for chunk in reply.iter_raw())
    assert (reply.headers["content-length"], sum(came)) == ("32000000", 16_000_000)


def test_the_server_finds_nothing_amiss_in_a_dropped_request(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, "uvicorn.error"):
        for fault in ("drop=before", "drop=after", "truncate"):
            with pytest.raises(httpx.RemoteProtocolError):
                desk.rename(fault)
        assert desk.rename().status_code == 200  # what the server has to say of the others is said by now
    assert caplog.messages == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b'{"operationName": 1}', b"[" * 100_000, b"\xff"])
def test_what_names_no_operation_is_noted_by_method_and_path(desk: Desk, body: bytes) -> None:
    assert desk.client.post("/graphql/v1", content=body).status_code == 400
    assert desk.client.post("/nowhere", content=body).status_code == 404
    assert [(seen.operation, seen.done, seen.status) for seen in desk.sandbox.requests] == [
        ("POST /graphql/v1", True, 400),
        ("POST /nowhere", False, 404),
    ]


def test_a_request_that_is_not_let_in_is_not_done(desk: Desk) -> None:
    assert httpx.post(f"{desk.sandbox.url}/graphql/v1", json={"operationName": "X"}).status_code == 403
    (seen,) = desk.sandbox.requests
    assert (seen.operation, seen.done, seen.status) == ("X", False, 403)


def test_a_header_that_makes_no_sense_is_refused(desk: Desk) -> None:
    for fault in ("staus=503", "status=503 times=2", "status='", "drop=after status=500", "''"):
        reply = desk.rename(fault)
        assert (reply.status_code, reply.json()["code"]) == (400, "BAD_FAULT")
        assert reply.json()["message"].startswith("X-Sandbox-Fault: ")
    assert not desk.renamed


def test_a_header_uses_up_no_rule(desk: Desk) -> None:
    desk.sandbox.faults.add("status=500")
    assert [desk.rename(fault).status_code for fault in ("status=503", "", "")] == [503, 500, 200]


def test_faults_of_one_request_leave_those_beside_it_alone(desk: Desk) -> None:
    async def ask() -> list[httpx.Response]:
        auth = RemoteItAuth(desk.sandbox.credentials, clock=lambda: NOW)
        async with httpx.AsyncClient(auth=auth, base_url=desk.sandbox.url, verify=False) as client:
            query = {"query": "{ login { id } }"}
            asked = [
                client.post(
                    "/graphql/v1",
                    json=query,
                    headers={"X-Sandbox-Fault": "skew=600 delay=0.01"} if number % 2 else {},
                )
                for number in range(32)
            ]
            return await asyncio.gather(*asked)

    assert [(reply.status_code, off_by(reply)) for reply in asyncio.run(ask())] == [(200, 0), (403, 600)] * 16


class InProcess:
    """One who asks without a socket, and notes what is read and sent in its turn."""

    def __init__(self, sandbox: Sandbox, *faults: str) -> None:
        self.app = FaultMiddleware(create_app(sandbox.backend), faults=Faults(faults))
        self.noted: list[str] = []
        self.parts = iter(("first", "second", "last"))

    async def receive(self) -> dict[str, Any]:
        self.noted.append(next(self.parts))
        return {"type": "http.request", "body": b"x", "more_body": self.noted[-1] != "last"}

    async def send(self, message: Any) -> None:
        self.noted.append(str(message.get("status", len(message.get("body", b"")))))

    def ask(self) -> None:
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


def test_without_a_socket_a_dropped_connection_is_an_error_of_ours(sandbox: Sandbox) -> None:
    asking = InProcess(sandbox, "drop=before")
    with pytest.raises(ConnectionDroppedError):
        asking.ask()
    assert asking.noted == ["first", "second", "last"]


def test_what_is_sent_is_read_to_its_end_before_it_goes_wrong(sandbox: Sandbox) -> None:
    asking = InProcess(sandbox, "truncate")
    with pytest.raises(ConnectionDroppedError):
        asking.ask()
    *read, status, length = asking.noted
    assert (read, status, int(length) > 10) == (["first", "second", "last"], "404", True)
