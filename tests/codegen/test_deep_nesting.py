"""Deeply nested files and responses are an error with one sentence, never a RecursionError."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from remoteit.codegen.cli import main
from remoteit.codegen.errors import CodegenError
from remoteit.codegen.schema import api
from tests.codegen.test_pull import FakeSigningClient

if TYPE_CHECKING:
    from tests.codegen.project import Project

DEPTH = 5000


def nested(depth: int) -> dict[str, Any]:
    """A type inside many lists."""
    kind: dict[str, Any] = {"kind": "SCALAR", "name": "Int"}
    for _ in range(depth):
        kind = {"kind": "LIST", "name": None, "ofType": kind}
    field: dict[str, Any] = {"name": "a", "args": [], "type": kind, "isDeprecated": False}
    query: dict[str, Any] = {"kind": "OBJECT", "name": "Query", "fields": [field], "interfaces": []}
    types = [query, {"kind": "SCALAR", "name": "Int"}]
    return {"data": {"__schema": {"queryType": {"name": "Query"}, "types": types, "directives": []}}}


@pytest.mark.parametrize("response", [nested(DEPTH), RecursionError()], ids=["types", "JSON"])
def test_a_nested_response_leaves_the_schema_unchanged(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], response: Any
) -> None:
    def client(config: dict[str, Any]) -> FakeSigningClient:
        return FakeSigningClient(response)

    (project.root / "pyproject.toml").write_text("", "utf-8")
    before = project.settings.schema.read_text("utf-8")
    monkeypatch.setattr(api, "signing_client", client)
    monkeypatch.setattr(client, "__name__", "signing_client")
    assert main(["schema", "pull", "--project", str(project.root)]) == 2
    assert "is unchanged: it or the API's response is nested too deeply" in capsys.readouterr().err
    assert project.settings.schema.read_text("utf-8") == before


@pytest.mark.parametrize("depth", [200, DEPTH])
def test_a_nested_operation_is_an_error(project: Project, depth: int) -> None:
    text = "user { " + "friend { " * depth + "id" + " }" * depth + " }"
    project.queries.write_text(f"query A {{ {text} }}", "utf-8")
    with pytest.raises(CodegenError, match="nested too deeply"):
        project.generate()
    assert not project.package.exists()


def test_a_nested_schema_is_an_error(project: Project) -> None:
    kind = "[" * DEPTH + "Int" + "]" * DEPTH
    (project.root / "schema.graphql").write_text(f"type Query {{ version: {kind} }}", "utf-8")
    with pytest.raises(CodegenError, match=r"schema\.graphql:.* nested too deeply"):
        project.generate()


def test_a_default_that_contains_itself_is_an_error(project: Project) -> None:
    schema = "input A { a: A = { b: 1 } b: Int } type Query { version(a: A): String }"
    (project.root / "schema.graphql").write_text(schema, "utf-8")
    with pytest.raises(CodegenError, match="an input's default contains itself"):
        project.generate()
