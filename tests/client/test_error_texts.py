"""The client puts no value of a variable into an error; texts of the API are quoted as they are."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from hypothesis import given, settings

import remoteit
from remoteit import Client
from tests.client.fake_transport import CREDENTIALS, NO_RETRY, URL
from tests.client.test_any_response import bodies, statuses

VALUE = "my-private-value"


def make_client(response: httpx.Response) -> Client:
    transport = httpx.MockTransport(lambda _: response)
    return Client(credentials=CREDENTIALS, url=URL, transport=transport, retry=NO_RETRY)


@given(body=bodies, status=statuses)
@settings(max_examples=300, deadline=None)
def test_no_error_contains_the_value_of_a_variable(body: bytes, status: int) -> None:
    with make_client(httpx.Response(status, content=body)) as client:
        for call in (
            lambda: client.rename_service(VALUE, VALUE),
            lambda: client.device(VALUE),
            lambda: client.devices(name=VALUE),
        ):
            message = ""
            try:
                call()
            except remoteit.RemoteItError as error:
                message = f"{error!r} {error} {vars(error)}"
            assert VALUE not in message


ECHO = f"no service {VALUE}"
ECHOES: dict[str, tuple[int, Any]] = {
    "a GraphQL error": (200, {"errors": [{"message": ECHO}]}),
    "a reason": (403, {"message": ECHO}),
    "errors with a status": (400, {"errors": [{"message": ECHO}]}),
}


@pytest.mark.parametrize(("status", "body"), ECHOES.values(), ids=ECHOES.keys())
def test_the_api_is_quoted_as_it_is(status: int, body: object) -> None:
    with (
        make_client(httpx.Response(status, json=body)) as client,
        pytest.raises(remoteit.RemoteItError, match=ECHO),
    ):
        client.rename_service(VALUE, "name")
