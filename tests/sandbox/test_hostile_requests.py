"""No bytes that a client sends make the sandbox fail, hang, or keep more and more memory."""

from __future__ import annotations

import asyncio
import base64
import socket
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import h11
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remoteit.sandbox import Fault, FaultError, Rule
from remoteit.sandbox.faults.middleware import DISCONNECT, FaultMiddleware
from remoteit.sandbox.faults.requests import MAX_NAME_LENGTH
from remoteit.sandbox.faults.rules import Faults
from remoteit.sandbox.http.app import create_app
from remoteit.sandbox.http.execution import parse_document_cached
from remoteit.sandbox.seed.fleet import build_backend
from tests.sandbox.signed_requests import SignedRequest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Message, Scope

    from remoteit.sandbox import Sandbox

TIMEOUT = 20
"""Seconds without a byte from the sandbox; far more than a response takes on a busy machine."""

BODY = b'{"query": "{ login { email } }"}'
SCHEMES = ("cavage", "rfc9421")


def exchange(sandbox: Sandbox, request: bytes) -> bytes:
    """Return everything that the sandbox sends before it closes the connection."""
    url = urlsplit(sandbox.url)
    received = bytearray()
    with socket.create_connection((url.hostname, url.port), TIMEOUT) as connection:
        # The sandbox may close the connection before it has read everything.
        with suppress(ConnectionResetError, BrokenPipeError):
            connection.sendall(request)
        with suppress(ConnectionResetError):
            while part := connection.recv(65536):
                received += part
    return bytes(received)


def statuses(received: bytes) -> list[int]:
    """Return the status of each response in what was received, the interim ones included."""
    heads = [part for part in received.split(b"\r\n") if part.startswith(b"HTTP/1.1 ")]
    return [int(head[9:12]) for head in heads]


def send_headers(
    sandbox: Sandbox, headers: Mapping[bytes, bytes], method: bytes = b"POST", target: bytes = b"/graphql/v1"
) -> list[int]:
    """Send a request with these headers and return the statuses of its responses."""
    own = {b"content-length": str(len(BODY)).encode(), b"connection": b"close"}
    lines = [name + b": " + value for name, value in {b"host": b"x", **headers, **own}.items()]
    return statuses(
        exchange(sandbox, b"\r\n".join((method + b" " + target + b" HTTP/1.1", *lines, b"", BODY)))
    )


def signed_headers(sandbox: Sandbox, scheme: str) -> dict[bytes, bytes]:
    """Return the headers of a request that the sandbox accepts."""
    request = SignedRequest(sandbox, body=BODY)
    if scheme == "cavage":
        request.cavage()
    else:
        request.digest().rfc9421(("@method", "@authority", "@target-uri", "date", "content-digest"))
    return {name.encode(): value.encode() for name, value in request.headers.items()}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_signed_headers_of_these_tests_are_accepted(sandbox: Sandbox, scheme: str) -> None:
    assert send_headers(sandbox, signed_headers(sandbox, scheme)) == [200]


@pytest.mark.parametrize(
    "date",
    [
        b"Fri, 20 Nov 99999999999 20:43:00 GMT",
        b"Fri, 20 Nov 2026 20:43:00 +99999999999999",
        b"Fri, 20 Nov 2026 999999999999999999999:43:00 GMT",
        b"Fri, 20 Nov 0000 20:43:00 GMT",
        b"Fri, 20 Nov \xb22026 20:43:00 GMT",
        "Fri, ٢٠ Nov 2026 20:43:00 GMT".encode(),
        b"9" * 5000,
        b"\xff",
    ],
)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_date_out_of_range_or_not_ascii_gets_403(sandbox: Sandbox, scheme: str, date: bytes) -> None:
    assert send_headers(sandbox, {**signed_headers(sandbox, scheme), b"date": date}) == [403]


@pytest.mark.parametrize("signature", [b"\xe9", b"AA=A", b"\xb2", b"A" * 30_000])
def test_a_signature_of_scheme_a_that_is_not_base64_gets_403(sandbox: Sandbox, signature: bytes) -> None:
    headers = signed_headers(sandbox, "cavage")
    headers[b"authorization"] = (
        b'Signature keyId="%s",headers="(request-target) host date",signature="%s"'
        % (sandbox.key_id.encode(), signature)
    )  # fmt: skip
    assert send_headers(sandbox, headers) == [403]


