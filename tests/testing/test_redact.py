"""A recording has placeholders instead of secrets, and is otherwise unchanged."""

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

# One comment for mypy and one for basedpyright: vcrpy has no stubs.
from vcr.request import Request  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]

from remoteit.testing.secrets.placeholders import Kind, is_placeholder, placeholder
from remoteit.testing.secrets.redact import MessageRedactor, redact_string
from tests.testing.secret_samples import CODE, HARMLESS, JWT, KEY_ID, NAMED, SECRET, SHAPES, UUID

URL = "https://api.remote.it/graphql/v1"
JSON = "application/json"
RENAME = "mutation R($id: String!, $name: String!) { renameService(serviceId: $id, name: $name) }"
FORM = "multipart/form-data; boundary=b"


def redact_request(request: Any) -> Any:
    return MessageRedactor().redact_request(request)


def redact_response(response: dict[str, Any], request: Any = None) -> dict[str, Any]:
    return MessageRedactor().redact_response(response, request)


def request_for(body: object, uri: str = URL, headers: dict[str, str] | None = None) -> Any:
    """A request as vcrpy passes it on."""
    sent = json.dumps(body) if isinstance(body, dict) else body
    make: Any = Request
    return make("POST", uri, sent, {"Content-Type": JSON, **(headers or {})})


def response_with(body: object, headers: dict[str, str] | None = None) -> dict[str, Any]:
    """A response as vcrpy passes it on."""
    sent = body if isinstance(body, bytes) else json.dumps(body).encode()
    return {
        "status": {"code": 200, "message": "OK"},
        "headers": {name: [value] for name, value in {"Content-Type": JSON, **(headers or {})}.items()},
        "body": {"string": sent},
    }


def redacted_body(body: object, headers: dict[str, str] | None = None, request: Any = None) -> bytes:
    """The body of a response after its redaction."""
    done: bytes = redact_response(response_with(body, headers), request)["body"]["string"]
    return done


@pytest.mark.parametrize(("secret", "text"), SHAPES.values(), ids=SHAPES)
def test_secrets_are_found_by_shape_everywhere(secret: str, text: str) -> None:
    done = redact_string(text)
    assert secret not in done
    assert redact_string(done) == done
    named = request_for({"query": RENAME, "variables": {"id": "80:00:00:00:01:02:03:04", "name": text}})
    assert json.loads(redact_request(named).body)["variables"]["name"] == done
    devices = request_for({"query": "{ login { devices { items { name } } } }"})
    data = {"data": {"login": {"devices": {"items": [{"name": text}]}}}}
    assert json.loads(redacted_body(data, request=devices)) == json.loads(
        json.dumps(data).replace(json.dumps(text), json.dumps(done))
    )
    assert redacted_body(text.encode(), {"Content-Type": "text/plain"}).decode() == done
    assert redacted_body(text.encode("utf-16"), {"Content-Type": "text/plain"}).decode("utf-16") == done
    table = redacted_body(
        f"id,note\r\n1,{text}\r\n2,none\r\n".encode(), {"Content-Type": "text/csv"}
    ).decode()
    assert table == f"id,note\r\n1,{done}\r\n2,none\r\n"
    part = f'--b\r\nContent-Disposition: form-data; name="name"\r\n\r\n{text}\r\n--b--\r\n'
    form = redact_request(request_for(part.encode(), headers={"Content-Type": FORM})).body.decode()
    assert form == part.replace(text, done)
    assert redact_response(response_with({}, {"X-R3-Warning": text}))["headers"]["x-r3-warning"] == [done]


@pytest.mark.parametrize(("secret", "content"), NAMED.values(), ids=NAMED)
def test_values_that_no_schema_knows_are_replaced_alike_in_requests_and_responses(
    secret: str, content: dict[str, Any]
) -> None:
    request = request_for({"operationName": "X", "variables": content, "query": "{ login { x } }"})
    sent = redact_request(request).body
    assert secret not in sent.decode()
    done = redacted_body({"data": {"login": content}}, request=request)
    assert secret not in done.decode()
    assert json.loads(sent)["variables"] == json.loads(done)["data"]["login"] != content
    assert redacted_body(done, request=request) == done


