"""OpenSSH reaches a real sshd through a connection of the sandbox, and the connection always ends."""

from __future__ import annotations

import getpass
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from remoteit import Client
from remoteit.sandbox import run_sandbox

from .conftest import TIMEOUT, CommandLine, plain_environment
from .processes import ENDING, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="sshd of POSIX systems"),
    pytest.mark.skipif(SSHD is None, reason="needs sshd; install Debian's openssh-server"),
    pytest.mark.skipif(shutil.which("ssh") is None, reason="needs ssh; install Debian's openssh-client"),
]

DEVICE = "Raspberry Pi Rotterdam 01"
HOST = "raspberry-pi-rotterdam-01.remoteit"


class Server(NamedTuple):
    """A running sshd that accepts the key of `directory/key`."""

    port: int
    directory: Path
    user: str

    @property
    def options(self) -> list[str]:
        """Options of an SSH client that uses this key and trusts no other host key than that of `sshd`."""
        return [
            "-F", "none", "-i", str(self.directory / "key"), "-o", "IdentitiesOnly=yes",
            "-o", "BatchMode=yes",
            "-o", f"UserKnownHostsFile={self.directory / 'known_hosts'}", "-o", "GlobalKnownHostsFile=none",
            "-o", "StrictHostKeyChecking=accept-new", "-o", "LogLevel=ERROR",
        ]  # fmt: skip


@pytest.fixture(scope="module")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    assert SSHD is not None
    directory = tmp_path_factory.mktemp("sshd")
    for name in ("host_key", "key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", directory / name], check=True)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    config = directory / "sshd_config"
    paths = (Path("/usr/lib/openssh/sftp-server"), Path("/usr/libexec/sftp-server"))
    sftp = next((path for path in paths if path.exists()), None)
    config.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {directory / 'host_key'}\nUsePAM no\nStrictModes no\n"
        f"AuthorizedKeysFile {directory / 'key.pub'}\nPidFile none\nPermitRootLogin prohibit-password\n"
        + (f"Subsystem sftp {sftp}\n" if sftp else "")
    )
    check = subprocess.run([SSHD, "-t", "-f", config], capture_output=True, text=True, check=False)
    if check.returncode:
        pytest.skip(f"sshd does not start here: {check.stderr.strip()}")
    with subprocess.Popen([SSHD, "-D", "-e", "-f", config], stderr=subprocess.DEVNULL) as process:
        try:
            wait_for_port(port)
            yield Server(port, directory, getpass.getuser())
        finally:
            process.terminate()


def wait_for_port(port: int) -> None:
    deadline = time.monotonic() + TIMEOUT
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
                assert connection.recv(4) == b"SSH-"
                return
        except ConnectionRefusedError:
            assert time.monotonic() < deadline


@pytest.fixture(scope="module")
def forwarding(sshd: Server) -> Iterator[Sandbox]:
    with run_sandbox(devices=25, forwards=[f"SSH=127.0.0.1:{sshd.port}"]) as running:
        yield running


@pytest.fixture
def ssh_command(forwarding: Sandbox, tmp_path: Path) -> CommandLine:
    environment = plain_environment(tmp_path) | forwarding.environment()
    bin_directory = tmp_path / "bin"
    bin_directory.mkdir()
    program = bin_directory / "remoteit-client"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m remoteit.cli "$@"\n')
    program.chmod(0o755)
    environment["PATH"] = f"{bin_directory}:{environment['PATH']}"
    return CommandLine(environment)


def open_connections(sandbox: Sandbox) -> int:
    return len(sandbox.backend.connections)


def wait_until_ended(sandbox: Sandbox) -> None:
    wait_until(lambda: not open_connections(sandbox))


def run_ssh(
    command: CommandLine, *words: str | Path, program: str = "ssh", input: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [program, *words],
        input=input,
        env=command.environment,
        capture_output=True,
        timeout=TIMEOUT,
        check=False,
    )


def proxied(server: Server) -> list[str]:
    return [*server.options, "-o", "ProxyCommand=remoteit-client ssh --stdio %h"]


def test_openssh_goes_through_the_proxy_command(
    ssh_command: CommandLine, sshd: Server, forwarding: Sandbox
) -> None:
    done = run_ssh(ssh_command, *proxied(sshd), f"{sshd.user}@{HOST}", "echo over ssh; exit 3")
    assert (done.returncode, done.stdout) == (3, b"over ssh\n"), done.stderr
    wait_until_ended(forwarding)


def test_large_and_binary_data_goes_through_unchanged(
    ssh_command: CommandLine, sshd: Server, forwarding: Sandbox
) -> None:
    data = os.urandom(3_000_000)
    done = run_ssh(ssh_command, *proxied(sshd), f"{sshd.user}@{HOST}", "cat", input=data)
    assert done.returncode == 0, done.stderr
    assert done.stdout == data
    wait_until_ended(forwarding)


