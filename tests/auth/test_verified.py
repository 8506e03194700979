"""Independent verifiers accept the signatures of the requests that are really sent."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any, get_args

import httpx
import pytest
from http_message_signatures.algorithms import (
    HMAC_SHA256,  # pyright: ignore[reportPrivateImportUsage] - its documentation imports it from here
)
from http_message_signatures.exceptions import InvalidSignature
from http_message_signatures.resolvers import MappingKeyResolver
from http_message_signatures.signatures import HTTPMessageVerifier

from remoteit_auth import Credentials, RemoteItAuth, Scheme

KEY_ID = "AAAAAAAAAAAAAAAAAAAA"
KEY = b"secret-key-for-tests-only"
URL = "https://api.remote.it/graphql/v1"
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)


def cavage_headers(request: httpx.Request) -> list[str]:
    found = re.search('headers="([^"]*)"', request.headers["Authorization"])
    assert found is not None
    return found[1].split(" ")


def verify_cavage(request: httpx.Request, key: bytes = KEY) -> bool:
    """Rebuild the signing string from the bytes that are sent, for the headers that are listed."""
    lines: list[bytes] = []
    for name in cavage_headers(request):
        if name == "(request-target)":
            value = request.method.lower().encode() + b" " + request.url.raw_path
        else:
            value = b", ".join(v for n, v in request.headers.raw if n.lower() == name.encode())
        lines.append(name.encode() + b": " + value)
    expected = base64.b64encode(hmac.new(key, b"\n".join(lines), hashlib.sha256).digest()).decode()
    return f'signature="{expected}"' in request.headers["Authorization"]


def verify_rfc9421(request: httpx.Request, key: bytes = KEY) -> bool:
    verifier: Any = HTTPMessageVerifier(
        signature_algorithm=HMAC_SHA256,
        key_resolver=MappingKeyResolver(public_keys={KEY_ID: key}, private_keys={}),
    )
    try:
        results = verifier.verify(request)
    except InvalidSignature:
        return False
    covered = ['"@method"', '"@authority"', '"@target-uri"', '"date"']
    return [list(result.covered_components) for result in results] == [[*covered, '"@signature-params"']]


def verify(request: httpx.Request, scheme: Scheme, key: bytes = KEY) -> bool:
    return verify_cavage(request, key) if scheme == "cavage" else verify_rfc9421(request, key)


REQUESTS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "json": ("POST", URL, {"json": {"query": "{ login { id } }"}}),
    "no body": ("GET", URL, {}),
    "lower-case method": ("post", URL, {"json": {}}),
    "empty body": ("POST", URL, {}),
    "stream": ("POST", URL, {"content": [b"one", b"two"], "headers": {"Content-Type": "text/plain"}}),
    "multipart": ("POST", URL + "/file/upload", {"files": {"file": ("a.sh", b"#!/bin/sh\n")}}),
    "non-ASCII body": ("POST", URL, {"content": "Büro ☕".encode()}),
    "port": ("POST", "http://127.0.0.1:8787/graphql/v1", {"json": {}}),
    "default port": ("POST", "https://API.remote.it:443/graphql/v1", {"json": {}}),
    "IPv6": ("POST", "http://[::1]:8787/graphql/v1", {"json": {}}),
    "international host": ("GET", "https://büro.example/", {}),
    "no path": ("GET", "https://api.remote.it", {}),
    "escapes": ("GET", URL + "?a=%2f%2F&b=x%20y+z&c=ü&d", {}),
    "fragment": ("GET", URL + "?a=1#part", {}),
    "userinfo": ("GET", "https://user:password@api.remote.it/x", {}),
    "caller's date": ("POST", URL, {"headers": {"date": "Tue, 14 Nov 2023 22:13:20 GMT"}, "json": {}}),
    "repeated header": (
        "POST",
        URL,
        {"headers": [("Content-Type", "a/b"), ("content-type", "c/d")], "content": b"x"},
    ),
    "header beyond ASCII": ("POST", URL, {"headers": {"Content-Type": b"a/b; x=\xfc\xff"}, "content": b"x"}),
}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", REQUESTS)
def test_a_sent_request_verifies(name: str, scheme: Scheme) -> None:
    method, url, options = REQUESTS[name]
    auth = RemoteItAuth(Credentials(KEY_ID, KEY), scheme=scheme)
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200)

    with httpx.Client(auth=auth, transport=httpx.MockTransport(handle)) as client:
        client.request(method, url, **options)
    assert verify(seen[0], scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_signature_does_not_verify_with_another_key(scheme: Scheme) -> None:
    request = httpx.Request("POST", URL, json={})
    next(RemoteItAuth(Credentials(KEY_ID, KEY), scheme=scheme).auth_flow(request))
    assert verify(request, scheme)
    assert not verify(request, scheme, key=b"another")


@pytest.mark.parametrize(
    ("change", "schemes"),
    [
        ({"method": "PUT"}, SCHEMES),
        ({"url": httpx.URL(URL + "?x=1")}, SCHEMES),
        ({"headers": {"Date": "Tue, 14 Nov 2023 22:13:20 GMT"}}, SCHEMES),
        ({"headers": {"Content-Length": "3"}}, ("cavage",)),
        ({"headers": {"Content-Type": "text/plain"}}, ("cavage",)),
        ({"headers": {"Host": "example.com"}}, ("cavage",)),
    ],
)
def test_a_changed_request_does_not_verify(change: dict[str, Any], schemes: tuple[Scheme, ...]) -> None:
    for scheme in schemes:
        request = httpx.Request("POST", URL, json={})
        next(RemoteItAuth(Credentials(KEY_ID, KEY), scheme=scheme).auth_flow(request))
        assert verify(request, scheme)
        request.headers.update(change.get("headers", {}))
        request.method = change.get("method", request.method)
        request.url = change.get("url", request.url)
        assert not verify(request, scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_threads_can_share_an_auth(scheme: Scheme) -> None:
    auth = RemoteItAuth(Credentials(KEY_ID, KEY), scheme=scheme)

    def sign(number: int) -> httpx.Request:
        request = httpx.Request("POST", f"{URL}?n={number}", content=b"x" * number)
        return next(auth.auth_flow(request))

    with ThreadPoolExecutor(16) as pool:
        requests = list(pool.map(sign, range(400)))
    assert all(verify(request, scheme) for request in requests)
