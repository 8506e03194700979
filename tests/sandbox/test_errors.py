"""Every error has a code, GraphQL errors have status 200, and no request breaks the server."""

from __future__ import annotations

import json
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from graphql import (
    build_schema,
    execute_sync,  # pyright: ignore[reportUnknownVariableType] - its `middleware` has a bare Tuple
    get_introspection_query,
    parse,
)

from remoteit.sandbox import run_sandbox
from remoteit.sandbox.graphql.defaults import resolve_field
from remoteit.sandbox.http.schema import executable_schema
from tests.sandbox.signed_requests import Caller, SignedRequest

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox

DEEP = "{ login { " + "account { " * 60 + "id" + " }" * 61 + " }"
ENDLESS = "{ login { " + "account { " * 5000 + "id" + " }" * 5001 + " }"
BILLIONS = "{ login { ...f0 } } fragment f40 on User { id }" + "".join(
    f"fragment f{n} on User {{ a: account {{ ...f{n + 1} }} b: account {{ ...f{n + 1} }} }}"
    for n in range(40)
)
JOBS = "query ($min: DateTime) { login { jobs(minDate: $min) { total } } }"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", "GRAPHQL_PARSE_FAILED"),
        ("{ login", "GRAPHQL_PARSE_FAILED"),
        (ENDLESS, "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ login }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ login { ...f } } fragment f on User { account { ...f } }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { event { id } }", "BAD_USER_INPUT"),
        ("{ login { devices(size: 3000000000) { total } } }", "GRAPHQL_VALIDATION_FAILED"),
        (DEEP, "BAD_USER_INPUT"),
        (BILLIONS, "BAD_USER_INPUT"),
        ('{ login { jobs(minDate: "yesterday") { total } } }', "BAD_USER_INPUT"),
        ("{ login { jobs(minDate: 5) { total } } }", "BAD_USER_INPUT"),
        ('mutation { setAttributes(attributes: "x") }', "BAD_USER_INPUT"),
        ("{ login { devices(from: -1) { total } } }", "BAD_USER_INPUT"),
        ('{ login { account(id: "x") { id } } }', "NOT_FOUND"),
    ],
    ids=lambda value: value[:40],
)
def test_each_error_has_its_code(caller: Caller, query: str, code: str) -> None:
    assert caller.codes(query) == {code}


def test_the_error_of_an_unmodelled_mutation_lists_the_modelled_ones() -> None:
    schema = build_schema("type Query { a: Int } type Mutation { added: Int modelled: Int }")
    mutation: Any = schema.mutation_type
    mutation.fields["modelled"].resolve = resolve_field
    result = execute_sync(schema, parse("mutation { added }"), field_resolver=resolve_field)
    (error,) = [*(result.errors or [])]
    assert error.message == "The sandbox does not model the mutation 'added'; it models modelled."
    assert error.extensions == {"code": "NOT_MODELLED"}
    assert (error.path, result.data) == (["added"], {"added": None})


def test_the_sandbox_models_the_mutations() -> None:
    mutation: Any = executable_schema().mutation_type
    unmodelled = {name for name, field in mutation.fields.items() if field.resolve is None}
    assert not unmodelled


@pytest.mark.parametrize("value", ["2026-13-01", "x", 5, {}, "9" * 5000, "0001-01-01T00:00:00+23:59"])
def test_an_invalid_date_time_is_bad_input(caller: Caller, value: object) -> None:
    assert caller.codes(JOBS, {"min": value}) == {"BAD_USER_INPUT"}


@pytest.mark.parametrize(
    "value", ["2026-11-20", "2026-11-20T20:43:00Z", "2026-11-20T20:43:00.000+02:00", None]
)
def test_a_date_time_may_omit_the_time(caller: Caller, value: object) -> None:
    assert caller.data(JOBS, min=value) == {"login": {"jobs": {"total": 0}}}


def test_invalid_variables_and_operation_names_are_bad_input(caller: Caller) -> None:
    query = "query a($n: Int!) { login { devices(size: $n) { total } } } query b { version }"
    assert caller.codes(query, {"n": "x"}, "a") == {"BAD_USER_INPUT"}
    assert caller.codes(query, {"n": 3_000_000_000}, "a") == {"BAD_USER_INPUT"}
    assert caller.codes(query, {}, "a") == {"BAD_USER_INPUT"}
    assert caller.codes(query, {}, "c") == {"BAD_USER_INPUT"}
    assert caller.codes(query, {}) == {"BAD_USER_INPUT"}
    assert caller.codes(query, {}, "b") == set()


def test_a_missing_variable_in_an_argument_is_bad_input_at_its_field(caller: Caller) -> None:
    content = caller.post(
        'query ($s: String = "name") { version login { devices(sort: $s) { total } } }', {"s": None}
    )
    (error,) = content["errors"]
    assert (error["extensions"]["code"], error["path"]) == ("BAD_USER_INPUT", ["login", "devices"])
    assert content["data"] == {"version": "1.0.0-sandbox", "login": None}


