"""A small project, and the package generated from it."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

import pytest

from tests.codegen.project import QUERIES, SCHEMA, Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "queries").mkdir()
    (tmp_path / "schema.graphql").write_text(SCHEMA, "utf-8")
    made = Project(tmp_path)
    made.queries.write_text(QUERIES, "utf-8")
    return made


@pytest.fixture
def package(project: Project, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The generated package, imported."""
    project.generate()
    monkeypatch.setattr(sys, "path", [str(project.root), *sys.path])
    yield importlib.import_module("made")
    for name in [name for name in sys.modules if name.partition(".")[0] == "made"]:
        del sys.modules[name]
