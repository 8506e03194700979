"""RemoteItAuth signs exactly what is sent, and keeps no state per request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from remoteit_auth import (
    Credentials,
    CredentialsNotFoundError,
    InvalidCredentialsError,
    RemoteItAuth,
    cavage,
    rfc9421,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

URL = "https://api.remote.it/graphql/v1"
KEY = Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret-key-for-tests-only")
REST_KEY = Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret-key-for-tests-only", developer_key="DEVELOPER")
NOW = 1700000000
TODAY = "Tue, 14 Nov 2023 22:13:20 GMT"
LATER = "Tue, 14 Nov 2023 22:14:20 GMT"


def sign(request: httpx.Request, auth: RemoteItAuth) -> httpx.Request:
    return next(auth.auth_flow(request))


def expected(target: str, **headers: str) -> str:
    """Return the header for a signing string that the test spells out."""
    signed = {"(request-target)": target} | {name.replace("_", "-"): v for name, v in headers.items()}
    mac = KEY.sign("\n".join(f"{name}: {value}" for name, value in signed.items()).encode("latin-1"))
    return cavage.authorization(KEY.key_id, " ".join(signed), cavage.signature(mac))


def at(now: float, **options: Any) -> RemoteItAuth:
    return RemoteItAuth(options.pop("credentials", KEY), clock=lambda: now, **options)


def test_a_request_without_a_body_is_signed_without_content_type_and_length() -> None:
    request = sign(httpx.Request("GET", URL), at(NOW))
    assert request.headers["Authorization"] == expected("get /graphql/v1", host="api.remote.it", date=TODAY)


def test_a_stream_is_signed_with_its_content_type_but_no_length() -> None:
    def chunks() -> Iterator[bytes]:
        yield b"x"

    request = sign(httpx.Request("POST", URL, content=chunks(), headers={"Content-Type": "a/b"}), at(NOW))
    assert "content-length" not in request.headers
    assert request.headers["Authorization"] == expected(
        "post /graphql/v1", host="api.remote.it", date=TODAY, content_type="a/b"
    )


def test_the_body_is_not_read() -> None:
    def untouchable() -> Iterator[bytes]:
        pytest.fail("the body was read")
        yield b""

    request = httpx.Request("POST", URL, content=untouchable(), headers={"Content-Length": "5"})
    sign(request, at(NOW))
    assert 'content-length"' in request.headers["Authorization"]


def test_the_multipart_boundary_is_signed() -> None:
    request = httpx.Request("POST", URL, files={"file": b"x"})
    kind, length = request.headers["Content-Type"], request.headers["Content-Length"]
    assert "boundary=" in kind
    assert sign(request, at(NOW)).headers["Authorization"] == expected(
        "post /graphql/v1", host="api.remote.it", date=TODAY, content_type=kind, content_length=length
    )


@pytest.mark.parametrize(
    ("url", "host", "target", "uri"),
    [
        ("http://127.0.0.1:8787/x", "127.0.0.1:8787", "/x", "http://127.0.0.1:8787/x"),
        ("http://[::1]:8787/x", "[::1]:8787", "/x", "http://[::1]:8787/x"),
        ("http://[::80]/x", "[::80]", "/x", "http://[::80]/x"),
        ("https://API.remote.it:443/X", "api.remote.it", "/X", "https://api.remote.it/X"),
        ("http://api.remote.it:443", "api.remote.it:443", "/", "http://api.remote.it:443/"),
        ("https://u:p@api.remote.it/?#f", "api.remote.it", "/?", "https://api.remote.it/?"),
        (URL + "?q=%2f+%20", "api.remote.it", "/graphql/v1?q=%2f+%20", URL + "?q=%2f+%20"),
    ],
)
def test_host_and_target_are_signed_as_sent(url: str, host: str, target: str, uri: str) -> None:
    request = sign(httpx.Request("GET", url), at(NOW))
    assert request.headers["Authorization"] == expected(f"get {target}", host=host, date=TODAY)
    request = sign(httpx.Request("GET", url), at(NOW, scheme="rfc9421"))
    assert request.headers["Signature"] == rfc9421_signature(host, uri)


def rfc9421_signature(authority: str, uri: str, date: str = TODAY) -> str:
    covered = {"@method": "GET", "@authority": authority, "@target-uri": uri, "date": date}
    params = (
        '("@method" "@authority" "@target-uri" "date");keyid="AAAAAAAAAAAAAAAAAAAA";alg="hmac-sha256";'
        f"created={NOW};expires={NOW + 300}"
    )
    base = "".join(f'"{name}": {value}\n' for name, value in covered.items())
    return rfc9421.signature("remoteit", KEY.sign(f'{base}"@signature-params": {params}'.encode()))


def test_the_host_header_of_the_caller_is_signed() -> None:
    headers = {"Host": "API.remote.it:443"}
    request = sign(httpx.Request("GET", "https://127.0.0.1/x", headers=headers), at(NOW))
    assert request.headers["Authorization"] == expected("get /x", host="API.remote.it:443", date=TODAY)
    request = sign(httpx.Request("GET", "https://127.0.0.1/x", headers=headers), at(NOW, scheme="rfc9421"))
    assert request.headers["Signature"] == rfc9421_signature("api.remote.it", "https://api.remote.it/x")


def test_a_target_extension_is_signed_instead_of_the_path() -> None:
    request = sign(httpx.Request("GET", URL, extensions={"target": b"/other?x"}), at(NOW))
    assert request.headers["Authorization"] == expected("get /other?x", host="api.remote.it", date=TODAY)


def test_the_date_header_of_the_caller_is_signed_unchanged() -> None:
    request = sign(httpx.Request("GET", URL, headers={"date": LATER}), at(NOW))
    assert request.headers.get_list("date") == [LATER]
    assert request.headers["Authorization"] == expected("get /graphql/v1", host="api.remote.it", date=LATER)
    request = sign(httpx.Request("GET", URL, headers={"date": LATER}), at(NOW, scheme="rfc9421"))
    assert request.headers["Signature"] == rfc9421_signature("api.remote.it", URL, date=LATER)


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_a_request_that_is_sent_again_is_signed_again(scheme: Any) -> None:
    twice = sign(sign(httpx.Request("GET", URL), at(NOW, scheme=scheme)), at(NOW + 60, scheme=scheme))
    once = sign(httpx.Request("GET", URL), at(NOW + 60, scheme=scheme))
    assert twice.headers.multi_items() == once.headers.multi_items()
    assert twice.headers["date"] == LATER


def test_the_date_header_of_the_caller_is_kept_when_the_request_is_sent_again() -> None:
    request = httpx.Request("GET", URL, headers={"Date": TODAY})
    sign(sign(request, at(NOW)), at(NOW + 60))
    assert request.headers["Date"] == TODAY


def test_the_extensions_of_the_caller_are_kept_and_not_modified() -> None:
    extensions = {"timeout": {"connect": 1.0}}
    request = httpx.Request("GET", URL, extensions=extensions)
    sign(request, at(NOW))
    assert extensions == {"timeout": {"connect": 1.0}}
    assert request.extensions["timeout"] == {"connect": 1.0}


def test_date_and_created_are_truncated_to_the_same_second() -> None:
    request = sign(httpx.Request("GET", URL), at(NOW + 0.999, scheme="rfc9421"))
    assert request.headers["Date"] == TODAY
    assert f";created={NOW};expires={NOW + 300}" in request.headers["Signature-Input"]


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("https://api.remote.it/apv/v27/device/list/all", True),
        ("https://api.remot3.it/apv/v27", True),
        (URL, False),
        ("https://api.remote.it/x/apv/v27", False),
        ("https://api.remote.it/apvx", False),
        ("https://api.remote.it/?/apv/", False),
    ],
)
def test_the_developer_key_is_sent_only_to_rest_paths(url: str, sent: bool, scheme: Any) -> None:
    request = sign(httpx.Request("GET", url), at(NOW, credentials=REST_KEY, scheme=scheme))
    assert request.headers.get_list("DeveloperKey") == (["DEVELOPER"] if sent else [])
    request = sign(httpx.Request("GET", url), at(NOW, scheme=scheme))
    assert "DeveloperKey" not in request.headers


def test_the_developer_key_does_not_follow_a_request_to_another_path() -> None:
    request = sign(httpx.Request("GET", "https://api.remote.it/apv/v27"), at(NOW, credentials=REST_KEY))
    request.url = httpx.URL(URL)
    assert "DeveloperKey" not in sign(request, at(NOW, credentials=REST_KEY)).headers


def test_a_developer_key_header_set_by_the_caller_is_kept() -> None:
    request = httpx.Request("GET", URL, headers={"DeveloperKey": "own"})
    assert sign(request, at(NOW, credentials=REST_KEY)).headers["DeveloperKey"] == "own"
    assert sign(request, at(NOW)).headers["DeveloperKey"] == "own"


@pytest.mark.parametrize("scheme", ["", "CAVAGE", "rfc-9421", None, ["cavage"]])
def test_an_unknown_scheme_is_rejected_with_the_two_valid_ones(scheme: Any) -> None:
    with pytest.raises(ValueError, match=r"'cavage' or 'rfc9421'"):
        RemoteItAuth(KEY, scheme=scheme)


def test_credentials_of_another_type_are_rejected_without_quoting_them() -> None:
    pair: Any = ("AAAAAAAAAAAAAAAAAAAA", "c2VjcmV0")
    with pytest.raises(TypeError, match="not tuple") as caught:
        RemoteItAuth(pair)
    assert "c2VjcmV0" not in str(caught.value)


def test_credentials_are_loaded_once_at_the_first_request(
    write: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    auth = RemoteItAuth(clock=lambda: NOW)
    with pytest.raises(CredentialsNotFoundError):
        sign(httpx.Request("GET", URL), auth)
    path = write("R3_ACCESS_KEY_ID=FROMFILE\nR3_SECRET_ACCESS_KEY=c2VjcmV0\n")
    assert 'keyId="FROMFILE"' in sign(httpx.Request("GET", URL), auth).headers["Authorization"]
    path.unlink()
    assert 'keyId="FROMFILE"' in sign(httpx.Request("GET", URL), auth).headers["Authorization"]


@pytest.mark.anyio
async def test_a_request_raises_the_error_of_loading_the_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("R3_ACCESS_KEY_ID", "HALF")
    transport = httpx.MockTransport(lambda _: httpx.Response(200))
    with (
        httpx.Client(auth=RemoteItAuth(), transport=transport) as client,
        pytest.raises(InvalidCredentialsError),
    ):
        client.get(URL)
    async with httpx.AsyncClient(auth=RemoteItAuth(), transport=transport) as client:
        with pytest.raises(InvalidCredentialsError):
            await client.get(URL)


def test_an_auth_keeps_no_state_of_a_request() -> None:
    auth = at(NOW, credentials=REST_KEY)
    before = dict(vars(auth))
    sign(httpx.Request("POST", "https://api.remote.it/apv/v27", content=b"x"), auth)
    assert vars(auth) == before


def test_the_repr_shows_key_and_scheme() -> None:
    assert repr(RemoteItAuth(KEY)) == "RemoteItAuth(Credentials(key_id='AAAA…AAAA'), scheme='cavage')"
    assert repr(RemoteItAuth()) == "RemoteItAuth(None, scheme='cavage')"
