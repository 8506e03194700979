"""What is recorded has stand-ins in the place of secrets, and is otherwise what it was."""

from __future__ import annotations

import base64
import gzip
import ipaddress
import json
import re
import zlib
from io import BytesIO
from typing import Any

import pytest

# One excuse for mypy and one for basedpyright: there are no stubs.
from vcr.request import Request  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]

from remoteit.testing.secrets.placeholders import Kind, is_stand_in, stand_in
from remoteit.testing.secrets.scrub import scrubbed_answer, scrubbed_request, scrubbed_response, scrubbed_text
from tests.testing.secret_samples import CODE, HARMLESS, JWT, KEY_ID, NAMED, SECRET, SHAPES, UUID

URL = "https://api.remote.it/graphql/v1"
JSON = "application/json"
FORM = "multipart/form-data; boundary=b"


def asked(body: object, uri: str = URL, headers: dict[str, str] | None = None) -> Any:
    """A request as vcrpy hands it over."""
    sent = json.dumps(body) if isinstance(body, dict) else body
    make: Any = Request
    return make("POST", uri, sent, {"Content-Type": JSON, **(headers or {})})


def answered(body: object, headers: dict[str, str] | None = None) -> dict[str, Any]:
    """An answer as vcrpy hands it over."""
    sent = body if isinstance(body, bytes) else json.dumps(body).encode()
    return {
        "status": {"code": 200, "message": "OK"},
        "headers": {name: [value] for name, value in {"Content-Type": JSON, **(headers or {})}.items()},
        "body": {"string": sent},
    }


def kept(body: object, headers: dict[str, str] | None = None) -> bytes:
    """What is left of the body of an answer."""
    done: bytes = scrubbed_response(answered(body, headers))["body"]["string"]
    return done


@pytest.mark.parametrize(("secret", "text"), SHAPES.values(), ids=SHAPES)
def test_a_secret_is_found_by_its_shape_and_alike_wherever_it_stands(secret: str, text: str) -> None:
    done = scrubbed_text(text)
    assert secret not in done
    assert scrubbed_text(done) == done
    sent = json.loads(scrubbed_request(asked({"query": "{ x }", "variables": {"a": [{"note": text}]}})).body)
    assert sent["variables"]["a"][0]["note"] == done
    assert json.loads(kept({"data": {"a": [{"note": text}]}}))["data"]["a"][0]["note"] == done
    assert kept(text.encode(), {"Content-Type": "text/plain"}).decode() == done
    assert kept(text.encode("utf-16"), {"Content-Type": "text/plain"}).decode("utf-16") == done
    table = kept(f"id,note\r\n1,{text}\r\n2,none\r\n".encode(), {"Content-Type": "text/csv"}).decode()
    assert table == f"id,note\r\n1,{done}\r\n2,none\r\n"
    part = f'--b\r\nContent-Disposition: form-data; name="longDesc"\r\n\r\n{text}\r\n--b--\r\n'
    form = scrubbed_request(asked(part.encode(), headers={"Content-Type": FORM})).body.decode()
    assert form == part.replace(text, done)
    assert scrubbed_response(answered({}, {"X-R3-Warning": text}))["headers"]["x-r3-warning"] == [done]


@pytest.mark.parametrize(("secret", "content"), NAMED.values(), ids=NAMED)
def test_a_secret_is_found_by_its_name_in_requests_and_answers(secret: str, content: dict[str, Any]) -> None:
    sent = scrubbed_request(asked({"operationName": "X", "variables": content, "query": "{ x }"})).body
    assert secret not in sent.decode()
    done = kept({"data": {"login": content}})
    assert secret not in done.decode()
    assert json.loads(sent)["variables"] == json.loads(done)["data"]["login"] != content
    assert kept(done) == done


@pytest.mark.parametrize("name", ["secret", "token", "password", "clientSecret", "registrationCode"])
def test_a_part_of_a_form_is_found_by_its_name(name: str) -> None:
    part = f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\nmine\r\n'
    binary = '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n'
    form = part.encode() + binary.encode() + b"\x00\xff\x00 ann@firm.de\r\n--b--\r\n"
    done: bytes = scrubbed_request(asked(form, headers={"Content-Type": FORM})).body
    assert done == form.replace(b"mine", stand_in(Kind.SECRET, "mine").encode())
    assert scrubbed_text(part + "--b--") == (part + "--b--").replace("mine", stand_in(Kind.SECRET, "mine"))


