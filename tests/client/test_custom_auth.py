"""A client takes any auth of httpx: each attempt runs its flow, whatever it sends, reads or awaits."""

from __future__ import annotations

import asyncio
import io
from typing import TYPE_CHECKING, Any

import anyio
import httpx
import pytest

import remoteit
from remoteit import AsyncClient, Client
from remoteit_auth import RemoteItAuth
from tests.client.fake_transport import CREDENTIALS, ME, URL, FakeTransport, me_response, upload_response
from tests.client.raw_server import RawServer

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator
    from pathlib import Path

    from remoteit.sandbox import Sandbox
    from tests.client.fake_transport import OpenClient

    Flow = Generator[httpx.Request, httpx.Response, None]

TOKEN_URL = "https://login.example/token"


def with_auth(auth: httpx.Auth, **options: Any) -> dict[str, Any]:
    return {"credentials": None, "auth": auth, **options}


class HeaderAuth(httpx.Auth):
    """Sends a key in a header of its own."""

    def auth_flow(self, request: httpx.Request) -> Flow:
        request.headers["X-Api-Key"] = "hunter2-hunter2"
        yield request


class FetchingAuth(httpx.Auth):
    """Fetches a token over the client's own connections, and once more after a 401."""

    requires_response_body = True

    def __init__(self, url: str = TOKEN_URL) -> None:
        self._url = url
        self._token = ""

    def auth_flow(self, request: httpx.Request) -> Flow:
        if not self._token:
            yield from self._fetch()
        request.headers["Authorization"] = f"Bearer {self._token}"
        response = yield request
        if response.status_code == 401:
            yield from self._fetch()
            request.headers["Authorization"] = f"Bearer {self._token}"
            yield request

    def _fetch(self) -> Flow:
        response = yield httpx.Request("POST", self._url, json={"grant_type": "client_credentials"})
        self._token = response.json()["access_token"]


class AsyncOnlyAuth(httpx.Auth):
    """Awaits something before each request."""

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        await anyio.sleep(0)
        request.headers["Authorization"] = "Bearer awaited"
        yield request


class LoginServer:
    """A transport's handler that issues tokens; the API accepts the second one and later ones."""

    def __init__(self) -> None:
        self.issued = 0
        self.urls: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.urls.append(str(request.url))
        if request.url == TOKEN_URL:
            self.issued += 1
            return httpx.Response(200, json={"access_token": f"token-{self.issued}"})
        valid = self.issued > 1 and request.headers["Authorization"] == f"Bearer token-{self.issued}"
        return httpx.Response(200 if valid else 401, json=ME)


def test_a_password_is_sent(open_client: OpenClient) -> None:
    transport = FakeTransport(me_response(), upload_response())
    with open_client(**with_auth(httpx.BasicAuth("user", "password")), transport=transport) as client:
        client.me()
        client.upload_file(io.BytesIO(b"x"), name="x")
    expected = "Basic dXNlcjpwYXNzd29yZA=="
    assert [request.headers["Authorization"] for request in transport.requests] == [expected] * 2


def test_a_digest_is_computed_from_the_challenge(open_client: OpenClient) -> None:
    challenge = 'Digest realm="x", qop="auth", nonce="abc", opaque="def"'
    transport = FakeTransport(httpx.Response(401, headers={"WWW-Authenticate": challenge}), me_response())
    with open_client(**with_auth(httpx.DigestAuth("user", "password")), transport=transport) as client:
        assert client.me().email == "a@example.com"
    assert len(transport.requests) == 2
    assert transport.bodies[0] == transport.bodies[1] != b""


def test_a_flow_may_send_several_requests(open_client: OpenClient) -> None:
    login = LoginServer()
    with open_client(**with_auth(FetchingAuth()), transport=FakeTransport(login), retry=0) as client:
        client.me()
        client.me()
    api = f"{URL}/graphql/v1"
    assert login.urls == [TOKEN_URL, api, TOKEN_URL, api, api]


def test_a_flow_may_send_several_requests_over_sockets(open_client: OpenClient, sandbox: Sandbox) -> None:
    token = sandbox.issue_token().encode()

    def respond(_: bytes) -> list[bytes]:
        body = b'{"access_token": "%s"}' % token
        return [b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)]

    with (
        RawServer(respond) as server,
        open_client(**with_auth(FetchingAuth(server.url)), url=sandbox.url) as client,
    ):
        assert client.me().email
        assert len(client.devices()) == 25
    assert len(server.requests) == 1