@pytest.mark.parametrize("name", ["secret", "token", "password", "clientSecret", "registrationCode"])
def test_a_part_of_a_form_is_found_by_its_name(name: str) -> None:
    part = f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\nmine\r\n'
    binary = '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n'
    form = part.encode() + binary.encode() + b"\x00\xff\x00 ann@firm.de\r\n--b--\r\n"
    done: bytes = redact_request(request_for(form, headers={"Content-Type": FORM})).body
    assert done == form.replace(b"mine", placeholder(Kind.SECRET, "mine").encode())
    assert redact_string(part + "--b--") == (part + "--b--").replace("mine", placeholder(Kind.SECRET, "mine"))


def test_the_text_of_a_file_is_replaced_unless_a_test_keeps_it() -> None:
    form = (
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="x.sh"\r\n\r\necho open\r\n--b--\r\n'
    )
    sent = request_for(form, headers={"Content-Type": FORM})
    assert redact_request(sent).body == form.replace(
        b"echo open", placeholder(Kind.SECRET, "echo open").encode()
    )
    assert MessageRedactor(["File.content"]).redact_request(sent).body == form
    download = request_for(None, f"{URL}/file/download/{UUID}")
    assert redacted_body(b"echo open", request=download) == placeholder(Kind.SECRET, "echo open").encode()


@pytest.mark.parametrize("content", HARMLESS, ids=lambda content: next(iter(content)))
def test_harmless_values_stay_byte_by_byte(content: dict[str, Any]) -> None:
    body = json.dumps(content, indent=3).encode()
    assert redacted_body(body) == body
    assert redact_string(body.decode()) == body.decode()


def test_only_listed_headers_are_kept() -> None:
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
    request = redact_request(request_for({}, headers={**secret, "Accept": JSON}))
    assert dict(request.headers.items()) == {"content-type": JSON, "accept": JSON}
    extra = {"Set-Cookie": "a=b", "X-Request-Id": "1", "Retry-After": "3", "X-R3-Warning": "121 old"}
    assert redact_response(response_with({}, {**secret, **extra}))["headers"] == {
        "content-type": [JSON],
        "retry-after": ["3"],
        "x-r3-warning": ["121 old"],
    }


def test_a_value_has_the_same_placeholder_everywhere() -> None:
    request = request_for(
        {
            "query": "mutation C($code: String!) { claimDevice(code: $code) { restoreCode restoreCommand } }",
            "variables": {"code": CODE},
        }
    )
    command = f'R3_REGISTRATION_CODE="{CODE}" sh -c x'
    response = {"data": {"claimDevice": {"restoreCode": CODE, "restoreCommand": command}}}
    device = json.loads(redacted_body(response, request=request))["data"]["claimDevice"]
    assert is_placeholder(device["restoreCode"])
    assert device["restoreCode"] in device["restoreCommand"]
    assert json.loads(redact_request(request).body)["variables"]["code"] == device["restoreCode"]
    request = request_for({"query": "{ login { links { code url } } }"})
    links = [{"code": "kfhwqpzt", "url": "https://kfhwqpzt.connect.rt3.io"}]
    (link,) = json.loads(redacted_body({"data": {"login": {"links": links}}}, request=request))["data"][
        "login"
    ]["links"]
    assert link["url"] == f"https://{link['code']}.connect.rt3.io"
    texts = redact_string("Ann@Firm.de, ann@firm.de, ANN%40FIRM.DE, bea@firm.de").split(", ")
    assert texts[0] == texts[1] == texts[2].replace("%40", "@") != texts[3]


def test_a_link_in_a_response_is_the_link_that_is_fetched() -> None:
    for link in (
        f"https://api.remote.it/reports/{UUID}.csv",
        "https://b.s3.firm.de/e.csv?X-Amz-Credential=A%2Fb&X-Amz-Signature=9f86d081884c7d659a2feaa0",
    ):
        request = request_for({"query": "{ login { eventsUrl } }"})
        done = redacted_body({"data": {"login": {"eventsUrl": link}}}, request=request)
        response = json.loads(done)["data"]["login"]["eventsUrl"]
        assert redact_request(request_for(None, link)).uri == response != link


