"""Queries of the test itself, which have no name, are checked against the schema alone."""

from __future__ import annotations

import pytest
from graphql import build_schema

from remoteit.testing.staleness.check import find_stale
from tests.testing.recordings import make_recording, query_entry

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
    query ($more: Boolean = false) {
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


def zoo(*animals: object, query: str = QUERY.replace(" ...D }", " }"), **variables: object) -> list[str]:
    """Return the findings about a query that no package has."""
    entry = query_entry(query, variables, response={"data": {"animals": animals}})
    findings = find_stale(make_recording(entry), {}, ANIMALS)
    return [finding.partition(": ")[2].partition(";")[0] for finding in findings]


def test_a_query_of_the_test_itself_is_checked_against_the_schema_alone() -> None:
    dog = {"__typename": "Dog", "name": "Rex", "called": "Rex", "tricks": None, "home": None}
    assert zoo(CAT, dog, {**CAT, "home": None}) == []
    assert zoo({**CAT, "sound": "MEOW"}, {**CAT, "sound": None}, more=True) == []


def test_a_named_operation_that_no_package_has_is_a_finding() -> None:
    assert zoo(CAT, query="query Zoo { animals { __typename name } }") == [
        "operation Zoo is not in the checked packages"
    ]


@pytest.mark.parametrize(
    ("animal", "reason"),
    [
        ({**CAT, "sound": "MEOW"}, "with a field that was not selected: animals.sound"),
        ({**CAT, "tricks": []}, "with a field that was not selected: animals.tricks"),
        ({**CAT, "__typename": "Cow"}, "with a type that the schema does not allow at animals"),
        ({**CAT, "__typename": "Home"}, "with a type that the schema does not allow at animals"),
        ({**CAT, "home": {"street": "a"}}, "without animals.home.number"),
        ({**CAT, "lives": True}, "with an invalid Int at animals.lives"),
    ],
)
def test_a_response_is_checked_by_the_type_of_each_object(animal: object, reason: str) -> None:
    assert zoo(CAT, animal) == [f"the request got a response {reason}"]


def test_directives_are_evaluated_with_the_variables() -> None:
    assert zoo({**CAT, "sound": "MOO"}, more=True) == [
        "the request got a response with an invalid Sound at animals.sound"
    ]
    assert zoo(CAT, more=True) == ["the request got a response without animals.sound"]
    assert zoo(CAT, more=None) == ["the request was recorded with null for a directive"]


def test_any_possible_type_may_match_if_typename_was_not_selected() -> None:
    query = "{ animals { name ... on Cat { lives } } }"
    assert zoo({"name": "Tom", "lives": 7}, {"name": "Rex"}, query=query) == []
    assert zoo({"name": "Tom", "lives": "seven"}, query=query) == [
        "the request got a response with an invalid Int at animals.lives"
    ]


@pytest.mark.parametrize(
    ("selected", "animal", "missing"),
    [
        ("name @skip(if: true)", {}, None),
        ("name @skip(if: false)", {}, "name"),
        ("name @skip(if: true) name", {}, "name"),
        ("name @skip(if: true) ... on Cat { name }", {}, "name"),
        ("home { owner { name } } ... on Cat { home { owner { age } } }", {"home": HOUSE}, "home.owner.age"),
    ],
)
def test_fields_that_are_selected_twice_are_merged(
    selected: str, animal: dict[str, object], missing: str | None
) -> None:
    findings = zoo({"__typename": "Cat", **animal}, query=f"{{ animals {{ __typename {selected} }} }}")
    assert findings == ([f"the request got a response without animals.{missing}"] if missing else [])


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("{ animals { name moo } }", "is invalid: Cannot query field 'moo' on type 'Animal'"),
        ("{ cows { milk } }", "is invalid: Cannot query field 'cows' on type 'Query'"),
        ('{ animals(loud: "secret") { name } }', "has a literal that the schema does not allow"),
        ("{ animals(size: 1) { name } }", "Unknown argument 'size' on field 'Query.animals'"),
        ("{ animals { ...F } }", "Unknown fragment 'F'"),
        (QUERY, "Cannot spread fragment 'D' within itself"),
        ("mutation { rename }", "is invalid: the schema has no mutation type"),
        ("{ animals {", "was recorded with a document that is not valid GraphQL"),
    ],
)
def test_a_query_that_the_schema_rejects_is_reported_with_the_reason(query: str, reason: str) -> None:
    [finding] = zoo(CAT, query=query)
    assert finding.endswith(reason)