@pytest.mark.parametrize(
    ("components", "parameters"),
    [
        (b"", b";created=@9"),
        (b"", b";created=999999999999999"),
        (b"", b";expires=-999999999999999"),
        (b"", b";nonce=@99999999999"),
        (b"", b";nonce=@-62135596800"),
        (b"", b';tag=%"%c3%a9"'),
        (b"", b';tag=%"%ff"'),
        (b"", b";tag=1.000"),
        (b' "@query-param";name=%"%c3%a9"', b""),
        (b' "host";x=@-62135596800', b""),
        (b" host", b""),
        (b' "\xe9"', b""),
    ],
)
def test_signature_parameters_of_any_value_get_403(
    sandbox: Sandbox, components: bytes, parameters: bytes
) -> None:
    headers = signed_headers(sandbox, "rfc9421")
    headers[b"signature-input"] = (
        b'a=("@method" "@target-uri" "date"%s);keyid="%s"%s'
        % (components, sandbox.key_id.encode(), parameters)
    )  # fmt: skip
    headers[b"signature"] = b"a=:" + base64.b64encode(bytes(32)) + b":"
    assert send_headers(sandbox, headers) == [403]


@pytest.mark.parametrize("host", [b"[::", b"\xff\xfe", b"a@b", b"[1]]:x", b"x:99999"])
@pytest.mark.parametrize("target", [b"/graphql/v1", b"/nothing", b"//x", b"/graphql/v1?%ff"])
def test_a_malformed_host_gets_a_client_error(sandbox: Sandbox, host: bytes, target: bytes) -> None:
    headers = {**signed_headers(sandbox, "cavage"), b"host": host}
    assert send_headers(sandbox, headers, target=target)[0] in {400, 403, 404}


HEADERS = [
    b"authorization", b"signature-input", b"signature", b"date", b"content-digest", b"content-type", b"host",
    b"x-sandbox-fault", b"developerkey", b"token", b"expect", b"upgrade", b"accept-encoding", b"cookie", b"x",
]  # fmt: skip
TARGETS = [
    b"/graphql/v1", b"/graphql/beta", b"/graphql/v1/file/upload", b"/graphql/v1/file/download/%ff?%00",
    b"/apv/v27/device/list/all", b"/apv/v27/user/login", b"/reports/%2e%2e.csv", b"*", b"//", b"http://[/",
]  # fmt: skip
METHODS = [b"POST", b"GET", b"HEAD", b"OPTIONS", b"CONNECT", b"PUT", b"X"]
PIECES = [
    b"Signature ", b'keyId="', b'",signature="', b'",headers="(request-target) host date"', b"a=(", b")",
    b'"@method" "@target-uri" "date"', b";created=", b";expires=", b";name=", b"@", b"-", b":",
    b"999999999999", b"sha-256=:", b"status=503", b"html", b"drop=after", b"truncate", b"throttle_date=9",
    b"skew=1e9", b"warn=a", b"100-continue", b"websocket", b"multipart/form-data; boundary=", b" ", b"\t",
]  # fmt: skip
values = st.lists(st.sampled_from(PIECES) | st.binary(max_size=12), max_size=8).map(b"".join)


@settings(max_examples=300, deadline=None)
@given(
    scheme=st.sampled_from(SCHEMES),
    replaced=st.dictionaries(st.sampled_from(HEADERS), values, max_size=4),
    inserted=st.dictionaries(
        st.sampled_from(HEADERS[:6]), st.tuples(st.floats(0, 1), values, st.integers(0, 20)), max_size=2
    ),
    method=st.just(b"POST") | st.sampled_from(METHODS),
    target=st.just(b"/graphql/v1") | st.sampled_from(TARGETS) | st.binary(max_size=20).map(b"/".__add__),
)
def test_any_header_gets_a_response_other_than_500(
    sandbox: Sandbox,
    scheme: str,
    replaced: dict[bytes, bytes],
    inserted: dict[bytes, tuple[float, bytes, int]],
    method: bytes,
    target: bytes,
) -> None:
    headers = {**signed_headers(sandbox, scheme), **replaced}
    for name, (place, value, removed) in inserted.items():
        old = headers.get(name, b"")
        start = int(place * len(old))
        headers[name] = old[:start] + value + old[start + removed :]
    # A connection that a fault drops has no response.
    dropped = b"drop" in headers.get(b"x-sandbox-fault", b"")
    found = send_headers(sandbox, headers, method, target)
    assert found or dropped
    assert 500 not in found


