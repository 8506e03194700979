"""The generator writes a complete package, the same each time, and deletes no other files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from remoteit.codegen.cli import main
from remoteit.codegen.errors import CodegenError
from remoteit.codegen.package import files
from remoteit.codegen.settings import Settings

if TYPE_CHECKING:
    from tests.codegen.project import Project

ROOT = Path(__file__).parents[2]


def test_the_committed_package_is_what_the_generator_writes() -> None:
    assert main(["generate", "--check", "--project", str(ROOT)]) == 0


def test_the_same_bytes_come_out_whatever_the_hash_seed(project: Project) -> None:
    (project.root / "pyproject.toml").write_text('[tool.remoteit.codegen]\npackage = "made"\n', "utf-8")
    made: list[dict[str, bytes]] = []
    for seed in ("1", "2"):
        shutil.rmtree(project.package, ignore_errors=True)
        subprocess.run(
            [sys.executable, "-m", "remoteit.codegen", "generate", "--project", str(project.root)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        made.append(files(project.package))
    assert made[0]
    assert made[0] == made[1]


def test_a_second_run_changes_nothing(project: Project) -> None:
    assert project.generate()
    assert project.generate() == []


def test_a_removed_query_file_leaves_no_module_behind(project: Project) -> None:
    project.generate()
    project.queries.rename(project.queries.with_name("old.graphql"))
    assert "orphaned operations/users.py" in project.generate()
    assert not (project.package / "operations" / "users.py").exists()
    assert (project.package / "operations" / "old.py").exists()


def test_check_writes_nothing_and_names_what_differs(project: Project) -> None:
    project.generate()
    before = files(project.package)
    project.queries.write_text("query ApiVersion { version }", "utf-8")
    project.queries.with_name("more.graphql").write_text("query New { version }", "utf-8")
    changes = project.generate(check=True)
    assert "missing operations/more.py" in changes
    assert "orphaned types/users.py" in changes
    assert "changed client.py" in changes
    assert "changed _runtime/base_client.py" not in changes
    assert files(project.package) == before


def test_the_command_exits_1_if_the_package_is_stale(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.root / "pyproject.toml").write_text('[tool.remoteit.codegen]\npackage = "made"\n', "utf-8")
    assert main(["generate", "--check", "--project", str(project.root)]) == 1
    output = capsys.readouterr()
    assert "missing client.py" in output.out
    assert "python -m remoteit.codegen generate" in output.err
    assert main(["generate", "--project", str(project.root)]) == 0
    assert main(["generate", "--check", "--project", str(project.root)]) == 0


@pytest.mark.parametrize("broken", ["query Two { nonsense }", "query Two {", "query { version }"])
def test_a_failing_run_leaves_the_package_as_it_was(project: Project, broken: str) -> None:
    project.generate()
    before = files(project.package)
    project.queries.write_text(broken, "utf-8")
    with pytest.raises(CodegenError):
        project.generate()
    assert files(project.package) == before
    assert sorted(path.name for path in project.root.iterdir()) == ["made", "queries", "schema.graphql"]


def test_files_that_were_not_generated_are_not_deleted(project: Project) -> None:
    project.package.mkdir()
    (project.package / "mine.py").write_text("precious = 1\n", "utf-8")
    with pytest.raises(CodegenError, match=r"mine\.py is not a generated file"):
        project.generate()
    assert (project.package / "mine.py").read_text("utf-8") == "precious = 1\n"


def test_a_package_that_would_hide_its_own_runtime_is_rejected(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.root / "pyproject.toml").touch()
    assert main(["generate", "--project", str(project.root)]) == 2
    assert "set `package` to another name" in capsys.readouterr().err
    assert not (project.root / "generated_client").exists()


def test_a_missing_schema_is_named(project: Project) -> None:
    project.settings.schema.unlink()
    with pytest.raises(CodegenError, match=r"schema\.graphql: no such file"):
        project.generate()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[tool.remoteit.codegen]\nschemas = 'x'\n", "has no setting `schemas`; valid settings are schema"),
        ("[tool.remoteit.codegen]\nschema = 3\n", "`schema` in .* must be a non-empty string"),
        ("[tool.remoteit.codegen\n", "pyproject.toml: "),
        ("[tool]\nremoteit = 3\n", "`remoteit` of .* must be a table"),
    ],
)
def test_faulty_settings_are_explained(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    with pytest.raises(CodegenError, match=message):
        Settings.load(tmp_path)


def test_a_folder_without_pyproject_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--project", str(tmp_path)]) == 2
    assert "run this in the folder of your pyproject.toml" in capsys.readouterr().err
