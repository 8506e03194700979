"""The quick start of docs/codegen.md works in an empty folder, as it is written."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from remoteit.codegen.errors import CodegenError
from remoteit.codegen.generate import generate
from remoteit.codegen.settings import Settings

if TYPE_CHECKING:
    from tests.codegen.project import Project

PAGE = Path(__file__).parents[2] / "docs" / "codegen.md"


def blocks(language: str) -> list[str]:
    section = PAGE.read_text("utf-8").partition("## Quick start")[2].partition("\n## ")[0]
    return re.findall(rf"^```{language}\n(.*?)^```", section, re.DOTALL | re.MULTILINE)


def test_the_quick_start_works(tmp_path: Path) -> None:
    [commands, generates, runs] = blocks("console")
    assert "mkdir queries" in commands
    (tmp_path / "queries").mkdir()
    for text in (*blocks("graphql"), *blocks("toml"), *blocks("python")[:1]):
        name, _, _ = text.removeprefix("# ").partition("\n")
        (tmp_path / name).write_text(text, "utf-8")
    output = ""
    for command in (*generates.splitlines(), runs.splitlines()[0]):
        words = command.removeprefix("$ ").partition("  ")[0].split()
        result = subprocess.run(
            [sys.executable if word == "python" else word for word in words],
            cwd=tmp_path, env={**os.environ}, capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip
        assert result.returncode == 0, result.stderr
        output += result.stdout
    assert re.search(r"^\d+ ", output, re.MULTILINE)


def test_the_error_says_to_create_the_folder_of_the_package(project: Project) -> None:
    settings = Settings(
        project.root / "schema.graphql", project.queries, project.root / "src" / "made", "copy"
    )
    with pytest.raises(CodegenError, match="src: no such folder; create it, or set `package`"):
        generate(settings)
