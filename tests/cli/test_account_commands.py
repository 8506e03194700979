"""Access keys, tags, sharing, links, networks, organizations, products, apps and the inventory."""

from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING, Any

import pytest

from remoteit import Client, Credentials
from remoteit.sandbox import run_sandbox

from .conftest import CommandLine, Result, plain_environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from remoteit.sandbox import Sandbox

PI = "Raspberry Pi Rotterdam 01"


@pytest.fixture
def own_sandbox() -> Iterator[Sandbox]:
    with run_sandbox(devices=25) as running:
        yield running


@pytest.fixture
def own_command(own_sandbox: Sandbox, tmp_path: Path) -> CommandLine:
    return CommandLine(plain_environment(tmp_path) | own_sandbox.environment())


def done(result: Result) -> str:
    assert result.code == 0, result.err
    return result.out


def load(result: Result) -> Any:
    return json.loads(done(result))


def test_a_new_secret_is_shown_once(own_command: CommandLine, own_sandbox: Sandbox) -> None:
    result = own_command.run("keys", "create")
    key, secret = (line.split()[1] for line in done(result).splitlines())
    assert "cannot be shown again" in result.err
    with Client(credentials=Credentials(key, secret), url=own_sandbox.url) as client:
        assert client.me().email == "ada@example.com"
    for arguments in (("keys", "list"), ("keys", "ls", "--json")):
        output = done(own_command.run(*arguments))
        assert key in output
        assert secret not in output
    done(own_command.run("keys", "disable", key, "--yes"))
    assert {entry["key"]: entry["enabled"] for entry in load(own_command.run("keys", "list", "--json"))}[
        key
    ] is False
    done(own_command.run("keys", "enable", key))
    assert own_command.run("keys", "delete", key).code == 2
    done(own_command.run("keys", "delete", key, "--yes"))
    assert key not in done(own_command.run("keys", "list"))


