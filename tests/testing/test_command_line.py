"""`python -m remoteit.testing`: findings, messages and exit codes."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generated_client import API_VERSION, RENAME_SERVICE
from remoteit.testing.cli import main
from remoteit.testing.recording.cassette import write
from tests.testing.recordings import operation_entry, record, write_cassette

if TYPE_CHECKING:
    from pathlib import Path


BY_HAND = """\
recorded:
  from: sandbox
  date: 2026-11-20
  package: 0.1.0
  schema: 0123456789abcdef
version: 1
interactions:
- request:
    method: POST
    uri: https://api.remote.it/graphql/v1
    headers:
      content-type:
      - application/json
    body:
      operationName: ApiVersion
      variables: {}
      query: |
        query ApiVersion {
          version
          formerly
        }
  response:
    status:
      code: 200
      message: OK
    headers:
      content-type:
      - application/json
    body:
      string: |-
        {
          "data": {
            "version": "1"
          }
        }
"""
GOOD = operation_entry(API_VERSION, {}, {"data": {"version": "1"}})
BAD = operation_entry(RENAME_SERVICE, {"serviceId": "a"}, {"data": {"renameService": True}})
UPLOAD = dataclasses.replace(
    GOOD, request_body="--boundary", url="https://api.remote.it/graphql/v1/file/upload"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_stale_cassette_is_named_with_its_entry_and_reason(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "old.yaml").write_text(BY_HAND, "utf-8")
    assert main(["check", "old.yaml"]) == 1
    assert capsys.readouterr() == (
        "old.yaml#1: operation ApiVersion has changed since the recording (- recorded, + present);"
        " record again with pytest --record-mode=rewrite\n"
        "  -  formerly\n"
        "1 cassette, 1 request: 1 finding\n",
        "",
    )


def test_cassettes_below_the_current_folder_are_found_except_in_foreign_folders(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_cassette(project / "tests" / "cassettes" / "test_a" / "test_one.yaml", GOOD, GOOD)
    write_cassette(project / "cassettes" / "two.yml", GOOD)
    for elsewhere in (".venv/cassettes", "node_modules/x/cassettes", "data"):
        write_cassette(project / elsewhere / "bad.yaml", BAD)
    write_cassette(project / "cassettes" / ".half.yaml", BAD)
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("2 cassettes, 3 requests: nothing stale\n", "")


def test_a_new_recording_is_not_stale(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(record(lambda client: client.devices(), project / "fresh.yaml"))
    assert main(["check", "fresh.yaml"]) == 0
    assert "1 cassette, 1 request: nothing stale" in capsys.readouterr().out


def test_requests_that_are_not_graphql_are_counted_and_not_checked(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_cassette(project / "a.yaml", GOOD, UPLOAD)
    assert main(["check", "a.yaml"]) == 0
    assert "2 requests (1 of them not GraphQL, not checked): nothing stale" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["{", "version: 1", "- a", "", "interactions: []\nversion: 2"])
def test_a_broken_cassette_is_a_finding_and_the_others_are_checked(
    project: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    write_cassette(project / "cassettes" / "b.yaml", BAD)
    (project / "cassettes" / "a.yaml").write_text(text, "utf-8")
    assert main(["check", "cassettes"]) == 1
    first, second, last = capsys.readouterr().out.splitlines()
    assert first.startswith("cassettes/a.yaml: the cassette ")
    assert "cassettes/b.yaml#1: operation RenameService was recorded without" in second
    assert last == "2 cassettes, 1 request: 2 findings"


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["check"], "no folder `cassettes` below the current one has a cassette"),
        (["scan"], "no folder `cassettes` below the current one has a cassette"),
        (["check", "gone.yaml"], "gone.yaml: no such file or folder"),
        (["check", "a.yaml", "empty"], "empty: this folder has no cassettes"),
        (
            ["check", "a.yaml", "--package", "no_such_package"],
            "the package no_such_package cannot be imported",
        ),
        (["check", "a.yaml", "--package", "json"], "the package json has no operations"),
        (["check", "a.yaml", "--schema", "gone.graphql"], "gone.graphql: cannot be read: "),
        (["check", "a.yaml", "--schema", "a.yaml"], "a.yaml:1:1: Syntax Error"),
        (["check", "a.yaml", "--schema", "invalid.graphql"], "invalid.graphql:1:1: Type Query must define "),
    ],
)
def test_if_nothing_can_be_checked_the_reason_is_reported(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], reason: str
) -> None:
    write_cassette(project / "a.yaml", GOOD)
    (project / "empty").mkdir()
    (project / "invalid.graphql").write_text("type Query", "utf-8")
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"error: {reason}")


def test_scan_names_the_line_of_a_secret_and_masks_the_secret(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = BY_HAND.replace('"version": "1"', '"email": "someone@company.io"')
    (project / "a.yaml").write_text(text, "utf-8")
    assert main(["scan", "a.yaml"]) == 1
    first, last = capsys.readouterr().out.splitlines()
    line = 1 + text[: text.index("someone@")].count("\n")
    assert first.startswith(f"a.yaml:{line}: e-mail address: ")
    assert "someone" not in first
    assert last.startswith("1 cassette: 1 finding; remove them before you commit")


def test_scan_passes_a_cassette_without_secrets(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_cassette(project / "cassettes" / "a.yaml", GOOD)
    assert main(["scan"]) == 0
    assert capsys.readouterr() == ("1 cassette: nothing that looks like a secret\n", "")


def test_scan_reports_a_file_that_is_not_text(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "a.yaml").write_bytes(b"\xff\xfe\x00")
    assert main(["scan", "a.yaml"]) == 1
    assert "a.yaml: cannot be read (UnicodeDecodeError); record it again" in capsys.readouterr().out


def test_progress_is_shown_on_a_terminal_and_erased_at_the_end(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_cassette(project / "cassettes" / "a.yaml", GOOD)
    write_cassette(project / "cassettes" / "b.yaml", GOOD)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["check"]) == 0
    assert capsys.readouterr().err == "\r\033[K1/2 a.yaml\r\033[K2/2 b.yaml\r\033[K"


@pytest.mark.parametrize("command", [[], ["check"], ["scan"]])
def test_help_has_an_example(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])
    assert ended.value.code == 0
    out = capsys.readouterr().out
    assert "usage: python -m remoteit.testing" in out
    assert "example: " in out if command else "Exit codes: 0" in out


def test_a_missing_extra_is_named(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "remoteit.testing.secrets.scan", None)
    assert main(["scan"]) == 2
    assert "is missing; install remoteit-client[testing]" in capsys.readouterr().err


def test_it_runs_as_a_module(project: Path) -> None:
    write_cassette(project / "a.yaml", BAD)
    command = [sys.executable, "-m", "remoteit.testing", "check", "a.yaml"]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert ended.stdout.endswith("1 cassette, 1 request: 1 finding\n")
