"""A field that the API no longer has is None or an error, at every depth, and it is never shown."""

from __future__ import annotations

import copy
import importlib
import json
import pickle
import subprocess
import sys
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

import graphql
import httpx
import pytest

from generated_client import MissingFieldError
from remoteit.codegen.generate import generate
from remoteit.codegen.settings import Settings
from remoteit.sandbox.graphql.reduction import remove_parts

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path
    from types import ModuleType

SDL = """
interface Node { id: ID! name: String! note: String }
type User implements Node {
  id: ID! name: String! note: String
  email: String age: Int! friends: [User!]! rows: [[User]] pet: Pet any: [Node!]! old: Int! @deprecated
  older: Int @deprecated(reason: "for no reason")
}
type Pet implements Node { id: ID! name: String! note: String owner: User legs: Int! }
type Robot implements Node { id: ID! name: String! note: String }
type Query { me: User! }
"""
QUERIES = """
fragment PetFields on Pet { id legs owner { id age email } }
fragment NodeFields on Node { id name note }
query Me {
  me {
    id name email age old older
    friends { id age email }
    rows { id age }
    pet { ...PetFields }
    any { ...NodeFields ... on Pet { legs } ... on User { age email } }
  }
}
"""
FRIEND: dict[str, Any] = {"__typename": "User", "id": "2", "name": "B", "note": "n", "email": None, "age": 2}
PET: dict[str, Any] = {
    "__typename": "Pet", "id": "3", "name": "C", "note": None, "legs": 4, "owner": {**FRIEND, "email": "b@c"},
}  # fmt: skip
ME: dict[str, Any] = {
    **FRIEND, "id": "1", "name": "A", "email": None, "age": 1, "old": 7, "older": None,
    "friends": [FRIEND, FRIEND], "rows": [[FRIEND, None], None], "pet": PET,
    "any": [FRIEND, PET, {"__typename": "Robot", "id": "4", "name": "D", "note": None}],
}  # fmt: skip


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Generator[ModuleType]:
    """A package with a runtime of its own, as a program may generate it."""
    root: Path = tmp_path_factory.mktemp("project")
    (root / "queries").mkdir()
    (root / "schema.graphql").write_text(SDL, "utf-8")
    (root / "queries" / "users.graphql").write_text(QUERIES, "utf-8")
    generate(Settings(root / "schema.graphql", root / "queries", root / "lacking_made", runtime="copy"))
    sys.path.insert(0, str(root))
    yield importlib.import_module("lacking_made")
    sys.path.remove(str(root))
    for name in [name for name in sys.modules if name.partition(".")[0] == "lacking_made"]:
        del sys.modules[name]


@contextmanager
def client_of(package: ModuleType, *parts: str, **options: Any) -> Generator[Any]:
    schema = graphql.build_schema(remove_parts(SDL, parts), assume_valid=True)

    def respond(request: httpx.Request) -> httpx.Response:
        other = [item for item in ME["any"] if item["__typename"] in schema.type_map]
        root = {"me": {**ME, "any": other}}
        result = cast("Any", graphql).graphql_sync(schema, json.loads(request.content)["query"], root)
        return httpx.Response(200, json=result.formatted)

    with httpx.Client(transport=httpx.MockTransport(respond)) as http, warnings.catch_warnings():
        warnings.simplefilter("ignore", package.ApiWarning)
        yield package.Client("https://api.example", http, **options)


def me(package: ModuleType, *parts: str) -> Any:
    with client_of(package, *parts) as client:
        return client.me()


def read(model: object, name: str) -> object:
    return getattr(model, name)


def test_nullable_fields_read_as_null_and_others_raise(package: ModuleType) -> None:
    user = me(package, "User.email", "User.age")
    assert user.email is None
    with pytest.raises(package.MissingFieldError, match=r"`MeResult.age` is missing.*, which Me selects; up"):
        read(user, "age")
    assert not hasattr(user, "age")
    assert user.name == "A"


def test_missing_and_null_are_different(package: ModuleType) -> None:
    assert me(package).email is me(package, "User.email").email is None
    assert "email" in me(package).model_fields_set
    assert "email" not in me(package, "User.email").model_fields_set


@pytest.mark.parametrize(
    ("parts", "path", "name"),
    [
        (["User.age", "User.email"], "friends 0", "age"),
        (["User.age", "User.email"], "friends 1", "age"),
        (["User.age"], "rows 0 0", "age"),
        (["User.age", "User.email"], "pet owner", "age"),
        (["Pet.legs"], "pet", "legs"),
        (["Pet.legs"], "any 1", "legs"),
        (["User.age"], "any 0", "age"),
        (["Node.name"], "any 0", "name"),
        (["Node.name"], "any 1", "name"),
        (["Node.name"], "any 2", "name"),
    ],
)
def test_a_field_may_be_missing_at_every_depth(
    package: ModuleType, parts: list[str], path: str, name: str
) -> None:
    value, whole = me(package, *parts), me(package)
    for step in path.split():
        value = value[int(step)] if step.isdigit() else getattr(value, step)
        whole = whole[int(step)] if step.isdigit() else getattr(whole, step)
    assert type(value) is type(whole)
    with pytest.raises(package.MissingFieldError, match=rf"\.{name}` is missing"):
        getattr(value, name)
    assert name not in value.model_fields_set
    assert value.id == whole.id


def test_objects_of_an_interface_keep_their_classes(package: ModuleType) -> None:
    items = me(package, "Node.name", "Pet.legs").any
    assert [type(item) for item in items] == [type(item) for item in me(package).any]
    assert all(isinstance(item, package.Node) for item in items)
    assert [item.id for item in items] == ["2", "3", "4"]