def test_an_error_does_not_remove_the_other_data(caller: Caller) -> None:
    content = caller.post('{ version login { email account(id: "x") { id } } }')
    assert content["data"] == {
        "version": "1.0.0-sandbox",
        "login": {"email": "ada@example.com", "account": None},
    }
    assert [error["path"] for error in content["errors"]] == [["login", "account"]]


def test_a_bug_of_the_sandbox_is_reported_as_an_internal_error(
    writer: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    account = writer.sandbox.backend.access_keys[writer.sandbox.key_id].account
    account.created = "not a moment"  # type: ignore[assignment]  # a bug on purpose  # pyright: ignore[reportAttributeAccessIssue]
    content = writer.post("{ login { created email } }")
    assert content["data"] == {"login": {"created": None, "email": "ada@example.com"}}
    (error,) = content["errors"]
    assert (error["extensions"]["code"], error["path"]) == ("INTERNAL_SERVER_ERROR", ["login", "created"])
    assert "bug of the sandbox" in error["message"]
    assert "not a moment" not in error["message"]
    assert "the sandbox failed at" in caplog.text


def test_introspection_has_a_type_named_subscription_and_no_subscription_root(caller: Caller) -> None:
    schema = caller.data(get_introspection_query())["__schema"]
    assert (schema["queryType"]["name"], schema["subscriptionType"]) == ("Query", None)
    assert "Subscription" in {type_["name"] for type_ in schema["types"]}
    assert executable_schema().subscription_type is None


def test_enums_are_accepted_in_the_document_and_in_variables(caller: Caller) -> None:
    query = "query ($p: RolePermission!) { login { device(id: []) { can(permission: $p) } } }"
    assert caller.data(query, p="VIEW") == {"login": {"device": []}}
    assert caller.codes(query, {"p": "FLY"}) == {"BAD_USER_INPUT"}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"query",
        b"\xff",
        b"[]",
        b"null",
        b"{}",
        b'{"query": 1}',
        b'{"query": "{ version }", "variables": []}',
        b'{"query": "{ version }", "variables": {"x": NaN}}',
        b'{"query": "{ version }", "operationName": 1}',
        b'{"query": ' + b"[" * 100_000,
    ],
    ids=lambda body: repr(body[:50]),
)
def test_a_body_that_is_not_a_graphql_request_is_400(sandbox: Sandbox, body: bytes) -> None:
    response = SignedRequest(sandbox, body=body).cavage().send()
    assert (response.status_code, response.json()["code"]) == (400, "BAD_REQUEST")
    assert "{query, variables, operationName}" in response.text or "null" in response.text


def test_an_unpaired_surrogate_is_stored_and_returned(writer: Caller) -> None:
    device = next(iter(writer.sandbox.backend.devices))
    query = "mutation ($id: String!, $name: String!) { renameService(serviceId: $id, name: $name) }"
    assert writer.data(query, id=device, name="\ud800")["renameService"] is True
    found = writer.data("query ($id: [String!]!) { login { device(id: $id) { name } } }", id=[device])
    assert found["login"]["device"] == [{"name": "\ud800"}]


@pytest.mark.parametrize("path", ["/graphql/v1", "/graphql/beta"])
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "OPTIONS"])
def test_graphql_supports_only_post(sandbox: Sandbox, path: str, method: str) -> None:
    response = httpx.request(method, sandbox.url + path)
    assert (response.status_code, response.headers["allow"]) == (405, "POST")
    assert response.json()["code"] == "METHOD_NOT_ALLOWED"


@pytest.mark.parametrize("path", ["/", "/graphql", "/graphql/v1/", "/graphql/v2", "/%F0%28"])
def test_other_paths_are_not_found(sandbox: Sandbox, path: str) -> None:
    response = httpx.post(sandbox.url + path)
    assert (response.status_code, response.json()["code"]) == (404, "NOT_FOUND")


def test_every_response_is_dated_by_the_sandboxs_clock() -> None:
    now = 1_700_000_000.0
    with run_sandbox(clock=lambda: now) as sandbox, httpx.Client() as client:
        responses = [
            client.get(sandbox.url),
            client.post(f"{sandbox.url}/graphql/v1"),
            SignedRequest(sandbox, clock=lambda: now).cavage().send(),
        ]
    assert [response.status_code for response in responses] == [404, 403, 200]
    assert {parsedate_to_datetime(response.headers["date"]).timestamp() for response in responses} == {now}


def test_responses_are_ascii_json(sandbox: Sandbox) -> None:
    body = json.dumps({"query": "{ login { devices { items { name } } } }"}).encode()
    response = SignedRequest(sandbox, body=body).cavage().send()
    content: Any = json.loads(response.content.decode("ascii"))
    assert response.headers["content-type"] == "application/json"
    assert any(
        "Zürich" in item["name"] or "Gdańsk" in item["name"]
        for item in content["data"]["login"]["devices"]["items"]
    )
