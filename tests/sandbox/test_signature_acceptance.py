"""Every documented form of a signature is accepted, also from other programs."""

from __future__ import annotations

import base64
import datetime
import json
import shutil
import subprocess
import urllib.request
from email.utils import formatdate
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
import requests
from http_message_signatures.algorithms import (
    HMAC_SHA256,  # pyright: ignore[reportPrivateImportUsage] - documented as public
)
from http_message_signatures.resolvers import MappingKeyResolver
from http_message_signatures.signatures import HTTPMessageSigner
from requests_http_signature import HTTPSignatureAuth

from remoteit.sandbox.model.accounts import AccessKey, Account
from remoteit.sandbox.signatures.message import Message
from remoteit.sandbox.signatures.verify import verify
from tests.sandbox.signed_requests import CAVAGE, RFC9421, SignedRequest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from remoteit.sandbox import Sandbox

QUERY = {"query": "{ login { email } }"}
VECTORS = Path(__file__).parents[1] / "facts" / "signatures.json"
EPOCH = datetime.datetime.fromtimestamp(0, datetime.UTC)


def vectors() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(VECTORS.read_text("utf-8"))
    return found


def is_accepted(request: SignedRequest) -> bool:
    response = request.send()
    return response.status_code == 200 and "errors" not in response.json()


@pytest.mark.parametrize(
    "names",
    [
        CAVAGE,
        CAVAGE[:-1],
        CAVAGE[:3],
        tuple(reversed(CAVAGE)),
        (*CAVAGE, "x-anything"),
    ],
    ids=["documented", "without content-length", "least", "reversed", "more"],
)
def test_any_list_of_headers_with_the_required_ones_is_accepted(
    sandbox: Sandbox, names: Sequence[str]
) -> None:
    assert is_accepted(SignedRequest(sandbox, headers={"x-anything": "b a"}).cavage(names))


def test_the_algorithm_is_optional(sandbox: Sandbox) -> None:
    assert is_accepted(SignedRequest(sandbox).cavage(algorithm=""))
    assert is_accepted(SignedRequest(sandbox).rfc9421(alg=None))


@pytest.mark.parametrize(
    "components",
    [
        RFC9421,
        tuple(reversed(RFC9421)),
        ("@method", "@target-uri", "date"),
        ("@method", "@authority", "@path", "date"),
        ("@method", "@authority", "@request-target", "date", "content-length"),
        ("@method", "@authority", "@target-uri", "date", "content-digest"),
        ("date", "@scheme", "@query", "host", "@path", "@method", "content-type"),
    ],
)
def test_any_components_with_the_required_ones_are_accepted(
    sandbox: Sandbox, components: Sequence[str]
) -> None:
    assert is_accepted(SignedRequest(sandbox).digest().rfc9421(components, label="any-label"))


@pytest.mark.parametrize("algorithm", ["sha-256", "sha-512"])
def test_a_covered_digest_of_either_algorithm_is_accepted(sandbox: Sandbox, algorithm: str) -> None:
    assert is_accepted(
        SignedRequest(sandbox).digest(algorithm).rfc9421((*RFC9421, "content-digest"), label="pyhms")
    )


def test_created_and_expires_are_optional(sandbox: Sandbox) -> None:
    assert is_accepted(SignedRequest(sandbox).rfc9421(created=None, expires=None))


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_the_query_is_signed_as_it_is_sent(sandbox: Sandbox, scheme: str) -> None:
    request = SignedRequest(sandbox, path="/graphql/v1?x=1&y=a%20b")
    assert is_accepted(request.cavage() if scheme == "cavage" else request.rfc9421())


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
@pytest.mark.parametrize("offset", [-290, 290])
def test_a_clock_less_than_five_minutes_off_is_accepted(sandbox: Sandbox, scheme: str, offset: int) -> None:
    request = SignedRequest(sandbox, offset=offset)
    assert is_accepted(request.cavage() if scheme == "cavage" else request.rfc9421())


