"""`login` and `profiles`: the credentials file is replaced atomically, and secrets are shown nowhere."""

from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING

import pytest

from remoteit.cli.profiles import insert_profile, save_profile
from remoteit_auth import Credentials, CredentialsError

if TYPE_CHECKING:
    from pathlib import Path

    from remoteit.sandbox import Sandbox

    from .conftest import CommandLine

KEYS = {"R3_ACCESS_KEY_ID": "NEWKEY", "R3_SECRET_ACCESS_KEY": "c2VjcmV0"}
NEW = "R3_ACCESS_KEY_ID=NEWKEY\nR3_SECRET_ACCESS_KEY=c2VjcmV0\n"


@pytest.mark.parametrize(
    ("text", "profile", "expected"),
    [
        ("", "DEFAULT", f"[DEFAULT]\n{NEW}"),
        ("# note\n", "work", f"# note\n\n[work]\n{NEW}"),
        ("[a]\nR3_ACCESS_KEY_ID=x", "work", f"[a]\nR3_ACCESS_KEY_ID=x\n\n[work]\n{NEW}"),
        ("R3_ACCESS_KEY_ID = x\n[a]\nk=1\n", "DEFAULT", f"{NEW}[a]\nk=1\n"),
        (
            "[default]\n# mine\nR3_ACCESS_KEY_ID=x\nR3_DEVELOPER_API_KEY=d\n\n[a]\nR3_ACCESS_KEY_ID=y\n",
            "DEFAULT",
            "[default]\n# mine\nR3_ACCESS_KEY_ID=NEWKEY\nR3_DEVELOPER_API_KEY=d\n"
            "R3_SECRET_ACCESS_KEY=c2VjcmV0\n\n[a]\nR3_ACCESS_KEY_ID=y\n",
        ),
        ("[a]\r\nk=1\r\n", "a", "[a]\r\nk=1\r\n" + NEW.replace("\n", "\r\n")),
        ("[ a ] # note\n", "a", f"[ a ] # note\n{NEW}"),
    ],
)
def test_a_profile_is_inserted_and_all_else_stays(text: str, profile: str, expected: str) -> None:
    assert insert_profile(text, profile, KEYS) == expected


def test_a_saved_profile_can_be_read_and_only_by_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "new" / "credentials"
    save_profile(path, "work", KEYS)
    save_profile(path, "DEFAULT", KEYS)
    assert Credentials.load("work", path).key_id == "NEWKEY"
    assert Credentials.load("DEFAULT", path).key_id == "NEWKEY"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["credentials"]


def test_a_file_that_others_could_read_is_private_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "credentials"
    path.write_text("[a]\nk=1\n")
    path.chmod(0o644)
    save_profile(path, "work", KEYS)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text().startswith("[a]\nk=1\n")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "credentials"
    real.touch()
    link.symlink_to(real)
    save_profile(link, "work", KEYS)
    assert link.is_symlink()
    assert Credentials.load("work", real).key_id == "NEWKEY"


@pytest.mark.parametrize(
    ("profile", "secret"), [("a.b", "c2VjcmV0"), ("a", "not base64!"), ("a\nb", "c2VjcmV0")]
)
def test_what_cannot_be_read_back_is_not_saved(tmp_path: Path, profile: str, secret: str) -> None:
    path = tmp_path / "credentials"
    path.write_text("[a]\nk=1\n")
    with pytest.raises(CredentialsError):
        save_profile(path, profile, KEYS | {"R3_SECRET_ACCESS_KEY": secret})
    assert path.read_text() == "[a]\nk=1\n"
    assert len(list(tmp_path.iterdir())) == 1


def login_environment(sandbox: Sandbox) -> tuple[str, str, dict[str, str]]:
    variables = sandbox.environment()
    return variables["R3_ACCESS_KEY_ID"], variables["R3_SECRET_ACCESS_KEY"], {"REMOTEIT_API_URL": sandbox.url}


def test_login_reads_the_secret_from_stdin_and_checks_the_key(
    bare_command: CommandLine, sandbox: Sandbox
) -> None:
    key_id, secret, env = login_environment(sandbox)
    result = bare_command.run("login", "--profile", "work", "--key-id", key_id, input=f"{secret}\n", env=env)
    assert result.code == 0, result.err
    assert "The key belongs to ada@example.com." in result.err
    assert secret not in result.out + result.err
    me = bare_command.run("whoami", "--profile", "work", "--json=email", env=env)
    assert json.loads(me.out) == {"email": "ada@example.com"}


def test_login_asks_on_a_terminal_without_echo(bare_command: CommandLine, sandbox: Sandbox) -> None:
    key_id, secret, env = login_environment(sandbox)
    result = bare_command.run_on_terminal(
        "login", prompts=[("key id", key_id), ("not shown", secret)], env=env
    )
    assert result.code == 0, result.out
    assert key_id in result.out
    assert secret not in result.out
    assert bare_command.run("whoami", env=env).code == 0


def test_a_rejected_key_is_not_saved(bare_command: CommandLine, sandbox: Sandbox) -> None:
    key_id, _, env = login_environment(sandbox)
    result = bare_command.run("login", "--key-id", key_id, input="d3Jvbmc=\n", env=env)
    assert result.code == 4
    assert bare_command.run("profiles", "--json").out == "[]\n"


def test_a_malformed_secret_is_not_quoted(bare_command: CommandLine) -> None:
    result = bare_command.run("login", "--key-id", "KEY", input="half a $ecret\n")
    assert result.code == 4
    assert "half" not in result.err + result.out


def test_an_existing_profile_is_replaced_only_with_yes(bare_command: CommandLine) -> None:
    arguments = ("login", "--no-check", "--profile", "work", "--key-id")
    assert bare_command.run(*arguments, "ONE", input="c2VjcmV0").code == 0
    assert bare_command.run(*arguments, "TWO", input="c2VjcmV0").code == 2
    assert bare_command.run(*arguments, "TWO", "--yes", input="c2VjcmV0").code == 0
    assert json.loads(bare_command.run("profiles", "--json=keyId").out) == [{"keyId": "TWO"}]


def test_profiles_shows_which_credentials_are_used(bare_command: CommandLine) -> None:
    for profile in ("DEFAULT", "work"):
        bare_command.run("login", "--no-check", "--profile", profile, "--key-id", "KEY", input="c2VjcmV0")
    rows = json.loads(bare_command.run("profiles", "--json").out)
    assert [(row["profile"], row["used"]) for row in rows] == [("DEFAULT", True), ("work", False)]
    keys = {"R3_ACCESS_KEY_ID": "ENV", "R3_SECRET_ACCESS_KEY": "c2VjcmV0"}
    rows = json.loads(bare_command.run("profiles", "--json", env=keys).out)
    assert [(row["profile"], row["used"]) for row in rows] == [
        ("(environment)", True),
        ("DEFAULT", False),
        ("work", False),
    ]
