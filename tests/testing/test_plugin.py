"""An empty project records from the sandbox, and replays in CI without network or server."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from remoteit.testing.recording.cassette import Entry, read, write
from remoteit.testing.secrets.scan import findings

if TYPE_CHECKING:
    from tests.testing.project import Project

pytest_plugins = ["pytester"]


SYNC_AND_ASYNC = """
@pytest.mark.vcr
def test_sync(remoteit_client):
    assert len(remoteit_client.devices(size=2).items) == 2

@pytest.mark.vcr
def test_async(remoteit_async_client):
    async def count():
        return (await remoteit_async_client.devices(size=3)).items
    assert len(asyncio.run(count())) == 3
"""

NETWORK = """
@pytest.mark.vcr
def test_network(remoteit_client):
    with socket.socket() as own, pytest.raises(RuntimeError, match="Network is disabled"):
        own.connect(("127.0.0.1", 9))
"""


def test_an_empty_project_records_and_replays_sync_and_async(project: Project) -> None:
    project.write(SYNC_AND_ASYNC)
    project.record(passed=2)
    project.write(SYNC_AND_ASYNC + NETWORK)
    project.replay().assert_outcomes(passed=3)
    head = project.recording("test_sync").head
    assert head is not None
    assert head.source == "sandbox"
    assert project.cassette("test_async").exists()
    assert not project.cassette("test_network").exists()


def test_a_recording_does_not_depend_on_other_tests(project: Project) -> None:
    project.write(SYNC_AND_ASYNC)
    project.record(passed=2)
    ids = device_ids(project.recording("test_async").entries[0])
    project.record("-k", "test_async")
    assert device_ids(project.recording("test_async").entries[0]) == ids


def device_ids(entry: Entry) -> list[str]:
    """Return the ids of the devices in a response."""
    page = json.loads(entry.response_body)["data"]["login"]["account"]["devices"]
    return [device["id"] for device in page["items"]]


ONE = """
@pytest.mark.vcr
def test_it(remoteit_client):
    remoteit_client.devices(size={size}, state="active")
"""


@pytest.mark.parametrize("mode", ["none", "once"])
def test_another_variable_fails_with_the_difference(project: Project, mode: str) -> None:
    project.write(ONE.format(size=5))
    project.record()
    project.write(ONE.format(size=6))
    result = project.replay(f"--record-mode={mode}")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "*cassettes/test_mine/test_it.yaml: operation Devices is not recorded with this content; *#1:",
            "*  variables.size: recorded 5, sent 6",
            "*Record it again: pytest --record-mode=rewrite test_mine.py::test_it",
        ]
    )
    result.stdout.no_fnmatch_line("*variables.state*")


def test_an_unrecorded_operation_is_named(project: Project) -> None:
    project.write(ONE.format(size=5))
    project.record()
    project.write("@pytest.mark.vcr\ndef test_it(remoteit_client):\n    remoteit_client.me()\n")
    project.replay().stdout.fnmatch_lines(
        ["*operation Me is not recorded; the cassette has operation Devices."]
    )


def test_a_missing_cassette_says_how_to_record_it(project: Project) -> None:
    project.write(ONE.format(size=5))
    result = project.replay()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "*this cassette does not exist, so there is no response for operation Devices.",
            "*Record it: pytest --record-mode=*",
        ]
    )


def test_an_invalid_cassette_is_reported(project: Project) -> None:
    project.write(ONE.format(size=5))
    project.record()
    project.cassette().write_text("interactions: [")
    result = project.replay()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*test_it.yaml: the cassette is not valid YAML (line *); record it again*"])


REPEATED = """
@pytest.mark.vcr
def test_it(remoteit_client):
    client = remoteit_client
    [device] = client.devices(size=1, owner=True).items
    for number in (1, 2):
        client.add_tag([f"tag-{number}"], [device.id])
        assert len(client.devices(size=2).items) == 2
        assert len([tag for tag in client.tags() if tag.name.startswith("tag-")]) == number
    assert len(client.devices(size=1, owner=True).items) == 1
