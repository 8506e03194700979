"""The reference tells what the operations and their methods are, and the one that is committed is fresh."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from remoteit.codegen.__main__ import main
from remoteit.codegen.errors import CodegenError
from remoteit.codegen.reference import reference

if TYPE_CHECKING:
    from tests.codegen.project import Project

ROOT = Path(__file__).parents[2]


def test_the_committed_reference_is_fresh() -> None:
    assert main(["reference", "--check", "--project", str(ROOT)]) == 0


def test_an_operation_is_told_whole(project: Project) -> None:
    project.generate()
    lines = reference(project.settings).splitlines()
    start = lines.index("### `client.me`")
    assert lines[start : start + 7] == [
        "### `client.me`",
        "",
        "The user in full.",
        "",
        "Answers `MeResult`: ",
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
    lines = reference(project.settings).splitlines()
    start = lines.index("### `client.paint`")
    rows = [line for line in lines[start:] if line.startswith("| `")][:4]
    assert rows == [
        "| `id` | `str` | required |  |",
        "| `colour` | `Colour` | `RED` |  |",
        "| `note` | `str \\| None` |  |  |",
        "| `at` | `DateTime \\| None` |  |  |",
    ]


def test_an_operation_that_was_not_generated_is_named(project: Project) -> None:
    project.generate()
    project.queries.write_text("query New { version }", "utf-8")
    with pytest.raises(CodegenError, match=r"has no `new`; run `generate` first"):
        reference(project.settings)


def test_a_package_that_was_not_generated_is_named(project: Project) -> None:
    with pytest.raises(CodegenError, match=r"client\.py: cannot be read; generate the package first"):
        reference(project.settings)


def test_check_writes_nothing_and_exits_1_where_the_file_is_stale(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.root / "pyproject.toml").write_text('[tool.remoteit.codegen]\npackage = "made"\n', "utf-8")
    project.generate()
    where = ["--project", str(project.root), "--output", "notes/all.md"]
    path = project.root / "notes" / "all.md"
    assert main(["reference", "--check", *where]) == 1
    assert "python -m remoteit.codegen reference" in capsys.readouterr().err
    assert not path.exists()
    assert main(["reference", *where]) == 0
    assert main(["reference", "--check", *where]) == 0
    path.write_text("old", "utf-8")
    assert main(["reference", "--check", *where]) == 1
    assert path.read_text("utf-8") == "old"