def test_a_type_may_be_gone(package: ModuleType) -> None:
    user = me(package, "User.pet", "type Pet", "Pet.id")
    assert user.pet is None
    assert [item.id for item in user.any] == ["2", "4"]


PARTS = [
    ["User.email"], ["User.age"], ["User.age", "User.email", "Pet.legs"], ["Node.name"], ["Node.note"],
    ["Pet.owner"], ["User.old", "User.older"], ["User.friends", "User.any"], ["Node.name", "User.pet"],
]  # fmt: skip


def _items(value: Any) -> list[Any]:
    return list(value)


def lacks(value: Any, names: set[str]) -> bool:
    """Return whether no dictionary in a value has one of these keys."""
    if isinstance(value, list):
        return all(lacks(item, names) for item in _items(value))
    if isinstance(value, dict):
        content = cast("dict[str, Any]", value)
        return not names & content.keys() and all(lacks(item, names) for item in content.values())
    return True


@pytest.mark.parametrize("parts", PARTS, ids=" ".join)
def test_what_is_missing_is_not_shown(package: ModuleType, parts: list[str]) -> None:
    user, names = me(package, *parts), {part.partition(".")[2] for part in parts}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        shown = [user.model_dump(), user.model_dump(by_alias=True), json.loads(user.model_dump_json())]
        dumped = {name: value for name, value in shown[0].items() if name != "any" or "Node" not in parts[0]}
        text = repr(user)
    if not any(part.startswith("Node.") for part in parts):
        assert all(lacks(value, names) for value in shown)
        assert not any(f"{name}=" in text for name in names)
    assert dumped["id"] == "1"
    assert f"{type(user).__name__}(id='1'" in text
    for item in shown[0].get("any", []):
        assert not any(part == f"Node.{name}" for part in parts for name in item)


@pytest.mark.parametrize("parts", PARTS, ids=" ".join)
def test_copies_lack_the_same(package: ModuleType, parts: list[str]) -> None:
    user = me(package, *parts)
    copies = [
        copy.copy(user), copy.deepcopy(user), user.model_copy(), user.model_copy(deep=True),
        pickle.loads(pickle.dumps(user)),
    ]  # fmt: skip
    for other in copies:
        assert other == user
        assert other.model_fields_set == user.model_fields_set
        assert repr(other) == repr(user)
        assert other.model_dump() == user.model_dump()
    assert user.model_copy(update={"name": "X"}) != user


def test_objects_with_different_fields_are_different(package: ModuleType) -> None:
    assert me(package, "User.email") == me(package, "User.email")
    assert me(package, "User.email") != me(package)
    assert me(package) != me(package, "User.age")


def test_another_process_reads_the_same(package: ModuleType) -> None:
    data = pickle.dumps(me(package, "User.email", "User.age", "Pet.legs", "User.pet", "User.old"))
    code = (
        "import pickle, sys; user = pickle.load(sys.stdin.buffer); import lacking_made\n"
        "print(user.email, user.pet, user.any[0].email)\n"
        "try: user.age\nexcept lacking_made.MissingFieldError as error: print(error)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        input=data,
        capture_output=True,
        check=True,
        env={"PYTHONPATH": str((package.__file__ or "").rpartition("/lacking_made")[0])},
    )
    lines = result.stdout.decode().splitlines()
    assert lines[0] == "None None None"
    assert lines[1].startswith("`MeResult.age` is missing")


def test_deprecated_fields_warn_and_may_be_missing(package: ModuleType) -> None:
    user = me(package, "User.old")
    with pytest.warns(DeprecationWarning, match="deprecated|no reason|No longer"):
        assert user.older is None
    with (
        pytest.warns(DeprecationWarning, match="deprecated|no reason|No longer"),
        pytest.raises(package.MissingFieldError, match=r"`MeResult.old` is missing"),
    ):
        read(user, "old")
    with pytest.warns(DeprecationWarning, match="for no reason"):
        assert me(package, "User.older").older is None
    with pytest.warns(DeprecationWarning, match="deprecated|no reason|No longer"):
        assert me(package).old == 7
    user.old = 8
    with pytest.warns(DeprecationWarning, match="deprecated|no reason|No longer"):
        assert user.old == 8


def test_a_value_can_be_set_where_it_is_missing(package: ModuleType) -> None:
    user = me(package, "User.age")
    user.age = 5
    assert user.age == 5
    assert user.model_dump()["age"] == 5


def test_other_attributes_are_missing_as_in_python(package: ModuleType) -> None:
    for user in (me(package), me(package, "User.age")):
        with pytest.raises(AttributeError, match="has no attribute 'nothing'") as caught:
            read(user, "nothing")
        assert not isinstance(caught.value, package.MissingFieldError)


def test_strict_clients_raise_instead(package: ModuleType) -> None:
    with (
        client_of(package, "User.age", strict=True) as client,
        pytest.raises(package.OperationOutdatedError, match=r"Me: the API no longer has `User.age`; nothing"),
    ):
        client.me()


def test_a_package_with_its_own_runtime_lists_what_is_missing(package: ModuleType) -> None:
    with client_of(package, "User.age", "Pet.legs") as client:
        assert client.outdated_operations == {}
        client.me()
        assert client.outdated_operations == {"Me": ("User.age", "Pet.legs")}


def test_the_warning_of_a_package_points_at_the_call(package: ModuleType) -> None:
    with client_of(package, "User.age") as client, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", package.ApiWarning)
        client.me()
    assert [warning.filename for warning in caught] == [__file__]


def test_a_missing_field_is_an_attribute_error_of_the_client() -> None:
    assert issubclass(MissingFieldError, AttributeError)