def test_placeholders_keep_the_form_of_the_value() -> None:
    email = redact_string("ann@firm.de")
    assert re.fullmatch(r"user-[0-9a-f]{10}@example\.com", email)
    four, six = (ipaddress.ip_address(redact_string(address)) for address in ("8.8.4.4", "2a00:1450::200e"))
    assert four in ipaddress.ip_network("198.18.0.0/15")
    assert six in ipaddress.ip_network("2001:db8::/32")
    assert re.fullmatch("REDACTED[A-Z2-7]{12}", redact_string(KEY_ID))
    head, claims, signature = (
        base64.urlsafe_b64decode(part + "==") for part in redact_string(JWT).split(".")
    )
    assert json.loads(head) == {"alg": "none"}
    assert json.loads(claims)["sub"].startswith("redacted-")
    assert signature
    secret = json.loads(redacted_body({"secret": SECRET}))["secret"]
    assert secret.startswith("Redacted")
    assert len(base64.b64decode(secret, validate=True)) == len(base64.b64decode(SECRET))


def test_placeholders_do_not_change_from_one_version_to_the_next() -> None:
    # Recordings of different days are compared: a new one must not differ if nothing has changed.
    assert redact_string("ann@firm.de") == "user-9a78f1e957@example.com"
    assert redact_string("8.8.4.4") == "198.19.53.216"
    assert placeholder(Kind.SECRET, "mine") == "redacted589a0519f23b9697f9f0ea017d86a189"


@pytest.mark.parametrize("name", ["gzip", "x-gzip", "deflate", "bare deflate"])
def test_a_compressed_response_is_redacted(name: str) -> None:
    body = json.dumps({"email": "ann@firm.de"}).encode()
    bare = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = {
        "gzip": gzip.compress(body),
        "x-gzip": gzip.compress(body),
        "deflate": zlib.compress(body),
        "bare deflate": bare.compress(body) + bare.flush(),
    }
    encoding = {"Content-Encoding": name.removeprefix("bare ")}
    done = redact_response(response_with(packed[name], encoding))
    assert json.loads(done["body"]["string"]) == {"email": redact_string("ann@firm.de")}
    assert "content-encoding" not in done["headers"]
    # httpx may have read it already.
    assert redacted_body(body, encoding) == done["body"]["string"]


def test_a_response_in_an_unknown_compression_keeps_the_header_that_the_scan_reports() -> None:
    done = redact_response(response_with(b"\x0b\x02\x80", {"Content-Encoding": "br"}))
    assert (done["headers"]["content-encoding"], done["body"]["string"]) == (["br"], b"\x0b\x02\x80")


def test_a_binary_body_is_kept_as_it_is() -> None:
    for body in (bytes(range(256)), b"PK\x03\x04\x00ann@firm.de\xff", gzip.compress(b"ann@firm.de")):
        assert redacted_body(body, {"Content-Type": "application/octet-stream"}) == body
    old = redacted_body("Zoë, ann@firm.de".encode("latin-1"))
    assert old.decode("latin-1") == f"Zoë, {redact_string('ann@firm.de')}"


def test_secrets_behind_an_alias_are_found() -> None:
    response = response_with({"data": {"mine": {"k": "short", "s": "mine-s"}, "e": "x"}})
    request = request_for({"query": "mutation { mine: createAccessKey { k: key, s: secret } e: __typename }"})
    data = json.loads(redact_response(response, request)["body"]["string"])["data"]
    assert is_placeholder(data["mine"]["k"])
    assert is_placeholder(data["mine"]["s"])
    assert data["e"] == "x"
    document = "query($name: String!) { login { attribute(name: $name) } }"
    named = request_for({"query": document, "variables": {"name": "wifi_password"}})
    asks = redact_response(response_with({"data": {"login": {"attribute": "psk"}}}), named)
    assert is_placeholder(json.loads(asks["body"]["string"])["data"]["login"]["attribute"])


def test_the_given_request_and_response_do_not_change() -> None:
    request, response = (
        request_for({"password": "x"}, headers={"token": "t"}),
        response_with({"password": "x"}),
    )
    assert redact_request(request) is not request
    redact_response(response)
    assert request.headers["token"] == "t"
    assert json.loads(request.body) == json.loads(response["body"]["string"]) == {"password": "x"}


@pytest.mark.parametrize("body", [BytesIO(b"password=abc"), iter([b"password=", b"abc"])])
def test_a_body_that_is_a_file_or_an_iterator_is_redacted_as_a_whole(body: object) -> None:
    assert redact_request(request_for(body)).body == b"password=" + placeholder(Kind.SECRET, "abc").encode()


