"""A connection is shown with a command that uses it, and always ends."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from remoteit.cli.commands.connections import suggest_command
from remoteit.cli.commands.ssh import split_options
from remoteit.sandbox import run_sandbox
from remoteit.testing import build_model
from remoteit.types import Connection

from .conftest import CommandLine, plain_environment
from .processes import ENDING, start, start_on_terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from remoteit.sandbox import Sandbox

PI = "Raspberry Pi Rotterdam 01"


@pytest.fixture
def own_sandbox() -> Iterator[Sandbox]:
    with run_sandbox(devices=25) as running:
        yield running


@pytest.fixture
def own_command(own_sandbox: Sandbox, tmp_path: Path) -> CommandLine:
    return CommandLine(plain_environment(tmp_path) | own_sandbox.environment())


@pytest.mark.parametrize("number", ENDING)
def test_a_connection_is_open_until_a_signal(
    own_command: CommandLine, own_sandbox: Sandbox, number: signal.Signals
) -> None:
    with start(own_command, "connect", f"{PI}/ssh") as running:
        running.wait_for("Connection:")
        running.wait_for("\n")
        (connection,) = own_sandbox.backend.connections.values()
        result = running.interrupt(number)
    assert result.code == (130 if number == signal.SIGINT else 128 + number)
    assert result.err == ""
    assert not own_sandbox.backend.connections
    assert f"Host:         {connection.host}\n" in result.out
    assert f"Port:         {connection.port}\n" in result.out
    assert f"ssh -p {connection.port} USER@{connection.host}\n" in result.out


def test_a_connection_ends_when_ctrl_c_is_pressed_on_a_terminal(
    own_command: CommandLine, own_sandbox: Sandbox
) -> None:
    with start_on_terminal(own_command, "connect", f"{PI}/dash", columns=60) as running:
        running.wait_for("Press Ctrl-C to end the connection.")
        assert len(own_sandbox.backend.connections) == 1
        result = running.interrupt()
    assert result.code == 130
    assert "Traceback" not in result.out
    assert "curl https://" in result.out
    assert not own_sandbox.backend.connections


def test_a_connection_ends_although_ctrl_c_comes_twice(
    own_command: CommandLine, own_sandbox: Sandbox
) -> None:
    own_sandbox.faults.add("delay=1 operation=Disconnect")
    with start(own_command, "connect", f"{PI}/ssh", "--json") as running:
        running.wait_for("}\n")
        running.process.send_signal(signal.SIGINT)
        running.process.send_signal(signal.SIGINT)
        result = running.interrupt()
    assert result.code == 130
    assert "Traceback" not in result.err
    assert not own_sandbox.backend.connections


def test_ctrl_c_before_the_response_leaves_no_connection(
    own_command: CommandLine, own_sandbox: Sandbox
) -> None:
    own_sandbox.faults.add("delay=2 operation=Connect")
    with start(own_command, "connect", f"{PI}/ssh") as running:
        while not any(record.operation == "Connect" for record in own_sandbox.requests):
            assert running.process.poll() is None
        result = running.interrupt()
    assert result.code == 130
    assert "Traceback" not in result.err
    # It was ended if it was open already; else the warning says how to find it.
    assert not own_sandbox.backend.connections or "see `sessions()`" in result.err


def test_a_connection_ends_in_order_when_its_time_is_over(
    own_command: CommandLine, own_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("remoteit.sandbox.resolvers.connections.TIMEOUT", 6)
    result = own_command.run("connect", f"{PI}/ssh")
    assert result.code == 0
    assert result.err.startswith("The connection has ended")
    assert own_sandbox.requests[-1].operation == "Disconnect"
    assert not own_sandbox.backend.connections


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_connection_outlives_its_terminal_with_nohup(
    own_command: CommandLine, own_sandbox: Sandbox
) -> None:
    script = 'trap "" HUP; exec "$0" -m remoteit.cli connect "$1" --json'
    with subprocess.Popen(
        ["/bin/sh", "-c", script, sys.executable, f"{PI}/ssh"],
        stdout=subprocess.PIPE,
        env=own_command.environment,
    ) as process:
        assert process.stdout
        process.stdout.readline()
        process.send_signal(signal.SIGHUP)
        assert own_command.run("whoami").code == 0  # time in which the signal would have arrived
        assert process.poll() is None
        assert len(own_sandbox.backend.connections) == 1
        process.terminate()
    assert not own_sandbox.backend.connections


def test_json_is_one_document_on_a_line_while_the_connection_is_open(
    own_command: CommandLine, own_sandbox: Sandbox
) -> None:
    with start(own_command, "connect", f"{PI}/ssh", "--json") as running:
        running.wait_for("}\n")
        document = json.loads(running.out)
        (connection,) = own_sandbox.backend.connections.values()
        assert (document["id"], document["port"]) == (connection.id, connection.port)
        assert document["reverseProxy"] is False
        running.interrupt()
    with start(own_command, "connect", f"{PI}/ssh", "--json=host,port") as running:
        running.wait_for("}\n")
        assert json.loads(running.out).keys() == {"host", "port"}


def test_a_kept_connection_stays_until_it_is_disconnected(
    own_command: CommandLine, own_sandbox: Sandbox
) -> None:
    result = own_command.run("connect", f"{PI}/desk", "--keep", "--allow", "198.51.100.7", "--json=id")
    assert result.code == 0, result.err
    (connection,) = own_sandbox.backend.connections.values()
    assert json.loads(result.out) == {"id": connection.id}
    assert connection.session.address == "198.51.100.7"
    assert f"remoteit-client disconnect {connection.id}" in result.err
    assert own_command.run("disconnect", connection.id).code == 0
    assert not own_sandbox.backend.connections
    assert own_command.run("disconnect", connection.id).code == 3


def test_invalid_arguments_open_nothing(own_command: CommandLine, own_sandbox: Sandbox) -> None:
    for arguments, code in (
        ((f"{PI}/ssh", "--allow", "nobody"), 2),
        ((PI,), 2),
        ((f"{PI}/telnet",), 3),
        (("Raspberry/ssh",), 2),
    ):
        result = own_command.run("connect", *arguments)
        assert (result.code, result.out) == (code, ""), arguments
        assert result.err.startswith("error: ")
    assert not any(record.operation == "Connect" for record in own_sandbox.requests)


def test_an_offline_service_is_explained(own_command: CommandLine, own_sandbox: Sandbox) -> None:
    device = next(device for device in own_sandbox.backend.devices.values() if device.name == PI)
    device.online = False
    result = own_command.run("connect", f"{PI}/ssh")
    assert (result.code, result.out) == (1, "")
    assert result.err == f"error: {PI}/SSH is offline; connect when it is online.\n"


def test_the_printed_port_carries_bytes_of_a_forwarded_service(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"127.0.0.1:{listener.getsockname()[1]}"
        with run_sandbox(devices=25, forwards=[f"VNC={address}"]) as sandbox:
            command = CommandLine(plain_environment(tmp_path) | sandbox.environment())
            with start(command, "connect", f"{PI}/desktop", "--json") as running:
                running.wait_for("}\n")
                document = json.loads(running.out)
                with socket.create_connection((document["host"], document["port"]), timeout=10) as client:
                    client.sendall(b"hello")
                    accepted, _ = listener.accept()
                    with accepted:
                        assert accepted.recv(5) == b"hello"
                assert running.interrupt().code == 130


@pytest.mark.parametrize(
    ("application", "changes", "expected"),
    [
        (28, {"port": 30123}, "ssh -p 30123 USER@proxy1.rt3.io"),
        (4, {"port": 30123}, "vncviewer proxy1.rt3.io::30123"),
        (34, {"port": 30123}, "smbclient -p 30123 //proxy1.rt3.io/SHARE"),
        (1, {"port": 30123}, "nc proxy1.rt3.io 30123"),
        (7, {"port": None, "reverse_proxy": True}, "curl https://x.p1.rt3.io"),
        (1, {"port": None}, None),
    ],
)
def test_the_suggested_command_suits_the_service(
    application: int, changes: dict[str, object], expected: str | None
) -> None:
    values = {"host": "proxy1.rt3.io", "url": "https://x.p1.rt3.io", "reverse_proxy": False} | changes
    assert suggest_command(application, build_model(Connection, **values)) == expected


@pytest.mark.parametrize(
    ("words", "options", "command"),
    [
        ([], [], []),
        (["uptime"], [], ["uptime"]),
        (["-v", "-p", "22", "ls", "-l"], ["-v", "-p", "22"], ["ls", "-l"]),
        (["-oBatchMode=yes", "-L", "1:h:2", "-N"], ["-oBatchMode=yes", "-L", "1:h:2", "-N"], []),
        (["-tt", "-vvo", "X=y", "top"], ["-tt", "-vvo", "X=y"], ["top"]),
        (["-v", "--", "-x"], ["-v"], ["-x"]),
    ],
)
def test_options_of_ssh_are_separated_from_the_remote_command(
    words: list[str], options: list[str], command: list[str]
) -> None:
    assert split_options(words) == (options, command)
