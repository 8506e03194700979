"""`schema pull` updates the schema file and keeps its order, comments and descriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from graphql import build_schema, introspection_from_schema, print_schema

from remoteit._schema import schema_path
from remoteit.codegen.cli import main
from remoteit.codegen.schema import api
from remoteit.codegen.schema.sdl import render_sdl

if TYPE_CHECKING:
    from pathlib import Path

    from remoteit.sandbox import Sandbox

API = """
schema { query: Query }
"The roots."
type Query { "New." added(x: Int): Int user: User old: Int @deprecated }
type User { id: ID! "The API's words." name: String email: String }
type Subscription { id: ID }
type Another { id: ID }
enum Colour { RED BLUE }
"""

PRESENT = '''\
# Our own heading.

schema {
  query: Query
}

"""Where reading starts."""
type Query {
  """Somebody."""
  user: User

  # A group.

  """An old one."""
  old: Int @deprecated(reason: "Use `user`.")

  """Gone soon."""
  gone: Int
}

"""A type that is gone."""
type Gone {
  id: ID
}

"""A person."""
type User {
  """Our words."""
  name: String

  """An id."""
  id: ID!
}
'''


def test_the_committed_schema_has_the_format_that_pull_writes() -> None:
    text = schema_path().read_text("utf-8")
    assert render_sdl(build_schema(text), text) == text


def test_order_comments_and_descriptions_are_kept_and_new_definitions_follow() -> None:
    text = render_sdl(build_schema(API), PRESENT)
    assert text.startswith("# Our own heading.\n\nschema {\n  query: Query\n}\n")
    assert 'type Query {\n  """Somebody."""\n  user: User\n\n  # A group.\n\n  """An old one."""\n' in text
    assert 'old: Int @deprecated(reason: "Use `user`.")\n\n  """New."""\n  added(x: Int): Int\n}' in text
    assert '"""Where reading starts."""' in text
    assert '"""Our words."""\n  name: String\n\n  """An id."""\n  id: ID!\n\n  email: String\n' in text
    assert "gone" not in text.lower()
    assert text.index("type User") < text.index("type Another") < text.index("enum Colour")
    assert build_schema(text).subscription_type is None
    assert render_sdl(build_schema(text), text) == text


def test_without_a_file_the_descriptions_of_the_api_are_written() -> None:
    text = render_sdl(build_schema(API))
    assert '"""The API\'s words."""' in text
    assert print_schema(build_schema(text)) == print_schema(build_schema(API))


def set_environment(monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox) -> None:
    for name, value in sandbox.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("REMOTEIT_PROFILE", raising=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("", "utf-8")
    return tmp_path


def test_the_pulled_schema_is_the_one_that_the_sandbox_executes(
    project: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    set_environment(monkeypatch, sandbox)
    assert main(["schema", "pull", "--project", str(project)]) == 0
    assert "schema.graphql is updated" in capsys.readouterr().out
    pulled = build_schema((project / "schema.graphql").read_text("utf-8"))
    assert print_schema(pulled) == print_schema(build_schema(schema_path().read_text("utf-8")))
    assert pulled.type_map["Device"].description
    assert main(["schema", "pull", "--project", str(project)]) == 0
    assert "unchanged" in capsys.readouterr().out


def test_a_wrong_key_leaves_the_file_unchanged(
    project: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    set_environment(monkeypatch, sandbox)
    monkeypatch.setenv("R3_SECRET_ACCESS_KEY", "d3Jvbmc=")
    (project / "schema.graphql").write_text(PRESENT, "utf-8")
    assert main(["schema", "pull", "--project", str(project)]) == 2
    assert "403; check the access key, its secret and the system clock" in capsys.readouterr().err
    assert (project / "schema.graphql").read_text("utf-8") == PRESENT


def test_plain_http_to_another_machine_is_rejected(
    project: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    set_environment(monkeypatch, sandbox)
    assert main(["schema", "pull", "--project", str(project), "--url", "http://api.remote.it"]) == 2
    assert "use https" in capsys.readouterr().err


class FakeSigningClient:
    """A signing client that returns a response given by the test."""

    status_code = 200

    def __init__(self, response: Any) -> None:
        self._response = response

    def post(self, *_: object, **__: object) -> FakeSigningClient:
        return self

    def json(self) -> Any:
        if isinstance(self._response, Exception):
            raise self._response
        return self._response


def partial_introspection() -> dict[str, Any]:
    introspection: Any = introspection_from_schema(build_schema(API))
    introspection["__schema"]["types"] = [
        kind for kind in introspection["__schema"]["types"] if kind["name"] != "User"
    ]
    return {"data": introspection}


@pytest.mark.parametrize(
    "response",
    [
        partial_introspection(),
        {"data": {}},
        {"data": None},
        {"data": {"__schema": {}}},
        {"errors": [{"message": "no"}]},
        [],
        ValueError("cut off"),
    ],
    ids=["a type is missing", "empty", "null", "no types", "errors", "a list", "cut off"],
)
def test_an_invalid_response_leaves_the_file_unchanged(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], response: Any
) -> None:
    def client(config: dict[str, Any]) -> FakeSigningClient:
        return FakeSigningClient(response)

    monkeypatch.setattr(api, "signing_client", client)
    monkeypatch.setattr(client, "__name__", "signing_client")
    (project / "schema.graphql").write_text(PRESENT, "utf-8")
    assert main(["schema", "pull", "--project", str(project)]) == 2
    assert capsys.readouterr().err.startswith("error: ")
    assert (project / "schema.graphql").read_text("utf-8") == PRESENT
    assert sorted(path.name for path in project.iterdir()) == ["pyproject.toml", "schema.graphql"]


MARKED = '''\
"""Marks what was not introspected."""
directive @inferred(source: String!) on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION

schema {
  query: Query
}

type Query {
  """A person. Inferred from the vendor's app, not introspected."""
  user(
    """
    Which one. Inferred from the vendor's
    app, not introspected.
    """
    id: ID @inferred(source: "here")
  ): User @inferred(source: "here")
}

"""A person."""
type User @inferred(source: "here") {
  """Their name. Inferred from the vendor's app, not introspected."""
  name: String
}
'''


def test_what_the_api_has_is_no_longer_marked_as_inferred() -> None:
    text = render_sdl(
        build_schema("schema { query: Query } type Query { user(id: ID): User } type User { name: String }"),
        MARKED,
    )
    assert "inferred" not in text.lower()
    assert '"""Which one."""' in text
    assert '"""Their name."""' in text


def test_marks_are_kept_if_the_server_declares_the_directive() -> None:
    served = "directive @inferred(source: String!) on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION\n"
    served += "schema { query: Query } type Query { user(id: ID): User } type User { name: String }"
    assert render_sdl(build_schema(served), MARKED) == MARKED
