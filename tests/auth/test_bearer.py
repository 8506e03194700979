"""`BearerAuth` sends a token, asks a callable for another one if the API rejects it, and shows it nowhere."""

from __future__ import annotations

import asyncio
import copy
import gc
import logging
import pickle
import threading
import time
import traceback
import warnings
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, cast

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from remoteit_auth import BearerAuth, CredentialsError, InvalidCredentialsError
from remoteit_auth.bearer import NEW_TOKEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TOKEN = "eyJhbGciOi.hunter2-hunter2.c2lnbmVk"
URL = "https://api.remote.it/graphql/v1"


def token_of(request: httpx.Request) -> str:
    scheme, _, token = request.headers["Authorization"].partition(" ")
    assert scheme == "Bearer"
    return str(token)


class Api:
    """An API that accepts a set of tokens and records those that it received."""

    def __init__(self, *valid: str, status: int = 401) -> None:
        self.valid = set(valid)
        self.received: list[str] = []
        self.bodies: list[bytes] = []
        self._status = status

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.received.append(token_of(request))
        self.bodies.append(request.read())
        return httpx.Response(200 if self.received[-1] in self.valid else self._status)

    async def handle_async(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)
        self.received.append(token_of(request))
        self.bodies.append(await request.aread())
        return httpx.Response(200 if self.received[-1] in self.valid else self._status)


def send(api: Api, auth: httpx.Auth, **content: Any) -> httpx.Response:
    with httpx.Client(transport=httpx.MockTransport(api), auth=auth) as client:
        return client.post(URL, **content)


async def send_async(api: Api, auth: httpx.Auth, **content: Any) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.MockTransport(api.handle_async), auth=auth) as client:
        return await client.post(URL, **content)


class Tokens:
    """A callable that returns the given tokens, one per call, and repeats the last one."""

    def __init__(self, *tokens: str) -> None:
        self._tokens = list(tokens)
        self.calls = 0

    def __call__(self) -> str:
        self.calls += 1
        return self._tokens.pop(0) if len(self._tokens) > 1 else self._tokens[0]

    async def fetch(self) -> str:
        await asyncio.sleep(0)
        return self()


def assert_hidden(text: str) -> None:
    assert "hunter2" not in text


def render(error: BaseException) -> str:
    """Render an error in every way that tools do: with locals, with contexts, pickled."""
    text = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    return text + repr(error) + repr(vars(error)) + repr(pickle.dumps(error))


# ------------------------------------------------------------ tokens and callables


def test_a_token_is_sent_with_each_request() -> None:
    api, auth = Api(TOKEN), BearerAuth(TOKEN)
    assert send(api, auth).status_code == 200
    assert asyncio.run(send_async(api, auth)).status_code == 200
    assert api.received == [TOKEN, TOKEN]


def test_the_bare_generator_yields_the_request_once() -> None:
    request = httpx.Request("POST", URL)
    flow = BearerAuth(TOKEN).auth_flow(request)
    assert next(flow) is request
    with pytest.raises(StopIteration):
        flow.send(httpx.Response(401))


def test_a_callable_is_called_for_each_request() -> None:
    tokens, api = Tokens("one", "two", "three"), Api("one", "two", "three")
    auth = BearerAuth(tokens)
    for _ in range(3):
        send(api, auth)
    assert api.received == ["one", "two", "three"]


def test_an_async_callable_is_called_for_each_request() -> None:
    async def run() -> list[str]:
        tokens, api = Tokens("one", "two"), Api("one", "two")
        auth = BearerAuth(tokens.fetch)
        for _ in range(2):
            await send_async(api, auth)
        return api.received

    assert asyncio.run(run()) == ["one", "two"]


@pytest.mark.parametrize("status", [401, 403])
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_callable_is_asked_once_more_after_a_rejection(status: int, is_async: bool) -> None:
    tokens, api = Tokens("old", "new"), Api("new", status=status)
    if is_async:
        response = asyncio.run(send_async(api, BearerAuth(tokens.fetch), content=b"{}"))
    else:
        response = send(api, BearerAuth(tokens), content=b"{}")
    assert (response.status_code, api.received, api.bodies) == (200, ["old", "new"], [b"{}", b"{}"])
    assert tokens.calls == 2


@pytest.mark.parametrize("status", [401, 403])
def test_a_request_is_sent_twice_at_most(status: int) -> None:
    tokens, api = Tokens(*(f"token-{number}" for number in range(9))), Api(status=status)
    assert send(api, BearerAuth(tokens)).status_code == status
    assert asyncio.run(send_async(api, BearerAuth(tokens.fetch))).status_code == status
    assert api.received == ["token-0", "token-1", "token-2", "token-3"]


