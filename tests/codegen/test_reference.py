"""The reference describes the operations and their methods, and the committed one is up to date."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from remoteit.codegen.cli import main
from remoteit.codegen.errors import CodegenError
from remoteit.codegen.reference import render_reference

if TYPE_CHECKING:
    from tests.codegen.project import Project

ROOT = Path(__file__).parents[2]


def test_the_committed_reference_is_up_to_date() -> None:
    assert main(["reference", "--check", "--project", str(ROOT)]) == 0


def test_a_list_operation_names_its_iterator() -> None:
    text = (ROOT / "docs" / "operations.md").read_text("utf-8")
    _, _, section = text.partition("### `client.devices`")
    assert "`client.iter_devices` iterates over the items of all pages." in section.partition("###")[0]


def test_an_operation_is_described_completely(project: Project) -> None:
    project.generate()
    lines = render_reference(project.settings).splitlines()
    start = lines.index("### `client.me`")
    assert lines[start : start + 7] == [
        "### `client.me`",
        "",
        "The user in full.",
        "",
        "Returns `MeResult`.",
        "",
        "The query `Me` selects `Query.user`, [`UserFields`](#fragment-userfields), `User.extra`,"
        " `User.websocketIPv4`, `User.friend`.",
    ]
    assert (
        '- <a id="fragment-userfields"></a>`UserFields` selects `User.id`, `User.colour`, `User.born`.'
        in lines
    )


def test_arguments_have_their_types_and_the_operation_s_defaults(project: Project) -> None:
    project.generate()
    lines = render_reference(project.settings).splitlines()
    start = lines.index("### `client.paint`")
    rows = [line for line in lines[start:] if line.startswith("| `")][:4]
    assert rows == [
        "| `id` | `str` | required |  |",
        "| `colour` | `Colour` | `RED` |  |",
        "| `note` | `str \\| None` |  |  |",
        "| `at` | `DateTime \\| None` |  |  |",
    ]


def test_the_error_names_an_operation_that_was_not_generated(project: Project) -> None:
    project.generate()
    project.queries.write_text("query New { version }", "utf-8")
    with pytest.raises(CodegenError, match=r"has no `new`; run `generate` first"):
        render_reference(project.settings)


def test_the_error_names_a_package_that_was_not_generated(project: Project) -> None:
    with pytest.raises(CodegenError, match=r"client\.py: cannot be read: .*; run `generate` first"):
        render_reference(project.settings)


def test_check_writes_nothing_and_exits_1_if_the_file_is_out_of_date(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.root / "pyproject.toml").write_text('[tool.remoteit.codegen]\npackage = "made"\n', "utf-8")
    project.generate()
    arguments = ["--project", str(project.root), "--output", "notes/all.md"]
    path = project.root / "notes" / "all.md"
    assert main(["reference", "--check", *arguments]) == 1
    assert "python -m remoteit.codegen reference" in capsys.readouterr().err
    assert not path.exists()
    assert main(["reference", *arguments]) == 0
    assert main(["reference", "--check", *arguments]) == 0
    path.write_text("old", "utf-8")
    assert main(["reference", "--check", *arguments]) == 1
    assert path.read_text("utf-8") == "old"


def test_a_failed_write_keeps_the_old_file(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.root / "pyproject.toml").write_text('[tool.remoteit.codegen]\npackage = "made"\n', "utf-8")
    project.generate()
    path = project.root / "notes" / "all.md"
    path.parent.mkdir()
    path.write_text("old", "utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(path), "replace", fail)
    assert main(["reference", "--project", str(project.root), "--output", "notes/all.md"]) == 2
    assert "all.md: cannot be written: " in capsys.readouterr().err
    assert [file.name for file in path.parent.iterdir()] == ["all.md"]
    assert path.read_text("utf-8") == "old"


def test_the_reference_does_not_depend_on_the_hashes_of_names() -> None:
    codes = {
        subprocess.run(
            [sys.executable, "-m", "remoteit.codegen", "reference", "--check"],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=False,
            capture_output=True,
        ).returncode
        for seed in ("1", "2")
    }
    assert codes == {0}
