"""Every failure of a call raises a `RemoteItError` that says what to do."""

from __future__ import annotations

import pickle
import socket
from typing import TYPE_CHECKING

import httpx
import pytest

import remoteit
from remoteit import errors
from tests.client.fake_transport import CREDENTIALS, ME, NO_RETRY, FakeResponse, FakeTransport

if TYPE_CHECKING:
    from tests.client.fake_transport import Call


CASES: dict[str, tuple[FakeResponse, type[errors.RemoteItError], str]] = {
    "HTML": (
        httpx.Response(200, html="<html>hello</html>"),
        errors.InvalidResponseError, r"GraphQL response .*text/html",
    ),
    "truncated JSON": (
        httpx.Response(200, content=b'{"data": {"log'),
        errors.InvalidResponseError, "not a GraphQL response",
    ),
    "an empty body": (
        httpx.Response(200, content=b""),
        errors.InvalidResponseError, "not a GraphQL response",
    ),
    "a JSON list": (httpx.Response(200, json=[1]), errors.InvalidResponseError, "not a GraphQL response"),
    "an empty object": (
        httpx.Response(200, json={}),
        errors.InvalidResponseError, "neither `data` nor `errors`",
    ),
    "null data": (
        httpx.Response(200, json={"data": None}),
        errors.InvalidResponseError, "neither `data` nor `errors`",
    ),
    "a GraphQL error": (
        httpx.Response(200, json={"errors": [{"message": "no such account", "path": ["login"]}]}),
        errors.GraphQLError, r"no such account \(at login\)",
    ),
    "errors with data": (
        httpx.Response(200, json={**ME, "errors": [{"message": "one"}, {"message": "two"}]}),
        errors.GraphQLError, "one and 1 more",
    ),
    "errors with invalid data": (
        httpx.Response(200, json={"data": {"login": {"id": 7}}, "errors": [{"message": "one"}]}),
        errors.GraphQLError, "one",
    ),
    "GraphQL errors with status 400": (
        httpx.Response(400, json={"errors": [{"message": "Syntax Error"}]}),
        errors.GraphQLError, "Syntax Error",
    ),
    "a field of the wrong type": (
        httpx.Response(200, json={"data": {"login": {**ME["data"]["login"], "email": {}}}}),
        errors.ResponseValidationError, r"login\.email: .*regenerate the client",
    ),
    "null at the root": (
        httpx.Response(200, json={"data": {"login": None}}),
        errors.NullResultError, "`login`",
    ),
    "403 with a reason": (
        httpx.Response(403, json={"message": "the date is wrong"}),
        errors.AuthenticationError, r"HTTP 403\): the date is wrong; check the access key",
    ),
    "403 with HTML": (
        httpx.Response(403, html="<h1>no</h1>"),
        errors.AuthenticationError, r"HTTP 403\); check",
    ),
    "401 with GraphQL errors": (
        httpx.Response(401, json={"errors": [{"message": "who?"}]}), errors.AuthenticationError, "who?",
    ),
    "429": (httpx.Response(429), errors.RateLimitError, "rate limited"),
    "502": (httpx.Response(502, html="<h1>bad gateway</h1>"), errors.HTTPStatusError, "HTTP 502"),
    "a redirect": (
        httpx.Response(301, headers={"location": "https://elsewhere.example/"}),
        errors.HTTPStatusError, "redirects to https://elsewhere.example/",
    ),
    "a refused connection": (
        httpx.ConnectError("connection refused"),
        errors.APIConnectionError, r"cannot reach api\.example: connection refused",
    ),
    "a dropped connection": (
        httpx.RemoteProtocolError("gone"), errors.APIConnectionError, "gone",
    ),
    "a timeout": (
        httpx.ReadTimeout(""), errors.APITimeoutError, r"no response from api\.example in time",
    ),
    "a bad encoding": (httpx.DecodingError("zlib"), errors.TransportError, "zlib"),
}  # fmt: skip


@pytest.mark.parametrize(("response", "error_type", "message"), CASES.values(), ids=CASES.keys())
def test_every_failure_raises_its_error(
    call: Call, response: FakeResponse, error_type: type[errors.RemoteItError], message: str
) -> None:
    with pytest.raises(errors.RemoteItError, match=message) as caught:
        call(FakeTransport(response), "me", retry=NO_RETRY)
    assert type(caught.value) is error_type
    assert caught.value.operation == "Me"
    assert str(caught.value).startswith("Me: ")


@pytest.mark.parametrize(("response", "error_type", "message"), CASES.values(), ids=CASES.keys())
def test_every_error_survives_pickling(
    call: Call, response: FakeResponse, error_type: type[errors.RemoteItError], message: str
) -> None:
    with pytest.raises(errors.RemoteItError) as caught:
        call(FakeTransport(response), "me", retry=NO_RETRY)
    copy = pickle.loads(pickle.dumps(caught.value))
    assert type(copy) is type(caught.value)
    assert str(copy) == str(caught.value)
    assert vars(copy) == vars(caught.value)


def test_a_graphql_error_has_codes_and_typed_data(call: Call) -> None:
    body = {**ME, "errors": [{"message": "one", "extensions": {"code": "FORBIDDEN"}}, {"message": "two"}]}
    with pytest.raises(errors.GraphQLError) as caught:
        call(FakeTransport(httpx.Response(200, json=body)), "me", retry=NO_RETRY)
    assert caught.value.codes == ("FORBIDDEN",)
    assert caught.value.data.login.email == "a@example.com"


def test_errors_show_the_names_of_variables_and_never_their_values(call: Call) -> None:
    transport = FakeTransport(httpx.Response(500))
    with pytest.raises(errors.HTTPStatusError) as caught:
        call(transport, "rename_service", "80:00:00:00:00:00:00:01", "my-private-name", retry=NO_RETRY)
    assert caught.value.variables == ("serviceId", "name")
    assert "my-private-name" not in f"{caught.value!r} {caught.value} {vars(caught.value)}"


def test_a_variable_that_json_cannot_represent_is_rejected_before_a_request(call: Call) -> None:
    with pytest.raises(
        errors.InvalidVariablesError,
        match="`serviceId` cannot be sent: a value of type object cannot be encoded as JSON",
    ):
        call(FakeTransport(AssertionError("sent")), "rename_service", object(), "name")


def test_a_closed_port_is_a_connection_error() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))  # not listening: nothing can connect
        url = f"http://127.0.0.1:{bound.getsockname()[1]}"
        with (
            remoteit.Client(credentials=CREDENTIALS, url=url, retry=NO_RETRY) as client,
            pytest.raises(errors.APIConnectionError, match=r"cannot reach 127\.0\.0\.1:\d+: "),
        ):
            client.me()
