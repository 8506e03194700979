"""Classes have short names, each used once; if a short name is in use, a class keeps its long one."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

import pytest

from remoteit.codegen.errors import CodegenError

if TYPE_CHECKING:
    from tests.codegen.project import Project

SCHEMA = """
enum Colour { RED }
enum Operation { ADD }
input Wish { name: String again: Wish wishes: [Wish!] colour: Colour other: Other }
input Other { wish: Wish }
type Query { user(wish: Wish, operation: Operation): User version: String }
type User { id: ID! friend: User pet: Pet pets: [Pet!]! colour: Colour }
type Pet { id: ID! owner: User }
"""

NAMES = {
    "a fragment loses its suffix": (
        "fragment UserFields on User { id } query A { user { ...UserFields } }", {"User", "A"},
    ),
    "another suffix stays": (
        "fragment UserDetails on User { id } query A { user { ...UserDetails } }", {"UserDetails", "A"},
    ),
    "an object inside a fragment begins with its short name": (
        "fragment UserFields on User { id pet { id } } query A { user { ...UserFields } }",
        {"User", "UserPet", "A"},
    ),
    "a fragment whose short name is that of another one": (
        "fragment User on User { id } fragment UserFields on User { id colour }"
        " query A { user { friend { ...User } } } query B { user { friend { ...UserFields } } }",
        {"User", "UserFields", "Colour", "A", "B"},
    ),
    "a fragment whose short name is that of an enum": (
        "fragment ColourFields on User { colour } query A { user { ...ColourFields } }",
        {"Colour", "ColourFields", "A"},
    ),
    "a fragment whose short name is that of the runtime": (
        "fragment BaseModelFields on User { id } query A { user { ...BaseModelFields } }",
        {"BaseModelFields", "A"},
    ),
    "a fragment whose short name is Python's": (
        "fragment WarningFields on User { id } query A { user { ...WarningFields } }", {"WarningFields", "A"},
    ),
    "a fragment whose short name is that of a constant": (
        "fragment AFields on User { id } query A { user { ...AFields } }", {"AFields", "A"},
    ),
    "a value that no fragment names": ("query A { user { id pet { id } } }", {"AResult", "AResultPet", "A"}),
    "several values": ("query A { version user { id } }", {"AResult", "AResultUser", "A"}),
    "a value whose short name is that of a fragment": (
        "fragment AResult on User { id } query A { user { id friend { ...AResult } } }",
        {"AResult", "AUser", "A"},
    ),
    "wrappers are private": ("query A { user { pet { id } } }", {"A"}),
}  # fmt: skip


def generate(project: Project, queries: str) -> None:
    (project.root / "schema.graphql").write_text(SCHEMA, "utf-8")
    project.queries.write_text(queries, "utf-8")
    project.generate()


@pytest.mark.parametrize(("queries", "names"), NAMES.values(), ids=NAMES.keys())
def test_classes_have_short_names(project: Project, queries: str, names: set[str]) -> None:
    generate(project, queries)
    assert importable_names(project) == names


def importable_names(project: Project) -> set[str]:
    """Import the package in this process and return its names, without those of every package."""
    sys.path.insert(0, str(project.root))
    try:
        package = importlib.import_module("made")
        runtime = importlib.import_module("made._runtime").EXPORTS.values()
        for name in package.__all__:
            assert getattr(package, name) is not None
        common = {"AsyncClient", "Client", *(name for exports in runtime for name in exports)}
        return set(package.__all__) - common
    finally:
        sys.path.remove(str(project.root))
        for name in [name for name in sys.modules if name.partition(".")[0] == "made"]:
            del sys.modules[name]


@pytest.mark.parametrize(
    ("queries", "message"),
    [
        ("query Unset { version }", r"1:1: `Unset` would define `UNSET`, which is in use already"),
        (
            "query A { user { ...Colour } }\nfragment Colour on User { colour }",
            r"2:1: `Colour` would define `Colour`, which is in use already; choose another name",
        ),
        (
            "fragment UserFields on User { id pet { id } }\n"
            "fragment UserFieldsPet on User { id }\nfragment UserPet on User { id }\n"
            "query A { user { ...UserFields } }",
            r"1:1: `UserFields` would define `UserFieldsPet`, which is in use already",
        ),
    ],
)
def test_a_name_that_is_in_use_is_reported_at_its_definition(
    project: Project, queries: str, message: str
) -> None:
    with pytest.raises(CodegenError, match=rf"users\.graphql:{message}"):
        generate(project, queries)
    assert not project.package.exists()


def test_a_type_of_the_schema_with_the_name_of_the_runtime_is_reported(project: Project) -> None:
    message = r"schema\.graphql:3:1: `Operation` would define `Operation`, which is in use already"
    with pytest.raises(CodegenError, match=message):
        generate(project, "query A($operation: Operation) { user(operation: $operation) { id } }")


def test_an_operation_may_have_the_name_of_a_module(project: Project) -> None:
    generate(project, "query Enums { version } query Client { version } query Types { version }")
    assert importable_names(project) == {"ENUMS", "CLIENT", "TYPES"}


def test_files_whose_fragments_name_each_other_share_a_module(project: Project) -> None:
    (project.root / "queries" / "pets.graphql").write_text(
        "fragment PetFields on Pet { id }\n"
        "fragment PetDetails on Pet { ...PetFields owner { ...UserFields } }",
        "utf-8",
    )
    generate(
        project,
        "fragment UserFields on User { id pet { ...PetFields } }\n"
        "query Pets { user { pets { ...PetDetails } } }\nquery Pet { user { pet { ...PetFields } } }",
    )
    assert not (project.package / "types" / "users.py").exists()
    assert importable_names(project) == {"User", "Pet", "PetDetails", "PET", "PETS"}


def test_a_file_in_a_folder_has_a_module_of_its_path(project: Project) -> None:
    folder = project.root / "queries" / "more-queries"
    folder.mkdir()
    (folder / "class.graphql").write_text("query Version { version }", "utf-8")
    (project.root / "queries" / "import.graphql").write_text("query Again { version }", "utf-8")
    generate(project, "query User { user { id colour } }")
    operations = {path.name for path in (project.package / "operations").iterdir()}
    assert operations >= {"more_queries_class.py", "_import.py", "users.py"}
    assert importable_names(project) == {"VERSION", "AGAIN", "USER", "UserResult", "Colour"}


def test_inputs_may_name_each_other_in_circles(project: Project) -> None:
    generate(project, "query A($wish: Wish) { user(wish: $wish) { colour } }")
    sys.path.insert(0, str(project.root))
    try:
        wish = importlib.import_module("made").Wish
        built = wish(again=wish(name="x"), wishes=[wish()], other={"wish": {"name": "y"}})
        assert (built.again.name, built.other.wish.name) == ("x", "y")
    finally:
        sys.path.remove(str(project.root))
        for name in [name for name in sys.modules if name.partition(".")[0] == "made"]:
            del sys.modules[name]
