"""Every valid operation runs without an internal error, modelled or not."""

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
from tests.sandbox.operations import arguments, inner_type, selection, shortest_paths
from tests.sandbox.random_operations import RandomOperation, operations
from tests.sandbox.signed_requests import Caller
from tests.sandbox.test_jobs import start

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from remoteit.sandbox import Sandbox
    from remoteit.sandbox.model.backend import Backend

QUERY: Any = executable_schema().query_type
MUTATION: Any = executable_schema().mutation_type
ON_PURPOSE = {"BAD_USER_INPUT", "NOT_FOUND", "FORBIDDEN", "NOT_MODELLED"}


def existing_ids(sandbox: Sandbox) -> Mapping[tuple[str, str], object]:
    """Return existing ids, so that the operations reach modelled objects."""
    backend = sandbox.backend
    device = next(iter(backend.devices.values()))
    file = next(iter(backend.files.values()))
    job = next(iter(backend.jobs.values()))
    return {
        ("device", "id"): [device.id],
        ("service", "id"): [device.services[0].id],
        ("network", "id"): next(iter(backend.networks)),
        ("job", "id"): job.id,
        ("file", "id"): file.id,
        ("fileVersion", "id"): file.last_version.id,
        ("adminGetJobArguments", "jobDeviceId"): job.job_devices[0].id,
        ("exportPartnerDevices", "entityId"): next(iter(backend.partners)),
        ("users", "accountId"): job.owner.id,  # others' registration codes are FORBIDDEN
        ("addonCustomers", "product"): "ai-agent",
        ("report", "name"): "DeviceList",
    }


@pytest.fixture
def busy(writer: Caller) -> Caller:
    """A caller of a fresh sandbox with a job and customers."""
    start(writer, next(iter(writer.sandbox.backend.devices.values())))
    writer.data('mutation { addEnterpriseCustomer(email: "a@example.org") { userId } }')
    writer.data('mutation { addAddonCustomer(product: "ai-agent", email: "a@example.org") { userId } }')
    return writer


def test_every_root_field_resolves_with_everything_below_it(busy: Caller) -> None:
    real = existing_ids(busy.sandbox)
    for name, field in QUERY.fields.items():
        inner = inner_type(field)
        below = "" if isinstance(inner, GraphQLScalarType) else f"{{ {selection(inner, 3, real)} }}"
        response = busy.post(f"{{ {name}{arguments(name, field, real)} {below} }}")
        assert "errors" not in response, (name, response["errors"][:3])


def test_every_reachable_object_type_resolves_all_its_fields(busy: Caller) -> None:
    real = existing_ids(busy.sandbox)
    visited = set[str]()
    for name, before, after in shortest_paths(real):
        text = before + selection(executable_schema().type_map[name], 2, real) + after
        response = busy.post(text)
        assert "errors" not in response, (name, response["errors"][:3])
        visited.add(name)
    types = executable_schema().type_map.values()
    declared = {
        type_.name
        for type_ in types
        if isinstance(type_, GraphQLObjectType) and not type_.name.startswith("__")
    }
    reachable_only_by_mutation = {
        "Mutation",
        "AccessKeyResponse",
        "BillingSession",
        "Connection",
        "ServiceShare",
    }
    assert declared - visited <= reachable_only_by_mutation


@pytest.mark.parametrize(
    "name", ["User", "Device", "Service", "Organization", "ServiceEndpoint", "SystemInfo"]
)
def test_optional_arguments_cause_no_internal_error(busy: Caller, name: str) -> None:
    real = existing_ids(busy.sandbox)
    before, after = next((before, after) for way, before, after in shortest_paths(real) if way == name)
    text = before + selection(executable_schema().type_map[name], 2, {}, optional=True) + after
    assert busy.codes(text) <= ON_PURPOSE


@pytest.mark.parametrize("name", sorted(MUTATION.fields))
@pytest.mark.parametrize("optional", [False, True], ids=["required", "all arguments"])
def test_every_mutation_succeeds_or_explains_its_error(caller: Caller, name: str, *, optional: bool) -> None:
    field = MUTATION.fields[name]
    inner = inner_type(field)
    leaf = isinstance(inner, (GraphQLScalarType, GraphQLEnumType))
    below = "" if leaf else f"{{ {selection(inner, 1, {})} }}"
    response = caller.post(f"mutation {{ {name}{arguments(name, field, {}, optional=optional)} {below} }}")
    codes = {error["extensions"]["code"] for error in response.get("errors", ())}
    assert codes <= ON_PURPOSE, response
    assert codes or response["data"][name] is not None


def fresh_backend() -> Backend:
    return build_backend(devices=4, seed=1, clock=time.time)


def real_texts(backend: Backend) -> dict[str, list[str]]:
    """Return existing values of a fresh backend, by the names of the arguments that accept them."""
    devices, services, accounts = list(backend.devices), list(backend.services), list(backend.accounts)
    files, networks = list(backend.files), list(backend.networks)
    emails = [account.email for account in backend.accounts.values()]
    licenses = [license_.id for billing in backend.billing.values() for license_ in billing.licenses]
    roles = [role.id for organization in backend.organizations.values() for role in organization.roles]
    tags = ["camera", "lab", "office", "new"]
    products = list(backend.products)
    product_services = [service.id for product in backend.products.values() for service in product.services]
    return {
        "accountId": accounts,
        "code": [product.code for product in backend.products.values()],
        "deviceId": devices,
        "deviceIds": devices,
        "account": accounts,
        "clientId": [app.client_id for app in backend.connected_apps],
        "childId": list(backend.partners),
        "email": emails,
        "entityId": list(backend.partners),
        "fileId": files,
        "fileVersionId": [version.id for file in backend.files.values() for version in file.stored_versions],
        "hardwareId": [device.hardware_id for device in backend.devices.values()],
        "id": [
            *devices,
            *services,
            *accounts,
            *networks,
            *roles,
            *products,
            *product_services,
            *backend.partners,
            *backend.notices,
            *files,
        ],
        "ids": files,
        "licenseId": licenses,
        "loginId": accounts,
        "parentId": list(backend.partners),
        "product": ["ai-agent", "log-archive"],
        "name": [*tags, "$remoteit.categoryA"],
        "from": tags,
        "to": tags,
        "networkId": networks,
        "platform": ["1072", "5"],
        "priceId": list(PRICES),
        "productId": products,
        "resellerId": list(backend.resellers),
        "roleId": roles,
        "serviceId": [*services, *devices],
        "tags": tags,
        "timezone": ["Europe/Berlin"],
        "type": ["28", "2"],
        "userId": accounts,
    }


@pytest.fixture(scope="module")
def renewable() -> Iterator[Caller]:
    """A caller of a sandbox whose backend the test below replaces for each operation."""
    with run_sandbox(devices=4) as sandbox, httpx.Client(verify=False) as client:  # plain HTTP
        yield Caller(sandbox, client)


@pytest.mark.slow  # hundreds of operations
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(created=operations(real_texts(fresh_backend())))
def test_random_operations_cause_no_internal_error(renewable: Caller, created: RandomOperation) -> None:
    vars(renewable.sandbox.backend).update(vars(fresh_backend()))
    assert renewable.codes(created.text, created.variables) <= ON_PURPOSE, created
