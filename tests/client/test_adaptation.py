"""A rejection is recognised, and what it reports is cut out of the document; nothing else is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

import pytest
from graphql import FieldNode, FragmentDefinitionNode, FragmentSpreadNode, build_schema, parse, validate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generated_client._runtime.adaptation import Adaptation, CannotAdaptError, adapt, is_rejection
from generated_client._runtime.document import DocumentError, Field
from generated_client._runtime.document import parse as parse_here
from remoteit.sandbox.graphql.reduction import remove_parts
from tests.client.rejections import PARTS, SDL, documents, reject

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from graphql import GraphQLSchema, SelectionSetNode

    from generated_client._runtime.document import Selection
    from generated_client._runtime.operation import ErrorEntry

SCHEMA = build_schema(SDL)
FIELD = "Cannot query field 'name' on type 'User'."
PLACE = [{"line": 1, "column": 1}]


def entry(message: str, **content: Any) -> ErrorEntry:
    return cast("ErrorEntry", {"message": message, "locations": PLACE, **content})


def code(name: str) -> dict[str, Any]:
    return {"extensions": {"code": name}}


def without(*parts: str) -> GraphQLSchema:
    # A type may lack a field of its interface here: a rejection is the same.
    return build_schema(remove_parts(SDL, parts), assume_valid=True)


def cut(document: str, *parts: str, sent: Collection[str] = (), depth: int = 0, **style: Any) -> Adaptation:
    return adapt(document, reject(without(*parts), document, **style), sent, depth)


def words(text: str) -> list[str]:
    return re.findall(r"[\w.$:@]+|[{}()]", text)


MESSAGES = [
    FIELD,
    'Cannot query field "name" on type "User". Did you mean "names" or "nam"?',
    'Cannot query field "x" on type "Node". Did you mean to use an inline fragment on "User"?',
    "Unknown argument 'lang' on field 'User.name'.",
    'Unknown argument "lang" on field "name" of type "User".',
    'Unknown type "Dog". Did you mean "Dig"?',
    "Fragment 'F' cannot be spread here as objects of type 'Node' can never be of type 'Dog'.",
    'Fragment cannot be spread here as objects of type "Node" can never be of type "Dog".',
    'Fragment "F" cannot condition on non composite type "Dog".',
    "Field 'name' must not have a selection since type 'String' has no subfields.",
    'Field "name" of type "Name" must have a selection of subfields. Did you mean "name { ... }"?',
    "Field 'user' argument 'id' of type 'ID!' is required, but it was not provided.",
    'Argument "Query.user(id:)" of type "ID!" is required, but it was not provided.',
    'Variable "$id" of type "String" used in position expecting type "ID!".',
    'Variable "$id" cannot be non-input type "User".',
    'Field "a" is not defined by type "Filter".',
    'Field "Filter.c" of required type "Int!" was not provided.',
    'Value "DAYS" does not exist in "Unit" enum.',
]


@pytest.mark.parametrize("kind", ["query", "mutation"])
@pytest.mark.parametrize("message", MESSAGES)
def test_messages_of_graphql_servers_are_rejections(message: str, kind: Any) -> None:
    assert is_rejection({"errors": [entry(message)]}, kind)


@pytest.mark.parametrize("name", ["GRAPHQL_VALIDATION_FAILED", "VALIDATION_ERROR"])
def test_a_code_decides_whatever_the_message_is(name: str) -> None:
    assert is_rejection({"errors": [entry("Unbekanntes Feld", **code(name))]}, "mutation")
    assert is_rejection({"errors": [entry("x", **code(name))], "data": None}, "mutation")


NO_REJECTIONS: dict[str, Any] = {
    "no errors": {"errors": []},
    "no list of errors": {"data": None},
    "data": {"errors": [entry(FIELD)], "data": {"user": None}},
    "empty data": {"errors": [entry(FIELD)], "data": {}},
    "a path": {"errors": [entry(FIELD, path=["user"])], "data": None},
    "one error with a path": {"errors": [entry(FIELD), entry(FIELD, path=["user"])]},
    "a path beside a code": {"errors": [entry(FIELD, path=["user"], **code("GRAPHQL_VALIDATION_FAILED"))]},
    "another code": {"errors": [entry(FIELD, **code("INTERNAL_SERVER_ERROR"))]},
    "codes of both kinds": {
        "errors": [entry(FIELD, **code("VALIDATION_ERROR")), entry(FIELD, **code("FORBIDDEN"))]
    },
    "another code beside none": {"errors": [entry(FIELD), entry(FIELD, **code("FORBIDDEN"))]},
    "no locations": {"errors": [{"message": FIELD}]},
    "empty locations": {"errors": [{"message": FIELD, "locations": []}]},
    "another message": {"errors": [entry("Variable '$id' got invalid value 1; it must be text.")]},
    "a message about a value": {
        "errors": [
            entry("Variable '$f' got invalid value {}; Field 'a' is not defined by type 'Filter'."),
            entry("Variable '$u' got invalid value 'X'; Value 'X' does not exist in 'Unit' enum."),
        ]
    },
    "a message about names": {"errors": [entry("You cannot query this field.")]},
}


@pytest.mark.parametrize("kind", ["query", "mutation"])
@pytest.mark.parametrize("body", NO_REJECTIONS.values(), ids=NO_REJECTIONS.keys())
def test_other_responses_are_not_rejections(body: Any, kind: Any) -> None:
    assert not is_rejection(body, kind)


def test_each_message_about_a_mutation_must_be_known() -> None:
    body: Any = {"errors": [entry(FIELD), entry("The disk is full.")], "data": None}
    assert is_rejection(body, "query")
    assert not is_rejection(body, "mutation")
    assert is_rejection({"errors": [entry(FIELD)], "data": None}, "mutation")


def test_an_argument_of_a_missing_field_may_have_been_passed() -> None:
    document = "query Q($x: Filter) { user { id friends(filter: $x, first: 1) { id } } }"
    result = cut(document, "User.friends", "type Filter", sent={"x"}, depth=1)
    assert words(result.document) == words("query Q { user { id } }")


CUTS: dict[str, tuple[str, tuple[str, ...], str]] = {
    "a field": ("{ user { id name } }", ("User.name",), "{ user { id } }"),
    "an alias": ("{ user { id n: name, m: name } }", ("User.name",), "{ user { id } }"),
    "a field with selections": (
        "{ user { id friends { id pets { id } } } }", ("User.friends",), "{ user { id } }",
    ),
    "a field at several places": (
        "{ user { id name owner { name id } } node { ... on User { name id } } }", ("User.name",),
        "{ user { id owner { id } } node { ... on User { id } } }",
    ),
    "a field of several types": (
        "{ user { id name } dogs { id name } }", ("User.name", "Dog.name"), "{ user { id } dogs { id } }",
    ),
    "a field that another type still has": (
        "{ user { id name } dogs { id name } }", ("User.name",), "{ user { id } dogs { id name } }",
    ),
    "all fields of an object": ("{ user { id owner { name } } }", ("User.name",), "{ user { id } }"),
    "a chain of objects": (
        "{ user { id owner { owner { owner { name } } } } }", ("User.name",), "{ user { id } }",
    ),
    "a fragment": (
        "{ user { id ...F } } fragment F on User { name }", ("User.name",), "{ user { id } }",
    ),
    "fragments in fragments": (
        "{ user { id ...F } } fragment F on User { ...G ...G } fragment G on User { ...H }"
        " fragment H on User { name }", ("User.name",), "{ user { id } }",
    ),
    "a part of a fragment": (
        "{ user { id ...F } dogs { owner { ...F } } } fragment F on User { name pets { id } }",
        ("User.name",),
        "{ user { id ...F } dogs { owner { ...F } } } fragment F on User { pets { id } }",
    ),
    "a fragment that is used no more": (
        "{ user { id owner { ...F } } } fragment F on User { id }", ("User.owner",), "{ user { id } }",
    ),
    "an inline fragment": (
        "{ node { id ... on Dog { age } ... on User { id } } }", ("Dog.age",),
        "{ node { id ... on User { id } } }",
    ),
    "an inline fragment without a type": ("{ user { id ... { name } } }", ("User.name",), "{ user { id } }"),
    "a field of an interface": ("{ node { id name } }", ("Node.name",), "{ node { id } }"),
    "a type": (
        "{ node { id ... on Dog { age } ...F } } fragment F on Dog { id }", ("type Dog", "Query.dogs"),
        "{ node { id } }",
    ),
    "variables": (
        "query Q($a: Int, $b: String, $c: Int) { user { friends(first: $a) { name(lang: $b) id }"
        " pets(kind: {k: $c}) { id } } }", ("User.name", "User.pets"),
        "query Q($a: Int) { user { friends(first: $a) { id } } }",
    ),
    "all variables": (
        "query Q($b: String) { user { id name(lang: $b) } }", ("User.name",), "query Q { user { id } }",
    ),
    "the variable of a directive": (
        "query Q($b: Boolean!) { user { id name @include(if: $b) } }", ("User.name",),
        "query Q { user { id } }",
    ),
    "a field that shares a variable": (
        "query Q($b: Boolean!) { user { id @skip(if: $b) name @include(if: $b) } }", ("User.name",),
        "query Q($b: Boolean!) { user { id @skip(if: $b) } }",
    ),
    "an argument": (
        "query Q($a: Int, $f: Filter) { user { friends(first: $a, filter: $f) { id } } }",
        ("User.friends(first:)",), "query Q($f: Filter) { user { friends(filter: $f) { id } } }",
    ),
    "all arguments": (
        "query Q($a: Int) { user { friends(first: $a) { id } } }", ("User.friends(first:)",),
        "query Q { user { friends { id } } }",
    ),
    "an object of variables": (
        "query Q($a: Int) { user { friends(filter: {a: $a}) { id } } }", ("User.friends(filter:)",),
        "query Q { user { friends { id } } }",
    ),
    "the type of a variable": (
        "query Q($f: Filter, $a: Int) { user { friends(first: $a, filter: $f) { id } } }", ("type Filter",),
        "query Q($a: Int) { user { friends(first: $a) { id } } }",
    ),
    "parts beside comments and texts": (
        '{ user { id # name } "\n name friends(filter: {b: ["} name", """ { " """]}) { id name } } }',
        ("User.name",),
        '{ user { id # name } "\n friends(filter: {b: ["} name", """ { " """]}) { id } } }',
    ),
}  # fmt: skip


