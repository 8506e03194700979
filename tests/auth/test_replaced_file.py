"""A credentials file that is replaced in place while it is read is read again, for a short time."""

from __future__ import annotations

import os
import threading
import warnings
from typing import TYPE_CHECKING

import httpx
import pytest

import remoteit
from remoteit_auth import (
    Credentials,
    CredentialsError,
    CredentialsFileError,
    CredentialsFileWarning,
    RemoteItAuth,
    _sources,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[str | bytes], Path]

SECRET = "c2VjcmV0LWtleS1mb3ItdGVzdHMtb25seQ=="
NEW = f"[DEFAULT]\nR3_ACCESS_KEY_ID=NEWNEWNEW\nR3_SECRET_ACCESS_KEY={SECRET}\n"


REREADS = _sources._REREADS


@pytest.fixture(autouse=True)
def read_again(read_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Undo `read_once`."""
    monkeypatch.setattr("remoteit_auth._sources._REREADS", REREADS)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses between two reads, which take no time."""
    made: list[float] = []
    monkeypatch.setattr("remoteit_auth._sources.time.sleep", made.append)
    return made


@pytest.mark.parametrize("length", range(len(NEW)))
def test_a_file_that_is_half_written_is_read_again(
    length: int, write: Write, pauses: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(NEW[:length])
    try:
        partial = Credentials.load().key_id  # what is there may be valid, if shorter
    except CredentialsError:
        partial = None
    pauses.clear()

    def finish(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            write(NEW)

    monkeypatch.setattr("remoteit_auth._sources.time.sleep", finish)
    assert Credentials.load().key_id == (partial or "NEWNEWNEW")
    assert len(pauses) == (0 if partial else 3)


def test_a_problem_that_stays_is_reported_after_a_few_tens_of_milliseconds(
    write: Write, pauses: list[float]
) -> None:
    write("")
    with pytest.raises(CredentialsError, match="contains no profiles"):
        Credentials.load()
    assert 0.02 <= sum(pauses) <= 0.05


def test_a_file_that_was_written_long_ago_is_read_once(write: Write, pauses: list[float]) -> None:
    os.utime(write(""), (1_700_000_000, 1_700_000_000))
    with pytest.raises(CredentialsError, match="contains no profiles"):
        Credentials.load()
    assert pauses == []


def test_a_missing_file_is_reported_at_once(home: Path, pauses: list[float]) -> None:
    with pytest.raises(CredentialsError, match="does not exist"):
        Credentials.load()
    assert pauses == []


def test_a_file_that_changes_under_the_reader_is_not_taken_for_a_whole_one(
    write: Write, pauses: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(NEW)
    real = _sources._ProfileParser.read_file
    changes = iter([True, True, False])

    def read(self: _sources._ProfileParser, lines: list[str], source: str | None = None) -> None:
        real(self, lines, source)
        if next(changes, True):
            path.write_text(path.read_text("utf-8") + "# more\n", "utf-8")

    monkeypatch.setattr(_sources._ProfileParser, "read_file", read)
    assert Credentials.load().key_id == "NEWNEWNEW"
    assert len(pauses) == 2
    with pytest.raises(CredentialsFileError, match="changed while it was read"):
        Credentials.load()


def test_reads_beside_a_writer_succeed(write: Write) -> None:
    path = write(NEW)
    done = threading.Event()

    def replace() -> None:
        while not done.wait(0.001):
            path.write_text(NEW, "utf-8")

    writer = threading.Thread(target=replace)
    writer.start()
    try:
        assert {Credentials.load().key_id for _ in range(500)} == {"NEWNEWNEW"}
    finally:
        done.set()
        writer.join()


def load() -> None:
    Credentials.load()


def make_client() -> None:
    remoteit.Client(url="https://api.example").close()


def send_request() -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200))
    with httpx.Client(auth=RemoteItAuth(), transport=transport) as client:
        client.get("https://api.example")


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")
@pytest.mark.parametrize("use", [load, make_client, send_request])
def test_the_warning_about_permissions_points_at_the_line_that_used_the_file(
    use: Callable[[], None], write: Write
) -> None:
    write(NEW).chmod(0o644)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        use()
    places = [warning for warning in caught if warning.category is CredentialsFileWarning]
    assert [warning.filename for warning in places] == [__file__]
    first = use.__code__.co_firstlineno
    assert first < places[0].lineno <= first + 3