def test_the_order_of_names_and_every_json_value_survive() -> None:
    content: dict[str, Any] = {"z": 1.5, "email": "ann@firm.de", "a": [None, True, -(2**70)], "b": "é\ud800"}
    done = redacted_body(content)
    assert list(json.loads(done)) == list(content)
    assert json.loads(done) == {**content, "email": redact_string("ann@firm.de")}


def test_both_values_of_a_repeated_name_are_redacted() -> None:
    assert b"mine" not in redacted_body(b'{"password": "mine", "password": "x"}')


def test_json_that_cannot_be_parsed_is_redacted_as_text() -> None:
    assert "ann@firm.de" not in redact_string("[" * 100_000 + '"ann@firm.de"')
    assert "ann@firm.de" not in redact_string('{"a": "ann@firm.de"')


def test_addresses_whose_placeholders_collide_get_different_ones_in_recording_and_replay() -> None:
    addresses = "8.0.2.11", "8.0.2.252"
    assert len({placeholder(Kind.ADDRESS, address) for address in addresses}) == 1
    recorded = MessageRedactor()
    requests = [
        request_for({"query": "query($a: Own) { x(a: $a) }", "variables": {"a": address}})
        for address in addresses
    ]
    bodies = [recorded.redact_request(request).body for request in requests]
    assert bodies[0] != bodies[1]
    assert ipaddress.ip_address(json.loads(bodies[1])["variables"]["a"]) in ipaddress.ip_network(
        "240.0.0.0/5"
    )
    # In a replay the addresses may be sent in another order.
    replayed = MessageRedactor()
    replayed.observe(b"\n".join(bodies).decode())
    assert [replayed.redact_request(request).body for request in reversed(requests)] == bodies[::-1]
    assert recorded.redact_request(recorded.redact_request(requests[1])).body == bodies[1]


def test_many_addresses_have_as_many_placeholders() -> None:
    redactor = MessageRedactor()
    addresses = [str(ipaddress.IPv4Address("8.0.0.0") + number) for number in range(400)]
    request = request_for({"query": "query($a: Own) { x(a: $a) }", "variables": {"a": addresses}})
    assert len(set(json.loads(redactor.redact_request(request).body)["variables"]["a"])) == len(addresses)


def test_an_error_message_does_not_repeat_a_value_that_was_replaced() -> None:
    redactor = MessageRedactor()
    request = request_for({"query": "query($a: Own) { x(a: $a) }", "variables": {"a": "correct horse"}})
    variables = json.loads(redactor.redact_request(request).body)["variables"]
    response = response_with({"errors": [{"message": "There is no correct horse here."}], "data": None})
    done = json.loads(redactor.redact_response(response, request)["body"]["string"])
    assert done["errors"] == [{"message": f"There is no {variables['a']} here."}]


def test_a_test_can_keep_free_form_values_but_no_secrets() -> None:
    document = "query($a: Own) { login { id(a: $a) attributes email authhash } }"
    request = request_for({"query": document, "variables": {"a": "mine"}})
    login = {
        "id": "1",
        "attributes": {"floor": 3, "password": "x81Kq"},
        "email": "a@firm.de",
        "authhash": "h",
    }
    kept = MessageRedactor(["User.attributes", "User.id(a:)"])
    assert kept.redact_request(request).body == request.body
    done = json.loads(
        kept.redact_response(response_with({"data": {"login": login}}), request)["body"]["string"]
    )
    assert done["data"]["login"]["attributes"]["floor"] == 3
    for name in ("email", "authhash"):
        assert done["data"]["login"][name] != login[name]
    assert is_placeholder(done["data"]["login"]["attributes"]["password"])
    with pytest.raises(ValueError, match=re.escape("User.authhash")):
        MessageRedactor(["User.authhash"])


@pytest.mark.parametrize("depth", [300, 900])
def test_deeply_nested_json_is_redacted(depth: int) -> None:
    body = f'{"[" * depth}"ann@firm.de", "open sesame"{"]" * depth}'
    assert "ann@firm.de" not in redact_string(body)
    done = redact_request(request_for(body)).body
    assert b"ann@firm.de" not in done
    assert b"open sesame" not in done