def test_the_printed_configuration_serves_ssh_and_scp(
    ssh_command: CommandLine, sshd: Server, forwarding: Sandbox, tmp_path: Path
) -> None:
    block = ssh_command.run("ssh-config", "--user", sshd.user)
    assert block.code == 0
    assert "Host *.remoteit\n" in block.out
    config = tmp_path / "config"
    config.write_text(block.out)
    options = [*sshd.options]
    options[1] = str(config)
    done = run_ssh(ssh_command, *options, HOST, "echo configured")
    assert (done.returncode, done.stdout) == (0, b"configured\n"), done.stderr
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_bytes(os.urandom(100_000))
    if shutil.which("scp"):
        done = run_ssh(ssh_command, *options, source, f"{HOST}:{target}", program="scp")
        assert done.returncode == 0, done.stderr
        assert target.read_bytes() == source.read_bytes()
    wait_until_ended(forwarding)


def test_the_session_command_runs_ssh_and_returns_its_exit_code(
    ssh_command: CommandLine, sshd: Server, forwarding: Sandbox
) -> None:
    result = ssh_command.run(
        "ssh", f"{sshd.user}@raspberry pi rotterdam 01", "--", *sshd.options, "echo session; exit 4"
    )
    assert (result.code, result.out) == (4, "session\n"), result.err
    assert HOST in (sshd.directory / "known_hosts").read_text()  # the device, not the changing port
    assert not open_connections(forwarding)


def test_the_session_works_on_a_terminal(ssh_command: CommandLine, sshd: Server, forwarding: Sandbox) -> None:
    result = ssh_command.run_on_terminal(
        "ssh", f"{sshd.user}@{HOST}", "--", "-t", *sshd.options, "tty && echo on a terminal"
    )
    assert result.code == 0, result.out
    assert "/dev/pts/" in result.out
    assert "on a terminal" in result.out
    assert not open_connections(forwarding)


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_ends_the_connection_of_the_proxy(
    ssh_command: CommandLine, forwarding: Sandbox, number: signal.Signals
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "remoteit.cli", "ssh", "--stdio", HOST],
        env=ssh_command.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.read(4) == b"SSH-"
        assert open_connections(forwarding) == 1
        process.send_signal(number)
        code = process.wait(TIMEOUT)
        assert code == (130 if number == signal.SIGINT else 128 + number)
        assert process.stderr.read() == b""
    assert not open_connections(forwarding)


def test_a_signal_ends_the_session_and_its_connection(
    ssh_command: CommandLine, sshd: Server, forwarding: Sandbox
) -> None:
    words = ["-m", "remoteit.cli", "ssh", f"{sshd.user}@{HOST}", "--", *sshd.options, "echo ready; cat"]
    with subprocess.Popen(
        [sys.executable, *words], env=ssh_command.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
        assert open_connections(forwarding) == 1
        process.terminate()
        assert process.wait(TIMEOUT) == 128 + signal.SIGTERM
    assert not open_connections(forwarding)


def test_the_proxy_ends_the_connection_when_its_client_is_killed(
    ssh_command: CommandLine, sshd: Server, forwarding: Sandbox
) -> None:
    words = ["ssh", *proxied(sshd), f"{sshd.user}@{HOST}", "echo ready; cat"]
    with subprocess.Popen(
        words, env=ssh_command.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
        assert open_connections(forwarding) == 1
        process.kill()
    wait_until_ended(forwarding)


def test_an_unknown_or_offline_host_is_explained(ssh_command: CommandLine, forwarding: Sandbox) -> None:
    result = ssh_command.run("ssh", "--stdio", "nowhere.remoteit")
    assert (result.code, result.out) == (3, "")
    assert result.err == "error: no device has the host name nowhere.\n"
    with Client(credentials=forwarding.credentials, url=forwarding.url) as client:
        offline = next(
            device
            for device in client.devices(state="inactive", application=[28])
            if len(device.services) == 1
        )
    result = ssh_command.run("ssh", offline.id)
    assert result.code == 1
    assert "is offline; connect when it is online" in result.err
    assert not open_connections(forwarding)


def test_all_hosts_have_an_entry_in_the_configuration(ssh_command: CommandLine, forwarding: Sandbox) -> None:
    result = ssh_command.run("ssh-config", "--all", "--user", "pi")
    assert result.code == 0
    with Client(credentials=forwarding.credentials, url=forwarding.url) as client:
        count = sum(len(device.services) for device in client.iter_devices(application=[28]))
    lines = result.out.splitlines()
    hosts = [line for line in lines if line.startswith("Host ") and "*" not in line]
    assert len(hosts) == count == len(set(hosts))
    assert f"Host {HOST}" in hosts
    assert lines.count("    User pi") == count + 1
    one = ssh_command.run("ssh-config", DEVICE)
    assert [line for line in one.out.splitlines() if line.startswith("Host ")] == [
        f"Host {HOST}",
        "Host *.remoteit",
    ]


def test_the_proxy_command_of_the_configuration_names_the_profile(ssh_command: CommandLine) -> None:
    result = ssh_command.run("ssh-config", "--profile", "my work", "--url", "https://api.example.com/%7E")
    assert (
        "    ProxyCommand remoteit-client ssh --stdio --profile 'my work'"
        " --url https://api.example.com/%%7E %h\n" in result.out
    )
