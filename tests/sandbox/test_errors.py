"""Every error has a code, GraphQL's own come with status 200, and no request breaks the server."""

from __future__ import annotations

import json
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from graphql import get_introspection_query

from remoteit.sandbox import run_sandbox
from remoteit.sandbox.http.schema import executable_schema
from tests.sandbox.signed_requests import ClientCore, Hand

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
        ('mutation { adminDeleteUser(id: "x") }', "NOT_MODELLED"),
        ('mutation { createAccount(email: "x") { id } }', "NOT_MODELLED"),
    ],
    ids=lambda value: value[:40],
)
def test_each_error_has_its_code(caller: ClientCore, query: str, code: str) -> None:
    assert caller.codes(query) == {code}


def test_a_mutation_that_is_not_modelled_says_so_and_says_what_is(caller: ClientCore) -> None:
    answer = caller.post('mutation { createAccount(email: "x") { id } }')
    (error,) = answer["errors"]
    assert "does not model the mutation 'createAccount'; it models add" in error["message"]
    assert error["path"] == ["createAccount"]
    assert answer["data"] is None


@pytest.mark.parametrize("value", ["2026-13-01", "x", 5, {}, "9" * 5000, "0001-01-01T00:00:00+23:59"])
def test_a_variable_that_is_no_moment_is_bad_input(caller: ClientCore, value: object) -> None:
    assert caller.codes(JOBS, {"min": value}) == {"BAD_USER_INPUT"}


@pytest.mark.parametrize(
    "value", ["2026-11-20", "2026-11-20T20:43:00Z", "2026-11-20T20:43:00.000+02:00", None]
)
def test_a_moment_may_be_a_date_alone(caller: ClientCore, value: object) -> None:
    assert caller.data(JOBS, min=value) == {"login": {"jobs": {"total": 0}}}


def test_variables_and_operation_names_that_do_not_fit_are_bad_input(caller: ClientCore) -> None:
    query = "query a($n: Int!) { login { devices(size: $n) { total } } } query b { version }"
    assert caller.codes(query, {"n": "x"}, "a") == {"BAD_USER_INPUT"}
    assert caller.codes(query, {"n": 3_000_000_000}, "a") == {"BAD_USER_INPUT"}
    assert caller.codes(query, {}, "a") == {"BAD_USER_INPUT"}
    assert caller.codes(query, {}, "c") == {"BAD_USER_INPUT"}
    assert caller.codes(query, {}) == {"BAD_USER_INPUT"}
    assert caller.codes(query, {}, "b") == set()


def test_a_missing_variable_in_an_argument_is_bad_input_at_its_field(caller: ClientCore) -> None:
    answer = caller.post(
        'query ($s: String = "name") { version login { devices(sort: $s) { total } } }', {"s": None}
    )
    (error,) = answer["errors"]
    assert (error["extensions"]["code"], error["path"]) == ("BAD_USER_INPUT", ["login", "devices"])
    assert answer["data"] == {"version": "1.0.0-sandbox", "login": None}


def test_an_error_stands_beside_the_data_that_could_be_had(caller: ClientCore) -> None:
    answer = caller.post('{ version login { email account(id: "x") { id } } }')
    assert answer["data"] == {
        "version": "1.0.0-sandbox",
        "login": {"email": "ada@example.com", "account": None},
    }
    assert [error["path"] for error in answer["errors"]] == [["login", "account"]]


def test_an_internal_error_is_one_of_ours_and_is_told_as_such(
    writer: ClientCore, caplog: pytest.LogCaptureFixture
) -> None:
    account = writer.sandbox.backend.access_keys[writer.sandbox.key_id].account
    account.created = "not a moment"  # type: ignore[assignment]  # a bug, made on purpose  # pyright: ignore[reportAttributeAccessIssue]
    answer = writer.post("{ login { created email } }")
    assert answer["data"] == {"login": {"created": None, "email": "ada@example.com"}}
    (error,) = answer["errors"]
    assert (error["extensions"]["code"], error["path"]) == ("INTERNAL_SERVER_ERROR", ["login", "created"])
    assert "bug of the sandbox" in error["message"]
    assert "not a moment" not in error["message"]
    assert "the sandbox failed at" in caplog.text


def test_introspection_shows_a_type_named_subscription_and_no_subscription_root(caller: ClientCore) -> None:
    shown = caller.data(get_introspection_query())["__schema"]
    assert (shown["queryType"]["name"], shown["subscriptionType"]) == ("Query", None)
    assert "Subscription" in {one["name"] for one in shown["types"]}
    assert executable_schema().subscription_type is None


def test_enums_are_read_from_the_text_and_from_variables(caller: ClientCore) -> None:
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
def test_a_body_that_is_no_graphql_request_is_400(sandbox: Sandbox, body: bytes) -> None:
    reply = Hand(sandbox, body=body).cavage().send()
    assert (reply.status_code, reply.json()["code"]) == (400, "BAD_REQUEST")
    assert "{query, variables, operationName}" in reply.text or "null" in reply.text


def test_a_lone_surrogate_goes_in_and_out(writer: ClientCore) -> None:
    device = next(iter(writer.sandbox.backend.devices))
    query = "mutation ($id: String!, $name: String!) { renameService(serviceId: $id, name: $name) }"
    assert writer.data(query, id=device, name="\ud800")["renameService"] is True
    found = writer.data("query ($id: [String!]!) { login { device(id: $id) { name } } }", id=[device])
    assert found["login"]["device"] == [{"name": "\ud800"}]


@pytest.mark.parametrize("path", ["/graphql/v1", "/graphql/beta"])
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "OPTIONS"])
def test_graphql_takes_post_alone(sandbox: Sandbox, path: str, method: str) -> None:
    reply = httpx.request(method, sandbox.url + path)
    assert (reply.status_code, reply.headers["allow"]) == (405, "POST")
    assert reply.json()["code"] == "METHOD_NOT_ALLOWED"


@pytest.mark.parametrize("path", ["/", "/graphql", "/graphql/v1/", "/graphql/v2", "/%F0%28"])
def test_elsewhere_there_is_nothing(sandbox: Sandbox, path: str) -> None:
    reply = httpx.post(sandbox.url + path)
    assert (reply.status_code, reply.json()["code"]) == (404, "NOT_FOUND")


def test_every_answer_is_dated_by_the_sandboxs_clock() -> None:
    now = 1_700_000_000.0
    with run_sandbox(clock=lambda: now) as sandbox, httpx.Client() as client:
        answers = [
            client.get(sandbox.url),
            client.post(f"{sandbox.url}/graphql/v1"),
            Hand(sandbox, clock=lambda: now).cavage().send(),
        ]
    assert [answer.status_code for answer in answers] == [404, 403, 200]
    assert {parsedate_to_datetime(answer.headers["date"]).timestamp() for answer in answers} == {now}


def test_answers_are_json_of_ascii(sandbox: Sandbox) -> None:
    body = json.dumps({"query": "{ login { devices { items { name } } } }"}).encode()
    reply = Hand(sandbox, body=body).cavage().send()
    answer: Any = json.loads(reply.content.decode("ascii"))
    assert reply.headers["content-type"] == "application/json"
    assert any(
        "Zürich" in item["name"] or "Gdańsk" in item["name"]
        for item in answer["data"]["login"]["devices"]["items"]
    )
