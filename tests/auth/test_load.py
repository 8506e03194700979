"""Credentials.load reads its sources in the documented order, and never mixes two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remoteit_auth import (
    Credentials,
    CredentialsNotFoundError,
    InvalidCredentialsError,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[str | bytes], Path]

SECRET = "c2VjcmV0"


def entry(key_id: str, developer_key: str | None = None) -> str:
    text = f"R3_ACCESS_KEY_ID={key_id}\nR3_SECRET_ACCESS_KEY={SECRET}\n"
    return text if developer_key is None else f"{text}R3_DEVELOPER_API_KEY={developer_key}\n"


@pytest.fixture
def keys_in_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("R3_ACCESS_KEY_ID", "ENVIRONMENT")
    monkeypatch.setenv("R3_SECRET_ACCESS_KEY", SECRET)


@pytest.mark.usefixtures("keys_in_environment")
def test_the_environment_comes_before_the_file(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(entry("FILE", "FILEDEV"))
    monkeypatch.setenv("REMOTEIT_CREDENTIALS_FILE", str(path))
    credentials = Credentials.load()
    assert (credentials.key_id, credentials.developer_key) == ("ENVIRONMENT", None)
    assert (credentials.source, credentials.path, credentials.profile) == ("environment", None, None)
    assert credentials == Credentials("ENVIRONMENT", SECRET)


@pytest.mark.usefixtures("keys_in_environment")
def test_the_developer_key_comes_from_the_environment_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("R3_DEVELOPER_API_KEY", "DEV")
    assert Credentials.load().developer_key == "DEV"


@pytest.mark.usefixtures("keys_in_environment")
def test_a_given_profile_is_read_from_the_file(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write(f"[DEFAULT]\n{entry('DEFAULT')}[work]\n{entry('WORK')}[play]\n{entry('PLAY')}")
    assert Credentials.load("work").key_id == "WORK"
    assert Credentials.load("DEFAULT").key_id == "DEFAULT"
    monkeypatch.setenv("REMOTEIT_PROFILE", "play")
    assert Credentials.load().key_id == "PLAY"
    assert Credentials.load("work").key_id == "WORK"


@pytest.mark.usefixtures("keys_in_environment")
def test_a_given_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "own"
    path.write_text(entry("OWN"))
    path.chmod(0o600)
    assert Credentials.load(path=path).key_id == "OWN"
    assert Credentials.load(path=str(path)).key_id == "OWN"


def test_the_path_is_the_argument_then_the_variable_then_the_default(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(entry("HOME"))
    for name in ("VARIABLE", "ARGUMENT"):
        (tmp_path / name).write_text(entry(name))
        (tmp_path / name).chmod(0o600)
    assert Credentials.load().key_id == "HOME"
    monkeypatch.setenv("REMOTEIT_CREDENTIALS_FILE", str(tmp_path / "VARIABLE"))
    assert Credentials.load().key_id == "VARIABLE"
    assert Credentials.load(path=tmp_path / "ARGUMENT").key_id == "ARGUMENT"


def test_a_tilde_is_expanded_to_the_home_directory(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(entry("HOME"))
    assert Credentials.load(path="~/.remoteit/credentials").path == path
    monkeypatch.setenv("REMOTEIT_CREDENTIALS_FILE", "~/.remoteit/credentials")
    assert Credentials.load().path == path


def test_a_home_directory_of_an_unknown_user_is_reported() -> None:
    with pytest.raises(CredentialsNotFoundError, match="the home directory is unknown"):
        Credentials.load(path="~no-such-user-here/credentials")


def test_empty_variables_count_as_unset(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write(entry("FILE"))
    for name in ("R3_ACCESS_KEY_ID", "R3_SECRET_ACCESS_KEY", "REMOTEIT_PROFILE", "REMOTEIT_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, "")
    assert Credentials.load().key_id == "FILE"


def test_whitespace_around_variables_is_ignored(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write(entry("FILE"))
    monkeypatch.setenv("R3_ACCESS_KEY_ID", " ")
    monkeypatch.setenv("R3_SECRET_ACCESS_KEY", "\n")
    assert Credentials.load().key_id == "FILE"
    monkeypatch.setenv("R3_ACCESS_KEY_ID", " ENVIRONMENT\r\n")
    monkeypatch.setenv("R3_SECRET_ACCESS_KEY", f" {SECRET}\n")
    assert Credentials.load() == Credentials("ENVIRONMENT", SECRET)


@pytest.mark.parametrize(
    ("present", "missing"),
    [("R3_ACCESS_KEY_ID", "R3_SECRET_ACCESS_KEY"), ("R3_SECRET_ACCESS_KEY", "R3_ACCESS_KEY_ID")],
)
def test_half_a_key_pair_in_the_environment_is_an_error_and_not_mixed_with_the_file(
    present: str, missing: str, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(entry("FILE"))
    monkeypatch.setenv(present, SECRET)
    with pytest.raises(InvalidCredentialsError, match=f"^{missing}: .* not set, but {present} is") as caught:
        Credentials.load()
    assert (caught.value.key, caught.value.path, caught.value.profile) == (missing, None, None)


def test_a_developer_key_in_the_environment_is_not_mixed_with_the_file(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(entry("FILE"))
    monkeypatch.setenv("R3_DEVELOPER_API_KEY", "DEV")
    credentials = Credentials.load()
    assert (credentials.key_id, credentials.developer_key) == ("FILE", None)


def test_errors_about_the_environment_name_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("R3_ACCESS_KEY_ID", "ENVIRONMENT")
    monkeypatch.setenv("R3_SECRET_ACCESS_KEY", "?")
    with pytest.raises(InvalidCredentialsError, match=r"^R3_SECRET_ACCESS_KEY: the secret is not base64"):
        Credentials.load()


def test_a_profile_takes_no_values_from_another(write: Write) -> None:
    write(
        f"{entry('TOP', 'DEV')}[DEFAULT]\n{entry('DEFAULT', 'DEV')}[default]\n{entry('default', 'DEV')}"
        f"[no-secret]\nR3_ACCESS_KEY_ID=A\n[no-id]\nR3_SECRET_ACCESS_KEY={SECRET}\n[plain]\n{entry('PLAIN')}[none]\n"
    )
    for profile, key in (
        ("no-secret", "R3_SECRET_ACCESS_KEY"),
        ("no-id", "R3_ACCESS_KEY_ID"),
        ("none", "R3_ACCESS_KEY_ID"),
    ):
        with pytest.raises(InvalidCredentialsError, match=f"profile '{profile}', {key}: .*missing"):
            Credentials.load(profile)
    assert Credentials.load("plain").developer_key is None


def test_the_default_profile_takes_no_values_from_another(write: Write) -> None:
    write(f"{entry('TOP')}[DEFAULT]\nR3_ACCESS_KEY_ID=A\n[default]\n{entry('lower')}")
    with pytest.raises(InvalidCredentialsError, match="profile 'DEFAULT', R3_SECRET_ACCESS_KEY"):
        Credentials.load()


@pytest.mark.parametrize(
    ("text", "key_id", "profile"),
    [
        (f"[default]\n{entry('LOWER')}[DEFAULT]\n{entry('UPPER')}", "UPPER", "DEFAULT"),
        (f"{entry('TOP')}[default]\n{entry('LOWER')}", "LOWER", "default"),
        (f"{entry('TOP')}[work]\n{entry('WORK')}", "TOP", "DEFAULT"),
        (entry("TOP"), "TOP", "DEFAULT"),
    ],
)
def test_the_default_profile_is_found_in_three_places(
    text: str, key_id: str, profile: str, write: Write
) -> None:
    path = write(text)
    for name in (None, "DEFAULT"):
        credentials = Credentials.load(name)
        assert credentials.key_id == key_id
        assert (credentials.source, credentials.path, credentials.profile) == ("file", path, profile)


def test_other_profiles_are_found_only_by_their_exact_name(write: Write) -> None:
    write(f"[DEFAULT]\n{entry('UPPER')}[work]\n{entry('WORK')}")
    for name in ("default", "Work", "WORK"):
        with pytest.raises(CredentialsNotFoundError):
            Credentials.load(name)


def test_errors_about_the_file_name_file_profile_and_key(write: Write) -> None:
    path = write(
        "[empty]\nR3_ACCESS_KEY_ID=A\nR3_SECRET_ACCESS_KEY=\n"
        "[wrong]\nR3_ACCESS_KEY_ID=A\nR3_SECRET_ACCESS_KEY=hunter2!\n"
        f"[id]\nR3_ACCESS_KEY_ID=\nR3_SECRET_ACCESS_KEY={SECRET}\n"
    )
    for profile, key, message in (
        ("empty", "R3_SECRET_ACCESS_KEY", "the secret is empty"),
        ("wrong", "R3_SECRET_ACCESS_KEY", "the secret is not base64"),
        ("id", "R3_ACCESS_KEY_ID", "visible ASCII"),
    ):
        with pytest.raises(InvalidCredentialsError, match=message) as caught:
            Credentials.load(profile)
        assert str(caught.value).startswith(f"{path}, profile {profile!r}, {key}: ")
        assert (caught.value.path, caught.value.profile, caught.value.key) == (path, profile, key)
        assert "hunter2" not in str(caught.value)
