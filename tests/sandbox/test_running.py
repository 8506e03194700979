"""A sandbox starts at once, tells no secrets, and leaves nothing behind."""

from __future__ import annotations

import errno
import gc
import socket
import threading
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis.vendor.pretty import pretty

import remoteit.sandbox
from remoteit.sandbox import run_sandbox
from tests.sandbox.signed_requests import Hand


def test_it_answers_from_the_first_moment_and_is_gone_afterwards() -> None:
    with run_sandbox(devices=1) as sandbox:
        assert Hand(sandbox).cavage().send().status_code == 200
    with pytest.raises(httpx.ConnectError):
        httpx.get(sandbox.url)


def test_no_thread_and_no_socket_is_left_also_after_an_error() -> None:
    before = set(threading.enumerate())

    def fail() -> None:
        with run_sandbox(devices=1):
            assert set(threading.enumerate()) > before
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert set(threading.enumerate()) == before
    gc.collect()  # an unclosed socket or loop would warn now, and warnings are errors


def test_a_client_that_keeps_its_connection_does_not_hold_it_up() -> None:
    before = set(threading.enumerate())
    with httpx.Client() as client:
        with run_sandbox(devices=1) as sandbox:
            client.get(sandbox.url)
        assert set(threading.enumerate()) == before


def test_several_run_side_by_side_each_with_its_own_state() -> None:
    with run_sandbox(devices=1) as one, run_sandbox(devices=2) as two:
        assert one.url != two.url
        assert (len(one.backend.devices), len(two.backend.devices)) == (9, 10)
        assert one.key_id == two.key_id


def test_a_port_can_be_chosen_and_a_taken_one_is_told() -> None:
    with run_sandbox(devices=1) as sandbox:
        port = urlsplit(sandbox.url).port
        assert port is not None
        with pytest.raises(OSError, match="in use") as told, run_sandbox(port=port):
            pass
        assert told.value.errno == errno.EADDRINUSE
    with run_sandbox(devices=1, port=port) as again:
        assert again.url == sandbox.url


def test_it_listens_on_loopback_alone() -> None:
    with run_sandbox(devices=1) as sandbox:
        assert urlsplit(sandbox.url).hostname == "127.0.0.1"


def test_nothing_shows_the_secret() -> None:
    with run_sandbox(devices=1) as sandbox:
        everything = (sandbox, sandbox.backend, sandbox.backend.access_keys, vars(sandbox))
        for shown in (*map(repr, everything), str(sandbox), pretty(sandbox)):
            assert sandbox.secret not in shown
            assert sandbox.developer_key not in shown


def test_the_environment_leads_a_client_here() -> None:
    with run_sandbox(devices=1) as sandbox:
        assert sandbox.environment() == {
            "REMOTEIT_API_URL": sandbox.url,
            "R3_ACCESS_KEY_ID": sandbox.key_id,
            "R3_SECRET_ACCESS_KEY": sandbox.secret,
            "R3_DEVELOPER_API_KEY": sandbox.developer_key,
        }
        assert sandbox.credentials.key_id == sandbox.key_id


def test_a_client_that_hangs_up_halfway_harms_nobody() -> None:
    with run_sandbox(devices=1) as sandbox:
        with socket.create_connection(("127.0.0.1", urlsplit(sandbox.url).port or 0)) as half:
            half.sendall(b"POST /graphql/v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{")
        assert Hand(sandbox).cavage().send().status_code == 200


def test_the_package_exports_what_it_says() -> None:
    assert {"Fault", "Sandbox", "run_sandbox"} <= set(remoteit.sandbox.__all__)
    assert set(remoteit.sandbox.__all__) <= set(dir(remoteit.sandbox))
    with pytest.raises(AttributeError, match="nothing"):
        _ = remoteit.sandbox.nothing