def test_a_new_secret_goes_into_a_profile_and_is_not_shown(own_command: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "credentials"
    file.write_text("# mine\n[other]\nR3_ACCESS_KEY_ID=KEEP\nR3_SECRET_ACCESS_KEY=a2VlcA==\n")
    environment = {"REMOTEIT_CREDENTIALS_FILE": str(file)}
    result = own_command.run("keys", "create", "--save", "new", "--json", env=environment)
    created = json.loads(done(result))
    assert created["profile"] == "new"
    text = file.read_text()
    assert text.startswith("# mine\n[other]\nR3_ACCESS_KEY_ID=KEEP\n")
    secret = text.rsplit("R3_SECRET_ACCESS_KEY=", 1)[1].strip()
    assert secret
    assert secret not in result.out + result.err
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "ada@example.com" in done(own_command.run("whoami", "--profile", "new", env=environment))
    result = own_command.run("keys", "create", "--save", "new", env=environment)
    assert (result.code, result.out) == (2, "")  # it would replace the key of a profile


def test_a_key_whose_secret_cannot_be_saved_is_deleted(own_command: CommandLine, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    environment = {"REMOTEIT_CREDENTIALS_FILE": str(blocked / "credentials")}
    result = own_command.run("keys", "create", "--save", "new", env=environment)
    assert result.code == 1
    assert len(load(own_command.run("keys", "list", "--json"))) == 1


def test_tags_are_listed_and_changed(own_command: CommandLine) -> None:
    assert "production" in done(own_command.run("tags", "ls"))
    done(own_command.run("tags", "add", "spare", PI))
    assert [device["name"] for device in load(own_command.run("devices", "--tag", "spare", "--json"))] == [PI]
    done(own_command.run("tags", "rename", "spare", "kept"))
    done(own_command.run("tags", "create", "other", "--color", "3"))
    assert own_command.run("tags", "merge", "kept", "other").code == 2
    done(own_command.run("tags", "merge", "kept", "other", "--yes"))
    assert [device["name"] for device in load(own_command.run("devices", "--tag", "other", "--json"))] == [PI]
    done(own_command.run("tags", "rm", "other", PI))
    assert load(own_command.run("devices", "--tag", "other", "--json")) == []
    done(own_command.run("tags", "delete", "other", "--yes"))
    names = [tag["name"] for tag in load(own_command.run("tags", "list", "--json"))]
    assert "kept" not in names
    assert "other" not in names


def test_devices_are_shared_and_no_longer_shared(own_command: CommandLine) -> None:
    done(own_command.run("sharing", "add", "grace@example.net", PI, "--scripting"))
    (share, *_) = load(own_command.run("sharing", "ls", PI, "--json"))
    assert share["user"]["email"] == "grace@example.net"
    assert (share["device"]["name"], share["scripting"]) == (PI, True)
    assert PI in done(own_command.run("sharing", "ls"))
    assert own_command.run("sharing", "rm", "grace@example.net", PI).code == 2
    done(own_command.run("sharing", "rm", "grace@example.net", PI, "--yes"))
    assert load(own_command.run("sharing", "ls", PI, "--json")) == []


def test_a_public_link_is_made_and_its_password_is_shown_nowhere(own_command: CommandLine) -> None:
    planted = "planted-link-password"
    outputs = [
        own_command.run("links", "set", f"{PI}/dash", "--password-stdin", input=f"{planted}\n"),
        own_command.run("links", "ls"),
        own_command.run("links", "ls", "--json"),
        own_command.run("links", "set", f"{PI}/dash", "--disable", "--json"),
        own_command.run("links", "ls", "--debug"),
    ]
    assert all(planted not in done(result) + result.err for result in outputs)
    (link,) = json.loads(outputs[2].out)
    assert (link["hasPassword"], link["enabled"]) == (True, True)
    assert json.loads(outputs[3].out)["enabled"] is False
    done(own_command.run("links", "set", f"{PI}/dash", "--no-password"))
    assert load(own_command.run("links", "ls", "--json"))[0]["hasPassword"] is False
    done(own_command.run("links", "rm", f"{PI}/dash", "--yes"))
    assert own_command.run("links", "ls").err == "The account has no public links.\n"


def test_a_network_is_created_filled_shared_and_deleted(own_command: CommandLine) -> None:
    done(own_command.run("networks", "create", "Home"))
    done(own_command.run("networks", "add", "home", f"{PI}/ssh", "--name", "shell"))
    done(own_command.run("networks", "share", "home", "grace@example.net"))
    shown = done(own_command.run("networks", "show", "home"))
    assert "shell" in shown
    assert "grace@example.net" in shown
    done(own_command.run("networks", "unshare", "home", "grace@example.net"))
    done(own_command.run("networks", "rm", "home", "ssh"))
    done(own_command.run("networks", "rename", "home", "House"))
    (network,) = (
        entry for entry in load(own_command.run("networks", "ls", "--json")) if entry["name"] == "House"
    )
    assert (network["connections"], network["access"]) == ([], [])
    assert own_command.run("networks", "delete", "House").code == 2
    done(own_command.run("networks", "delete", "House", "--yes"))
    assert own_command.run("networks", "show", "House").code == 3


def test_an_organization_is_shown_and_its_members_change(own_command: CommandLine) -> None:
    result = own_command.run("org", "show")
    assert (result.code, result.out) == (3, "")
    assert "remoteit-client org memberships" in result.err
    memberships = load(own_command.run("org", "memberships", "--json"))
    account = next(
        entry["organization"]["account"]["id"]
        for entry in memberships
        if entry["organization"]["name"] == "Northwind Field Services"
    )
    own = ("--account", account)
    assert "Northwind Field Services" in done(own_command.run("org", "show", *own))
    assert "ada@example.com" in done(own_command.run("org", "members", *own))
    assert "Administrator" in done(own_command.run("org", "roles", *own))
    done(own_command.run("org", "add", "grace@example.net", "--role", "administrator", *own))
    members = load(own_command.run("org", "members", "--json", *own))
    assert "grace@example.net" in {member["user"]["email"] for member in members}
    assert own_command.run("org", "rm", "grace@example.net", *own).code == 2
    done(own_command.run("org", "rm", "grace@example.net", "--yes", *own))
    assert len(load(own_command.run("devices", "--json", *own))) == 5


def test_products_are_listed_and_shown(own_command: CommandLine) -> None:
    assert "Field gateway" in done(own_command.run("products", "ls"))
    product = load(own_command.run("products", "show", "field", "--json"))
    assert product["registrationCommand"]


def test_apps_are_listed_limited_and_revoked(own_command: CommandLine) -> None:
    assert "Fleet Reports" in done(own_command.run("apps", "ls"))
    done(own_command.run("apps", "limit", "fleet", "--tag", "lab", "--tag", "office"))
    apps = {app["clientName"]: app for app in load(own_command.run("apps", "ls", "--json"))}
    (reach,) = apps["Fleet Reports"]["reach"]
    assert (set(reach["tags"]), reach["operator"]) == ({"lab", "office"}, "ANY")
    done(own_command.run("apps", "limit", "fleet", "--nothing"))
    apps = {app["clientName"]: app for app in load(own_command.run("apps", "ls", "--json"))}
    assert apps["Fleet Reports"]["reach"] == []
    assert own_command.run("apps", "limit", "fleet", "--everything").code == 2
    done(own_command.run("apps", "limit", "fleet", "--everything", "--yes"))
    assert own_command.run("apps", "limit", "fleet").code == 2
    done(own_command.run("apps", "revoke", "fleet", "--yes"))
    assert "Fleet Reports" not in done(own_command.run("apps", "ls"))


def test_the_inventory_is_that_of_ansible(own_command: CommandLine) -> None:
    document = load(own_command.run("inventory", "--list", "--user", "pi"))
    host = "raspberry-pi-rotterdam-01.remoteit"
    variables = document["_meta"]["hostvars"][host]
    assert variables["ansible_user"] == "pi"
    assert variables["remoteit_device_name"] == PI
    assert variables["ansible_ssh_common_args"].startswith("-o ProxyCommand='")
    assert variables["ansible_ssh_common_args"].endswith(" ssh --stdio %h'")
    for group in ("tag_lab", "platform_raspberry_pi", "active"):
        assert host in document[group]["hosts"]
        assert group in document["all"]["children"]
    assert set(document["all"]["hosts"]) == set(document["_meta"]["hostvars"])
    assert load(own_command.run("inventory", "--host", host, "--user", "pi")) == variables
    assert load(own_command.run("inventory", "--host", "unknown")) == {}
    lab = load(own_command.run("inventory", "--list", "--tag", "lab"))
    assert set(lab["all"]["hosts"]) == set(document["tag_lab"]["hosts"])
    assert own_command.run("inventory").code == 2


def test_ansible_finds_no_template_in_a_name(own_command: CommandLine, own_sandbox: Sandbox) -> None:
    device = next(device for device in own_sandbox.backend.devices.values() if device.name == PI)
    device.name = "a {{{ lookup('pipe', 'id') }} {% x %} {# y #}"
    output = done(own_command.run("inventory", "--list", "--tag", "lab"))
    assert "lookup" in output
    for mark in ("{{", "{%", "{#"):
        assert mark not in output


READING = (
    ["devices"], ["devices", "--json"], ["device", PI], ["services"], ["events", "--limit", "5", "--json"],
    ["files", "ls"], ["jobs", "ls"], ["tags", "ls"], ["sharing", "ls"], ["links", "ls"], ["networks", "ls"],
    ["org", "memberships"], ["products", "ls"], ["apps", "ls"], ["keys", "list", "--json"],
    ["inventory", "--list"], ["ssh-config", "--all"], ["connect", f"{PI}/ssh", "--keep"],
)  # fmt: skip


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_no_command_shows_the_secrets_of_its_key(
    own_command: CommandLine, own_sandbox: Sandbox, arguments: list[str]
) -> None:
    result = own_command.run(*arguments, "--debug")
    done(result)
    for secret in (own_sandbox.secret, own_sandbox.developer_key):
        assert secret not in result.out + result.err


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_each_list_fits_a_narrow_terminal(command: CommandLine, arguments: list[str]) -> None:
    result = command.run_on_terminal(*arguments, columns=60)
    assert result.code == 0
    assert "Traceback" not in result.out


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("status=503 times=always", 1),
        ("drop=before times=always", 6),
        ("errors=FORBIDDEN times=always", None),
        ("throttle=0 times=always", 7),
    ],
)
def test_a_failure_is_a_sentence_and_an_exit_code(
    own_command: CommandLine, own_sandbox: Sandbox, fault: str, code: int | None
) -> None:
    own_sandbox.faults.add(fault)
    result = own_command.run("tags", "ls")
    assert result.out == ""
    assert result.code != 0
    assert code is None or result.code == code
    assert result.err.startswith("error: ")
    assert "Traceback" not in result.err
    assert len(result.err.splitlines()) <= 2
