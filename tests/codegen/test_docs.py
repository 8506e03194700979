"""Comments, descriptions and deprecations become the docstrings and warnings that editors show."""

from __future__ import annotations

import ast
import inspect
import itertools
import warnings
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from graphql import GraphQLEnumType, build_schema

import generated_client
from generated_client import enums
from remoteit._schema import schema_path

if TYPE_CHECKING:
    from types import ModuleType

    from tests.codegen.project import Project

SCHEMA = '''
"""How something looks."""
enum Colour {
  """Like fire."""
  RED
  GREEN @deprecated(reason: "Use `RED`.")
}
type Query {
  """All the users."""
  users(
    """How many at most."""
    limit: Int = 10
    filter: Filter
  ): [User!]!
  """An older way."""
  people: [User!]! @deprecated(reason: "Use `users`.")
}
type Mutation {
  """Paints somebody."""
  paint(colour: Colour!): Boolean!
}
input Filter {
  """Part of a name."""
  name: String
}
"""A person."""
type User {
  """What others call them."""
  name: String
  """A former name."""
  nick: String @deprecated(reason: "Use `name`.")
  colour: Colour
}
'''

QUERIES = """
# This file is about users.

# List users.
# All of them, if you wish.
query Users($limit: Int = 10, $part: String) { users(limit: $limit, filter: {name: $part}) { ...UserFields } }

query People { people { name nick } }

# Paint.
mutation Paint($colour: Colour!) { paint(colour: $colour) }

# A user in short.
fragment UserFields on User { name colour }
"""


@pytest.fixture
def project(project: Project) -> Project:
    (project.root / "schema.graphql").write_text(SCHEMA, "utf-8")
    project.queries.write_text(QUERIES, "utf-8")
    return project


def documented(project: Project, file: str, name: str) -> dict[str, str]:
    """Return the strings below the members of a class, which editors show."""
    tree = ast.parse(project.text(file))
    body = next(node for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.name == name).body
    docs: dict[str, str] = {}
    for member, below in itertools.pairwise(body):
        match member, below:
            case (
                (ast.AnnAssign(target=ast.Name(id=key)) | ast.Assign(targets=[ast.Name(id=key)])),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                docs[key] = text
            case _:
                pass
    return docs


@pytest.mark.parametrize("name", ["Client", "AsyncClient"])
def test_a_docstring_has_the_comment_the_arguments_and_the_result(package: ModuleType, name: str) -> None:
    assert inspect.getdoc(getattr(package, name).users) == (
        "List users. All of them, if you wish.\n\n"
        "Args:\n    limit: How many at most.\n    part: Part of a name.\n\n"
        "Returns:\n    All the users."
    )
    assert (inspect.getdoc(getattr(package, name).paint) or "").endswith(
        "Returns:\n    True if the API did it; the API may return `False` without an error."
    )


def test_models_fields_enums_and_values_are_described(package: ModuleType, project: Project) -> None:
    assert inspect.getdoc(package.User) == "A user in short. A person."
    assert documented(project, "types/users.py", "User") == {"name": "What others call them."}
    assert inspect.getdoc(package.Colour) == "How something looks."
    assert documented(project, "enums.py", "Colour") == {
        "RED": "Like fire.",
        "GREEN": "Deprecated: Use `RED`.",
    }


def test_a_deprecated_operation_is_marked_and_warns(package: ModuleType) -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"data": {"people": [{"name": "A", "nick": "B"}]}})

    client: Any = package.Client("https://api.example", httpx.Client(transport=httpx.MockTransport(handle)))
    assert "Deprecated: Use `users`." in (inspect.getdoc(package.Client.people) or "")
    with pytest.warns(DeprecationWarning, match="Use `users`"):
        [person] = client.people()
    with pytest.warns(DeprecationWarning, match="Use `name`"):
        assert person.nick == "B"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert person.name == "A"


@pytest.mark.parametrize("client", [generated_client.Client, generated_client.AsyncClient])
def test_every_shipped_method_and_argument_is_documented(client: type) -> None:
    for name, method in vars(client).items():
        if name.startswith("_"):
            continue
        doc = inspect.getdoc(method) or ""
        assert doc, name
        assert not doc.startswith("Run the operation"), f"{name} has no comment above its operation"
        assert "\n\nReturns:\n    " in doc, name
        for argument in list(inspect.signature(method).parameters)[1:]:
            assert f"\n    {argument}: " in doc, f"{name}({argument}=)"


def test_every_shipped_enum_value_is_documented() -> None:
    kinds = build_schema(schema_path().read_text("utf-8")).type_map
    for node in ast.parse(inspect.getsource(enums)).body:
        if isinstance(node, ast.ClassDef):
            kind = kinds[node.name]
            assert isinstance(kind, GraphQLEnumType)
            strings = [child for child in node.body if isinstance(child, ast.Expr)]
            assert len(strings) == 1 + len(kind.values), node.name
