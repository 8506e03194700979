"""A call ends within its deadline, and no date or wait in a response raises anything but our errors."""

from __future__ import annotations

import contextlib
import math
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import remoteit
from generated_client import BaseClient, Operation
from generated_client._runtime import protocol
from remoteit import Client, Credentials, Retry
from tests.client.fake_transport import ME

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

KEY = Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret", "DEVELOPER")


class VirtualTime:
    """A clock that stands still but for waits and for requests that a transport lets take their time."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        assert 0 <= seconds < math.inf
        self.waits.append(seconds)
        self.now += seconds


@contextlib.contextmanager
def virtual_time() -> Generator[VirtualTime]:
    clock = VirtualTime()
    with pytest.MonkeyPatch.context() as patch:
        names = SimpleNamespace(monotonic=lambda: clock.now, perf_counter=lambda: clock.now)
        patch.setattr("remoteit._core.calls.time", names)
        patch.setattr(BaseClient, "_sleep", clock.wait)
        yield clock


def make_client(handler: Callable[[httpx.Request], httpx.Response], **options: Any) -> Client:
    transport = httpx.MockTransport(handler)
    return Client(credentials=KEY, url="https://api.example", transport=transport, **options)


outcomes = st.tuples(
    st.sampled_from([200, 401, 403, 408, 429, 500, 503, httpx.ReadTimeout, httpx.ConnectError]),
    st.floats(0, 50),
    st.none() | st.integers(0, 100),
)


@given(
    deadline=st.floats(0.01, 90),
    timeout=st.floats(0.01, 90),
    backoff=st.floats(0, 20),
    outcomes=st.lists(outcomes, min_size=1, max_size=9),
)
@settings(max_examples=400, deadline=None)
def test_no_call_takes_longer_than_its_deadline(
    deadline: float, timeout: float, backoff: float, outcomes: list[tuple[Any, float, int | None]]
) -> None:
    """The transport holds each attempt to its own deadline, as ours do."""
    with virtual_time() as clock:

        def handle(request: httpx.Request) -> httpx.Response:
            outcome, duration, wait = outcomes.pop() if outcomes else (httpx.ReadTimeout, 1e9, None)
            allowed = request.extensions["remoteit.deadline"]
            assert 0 < allowed <= timeout
            assert max(request.extensions["timeout"].values()) <= allowed
            clock.now += min(duration, allowed)
            if duration > allowed:
                raise httpx.ReadTimeout("slow")
            if not isinstance(outcome, int):
                raise outcome("broken")
            headers = {} if wait is None else {"Retry-After": str(wait)}
            return httpx.Response(outcome, json=ME, headers=headers)

        rules = Retry(max_attempts=9, deadline=deadline, initial_backoff=backoff)
        with make_client(handle, timeout=timeout, retry=rules) as client:
            with contextlib.suppress(remoteit.RemoteItError):
                client.me()
            assert clock.now - 1000 <= deadline * 1.1


def test_the_first_attempt_ends_with_the_deadline() -> None:
    seen: list[Any] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions)
        raise httpx.ReadTimeout("slow")

    with (
        virtual_time(),
        make_client(handle, retry=Retry(max_attempts=1, deadline=2)) as client,
        pytest.raises(remoteit.APITimeoutError),
    ):
        client.me()
    assert seen[0]["remoteit.deadline"] == 2.0
    assert seen[0]["timeout"] == {"connect": 2.0, "read": 2.0, "write": 2.0, "pool": 2.0}


def test_the_time_that_it_takes_to_build_a_request_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first call loads modules and builds validators."""
    with virtual_time() as clock:
        encode = protocol.encode

        def encode_slowly(operation: Operation[Any], variables: Mapping[str, object]) -> bytes:
            clock.now += 0.5
            return encode(operation, variables)

        def handle(request: httpx.Request) -> httpx.Response:
            assert request.extensions["remoteit.deadline"] == 1.5
            return httpx.Response(200, json=ME)

        monkeypatch.setattr(protocol, "encode", encode_slowly)
        with make_client(handle, retry=Retry(deadline=2)) as client:
            client.me()


@pytest.mark.parametrize(
    ("timeout", "seconds"),
    [(3, 3.0), (httpx.Timeout(7, connect=1), 7.0), (httpx.Timeout(7, read=None), 60.0), (90, 60.0)],
)
def test_an_attempt_takes_at_most_its_longest_timeout(timeout: float | httpx.Timeout, seconds: float) -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        assert request.extensions["remoteit.deadline"] == seconds
        return httpx.Response(200, json=ME)

    with virtual_time(), make_client(handle, timeout=timeout) as client:
        client.me()


