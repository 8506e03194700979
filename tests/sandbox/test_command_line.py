"""The command line serves until a signal, or runs a command and cleans up after it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from remoteit.sandbox.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Mapping

SANDBOX = [sys.executable, "-W", "error", "-m", "remoteit.sandbox"]


def run(*arguments: str, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*SANDBOX, *arguments],
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_help_lists_options_and_examples() -> None:
    result = run("--help")
    assert result.returncode == 0
    for part in (
        "--port",
        "--devices",
        "--seed",
        "--fault 'status=503 operation=Devices",
        "-- COMMAND",
        "examples:",
        "python -m remoteit.sandbox --port 8787",
    ):
        assert part in result.stdout


@pytest.mark.parametrize("signal_number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_it_prints_exports_serves_and_stops_on_a_signal(signal_number: signal.Signals) -> None:
    command = [*SANDBOX, "--port", "0", "--devices", "3", "--seed", "7", "--fault", "status=503 skip=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stderr
        first = process.stdout.readline()
        lines = [process.stdout.readline().strip() for _ in range(4)]
        exports = dict(line.removeprefix("export ").split("=", 1) for line in lines)
        assert all(line.startswith("export ") for line in lines)
        assert set(exports) == {
            "REMOTEIT_API_URL",
            "R3_ACCESS_KEY_ID",
            "R3_SECRET_ACCESS_KEY",
            "R3_DEVELOPER_API_KEY",
        }
        assert exports["REMOTEIT_API_URL"] in first
        assert "3 devices (seed 7)" in first
        assert httpx.post(exports["REMOTEIT_API_URL"] + "/graphql/v1").status_code == 403
        assert httpx.post(exports["REMOTEIT_API_URL"] + "/graphql/v1").status_code == 503
        process.send_signal(signal_number)
        rest = process.communicate(timeout=30)
        assert (process.returncode, rest) == (0, ("", ""))


def test_a_port_in_use_is_reported_in_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("--port", str(port))
    assert result.returncode == 1
    assert result.stderr == (
        f"remoteit.sandbox: port {port} is in use; choose another with --port, or --port 0 for a free one.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--devices", "-1"], "-1 is not a valid number of devices; use 0 or more"),
        (["--devices", "many"], "many is not a valid number of devices"),
        (["--port", "65536"], "65536 is not a valid port"),
        (["--port", "x"], "x is not a valid port"),
        (["--seed", "x"], "invalid int value: 'x'"),
        (["--fault", "staus=503"], "argument --fault: unknown word 'staus'; known words are delay, drop"),
        (["--fault", "html drop=after"], "argument --fault: drop and html exclude each other"),
        (["--"], "the command after -- is missing"),
        (["--port", "1", "--", "true"], "--port cannot be combined with a command"),
        (["extra"], "unrecognized arguments: extra"),
    ],
)
def test_invalid_arguments_are_reported(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert message in capsys.readouterr().err


def test_a_command_gets_its_own_sandbox_and_credentials_file(tmp_path: Path) -> None:
    program = """
import configparser, json, os, pathlib, stat, sys
file = pathlib.Path(os.environ["REMOTEIT_CREDENTIALS_FILE"])
parser = configparser.ConfigParser()
parser.optionxform = str
parser.read(file)
import http.client
from urllib.parse import urlsplit
address = urlsplit(os.environ["REMOTEIT_API_URL"])
connection = http.client.HTTPConnection(address.hostname, address.port)
connection.request("POST", "/graphql/v1")
print(json.dumps({
    "file": str(file), "mode": stat.S_IMODE(file.stat().st_mode), "keys": dict(parser["DEFAULT"]),
    "environment": sorted(n for n in os.environ if n.startswith(("R3_", "REMOTEIT_"))),
    "status": connection.getresponse().status, "arguments": sys.argv[1:],
    "url": os.environ["REMOTEIT_API_URL"],
}))
connection.close()
sys.exit(7)
"""
    script = tmp_path / "program.py"
    script.write_text(program, "utf-8")
    own = {"R3_ACCESS_KEY_ID": "MINE", "R3_SECRET_ACCESS_KEY": "MINE", "REMOTEIT_PROFILE": "mine"}
    result = run(
        "--devices", "2", "--seed", "3", "--", sys.executable, str(script), "--", "a b", environment=own
    )
    assert result.returncode == 7, result.stderr
    report: dict[str, Any] = json.loads(result.stdout)
    assert report["environment"] == ["REMOTEIT_API_URL", "REMOTEIT_CREDENTIALS_FILE"]
    assert set(report["keys"]) == {"R3_ACCESS_KEY_ID", "R3_SECRET_ACCESS_KEY", "R3_DEVELOPER_API_KEY"}
    assert "MINE" not in report["keys"].values()
    assert report["status"] == 403
    assert report["arguments"] == ["--", "a b"]
    if sys.platform != "win32":
        assert report["mode"] == 0o600
    assert not Path(report["file"]).parent.exists()
    with pytest.raises(httpx.ConnectError):
        httpx.get(report["url"])


def test_faults_apply_to_the_requests_of_a_command() -> None:
    program = """
import os, urllib.error, urllib.request
for _ in range(4):
    try:
        urllib.request.urlopen(os.environ["REMOTEIT_API_URL"])
    except urllib.error.HTTPError as error:
        print(error.code)
        error.close()
"""
    faults = ["--fault", "status=503 times=2", "--fault", "throttle=1"]
    result = run(*faults, "--", sys.executable, "-c", program)
    assert (result.returncode, result.stdout.split()) == (0, ["503", "503", "429", "404"]), result.stderr


def test_a_missing_command_is_reported_in_one_sentence(tmp_path: Path) -> None:
    result = run("--", "no-such-command-anywhere")
    assert (result.returncode, result.stderr) == (
        127,
        "remoteit.sandbox: command not found: 'no-such-command-anywhere'.\n",
    )
    result = run("--", str(tmp_path))
    assert result.returncode == 126


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_command_killed_by_a_signal_returns_128_plus_its_number() -> None:
    result = run("--", sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    assert result.returncode == 128 + signal.SIGKILL


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("signal_number", [signal.SIGTERM, signal.SIGINT])
def test_stopping_the_sandbox_stops_its_command_and_leaves_no_file(signal_number: signal.Signals) -> None:
    program = (
        "import os, sys\n"
        "print(os.getpid(), os.environ['REMOTEIT_CREDENTIALS_FILE'], flush=True)\n"
        "sys.stdin.read()"
    )
    command = [*SANDBOX, "--", sys.executable, "-c", program]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        child, file = process.stdout.readline().split()
        assert Path(file).exists()
        process.send_signal(signal_number)
        assert process.wait(30) == 128 + signal_number
    assert not Path(file).exists()
    with pytest.raises(ProcessLookupError):
        os.kill(int(child), 0)
