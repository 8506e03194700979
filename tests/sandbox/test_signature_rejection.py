"""An invalid signature gets 403 with the failed check, and without a secret."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from email.utils import formatdate
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remoteit.sandbox.model.accounts import AccessKey, Account
from remoteit.sandbox.signatures.message import Message, UnauthenticatedError
from remoteit.sandbox.signatures.verify import verify
from tests.sandbox.signed_requests import CAVAGE, RFC9421, SignedRequest, mac

if TYPE_CHECKING:
    from collections.abc import Mapping

    from remoteit.sandbox import Sandbox

WRONG = base64.b64encode(b"a secret of somebody else").decode()
EPOCH = datetime.fromtimestamp(0, UTC)
SCHEMES = ("cavage", "rfc9421")


def signed(request: SignedRequest, scheme: str) -> SignedRequest:
    return request.cavage() if scheme == "cavage" else request.rfc9421()


def rejection(request: SignedRequest) -> tuple[str, str]:
    response = request.send()
    assert response.status_code == 403, response.text
    content = response.json()
    assert set(content) == {"message", "code"}
    assert request.sandbox.secret not in response.text
    return content["code"], content["message"]


def test_a_missing_signature_is_rejected(sandbox: Sandbox) -> None:
    assert rejection(SignedRequest(sandbox))[0] == "SIGNATURE_MISSING"
    assert rejection(SignedRequest(sandbox, headers={"authorization": "Basic x"}))[0] == "SIGNATURE_MISSING"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_wrong_secret_is_rejected(sandbox: Sandbox, scheme: str) -> None:
    code, message = rejection(signed(SignedRequest(sandbox, secret=WRONG), scheme))
    assert code == "SIGNATURE_MISMATCH"
    assert "begins with" in message


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_unknown_key_is_rejected_with_its_id(sandbox: Sandbox, scheme: str) -> None:
    code, message = rejection(signed(SignedRequest(sandbox, key_id="NOBODYSKEY0000000000"), scheme))
    assert (code, message) == ("KEY_UNKNOWN", "Unknown key id 'NOBODYSKEY0000000000'.")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_disabled_key_is_rejected_at_once(fresh_sandbox: Sandbox, scheme: str) -> None:
    fresh_sandbox.backend.access_keys[fresh_sandbox.key_id].enabled = False
    assert rejection(signed(SignedRequest(fresh_sandbox), scheme))[0] == "KEY_DISABLED"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("offset", "direction"), [(-600, "behind"), (600, "ahead of")])
def test_a_date_ten_minutes_off_is_rejected_with_the_difference(
    sandbox: Sandbox, scheme: str, offset: int, direction: str
) -> None:
    code, message = rejection(signed(SignedRequest(sandbox, offset=offset), scheme))
    assert code == "DATE_OUT_OF_RANGE"
    assert f"{direction} the server's clock; at most 300 are allowed" in message


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("header", "value"), [("date", "Fri, 20 Nov 2020 20:43:00 GMT"), ("x-signed", "changed")]
)
def test_a_header_changed_after_signing_is_rejected(
    sandbox: Sandbox, scheme: str, header: str, value: str
) -> None:
    request = SignedRequest(sandbox, headers={"x-signed": "as it was"})
    request = (
        request.cavage((*CAVAGE, "x-signed"))
        if scheme == "cavage"
        else request.rfc9421((*RFC9421, "x-signed"))
    )
    request.headers[header] = value
    assert rejection(request)[0] in {"SIGNATURE_MISMATCH", "DATE_OUT_OF_RANGE"}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_path_other_than_the_signed_one_is_rejected(sandbox: Sandbox, scheme: str) -> None:
    request = signed(SignedRequest(sandbox), scheme)
    request.url = request.url.replace("v1", "beta")
    assert rejection(request)[0] == "SIGNATURE_MISMATCH"


def test_a_body_longer_than_the_signed_length_is_rejected(sandbox: Sandbox) -> None:
    request = SignedRequest(sandbox).cavage()
    request.body += b" "
    request.headers["content-length"] = str(len(request.body))
    assert rejection(request)[0] == "SIGNATURE_MISMATCH"


def test_a_length_counted_in_characters_is_rejected(sandbox: Sandbox) -> None:
    body = '{"query": "{ version } # ☕"}'
    request = SignedRequest(sandbox, body=body.encode(), headers={"content-length": str(len(body))}).cavage()
    request.headers["content-length"] = str(len(request.body))
    assert rejection(request)[0] == "SIGNATURE_MISMATCH"


@pytest.mark.parametrize("algorithm", ["sha-256", "sha-512"])
def test_a_body_that_does_not_match_its_digest_is_rejected(sandbox: Sandbox, algorithm: str) -> None:
    request = SignedRequest(sandbox).digest(algorithm).rfc9421((*RFC9421, "content-digest"))
    request.body = request.body.replace(b"email", b"owner")
    code, message = rejection(request)
    assert code == "CONTENT_DIGEST_MISMATCH"
    assert algorithm in message


def test_a_digest_with_an_unknown_algorithm_is_rejected(sandbox: Sandbox) -> None:
    request = SignedRequest(sandbox, headers={"content-digest": "md5=:AAAA:"}).rfc9421(
        (*RFC9421, "content-digest")
    )
    assert rejection(request)[0] == "CONTENT_DIGEST_MISMATCH"


@pytest.mark.parametrize(
    ("created", "expires", "code"),
    [
        (0, -1, "SIGNATURE_EXPIRED"),
        (-600, 300, "DATE_OUT_OF_RANGE"),
        (600, 900, "DATE_OUT_OF_RANGE"),
    ],
)
def test_created_and_expires_are_checked(sandbox: Sandbox, created: int, expires: int, code: str) -> None:
    assert rejection(SignedRequest(sandbox).rfc9421(created=created, expires=expires))[0] == code


@pytest.mark.parametrize("left_out", CAVAGE[:3])
def test_scheme_a_must_list_target_host_and_date(sandbox: Sandbox, left_out: str) -> None:
    code, message = rejection(SignedRequest(sandbox).cavage([name for name in CAVAGE if name != left_out]))
    assert code == "SIGNATURE_INSUFFICIENT"
    assert f"does not list {left_out};" in message


@pytest.mark.parametrize(
    "components",
    [
        ("@target-uri", "date"),
        ("@method", "@target-uri"),
        ("@method", "date"),
        ("@method", "@path", "date"),
    ],
)
def test_scheme_b_must_cover_method_url_and_date(sandbox: Sandbox, components: tuple[str, ...]) -> None:
    assert rejection(SignedRequest(sandbox).rfc9421(components))[0] == "SIGNATURE_INSUFFICIENT"


def test_a_query_must_be_covered_too(sandbox: Sandbox) -> None:
    request = SignedRequest(sandbox, path="/graphql/v1?x=1")
    assert (
        rejection(request.rfc9421(("@method", "@authority", "@path", "date")))[0] == "SIGNATURE_INSUFFICIENT"
    )


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_listed_header_that_is_missing_is_named(sandbox: Sandbox, scheme: str) -> None:
    request = SignedRequest(sandbox)
    request = (
        request.cavage((*CAVAGE, "x-absent"))
        if scheme == "cavage"
        else request.rfc9421((*RFC9421, "x-absent"))
    )
    code, message = rejection(request)
    assert code == "SIGNATURE_INSUFFICIENT"
    assert "x-absent, which the request does not have" in message


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_missing_date_is_rejected(sandbox: Sandbox, scheme: str) -> None:
    request = signed(SignedRequest(sandbox), scheme)
    del request.headers["date"]
    code, message = rejection(request)
    assert code == "SIGNATURE_INSUFFICIENT"
    assert "date" in message


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_date_in_another_format_is_rejected(sandbox: Sandbox, scheme: str) -> None:
    request = signed(SignedRequest(sandbox, headers={"date": "2026-11-20T20:43:00Z"}), scheme)
    assert rejection(request)[0] == "DATE_MALFORMED"


def test_other_algorithms_are_rejected(sandbox: Sandbox) -> None:
    assert rejection(SignedRequest(sandbox).cavage(algorithm="rsa-sha256"))[0] == "SIGNATURE_ALGORITHM"
    assert rejection(SignedRequest(sandbox).rfc9421(alg="ed25519"))[0] == "SIGNATURE_ALGORITHM"


@pytest.mark.parametrize(
    "headers",
    [
        {"authorization": "Signature"},
        {"authorization": 'Signature keyId="x"'},
        {"authorization": 'Signature keyId="x",keyId="y",signature="AAAA"'},
        {"authorization": "Signature nonsense"},
        {"signature-input": "("},
        {"signature-input": "a=1", "signature": "a=:AAAA:"},
        {"signature-input": 'a=("@method");keyid="x"'},
        {"signature-input": 'a=("@method");keyid="x"', "signature": "a=AAAA"},
        {"signature-input": 'a=("@method")', "signature": "a=:AAAA:"},
        {"signature-input": 'a=("@method" "@method");keyid="x"', "signature": "a=:AAAA:"},
        {"signature-input": 'a=("@status");keyid="x"', "signature": "a=:AAAA:"},
        {"signature-input": 'a=("date";sf);keyid="x"', "signature": "a=:AAAA:"},
        {"signature-input": ""},
    ],
    ids=str,
)
def test_a_malformed_signature_is_rejected(sandbox: Sandbox, headers: dict[str, str]) -> None:
    assert rejection(SignedRequest(sandbox, headers=headers))[0] == "SIGNATURE_MALFORMED"


def test_a_signature_that_is_not_base64_is_rejected(sandbox: Sandbox) -> None:
    assert rejection(SignedRequest(sandbox).cavage(signature="*"))[0] == "SIGNATURE_MALFORMED"


@pytest.mark.parametrize(("length", "valid"), [(4, True), (5, False)])
def test_a_signed_length_must_match_the_received_bytes(length: int, valid: bool) -> None:
    date = formatdate(0, usegmt=True)
    text = f"(request-target): post /\nhost: h\ndate: {date}\ncontent-length: {length}"
    signature = mac(base64.b64encode(b"secret").decode(), text)
    listed = 'headers="(request-target) host date content-length"'
    headers = (
        ("Host", "h"),
        ("Date", date),
        ("Content-Length", str(length)),
        ("Authorization", f'Signature keyId="k",{listed},signature="{signature}"'),
    )
    keys = {"k": AccessKey("k", b"secret", Account("A", "ada@example.com", EPOCH, EPOCH), EPOCH)}
    message = Message("POST", "http", "/", headers, b"body")
    if valid:
        assert verify(message, keys, 0) is keys["k"]
    else:
        with pytest.raises(UnauthenticatedError, match="content-length is 5; the body has 4 bytes"):
            verify(message, keys, 0)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            name: st.text(st.characters(max_codepoint=255, exclude_characters="\r\n\0"))
            for name in ("authorization", "signature", "signature-input", "date", "host")
        },
    ),
    st.sampled_from(
        ["", "Signature ", 'Signature keyId="k",signature="AAAA",headers="(request-target) host date",']
    ),
    st.sampled_from(["", 'a=("@method" "@target-uri" "date");keyid="k";']),
)
def test_any_other_headers_are_rejected_without_another_exception(
    headers: Mapping[str, str], authorization: str, signature_input: str
) -> None:
    parts = dict(headers)
    parts["authorization"] = authorization + parts.get("authorization", "")
    parts["signature-input"] = signature_input + parts.get("signature-input", "")
    message = Message("POST", "http", "/graphql/v1", tuple(parts.items()), b"")
    keys = {"k": AccessKey("k", b"unguessable", Account("A", "ada@example.com", EPOCH, EPOCH), EPOCH)}
    with pytest.raises(UnauthenticatedError):
        verify(message, keys, 0)
