"""Whatever bytes come back, and whatever headers, a caller meets none but our errors."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

import remoteit
from remoteit import Retry
from tests.client.test_errors import KEY

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)
answers = (
    st.binary(max_size=200)
    | json_values.map(lambda value: json.dumps(value).encode())
    | json_values.map(lambda value: json.dumps({"data": value}).encode())
    | json_values.map(lambda value: json.dumps({"data": {"login": value}}).encode())
    | json_values.map(lambda value: json.dumps({"errors": value, "data": None}).encode())
    | st.integers(1, 5000).map(lambda depth: b"[" * depth + b"]" * depth)
)
header_values = (
    st.binary(max_size=40)
    | st.sampled_from([b"gzip", b"deflate", b"text/html; charset=no-such", b"Mon, 31 Feb 1999 25:61:61 GMT"])
    | st.integers().map(lambda number: str(number).encode())
)
names = ["Content-Encoding", "Content-Type", "Date", "Location", "Retry-After", "X-R3-Warning"]


@given(
    body=answers,
    status=st.sampled_from([200, 201, 301, 400, 401, 403, 404, 408, 429, 500, 503]),
    headers=st.dictionaries(st.sampled_from(names).map(str.encode), header_values, max_size=4),
)
@settings(max_examples=400, deadline=None)
def test_any_answer_is_a_value_or_one_of_our_errors(
    body: bytes, status: int, headers: dict[bytes, bytes]
) -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        # As a stream: httpx then decodes while it reads, as it does with a connection.
        return httpx.Response(status, stream=httpx.ByteStream(body), headers=list(headers.items()))

    once: Any = Retry(max_attempts=1)
    with (
        httpx.Client(transport=httpx.MockTransport(handle)) as http,
        remoteit.Client(credentials=KEY, url="https://api.example", http_client=http, retry=once) as client,
        contextlib.suppress(remoteit.RemoteItError, remoteit.ApiWarning),
    ):
        assert isinstance(client.me().id, str)
