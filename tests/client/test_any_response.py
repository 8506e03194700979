"""Any response, whatever its bytes and headers, gives a value or raises a `RemoteItError`."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

import remoteit
from remoteit import errors
from remoteit.rest.models import RestConnection, RestDevice
from tests.client.fake_transport import CREDENTIALS, NO_RETRY, URL, FakeTransport
from tests.client.rest_helpers import SERVICE_ID, call_rest_sync

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda values: st.lists(values, max_size=4) | st.dictionaries(st.text(max_size=8), values, max_size=4),
    max_leaves=20,
)
bodies = (
    st.binary(max_size=200)
    | json_values.map(lambda value: json.dumps(value).encode())
    | json_values.map(lambda value: json.dumps({"data": value}).encode())
    | json_values.map(lambda value: json.dumps({"data": {"login": value}}).encode())
    | json_values.map(lambda value: json.dumps({"errors": value, "data": None}).encode())
    | st.integers(1, 5000).map(lambda depth: b"[" * depth + b"]" * depth)
)
statuses = st.sampled_from([200, 201, 301, 400, 401, 403, 404, 408, 429, 500, 503])
header_values = (
    st.binary(max_size=40)
    | st.sampled_from([b"gzip", b"deflate", b"text/html; charset=no-such", b"Mon, 31 Feb 1999 25:61:61 GMT"])
    | st.integers().map(lambda number: str(number).encode())
)
header_names = ["Content-Encoding", "Content-Type", "Date", "Location", "Retry-After", "X-R3-Warning"]


@given(
    body=bodies,
    status=statuses,
    headers=st.dictionaries(st.sampled_from(header_names).map(str.encode), header_values, max_size=4),
)
@settings(max_examples=400, deadline=None)
def test_any_graphql_response_is_a_value_or_an_error(
    body: bytes, status: int, headers: dict[bytes, bytes]
) -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        # A stream, so that httpx decodes while it reads, as with a real connection.
        return httpx.Response(status, stream=httpx.ByteStream(body), headers=list(headers.items()))

    with (
        httpx.Client(transport=httpx.MockTransport(handle)) as http,
        remoteit.Client(credentials=CREDENTIALS, url=URL, http_client=http, retry=NO_RETRY) as client,
        contextlib.suppress(errors.RemoteItError, errors.ApiWarning),
    ):
        assert isinstance(client.me().id, str)


@given(
    body=bodies
    | json_values.map(lambda value: json.dumps({"status": "true", "connection": value}).encode())
    | st.fixed_dictionaries(
        {"deviceaddress": st.text()},
        optional={"proxy": st.text() | json_values, "expirationsec": st.text() | json_values},
    ).map(lambda value: json.dumps({"status": "true", "connection": value}).encode())
    | json_values.map(lambda value: json.dumps({"status": "false", "reason": value, "code": value}).encode())
    | json_values.map(lambda value: json.dumps({"status": value}).encode()),
    status=statuses,
    headers=st.dictionaries(
        st.sampled_from(["Content-Type", "Date", "Retry-After", "Location"]), header_values, max_size=4
    ),
)
@settings(max_examples=300, deadline=None)
def test_any_rest_response_is_a_value_or_an_error(body: bytes, status: int, headers: dict[str, str]) -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, content=body, headers=headers)

    with contextlib.suppress(errors.RemoteItError):
        assert isinstance(call_rest_sync(FakeTransport(handle), "connect", SERVICE_ID), RestConnection)


@given(
    entries=st.lists(
        st.dictionaries(
            st.sampled_from(["deviceaddress", "devicealias", "port", "createdate", "lastcontacted"]),
            st.text() | json_values,
        ),
        max_size=4,
    )
)
@settings(max_examples=200, deadline=None)
def test_any_rest_list_is_a_value_or_an_error(entries: list[dict[str, Any]]) -> None:
    body = json.dumps({"status": "true", "devices": entries}).encode()

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body)

    with contextlib.suppress(errors.RemoteItError):
        devices = call_rest_sync(FakeTransport(handle), "devices")
        assert all(type(device) is RestDevice for device in devices)