def test_a_flow_may_await() -> None:
    transport = FakeTransport(me_response())

    async def run() -> None:
        async with AsyncClient(auth=AsyncOnlyAuth(), url=URL, transport=transport) as client:
            await client.me()

    asyncio.run(run())
    anyio.run(run, backend="trio")
    assert [request.headers["Authorization"] for request in transport.requests] == ["Bearer awaited"] * 2


def test_a_flow_may_await_over_aiohttp(sandbox: Sandbox) -> None:
    async def run() -> None:
        async with AsyncClient(auth=AsyncOnlyAuth(), url=sandbox.url) as client:
            await client.me()

    with pytest.raises(remoteit.AuthenticationError, match="access token"):
        asyncio.run(run())


@pytest.mark.usefixtures("waits")
def test_each_attempt_runs_the_flow(open_client: OpenClient) -> None:
    flows = 0

    class CountingAuth(httpx.Auth):
        def auth_flow(self, request: httpx.Request) -> Flow:
            nonlocal flows
            flows += 1
            yield request

    transport = FakeTransport(httpx.Response(503), httpx.ReadTimeout("late"), me_response())
    with open_client(**with_auth(CountingAuth()), transport=transport) as client:
        client.me()
    assert (flows, len(transport.requests)) == (3, 3)


@pytest.mark.parametrize("auth", [httpx.BasicAuth("user", "hunter2-hunter2"), HeaderAuth()])
def test_a_rejection_names_no_key_and_no_clock(open_client: OpenClient, auth: httpx.Auth) -> None:
    transport = FakeTransport(httpx.Response(403, headers={"Date": "Mon, 01 Jan 2001 00:00:00 GMT"}))
    with open_client(**with_auth(auth), transport=transport) as client:
        for call in (client.me, lambda: client.upload_file(io.BytesIO(b"x"), name="x")):
            with pytest.raises(remoteit.AuthenticationError) as caught:
                call()
            assert "check the credentials that the request was sent with" in str(caught.value)
            assert (caught.value.key_id, caught.value.clock_skew) == (None, None)
    assert len(transport.requests) == 2
    assert "hunter2" not in f"{client!r}"


def test_a_signature_of_its_own_loads_credentials_late(
    open_client: OpenClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("R3_ACCESS_KEY_ID", raising=False)
    monkeypatch.delenv("R3_SECRET_ACCESS_KEY", raising=False)
    monkeypatch.setenv("REMOTEIT_CREDENTIALS_FILE", str(tmp_path / "missing"))
    transport = FakeTransport(me_response())
    with (
        open_client(**with_auth(RemoteItAuth()), transport=transport) as client,
        pytest.raises(remoteit.CredentialsError) as caught,
    ):
        client.me()
    assert (caught.value.operation, caught.value.path) == ("Me", tmp_path / "missing")
    with open_client(**with_auth(RemoteItAuth(CREDENTIALS)), transport=transport) as client:
        client.me()
    assert transport.requests[-1].headers["Authorization"].startswith("Signature ")


def test_an_error_of_the_clients_own_tree_is_raised_as_it_is() -> None:
    error = remoteit.CredentialsError("no token yet")

    class FailingAuth(httpx.Auth):
        def auth_flow(self, request: httpx.Request) -> Flow:
            raise error
            yield request

    with (
        Client(auth=FailingAuth(), url=URL, transport=FakeTransport(me_response())) as client,
        pytest.raises(remoteit.CredentialsError) as caught,
    ):
        client.me()
    assert caught.value is error


def test_a_flow_is_closed_if_a_call_is_cancelled() -> None:
    closed: list[str] = []

    class TidyAuth(httpx.Auth):
        async def async_auth_flow(
            self, request: httpx.Request
        ) -> AsyncGenerator[httpx.Request, httpx.Response]:
            try:
                yield request
            finally:
                closed.append("flow")

    async def hang(_: httpx.Request) -> httpx.Response:
        await anyio.sleep_forever()
        raise AssertionError

    async def run() -> None:
        async with AsyncClient(auth=TidyAuth(), url=URL, transport=httpx.MockTransport(hang)) as client:
            with anyio.move_on_after(0.05):
                await client.me()
            assert closed == ["flow"]

    asyncio.run(run())
