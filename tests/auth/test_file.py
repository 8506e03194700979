"""The credentials file is read as people and their editors write it, and each fault is told apart."""

from __future__ import annotations

import os
import warnings
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remoteit_auth import (
    Credentials,
    CredentialsDirectoryError,
    CredentialsError,
    CredentialsFileNotFoundError,
    CredentialsFileWarning,
    DuplicateKeyError,
    DuplicateProfileError,
    InvalidProfileNameError,
    MalformedFileError,
    ProfileNotFoundError,
    UnreadableFileError,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[str | bytes], Path]

SECRET = "c2VjcmV0LWtleS1mb3ItdGVzdHMtb25seQ=="
WANTED = Credentials("KEYKEYKEY", SECRET, "50%")
GOOD = f"R3_ACCESS_KEY_ID=KEYKEYKEY\nR3_SECRET_ACCESS_KEY={SECRET}\nR3_DEVELOPER_API_KEY=50%\n"
posix = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")


@pytest.mark.parametrize(
    "content",
    [
        GOOD,
        GOOD.rstrip(),
        "[DEFAULT]\n" + GOOD,
        "[ DEFAULT ]  # mine\n" + GOOD,
        "\n\n# a comment\n; another = one\n[DEFAULT]\n\n" + GOOD.replace("\n", "\n\n# between\n"),
        b"\xef\xbb\xbf" + GOOD.encode(),
        b"\xef\xbb\xbf[DEFAULT]\r\n" + GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\r"),
        GOOD.replace("=", " = ", 1).replace("KEY=c", "KEY\t=\t c").replace("\n", "  \n"),
        "[DEFAULT]\n" + "".join(f"  {line}\n" for line in GOOD.splitlines()),
        "[DEFAULT]\n" + GOOD.replace("\n", "\n\n  "),
        "".join(f'{line.replace("=", "=" + chr(34), 1)}"\n' for line in GOOD.splitlines()),
        "".join(f"{line.replace('=', ' = ' + chr(39) + ' ', 1)} '\n" for line in GOOD.splitlines()),
        "".join(f"{line} # mine\n" for line in GOOD.splitlines()),
        "".join(f"{line}\t; mine\n" for line in GOOD.splitlines()),
        GOOD + "OTHER=x\nr3_access_key_id=y\n[OTHER]\nR3_ACCESS_KEY_ID=z\n",
        GOOD + "[ünï]\nx=☕\n",
    ],
)
def test_every_way_to_write_the_file_is_read(content: str | bytes, write: Write) -> None:
    write(content)
    assert Credentials.load() == WANTED


def test_a_missing_file_is_named_with_the_way_out(home: Path) -> None:
    with pytest.raises(
        CredentialsFileNotFoundError, match=r"R3_SECRET_ACCESS_KEY.*Access Keys page"
    ) as caught:
        Credentials.load("work")
    assert caught.value.path == home / ".remoteit" / "credentials"
    assert caught.value.profile == "work"
    assert str(caught.value).startswith(f"{caught.value.path}, profile 'work': ")


def test_a_missing_profile_lists_those_there_are(write: Write) -> None:
    path = write(f"{GOOD}[work]\n{GOOD}[play]\n")
    with pytest.raises(ProfileNotFoundError, match="the file holds 'DEFAULT', 'work', 'play'") as caught:
        Credentials.load("home")
    assert caught.value.available == ("DEFAULT", "work", "play")
    assert (caught.value.path, caught.value.profile) == (path, "home")


@pytest.mark.parametrize("content", ["", "\n# nothing\n"])
def test_a_file_without_any_profile_says_so(content: str, write: Write) -> None:
    write(content)
    with pytest.raises(ProfileNotFoundError, match="the file holds none") as caught:
        Credentials.load()
    assert caught.value.available == ()


@pytest.mark.parametrize("name", ["", " ", "a.b", ".", "a\nb", "\0"])
def test_a_name_that_no_profile_can_have_is_refused(name: str, write: Write) -> None:
    write(f"{GOOD}[a.b]\n{GOOD}")
    with pytest.raises(InvalidProfileNameError) as caught:
        Credentials.load(name)
    assert caught.value.profile == name


def test_a_section_that_stands_twice_is_refused(write: Write) -> None:
    write(f"[work]\n{GOOD}[play]\n[ work ]\n{GOOD}")
    with pytest.raises(DuplicateProfileError, match=r"profile 'work': .*again in line 6") as caught:
        Credentials.load("play")
    assert caught.value.profile == "work"


def test_a_key_that_stands_twice_is_refused(write: Write) -> None:
    write(f"[work]\n{GOOD}R3_SECRET_ACCESS_KEY=x\n")
    with pytest.raises(
        DuplicateKeyError, match=r"profile 'work', R3_SECRET_ACCESS_KEY: .*again in line 5"
    ) as caught:
        Credentials.load("work")
    assert (caught.value.profile, caught.value.key) == ("work", "R3_SECRET_ACCESS_KEY")


