"""Whatever is valid against schema.graphql runs without an internal error, modelled or not."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from graphql import GraphQLEnumType, GraphQLObjectType, GraphQLScalarType
from hypothesis import HealthCheck, given, settings

from remoteit.sandbox import run_sandbox
from remoteit.sandbox.http.schema import executable_schema
from remoteit.sandbox.model.billing import PRICES
from remoteit.sandbox.seed.fleet import build_backend
from tests.sandbox.operations import arguments, named, selection, ways
from tests.sandbox.random_operations import Made, operations
from tests.sandbox.signed_requests import ClientCore

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from remoteit.sandbox import Sandbox
    from remoteit.sandbox.model.backend import Backend

QUERY: Any = executable_schema().query_type
MUTATION: Any = executable_schema().mutation_type
ON_PURPOSE = {"BAD_USER_INPUT", "NOT_FOUND", "FORBIDDEN", "NOT_MODELLED"}


def known(sandbox: Sandbox) -> Mapping[tuple[str, str], object]:
    """Ids that there are, so that the walk comes to things that are modelled."""
    device = next(iter(sandbox.backend.devices.values()))
    return {
        ("device", "id"): [device.id],
        ("service", "id"): [device.services[0].id],
        ("network", "id"): next(iter(sandbox.backend.networks)),
        ("report", "name"): "DeviceList",
    }


def test_every_root_field_answers_with_everything_below_it(caller: ClientCore) -> None:
    real = known(caller.sandbox)
    for name, field in QUERY.fields.items():
        inner = named(field)
        below = "" if isinstance(inner, GraphQLScalarType) else f"{{ {selection(inner, 3, real)} }}"
        answer = caller.post(f"{{ {name}{arguments(name, field, {})} {below} }}")
        assert "errors" not in answer, (name, answer["errors"][:3])


def test_every_object_type_answers_all_its_fields_where_it_is_reached(caller: ClientCore) -> None:
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
def test_optional_arguments_of_any_value_break_nothing(caller: ClientCore, name: str) -> None:
    real = known(caller.sandbox)
    before, after = next((before, after) for one, before, after in ways(real) if one == name)
    text = before + selection(executable_schema().type_map[name], 2, {}, optional=True) + after
    assert caller.codes(text) <= ON_PURPOSE


@pytest.mark.parametrize("name", sorted(MUTATION.fields))
@pytest.mark.parametrize("optional", [False, True], ids=["required", "all arguments"])
def test_every_mutation_does_something_or_says_why_not(
    caller: ClientCore, name: str, *, optional: bool
) -> None:
    field = MUTATION.fields[name]
    inner = named(field)
    leaf = isinstance(inner, (GraphQLScalarType, GraphQLEnumType))
    below = "" if leaf else f"{{ {selection(inner, 1, {})} }}"
    answer = caller.post(f"mutation {{ {name}{arguments(name, field, {}, optional=optional)} {below} }}")
    codes = {error["extensions"]["code"] for error in answer.get("errors", ())}
    assert codes <= ON_PURPOSE, answer
    assert codes or answer["data"][name] is not None


def fresh_world() -> Backend:
    return build_backend(devices=4, seed=1, clock=time.time)


def real_texts(backend: Backend) -> dict[str, list[str]]:
    """What there is in a fresh backend, by the names of the arguments that take it."""
    devices, services, accounts = list(backend.devices), list(backend.services), list(backend.accounts)
    files, networks = list(backend.files), list(backend.networks)
    emails = [one.email for one in backend.accounts.values()]
    licenses = [one.id for billing in backend.billing.values() for one in billing.licenses]
    roles = [role.id for one in backend.organizations.values() for role in one.roles]
    tags = ["camera", "lab", "office", "new"]
    return {
        "accountId": accounts,
        "deviceId": devices,
        "deviceIds": devices,
        "email": emails,
        "fileId": files,
        "fileVersionId": [version.id for file in backend.files.values() for version in file.stored_versions],
        "hardwareId": [one.hardware_id for one in backend.devices.values()],
        "id": [*devices, *services, *accounts, *networks, *roles],
        "ids": files,
        "licenseId": licenses,
        "name": [*tags, "$remoteit.categoryA"],
        "from": tags,
        "to": tags,
        "networkId": networks,
        "priceId": list(PRICES),
        "resellerId": list(backend.resellers),
        "roleId": roles,
        "serviceId": [*services, *devices],
        "timezone": ["Europe/Berlin"],
    }


@pytest.fixture(scope="module")
def renewed() -> Iterator[ClientCore]:
    """Asks a sandbox that the test below makes anew for each operation."""
    with run_sandbox(devices=4) as sandbox, httpx.Client(verify=False) as client:  # plain HTTP
        yield ClientCore(sandbox, client)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(made=operations(real_texts(fresh_world())))
def test_random_operations_answer_no_internal_error(renewed: ClientCore, made: Made) -> None:
    vars(renewed.sandbox.backend).update(vars(fresh_world()))
    assert renewed.codes(made.text, made.variables) <= ON_PURPOSE, made
