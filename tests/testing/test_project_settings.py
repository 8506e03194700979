"""Recordings are checked against the schema and the package of the project that they belong to."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import generated_client
from generated_client import API_VERSION, EVENTS
from remoteit._schema import schema_path
from remoteit.testing.cli import main
from remoteit.testing.recording.cassette import write
from tests.testing.recordings import operation_entry, query_entry, record, write_cassette

GOOD = operation_entry(API_VERSION, {}, {"data": {"version": "1"}})


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_field_removed_from_the_projects_schema_makes_the_cassette_stale(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(record(lambda client: client.devices(), project / "cassettes" / "devices.yaml"))
    sdl = schema_path().read_text("utf-8")
    (project / "schema.graphql").write_text(sdl, "utf-8")
    assert main(["check"]) == 0
    head, tail = sdl.split("\ntype Device {\n")
    gone = re.sub(r'(  """(?:(?!""")[\s\S])*"""\n)?  hardwareId: String\n', "", tail, count=1)
    (project / "schema.graphql").write_text(f"{head}\ntype Device {{\n{gone}", "utf-8")
    capsys.readouterr()
    assert main(["check"]) == 1
    assert (
        "cassettes/devices.yaml#1: operation Devices is invalid: Cannot query field 'hardwareId' on type"
        " 'Device'; regenerate the client"
    ) in capsys.readouterr().out


def test_the_schema_comes_from_the_projects_settings(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_cassette(project / "cassettes" / "a.yaml", GOOD)
    (project / "pyproject.toml").write_text('[tool.remoteit.codegen]\nschema = "api.graphql"\n', "utf-8")
    (project / "api.graphql").write_text("type Query { other: Int }", "utf-8")
    assert main(["check"]) == 1
    assert (
        "#1: operation ApiVersion is invalid: Cannot query field 'version' on type 'Query';"
        in capsys.readouterr().out
    )


def test_the_schema_option_has_priority_over_the_projects_schema(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_cassette(project / "a.yaml", GOOD)
    (project / "schema.graphql").write_text("type Query { other: Int }", "utf-8")
    assert main(["check", "a.yaml", "--schema", str(schema_path())]) == 0
    assert "nothing stale" in capsys.readouterr().out


def test_recordings_are_checked_against_a_users_package(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    own = "generated_client import API_VERSION, Operation\n"
    document = "query Mine { version }"
    (project / "mine_for_check.py").write_text(
        f"from {own}model = API_VERSION.model\n"
        f"MINE = Operation(name='Mine', kind='query', document='{document}', model=model)\n",
        "utf-8",
    )
    monkeypatch.setattr(sys, "path", [str(project), *sys.path])
    write_cassette(
        project / "a.yaml",
        query_entry("query Mine { login { id } }", response={"errors": [{"message": "no"}]}),
    )
    assert main(["check", "a.yaml"]) == 1
    assert "a.yaml#1: operation Mine is not in the checked packages; name its" in capsys.readouterr().out
    assert main(["check", "a.yaml", "--package", "mine_for_check"]) == 1
    out = capsys.readouterr().out
    assert "#1: operation Mine has changed since the recording" in out
    assert "\n  -  login {\n" in out


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("pytest.ini", "[pytest]\nremoteit_package = mine_in_settings\n"),
        ("tox.ini", "[pytest]\naddopts = -ra %\nremoteit_package = mine_in_settings\n"),
        ("setup.cfg", "[tool:pytest]\nremoteit_package = mine_in_settings\n"),
        ("pyproject.toml", '[tool.pytest.ini_options]\nremoteit_package = "mine_in_settings"\n'),
        ("pyproject.toml", '[tool.pytest]\nremoteit_package = "mine_in_settings"\n'),
        ("../pytest.ini", "[pytest]\nremoteit_package = mine_in_settings\n"),
    ],
)
def test_the_package_comes_from_pytests_settings(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, file: str, text: str
) -> None:
    (project / "below").mkdir()
    monkeypatch.chdir(project / "below")
    Path(file).write_text(text, "utf-8")
    Path("mine_in_settings.py").write_text(
        "from generated_client import API_VERSION, Operation\n"
        "MINE = Operation(name='Mine', kind='query', document='query Mine { version }',"
        " model=API_VERSION.model)\n",
        "utf-8",
    )
    monkeypatch.setattr(sys, "path", [str(project / "below"), *sys.path])
    mine = query_entry("query Mine { version }", response={"data": {"version": "1"}}, name="Mine")
    write_cassette(Path("a.yaml"), mine, GOOD)
    assert main(["check", "a.yaml"]) == 0
    assert "2 requests: nothing stale" in capsys.readouterr().out
    assert main(["check", "a.yaml", "--package", "generated_client"]) == 1
    assert "#1: operation Mine is not in the checked packages" in capsys.readouterr().out


def test_settings_of_pytest_that_cannot_be_read_are_reported(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_cassette(project / "a.yaml", GOOD)
    (project / "pytest.ini").write_text("oops", "utf-8")
    assert main(["check", "a.yaml"]) == 2
    assert "pytest.ini cannot be read" in capsys.readouterr().err


def test_invalid_settings_are_reported(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_cassette(project / "a.yaml", GOOD)
    (project / "pyproject.toml").write_text("[tool.remoteit.codegen]\nschemas = 1\n", "utf-8")
    assert main(["check", "a.yaml"]) == 2
    assert "has no setting `schemas`" in capsys.readouterr().err


def test_a_package_with_its_own_runtime_is_decoded_by_that_runtime(project: Path) -> None:
    # As generated with `runtime = "copy"`: enums and errors are not those of generated_client.
    shutil.copytree(Path(generated_client.__file__).parent, project / "own_client")
    (project / "schema.graphql").write_text(
        schema_path()
        .read_text("utf-8")
        .replace("\nenum ConnectionSource {", "\nenum ConnectionSource { PIGEON"),
        "utf-8",
    )
    (entry,) = record(lambda client: client.events(size=100)).entries
    response = json.loads(entry.response_body)
    for item in response["data"]["login"]["account"]["events"]["items"]:
        if item["__typename"] == "DeviceConnectEvent":
            item["source"] = "PIGEON"
    write_cassette(
        project / "a.yaml",
        operation_entry(EVENTS, json.loads(entry.request_body or "")["variables"], response),
    )
    command = [sys.executable, "-m", "remoteit.testing", "check", "a.yaml", "--package", "own_client"]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert "its model rejects at login.account.events.items.source;" in ended.stdout