@pytest.mark.parametrize("quote", ["'", '"'])
@pytest.mark.parametrize(("document", "parts", "rest"), CUTS.values(), ids=CUTS.keys())
def test_what_is_missing_is_cut_out(document: str, parts: tuple[str, ...], rest: str, quote: str) -> None:
    assert validate(SCHEMA, parse(document)) == []
    result = cut(document, *parts, quote=quote)
    assert words(result.document) == words(rest)
    assert validate(without(*parts), parse(result.document)) == []


FAILURES: dict[str, tuple[str, tuple[str, ...], int, str]] = {
    "the root field": ("{ user { id } }", ("Query.user",), 1, "no longer has `Query.user`"),
    "all that the value consists of": ("{ user { owner { id } } }", ("User.id",), 2, "`User.id`"),
    "a field on the way to the value": ("{ user { owner { id } } }", ("User.owner",), 2, "`User.owner`"),
    "an argument with a literal": (
        "{ user(id: 1) { id } }", ("Query.user(id:)",), 1, r"the argument `Query.user\(id:\)`$",
    ),
    "an argument with a variable": (
        "query Q($x: ID) { user(id: $x) { id } }", ("Query.user(id:)",), 1, r"which `\$x` passes",
    ),
    "an object with a literal": (
        "query Q($y: Int) { user(filter: {a: $y, b: []}) { id } }", ("Query.user(filter:)",), 1, "filter:",
    ),
    "an object with a variable": (
        "query Q($x: Int) { user(filter: {a: $x}) { id } }", ("Query.user(filter:)",), 1, r"`\$x` passes",
    ),
    "a variable of an unknown type": (
        "query Q($x: Filter) { user(filter: $x) { id } }", ("type Filter",), 1, r"`Filter`, which `\$x`",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("document", "parts", "depth", "reason"), FAILURES.values(), ids=FAILURES.keys())
def test_what_the_caller_needs_is_not_cut_out(
    document: str, parts: tuple[str, ...], depth: int, reason: str
) -> None:
    with pytest.raises(CannotAdaptError, match=reason):
        cut(document, *parts, sent={"x"}, depth=depth)


CHANGES = {
    "an object became a scalar": (
        "{ user { id owner { id } } }", "owner: String", "must not have a selection",
    ),
    "a scalar became an object": ("{ user { id owner } }", "owner: User", "must have a selection"),
    "a new required argument": ("{ user { id owner } }", "owner(x: Int!): Int", "'x' of type 'Int!' is req"),
    "another type of an argument": (
        "query Q($x: Int) { user { id owner(x: $x) } }", "owner(x: String): Int", "expecting type 'String'",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("document", "definition", "reason"), CHANGES.values(), ids=CHANGES.keys())
def test_changes_of_kind_are_errors(document: str, definition: str, reason: str) -> None:
    schema = build_schema(f"type Query {{ user: User }} type User {{ id: ID {definition} }}")
    errors = reject(schema, document, quote="'")
    assert is_rejection({"errors": errors}, "mutation")
    with pytest.raises(CannotAdaptError, match=reason):
        adapt(document, errors, (), 1)


def test_the_rest_of_a_mutation_is_not_executed_alone() -> None:
    schema = build_schema("type Query { a: Int } type Mutation { a: Int }")
    document = "mutation M { a b }"
    with pytest.raises(CannotAdaptError, match=r"no longer has `Mutation.b`"):
        adapt(document, reject(schema, document), (), 0)


@pytest.mark.parametrize("utf16", [True, False])
def test_columns_count_characters_or_units_of_utf16(utf16: bool) -> None:
    document = '{ user(id: "😀😀") { 👍: id name } }'.replace("👍: ", "")
    result = cut(document, "User.name", utf16=utf16)
    assert words(result.document) == words('{ user(id: "😀😀") { id } }')


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_the_specification_says(end: str) -> None:
    document = end.join(["{ user {", "id", "# x", "name", "} }"])
    errors = [entry(FIELD)]
    errors[0]["locations"] = [{"line": 4, "column": 1}]
    assert words(adapt(document, errors, (), 1).document) == words("{ user { id # x } }")


PLACES: list[Any] = [
    [], None, [{"line": 1, "column": 1}], [{"line": 9, "column": 1}], [{"line": 0, "column": 0}],
    [{"line": -1, "column": -5}], [{"line": 1, "column": 99}], [{}], [{"line": 2**40, "column": 2**40}],
    [{"line": 1, "column": 10}],
]  # fmt: skip


@pytest.mark.parametrize("places", PLACES, ids=repr)
def test_wrong_locations_are_an_error(places: Any) -> None:
    errors = [entry(FIELD, **code("GRAPHQL_VALIDATION_FAILED"))]
    errors[0]["locations"] = places
    with pytest.raises(CannotAdaptError, match=r"`User.name`, and does not say where it stands"):
        adapt("{ user { id name } }", errors, (), 1)


def test_more_than_100_errors_take_rounds() -> None:
    fields = " ".join(f"a{number}: name" for number in range(250))
    document, schema, rounds = f"{{ user {{ id {fields} }} }}", without("User.name"), 0
    while errors := reject(schema, document):
        assert len(errors) <= 101
        for error in errors:
            if "Too many" in error["message"]:
                error.pop("locations", None)  # as graphql-js sends it
        assert is_rejection({"errors": errors}, "mutation")
        document = adapt(document, errors, (), 1).document
        rounds += 1
    assert words(document) == words("{ user { id } }")
    assert rounds == 3


def test_ten_thousand_errors_do_not_take_long() -> None:
    document = f"{{ user {{ id {'name ' * 300} }} }}"
    errors = [entry(FIELD) for _ in range(10_000)]
    for index, error in enumerate(errors):
        error["locations"] = [{"line": 1, "column": 13 + 5 * (index % 300)}]
    assert words(adapt(document, errors, (), 1).document) == words("{ user { id } }")


@pytest.mark.parametrize(
    "document",
    ["", "{", "{ a", "type A { b: Int }", "{ a(b: ) }", "query Q($) { a }", "\x00", '{ a(b: "', "{" * 5000,
     "{ ...F } fragment F on A { ...F name }"],
    ids=lambda document: repr(document[:20]),
)  # fmt: skip
def test_an_invalid_document_is_an_error(document: str) -> None:
    with pytest.raises(CannotAdaptError):
        adapt(document, [entry(FIELD)], (), 1)


NOTES = '{ a(b: [1, -2.5e3, "x\\"y", """z \\""" "" """, $v, ENUM, null, {c: $w, d: []}]) @e(f: $g) @h }'


def test_the_parser_reads_all_values() -> None:
    [operation] = parse_here(NOTES)
    [field] = operation.selections
    assert isinstance(field, Field)
    assert [(item.name, item.variables, item.is_literal) for item in field.arguments] == [
        ("b", ("v", "w"), True)
    ]
    assert field.directives == ("g",)
    with pytest.raises(DocumentError):
        parse_here("{ a(b: (1)) }")


def flatten(selections: Sequence[Selection]) -> Iterator[Field]:
    for part in selections:
        if not part.removed:
            if isinstance(part, Field):
                yield part
            yield from flatten(part.selections)


def check_arguments(result: Adaptation, sent: Collection[str]) -> None:
    """No field lost an argument that was passed."""
    for definition in result.definitions:
        if not definition.removed:
            for part in flatten(definition.selections):
                for argument in part.arguments:
                    if argument.removed:
                        assert not argument.is_literal
                        assert not set(argument.variables) & set(sent)


def leaves(schema: GraphQLSchema, document: str) -> set[tuple[str, ...]]:
    """Return the paths of the fields that a schema knows and that hold values."""
    definitions = parse(document).definitions
    fragments = {node.name.value: node for node in definitions if isinstance(node, FragmentDefinitionNode)}

    def visit(kind: Any, selection: SelectionSetNode, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for node in selection.selections:
            if isinstance(node, FieldNode):
                if node.name.value == "__typename":
                    yield (*path, "__typename")
                    continue
                field = getattr(kind, "fields", {}).get(node.name.value)
                if field is None:
                    continue
                here = (*path, node.alias.value if node.alias else node.name.value)
                if node.selection_set is None:
                    yield here
                else:
                    inner = schema.type_map[re.sub(r"\W", "", str(field.type))]
                    yield from visit(inner, node.selection_set, here)
                continue
            fragment: Any = fragments[node.name.value] if isinstance(node, FragmentSpreadNode) else node
            condition = fragment.type_condition.name.value
            if condition in schema.type_map:
                yield from visit(
                    schema.type_map[condition], fragment.selection_set, (*path, f"on {condition}")
                )

    operation: Any = definitions[0]
    return set(visit(schema.query_type, operation.selection_set, ()))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    documents(SCHEMA),
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=6, unique=True),
    st.data(),
)
def test_the_rest_of_a_document_is_valid_and_complete(
    drawn: tuple[str, Sequence[str]], parts: list[str], data: st.DataObject
) -> None:
    document, variables = drawn
    assert validate(SCHEMA, parse(document)) == []
    schema = without(*parts)
    sent = {name for name in variables if data.draw(st.booleans())}
    style: dict[str, Any] = {
        "quote": data.draw(st.sampled_from("\"'")),
        "code": data.draw(st.sampled_from([None, "GRAPHQL_VALIDATION_FAILED"])),
        "utf16": data.draw(st.booleans()),
    }
    text, missing = document, list[str]()
    while errors := reject(schema, text, **style):
        assert is_rejection({"errors": errors}, "mutation")
        try:
            result = adapt(text, errors, sent, 0)
        except CannotAdaptError as problem:
            check_failure(problem, document, schema, sent)
            return
        assert result.missing
        missing += result.missing
        check_arguments(result, sent)
        assert result.document != text
        text = result.document
    assert leaves(schema, text) == leaves(schema, document)
    assert all(f"`{name}`" for name in missing)


def check_failure(
    problem: CannotAdaptError, document: str, schema: GraphQLSchema, sent: Collection[str]
) -> None:
    """A document fails only if nothing is left, or an argument that has a value is gone."""
    if "the argument" not in problem.reason and "the type" not in problem.reason:
        assert leaves(schema, document) == set()
        return
    names = re.findall(r"`\$(\w+)`", problem.reason)
    assert set(names) <= set(sent)
    assert names or re.search(r"\((\w+):\)", problem.reason)


def hostile_entry(message: str, places: Any, extra: dict[str, Any]) -> ErrorEntry:
    return cast("ErrorEntry", {"message": message, "locations": places, **extra})


HOSTILE = st.builds(
    hostile_entry,
    st.sampled_from([*MESSAGES, "", "x" * 100, "Unknown argument 'id' on field 'Query.user'.",
                     "Cannot query field 'user' on type 'Query'.", "Too many validation errors"]),
    st.none() | st.lists(
        st.fixed_dictionaries({"line": st.integers(-1, 4), "column": st.integers(-1, 80)}), max_size=3
    ),
    st.sampled_from([{}, code("GRAPHQL_VALIDATION_FAILED"), {"extensions": None}]),
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents(SCHEMA), st.lists(HOSTILE, min_size=1, max_size=5), st.data())
def test_no_message_removes_an_argument_that_was_passed(
    drawn: tuple[str, Sequence[str]], errors: list[ErrorEntry], data: st.DataObject
) -> None:
    document, variables = drawn
    sent = {name for name in variables if data.draw(st.booleans())}
    try:
        result = adapt(document, errors, sent, 0)
    except CannotAdaptError:
        return
    check_arguments(result, sent)
    assert leaves(SCHEMA, result.document) <= leaves(SCHEMA, document)
