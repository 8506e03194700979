"""A sandbox serves immediately, shows no secrets, and leaves no threads or sockets."""

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
from tests.sandbox.signed_requests import SignedRequest


def test_it_serves_from_the_start_of_the_block_until_its_end() -> None:
    with run_sandbox(devices=1) as sandbox:
        assert SignedRequest(sandbox).cavage().send().status_code == 200
    with pytest.raises(httpx.ConnectError):
        httpx.get(sandbox.url)


def test_no_thread_or_socket_is_left_after_an_error() -> None:
    before = set(threading.enumerate())

    def fail() -> None:
        with run_sandbox(devices=1):
            assert set(threading.enumerate()) > before
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert set(threading.enumerate()) == before
    gc.collect()  # an unclosed socket or loop would warn now, and warnings are errors


def test_an_idle_connection_does_not_delay_shutdown() -> None:
    before = set(threading.enumerate())
    with httpx.Client() as client:
        with run_sandbox(devices=1) as sandbox:
            client.get(sandbox.url)
        assert set(threading.enumerate()) == before


def test_several_sandboxes_run_at_once_with_separate_state() -> None:
    with run_sandbox(devices=1) as first, run_sandbox(devices=2) as second:
        assert first.url != second.url
        assert (len(first.backend.devices), len(second.backend.devices)) == (9, 10)
        assert first.key_id == second.key_id


def test_a_port_in_use_raises_os_error_and_a_free_one_is_used() -> None:
    with run_sandbox(devices=1) as sandbox:
        port = urlsplit(sandbox.url).port
        assert port is not None
        with pytest.raises(OSError, match="in use") as caught, run_sandbox(port=port):
            pass
        assert caught.value.errno == errno.EADDRINUSE
    with run_sandbox(devices=1, port=port) as again:
        assert again.url == sandbox.url


def test_it_listens_on_loopback_only() -> None:
    with run_sandbox(devices=1) as sandbox:
        assert urlsplit(sandbox.url).hostname == "127.0.0.1"


def test_no_representation_contains_the_secret() -> None:
    with run_sandbox(devices=1) as sandbox:
        objects = (sandbox, sandbox.backend, sandbox.backend.access_keys, vars(sandbox))
        for text in (*map(repr, objects), str(sandbox), pretty(sandbox)):
            assert sandbox.secret not in text
            assert sandbox.developer_key not in text


def test_environment_has_the_variables_that_clients_read() -> None:
    with run_sandbox(devices=1) as sandbox:
        assert sandbox.environment() == {
            "REMOTEIT_API_URL": sandbox.url,
            "R3_ACCESS_KEY_ID": sandbox.key_id,
            "R3_SECRET_ACCESS_KEY": sandbox.secret,
            "R3_DEVELOPER_API_KEY": sandbox.developer_key,
        }
        assert sandbox.credentials.key_id == sandbox.key_id


def test_a_request_that_is_cut_off_does_not_affect_others() -> None:
    with run_sandbox(devices=1) as sandbox:
        with socket.create_connection(("127.0.0.1", urlsplit(sandbox.url).port or 0)) as connection:
            connection.sendall(b"POST /graphql/v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{")
        assert SignedRequest(sandbox).cavage().send().status_code == 200


def test_the_package_exports_its_public_names() -> None:
    assert {"Fault", "Sandbox", "run_sandbox"} <= set(remoteit.sandbox.__all__)
    assert set(remoteit.sandbox.__all__) <= set(dir(remoteit.sandbox))
    with pytest.raises(AttributeError, match="nothing"):
        _ = remoteit.sandbox.nothing
