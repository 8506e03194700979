"""Each fault befalls a request on the wire as it says, and the work is done or left undone as it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from remoteit.sandbox import Fault
from remoteit_auth import RemoteItAuth
from tests.sandbox.fault_helpers import DATA, NOW, RENAME, off_by

if TYPE_CHECKING:
    from tests.sandbox.fault_helpers import Desk


def test_without_a_fault_a_request_is_noted_and_nothing_else(desk: Desk) -> None:
    assert desk.rename().json() == {"data": DATA}
    (seen,) = desk.sandbox.requests
    assert (seen.operation, seen.fault, seen.done, seen.status) == ("Rename", None, True, 200)
    assert desk.renamed


@pytest.mark.parametrize(("fault", "done"), [("drop=before", False), ("drop=after", True)])
def test_a_dropped_request_has_no_answer(desk: Desk, fault: str, done: bool) -> None:
    with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
        desk.rename(fault)
    (seen,) = desk.sandbox.requests
    assert (seen.fault, seen.done, seen.status) == (Fault.parse(fault), done, None)
    assert desk.renamed is done
    assert desk.rename().status_code == 200  # by a new connection


def test_a_truncated_answer_is_half_of_what_it_announces(desk: Desk) -> None:
    came: list[bytes] = []
    asked = desk.client.stream(
        "POST", "/graphql/v1", json={"query": RENAME}, headers={"X-Sandbox-Fault": "truncate"}
    )
    with pytest.raises(httpx.RemoteProtocolError, match="peer closed connection"), asked as reply:
        came.extend(reply.iter_raw())
    assert reply.status_code == 200
    assert b"".join(came).startswith(b'{"errors"')
    assert len(b"".join(came)) == int(reply.headers["content-length"]) // 2
    with pytest.raises(httpx.RemoteProtocolError):
        desk.rename("truncate")
    assert desk.renamed
    assert [(seen.done, seen.status) for seen in desk.sandbox.requests] == [(True, 200)] * 2


@pytest.mark.parametrize(("fault", "status"), [("html", 200), ("html=502", 502)])
def test_a_page_stands_in_for_the_answer_and_nothing_is_done(desk: Desk, fault: str, status: int) -> None:
    reply = desk.rename(fault)
    assert (reply.status_code, reply.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert reply.text.startswith("<!DOCTYPE html>")
    assert (off_by(reply), desk.renamed, desk.sandbox.requests[-1].done) == (0, False, False)


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (408, "REQUEST_TIMEOUT"),
        (500, "INTERNAL_SERVER_ERROR"),
        (503, "SERVICE_UNAVAILABLE"),
        (599, "UNKNOWN_STATUS"),
    ],
)
def test_a_status_is_answered_and_nothing_is_done(desk: Desk, status: int, code: str) -> None:
    reply = desk.rename(f"status={status}")
    assert (reply.status_code, reply.json()["code"]) == (status, code)
    assert str(status) in reply.json()["message"]
    (seen,) = desk.sandbox.requests
    assert (seen.done, seen.status, desk.renamed) == (False, status, False)


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
def test_throttling_tells_when_to_come_back(desk: Desk, fault: str, status: int, wait: str) -> None:
    reply = desk.rename(fault)
    assert (reply.status_code, reply.headers["retry-after"]) == (status, wait)
    assert not desk.renamed


@pytest.mark.parametrize("skew", [600, -600])
def test_a_server_with_a_wrong_clock_refuses_a_right_one_and_lets_its_own_in(desk: Desk, skew: int) -> None:
    reply = desk.rename(f"skew={skew}")
    assert (reply.status_code, reply.json()["code"], off_by(reply)) == (403, "DATE_OUT_OF_RANGE", skew)
    assert (desk.renamed, desk.sandbox.requests[-1].done) == (False, False)
    desk.client.auth = RemoteItAuth(desk.sandbox.credentials, clock=lambda: NOW + skew)
    assert desk.rename().status_code == 403  # the fault was that request's alone
    reply = desk.rename(f"skew={skew}")
    assert (reply.json(), off_by(reply), desk.renamed) == ({"data": DATA}, skew, True)


@pytest.mark.parametrize(
    ("fault", "message"), [("errors", "A fault was asked for."), ("errors='half “done”'", "half “done”")]
)
def test_errors_come_beside_the_data(desk: Desk, fault: str, message: str) -> None:
    desk.sandbox.faults.add(fault)
    error = {"message": message, "extensions": {"code": "FAULT"}}
    assert desk.rename().json() == {"data": DATA, "errors": [error]}
    assert desk.renamed


def test_errors_leave_alone_what_is_no_graphql_answer(desk: Desk) -> None:
    headers = {"X-Sandbox-Fault": "errors"}
    reply = desk.client.post("/graphql/v1", content=b"[]", headers=headers)
    assert (reply.status_code, reply.json()["code"]) == (400, "BAD_REQUEST")
    reply = desk.client.get("/apv/v27/device/list/all", headers=headers)
    assert (reply.json()["status"], "errors" in reply.json()) == ("true", False)


def test_a_warning_comes_with_the_answer(desk: Desk) -> None:
    reply = desk.rename("warn='121 deprecated'")
    assert (reply.json(), reply.headers["x-r3-warning"]) == ({"data": DATA}, "121 deprecated")
    assert desk.rename("status=500 warn=121").headers["x-r3-warning"] == "121"


def test_a_delayed_answer_waits_but_the_work_does_not(desk: Desk) -> None:
    with pytest.raises(httpx.ReadTimeout):
        desk.rename("delay=3600", patience=0.25)
    (seen,) = desk.sandbox.requests
    assert (seen.done, seen.status, desk.renamed) == (True, None, True)


@pytest.mark.parametrize("fault", ["delay=0.001", "delay=0.001 warn=121"])
def test_a_delayed_answer_comes(desk: Desk, fault: str) -> None:
    assert desk.rename(fault).json() == {"data": DATA}
    with pytest.raises(httpx.RemoteProtocolError):
        desk.rename("delay=0.001 drop=after")