def test_the_same_token_is_not_sent_again() -> None:
    tokens, api = Tokens("old"), Api()
    assert send(api, BearerAuth(tokens)).status_code == 401
    assert (api.received, tokens.calls) == (["old"], 2)


def test_a_fixed_token_is_not_sent_again() -> None:
    api = Api()
    assert send(api, BearerAuth("old")).status_code == 401
    assert api.received == ["old"]


@pytest.mark.parametrize("status", [200, 302, 400, 404, 429, 500, 503])
def test_other_statuses_do_not_ask_again(status: int) -> None:
    tokens = Tokens("one", "two")
    send(Api(status=status), BearerAuth(tokens))
    assert tokens.calls == 1


def test_a_streamed_body_is_not_sent_twice() -> None:
    def chunks() -> Iterator[bytes]:
        yield b"chunk"

    bodies: list[bytes] = []

    class Transport(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            bodies.append(b"".join(cast("httpx.SyncByteStream", request.stream)))
            return httpx.Response(401)

    with httpx.Client(transport=Transport(), auth=BearerAuth(Tokens("old", "new"))) as client:
        request = client.build_request("POST", URL, content=chunks())
        assert client.send(request).status_code == 401
    assert bodies == [b"chunk"]
    assert request.extensions[NEW_TOKEN] is True


# ------------------------------------------------------------ concurrency


class Cache:
    """A user's callable, which keeps its token and has no lock.

    Attributes:
        refreshes: how many tokens it got.
        busy: whether a call is in progress.
    """

    def __init__(self, api: Api) -> None:
        self._api = api
        self._token = ""
        self.refreshes = 0
        self.busy = False

    def __call__(self) -> str:
        assert not self.busy
        self.busy = True
        if self._token not in self._api.valid:
            time.sleep(0.001)  # lets other threads run
            self._renew()
        self.busy = False
        return self._token

    async def fetch(self) -> str:
        assert not self.busy
        self.busy = True
        if self._token not in self._api.valid:
            await anyio.sleep(0)
            self._renew()
        self.busy = False
        return self._token

    def _renew(self) -> None:
        self.refreshes += 1
        self._token = f"token-{self.refreshes}"
        self._api.valid = {self._token}


def test_sixteen_threads_get_each_new_token_once() -> None:
    api = Api()
    cache = Cache(api)
    with (
        httpx.Client(transport=httpx.MockTransport(api), auth=BearerAuth(cache)) as client,
        ThreadPoolExecutor(16) as threads,
    ):
        for expiries in range(1, 6):
            api.valid = set()
            calls = [threads.submit(client.post, URL, content=b"{}") for _ in range(64)]
            assert {call.result(30).status_code for call in calls} == {200}
            assert cache.refreshes == expiries


def test_tokens_that_expire_at_any_time_end_in_success_or_a_rejection() -> None:
    api = Api()
    cache = Cache(api)
    stop = threading.Event()

    def expire() -> None:
        while not stop.wait(0.002):
            api.valid = set()

    with (
        httpx.Client(transport=httpx.MockTransport(api), auth=BearerAuth(cache)) as client,
        ThreadPoolExecutor(17) as threads,
    ):
        threads.submit(expire)
        calls = [threads.submit(client.post, URL, content=b"{}") for _ in range(400)]
        statuses = [call.result(30).status_code for call in calls]
        stop.set()
    assert set(statuses) <= {200, 401}
    assert len(api.received) <= 2 * len(calls)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_sixty_four_tasks_get_each_new_token_once(backend: str) -> None:
    async def run() -> None:
        api = Api()
        cache = Cache(api)

        async def handle(request: httpx.Request) -> httpx.Response:
            await anyio.sleep(0)
            return api(request)

        async with httpx.AsyncClient(
            transport=httpx.MockTransport(handle), auth=BearerAuth(cache.fetch)
        ) as client:
            statuses: list[int] = []

            async def call() -> None:
                statuses.append((await client.post(URL, content=b"{}")).status_code)

            for expiries in range(1, 4):
                api.valid = set()
                async with anyio.create_task_group() as group:
                    for _ in range(64):
                        group.start_soon(call)
                assert cache.refreshes == expiries
            assert statuses == [200] * 192

    anyio.run(run, backend=backend)


def test_event_loops_of_several_threads_share_an_auth() -> None:
    api = Api("one")

    async def provide() -> str:
        await asyncio.sleep(0)
        return "one"

    auth = BearerAuth(provide)

    async def run() -> set[int]:
        responses = await asyncio.gather(*(send_async(api, auth) for _ in range(16)))
        return {response.status_code for response in responses}

    with ThreadPoolExecutor(4) as threads:
        runs = [threads.submit(asyncio.run, run()) for _ in range(8)]
        assert [call.result(30) for call in runs] == [{200}] * 8


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_call_that_is_cancelled_in_the_callable_frees_the_others(backend: str) -> None:
    async def run() -> None:
        entered, api = anyio.Event(), Api("one")
        calls = 0

        async def provide() -> str:
            nonlocal calls
            calls += 1
            if calls == 1:
                entered.set()
                await anyio.sleep_forever()
            return "one"

        async with httpx.AsyncClient(transport=httpx.MockTransport(api), auth=BearerAuth(provide)) as client:
            statuses: list[int] = []

            async def call() -> None:
                statuses.append((await client.post(URL)).status_code)

            async with anyio.create_task_group() as outer, anyio.create_task_group() as inner:
                inner.start_soon(call)
                await entered.wait()
                for _ in range(8):
                    outer.start_soon(call)
                await anyio.wait_all_tasks_blocked()
                assert statuses == []
                inner.cancel_scope.cancel()
            assert statuses == [200] * 8

    anyio.run(run, backend=backend)


def test_a_thread_of_another_process_state_does_not_block(monkeypatch: pytest.MonkeyPatch) -> None:
    """As after a fork: the lock was held in the parent, and its holder does not exist here."""
    auth = BearerAuth(Tokens("one"))
    held, release = threading.Event(), threading.Event()

    def hold() -> None:
        with auth._lock:
            held.set()
            release.wait(30)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(30)
    monkeypatch.setattr("os.getpid", lambda: -1)
    assert send(Api("one"), auth).status_code == 200
    release.set()
    thread.join()


# ------------------------------------------------------------ errors


INVALID: dict[str, tuple[str, str]] = {
    "empty": ("", "the token is empty"),
    "spaces": ("hunter2 hunter2", "visible ASCII without spaces"),
    "only spaces": ("   ", "visible ASCII without spaces"),
    "leading space": (" hunter2", "visible ASCII without spaces"),
    "line break": ("hunter2\nhunter2", "visible ASCII without spaces"),
    "another header": ("hunter2\r\nX-Evil: 1", "visible ASCII without spaces"),
    "a line break at the end": ("hunter2\n", "a line break follows the token"),
    "not ASCII": ("hunter2-ü", "visible ASCII"),
    "a null byte": ("hunter2\0", "visible ASCII"),
    "half a surrogate pair": ("hunter2\ud800", "visible ASCII"),
    "with the scheme": ("Bearer hunter2", "begins with the word Bearer"),
    "with the scheme in lower case": ("bearer  hunter2", "begins with the word Bearer"),
}


def fail(action: Callable[[], object]) -> InvalidCredentialsError:
    with pytest.raises(InvalidCredentialsError) as caught:
        action()
    return caught.value


@pytest.mark.parametrize("name", INVALID)
def test_an_invalid_token_is_rejected_and_not_shown(name: str) -> None:
    message, api = INVALID[name][1], Api()
    error = fail(lambda: BearerAuth(INVALID[name][0]))
    assert message in str(error)
    assert error.key == "token"
    assert_hidden(render(error))

    def provide() -> str:
        return INVALID[name][0]

    async def provide_async() -> str:
        return INVALID[name][0]

    for error in (
        fail(lambda: send(api, BearerAuth(provide))),
        fail(lambda: asyncio.run(send_async(api, BearerAuth(provide)))),
        fail(lambda: asyncio.run(send_async(api, BearerAuth(provide_async)))),
    ):
        assert message in str(error)
        assert_hidden(render(error))
    assert api.received == []


@given(st.text(max_size=40))
def test_a_text_is_sent_as_it_is_or_rejected(text: str) -> None:
    api = Api(text)
    if text and text.isascii() and text.isprintable() and " " not in text:
        assert send(api, BearerAuth(text)).status_code == 200
        assert api.received == [text]
    else:
        message = str(fail(lambda: BearerAuth(text)))
        assert len(text) < 12 or text not in message


@pytest.mark.parametrize("token", [None, b"hunter2", 7, ["hunter2"]])
def test_another_type_is_rejected(token: Any) -> None:
    with pytest.raises(TypeError, match="token must be str or a callable") as caught:
        BearerAuth(token)
    del token
    trace = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    frames = list(trace.format())
    assert_hidden("".join(frames[2:]))  # without the frame of this test, which has the parameter


@pytest.mark.parametrize("result", [None, b"hunter2", 7])
def test_a_callable_that_returns_another_type_is_an_error(result: Any) -> None:
    error = fail(lambda: send(Api(), BearerAuth(lambda: result)))
    assert f"the callable returned {type(result).__name__}" in str(error)
    assert_hidden(str(error))


def test_an_async_callable_in_a_sync_client_is_an_error() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        error = fail(lambda: send(Api(), BearerAuth(Tokens("one").fetch)))
        gc.collect()  # would report a coroutine that nobody awaited
    assert "the callable is async" in str(error)


@pytest.mark.parametrize("error", [ValueError("mine"), httpx.ConnectError("mine"), KeyboardInterrupt("mine")])
def test_an_exception_of_the_callable_is_not_caught(error: BaseException) -> None:
    def provide() -> str:
        raise error

    async def provide_async() -> str:
        raise error

    auth = BearerAuth(provide)
    for _ in range(2):  # it holds no lock afterwards
        with pytest.raises(type(error)) as caught:
            send(Api(), auth)
        assert caught.value is error
    for provider in (provide, provide_async):
        with pytest.raises(type(error)) as caught:
            asyncio.run(send_async(Api(), BearerAuth(provider)))
        assert caught.value is error


def test_a_callable_that_calls_itself_ends() -> None:
    def provide() -> str:
        send(Api(), auth)
        return "never"

    auth = BearerAuth(provide)
    with pytest.raises(RecursionError):
        send(Api(), auth)


# ------------------------------------------------------------ hosts


@pytest.mark.parametrize("url", ["http://api.remote.it", "http://10.0.0.1", "http://127.0.0.1.example.com"])
def test_a_token_is_not_sent_unencrypted_to_another_machine(url: str) -> None:
    tokens, api = Tokens("hunter2"), Api()
    with (
        httpx.Client(transport=httpx.MockTransport(api), auth=BearerAuth(tokens)) as client,
        pytest.raises(CredentialsError, match="use https"),
    ):
        client.get(url)

    async def run() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(api), auth=BearerAuth("x")) as client:
            await client.get(url)

    with pytest.raises(CredentialsError, match="use https"):
        asyncio.run(run())
    assert (api.received, tokens.calls) == ([], 0)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1", "http://localhost", "http://[::1]", "https://a.example"]
)
def test_a_token_is_sent_to_this_machine_or_over_https(url: str) -> None:
    api = Api("one")
    with httpx.Client(transport=httpx.MockTransport(api), auth=BearerAuth("one")) as client:
        assert client.get(url).status_code == 200