@pytest.mark.parametrize("content", HARMLESS, ids=lambda one: next(iter(one)))
def test_what_is_no_secret_stays_byte_by_byte(content: dict[str, Any]) -> None:
    body = json.dumps(content, indent=3).encode()
    assert kept(body) == body
    assert scrubbed_request(asked(body)).body == body


def test_only_headers_on_the_list_are_kept() -> None:
    secret = {
        "Authorization": 'Signature keyId="K",signature="s"',
        "Signature": "remoteit=:c2ln:",
        "Signature-Input": 'remoteit=("@method");keyid="K"',
        "DeveloperKey": "dev",
        "token": "t",
        "Date": "Fri, 20 Nov 2026 20:43:00 GMT",
        "User-Agent": "me",
        "Cookie": "a=b",
        "X-New": "1",
    }
    request = scrubbed_request(asked({}, headers={**secret, "Accept": JSON}))
    assert dict(request.headers.items()) == {"content-type": JSON, "accept": JSON}
    extra = {"Set-Cookie": "a=b", "X-Request-Id": "1", "Retry-After": "3", "X-R3-Warning": "121 old"}
    assert scrubbed_response(answered({}, {**secret, **extra}))["headers"] == {
        "content-type": [JSON],
        "retry-after": ["3"],
        "x-r3-warning": ["121 old"],
    }


def test_one_value_has_one_stand_in_in_every_kind_of_place() -> None:
    code = json.loads(kept({"data": {"registrationCode": CODE}}))["data"]["registrationCode"]
    command = kept({"registrationCommand": f'R3_REGISTRATION_CODE="{CODE}" sh -c x'}).decode()
    claim = json.loads(scrubbed_request(asked({"query": "{ x }", "variables": {"code": CODE}})).body)
    assert is_stand_in(code)
    assert code in command
    assert claim["variables"]["code"] == code
    link = json.loads(kept({"code": "kfhwqpzt", "url": "https://kfhwqpzt.connect.rt3.io"}))
    assert link["url"] == f"https://{link['code']}.connect.rt3.io"
    texts = scrubbed_text("Ann@Firm.de, ann@firm.de, ANN%40FIRM.DE, bea@firm.de").split(", ")
    assert texts[0] == texts[1] == texts[2].replace("%40", "@") != texts[3]


def test_a_link_that_was_answered_is_the_one_that_is_fetched() -> None:
    for link in (
        f"https://api.remote.it/reports/{UUID}.csv",
        "https://b.s3.firm.de/e.csv?X-Amz-Credential=A%2Fb&X-Amz-Signature=9f86d081884c7d659a2feaa0",
    ):
        answer = json.loads(kept({"data": {"eventsUrl": link}}))["data"]["eventsUrl"]
        assert scrubbed_request(asked(None, link)).uri == answer != link


def test_stand_ins_are_of_the_kind_of_what_they_stand_for() -> None:
    email = scrubbed_text("ann@firm.de")
    assert re.fullmatch(r"user-[0-9a-f]{10}@example\.com", email)
    four, six = (ipaddress.ip_address(scrubbed_text(one)) for one in ("8.8.4.4", "2a00:1450::200e"))
    assert four in ipaddress.ip_network("198.18.0.0/15")
    assert six in ipaddress.ip_network("2001:db8::/32")
    assert re.fullmatch("STANDIN[A-Z2-7]{13}", scrubbed_text(KEY_ID))
    head, claims, signature = (base64.urlsafe_b64decode(one + "==") for one in scrubbed_text(JWT).split("."))
    assert json.loads(head) == {"alg": "none"}
    assert json.loads(claims)["sub"].startswith("stand-in-")
    assert signature
    secret = json.loads(kept({"secret": SECRET}))["secret"]
    assert secret.startswith("StandIn")
    assert len(base64.b64decode(secret, validate=True)) == len(base64.b64decode(SECRET))


def test_stand_ins_do_not_change_from_one_version_to_the_next() -> None:
    # Recordings of different days are compared: a new one must not differ where nothing has changed.
    assert scrubbed_text("ann@firm.de") == "user-ad54e9d098@example.com"
    assert scrubbed_text("8.8.4.4") == "198.19.88.199"
    assert stand_in(Kind.SECRET, "mine") == "standin091930967a6d6bdd4bf0d3eb2a7a01ef8"