def test_one_valid_signature_of_two_is_enough(sandbox: Sandbox) -> None:
    request = SignedRequest(sandbox).rfc9421(label="good")
    good = {name: request.headers[name] for name in ("signature-input", "signature")}
    request.key_id = "NOBODY"
    request.rfc9421(label="bad")
    for name, value in good.items():
        request.headers[name] += f", {value}"
    assert is_accepted(request)


def test_the_length_of_non_ascii_text_is_counted_in_bytes(sandbox: Sandbox) -> None:
    body = '{"query": "{ login { email } } # Büro ☕"}'.encode()
    assert is_accepted(SignedRequest(sandbox, body=body).cavage())


def test_the_beta_path_is_accepted(sandbox: Sandbox) -> None:
    assert is_accepted(SignedRequest(sandbox, path="/graphql/beta").cavage())


@pytest.mark.parametrize("vector", vectors(), ids=lambda vector: str(vector["name"]))
@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_the_golden_vectors_verify(vector: dict[str, Any], scheme: str) -> None:
    address = urlsplit(str(vector["url"]))
    signed = vector[scheme]
    headers = [
        ("Host", address.netloc),
        ("Date", vector["date"]),
        ("Content-Type", vector["content_type"]),
        ("Content-Length", str(vector["content_length"])),
        *((name.replace("_", "-"), str(value)) for name, value in signed.items()),
    ]
    target = f"{address.path}?{address.query}" if address.query else address.path
    message = Message(vector["method"], address.scheme, target, tuple(headers), vector["body"].encode())
    account = Account("A", "ada@example.com", EPOCH, EPOCH)
    key = AccessKey(vector["key_id"], base64.b64decode(vector["secret"]), account, EPOCH)
    assert verify(message, {key.key: key}, vector["unix"]) is key


def test_requests_http_signature_is_accepted(sandbox: Sandbox) -> None:
    auth = HTTPSignatureAuth(
        signature_algorithm=HMAC_SHA256,
        key=base64.b64decode(sandbox.secret),
        key_id=sandbox.key_id,
        label="pyhms",
    )
    response = requests.post(f"{sandbox.url}/graphql/v1", json=QUERY, auth=auth, timeout=10)
    assert (response.status_code, response.json()) == (200, {"data": {"login": {"email": "ada@example.com"}}})


def test_http_message_signatures_is_accepted(sandbox: Sandbox) -> None:
    keys = {sandbox.key_id: base64.b64decode(sandbox.secret)}
    signer: Any = HTTPMessageSigner(
        signature_algorithm=HMAC_SHA256,
        key_resolver=MappingKeyResolver(public_keys=keys, private_keys=keys),
    )
    request = requests.Request(
        "POST", f"{sandbox.url}/graphql/beta", json=QUERY, headers={"Date": formatdate(usegmt=True)}
    ).prepare()
    signer.sign(
        request, key_id=sandbox.key_id, covered_component_ids=("@method", "@authority", "@target-uri", "date")
    )
    with requests.Session() as session:
        assert session.send(request, timeout=10).json() == {"data": {"login": {"email": "ada@example.com"}}}


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed")
def test_a_client_of_openssl_and_the_standard_library_is_accepted(sandbox: Sandbox) -> None:
    date, host = formatdate(usegmt=True), urlsplit(sandbox.url).netloc
    text = f"(request-target): post /graphql/v1\nhost: {host}\ndate: {date}"
    key = base64.b64decode(sandbox.secret).hex()
    command = ["openssl", "dgst", "-sha256", "-mac", "HMAC", "-macopt", f"hexkey:{key}", "-binary"]
    result = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=True)
    signature = base64.b64encode(result.stdout).decode()
    authorization = (
        f'Signature keyId="{sandbox.key_id}",algorithm="hmac-sha256",headers="(request-target) host date",'
        f'signature="{signature}"'
    )
    request = urllib.request.Request(
        f"{sandbox.url}/graphql/v1",
        json.dumps(QUERY).encode(),
        {"Host": host, "Date": date, "Content-Type": "application/json", "Authorization": authorization},
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        assert json.load(response) == {"data": {"login": {"email": "ada@example.com"}}}
