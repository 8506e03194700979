"""Connections that a sandbox forwards carry bytes until they end."""

from __future__ import annotations

import socket
import socketserver
import subprocess
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from remoteit import Client
from remoteit.sandbox import Forward, ForwardError, run_sandbox

if TYPE_CHECKING:
    from collections.abc import Generator

    from remoteit.types import Service


class _Echo(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        while data := self.rfile.read1(1 << 16):
            self.wfile.write(data)
        self.wfile.write(b" end")


@contextmanager
def echo_server() -> Generator[str]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Echo) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield f"127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def service_named(client: Client, name: str) -> Service:
    return next(service for device in client.devices() for service in device.services if service.name == name)


def exchange(port: int, data: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(data)
        connection.shutdown(socket.SHUT_WR)
        received = b""
        while chunk := connection.recv(1 << 16):
            received += chunk
        return received


def test_a_forwarded_connection_carries_bytes_both_ways_and_ends() -> None:
    data = bytes(range(256)) * 20_000
    with (
        echo_server() as address,
        run_sandbox(devices=1, forwards=[f"SSH={address}"]) as sandbox,
        Client(credentials=sandbox.credentials, url=sandbox.url) as client,
    ):
        with client.open_connection(service_named(client, "SSH").id) as connection:
            assert connection.host == "127.0.0.1"
            assert connection.port is not None
            assert connection.url == f"ssh://127.0.0.1:{connection.port}"
            assert exchange(connection.port, data) == data + b" end"
            assert exchange(connection.port, b"again") == b"again end"
            open_client = socket.create_connection(("127.0.0.1", connection.port), timeout=10)
            open_client.sendall(b"hello")
            assert open_client.recv(5) == b"hello"
        with open_client:
            assert open_client.recv(1) == b""
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", connection.port), timeout=10)


def test_other_services_are_not_forwarded() -> None:
    with (
        run_sandbox(devices=1, forwards=["ssh=127.0.0.1:1"]) as sandbox,
        Client(credentials=sandbox.credentials, url=sandbox.url) as client,
        client.open_connection(service_named(client, "Dashboard").id) as connection,
    ):
        assert connection.host
        assert connection.host.endswith(".rt3.io")


def test_all_services_are_forwarded_without_a_service() -> None:
    with (
        echo_server() as address,
        run_sandbox(devices=1, forwards=[address]) as sandbox,
        Client(credentials=sandbox.credentials, url=sandbox.url) as client,
        client.open_connection(service_named(client, "Dashboard").id) as connection,
    ):
        assert connection.port is not None
        assert connection.url == f"http://127.0.0.1:{connection.port}"
        assert exchange(connection.port, b"GET") == b"GET end"


def test_a_target_that_does_not_listen_closes_the_client() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with (
        run_sandbox(devices=1, forwards=[Forward("127.0.0.1", port)]) as sandbox,
        Client(credentials=sandbox.credentials, url=sandbox.url) as client,
        client.open_connection(service_named(client, "SSH").id) as connection,
    ):
        assert connection.port is not None
        with socket.create_connection(("127.0.0.1", connection.port), timeout=10) as caller:
            assert caller.recv(1) == b""


@pytest.mark.parametrize(
    ("text", "forward"),
    [
        ("127.0.0.1:22", Forward("127.0.0.1", 22)),
        ("SSH=localhost:2222", Forward("localhost", 2222, "SSH")),
        ("80:00:00:00:01:02:03:04=[::1]:22", Forward("::1", 22, "80:00:00:00:01:02:03:04")),
    ],
)
def test_a_forward_is_parsed(text: str, forward: Forward) -> None:
    assert Forward.parse(text) == forward


@pytest.mark.parametrize("text", ["", "22", "host", "host:", ":22", "host:0", "host:65536", "=h:22", "a:b"])
def test_an_invalid_forward_is_rejected(text: str) -> None:
    with pytest.raises(ForwardError, match="use HOST:PORT, or SERVICE=HOST:PORT"):
        Forward.parse(text)
    with pytest.raises(ForwardError), run_sandbox(devices=0, forwards=[text]):
        pass


def test_the_command_line_takes_forwards() -> None:
    code = (
        "from remoteit import Client\n"
        "with Client() as client:\n"
        "    found = (s for d in client.devices() for s in d.services if s.name == 'SSH' and s.online)\n"
        "    service = next(found)\n"
        "    with client.open_connection(service.id) as connection: print(connection.host)\n"
    )
    command = [sys.executable, "-m", "remoteit.sandbox", "--forward", "SSH=127.0.0.1:9", "--", sys.executable]
    result = subprocess.run([*command, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (result.returncode, result.stdout) == (0, "127.0.0.1\n"), result.stderr
    result = subprocess.run(
        [*command[:4], "nowhere"], capture_output=True, text=True, timeout=60, check=False
    )
    assert result.returncode == 2
    assert "'nowhere' is not a forward" in result.stderr