def serve(app: ASGIApp, path: str) -> list[Message]:
    """Send one request to an application and return the messages of its response."""
    messages: list[Message] = []
    requests: list[Message] = [{"type": "http.request", "body": BODY}]
    closed = asyncio.Event()
    scope: Scope = {
        "type": "http", "method": "POST", "path": path, "raw_path": path.encode(), "query_string": b"",
        "scheme": "http", "server": ("x", 80), "headers": [], "extensions": {DISCONNECT: closed.set},
    }  # fmt: skip

    async def receive() -> Message:
        if requests:
            return requests.pop()
        await closed.wait()
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        messages.append(message)

    async def run() -> None:
        await app(scope, receive, send)

    asyncio.run(run())
    return messages


WORDS = [*Fault.model_fields, *(name for name in Rule.model_fields if name != "fault")]
rule_values = st.one_of(
    st.text(max_size=20),
    st.integers().map(str),
    st.floats().map(str),
    st.sampled_from(["503", "200", "before", "after", "always", "1e308", "9" * 4000, "*", "[!", "/", "a\n"]),
)
rule_words = st.tuples(st.sampled_from(WORDS), st.just("=") | st.text(max_size=2), rule_values).map("".join)
rule_texts = st.text(max_size=60) | st.lists(
    rule_words | st.sampled_from(["html", "errors", "truncate"]), min_size=1, max_size=4
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(text=rule_texts, path=st.sampled_from(["/graphql/v1", "/apv/v27/device/name", "/nothing"]))
def test_any_text_of_a_rule_is_served_or_is_an_error(text: str, path: str) -> None:
    try:
        rule = Rule.parse(text)
    except FaultError:
        return
    rule = Rule(fault=rule.fault)
    app = create_app(build_backend(devices=0, seed=1, clock=lambda: 1_800_000_000.0))
    middleware = FaultMiddleware(app, clock=lambda: 1_800_000_000.0, faults=Faults([rule, text]))
    middleware.release()  # no delay
    messages = serve(middleware, path)
    assert bool(messages) is not bool(rule.fault.drop)
    if messages:
        start, *parts = messages
        assert start["status"] != 500 or rule.fault.status == 500 or rule.fault.html == 500
        server = h11.Connection(h11.SERVER)
        server.receive_data(b"POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
        server.next_event()
        assert server.send(h11.Response(status_code=start["status"], headers=start["headers"]))
        for part in parts:
            server.send(h11.Data(data=part["body"]))


@pytest.mark.parametrize(
    "text", ["delay=1e308", "delay=3601", f"throttle={10**10}", "errors=" + "a" * 1001, "warn=" + "a" * 1001]
)
def test_a_fault_without_a_sensible_bound_is_an_error(text: str) -> None:
    with pytest.raises(FaultError, match="at most"):
        Fault.parse(text)


def test_the_log_keeps_a_bounded_part_of_a_name(fresh_sandbox: Sandbox) -> None:
    fresh_sandbox.faults.add("status=503", operation=f"*{'a' * 30_000}")
    body = b'{"query": "{ version }", "operationName": "%s"}' % (b"a" * 30_000)
    request = SignedRequest(fresh_sandbox, body=body).cavage()
    assert request.send().status_code == 503  # rules match the complete name
    send_headers(fresh_sandbox, {}, method=b"GET", target=b"/" + b"p" * 30_000)
    names = [record.operation for record in fresh_sandbox.requests]
    assert [len(name) for name in names] == [MAX_NAME_LENGTH, MAX_NAME_LENGTH]
    assert names[1].startswith("GET /ppp")
    assert names[1].endswith("…")


def test_large_documents_are_not_kept(sandbox: Sandbox) -> None:
    before = parse_document_cached.cache_info().currsize
    for number in range(3):
        document = f"query Large{number} {{ {' ' * 20_000} version }}"
        request = SignedRequest(sandbox, body=b'{"query": "%s"}' % document.encode()).cavage()
        assert "data" in request.send().json()
    assert parse_document_cached.cache_info().currsize == before
