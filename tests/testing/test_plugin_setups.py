"""The plugin with the live API, a project's own use of vcrpy, additional cassettes, and wrong options."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

import remoteit.testing.recording.clients
from remoteit.testing.recording.cassette import write

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox
    from tests.testing.project import Project

pytest_plugins = ["pytester"]

ONE = """
@pytest.mark.vcr
def test_it(remoteit_client):
    remoteit_client.devices(size=2)
"""


@pytest.fixture
def live(fresh_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A sandbox in place of the live API, with its key in the environment."""
    monkeypatch.setattr(remoteit.testing.recording.clients, "API", fresh_sandbox.url)
    for name, value in fresh_sandbox.environment().items():
        monkeypatch.setenv(name, value)
    return fresh_sandbox


def test_the_live_api_is_recorded_only_on_request(project: Project, live: Sandbox) -> None:
    project.write(ONE)
    project.record()
    assert not live.requests
    project.record("--remoteit-live")
    assert len(live.requests) == 1
    head = project.recording().head
    assert head is not None
    assert head.source == "live"
    project.replay().assert_outcomes(passed=1)
    assert len(live.requests) == 1


def test_a_test_without_the_mark_can_run_live(project: Project, live: Sandbox) -> None:
    project.write(
        "def test_it(remoteit_client, remoteit_sandbox):\n    assert remoteit_client.me().id\n"
        "    assert remoteit_sandbox is None\n"
    )
    project.replay("--remoteit-live").assert_outcomes(passed=1)
    assert len(live.requests) == 1


def test_the_key_comes_from_the_named_profile(project: Project, live: Sandbox) -> None:
    project.write(ONE)
    result = project.run("--record-mode=rewrite", "--remoteit-live", "--remoteit-profile=nobody")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*nobody*"])
    assert not project.cassette().exists()


def test_a_profile_without_the_live_option_is_rejected(project: Project) -> None:
    project.write(ONE)
    result = project.run("--remoteit-profile=work")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*--remoteit-profile needs --remoteit-live*"])


def test_a_sandbox_recording_is_not_added_to_a_live_one(project: Project) -> None:
    project.write(ONE)
    project.record()
    recording = project.recording()
    assert recording.head
    write(replace(recording, head=replace(recording.head, source="live")))
    before = project.cassette().read_text()
    result = project.run("--record-mode=new_episodes")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(
        ["*test_it.yaml was recorded from: live; nothing from: sandbox is added*--remoteit-live*"]
    )
    assert project.cassette().read_text() == before


def test_a_new_call_is_added_to_a_recording(project: Project) -> None:
    project.write(ONE)
    project.record()
    project.write(ONE + "    remoteit_client.me()\n")
    project.record(mode="new_episodes")
    assert len(project.recording().entries) == 2
    project.replay().assert_outcomes(passed=1)


EXTRA = """
@pytest.mark.vcr("shared.yaml")
def test_it(remoteit_client):
    assert len(remoteit_client.devices(size=2).items) == 2
    remoteit_client.me()
"""


def test_additional_cassettes_are_played_and_not_copied(project: Project) -> None:
    project.write(ONE)
    project.record()
    project.cassette().rename(project.cassette("shared"))
    project.write(EXTRA)
    project.record(mode="new_episodes")
    [entry] = project.recording().entries
    assert "operationName: Me" in project.cassette().read_text()
    assert entry.number == 1
    project.replay().assert_outcomes(passed=1)
    project.cassette("shared").unlink()
    project.replay().stdout.fnmatch_lines(["*shared.yaml: the cassette cannot be read (FileNotFoundError)*"])


LOOSE = """
@pytest.fixture
def vcr_config():
    return {
        "match_on": ["method"],
        "before_record_request": None,
        "before_record_response": None,
        "ignore_localhost": True,
        "serializer": "json",
        "allow_playback_repeats": True,
    }
"""


LOOSE_MARK = """@pytest.mark.vcr(match_on=["method"], before_record_request=None, ignore_localhost=True)"""


@pytest.mark.parametrize("mark", ["@pytest.mark.vcr", LOOSE_MARK])
def test_settings_of_the_project_do_not_weaken_those_of_the_plugin(project: Project, mark: str) -> None:
    source = ONE.replace("@pytest.mark.vcr", mark)
    project.write(source, conftest=LOOSE)
    project.record()
    assert "authorization" not in project.cassette().read_text().lower()
    project.write(source.replace("size=2", "size=3"), conftest=LOOSE)
    project.replay().stdout.fnmatch_lines(["*variables.size: recorded 2, sent 3"])


OTHER = """
import http.server, threading, urllib.request

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")
    def log_message(self, *arguments):
        pass

@pytest.mark.vcr
def test_it():
    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        url = f"http://127.0.0.1:{server.server_port}/"
        request = urllib.request.Request(url, headers={"X-Own": "kept"})
        with urllib.request.urlopen(request) as response:
            assert response.read() == b"ok"
        thread.join()
"""


def test_recordings_of_other_services_keep_vcrpys_format(project: Project) -> None:
    project.write(OTHER)
    project.record()
    cassette = project.cassette().read_text()
    assert cassette.startswith("interactions:")
    assert "X-Own" in cassette
    assert "http://127.0.0.1:" in cassette


def test_with_recording_disabled_a_marked_test_uses_a_sandbox(project: Project) -> None:
    project.write(ONE)
    project.run("--disable-recording").assert_outcomes(passed=1)
    assert not project.cassette().exists()


def test_a_fixture_that_is_requested_too_late_fails(project: Project) -> None:
    project.write("""
@pytest.mark.vcr
def test_it(request):
    request.getfixturevalue("remoteit_client")
""")
    result = project.run("--record-mode=once")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*must name remoteit_client among its arguments*"])


def test_the_plugin_works_without_pytest_recording(project: Project) -> None:
    project.write("def test_it():\n    pass\n")
    project.run("-p", "no:recording").assert_outcomes(passed=1)
    project.write("def test_it(remoteit_client):\n    assert remoteit_client.me().id\n")
    project.run("-p", "no:recording").assert_outcomes(passed=1)


def test_recording_without_the_sandbox_says_what_to_install(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write(ONE)
    monkeypatch.setitem(sys.modules, "remoteit.sandbox.http.server", None)
    result = project.run("--record-mode=once")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*pip install 'remoteit-client[[]sandbox]'; replays do not need it"])
