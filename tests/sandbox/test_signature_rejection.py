"""Whoever signs badly is answered 403 with a reason that helps and holds no secret."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from email.utils import formatdate
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remoteit.sandbox.model.accounts import AccessKey, Account
from remoteit.sandbox.signatures.message import Message, SignatureRefusedError
from remoteit.sandbox.signatures.verify import authenticate
from tests.sandbox.signed_requests import CAVAGE, RFC9421, Hand, mac

if TYPE_CHECKING:
    from collections.abc import Mapping

    from remoteit.sandbox import Sandbox

WRONG = base64.b64encode(b"a secret of somebody else").decode()
EPOCH = datetime.fromtimestamp(0, UTC)
SCHEMES = ("cavage", "rfc9421")


def signed(hand: Hand, scheme: str) -> Hand:
    return hand.cavage() if scheme == "cavage" else hand.rfc9421()


def refusal(hand: Hand) -> tuple[str, str]:
    reply = hand.send()
    assert reply.status_code == 403, reply.text
    answer = reply.json()
    assert set(answer) == {"message", "code"}
    assert hand.sandbox.secret not in reply.text
    return answer["code"], answer["message"]


def test_no_signature_at_all_is_refused(sandbox: Sandbox) -> None:
    assert refusal(Hand(sandbox))[0] == "SIGNATURE_MISSING"
    assert refusal(Hand(sandbox, headers={"authorization": "Bearer x"}))[0] == "SIGNATURE_MISSING"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_wrong_secret_is_refused(sandbox: Sandbox, scheme: str) -> None:
    code, message = refusal(signed(Hand(sandbox, secret=WRONG), scheme))
    assert code == "SIGNATURE_MISMATCH"
    assert "begins with" in message


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_unknown_key_is_refused_by_name(sandbox: Sandbox, scheme: str) -> None:
    code, message = refusal(signed(Hand(sandbox, key_id="NOBODYSKEY0000000000"), scheme))
    assert (code, message) == ("KEY_UNKNOWN", "Unknown key id 'NOBODYSKEY0000000000'.")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_disabled_key_is_refused_at_once(fresh_sandbox: Sandbox, scheme: str) -> None:
    fresh_sandbox.backend.access_keys[fresh_sandbox.key_id].enabled = False
    assert refusal(signed(Hand(fresh_sandbox), scheme))[0] == "KEY_DISABLED"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("offset", "where"), [(-600, "behind"), (600, "ahead of")])
def test_a_date_ten_minutes_off_is_refused_with_the_difference(
    sandbox: Sandbox, scheme: str, offset: int, where: str
) -> None:
    code, message = refusal(signed(Hand(sandbox, offset=offset), scheme))
    assert code == "DATE_OUT_OF_RANGE"
    assert f"{where} the server's clock; at most 300 are allowed" in message


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("header", "value"), [("date", "Fri, 20 Nov 2020 20:43:00 GMT"), ("x-signed", "changed")]
)
def test_a_header_changed_after_signing_is_refused(
    sandbox: Sandbox, scheme: str, header: str, value: str
) -> None:
    hand = Hand(sandbox, headers={"x-signed": "as it was"})
    hand = hand.cavage((*CAVAGE, "x-signed")) if scheme == "cavage" else hand.rfc9421((*RFC9421, "x-signed"))
    hand.headers[header] = value
    assert refusal(hand)[0] in {"SIGNATURE_MISMATCH", "DATE_OUT_OF_RANGE"}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_another_path_than_the_signed_one_is_refused(sandbox: Sandbox, scheme: str) -> None:
    hand = signed(Hand(sandbox), scheme)
    hand.url = hand.url.replace("v1", "beta")
    assert refusal(hand)[0] == "SIGNATURE_MISMATCH"


def test_a_body_longer_than_the_signed_length_is_refused(sandbox: Sandbox) -> None:
    hand = Hand(sandbox).cavage()
    hand.body += b" "
    hand.headers["content-length"] = str(len(hand.body))
    assert refusal(hand)[0] == "SIGNATURE_MISMATCH"


def test_a_length_counted_in_characters_is_refused(sandbox: Sandbox) -> None:
    body = '{"query": "{ version } # ☕"}'
    hand = Hand(sandbox, body=body.encode(), headers={"content-length": str(len(body))}).cavage()
    hand.headers["content-length"] = str(len(hand.body))
    assert refusal(hand)[0] == "SIGNATURE_MISMATCH"


@pytest.mark.parametrize("algorithm", ["sha-256", "sha-512"])
def test_a_body_that_is_not_the_digested_one_is_refused(sandbox: Sandbox, algorithm: str) -> None:
    hand = Hand(sandbox).digest(algorithm).rfc9421((*RFC9421, "content-digest"))
    hand.body = hand.body.replace(b"email", b"owner")
    code, message = refusal(hand)
    assert code == "CONTENT_DIGEST_MISMATCH"
    assert algorithm in message


def test_a_digest_of_unknown_kind_is_refused(sandbox: Sandbox) -> None:
    hand = Hand(sandbox, headers={"content-digest": "md5=:AAAA:"}).rfc9421((*RFC9421, "content-digest"))
    assert refusal(hand)[0] == "CONTENT_DIGEST_MISMATCH"


@pytest.mark.parametrize(
    ("created", "expires", "code"),
    [
        (0, -1, "SIGNATURE_EXPIRED"),
        (-600, 300, "DATE_OUT_OF_RANGE"),
        (600, 900, "DATE_OUT_OF_RANGE"),
    ],
)
def test_the_signatures_own_times_are_checked(
    sandbox: Sandbox, created: int, expires: int, code: str
) -> None:
    assert refusal(Hand(sandbox).rfc9421(created=created, expires=expires))[0] == code


@pytest.mark.parametrize("left_out", CAVAGE[:3])
def test_scheme_a_must_list_target_host_and_date(sandbox: Sandbox, left_out: str) -> None:
    code, message = refusal(Hand(sandbox).cavage([name for name in CAVAGE if name != left_out]))
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
def test_scheme_b_must_cover_method_address_and_date(sandbox: Sandbox, components: tuple[str, ...]) -> None:
    assert refusal(Hand(sandbox).rfc9421(components))[0] == "SIGNATURE_INSUFFICIENT"


def test_a_query_must_be_covered_too(sandbox: Sandbox) -> None:
    hand = Hand(sandbox, path="/graphql/v1?x=1")
    assert refusal(hand.rfc9421(("@method", "@authority", "@path", "date")))[0] == "SIGNATURE_INSUFFICIENT"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_listed_header_that_is_not_there_is_named(sandbox: Sandbox, scheme: str) -> None:
    hand = Hand(sandbox)
    hand = hand.cavage((*CAVAGE, "x-absent")) if scheme == "cavage" else hand.rfc9421((*RFC9421, "x-absent"))
    code, message = refusal(hand)
    assert code == "SIGNATURE_INSUFFICIENT"
    assert "x-absent, which the request does not have" in message


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_missing_date_is_refused(sandbox: Sandbox, scheme: str) -> None:
    hand = signed(Hand(sandbox), scheme)
    del hand.headers["date"]
    code, message = refusal(hand)
    assert code == "SIGNATURE_INSUFFICIENT"
    assert "date" in message


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_date_in_another_form_is_refused(sandbox: Sandbox, scheme: str) -> None:
    hand = signed(Hand(sandbox, headers={"date": "2026-11-20T20:43:00Z"}), scheme)
    assert refusal(hand)[0] == "DATE_MALFORMED"


def test_other_algorithms_are_refused(sandbox: Sandbox) -> None:
    assert refusal(Hand(sandbox).cavage(algorithm="rsa-sha256"))[0] == "SIGNATURE_ALGORITHM"
    assert refusal(Hand(sandbox).rfc9421(alg="ed25519"))[0] == "SIGNATURE_ALGORITHM"


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
def test_a_malformed_signature_is_refused(sandbox: Sandbox, headers: dict[str, str]) -> None:
    assert refusal(Hand(sandbox, headers=headers))[0] == "SIGNATURE_MALFORMED"


def test_a_signature_that_is_no_base64_is_refused(sandbox: Sandbox) -> None:
    assert refusal(Hand(sandbox).cavage(signature="*"))[0] == "SIGNATURE_MALFORMED"


@pytest.mark.parametrize(("length", "good"), [(4, True), (5, False)])
def test_a_signed_length_is_held_against_the_bytes_that_came(length: int, good: bool) -> None:
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
    if good:
        assert authenticate(message, keys, 0) is keys["k"]
    else:
        with pytest.raises(SignatureRefusedError, match="content-length is 5; the body has 4 bytes"):
            authenticate(message, keys, 0)


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
def test_whatever_stands_in_the_headers_is_refused_and_nothing_else_happens(
    headers: Mapping[str, str], authorization: str, signature_input: str
) -> None:
    parts = dict(headers)
    parts["authorization"] = authorization + parts.get("authorization", "")
    parts["signature-input"] = signature_input + parts.get("signature-input", "")
    message = Message("POST", "http", "/graphql/v1", tuple(parts.items()), b"")
    keys = {"k": AccessKey("k", b"unguessable", Account("A", "ada@example.com", EPOCH, EPOCH), EPOCH)}
    with pytest.raises(SignatureRefusedError):
        authenticate(message, keys, 0)
