"""A client with an access token: its calls, its errors, and the arguments that contradict it."""

from __future__ import annotations

import asyncio
import gc
import io
import logging
import pickle
import traceback
import warnings
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import anyio
import httpx
import pytest

import generated_client
import remoteit
from remoteit import AsyncClient, BearerAuth, Client
from tests.client import rest_helpers
from tests.client.fake_transport import (
    CREDENTIALS,
    ME,
    UPLOADED,
    URL,
    FakeTransport,
    Unseekable,
    me_response,
    upload_response,
)
from tests.client.raw_server import End, RawServer

if TYPE_CHECKING:
    from pathlib import Path

    from remoteit.sandbox import Sandbox
    from tests.client.fake_transport import OpenClient

TOKEN = "eyJhbGciOi.hunter2-hunter2.c2lnbmVk"
TOKEN_URL = "https://login.example/token"


@pytest.fixture(autouse=True)
def _no_credentials(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither the environment nor a file has credentials."""
    for name in ("R3_ACCESS_KEY_ID", "R3_SECRET_ACCESS_KEY", "R3_DEVELOPER_API_KEY", "REMOTEIT_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("REMOTEIT_CREDENTIALS_FILE", str(tmp_path / "missing"))


def with_token(token: Any = TOKEN, **options: Any) -> dict[str, Any]:
    """Return the options of a client that sends a token."""
    return {"credentials": None, "auth": BearerAuth(token), **options}


def tokens_of(transport: FakeTransport) -> list[str]:
    return [request.headers["Authorization"] for request in transport.requests]


class TokenApi:
    """A transport's handler that accepts one token; it records the tokens, as a request may be sent twice.

    Attributes:
        valid: the token that is accepted.
        received: the tokens so far.
    """

    def __init__(self, valid: str, content: Any = ME) -> None:
        self.valid = valid
        self.received: list[str] = []
        self._content = content

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.received.append(request.headers["Authorization"].removeprefix("Bearer "))
        if self.received[-1] == self.valid:
            return httpx.Response(200, json=self._content)
        return httpx.Response(401, json={"message": "The token has expired."})


class Tokens:
    """A callable that returns the given tokens, one per call, and repeats the last one."""

    def __init__(self, *tokens: str) -> None:
        self._tokens = list(tokens)
        self.calls = 0

    def __call__(self) -> str:
        self.calls += 1
        return self._tokens.pop(0) if len(self._tokens) > 1 else self._tokens[0]


# ------------------------------------------------------------ against the sandbox


def test_every_kind_of_call_works_with_a_token(
    open_client: OpenClient, fresh_sandbox: Sandbox, tmp_path: Path
) -> None:
    token = fresh_sandbox.issue_token()
    with open_client(**with_token(token), url=fresh_sandbox.url) as client:
        account = fresh_sandbox.backend.access_keys[fresh_sandbox.key_id].account
        assert client.me().email == account.email
        assert len(client.devices(size=5)) == 5
        file = client.upload_file(io.BytesIO(b"echo"), name="a.sh", executable=True)
        client.download_file(file.id, tmp_path / "a.sh")
        assert (tmp_path / "a.sh").read_bytes() == b"echo"


def test_iterators_and_copies_of_a_client_work_with_a_token(sandbox: Sandbox) -> None:
    with Client(auth=BearerAuth(sandbox.issue_token), url=sandbox.url) as client:
        assert len(list(client.iter_devices(page_size=4))) == 25
        account = sandbox.backend.access_keys[sandbox.key_id].account
        assert len(client.for_account(account.id).devices()) == 25
        assert client.with_retry(0).me().email == account.email

    async def run() -> int:
        async with AsyncClient(auth=BearerAuth(sandbox.issue_token), url=sandbox.url) as client:
            return len([device async for device in client.iter_devices(page_size=4)])

    assert asyncio.run(run()) == 25


@pytest.mark.parametrize("aiohttp", [True, False])
def test_an_async_callable_works_over_both_transports(sandbox: Sandbox, aiohttp: bool) -> None:
    async def provide() -> str:
        await asyncio.sleep(0)
        return sandbox.issue_token()

    async def run() -> str | None:
        client = AsyncClient(auth=BearerAuth(provide), url=sandbox.url, aiohttp=aiohttp)
        async with client:
            return (await client.me()).email

    assert asyncio.run(run())


def test_a_revoked_token_is_an_authentication_error(open_client: OpenClient, fresh_sandbox: Sandbox) -> None:
    token = fresh_sandbox.issue_token()
    with open_client(**with_token(token), url=fresh_sandbox.url) as client:
        client.me()
        fresh_sandbox.revoke_token(token)
        for call in (client.me, lambda: client.upload_file(io.BytesIO(b"x"), name="x")):
            with pytest.raises(remoteit.AuthenticationError) as caught:
                call()
            assert str(caught.value).partition(": ")[2] == (
                "the API rejected the access token (HTTP 401): The access token is unknown, or it was"
                " revoked; it may have expired or been revoked, or it does not allow this call: get a new one"
            )
            assert (caught.value.status, caught.value.key_id, caught.value.clock_skew) == (401, None, None)


def test_an_expired_token_is_replaced_by_the_callable(
    open_client: OpenClient, fresh_sandbox: Sandbox
) -> None:
    expired, valid = fresh_sandbox.issue_token(expires_in=-1), fresh_sandbox.issue_token()
    for call in ("me", "devices"):
        tokens = Tokens(expired, valid)
        with open_client(**with_token(tokens), url=fresh_sandbox.url, retry=0) as client:
            getattr(client, call)()
        assert tokens.calls == 2


def test_a_token_of_an_app_acts_for_its_user(open_client: OpenClient, fresh_sandbox: Sandbox) -> None:
    email = [account.email for account in fresh_sandbox.backend.accounts.values()][-1]
    token = fresh_sandbox.issue_token(email, client_id="app")
    with open_client(**with_token(token), url=fresh_sandbox.url) as client:
        assert client.me().email == email


# ------------------------------------------------------------ attempts


@pytest.mark.usefixtures("waits")
def test_each_attempt_asks_for_a_token(open_client: OpenClient) -> None:
    transport = FakeTransport(httpx.Response(503), httpx.Response(429), me_response())
    with open_client(**with_token(Tokens("one", "two", "three")), transport=transport) as client:
        client.me()
    assert tokens_of(transport) == ["Bearer one", "Bearer two", "Bearer three"]


@pytest.mark.parametrize("status", [401, 403])
def test_a_rejected_token_ends_the_call(open_client: OpenClient, status: int) -> None:
    transport = FakeTransport(httpx.Response(status, json={"message": "no"}))
    tokens = Tokens(*(f"token-{number}" for number in range(20)))
    with open_client(**with_token(tokens), transport=transport) as client:
        for method in (client.me, lambda: client.rename_service("80:00:00:00:01:02:03:04", "x")):
            with pytest.raises(remoteit.AuthenticationError, match=rf"access token \(HTTP {status}\): no; "):
                method()
    assert len(transport.requests) == tokens.calls == 4


def test_a_fixed_token_is_sent_once(open_client: OpenClient) -> None:
    transport = FakeTransport(httpx.Response(401))
    with (
        open_client(**with_token(), transport=transport) as client,
        pytest.raises(remoteit.AuthenticationError),
    ):
        client.me()
    assert len(transport.requests) == 1


def test_a_mutation_is_sent_again_with_a_new_token(open_client: OpenClient) -> None:
    api = TokenApi("new", {"data": {"renameService": True}})
    with open_client(**with_token(Tokens("old", "new")), transport=FakeTransport(api), retry=0) as client:
        assert client.rename_service("80:00:00:00:01:02:03:04", "x")
    assert api.received == ["old", "new"]


def test_an_upload_is_sent_again_from_the_start_with_a_new_token(open_client: OpenClient) -> None:
    at_middle = io.BytesIO(b"headcontent")
    at_middle.seek(4)
    for file in (io.BytesIO(b"content"), at_middle):
        api = TokenApi("new", UPLOADED)
        transport = FakeTransport(api)
        with open_client(**with_token(Tokens("old", "new")), transport=transport, retry=0) as client:
            client.upload_file(file, name="a")
        assert api.received == ["old", "new"]
        assert [b"\r\ncontent\r\n" in body for body in transport.bodies] == [True, True]


def test_a_pipe_is_not_uploaded_twice(open_client: OpenClient) -> None:
    transport = FakeTransport(httpx.Response(401), upload_response())
    with (
        open_client(**with_token(Tokens("old", "new")), transport=transport) as client,
        pytest.raises(remoteit.AuthenticationError),
    ):
        client.upload_file(Unseekable(b"content"), name="a")
    assert len(transport.requests) == 1


def test_a_rejected_upload_ends_too(open_client: OpenClient) -> None:
    transport = FakeTransport(httpx.Response(403))
    tokens = Tokens(*(f"token-{number}" for number in range(20)))
    with (
        open_client(**with_token(tokens), transport=transport) as client,
        pytest.raises(remoteit.AuthenticationError, match="access token"),
    ):
        client.upload_file(io.BytesIO(b"content"), name="a")
    assert len(transport.requests) == 3


def test_sockets_that_reject_everything_end_a_call(open_client: OpenClient) -> None:
    for status in (b"401 Unauthorized", b"403 Forbidden"):
        response = b"HTTP/1.1 " + status + b"\r\nContent-Length: 0\r\n\r\n"
        with RawServer(lambda _, response=response: [response]) as server:  # type: ignore[misc]
            tokens = Tokens(*(f"token-{number}" for number in range(20)))
            with (
                open_client(**with_token(tokens), url=server.url) as client,
                pytest.raises(remoteit.AuthenticationError),
            ):
                client.me()
            assert len(server.requests) == 2
            assert b"Bearer token-0\r\n" in server.requests[0]
            assert b"Bearer token-1\r\n" in server.requests[1]


def test_threads_and_tasks_get_each_token_once(fresh_sandbox: Sandbox) -> None:
    current, refreshes = fresh_sandbox.issue_token(), 0

    def provide() -> str:
        nonlocal current, refreshes
        if current not in fresh_sandbox.backend.access_tokens:
            refreshes += 1
            current = fresh_sandbox.issue_token()
        return current

    async def provide_async() -> str:
        await anyio.sleep(0)
        return provide()

    with (
        Client(auth=BearerAuth(provide), url=fresh_sandbox.url, retry=0) as client,
        ThreadPoolExecutor(16) as threads,
    ):
        for _ in range(2):
            fresh_sandbox.revoke_token(current)
            calls = [threads.submit(client.me) for _ in range(32)]
            assert all(call.result(60).email for call in calls)
    assert refreshes == 2

    async def run() -> None:
        auth = BearerAuth(provide_async)
        async with AsyncClient(auth=auth, url=fresh_sandbox.url, retry=0) as client:
            for _ in range(2):
                fresh_sandbox.revoke_token(current)
                await asyncio.gather(*(client.me() for _ in range(64)))

    asyncio.run(run())
    assert refreshes == 4


# ------------------------------------------------------------ the callable's errors


class OwnError(Exception):
    """An exception of the program that uses the client."""


def test_an_exception_of_the_callable_reaches_the_caller(open_client: OpenClient) -> None:
    def provide() -> str:
        raise OwnError

    transport = FakeTransport(me_response())
    with open_client(**with_token(provide), transport=transport) as client:
        for call in (client.me, lambda: client.upload_file(io.BytesIO(b"x"), name="x")):
            with pytest.raises(OwnError):
                call()
    assert transport.requests == []


def test_an_exception_of_the_callable_reaches_who_iterates() -> None:
    def provide() -> str:
        raise OwnError

    async def run() -> None:
        async with AsyncClient(auth=BearerAuth(provide), url=URL) as client:
            with pytest.raises(OwnError):
                await anext(client.iter_devices())

    with Client(auth=BearerAuth(provide), url=URL) as client, pytest.raises(OwnError):
        next(client.iter_devices())
    asyncio.run(run())


def test_a_failed_request_of_the_callable_is_a_failed_attempt(
    open_client: OpenClient, waits: list[float]
) -> None:
    calls = 0

    def provide() -> str:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise httpx.ConnectError("connection refused", request=httpx.Request("POST", TOKEN_URL))
        return "token"

    with open_client(**with_token(provide), transport=FakeTransport(me_response())) as client:
        client.me()
    assert (calls, len(waits)) == (2, 1)
    calls = 0
    with (
        open_client(**with_token(provide), transport=FakeTransport(me_response()), retry=0) as client,
        pytest.raises(
            remoteit.APIConnectionError, match=r"cannot reach login\.example: connection refused"
        ) as caught,
    ):
        client.me()
    assert isinstance(caught.value.__cause__, httpx.ConnectError)


@pytest.mark.parametrize("token", ["", "hunter2\n", "Bearer hunter2", None, b"hunter2"])
def test_an_invalid_token_of_the_callable_is_a_credentials_error(open_client: OpenClient, token: Any) -> None:
    transport = FakeTransport(me_response())
    with (
        open_client(**with_token(lambda: token), transport=transport) as client,
        pytest.raises(remoteit.CredentialsError, match=r"^Me: token: ") as caught,
    ):
        client.me()
    assert transport.requests == []
    assert caught.value.key == "token"
    assert "hunter2" not in "".join(traceback.format_exception(caught.value))


def test_an_async_callable_in_a_sync_client_is_a_credentials_error() -> None:
    async def provide() -> str:
        return "token"

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with (
            Client(auth=BearerAuth(provide), url=URL, transport=FakeTransport(me_response())) as client,
            pytest.raises(remoteit.CredentialsError, match="the callable is async"),
        ):
            client.me()
        gc.collect()


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_callable_that_hangs_ends_with_the_timeout(backend: str) -> None:
    async def provide() -> str:
        await anyio.sleep_forever()
        return "never"

    async def run() -> None:
        transport = FakeTransport(me_response())
        auth = BearerAuth(provide)
        async with AsyncClient(auth=auth, url=URL, transport=transport, timeout=0.05, retry=0) as client:
            for _ in range(2):
                with pytest.raises(remoteit.APITimeoutError):
                    await client.me()

    anyio.run(run, backend=backend)


# ------------------------------------------------------------ setup


def test_no_credentials_are_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(*_: object) -> None:
        raise AssertionError("credentials are loaded")

    monkeypatch.setattr(remoteit.Credentials, "load", load)
    monkeypatch.setenv("R3_ACCESS_KEY_ID", "incomplete")
    monkeypatch.setenv("REMOTEIT_PROFILE", "missing")
    transport = FakeTransport(me_response())
    with Client(auth=BearerAuth(TOKEN), url=URL, transport=transport) as client:
        client.me()
        assert client._policy.authenticator.developer_key is None
    assert "DeveloperKey" not in transport.requests[0].headers


@pytest.mark.parametrize("client", [Client, AsyncClient])
@pytest.mark.parametrize(
    ("name", "value"), [("credentials", CREDENTIALS), ("profile", "work"), ("scheme", "cavage")]
)
def test_an_auth_contradicts_the_arguments_of_an_access_key(client: Any, name: str, value: object) -> None:
    message = f"pass either `auth` or `{name}`, not both"
    with pytest.raises(remoteit.ConfigurationError, match=message):
        client(auth=BearerAuth(TOKEN), **{name: value})


@pytest.mark.parametrize(
    ("auth", "message"),
    [
        (TOKEN, r"not str; wrap an access token as `auth=BearerAuth\(token\)`"),
        (lambda: TOKEN, r"not function; wrap an access token"),
        (CREDENTIALS, "pass the key pair as `credentials=`"),
        (("user", "hunter2"), r"as `auth=httpx\.BasicAuth\(username, password\)`"),
        (BearerAuth, r"not type; wrap an access token"),
    ],
)
def test_an_auth_of_another_type_is_rejected(auth: Any, message: str) -> None:
    with pytest.raises(remoteit.ConfigurationError, match=message) as caught:
        Client(auth=auth)
    assert "hunter2" not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("url", ["http://api.remote.it", "http://10.0.0.1", "http://127.0.0.1.example.com"])
def test_plain_http_to_another_machine_is_rejected(url: str) -> None:
    with pytest.raises(remoteit.ConfigurationError, match="unencrypted"):
        Client(auth=BearerAuth(TOKEN), url=url)
    with (
        Client(auth=BearerAuth(TOKEN)) as client,
        pytest.raises(remoteit.ConfigurationError, match="unencrypted"),
    ):
        client.rest.with_host(url)


def test_a_redirect_is_not_followed(open_client: OpenClient) -> None:
    transport = FakeTransport(httpx.Response(307, headers={"location": "https://evil.example/"}))
    with (
        open_client(**with_token(), transport=transport) as client,
        pytest.raises(remoteit.HTTPStatusError, match=r"evil\.example"),
    ):
        client.me()
    assert [request.url.host for request in transport.requests] == ["api.example"]


def test_a_given_http_client_that_follows_redirects_does_not_here() -> None:
    transport = FakeTransport(httpx.Response(307, headers={"location": "https://evil.example/"}))
    with (
        httpx.Client(transport=transport, follow_redirects=True, auth=("user", "password")) as http,
        pytest.raises(remoteit.HTTPStatusError),
    ):
        Client(auth=BearerAuth(TOKEN), url=URL, http_client=http).me()
    assert tokens_of(transport) == [f"Bearer {TOKEN}"]


def test_the_representation_has_no_key() -> None:
    expected = "(url='https://api.example/graphql/v1')"
    with Client(auth=BearerAuth(TOKEN), url=URL) as client:
        assert repr(client) == f"Client{expected}"
    assert repr(AsyncClient(auth=BearerAuth(TOKEN), url=URL)) == f"AsyncClient{expected}"


# ------------------------------------------------------------ the legacy REST API


def test_the_legacy_api_asks_for_a_developer_key(call_rest: Any) -> None:
    transport = FakeTransport(httpx.Response(200))
    advice = r"there is no developer key.* client with `auth=`"
    for method, arguments in (("devices", ()), ("login", ("a@example.com", "password"))):
        with pytest.raises(remoteit.CredentialsError, match=advice):
            call_rest(transport, method, *arguments, client_options=with_token())
    with pytest.raises(remoteit.CredentialsError, match="there is no developer key"):
        call_rest(transport, "devices", client_options=with_token(), prepare=rest_helpers.with_token)
    assert transport.requests == []


# ------------------------------------------------------------ secrecy


def test_a_rejection_that_quotes_the_token_does_not_show_it(
    open_client: OpenClient, caplog: pytest.LogCaptureFixture
) -> None:
    transport = FakeTransport(httpx.Response(401, json={"message": f"{TOKEN} has expired"}))
    with caplog.at_level(logging.DEBUG), open_client(**with_token(), transport=transport) as client:
        for call in (client.me, lambda: client.upload_file(io.BytesIO(b"x"), name="x")):
            with pytest.raises(remoteit.AuthenticationError, match=r"\[redacted\] has expired") as caught:
                call()
            error = caught.value
            assert error.reason == "[redacted] has expired"
            shown = f"{error}{error!r}{error.args}{vars(error)}{pickle.dumps(error)!r}"
            assert "hunter2" not in shown + "".join(traceback.format_exception(error))
        assert "hunter2" not in f"{client!r}"
    assert caplog.text
    assert "hunter2" not in caplog.text


def test_no_log_of_a_call_over_sockets_shows_the_token(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    tokens = [sandbox.issue_token(expires_in=-1), sandbox.issue_token()]

    async def run(aiohttp: bool) -> None:
        auth = BearerAuth(Tokens(*tokens))
        async with AsyncClient(auth=auth, url=sandbox.url, aiohttp=aiohttp) as client:
            await client.me()

    with caplog.at_level(logging.DEBUG):
        with Client(auth=BearerAuth(Tokens(*tokens)), url=sandbox.url) as client:
            client.me()
        asyncio.run(run(aiohttp=True), debug=True)
        asyncio.run(run(aiohttp=False), debug=True)
    assert "401" in caplog.text
    assert not any(token in caplog.text for token in tokens)


@pytest.mark.parametrize("aiohttp", [True, False])
def test_no_local_of_a_failed_call_shows_the_token(aiohttp: bool) -> None:
    """As error reporters collect them. The callable makes the token, so that no frame here has it."""
    auth = BearerAuth(lambda: "-".join(["hunter2"] * 4))

    async def run(url: str) -> None:
        async with AsyncClient(auth=auth, url=url, retry=0, aiohttp=aiohttp) as client:
            await client.me()

    cut = b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"
    for steps in ([End.CLOSE], [cut, End.CLOSE], [b"no HTTP\r\n\r\n", End.CLOSE], None):
        with RawServer(lambda _, steps=steps: steps or []) as server:  # type: ignore[misc]
            url = server.url
            if steps is None:
                server.close()
            with Client(auth=auth, url=url, retry=0) as client:
                for call in (client.me, lambda url=url: asyncio.run(run(url))):
                    with pytest.raises(remoteit.APIConnectionError) as caught:
                        call()
                    trace = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
                    assert "hunter2-hunter2" not in "".join(trace.format())


def test_no_attribute_of_a_client_shows_the_token() -> None:
    with Client(auth=BearerAuth(TOKEN), url=URL) as client:
        assert "hunter2" not in f"{client!r}{vars(client)}{client._policy!r}{client.rest!r}"


def test_a_short_token_does_not_garble_a_message(open_client: OpenClient) -> None:
    transport = FakeTransport(httpx.Response(401))
    with (
        open_client(**with_token("a"), transport=transport) as client,
        pytest.raises(remoteit.AuthenticationError, match="the API rejected the access token"),
    ):
        client.me()


# ------------------------------------------------------------ the generated client alone


def test_the_generated_client_explains_a_rejected_token() -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(401))
    with httpx.Client(transport=transport, auth=BearerAuth(TOKEN)) as http:
        client = generated_client.Client("https://gateway.example/graphql", http)
        with pytest.raises(generated_client.AuthenticationError, match="rejected the access token"):
            client.me()