@pytest.mark.parametrize("name", ["gzip", "x-gzip", "deflate", "bare deflate"])
def test_nothing_hides_in_a_compressed_answer(name: str) -> None:
    body = json.dumps({"email": "ann@firm.de"}).encode()
    bare = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = {
        "gzip": gzip.compress(body),
        "x-gzip": gzip.compress(body),
        "deflate": zlib.compress(body),
        "bare deflate": bare.compress(body) + bare.flush(),
    }
    encoding = {"Content-Encoding": name.removeprefix("bare ")}
    done = scrubbed_response(answered(packed[name], encoding))
    assert json.loads(done["body"]["string"]) == {"email": scrubbed_text("ann@firm.de")}
    assert "content-encoding" not in done["headers"]
    # httpx may have read it already.
    assert kept(body, encoding) == done["body"]["string"]


def test_an_answer_in_an_unknown_compression_is_left_with_the_header_that_the_scan_finds() -> None:
    done = scrubbed_response(answered(b"\x0b\x02\x80", {"Content-Encoding": "br"}))
    assert (done["headers"]["content-encoding"], done["body"]["string"]) == (["br"], b"\x0b\x02\x80")


def test_a_body_that_is_no_text_is_left_as_it_is() -> None:
    for body in (bytes(range(256)), b"PK\x03\x04\x00ann@firm.de\xff", gzip.compress(b"ann@firm.de")):
        assert kept(body, {"Content-Type": "application/octet-stream"}) == body
    old = kept("Zoë, ann@firm.de".encode("latin-1"))
    assert old.decode("latin-1") == f"Zoë, {scrubbed_text('ann@firm.de')}"


def test_secrets_under_another_name_are_found_with_the_request_at_hand() -> None:
    answer = answered({"data": {"mine": {"k": "short", "s": "mine-s"}, "e": "x"}})
    document = "mutation { mine: createAccessKey { k: key, s: secret } e: version }"
    data = json.loads(scrubbed_answer(asked({"query": document}), answer)["body"]["string"])["data"]
    assert is_stand_in(data["mine"]["k"])
    assert is_stand_in(data["mine"]["s"])
    assert data["e"] == "x"
    named = asked({"query": "query($name: String!) { x }", "variables": {"name": "wifi_password"}})
    asks = scrubbed_answer(named, answered({"data": {"attribute": "psk"}}))
    assert is_stand_in(json.loads(asks["body"]["string"])["data"]["attribute"])
    assert scrubbed_answer(asked(None), answer) == scrubbed_response(answer)


def test_the_request_and_the_answer_that_were_handed_over_stay_as_they_are() -> None:
    request, answer = asked({"password": "x"}, headers={"token": "t"}), answered({"password": "x"})
    assert scrubbed_request(request) is not request
    scrubbed_response(answer)
    assert request.headers["token"] == "t"
    assert json.loads(request.body) == json.loads(answer["body"]["string"]) == {"password": "x"}


@pytest.mark.parametrize("body", [BytesIO(b"password=abc"), iter([b"password=", b"abc"])])
def test_a_body_that_is_a_file_or_comes_in_pieces_is_scrubbed_as_a_whole(body: object) -> None:
    assert scrubbed_request(asked(body)).body == b"password=" + stand_in(Kind.SECRET, "abc").encode()


def test_the_order_of_names_and_what_json_can_hold_survive() -> None:
    content: dict[str, Any] = {"z": 1.5, "email": "ann@firm.de", "a": [None, True, -(2**70)], "b": "é\ud800"}
    done = kept(content)
    assert list(json.loads(done)) == list(content)
    assert json.loads(done) == {**content, "email": scrubbed_text("ann@firm.de")}


def test_a_value_that_a_second_of_its_name_would_hide_is_found() -> None:
    assert b"mine" not in kept(b'{"password": "mine", "password": "x"}')


def test_what_nobody_could_parse_is_scrubbed_as_text() -> None:
    assert "ann@firm.de" not in scrubbed_text("[" * 100_000 + '"ann@firm.de"')
    assert "ann@firm.de" not in scrubbed_text('{"a": "ann@firm.de"')
