"""Queries of a test's own, which no package knows, are checked against the schema alone."""

from __future__ import annotations

import pytest
from graphql import build_schema

from remoteit.testing.staleness.check import stale
from tests.testing.recordings import asked, recording

ANIMALS = build_schema("""
    enum Sound { MEOW BARK }
    interface Animal { name: String! sound: Sound home: Home }
    type Owner { name: String! age: Int! }
    type Home { street: String! number: ID owner: Owner }
    type Cat implements Animal { name: String! sound: Sound home: Home lives: Int! }
    type Dog implements Animal { name: String! sound: Sound home: Home tricks: [String!] }
    union Pet = Cat | Dog
    type Query { animals(loud: Boolean): [Animal!]! pet: Pet }
""")
HOUSE = {"owner": {"name": "Ann"}}
HOME = {"street": "a", "number": 1}
CAT = {"__typename": "Cat", "name": "Tom", "lives": 7, "home": HOME}
QUERY = """
    query Zoo($more: Boolean = false) {
      animals {
        __typename
        name
        home { street }
        ... on Cat { lives home { number } }
        ...D
        ... on Animal @include(if: $more) { sound }
      }
    }
    fragment D on Dog { called: name tricks ...D }
"""


def zoo(*animals: object, query: str = QUERY.replace(" ...D }", " }")) -> list[str]:
    """The findings about a query of a test's own, which no package knows."""
    entry = asked(query, answer={"data": {"animals": animals}})
    return [line.partition(": ")[2].partition(";")[0] for line in stale(recording(entry), {}, ANIMALS)]


def test_a_query_of_a_tests_own_is_checked_against_the_schema_alone() -> None:
    dog = {"__typename": "Dog", "name": "Rex", "called": "Rex", "tricks": None, "home": None}
    assert zoo(CAT, dog, {**CAT, "sound": "MEOW"}, {**CAT, "home": None}) == []


@pytest.mark.parametrize(
    ("animal", "reason"),
    [
        ({**CAT, "sound": "MOO"}, "what is no Sound at animals.sound"),
        ({**CAT, "tricks": []}, "what it does not select: animals.tricks"),
        ({**CAT, "__typename": "Cow"}, "a type that the schema does not know at animals"),
        ({**CAT, "home": {"street": "a"}}, "answer without animals.home.number"),
        ({**CAT, "lives": True}, "what is no Int at animals.lives"),
    ],
)
def test_an_answer_to_it_is_checked_by_the_type_of_each_object(animal: object, reason: str) -> None:
    (sentence,) = zoo(CAT, animal)
    assert sentence.startswith("operation Zoo got an answer")
    assert sentence.endswith(reason)


def test_where_the_type_was_not_asked_for_its_fields_may_be_there_or_not() -> None:
    query = "{ animals { name ... on Cat { lives } } }"
    assert zoo({"name": "Tom", "lives": 7}, {"name": "Rex"}, query=query) == []
    (sentence,) = zoo({"name": "Tom", "lives": "seven"}, query=query)
    assert sentence == "the request got an answer with what is no Int at animals.lives"


@pytest.mark.parametrize(
    ("selected", "animal", "missing"),
    [
        ("name @skip(if: false)", {}, None),
        ("name @skip(if: false) name", {}, "name"),
        ("name @skip(if: false) ... on Cat { name }", {}, "name"),
        ("home { owner { name } } ... on Cat { home { owner { age } } }", {"home": HOUSE}, "home.owner.age"),
    ],
)
def test_what_is_selected_twice_is_one_field(
    selected: str, animal: dict[str, object], missing: str | None
) -> None:
    sentences = zoo({"__typename": "Cat", **animal}, query=f"{{ animals {{ __typename {selected} }} }}")
    without = "the request got an answer without animals."
    assert sentences == ([f"{without}{missing}"] if missing else [])


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("{ animals { name moo } }", "asks for what the schema does not have: animals.moo"),
        ("{ cows { milk } }", "asks for what the schema does not have: cows"),
        ('{ animals(loud: "secret") { name } }', "holds a literal that the schema does not allow"),
        ("{ animals(size: 1) { name } }", "Unknown argument 'size' on field 'Query.animals'"),
        ("{ animals { ...F } }", "Unknown fragment 'F'"),
        (QUERY, "Cannot spread fragment 'D' within itself"),
        ("{ animals {", "was recorded with a document that is no GraphQL"),
    ],
)
def test_a_query_that_the_schema_refuses_is_named_with_the_reason(query: str, reason: str) -> None:
    (sentence,) = zoo(CAT, query=query)
    assert sentence.endswith(reason)
