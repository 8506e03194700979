"""The effect of each fault over a socket, and whether the request is executed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from remoteit.sandbox import Fault
from remoteit_auth import RemoteItAuth
from tests.sandbox.fault_helpers import DATA, NOW, RENAME, date_offset

if TYPE_CHECKING:
    from tests.sandbox.fault_helpers import FaultyCaller


def test_without_a_fault_a_request_is_only_logged(faulty: FaultyCaller) -> None:
    assert faulty.rename().json() == {"data": DATA}
    (request,) = faulty.sandbox.requests
    assert (request.operation, request.fault, request.executed, request.status) == ("Rename", None, True, 200)
    assert faulty.renamed


@pytest.mark.parametrize(("fault", "executed"), [("drop=before", False), ("drop=after", True)])
def test_a_dropped_request_gets_no_response(faulty: FaultyCaller, fault: str, executed: bool) -> None:
    with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
        faulty.rename(fault)
    (request,) = faulty.sandbox.requests
    assert (request.fault, request.executed, request.status) == (Fault.parse(fault), executed, None)
    assert faulty.renamed is executed
    assert faulty.rename().status_code == 200  # over a new connection


def test_a_truncated_response_has_half_its_content_length(faulty: FaultyCaller) -> None:
    received: list[bytes] = []
    stream = faulty.client.stream(
        "POST", "/graphql/v1", json={"query": RENAME}, headers={"X-Sandbox-Fault": "truncate"}
    )
    with pytest.raises(httpx.RemoteProtocolError, match="peer closed connection"), stream as response:
        received.extend(response.iter_raw())
    assert response.status_code == 200
    assert b"".join(received).startswith(b'{"errors"')
    assert len(b"".join(received)) == int(response.headers["content-length"]) // 2
    with pytest.raises(httpx.RemoteProtocolError):
        faulty.rename("truncate")
    assert faulty.renamed
    assert [(request.executed, request.status) for request in faulty.sandbox.requests] == [(True, 200)] * 2


@pytest.mark.parametrize(("fault", "status"), [("html", 200), ("html=502", 502)])
def test_html_replaces_the_response_without_execution(faulty: FaultyCaller, fault: str, status: int) -> None:
    response = faulty.rename(fault)
    assert (response.status_code, response.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert response.text.startswith("<!DOCTYPE html>")
    assert (date_offset(response), faulty.renamed, faulty.sandbox.requests[-1].executed) == (0, False, False)


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (408, "REQUEST_TIMEOUT"),
        (500, "INTERNAL_SERVER_ERROR"),
        (503, "SERVICE_UNAVAILABLE"),
        (599, "UNKNOWN_STATUS"),
    ],
)
def test_status_is_returned_without_execution(faulty: FaultyCaller, status: int, code: str) -> None:
    response = faulty.rename(f"status={status}")
    assert (response.status_code, response.json()["code"]) == (status, code)
    assert str(status) in response.json()["message"]
    (request,) = faulty.sandbox.requests
    assert (request.executed, request.status, faulty.renamed) == (False, status, False)


@pytest.mark.parametrize(
    ("fault", "status", "wait"),
    [
        ("throttle=7", 429, "7"),
        ("throttle=0", 429, "0"),
        ("throttle=3 status=503", 503, "3"),
        ("throttle_date=60", 429, "Fri, 15 Jan 2027 08:01:00 GMT"),
        ("throttle_date=60 skew=-60", 429, "Fri, 15 Jan 2027 08:00:00 GMT"),
    ],
)
def test_throttling_sets_retry_after(faulty: FaultyCaller, fault: str, status: int, wait: str) -> None:
    response = faulty.rename(fault)
    assert (response.status_code, response.headers["retry-after"]) == (status, wait)
    assert not faulty.renamed


@pytest.mark.parametrize("skew", [600, -600])
def test_a_skewed_server_accepts_only_signatures_by_its_own_clock(faulty: FaultyCaller, skew: int) -> None:
    response = faulty.rename(f"skew={skew}")
    assert (response.status_code, response.json()["code"], date_offset(response)) == (
        403,
        "DATE_OUT_OF_RANGE",
        skew,
    )
    assert (faulty.renamed, faulty.sandbox.requests[-1].executed) == (False, False)
    faulty.client.auth = RemoteItAuth(faulty.sandbox.credentials, clock=lambda: NOW + skew)
    assert faulty.rename().status_code == 403  # the fault applied to one request only
    response = faulty.rename(f"skew={skew}")
    assert (response.json(), date_offset(response), faulty.renamed) == ({"data": DATA}, skew, True)


@pytest.mark.parametrize(
    ("fault", "message"),
    [("errors", "This error was injected by the sandbox."), ("errors='half “done”'", "half “done”")],
)
def test_errors_are_added_to_the_data(faulty: FaultyCaller, fault: str, message: str) -> None:
    faulty.sandbox.faults.add(fault)
    error = {"message": message, "extensions": {"code": "FAULT"}}
    assert faulty.rename().json() == {"data": DATA, "errors": [error]}
    assert faulty.renamed


def test_errors_do_not_change_other_responses(faulty: FaultyCaller) -> None:
    headers = {"X-Sandbox-Fault": "errors"}
    response = faulty.client.post("/graphql/v1", content=b"[]", headers=headers)
    assert (response.status_code, response.json()["code"]) == (400, "BAD_REQUEST")
    response = faulty.client.get("/apv/v27/device/list/all", headers=headers)
    assert (response.json()["status"], "errors" in response.json()) == ("true", False)


def test_warn_adds_a_header(faulty: FaultyCaller) -> None:
    response = faulty.rename("warn='121 deprecated'")
    assert (response.json(), response.headers["x-r3-warning"]) == ({"data": DATA}, "121 deprecated")
    assert faulty.rename("status=500 warn=121").headers["x-r3-warning"] == "121"


def test_delay_applies_to_the_response_and_not_to_the_execution(faulty: FaultyCaller) -> None:
    with pytest.raises(httpx.ReadTimeout):
        faulty.rename("delay=3600", read_timeout=0.25)
    (request,) = faulty.sandbox.requests
    assert (request.executed, request.status, faulty.renamed) == (True, None, True)


@pytest.mark.parametrize("fault", ["delay=0.001", "delay=0.001 warn=121"])
def test_a_delayed_response_arrives(faulty: FaultyCaller, fault: str) -> None:
    assert faulty.rename(fault).json() == {"data": DATA}
    with pytest.raises(httpx.RemoteProtocolError):
        faulty.rename("delay=0.001 drop=after")
