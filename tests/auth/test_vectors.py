"""The golden vectors match byte for byte, with the bare generator and with both kinds of client."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import httpx
import pytest

from remoteit_auth import Credentials, RemoteItAuth, Scheme

if TYPE_CHECKING:
    from collections.abc import Mapping

Vector = dict[str, Any]

VECTORS: list[Vector] = json.loads(
    (Path(__file__).parents[1] / "facts" / "signatures.json").read_text("utf-8")
)
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)

pytestmark = [
    pytest.mark.parametrize("scheme", SCHEMES),
    pytest.mark.parametrize("vector", VECTORS, ids=[vector["name"] for vector in VECTORS]),
]


def make_auth(vector: Vector, scheme: Scheme) -> RemoteItAuth:
    credentials = Credentials(vector["key_id"], vector["secret"])
    return RemoteItAuth(credentials, scheme=scheme, clock=lambda: float(vector["unix"]))


def request_arguments(vector: Vector) -> tuple[str, str]:
    return vector["method"], vector["url"]


def request_options(vector: Vector) -> dict[str, Any]:
    return {
        "content": vector["body"].encode("utf-8"),
        "headers": {"Content-Type": vector["content_type"]},
    }


def assert_signed(headers: Mapping[str, str], vector: Vector, scheme: Scheme) -> None:
    assert headers["Date"] == vector["date"]
    assert headers["Content-Length"] == str(vector["content_length"])
    if scheme == "cavage":
        assert headers["Authorization"] == vector["cavage"]["authorization"]
        assert not {"signature", "signature-input"} & set(headers)
    else:
        assert headers["Signature-Input"] == vector["rfc9421"]["signature_input"]
        assert headers["Signature"] == vector["rfc9421"]["signature"]
        assert "authorization" not in headers


def test_the_bare_generator_matches_the_vector(vector: Vector, scheme: Scheme) -> None:
    request = httpx.Request(*request_arguments(vector), **request_options(vector))
    flow = make_auth(vector, scheme).auth_flow(request)
    assert next(flow) is request
    assert_signed(request.headers, vector, scheme)
    with pytest.raises(StopIteration):
        flow.send(httpx.Response(403))


def test_a_sync_client_matches_the_vector(vector: Vector, scheme: Scheme) -> None:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200)

    with httpx.Client(auth=make_auth(vector, scheme), transport=httpx.MockTransport(handle)) as client:
        client.request(*request_arguments(vector), **request_options(vector))
    assert_signed(seen[0].headers, vector, scheme)


@pytest.mark.anyio
async def test_an_async_client_matches_the_vector(vector: Vector, scheme: Scheme) -> None:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200)

    async with httpx.AsyncClient(
        auth=make_auth(vector, scheme), transport=httpx.MockTransport(handle)
    ) as client:
        await client.request(*request_arguments(vector), **request_options(vector))
    assert_signed(seen[0].headers, vector, scheme)
