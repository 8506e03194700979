"""The schema file follows the API and keeps what people wrote into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from graphql import build_schema, introspection_from_schema, print_schema

from remoteit._schema import schema_path
from remoteit.codegen.__main__ import main
from remoteit.codegen.schema import pull as pulling
from remoteit.codegen.schema.sdl import render

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


def test_the_committed_schema_is_in_the_form_that_pull_writes() -> None:
    text = schema_path().read_text("utf-8")
    assert render(build_schema(text), text) == text


def test_order_comments_and_descriptions_are_kept_and_news_follow() -> None:
    text = render(build_schema(API), PRESENT)
    assert text.startswith("# Our own heading.\n\nschema {\n  query: Query\n}\n")
    assert 'type Query {\n  """Somebody."""\n  user: User\n\n  # A group.\n\n  """An old one."""\n' in text
    assert 'old: Int @deprecated(reason: "Use `user`.")\n\n  """New."""\n  added(x: Int): Int\n}' in text
    assert '"""Where reading starts."""' in text
    assert '"""Our words."""\n  name: String\n\n  """An id."""\n  id: ID!\n\n  email: String\n' in text
    assert "gone" not in text.lower()
    assert text.index("type User") < text.index("type Another") < text.index("enum Colour")
    assert build_schema(text).subscription_type is None
    assert render(build_schema(text), text) == text


def test_without_a_file_the_api_s_own_descriptions_are_written() -> None:
    text = render(build_schema(API))
    assert '"""The API\'s words."""' in text
    assert print_schema(build_schema(text)) == print_schema(build_schema(API))


def environment(monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox) -> None:
    for name, value in sandbox.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("REMOTEIT_PROFILE", raising=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("", "utf-8")
    return tmp_path


def test_pulling_from_the_sandbox_gives_the_schema_that_it_executes(
    project: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    environment(monkeypatch, sandbox)
    assert main(["schema", "pull", "--project", str(project)]) == 0
    assert "brought up to date" in capsys.readouterr().out
    pulled = build_schema((project / "schema.graphql").read_text("utf-8"))
    assert print_schema(pulled) == print_schema(build_schema(schema_path().read_text("utf-8")))
    assert pulled.type_map["Device"].description
    assert main(["schema", "pull", "--project", str(project)]) == 0
    assert "unchanged" in capsys.readouterr().out


def test_a_wrong_key_leaves_the_file_as_it_was(
    project: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    environment(monkeypatch, sandbox)
    monkeypatch.setenv("R3_SECRET_ACCESS_KEY", "d3Jvbmc=")
    (project / "schema.graphql").write_text(PRESENT, "utf-8")
    assert main(["schema", "pull", "--project", str(project)]) == 2
    assert "403" in capsys.readouterr().err
    assert (project / "schema.graphql").read_text("utf-8") == PRESENT


def test_plain_http_to_another_machine_is_refused(
    project: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    environment(monkeypatch, sandbox)
    assert main(["schema", "pull", "--project", str(project), "--url", "http://api.remote.it"]) == 2
    assert "use https" in capsys.readouterr().err


class Answering:
    """Stands where the signing client would, with an answer of the test's."""

    status_code = 200

    def __init__(self, answer: Any) -> None:
        self._answer = answer

    def post(self, *_: object, **__: object) -> Answering:
        return self

    def json(self) -> Any:
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer


def partial() -> dict[str, Any]:
    introspection: Any = introspection_from_schema(build_schema(API))
    introspection["__schema"]["types"] = [
        kind for kind in introspection["__schema"]["types"] if kind["name"] != "User"
    ]
    return {"data": introspection}


@pytest.mark.parametrize(
    "answer",
    [
        partial(),
        {"data": {}},
        {"data": None},
        {"data": {"__schema": {}}},
        {"errors": [{"message": "no"}]},
        [],
        ValueError("cut off"),
    ],
    ids=["a type is missing", "empty", "null", "no types", "errors", "a list", "cut off"],
)
def test_a_broken_answer_leaves_the_file_as_it_was(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], answer: Any
) -> None:
    def client(config: dict[str, Any]) -> Answering:
        return Answering(answer)

    monkeypatch.setattr(pulling, "signing_client", client)
    monkeypatch.setattr(client, "__name__", "signing_client")
    (project / "schema.graphql").write_text(PRESENT, "utf-8")
    assert main(["schema", "pull", "--project", str(project)]) == 2
    assert capsys.readouterr().err.startswith("error: ")
    assert (project / "schema.graphql").read_text("utf-8") == PRESENT
    assert sorted(path.name for path in project.iterdir()) == ["pyproject.toml", "schema.graphql"]
