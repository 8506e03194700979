"""A wrong clock is corrected once, however many calls find it wrong, and no date spoils later calls."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from email.utils import formatdate, parsedate_to_datetime
from typing import TYPE_CHECKING

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import remoteit
from remoteit import Client, Credentials, Retry
from remoteit._core.signer import Signer
from tests.client.fake_transport import ME

if TYPE_CHECKING:
    from collections.abc import Callable

    from remoteit_auth import Scheme

KEY = Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret")
ALLOWED = 300


class ClockedApi:
    """An API that rejects requests whose date differs from its own clock.

    Args:
        ahead: seconds that its clock is ahead of this machine's.
        together: how many requests wait for each other before the first one gets its response.
    """

    def __init__(self, ahead: float, together: int = 1) -> None:
        self.ahead = ahead
        self._clock = time.time  # tests replace `time.time`
        self.requests: list[httpx.Request] = []
        self.together = together
        self._arrived = threading.Barrier(together)
        self._all_here = asyncio.Event()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if len(self.requests) <= self.together:
            self._arrived.wait(10)
        return self.respond(request)

    async def handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if len(self.requests) == self.together:
            self._all_here.set()
        await self._all_here.wait()
        return self.respond(request)

    def respond(self, request: httpx.Request) -> httpx.Response:
        now = self._clock() + self.ahead
        off = abs(parsedate_to_datetime(request.headers["Date"]).timestamp() - now)
        headers = {"Date": formatdate(now, usegmt=True)}
        if off > ALLOWED:
            return httpx.Response(403, json={"message": "the date is off"}, headers=headers)
        return httpx.Response(200, json=ME, headers=headers)


def make_client(handler: Callable[[httpx.Request], httpx.Response]) -> Client:
    transport = httpx.MockTransport(handler)
    return Client(credentials=KEY, url="https://api.example", transport=transport, retry=0)


def clock_warnings(caplog: pytest.LogCaptureFixture) -> int:
    return sum("system clock" in record.message for record in caplog.records)


@pytest.mark.parametrize("ahead", [900.0, -900.0, 1e9])
def test_a_burst_of_threads_is_corrected_as_one_call_is(
    ahead: float, caplog: pytest.LogCaptureFixture
) -> None:
    api = ClockedApi(ahead, together=16)
    with make_client(api) as client, ThreadPoolExecutor(16) as threads:
        calls = [threads.submit(client.me) for _ in range(16)]
        assert {call.result().email for call in calls} == {"a@example.com"}
        assert len(api.requests) == 32
        assert clock_warnings(caplog) == 1
        client.me()
        assert len(api.requests) == 33


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_a_burst_of_tasks_is_corrected_as_one_call_is(
    scheme: Scheme, caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> int:
        api = ClockedApi(900, together=64)
        transport = httpx.MockTransport(api.handle)
        async with remoteit.AsyncClient(
            credentials=KEY, url="https://api.example", transport=transport, scheme=scheme, retry=0
        ) as client:
            assert len(await asyncio.gather(*(client.me() for _ in range(64)))) == 64
        return len(api.requests)

    assert asyncio.run(run()) == 128
    assert clock_warnings(caplog) == 1


def test_burst_after_burst_the_clock_stays_corrected() -> None:
    api = ClockedApi(900, together=16)
    with make_client(api) as client, ThreadPoolExecutor(16) as threads:
        for ahead in (900, -900, 0, 86400):
            api.ahead = ahead
            for call in [threads.submit(client.me) for _ in range(16)]:
                call.result()
            api.requests[:] = [httpx.Request("POST", "https://api.example")] * 16
            client.me()
            assert len(api.requests) == 17


def test_a_rejection_that_comes_after_the_correction_is_not_corrected_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    api, corrected, late = ClockedApi(900), threading.Event(), threading.Event()

    def handle(request: httpx.Request) -> httpx.Response:
        response = api(request)
        if len(api.requests) == 1:
            late.set()
            corrected.wait(10)
        return response

    with make_client(handle) as client, ThreadPoolExecutor(1) as threads:
        call = threads.submit(client.me)
        late.wait(10)
        client.me()
        corrected.set()
        assert call.result().email == "a@example.com"
    assert len(api.requests) == 4
    assert clock_warnings(caplog) == 1


IMPLAUSIBLE = {
    "1970": {"Date": "Thu, 01 Jan 1970 00:00:00 GMT"},
    "9999": {"Date": "Fri, 31 Dec 9999 23:59:59 GMT"},
    "2150": {"Date": "Thu, 01 Jan 2150 00:00:00 GMT"},
    "a cached response": {"Date": "Wed, 01 Jan 2025 00:00:00 GMT", "Age": "31536000"},
    "no date": {"Date": "yesterday"},
    "a date without bounds": {"Date": "Mon, 01 Jan 99999999999999999999 00:00:00 GMT"},
}


@pytest.mark.parametrize("headers", IMPLAUSIBLE.values(), ids=IMPLAUSIBLE.keys())
def test_an_implausible_date_is_not_used(headers: dict[str, str]) -> None:
    requests: list[httpx.Request] = []
    api = ClockedApi(0)

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(403, headers=headers) if len(requests) == 1 else api(request)

    with make_client(handle) as client:
        with pytest.raises(remoteit.AuthenticationError):
            client.me()
        assert client.me().email == "a@example.com"
    assert len(requests) == 2


@pytest.mark.parametrize("strict", [True, False], ids=["rejects wrong dates", "accepts any date"])
def test_a_wrong_correction_lasts_until_the_next_response(
    strict: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """A proxy whose clock is years ahead rejects one call; the API itself is right."""
    requests: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        if len(requests) <= 2:
            return httpx.Response(403, headers={"Date": "Tue, 02 Feb 2038 00:00:00 GMT"})
        response = ClockedApi(0)(request)
        return response if strict else httpx.Response(200, json=ME, headers=response.headers)

    with make_client(handle) as client:
        with pytest.raises(remoteit.AuthenticationError):
            client.me()
        client.me()
        assert len(requests) == (4 if strict else 3)
        client.me()
        assert abs(parsedate_to_datetime(requests[-1].headers["Date"]).timestamp() - time.time()) < 60
    assert caplog.messages[-1].startswith("the system clock is right again")


def test_a_clock_that_was_set_meanwhile_is_trusted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A device that starts in 1970 and gets its time later."""
    api, real = ClockedApi(0), time.time
    with make_client(api) as client:
        monkeypatch.setattr(time, "time", lambda: real() % 86400)
        client.me()
        monkeypatch.setattr(time, "time", real)
        client.me()
        client.me()
    assert len(api.requests) == 5


