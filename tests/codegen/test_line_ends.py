"""A checkout with CRLF changes nothing, and the generator writes the same bytes on each system."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remoteit.codegen import output
from remoteit.codegen.cli import main
from remoteit.codegen.plugins import layout

if TYPE_CHECKING:
    from pathlib import Path

    from tests.codegen.project import Project


def to_crlf(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.suffix in {".py", ".graphql", ".md", ".toml"}:
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def line_ends(folder: Path) -> set[bytes]:
    content = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return {b"\r\n"} if b"\r" in content else {b"\n"}


def test_a_checkout_with_crlf_is_up_to_date_and_can_be_generated_again(project: Project) -> None:
    (project.root / "pyproject.toml").write_text('[tool.remoteit.codegen]\npackage = "made"\n', "utf-8")
    arguments = ["--project", str(project.root)]
    assert main(["generate", *arguments]) == 0
    assert main(["reference", *arguments]) == 0
    to_crlf(project.root)
    assert main(["generate", "--check", *arguments]) == 0
    assert main(["reference", "--check", *arguments]) == 0
    project.queries.write_bytes(project.queries.read_bytes() + b"\r\nquery New { version }\r\n")
    assert main(["generate", *arguments]) == 0
    assert line_ends(project.package) == {b"\n"}


def test_a_runtime_with_crlf_is_copied_with_the_line_ends_of_the_package(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    runtime = tmp_path / "runtime"
    runtime.mkdir()
    for path in layout.RUNTIME.glob("*.py"):
        (runtime / path.name).write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    project.generate()
    monkeypatch.setattr(layout, "RUNTIME", runtime)
    assert project.generate() == []


@pytest.mark.parametrize("text", ["a\nb\n", "a\r\nb"])
def test_text_is_written_as_it_is_whatever_the_line_end_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr("os.linesep", "\r\n")
    output.write_text(tmp_path / "file", text)
    assert (tmp_path / "file").read_bytes() == text.encode()
