"""The secret does not appear in reprs, attributes, pickles, logs, messages or tracebacks."""

from __future__ import annotations

import base64
import logging
import pickle
import traceback
from typing import TYPE_CHECKING, Any, get_args

import httpx
import pytest

import remoteit_auth
from remoteit_auth import Credentials, CredentialsError, RemoteItAuth, Scheme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[str | bytes], Path]

RAW = b"hunter2-hunter2-hunter2-hunter2-"
SECRET = base64.b64encode(RAW).decode()
DEVELOPER_KEY = "developer-hunter2"
KEY_ID = "AAAAAAAAAAAAAAAAAAAA"
URL = "https://api.remote.it/apv/v27"
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
FRAGMENTS = (SECRET, SECRET[:16], SECRET[16:32], "hunter2", RAW.hex(), repr(list(RAW))[1:30])


def assert_hidden(text: str) -> None:
    for fragment in FRAGMENTS:
        assert fragment not in text


def test_the_helper_detects_a_secret() -> None:
    for text in (f"x {SECRET}", repr(RAW), SECRET[:20], DEVELOPER_KEY):
        with pytest.raises(AssertionError):
            assert_hidden(text)


def objects() -> list[Any]:
    credentials = Credentials(KEY_ID, SECRET, DEVELOPER_KEY)
    auths = [RemoteItAuth(credentials, scheme=scheme) for scheme in SCHEMES]
    for auth in auths:
        next(auth.auth_flow(httpx.Request("POST", URL, content=b"x")))
    return [credentials, *auths]


@pytest.mark.parametrize("value", objects(), ids=["credentials", *SCHEMES])
def test_no_object_shows_the_secret(value: Any) -> None:
    for text in (repr(value), str(value), f"{value}", f"{[value]}", "%s %r" % (value, value)):  # noqa: UP031 - the old formatting must hide it too
        assert_hidden(text)
    assert_hidden(repr(getattr(value, "__dict__", {})))
    for name in dir(value):
        # The developer key has its own property, because the REST header needs it.
        if name not in {"developer_key", "_developer_key"}:
            assert_hidden(repr(getattr(value, name)))


def test_credentials_have_no_dict() -> None:
    with pytest.raises(TypeError):
        vars(Credentials(KEY_ID, SECRET))


@pytest.mark.parametrize("value", objects(), ids=["credentials", *SCHEMES])
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_no_object_with_the_secret_can_be_pickled(value: Any, protocol: int) -> None:
    with pytest.raises(TypeError, match="cannot be pickled") as caught:
        pickle.dumps(value, protocol)
    assert_hidden("".join(traceback.format_exception(caught.value)))


def render(error: BaseException) -> str:
    """Render an error in every way that tools do: with locals, with contexts, pickled."""
    text = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    # The test's own frame, which contains the file's text, is not part of the traceback's locals.
    return text + repr(error) + repr(vars(error)) + repr(pickle.dumps(error))


HALF = SECRET[:16]
FILES: dict[str, str | bytes] = {
    "not base64": f"R3_ACCESS_KEY_ID={KEY_ID}\nR3_SECRET_ACCESS_KEY={SECRET}!\n",
    "no key id": f"R3_SECRET_ACCESS_KEY={SECRET}\n",
    "key id wrong": f'R3_ACCESS_KEY_ID="\nR3_SECRET_ACCESS_KEY={SECRET}\n',
    "developer key wrong": (
        f'R3_ACCESS_KEY_ID={KEY_ID}\nR3_SECRET_ACCESS_KEY={SECRET}\nR3_DEVELOPER_API_KEY={DEVELOPER_KEY}"\n'
    ),
    "developer key without secret": f"R3_ACCESS_KEY_ID={KEY_ID}\nR3_DEVELOPER_API_KEY={DEVELOPER_KEY}\n",
    "two secrets": f"R3_SECRET_ACCESS_KEY={SECRET}\nR3_SECRET_ACCESS_KEY={SECRET}\n",
    "two halves alike": f"{HALF}=\n{HALF}=\n",
    "two lines": f"R3_SECRET_ACCESS_KEY={HALF}\n   {SECRET[16:]}\n",
    "no delimiter": f"R3_ACCESS_KEY_ID={KEY_ID}\n{SECRET.rstrip('=')}\n",
    "colon": f"R3_SECRET_ACCESS_KEY: {SECRET.rstrip('=')}\n",
    "two sections": f"[a]\nR3_SECRET_ACCESS_KEY={SECRET}\n[a]\n",
    "other profile": f"[a]\nR3_SECRET_ACCESS_KEY={SECRET}\n",
    "not UTF-8": f"R3_SECRET_ACCESS_KEY={SECRET}\n".encode() + b"\xff",
}


@pytest.mark.parametrize("name", FILES)
def test_no_error_about_the_file_shows_the_secret(name: str, write: Write) -> None:
    write(FILES[name])
    with pytest.raises(CredentialsError) as caught:
        Credentials.load()
    assert_hidden(render(caught.value))
    assert caught.value.__context__ is None


def test_no_error_about_the_environment_shows_the_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("R3_SECRET_ACCESS_KEY", SECRET)
    monkeypatch.setenv("R3_DEVELOPER_API_KEY", DEVELOPER_KEY + '"')
    for variables in ({}, {"R3_ACCESS_KEY_ID": '"'}, {"R3_ACCESS_KEY_ID": KEY_ID}):
        for variable, value in variables.items():
            monkeypatch.setenv(variable, value)
        with pytest.raises(CredentialsError) as caught:
            Credentials.load()
        assert_hidden(render(caught.value))


@pytest.mark.parametrize(
    "arguments",
    [
        lambda: ('"', SECRET),
        lambda: (None, SECRET),
        lambda: (KEY_ID, SECRET + "!"),
        lambda: (KEY_ID, bytearray(RAW)),
        lambda: (KEY_ID, SECRET, DEVELOPER_KEY + '"'),
        lambda: (KEY_ID, RAW, [DEVELOPER_KEY]),
    ],
)
def test_no_error_about_an_argument_shows_the_secret(arguments: Callable[[], tuple[Any, ...]]) -> None:
    with pytest.raises((CredentialsError, TypeError)) as caught:
        Credentials(*arguments())
    assert_hidden(render(caught.value))


def test_a_failed_request_does_not_show_the_secret(write: Write) -> None:
    write(f"R3_ACCESS_KEY_ID={KEY_ID}\nR3_SECRET_ACCESS_KEY={SECRET}\nR3_DEVELOPER_API_KEY={DEVELOPER_KEY}\n")

    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    with httpx.Client(auth=RemoteItAuth(), transport=httpx.MockTransport(fail)) as client:
        with pytest.raises(httpx.ConnectError) as caught:
            client.post(URL)
        trace = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert_hidden("".join(trace.format()))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_log_shows_the_secret(scheme: Scheme, caplog: pytest.LogCaptureFixture, write: Write) -> None:
    write(f"R3_ACCESS_KEY_ID={KEY_ID}\nR3_SECRET_ACCESS_KEY={SECRET}\nR3_DEVELOPER_API_KEY={DEVELOPER_KEY}\n")
    transport = httpx.MockTransport(lambda _: httpx.Response(200))
    with (
        caplog.at_level(logging.DEBUG),
        httpx.Client(auth=RemoteItAuth(scheme=scheme), transport=transport) as c,
    ):
        c.post(URL)
    assert caplog.text
    assert_hidden(caplog.text)


def test_no_module_keeps_the_secret() -> None:
    objects()
    for name in remoteit_auth.__all__:
        assert_hidden(repr(getattr(getattr(remoteit_auth, name), "__dict__", {})))