def test_a_redirect_to_another_host_gets_no_token() -> None:
    hosts: list[tuple[str, bool]] = []

    def respond(request: httpx.Request) -> httpx.Response:
        hosts.append((request.url.host, "Authorization" in request.headers))
        if request.url.host == "api.remote.it":
            return httpx.Response(307, headers={"Location": "https://evil.example/"})
        return httpx.Response(401)

    auth = BearerAuth(Tokens("one", "two"))
    with httpx.Client(transport=httpx.MockTransport(respond), auth=auth, follow_redirects=True) as client:
        assert client.post(URL, content=b"{}").status_code == 401
    assert hosts == [("api.remote.it", True), ("evil.example", False)] * 2


# ------------------------------------------------------------ secrecy


def test_no_representation_shows_the_token() -> None:
    for auth in (BearerAuth(TOKEN), BearerAuth(lambda: TOKEN)):
        send(Api(), auth)
        assert_hidden(f"{auth!r}{auth}{vars(auth)}{[getattr(auth, name) for name in dir(auth)]}")
    assert repr(BearerAuth(TOKEN)) == "BearerAuth(<token>)"
    assert repr(BearerAuth(lambda: TOKEN)) == "BearerAuth(<callable>)"


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_auth_cannot_be_pickled(protocol: int) -> None:
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(BearerAuth(TOKEN), protocol)


def test_a_failed_request_does_not_show_the_token() -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    with httpx.Client(auth=BearerAuth(TOKEN), transport=httpx.MockTransport(fail)) as client:
        with pytest.raises(httpx.ConnectError) as caught:
            client.post(URL)
        trace = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert_hidden("".join(trace.format()))


def test_no_log_shows_the_token(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        send(Api("new"), BearerAuth(Tokens(TOKEN, "new")))
        asyncio.run(send_async(Api(), BearerAuth(TOKEN)))
    assert caplog.text
    assert_hidden(caplog.text)


def test_an_auth_is_copied_with_its_client() -> None:
    auth = BearerAuth(TOKEN)
    assert cast("object", copy.copy([auth])[0]) is auth