def test_rest_calls_have_a_deadline_and_transfers_have_none() -> None:
    seen: dict[str, bool] = {}

    def handle(request: httpx.Request) -> httpx.Response:
        seen[request.url.path] = "remoteit.deadline" in request.extensions
        return httpx.Response(404)

    with make_client(handle, retry=0) as client:
        for call in (
            client.rest.devices,
            lambda: client.download_file("F", _Sink()),
        ):
            with pytest.raises(remoteit.HTTPStatusError):
                call()
    assert {path.split("/")[1]: bounded for path, bounded in seen.items()} == {
        "apv": True,
        "graphql": False,
    }


class _Sink:
    def write(self, _: object) -> int:
        return 0


@pytest.mark.parametrize("value", ["61", "1e3", "9" * 400, "9" * 5000])
def test_a_wait_beyond_the_deadline_is_reported_and_not_waited(value: str) -> None:
    def handle(_: httpx.Request) -> httpx.Response:
        return httpx.Response(429, headers={"Retry-After": value})

    with virtual_time() as clock, make_client(handle, retry=1) as client:
        with pytest.raises(remoteit.RateLimitError) as caught:
            client.me()
        assert all(wait < 60 for wait in clock.waits)
        if value.isdigit():
            assert clock.waits == []
            assert caught.value.retry_after is not None
            assert 60 < caught.value.retry_after <= 366 * 86400


@pytest.mark.parametrize(
    "rules",
    [
        {"deadline": 0},
        {"deadline": -1},
        {"deadline": math.nan},
        {"initial_backoff": math.nan},
        {"initial_backoff": -1},
        {"max_backoff": math.inf},
        {"max_attempts": 0},
    ],
)
def test_rules_out_of_range_are_rejected(rules: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must be"):
        Retry(**rules)


def test_without_a_deadline_the_client_timeouts_apply() -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        assert request.extensions["remoteit.deadline"] == 30.0
        return httpx.Response(200, json=ME)

    with make_client(handle, retry=Retry(deadline=math.inf)) as client:
        client.me()


DATES = [
    "Mon, 01 Jan 99999999999999999999 00:00:00 GMT",
    "Fri, 31 Dec 9999 23:59:59 -2359",
    "Mon, 01 Jan 0001 00:00:00 +9999",
    "Mon, 01 Jan 0001 00:00:00 +0000",
    "Mon, 01 Jan 2024 00:00:00 -99999999999999999999",
    "Mon, 01 Jan 2024 00:00:00 -0000",
    "Mon, 01 Jan 2024 99999999999999999999:00:00 GMT",
    "Mon, 01 Jan 2024",
    "Mon, 31 Feb 2024 25:61:61 GMT",
    "0 0 0",
]
numbers = st.integers().map(str) | st.integers(0, 5000).map(lambda digits: "9" * digits)
date_parts = st.sampled_from(
    ["Mon,", "Jan", "1", "31", "2024", "9999", "0", "-1", "00:00:00", "GMT", "+9999", "-0000", ",", ":", "."]
)
texts = st.text(st.characters(max_codepoint=255, exclude_characters="\r\n\0"), max_size=60)
values = (
    numbers
    | texts
    | st.sampled_from([*DATES, "inf", "nan", "-1", "1e400", "0x10", "²", " 5 "])
    | st.lists(date_parts | numbers, max_size=9).map(" ".join)
    | st.datetimes().map(lambda date: date.strftime("%a, %d %b %Y %H:%M:%S GMT"))
)


@given(
    status=st.sampled_from([200, 401, 403, 408, 429, 500, 503]),
    headers=st.dictionaries(st.sampled_from(["Date", "Retry-After", "Age"]), values),
)
@settings(max_examples=500, deadline=None)
def test_any_header_gives_our_error_and_a_sane_wait(status: int, headers: dict[str, str]) -> None:
    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]

    def handle(_: httpx.Request) -> httpx.Response:
        return httpx.Response(status, headers=raw, json=ME)

    calls: tuple[Callable[[Client], object], ...] = (
        lambda client: client.me(),
        lambda client: client.rename_service("80:00", "name"),
        lambda client: client.rest.devices(),
        lambda client: client.download_file("F", _Sink()),
    )
    for call in calls:
        with virtual_time() as clock, make_client(handle) as client:
            wait = None
            try:
                call(client)
            except remoteit.HTTPStatusError as error:
                wait = error.retry_after
            except remoteit.RemoteItError:
                assert status == 200  # the same body for all calls
            assert wait is None or 0 <= wait <= 366 * 86400
            assert clock.now - 1000 <= 60