"""


def test_calls_with_different_variables_do_not_mix_and_equal_calls_play_in_order(project: Project) -> None:
    project.write(REPEATED)
    project.record()
    project.replay().assert_outcomes(passed=1)


def test_a_call_after_all_recordings_were_played_is_reported(project: Project) -> None:
    project.write(ONE.format(size=5))
    project.record()
    project.write(ONE.format(size=5) + "    remoteit_client.devices(size=5, state='active')\n")
    project.replay().stdout.fnmatch_lines(
        ["*is recorded once with this content, and every recording has been played."]
    )


def test_white_space_and_the_order_of_keys_do_not_matter(project: Project) -> None:
    project.write(ONE.format(size=5))
    project.record()

    def rearrange(entry: Entry) -> Entry:
        body = json.loads(entry.request_body or "")
        body["query"] = "# a comment\n" + "\n\n".join(body["query"].split("\n"))
        body["variables"] = dict(reversed(body["variables"].items()))
        return replace(entry, request_body=json.dumps(dict(reversed(body.items()))))

    recording = read(project.cassette())
    write(replace(recording, entries=tuple(map(rearrange, recording.entries))))
    assert project.recording() != recording
    project.replay().assert_outcomes(passed=1)


SECRET = """
import pathlib

@pytest.mark.vcr
def test_it(remoteit_client, remoteit_sandbox):
    key = remoteit_client.create_access_key()
    if remoteit_sandbox:
        secrets = [key.secret, remoteit_sandbox.secret, remoteit_sandbox.key_id, "Signature keyId"]
        pathlib.Path("secrets.txt").write_text("\\n".join(secrets))
"""


def test_a_new_secret_and_the_signature_are_not_written_to_disk(project: Project) -> None:
    project.write(SECRET)
    project.record()
    cassette = project.cassette().read_text()
    for secret in (project.root / "secrets.txt").read_text().splitlines():
        assert secret not in cassette
    project.replay().assert_outcomes(passed=1)


def test_recording_does_not_log_secrets(project: Project) -> None:
    project.write(SECRET + "    assert False\n")
    result = project.run("--record-mode=rewrite", "--log-level=DEBUG")
    result.assert_outcomes(failed=1)
    for secret in (project.root / "secrets.txt").read_text().splitlines()[:2]:
        result.stdout.no_fnmatch_line(f"*{secret}*")


KEPT = """
@pytest.mark.remoteit_keep({coordinates})
@pytest.mark.vcr
def test_it(remoteit_client):
    remoteit_client.set_attribute("note", "plain text")
    assert remoteit_client.attribute("note") {compared} "plain text"
"""


def test_free_form_values_are_replaced_unless_a_mark_keeps_them(project: Project) -> None:
    project.write(KEPT.format(coordinates="", compared="=="))
    project.record()
    assert "plain text" not in project.cassette().read_text()
    project.replay().assert_outcomes(failed=1)
    project.write(KEPT.format(coordinates="", compared="!="))
    project.replay().assert_outcomes(passed=1)
    kept = '"Mutation.setAttribute", "Mutation.setAttribute(value:)", "User.attribute"'
    project.write(KEPT.format(coordinates=kept, compared="=="))
    project.run("--record-mode=rewrite").assert_outcomes(passed=1)
    project.replay().assert_outcomes(passed=1)
    cassette = project.cassette().read_text()
    assert "plain text" in cassette
    assert findings(cassette) == []


def test_a_mark_cannot_keep_a_secret(project: Project) -> None:
    project.write(KEPT.format(coordinates='"AccessKeyResponse.secret"', compared="=="))
    result = project.run("--record-mode=once")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*test_it: remoteit_keep: AccessKeyResponse.secret holds a secret*"])


RETRIED = """
@pytest.fixture
def remoteit_sandbox_options():
    return {"devices": 1, "faults": ["status=503 operation=Devices times=1"]}

@pytest.mark.vcr
def test_it(remoteit_client):
    assert remoteit_client.devices().total == 1
"""


def test_a_replay_does_not_sleep_before_retries(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write(RETRIED)
    project.record()
    assert [entry.status for entry in project.recording().entries] == [503, 200]

    def sleep(seconds: float) -> None:
        pytest.fail(f"it slept for {seconds} s")

    monkeypatch.setattr(time, "sleep", sleep)
    project.replay().assert_outcomes(passed=1)


UNMARKED = """
def test_it(remoteit_client, remoteit_sandbox):
    [device] = remoteit_client.devices(size=1, owner=True).items
    remoteit_client.add_tag(["mine"], [device.id])

def test_next(remoteit_client):
    assert "mine" not in [tag.name for tag in remoteit_client.tags()]
"""


def test_without_the_mark_each_test_has_its_own_sandbox(project: Project) -> None:
    project.write(UNMARKED)
    project.run().assert_outcomes(passed=2)
    assert not (project.root / "cassettes").exists()


def test_the_plugin_imports_nothing_slow() -> None:
    slow = ("pydantic", "generated_client", "vcr", "httpx", "graphql", "yaml")
    code = f"import sys, remoteit.testing.plugin; print([name for name in {slow} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"
