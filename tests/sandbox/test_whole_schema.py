"""Whatever is valid against schema.graphql runs without an internal error, modelled or not."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
from graphql import GraphQLEnumType, GraphQLObjectType, GraphQLScalarType
from hypothesis import given, settings
from hypothesis import strategies as st

from remoteit.sandbox.schema import executable_schema
from tests.sandbox.operations import arguments, named, random_selection, selection, ways

if TYPE_CHECKING:
    from collections.abc import Mapping

    from remoteit.sandbox import Sandbox
    from tests.sandbox.hands import Caller

QUERY: Any = executable_schema().query_type
MUTATION: Any = executable_schema().mutation_type
ON_PURPOSE = {"BAD_USER_INPUT", "NOT_FOUND", "FORBIDDEN", "NOT_MODELLED"}


def known(sandbox: Sandbox) -> Mapping[tuple[str, str], object]:
    """Ids that there are, so that the walk comes to things that are modelled."""
    device = next(iter(sandbox.world.devices.values()))
    return {("device", "id"): [device.id], ("service", "id"): [device.services[0].id]}


def test_every_root_field_answers_with_everything_below_it(caller: Caller) -> None:
    real = known(caller.sandbox)
    for name, field in QUERY.fields.items():
        inner = named(field)
        below = "" if isinstance(inner, GraphQLScalarType) else f"{{ {selection(inner, 3, real)} }}"
        answer = caller.post(f"{{ {name}{arguments(name, field, {})} {below} }}")
        assert "errors" not in answer, (name, answer["errors"][:3])


def test_every_object_type_answers_all_its_fields_where_it_is_reached(caller: Caller) -> None:
    real = known(caller.sandbox)
    walked = set[str]()
    for name, before, after in ways(real):
        text = before + selection(executable_schema().type_map[name], 2, real) + after
        answer = caller.post(text)
        assert "errors" not in answer, (name, answer["errors"][:3])
        walked.add(name)
    types = executable_schema().type_map.values()
    declared = {
        one.name for one in types if isinstance(one, GraphQLObjectType) and not one.name.startswith("__")
    }
    reachable_by_mutation_alone = {
        "Mutation",
        "AccessKeyResponse",
        "BillingSession",
        "Connection",
        "ServiceShare",
    }
    assert declared - walked <= reachable_by_mutation_alone


@pytest.mark.parametrize("name", ["User", "Device", "Service", "Organization", "ServiceEndpoint"])
def test_optional_arguments_of_any_value_break_nothing(caller: Caller, name: str) -> None:
    real = known(caller.sandbox)
    before, after = next((before, after) for one, before, after in ways(real) if one == name)
    text = before + selection(executable_schema().type_map[name], 2, {}, optional=True) + after
    assert caller.codes(text) <= ON_PURPOSE


@pytest.mark.parametrize("name", sorted(MUTATION.fields))
@pytest.mark.parametrize("optional", [False, True], ids=["required", "all arguments"])
def test_every_mutation_does_something_or_says_why_not(caller: Caller, name: str, *, optional: bool) -> None:
    field = MUTATION.fields[name]
    inner = named(field)
    leaf = isinstance(inner, (GraphQLScalarType, GraphQLEnumType))
    below = "" if leaf else f"{{ {selection(inner, 1, {})} }}"
    answer = caller.post(f"mutation {{ {name}{arguments(name, field, {}, optional=optional)} {below} }}")
    codes = {error["extensions"]["code"] for error in answer.get("errors", ())}
    assert codes <= ON_PURPOSE, answer
    assert codes or answer["data"][name] is not None


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_random_operations_answer_no_internal_error(caller: Caller, seed: int) -> None:
    dice = random.Random(seed)
    text = f"{{ {random_selection(QUERY, 4, dice, known(caller.sandbox))} }}"
    assert caller.codes(text) <= ON_PURPOSE, text
