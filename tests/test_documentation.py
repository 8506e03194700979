"""The quickstart runs, documented names exist, and references to documents lead to a file and a section."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import remoteit
from remoteit._core.setup import HttpOptions
from remoteit.rest.api import Rest
from tests.project_files import ROOT, project_files

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
OF_READERS = {"fleet_client"}
"""Packages that a reader generates."""


def python_blocks(page: Path) -> Iterator[ast.Module]:
    for block in re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE):
        flags = ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        yield compile(block, str(page), "exec", flags=flags, dont_inherit=True)


BLOCKS = [
    pytest.param(tree, id=f"{page.name}-{number}")
    for page in PAGES
    for number, tree in enumerate(python_blocks(page), 1)
]


def owner_of(node: ast.expr) -> type | None:
    """The class of a name that the pages use for a client, or for its REST API."""
    match node:
        case ast.Name(id="client" | "remoteit_client"):
            return remoteit.Client
        case ast.Name(id="rest") | ast.Attribute(value=ast.Name(id="client"), attr="rest"):
            return Rest
        case _:
            return None


def test_the_quickstart_runs_against_the_sandbox() -> None:
    command = [sys.executable, "-m", "remoteit.sandbox", "--", sys.executable, "examples/quickstart.py"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.count("25 devices") == 2
    assert "Disconnected." in run.stdout


@pytest.mark.parametrize("tree", BLOCKS)
def test_documented_imports_exist(tree: ast.Module) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for imported in node.names:
                if imported.name not in OF_READERS:
                    importlib.import_module(imported.name)
        elif isinstance(node, ast.ImportFrom) and node.module and node.module not in OF_READERS:
            module = importlib.import_module(node.module)
            assert [imported.name for imported in node.names if not hasattr(module, imported.name)] == []


@pytest.mark.parametrize("tree", BLOCKS)
def test_documented_methods_exist(tree: ast.Module) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and (owner := owner_of(node.value)):
            assert hasattr(owner, node.attr), f"{owner.__name__}.{node.attr}"


@pytest.mark.parametrize("tree", BLOCKS)
def test_documented_arguments_exist(tree: ast.Module) -> None:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=value, attr=name)) if owner := owner_of(value):
                function = getattr(owner, name)
            case ast.Call(func=ast.Name(id="Client" | "AsyncClient" | "Retry" as name)):
                function = getattr(remoteit, name)
            case _:
                continue
        accepted = {*inspect.signature(function).parameters, *inspect.get_annotations(HttpOptions)}
        assert [keyword.arg for keyword in node.keywords if keyword.arg not in accepted] == []


def project_texts() -> Iterator[tuple[Path, str]]:
    for path in project_files():
        if path.suffix in {".py", ".md", ".graphql", ".toml", ".yml"} and path != Path(__file__):
            yield path, path.read_text("utf-8")


def sections_of(page: Path) -> set[str]:
    return set(re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE))


def test_references_to_pages_and_their_sections_exist() -> None:
    missing: list[str] = []
    for path, text in project_texts():
        for page, sections in re.findall(
            r'\b(docs/[\w-]+\.md)\b((?:,(?:\s|#)*"[^"\n]+"(?:\s+and\s+"[^"\n]+")*)?)', text
        ):
            if not (ROOT / page).is_file():
                missing.append(f"{path.relative_to(ROOT)}: {page}")
            elif unknown := set(re.findall(r'"([^"]+)"', sections)) - sections_of(ROOT / page):
                missing.append(f"{path.relative_to(ROOT)}: {page}, {unknown}")
    assert missing == []


@pytest.mark.parametrize("page", [*sorted(ROOT.glob("*.md")), *PAGES[1:]], ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    link = re.compile(r"\]\((?!https?://)([^)#\s]*)(?:#([^)\s]+))?\)")
    for target, anchor in link.findall(page.read_text("utf-8")):
        file = page.parent / target if target else page
        assert file.exists(), target
        if anchor and page.name != "operations.md":
            titles = (re.sub(r"[^\w -]", "", title) for title in sections_of(file))
            assert anchor in {title.lower().replace(" ", "-") for title in titles}, f"{target}#{anchor}"


def test_nothing_refers_to_a_file_outside_the_project() -> None:
    outside = re.compile(r"\.\./shared|/work/|(?<![-\w])API(?:_2026)?\.md|capabilities\.md|\*\(choice\b")
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path, text in project_texts()
        for match in outside.finditer(text)
    ]
    assert found == []