def format_date(seconds: int) -> str:
    try:
        return formatdate(seconds, usegmt=True)
    except (OverflowError, ValueError):
        return str(seconds)


dates = st.one_of(
    st.integers(-(2**40), 2**40).map(format_date),
    st.sampled_from([headers["Date"] for headers in IMPLAUSIBLE.values()]),
    st.text(st.characters(max_codepoint=255, exclude_characters="\r\n\0"), max_size=40),
)


@given(
    dates=st.lists(dates, min_size=1, max_size=6),
    statuses=st.lists(st.sampled_from([200, 401, 403]), min_size=6, max_size=6),
)
@settings(max_examples=300, deadline=None)
def test_after_any_dates_the_next_good_call_succeeds(dates: list[str], statuses: list[int]) -> None:
    hostile = list(zip(dates, statuses, strict=False))
    api = ClockedApi(0)

    def handle(request: httpx.Request) -> httpx.Response:
        if hostile:
            date, status = hostile.pop()
            return httpx.Response(status, json=ME, headers=[(b"Date", date.encode("latin-1"))])
        return api(request)

    logging.getLogger("remoteit").disabled = True
    try:
        with make_client(handle) as client:
            while hostile:
                with contextlib.suppress(remoteit.RemoteItError):
                    client.me()
            assert client.me().email == "a@example.com"
            sent = parsedate_to_datetime(api.requests[-1].headers["Date"]).timestamp()
            assert abs(sent - time.time()) < ALLOWED
    finally:
        logging.getLogger("remoteit").disabled = False


def test_the_rejected_key_and_the_skew_are_those_of_the_request() -> None:
    with make_client(ClockedApi(1e10)) as client, pytest.raises(remoteit.AuthenticationError) as caught:
        client.with_retry(Retry(max_attempts=1)).me()
    assert caught.value.key_id == KEY.key_id
    assert caught.value.clock_skew is not None
    assert caught.value.clock_skew == pytest.approx(1e10, abs=5)


def test_a_forked_process_does_not_wait_for_the_threads_of_its_parent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with make_client(ClockedApi(900)) as client:
        signer = client._policy.authenticator
        assert isinstance(signer, Signer)
        with signer._lock:
            monkeypatch.setattr("remoteit._core.signer.os.getpid", lambda: -1)
            assert client.me().email == "a@example.com"
