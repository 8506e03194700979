"""Whatever goes wrong on the way, the caller gets one of our errors with a sentence to act on."""

from __future__ import annotations

import pickle
import socket
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import remoteit
from remoteit import errors

if TYPE_CHECKING:
    from tests.client.conftest import Call

KEY = remoteit.Credentials("AAAAAAAAAAAAAAAAAAAA", "c2VjcmV0LWtleS1mb3ItdGVzdHMtb25seQ==")
ME = {
    "data": {
        "login": {
            "id": "1",
            "email": "a@example.com",
            "created": None,
            "lastLogin": None,
            "language": None,
            "timezone": None,
        }
    }
}


def answer(status: int = 200, **options: Any) -> Any:
    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, **options)

    return handle


def failing(error: Exception) -> Any:
    def handle(request: httpx.Request) -> httpx.Response:
        raise error

    return handle


CASES = {
    "HTML": (answer(html="<html>hello</html>"), errors.InvalidResponseError, r"GraphQL response .*text/html"),
    "cut-off JSON": (answer(content=b'{"data": {"log'), errors.InvalidResponseError, "not a GraphQL response"),
    "nothing": (answer(content=b""), errors.InvalidResponseError, "not a GraphQL response"),
    "a list": (answer(json=[1]), errors.InvalidResponseError, "not a GraphQL response"),
    "an empty object": (answer(json={}), errors.InvalidResponseError, "neither `data` nor `errors`"),
    "null data": (answer(json={"data": None}), errors.InvalidResponseError, "neither `data` nor `errors`"),
    "a GraphQL error": (
        answer(json={"errors": [{"message": "no such account", "path": ["login"]}]}),
        errors.GraphQLError, r"no such account \(at login\)",
    ),
    "errors beside data": (
        answer(json={**ME, "errors": [{"message": "one"}, {"message": "two"}]}),
        errors.GraphQLError, "one and 1 more",
    ),
    "errors beside data that does not fit": (
        answer(json={"data": {"login": {"id": 7}}, "errors": [{"message": "one"}]}),
        errors.GraphQLError, "one",
    ),
    "GraphQL errors with status 400": (
        answer(400, json={"errors": [{"message": "Syntax Error"}]}), errors.GraphQLError, "Syntax Error",
    ),
    "a field of another type": (
        answer(json={"data": {"login": {**ME["data"]["login"], "email": {}}}}),
        errors.ResponseValidationError, r"login\.email: .*regenerate the client",
    ),
    "null at the root": (answer(json={"data": {"login": None}}), errors.NullResultError, "`login`"),
    "403 with a reason": (
        answer(403, json={"message": "the date is off"}),
        errors.AuthenticationError, r"HTTP 403\): the date is off; check the access key",
    ),
    "403 with a page": (answer(403, html="<h1>no</h1>"), errors.AuthenticationError, r"HTTP 403\); check"),
    "401 with GraphQL errors": (
        answer(401, json={"errors": [{"message": "who?"}]}), errors.AuthenticationError, "who?",
    ),
    "429": (answer(429), errors.RateLimitError, "rate limited"),
    "502": (answer(502, html="<h1>bad gateway</h1>"), errors.HTTPStatusError, "HTTP 502"),
    "a redirect": (
        answer(301, headers={"location": "https://elsewhere.example/"}),
        errors.HTTPStatusError, "redirects to https://elsewhere.example/",
    ),
    "a refused connection": (
        failing(httpx.ConnectError("refused")),
        errors.APIConnectionError, r"cannot reach api\.example: refused",
    ),
    "a dropped connection": (
        failing(httpx.RemoteProtocolError("gone")), errors.APIConnectionError, "gone",
    ),
    "a timeout": (
        failing(httpx.ReadTimeout("")), errors.APITimeoutError, r"no response from api\.example in time",
    ),
    "a bad encoding": (failing(httpx.DecodingError("zlib")), errors.TransportError, "zlib"),
}  # fmt: skip


@pytest.mark.parametrize(("handler", "kind", "message"), CASES.values(), ids=CASES.keys())
def test_every_fault_has_its_error(
    call: Call, handler: Any, kind: type[errors.RemoteItError], message: str
) -> None:
    with pytest.raises(errors.RemoteItError, match=message) as caught:
        call(handler, "me")
    assert type(caught.value) is kind
    assert caught.value.operation == "Me"
    assert str(caught.value).startswith("Me: ")


@pytest.mark.parametrize(("handler", "kind", "message"), CASES.values(), ids=CASES.keys())
def test_every_error_survives_pickling(
    call: Call, handler: Any, kind: type[errors.RemoteItError], message: str
) -> None:
    with pytest.raises(errors.RemoteItError) as caught:
        call(handler, "me")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert type(copy) is type(caught.value)
    assert str(copy) == str(caught.value)
    assert vars(copy) == vars(caught.value)


def test_a_graphql_error_carries_codes_and_typed_data(call: Call) -> None:
    body = {**ME, "errors": [{"message": "one", "extensions": {"code": "FORBIDDEN"}}, {"message": "two"}]}
    with pytest.raises(errors.GraphQLError) as caught:
        call(answer(json=body), "me")
    assert caught.value.codes == ("FORBIDDEN",)
    assert caught.value.data.login.email == "a@example.com"


def test_errors_name_variables_and_never_their_values(call: Call) -> None:
    with pytest.raises(errors.HTTPStatusError) as caught:
        call(answer(500), "rename_service", "80:00:00:00:00:00:00:01", "my-private-name")
    assert caught.value.variables == ("serviceId", "name")
    assert "my-private-name" not in f"{caught.value!r} {caught.value} {vars(caught.value)}"


def test_a_variable_that_json_cannot_hold_is_refused_before_anything_is_sent(call: Call) -> None:
    with pytest.raises(
        errors.InvalidVariablesError,
        match="`serviceId` cannot be sent: a value of type object cannot be encoded as JSON",
    ):
        call(failing(AssertionError("sent")), "rename_service", object(), "name")


def test_a_closed_port_is_a_connection_error() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: nothing can connect
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with (
            remoteit.Client(credentials=KEY, url=url, retry=remoteit.Retry(max_attempts=1)) as client,
            pytest.raises(errors.APIConnectionError, match=r"cannot reach 127\.0\.0\.1:\d+: "),
        ):
            client.me()
