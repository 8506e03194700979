"""Construction of a client: URL, credentials, HTTP options, retries and representation."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import httpx
import pytest

import generated_client
import remoteit
import remoteit_auth
from remoteit._core.urls import graphql_url
from tests.client.fake_transport import CREDENTIALS, URL, FakeTransport, me_response

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
def test_the_endpoint_is_built_from_the_base_url(url: str | None, endpoint: str) -> None:
    assert graphql_url(url) == endpoint


def test_the_environment_provides_the_default_url(monkeypatch: pytest.MonkeyPatch) -> None:
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
def test_an_invalid_url_is_rejected(url: str, message: str) -> None:
    with pytest.raises(remoteit.ConfigurationError, match=message) as caught:
        remoteit.Client(credentials=CREDENTIALS, url=url)
    assert "https://api.remote.it" in str(caught.value) or "loopback" in str(caught.value)
    assert "hunter2" not in str(caught.value)


def test_a_missing_credentials_file_is_an_error_of_both_packages(tmp_path: Path) -> None:
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
    transport = FakeTransport(me_response())
    http = httpx.Client(transport=transport)
    remoteit.Client("work", url=URL, http_client=http).me()
    assert 'keyId="WORKWORKWORKWORKWORK"' in transport.requests[0].headers["Authorization"]


def test_a_profile_with_credentials_is_rejected() -> None:
    with pytest.raises(remoteit.ConfigurationError, match="not both"):
        remoteit.Client("work", credentials=CREDENTIALS)


def test_the_error_of_an_unknown_scheme_names_the_schemes() -> None:
    with pytest.raises(ValueError, match=r"cavage.*rfc9421"):
        remoteit.Client(credentials=CREDENTIALS, scheme="basic")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the error under test


def test_a_given_http_client_keeps_its_settings_and_stays_open() -> None:
    transport = FakeTransport(me_response())
    with httpx.Client(
        transport=transport, headers={"X-Custom": "1"}, timeout=7.0, follow_redirects=True
    ) as http:
        with remoteit.Client(credentials=CREDENTIALS, url=URL, http_client=http) as client:
            client.me()
        with remoteit.Client(credentials=CREDENTIALS, url=URL, http_client=http, timeout=3) as client:
            client.me()
        assert not http.is_closed
    assert transport.requests[0].headers["X-Custom"] == "1"
    assert transport.requests[0].headers["Authorization"].startswith('Signature keyId="AAAAAAAAAAAAAAAAAAAA"')
    assert [request.extensions["timeout"]["read"] for request in transport.requests] == [7.0, 3.0]
    assert http.auth is None


def test_the_default_http_client_is_closed_with_the_client() -> None:
    client = remoteit.Client(credentials=CREDENTIALS, url=URL)
    client.close()
    assert client._runner.http_client.is_closed

    async def run() -> bool:
        async with remoteit.AsyncClient(credentials=CREDENTIALS, url=URL) as client:
            http = client._runner.http_client
        return bool(http.is_closed)

    assert asyncio.run(run())


def test_the_default_http_client_has_a_user_agent_and_timeouts() -> None:
    with remoteit.Client(credentials=CREDENTIALS) as client:
        assert client._runner.http_client.headers["User-Agent"].startswith(
            f"remoteit-client/{remoteit.__version__} "
        )
        assert None not in client._runner.http_client.timeout.as_dict().values()
        assert not client._runner.http_client.follow_redirects


def test_the_generated_client_works_with_any_httpx_client() -> None:
    transport = FakeTransport(me_response())
    with httpx.Client(transport=transport, auth=("user", "password")) as http:
        client = generated_client.Client("https://gateway.example/graphql", http)
        assert client.me().email == "a@example.com"
    assert transport.requests[0].url == "https://gateway.example/graphql"
    assert transport.requests[0].headers["Authorization"].startswith("Basic ")
    assert json.loads(transport.requests[0].content)["operationName"] == "Me"


def test_the_client_shows_no_secret() -> None:
    with remoteit.Client(credentials=CREDENTIALS) as client:
        assert "c2VjcmV0" not in f"{client!r}{vars(client)}"


def test_a_given_transport_and_given_event_hooks_are_used() -> None:
    requests: list[httpx.Request] = []
    hooks = {"request": [requests.append]}
    with remoteit.Client(
        credentials=CREDENTIALS,
        transport=FakeTransport(me_response()),
        event_hooks=hooks,
        limits=httpx.Limits(),
    ) as client:
        client.me()
    assert "Authorization" in requests[0].headers


def test_an_async_client_uses_a_given_transport() -> None:
    async def run() -> str:
        async with remoteit.AsyncClient(
            credentials=CREDENTIALS, transport=FakeTransport(me_response())
        ) as client:
            return (await client.me()).email or ""

    assert asyncio.run(run())


def test_options_with_a_given_http_client_are_rejected() -> None:
    with (
        httpx.Client() as http,
        pytest.raises(remoteit.ConfigurationError, match=r"`limits`, `transport` would have no effect"),
    ):
        remoteit.Client(
            credentials=CREDENTIALS,
            http_client=http,
            transport=FakeTransport(me_response()),
            limits=httpx.Limits(),
        )


@pytest.mark.parametrize("proxy", ["ftp://proxy.example", "http://proxy:port"])
def test_an_invalid_proxy_is_a_configuration_error(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(remoteit.ConfigurationError, match="cannot make an HTTP client"):
        remoteit.Client(credentials=CREDENTIALS, proxy=proxy)
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    with pytest.raises(remoteit.ConfigurationError, match="cannot make an HTTP client"):
        remoteit.Client(credentials=CREDENTIALS)
    remoteit.Client(credentials=CREDENTIALS, trust_env=False).close()


def test_a_missing_ca_bundle_is_a_configuration_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "missing.pem"))
    with pytest.raises(remoteit.ConfigurationError, match="cannot make an HTTP client"):
        remoteit.Client(credentials=CREDENTIALS)


@pytest.mark.usefixtures("waits")
@pytest.mark.parametrize(("retry", "attempts"), [(remoteit.Retry(), 4), (0, 1), (2, 3)])
def test_retry_limits_the_attempts(retry: remoteit.Retry | int, attempts: int) -> None:
    transport = FakeTransport(httpx.Response(503))
    client = remoteit.Client(credentials=CREDENTIALS, transport=transport, retry=retry)
    with pytest.raises(remoteit.HTTPStatusError):
        client.me()
    assert len(transport.requests) == attempts


def test_a_negative_number_of_retries_is_rejected() -> None:
    with pytest.raises(ValueError, match=r"`retry` must be 0 \(no retries\) or more, or a `Retry`; not -1"):
        remoteit.Client(credentials=CREDENTIALS, retry=-1)


def test_with_retry_does_not_change_the_client() -> None:
    transport = FakeTransport(httpx.Response(503))
    client = remoteit.Client(credentials=CREDENTIALS, transport=transport, retry=0)
    retrying = client.with_retry(remoteit.Retry(max_attempts=3, initial_backoff=0))
    for caller, attempts in ((retrying, 3), (client, 1)):
        transport.requests.clear()
        with pytest.raises(remoteit.HTTPStatusError):
            caller.me()
        assert len(transport.requests) == attempts


def test_a_prefetch_of_no_pages_is_rejected() -> None:
    with pytest.raises(ValueError, match="`prefetch` must be 1 page or more, not 0"):
        remoteit.Client(credentials=CREDENTIALS, prefetch=0)


def test_the_representation_shows_url_and_key_id() -> None:
    with remoteit.Client(credentials=CREDENTIALS, url=URL) as client:
        expected = "Client(url='https://api.example/graphql/v1', key_id='AAAAAAAAAAAAAAAAAAAA')"
        assert repr(client) == expected


def test_completion_offers_operations_and_documented_helpers_only() -> None:
    helpers = {
        "account_id", "close", "download_file", "download_job_logs", "download_link", "execute",
        "follow_events", "for_account", "iter_file_versions", "job_logs", "open_connection",
        "outdated_operations", "paginate",
        "rest", "run_job", "save_job", "upload_file", "watch_job", "with_retry",
    }  # fmt: skip
    operations = {name for name in vars(generated_client.Client) if not name.startswith("_")}
    assert {name for name in dir(remoteit.Client) if not name.startswith("_")} == operations | helpers
