"""The credentials file is read in every form that people write it, and each error says what is wrong."""

from __future__ import annotations

import os
import warnings
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remoteit_auth import (
    Credentials,
    CredentialsError,
    CredentialsFileError,
    CredentialsFileWarning,
    CredentialsNotFoundError,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[str | bytes], Path]

SECRET = "c2VjcmV0LWtleS1mb3ItdGVzdHMtb25seQ=="
EXPECTED = Credentials("KEYKEYKEY", SECRET, "50%")
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
def test_every_form_of_the_file_is_read(content: str | bytes, write: Write) -> None:
    write(content)
    assert Credentials.load() == EXPECTED


def test_the_error_for_a_missing_file_says_how_to_create_it(home: Path) -> None:
    with pytest.raises(CredentialsNotFoundError, match=r"R3_SECRET_ACCESS_KEY.*Access Keys page") as caught:
        Credentials.load("work")
    assert caught.value.path == home / ".remoteit" / "credentials"
    assert caught.value.profile == "work"
    assert str(caught.value).startswith(f"{caught.value.path}, profile 'work': ")


def test_the_error_for_a_missing_profile_lists_the_profiles_of_the_file(write: Write) -> None:
    path = write(f"{GOOD}[work]\n{GOOD}[play]\n")
    with pytest.raises(
        CredentialsNotFoundError, match="the file contains 'DEFAULT', 'work', 'play' "
    ) as caught:
        Credentials.load("home")
    assert (caught.value.path, caught.value.profile) == (path, "home")


@pytest.mark.parametrize("content", ["", "\n# nothing\n"])
def test_the_error_for_a_file_without_profiles_says_so(content: str, write: Write) -> None:
    write(content)
    with pytest.raises(CredentialsNotFoundError, match="the file contains no profiles"):
        Credentials.load()


@pytest.mark.parametrize("name", ["", " ", "a.b", ".", "a\nb", "\0"])
def test_an_invalid_profile_name_is_rejected(name: str, write: Write) -> None:
    write(f"{GOOD}[a.b]\n{GOOD}")
    with pytest.raises(CredentialsNotFoundError, match="is not a valid profile name") as caught:
        Credentials.load(name)
    assert caught.value.profile == name


def test_a_duplicate_section_is_rejected(write: Write) -> None:
    write(f"[work]\n{GOOD}[play]\n[ work ]\n{GOOD}")
    with pytest.raises(CredentialsFileError, match=r"profile 'work': duplicate section on line 6") as caught:
        Credentials.load("play")
    assert caught.value.profile == "work"


def test_a_duplicate_key_is_rejected(write: Write) -> None:
    write(f"[work]\n{GOOD}R3_SECRET_ACCESS_KEY=x\n")
    with pytest.raises(
        CredentialsFileError, match=r"profile 'work', R3_SECRET_ACCESS_KEY: duplicate key on line 5"
    ) as caught:
        Credentials.load("work")
    assert (caught.value.profile, caught.value.key) == ("work", "R3_SECRET_ACCESS_KEY")


def test_a_duplicate_key_above_the_first_section_belongs_to_the_default_profile(write: Write) -> None:
    write("R3_ACCESS_KEY_ID=A\n" * 2)
    with pytest.raises(CredentialsFileError, match="'DEFAULT', R3_ACCESS_KEY_ID: duplicate key on line 2"):
        Credentials.load()


def test_a_duplicate_unknown_key_is_not_quoted_because_it_may_be_half_a_secret(write: Write) -> None:
    write("hunter2=\nhunter2=\n")
    with pytest.raises(CredentialsFileError, match="duplicate key on line 2") as caught:
        Credentials.load()
    assert caught.value.key is None
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("line", ["hunter2", "R3_SECRET_ACCESS_KEY: hunter2", "[hunter2", "[]", "=hunter2"])
def test_the_error_for_a_malformed_line_gives_only_its_number(line: str, write: Write) -> None:
    path = write(f"[work]\n{line}\n{GOOD}")
    with pytest.raises(CredentialsFileError, match=r"line 2 is not a \[section\]") as caught:
        Credentials.load("work")
    assert caught.value.path == path
    assert "hunter2" not in str(caught.value)


def test_a_value_on_two_lines_is_rejected_and_not_joined(write: Write) -> None:
    write(f"R3_ACCESS_KEY_ID=A\nR3_SECRET_ACCESS_KEY={SECRET[:16]}\n   {SECRET[16:]}\n")
    with pytest.raises(CredentialsFileError, match="R3_SECRET_ACCESS_KEY: multi-line values"):
        Credentials.load()


@pytest.mark.parametrize("content", [GOOD.encode("utf-16"), b"R3_ACCESS_KEY_ID=\xff\n"])
def test_a_file_that_is_not_utf8_is_rejected(content: bytes, write: Write) -> None:
    write(content)
    with pytest.raises(CredentialsFileError, match="save it as UTF-8"):
        Credentials.load()


def test_a_directory_instead_of_the_file_is_rejected(tmp_path: Path) -> None:
    with pytest.raises(CredentialsFileError, match="this is a directory") as caught:
        Credentials.load(path=tmp_path)
    assert caught.value.path == tmp_path


def test_a_file_that_cannot_be_opened_is_rejected(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(GOOD)

    # The tests may run as root, who can read every file.
    def deny(*arguments: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(type(path), "open", deny)
    with pytest.raises(CredentialsFileError, match=r"cannot be read \(Permission denied\)") as caught:
        Credentials.load()
    assert caught.value.path == path


def test_a_path_below_a_file_or_with_a_null_byte_is_rejected(write: Write) -> None:
    path = write(GOOD)
    for wrong in (path / "credentials", "a\0b"):
        with pytest.raises(CredentialsFileError):
            Credentials.load(path=wrong)


@posix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o666])
def test_a_file_that_others_can_read_warns_once(mode: int, write: Write) -> None:
    path = write(GOOD)
    path.chmod(mode)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        loaded = [Credentials.load() for _ in range(3)]
    assert loaded == [EXPECTED] * 3
    assert [(warning.category, warning.filename) for warning in caught] == [
        (CredentialsFileWarning, __file__)
    ]
    assert f"chmod 600 {path}" in str(caught[0].message)


@posix
@pytest.mark.parametrize("mode", [0o600, 0o400, 0o700])
def test_a_file_that_only_its_owner_can_read_does_not_warn(mode: int, write: Write) -> None:
    write(GOOD).chmod(mode)
    assert Credentials.load() == EXPECTED


@posix
def test_a_device_file_counts_as_an_empty_file() -> None:
    with pytest.raises(CredentialsNotFoundError):
        Credentials.load(path="/dev/null")


def load_error(profile: str | None, path: Path) -> CredentialsError | None:
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
def test_any_content_of_the_file_loads_or_raises_a_credentials_error(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "arbitrary"
    path.write_bytes(content)
    path.chmod(0o600)
    for profile in (None, "work"):
        error = load_error(profile, path)
        if error is not None:
            assert str(path) in str(error)
            assert error.__cause__ is None
            assert error.__context__ is None
