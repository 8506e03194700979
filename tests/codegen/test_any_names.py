"""Any names that GraphQL allows give a package that works, or an error with a location."""

from __future__ import annotations

import importlib
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import httpx
import pytest
from graphql import GraphQLError, build_schema, parse, validate, validate_schema
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from remoteit.codegen.errors import CodegenError
from tests.codegen.example_responses import Examples
from tests.codegen.project import Project

if TYPE_CHECKING:
    from collections.abc import Generator
    from types import ModuleType

pytestmark = pytest.mark.slow  # generates many packages

# `{n}` is a name. Each fragment and operation selects different fields, so that a wrong class is noticed.
SCHEMA = """
enum {0} {{ {1} {2} }}
input {3} {{ {4}: String {5}: {0} = {1} again: {3} }}
interface {6} {{ id: ID! }}
type {7} implements {6} {{ id: ID! {8}: String {9}: {0} {10}: {7} }}
type {11} implements {6} {{ id: ID! {12}: Int! }}
type Query {{ {10}: {7} {12}({4}: {0}, {5}: {3}): [{6}!]! }}
schema {{ query: Query }}
"""
QUERIES = """
query {13}(${14}: {3}, ${15}: {0} = {1}) {{
  {12}({4}: ${15}, {5}: ${14}) {{ id ...{16} ... on {11} {{ {12} }} }}
}}
query {17} {{ {10} {{ {18}: id {10} {{ {19}: {8} {9} }} ...{20} }} }}
query {21} {{ {10} {{ ...{20} }} }}
fragment {16} on {6} {{ id }}
fragment {20} on {7} {{ {8} {10} {{ {10} {{ {9} }} {19}: {8} }} }}
"""
POSITIONS = 22
PLAIN = [
    "Color", "RED", "GREEN", "Wish", "name", "color", "Node", "User", "nick", "tint", "friend", "Pet", "age",
    "Nodes", "wish", "shade", "NodeFields", "Me", "key", "alias", "UserFields", "Friend",
]  # fmt: skip
HOSTILE = [
    "_", "__", "_1", "a_1", "A", "a", "A_", "_a_", "None", "none", "None_", "True", "class", "Class",
    "self", "Self", "import", "list", "List", "str", "id", "type", "Optional", "Any", "Literal",
    "Field", "BaseModel", "Client", "AsyncClient", "Operation", "OpenEnum", "UNSET", "UnsetType",
    "client", "enums", "inputs", "operations", "types", "import_module", "annotations", "mro", "name",
    "value", "title", "_order_", "_Color__x", "model_dump", "copy", "json", "schema", "Me", "me", "ME",
    "MeResult", "meFriend", "MeFriend", "UserFields", "user_fields", "userId", "user_id", "userID",
    "User", "user", "SSH", "ssh", "getUser", "get_user", "GetUser", "IPv4", "websocketIPv4", "typename",
    "typename__", "execute", "close", "size", "from", "deprecated", "DateTime", "Object", "Upload", "x"
    * 60, "a__b", "print", "property", "super", "object", "Exception", "test", "is_known",
]  # fmt: skip


def names() -> st.SearchStrategy[list[str]]:
    """Mostly plain names, and some that are special to Python, to the package, or to each other."""
    name = st.sampled_from(HOSTILE) | st.from_regex(r"[_A-Za-z][_0-9A-Za-z]{0,3}", fullmatch=True)
    changes = st.dictionaries(st.integers(0, POSITIONS - 1), name, min_size=1, max_size=6)
    given_names = changes.map(lambda changed: [changed.get(i, PLAIN[i]) for i in range(POSITIONS)])
    return given_names.filter(lambda found: is_graphql(SCHEMA.format(*found), QUERIES.format(*found)))


def is_graphql(schema: str, queries: str) -> bool:
    """Return whether the schema and the operations are valid GraphQL."""
    try:
        built = build_schema(schema)
        return not validate_schema(built) and not validate(built, parse(queries))
    except (GraphQLError, TypeError):
        return False


@contextmanager
def generated(given_names: list[str]) -> Generator[Project | None]:
    """Generate a package, or check that the error has a location."""
    schema, queries = SCHEMA.format(*given_names), QUERIES.format(*given_names)
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder))
        (project.root / "queries").mkdir()
        (project.root / "schema.graphql").write_text(schema, "utf-8")
        project.queries.write_text(queries, "utf-8")
        try:
            project.generate()
        except CodegenError as error:
            for line in str(error).splitlines():
                assert re.match(r".*\.graphql:\d+:\d+: .*`", line), line
            yield None
            return
        yield project


@contextmanager
def imported(project: Project) -> Generator[ModuleType]:
    sys.path.insert(0, str(project.root))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module("made")
    finally:
        sys.path.remove(str(project.root))
        for name in [name for name in sys.modules if name.partition(".")[0] == "made"]:
            del sys.modules[name]


def _items(value: Any) -> list[Any]:
    return list(value)


def leaves(value: Any) -> list[str]:
    if isinstance(value, dict):
        return leaves(list(cast("dict[str, Any]", value).values()))
    if isinstance(value, list):
        return sorted(itertools.chain.from_iterable(leaves(item) for item in _items(value)))
    return [str(value)]


