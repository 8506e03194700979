"""`--record-mode=rewrite` keeps the present recording until there is a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.testing.project import Project

pytest_plugins = ["pytester"]

ONE = """
@pytest.mark.vcr
def test_it(remoteit_client):
    remoteit_client.devices(size=2)
"""


@pytest.mark.parametrize(
    "failure", ["    assert False\n", "    pytest.skip('later')\n", "    raise KeyboardInterrupt\n"]
)
@pytest.mark.parametrize("place", ["after", "before"])
def test_a_failed_run_keeps_the_recording(project: Project, failure: str, place: str) -> None:
    project.write(ONE)
    project.record()
    before = project.cassette().read_bytes()
    call = "    remoteit_client.devices(size=2)\n"
    project.write(ONE + failure if place == "after" else ONE.replace(call, failure + call))
    if "Keyboard" in failure:
        with pytest.raises(KeyboardInterrupt):
            project.run("--record-mode=rewrite")
    else:
        project.run("--record-mode=rewrite")
    assert project.cassette().read_bytes() == before


def test_a_failed_run_says_that_nothing_was_recorded(project: Project) -> None:
    project.write(ONE + "    assert False\n")
    result = project.run("--record-mode=rewrite")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["*cassettes/test_mine/test_it.yaml was not recorded again, because the test did not pass."]
    )
    assert not project.cassette().exists()


def test_a_failing_fixture_keeps_the_recording(project: Project) -> None:
    project.write(ONE)
    project.record()
    before = project.cassette().read_bytes()
    broken = "\n@pytest.fixture\ndef broken(remoteit_client):\n    remoteit_client.me()\n    assert False\n"
    project.write(broken + ONE.replace("(remoteit_client)", "(remoteit_client, broken)"))
    project.run("--record-mode=rewrite").assert_outcomes(errors=1)
    assert project.cassette().read_bytes() == before


def test_the_recording_is_complete_before_it_replaces_the_old_one(project: Project) -> None:
    look = "    import pathlib\n    assert 'operationName: Devices' in pathlib.Path({path!r}).read_text()\n"
    project.write(ONE)
    project.record()
    source = ONE.replace("devices(size=2)", "me()") + look.format(path=str(project.cassette()))
    project.write(source)
    project.record()
    [entry] = project.recording().entries
    assert "query Me" in str(entry.request_body)
    project.write(ONE.replace("devices(size=2)", "me()"))
    project.replay("--remoteit-check").assert_outcomes(passed=1)


def test_a_test_that_sends_nothing_any_more_loses_its_recording(project: Project) -> None:
    project.write(ONE)
    project.record()
    project.write(ONE.replace("remoteit_client.devices(size=2)", "pass"))
    project.record()
    assert not project.cassette().exists()


@pytest.mark.parametrize("mark", ["@pytest.mark.xfail", '@pytest.mark.vcr(record_mode="rewrite")'])
def test_expected_failures_and_a_mode_in_the_mark_are_recorded(project: Project, mark: str) -> None:
    project.write(ONE)
    project.record()
    before = project.cassette().read_bytes()
    source = ONE.replace("size=2", "size=3") + ("    assert False\n" if "xfail" in mark else "")
    project.write(source.replace("@pytest.mark.vcr", f"{mark}\n@pytest.mark.vcr"))
    project.run(*(["--record-mode=rewrite"] if "xfail" in mark else []))
    assert project.cassette().read_bytes() != before
    assert len(project.recording().entries) == 1


TWO = """
@pytest.mark.vcr
@pytest.mark.parametrize("size", [1, 2], ids=["a/b", "a:b"])
def test_it(remoteit_client, size):
    assert len(remoteit_client.devices(size=size).items) == size
"""


def test_ids_that_differ_in_unsafe_characters_have_their_own_cassettes(project: Project) -> None:
    project.write(TWO)
    project.record(passed=2)
    folder = project.cassette().parent
    assert len(list(folder.glob("test_it[[]a-b]-????????.yaml"))) == 2
    project.replay("--remoteit-check").assert_outcomes(passed=2)


def test_an_unrecorded_request_is_shown_at_the_line_of_the_test(project: Project) -> None:
    project.write(ONE)
    project.record()
    call = "def call(client):\n    return client.me()\n"
    project.write(call + ONE.replace("remoteit_client.devices(size=2)", "call(remoteit_client)"))
    result = project.replay()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*return client.me()", "*operation Me is not recorded*"])
    result.stdout.no_fnmatch_line("*httpx*")
    result.stdout.no_fnmatch_line("*generated_client*")
    assert len(result.outlines) < 40
    project.replay("--full-trace").stdout.fnmatch_lines(["*generated_client*"])


def test_a_request_to_another_host_or_server_does_not_match(project: Project) -> None:
    source = """
@pytest.mark.vcr
def test_it(remoteit_client):
    [device] = remoteit_client.devices(size=1, owner=True).items
    with remoteit_client.open_connection(device.services[0].id, allow="{address}"):
        pass
"""
    project.write(source.format(address="93.184.216.34"))
    project.record()
    project.replay().assert_outcomes(passed=1)
    project.write(source.format(address="93.184.216.35"))
    result = project.replay()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*variables.hostIP: recorded *, sent *"])


LOCAL = """
import http.server, pathlib, threading
import httpx

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "4")
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(str(self.server.server_port).rjust(4)[:4].encode())
    def log_message(self, *arguments):
        pass

def fetch(port):
    with httpx.Client(transport=httpx.HTTPTransport()) as client:
        return client.get(f"http://127.0.0.1:{port}/")
"""

SERVED = """
@pytest.mark.vcr
def test_it(remoteit_client):
    remoteit_client.me()
    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        assert fetch(server.server_port).text
        thread.join()
        pathlib.Path("port.txt").write_text(str(server.server_port))
"""

REPLAYED = """
@pytest.mark.vcr
def test_it(remoteit_client):
    remoteit_client.me()
    port = int(pathlib.Path("port.txt").read_text())
    with pytest.raises(Exception, match="the cassette has nothing similar"):
        fetch(port + 1)
    assert fetch(port).text == str(port).rjust(4)[:4]
"""


def test_a_local_service_does_not_respond_for_another(project: Project) -> None:
    project.write(LOCAL + SERVED)
    project.record()
    project.write(LOCAL + REPLAYED)
    project.replay().assert_outcomes(passed=1)
