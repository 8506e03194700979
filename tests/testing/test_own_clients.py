"""Code under test that makes its own client reaches the sandbox or the cassette, and never the live API."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from remoteit.testing.recording.environment import block_other_hosts, replace_environment

if TYPE_CHECKING:
    from tests.testing.project import Project

pytest_plugins = ["pytester"]

SYNC = """
from remoteit import Client

def count_devices(**options):
    with Client(**options) as client:
        return client.devices(size=3).total
"""

ASYNC = """
from remoteit import AsyncClient

def count_devices(**options):
    async def count():
        async with AsyncClient(**options) as client:
            return (await client.devices(size=3)).total
    return asyncio.run(count())
"""

MARKED = """
@pytest.mark.vcr
@pytest.mark.usefixtures("remoteit_sandbox")
def test_it():
    assert count_devices() == 25
"""

UNMARKED = MARKED.replace("@pytest.mark.vcr\n", "")


@pytest.fixture(autouse=True)
def own_key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A developer's environment: a key and a profile, of which nothing may be used."""
    file = tmp_path / "credentials"
    file.touch(0o600)
    file.write_text("[DEFAULT]\nR3_ACCESS_KEY_ID=OWN\n", "utf-8")
    monkeypatch.setenv("REMOTEIT_CREDENTIALS_FILE", str(file))
    monkeypatch.setenv("REMOTEIT_PROFILE", "work")
    monkeypatch.setenv("R3_ACCESS_KEY_ID", "OWNKEYOWNKEYOWNKEY12")
    monkeypatch.setenv("R3_SECRET_ACCESS_KEY", "b3duIHNlY3JldCBvd24gc2VjcmV0")
    monkeypatch.setenv("R3_DEVELOPER_API_KEY", "own")
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("REMOTEIT_API_URL", raising=False)


@pytest.mark.parametrize("source", [SYNC, ASYNC], ids=["sync", "async"])
def test_an_own_client_is_recorded_from_the_sandbox_and_replayed(project: Project, source: str) -> None:
    project.write(source + MARKED)
    project.record()
    [entry] = project.recording().entries
    assert entry.url == "https://api.remote.it/graphql/v1"
    project.replay("--remoteit-check").assert_outcomes(passed=1)


@pytest.mark.parametrize("source", [SYNC, ASYNC], ids=["sync", "async"])
def test_an_own_client_of_an_unmarked_test_calls_the_sandbox(project: Project, source: str) -> None:
    project.write(source + UNMARKED)
    project.run().assert_outcomes(passed=1)


def test_fixtures_that_are_set_up_before_see_the_sandbox(project: Project) -> None:
    fixture = "\n@pytest.fixture\ndef total():\n    return count_devices()\n"
    test = "\ndef test_it(total, remoteit_sandbox):\n    assert total == 25\n"
    project.write(SYNC + fixture + test)
    project.run().assert_outcomes(passed=1)


def test_the_environment_of_other_tests_is_left_alone(project: Project) -> None:
    project.write(
        SYNC
        + UNMARKED
        + "\nimport os\n\ndef test_other():\n"
        + "    assert os.environ['REMOTEIT_PROFILE'] == 'work'\n"
        + "    assert 'REMOTEIT_API_URL' not in os.environ\n"
    )
    project.run().assert_outcomes(passed=2)


@pytest.mark.parametrize("source", [SYNC, ASYNC], ids=["sync", "async"])
@pytest.mark.parametrize("mode", ["--record-mode=rewrite", "--record-mode=none"])
@pytest.mark.parametrize("test", [MARKED, UNMARKED], ids=["marked", "unmarked"])
def test_the_live_api_is_out_of_reach(project: Project, source: str, mode: str, test: str) -> None:
    # An address instead of a name, so that the test needs no DNS: documentation addresses have no hosts.
    project.write(source + test.replace("()", "(url='https://192.0.2.1', retry=0)"))
    result = project.run(mode)
    result.assert_outcomes(failed=1)
    if mode == "--record-mode=none" and test is MARKED:
        result.stdout.fnmatch_lines(["*so there is no response for operation Devices.*"])
    else:
        result.stdout.fnmatch_lines(["*Network is disabled for host '192.0.2.1'*"])
    assert not project.cassette().exists()


def test_a_profile_of_the_developer_is_not_read(project: Project) -> None:
    project.write(SYNC + MARKED.replace("()", "(profile='work')"))
    result = project.run("--record-mode=rewrite")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*profile 'work': this profile does not exist*"])


def test_hosts_are_blocked_except_this_machine_and_allowed_ones() -> None:
    with (
        socket.socket() as server,
        socket.socket() as client,
        socket.socket(socket.AF_INET6) as client_6,
        block_other_hosts([r"192\.0\.2\.7"]),
    ):
        server.bind(("127.0.0.1", 0))
        server.listen()
        client.settimeout(0)
        for address in ("192.0.2.1", "api.remote.it", "127.evil.example"):
            with pytest.raises(RuntimeError, match=f"Network is disabled for host '{address}'"):
                client.connect((address, 9))
            with pytest.raises(RuntimeError, match="this test runs against a sandbox"):
                client.connect_ex((address, 9))
        with pytest.raises(RuntimeError, match="2001:db8::1"):
            client_6.connect(("2001:db8::1", 9))
        with pytest.raises(OSError, match=r".") as allowed:
            client.connect(("192.0.2.7", 9))
        assert not isinstance(allowed.value, RuntimeError)
        with socket.create_connection(server.getsockname()):
            pass


def test_the_environment_is_restored_and_the_credentials_file_is_private() -> None:
    before = dict(os.environ)
    with replace_environment({"REMOTEIT_API_URL": "http://127.0.0.1:1", "R3_ACCESS_KEY_ID": "A"}):
        file = Path(os.environ["REMOTEIT_CREDENTIALS_FILE"])
        assert not {"REMOTEIT_PROFILE", "https_proxy", "HTTP_PROXY"} & set(os.environ)
        assert file.stat().st_mode & 0o777 == 0o600
        assert file.read_text("utf-8") == "[DEFAULT]\nR3_ACCESS_KEY_ID=A\n"
    assert dict(os.environ) == before
    assert not file.exists()