def test_a_key_that_stands_twice_before_any_section_belongs_to_the_default_profile(write: Write) -> None:
    write("R3_ACCESS_KEY_ID=A\n" * 2)
    with pytest.raises(DuplicateKeyError, match=r"profile 'DEFAULT', R3_ACCESS_KEY_ID: .*line 2"):
        Credentials.load()


def test_an_unknown_key_that_stands_twice_is_not_named_for_it_may_be_half_a_secret(write: Write) -> None:
    write("hunter2=\nhunter2=\n")
    with pytest.raises(DuplicateKeyError) as caught:
        Credentials.load()
    assert caught.value.key is None
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("line", ["hunter2", "R3_SECRET_ACCESS_KEY: hunter2", "[hunter2", "[]", "=hunter2"])
def test_a_malformed_line_is_named_by_its_number_alone(line: str, write: Write) -> None:
    path = write(f"[work]\n{line}\n{GOOD}")
    with pytest.raises(MalformedFileError, match="line 2 is neither") as caught:
        Credentials.load("work")
    assert caught.value.path == path
    assert "hunter2" not in str(caught.value)


def test_a_value_over_two_lines_is_refused_and_not_joined(write: Write) -> None:
    write(f"R3_ACCESS_KEY_ID=A\nR3_SECRET_ACCESS_KEY={SECRET[:16]}\n   {SECRET[16:]}\n")
    with pytest.raises(MalformedFileError, match="R3_SECRET_ACCESS_KEY: a value goes on in the next line"):
        Credentials.load()


@pytest.mark.parametrize("content", [GOOD.encode("utf-16"), b"R3_ACCESS_KEY_ID=\xff\n"])
def test_a_file_that_is_not_utf8_is_refused(content: bytes, write: Write) -> None:
    write(content)
    with pytest.raises(UnreadableFileError, match="save it as UTF-8"):
        Credentials.load()


def test_a_directory_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CredentialsDirectoryError, match="this is a directory") as caught:
        Credentials.load(path=tmp_path)
    assert caught.value.path == tmp_path


def test_a_file_that_cannot_be_opened_is_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(GOOD)

    # The tests may run as root, whom no file mode keeps out.
    def refuse(*arguments: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(type(path), "open", refuse)
    with pytest.raises(UnreadableFileError, match=r"cannot be read \(Permission denied\)") as caught:
        Credentials.load()
    assert caught.value.path == path


def test_a_path_below_a_file_or_with_a_null_byte_is_refused(write: Write) -> None:
    path = write(GOOD)
    for wrong in (path / "credentials", "a\0b"):
        with pytest.raises(UnreadableFileError):
            Credentials.load(path=wrong)


@posix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o666])
def test_a_file_that_others_can_read_warns_once(mode: int, write: Write) -> None:
    path = write(GOOD)
    path.chmod(mode)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        loaded = [Credentials.load() for _ in range(3)]
    assert loaded == [WANTED] * 3
    assert [(warning.category, warning.filename) for warning in caught] == [
        (CredentialsFileWarning, __file__)
    ]
    assert f"chmod 600 {path}" in str(caught[0].message)


@posix
@pytest.mark.parametrize("mode", [0o600, 0o400, 0o700])
def test_a_file_for_its_owner_alone_does_not_warn(mode: int, write: Write) -> None:
    write(GOOD).chmod(mode)
    assert Credentials.load() == WANTED


@posix
def test_a_device_in_the_place_of_the_file_is_an_empty_file() -> None:
    with pytest.raises(ProfileNotFoundError):
        Credentials.load(path="/dev/null")


def fault_of(profile: str | None, path: Path) -> CredentialsError | None:
    try:
        Credentials.load(profile, path)
    except CredentialsError as error:
        return error
    return None


LINES = st.lists(
    st.one_of(
        st.text(),
        st.sampled_from(
            ["[DEFAULT]", "[work]", "R3_ACCESS_KEY_ID=A", "R3_SECRET_ACCESS_KEY=QUJD", " ", "#", "="]
        ),
    )
).map("\n".join)


@given(content=st.one_of(LINES.map(lambda text: text.encode("utf-8", "surrogatepass")), st.binary()))
def test_whatever_the_file_holds_it_loads_or_is_a_credentials_error(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "arbitrary"
    path.write_bytes(content)
    path.chmod(0o600)
    for profile in (None, "work"):
        fault = fault_of(profile, path)
        if fault is not None:
            assert str(path) in str(fault)
            assert fault.__cause__ is None
            assert fault.__context__ is None
