"""A client finds its address and its key, and says what is wrong with them."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import httpx
import pytest

import generated_client
import remoteit
import remoteit_auth
from generated_client import BaseClient
from remoteit._core.urls import graphql_url
from tests.client.test_errors import KEY, ME

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (
        "R3_ACCESS_KEY_ID",
        "R3_SECRET_ACCESS_KEY",
        "R3_DEVELOPER_API_KEY",
        "REMOTEIT_PROFILE",
        "REMOTEIT_API_URL",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("REMOTEIT_CREDENTIALS_FILE", str(tmp_path / "credentials"))


@pytest.mark.parametrize(
    ("url", "endpoint"),
    [
        (None, "https://api.remote.it/graphql/v1"),
        ("https://api.example", "https://api.example/graphql/v1"),
        ("https://api.example/", "https://api.example/graphql/v1"),
        ("https://api.example:8443/base/", "https://api.example:8443/base/graphql/v1"),
        ("https://api.example/graphql/v1", "https://api.example/graphql/v1"),
        ("http://127.0.0.1:8787", "http://127.0.0.1:8787/graphql/v1"),
        ("http://localhost:1", "http://localhost:1/graphql/v1"),
        ("http://[::1]:1", "http://[::1]:1/graphql/v1"),
    ],
)
def test_the_endpoint_follows_from_the_base(url: str | None, endpoint: str) -> None:
    assert graphql_url(url) == endpoint


def test_the_environment_gives_the_address_where_the_call_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REMOTEIT_API_URL", "https://staging.example")
    assert graphql_url(None) == "https://staging.example/graphql/v1"
    assert graphql_url("https://other.example") == "https://other.example/graphql/v1"


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://api.remote.it", "unencrypted .* use https"),
        ("http://127.0.0.1.example.com", "unencrypted"),
        ("http://10.0.0.1", "unencrypted"),
        ("ftp://api.remote.it", "is not an http"),
        ("api.remote.it", "is not an http"),
        ("https://", "is not an http"),
        ("https://user:hunter2@api.remote.it", "more than host, port and path"),
        ("https://api.remote.it/?x=1", "more than host, port and path"),
        ("https://api.remote.it:port", "not a valid URL"),
    ],
)
def test_an_address_that_cannot_work_is_refused(url: str, message: str) -> None:
    with pytest.raises(remoteit.ConfigurationError, match=message) as caught:
        remoteit.Client(credentials=KEY, url=url)
    assert "https://api.remote.it" in str(caught.value) or "loopback" in str(caught.value)
    assert "hunter2" not in str(caught.value)


def test_a_missing_credentials_file_is_an_error_of_both_trees(tmp_path: Path) -> None:
    with pytest.raises(remoteit.CredentialsError, match="credentials") as caught:
        remoteit.Client()
    assert isinstance(caught.value, remoteit.RemoteItError)
    assert isinstance(caught.value, remoteit_auth.CredentialsError)
    assert caught.value.path == tmp_path / "credentials"


def test_a_profile_is_read_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "credentials").write_text(
        "[work]\nR3_ACCESS_KEY_ID=WORKWORKWORKWORKWORK\nR3_SECRET_ACCESS_KEY=c2VjcmV0\n", "utf-8"
    )
    (tmp_path / "credentials").chmod(0o600)
    seen: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["Authorization"])
        return httpx.Response(200, json=ME)

    http = httpx.Client(transport=httpx.MockTransport(handle))
    remoteit.Client("work", url="https://api.example", http_client=http).me()
    assert 'keyId="WORKWORKWORKWORKWORK"' in seen[0]


def test_a_profile_and_credentials_together_are_refused() -> None:
    with pytest.raises(remoteit.ConfigurationError, match="not both"):
        remoteit.Client("work", credentials=KEY)


def test_an_unknown_scheme_names_both() -> None:
    with pytest.raises(ValueError, match=r"cavage.*rfc9421"):
        remoteit.Client(credentials=KEY, scheme="basic")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the fault under test


def test_a_client_of_ones_own_keeps_its_settings_and_stays_open() -> None:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json=ME)

    with httpx.Client(
        transport=httpx.MockTransport(handle), headers={"X-Mine": "1"}, timeout=7.0, follow_redirects=True
    ) as http:
        with remoteit.Client(credentials=KEY, url="https://api.example", http_client=http) as client:
            client.me()
        with remoteit.Client(
            credentials=KEY, url="https://api.example", http_client=http, timeout=3
        ) as client:
            client.me()
        assert not http.is_closed
    assert seen[0].headers["X-Mine"] == "1"
    assert seen[0].headers["Authorization"].startswith('Signature keyId="AAAAAAAAAAAAAAAAAAAA"')
    assert [request.extensions["timeout"]["read"] for request in seen] == [7.0, 3.0]
    assert http.auth is None


def test_a_client_of_its_own_is_closed_with_it() -> None:
    client = remoteit.Client(credentials=KEY, url="https://api.example")
    client.close()
    assert client._runner.http_client.is_closed

    async def run() -> bool:
        async with remoteit.AsyncClient(credentials=KEY, url="https://api.example") as client:
            http = client._runner.http_client
        return bool(http.is_closed)

    assert asyncio.run(run())


def test_requests_say_who_sends_them_and_never_run_without_a_timeout() -> None:
    with remoteit.Client(credentials=KEY) as client:
        assert client._runner.http_client.headers["User-Agent"].startswith(
            f"remoteit-client/{remoteit.__version__} "
        )
        assert None not in client._runner.http_client.timeout.as_dict().values()
        assert not client._runner.http_client.follow_redirects


def test_the_generated_client_works_alone_with_any_httpx_client() -> None:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json=ME)

    with httpx.Client(transport=httpx.MockTransport(handle), auth=("user", "password")) as http:
        client = generated_client.Client("https://gateway.example/graphql", http)
        assert client.me().email == "a@example.com"
    assert seen[0].url == "https://gateway.example/graphql"
    assert seen[0].headers["Authorization"].startswith("Basic ")
    assert json.loads(seen[0].content)["operationName"] == "Me"


def test_no_secret_shows_in_the_client() -> None:
    with remoteit.Client(credentials=KEY) as client:
        assert "c2VjcmV0" not in f"{client!r}{vars(client)}"


def me(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json=ME)


def test_a_transport_and_hooks_of_ones_own_carry_the_requests() -> None:
    seen: list[httpx.Request] = []
    hooks = {"request": [seen.append]}
    with remoteit.Client(
        credentials=KEY, transport=httpx.MockTransport(me), event_hooks=hooks, limits=httpx.Limits()
    ) as client:
        client.me()
    assert "Authorization" in seen[0].headers


def test_an_async_client_takes_a_transport_too() -> None:
    async def run() -> str:
        async with remoteit.AsyncClient(credentials=KEY, transport=httpx.MockTransport(me)) as client:
            return (await client.me()).email or ""

    assert asyncio.run(run())


def test_options_beside_a_client_of_ones_own_are_refused() -> None:
    with (
        httpx.Client() as http,
        pytest.raises(remoteit.ConfigurationError, match=r"`limits`, `transport` would have no effect"),
    ):
        remoteit.Client(
            credentials=KEY, http_client=http, transport=httpx.MockTransport(me), limits=httpx.Limits()
        )


@pytest.mark.parametrize("proxy", ["ftp://proxy.example", "http://proxy:port"])
def test_a_proxy_that_cannot_work_is_our_error(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(remoteit.ConfigurationError, match="cannot make an HTTP client"):
        remoteit.Client(credentials=KEY, proxy=proxy)
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    with pytest.raises(remoteit.ConfigurationError, match="cannot make an HTTP client"):
        remoteit.Client(credentials=KEY)
    remoteit.Client(credentials=KEY, trust_env=False).close()


def test_a_missing_ca_bundle_of_the_environment_is_our_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    with pytest.raises(remoteit.ConfigurationError, match="cannot make an HTTP client"):
        remoteit.Client(credentials=KEY)


@pytest.mark.parametrize(("retry", "attempts"), [(remoteit.Retry(), 4), (0, 1), (2, 3)])
def test_retry_limits_the_attempts(
    retry: remoteit.Retry | int, attempts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BaseClient, "_sleep", lambda *_: None)
    seen: list[httpx.Request] = []

    def fail(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(503)

    client = remoteit.Client(credentials=KEY, transport=httpx.MockTransport(fail), retry=retry)
    with pytest.raises(remoteit.HTTPStatusError):
        client.me()
    assert len(seen) == attempts


def test_a_negative_number_of_retries_is_rejected() -> None:
    with pytest.raises(ValueError, match=r"`retry` must be 0 \(no retries\) or more, or a `Retry`; not -1"):
        remoteit.Client(credentials=KEY, retry=-1)


def test_other_rules_for_repeating_leave_the_client_s_own_alone() -> None:
    seen: list[httpx.Request] = []

    def fail(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(503)

    client = remoteit.Client(credentials=KEY, transport=httpx.MockTransport(fail), retry=0)
    patient = client.with_retry(remoteit.Retry(max_attempts=3, initial_backoff=0))
    for caller, attempts in ((patient, 3), (client, 1)):
        seen.clear()
        with pytest.raises(remoteit.HTTPStatusError):
            caller.me()
        assert len(seen) == attempts


def test_a_prefetch_of_no_pages_is_rejected() -> None:
    with pytest.raises(ValueError, match="`prefetch` must be 1 page or more, not 0"):
        remoteit.Client(credentials=KEY, prefetch=0)


def test_the_representation_shows_url_and_key_id() -> None:
    with remoteit.Client(credentials=KEY, url="https://api.example") as client:
        expected = "Client(url='https://api.example/graphql/v1', key_id='AAAAAAAAAAAAAAAAAAAA')"
        assert repr(client) == expected


def test_completion_offers_operations_and_documented_helpers_only() -> None:
    helpers = {
        "account_id", "close", "download_file", "execute", "for_account", "iter_file_versions",
        "open_connection", "paginate", "rest", "run_job", "upload_file", "watch_job", "with_retry",
    }  # fmt: skip
    operations = {name for name in vars(generated_client.Client) if not name.startswith("_")}
    assert {name for name in dir(remoteit.Client) if not name.startswith("_")} == operations | helpers