def check_calls(project: Project, package: ModuleType) -> None:
    """Call each method with an example response, and check that the models hold all of it."""
    schema = build_schema((project.root / "schema.graphql").read_text("utf-8"))
    values = [getattr(package, name) for name in package.__all__]
    operations = [value for value in values if type(value).__name__ == "Operation"]
    assert len(operations) == 3
    for operation in operations:
        data = Examples(schema, operation.document).make().data
        model = operation.model.model_validate(data)
        assert leaves(json.loads(model.model_dump_json(by_alias=True))) == leaves(data)

        def handle(request: httpx.Request, data: Any = data) -> httpx.Response:
            return httpx.Response(200, json={"data": data})

        transport = httpx.MockTransport(handle)
        client = package.Client("https://api.example", httpx.Client(transport=transport), strict=True)
        client.execute(operation, {})


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(names())
def test_any_names_give_a_package_that_works_or_an_error(given_names: list[str]) -> None:
    with generated(given_names) as project:
        if project is None:
            return
        with imported(project) as package:
            for name in package.__all__:
                assert getattr(package, name) is not None
            check_calls(project, package)
        assert project.generate() == []


def test_plain_names_give_a_package() -> None:
    assert is_graphql(SCHEMA.format(*PLAIN), QUERIES.format(*PLAIN))
    with generated(PLAIN) as project:
        assert project is not None
        with imported(project) as package:
            assert {"Color", "User", "MeResult"} <= set(package.__all__)
            check_calls(project, package)


@pytest.mark.slow
@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(names())
def test_any_names_give_a_package_that_mypy_accepts(given_names: list[str]) -> None:
    with generated(given_names) as project:
        assume(project is not None)
        assert project is not None
        result = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "made"],
            cwd=project.root, env={**os.environ, "MYPYPATH": ""}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert result.returncode == 0, result.stdout + str(given_names)


RESOLVED = {
    "a fragment with the name of an operation": (
        "query Device { user { ...Device } } fragment Device on User { id }",
        ["Device"],
    ),
    "a fragment with the name of an operation's class": (
        "query Get { user { id colour } version } fragment GetUser on User { born }",
        ["GetUser", "GetResultUser"],
    ),
    "an operation with the name of the base model": (
        "query BaseModel { user { id colour } }",
        ["BaseModelResult"],
    ),
    "an operation whose class would be its constant": (
        "query SSH { user { id colour } }",
        ["SSH", "SSHResult"],
    ),
    "an operation named None": ("query None { version user { id } }", ["NONE", "NoneResult"]),
    "a variable named self": ("query A($self: Int) { users(limit: $self) { id } }", ["A"]),
    "fields whose paths read alike": (
        "query A { userFriend: user { id } user { friend { born } } }",
        ["AResult"],
    ),
}


@pytest.mark.parametrize(("queries", "expected"), RESOLVED.values(), ids=RESOLVED.keys())
def test_names_that_collide_are_resolved(project: Project, queries: str, expected: list[str]) -> None:
    project.queries.write_text(queries, "utf-8")
    project.generate()
    with imported(project) as package:
        assert set(expected) <= set(package.__all__)
        for name in package.__all__:
            getattr(package, name)


def test_each_field_has_the_class_of_its_own_selection(project: Project) -> None:
    project.queries.write_text("query A { userFriend: user { id } user { friend { born } } }", "utf-8")
    project.generate()
    with imported(project) as package:
        result = package.AResult.model_fields
        package.AResult.model_rebuild()
        assert result["user_friend"].annotation != result["user"].annotation
        user = package.AResult.model_validate({"userFriend": {"id": "1"}, "user": {"friend": {"born": None}}})
        assert user.user_friend.id == "1"
        assert user.user.friend.born is None


REJECTED = {
    "fields with one Python name": (
        "query A { user { userId: id\n user_id: colour } }",
        r"2:2: `user_id` and `userId` both become the field `user_id` \(first at .*:1:18\)",
    ),
    "fields with one Python name through a fragment": (
        "query A { user { userId: id ...B } }\nfragment B on User { user_id: colour }",
        r"2:22: `user_id` and `userId` both become the field `user_id`",
    ),
    "variables with one Python name": (
        "query A($userId: Int, $user_id: Int) { users(limit: $userId) { id } b: users(limit: $user_id) {id}}",
        "1:23: `[$]user_id` and `[$]userId` both become the argument `user_id`",
    ),
    "a fragment named None": (
        "query A { user { ...None } }\nfragment None on User { id }",
        "2:1: `None` would define `None`, which is",
    ),
    "a fragment without letters": (
        "query A { user { ...__ } }\nfragment __ on User { id }",
        "2:1: `__` would define ``, which is not a valid",
    ),
    "an alias that GraphQL reserves": ("query A { __a: version }", "1:11: `__a` is reserved by GraphQL"),
    "introspection": ("query A { __schema { types { name } } }", "1:11: `__schema` is introspection"),
}


@pytest.mark.parametrize(("queries", "message"), REJECTED.values(), ids=REJECTED.keys())
def test_names_that_cannot_be_resolved_are_reported(project: Project, queries: str, message: str) -> None:
    project.queries.write_text(queries, "utf-8")
    with pytest.raises(CodegenError, match=rf"users\.graphql:{message}"):
        project.generate()
    assert not project.package.exists()
