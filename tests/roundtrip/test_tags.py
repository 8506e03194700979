"""Tags: a word of the account, which devices and services carry until it is taken off or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generated_client import TagInput
from remoteit.sandbox.seed.fleet import TAG_COLORS
from tests.roundtrip.fleet import COMPANY, FRIEND, HARBOUR, account, refused
from tests.roundtrip.other_accounts import NOBODY, device, only, ssh

if TYPE_CHECKING:
    from remoteit import Client
    from remoteit.sandbox import Sandbox


def colours(client: Client, account_id: str | None = None) -> dict[str, int | None]:
    return {one.name: one.color for one in client.tags(account_id=account_id)}


def on_device(client: Client, id: str) -> list[str]:
    return [one.name for one in only(client.device([id])).tags]


def on_service(client: Client, id: str) -> list[str]:
    return [one.name for one in only(client.service([id])).tags]


def test_tags_are_made_and_recoloured(client: Client) -> None:
    assert colours(client) == TAG_COLORS
    assert client.set_tag([TagInput(name="attic", color=13), TagInput(name="lab", color=0)]) is True
    assert colours(client) == {**TAG_COLORS, "attic": 13, "lab": 0}
    client.set_tag([TagInput(name="lab")])
    assert colours(client)["lab"] == 0


def test_a_tag_is_put_on_and_taken_off(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox)
    before, shell = [one.name for one in mine.tags], ssh(fresh_sandbox).id
    assert client.add_tag(["new", "lab"], [mine.id, shell]) is True
    assert on_device(client, mine.id) == [*before, *(one for one in ("new", "lab") if one not in before)]
    assert on_service(client, shell) == ["new", "lab"]
    assert "new" in colours(client)
    assert client.remove_tag(["new"], [mine.id, shell]) is True
    assert "new" not in on_device(client, mine.id)
    assert on_service(client, shell) == ["lab"]
    assert "new" in colours(client)


def test_a_tag_is_renamed_wherever_it_is(client: Client, fresh_sandbox: Sandbox) -> None:
    shell, network = ssh(fresh_sandbox).id, only(client.networks()).id
    client.add_tag(["lab"], [shell])
    assert client.rename_tag("lab", "Labor ☕") is True
    assert on_service(client, shell) == ["Labor ☕"]
    assert [one.name for one in client.network(network).tags] == ["Labor ☕"]
    assert colours(client) == {("Labor ☕" if one == "lab" else one): at for one, at in TAG_COLORS.items()}


def test_what_carried_a_merged_tag_carries_the_other(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox)
    first, second = mine.services[:2]
    client.add_tag(["office", "retail"], [first.id])
    client.add_tag(["retail"], [second.id])
    assert client.merge_tag("retail", "office") is True
    assert on_service(client, first.id) == on_service(client, second.id) == ["office"]
    assert "retail" not in colours(client)


def test_a_deleted_tag_is_gone_from_everything(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox)
    client.add_tag(["gone", "kept"], [mine.id, ssh(fresh_sandbox).id])
    assert client.delete_tag(["gone"]) is True
    assert "gone" not in colours(client)
    assert "gone" not in on_device(client, mine.id)
    assert on_service(client, ssh(fresh_sandbox).id) == ["kept"]


def test_an_organisation_has_tags_of_its_own(client: Client, fresh_sandbox: Sandbox) -> None:
    company, theirs = account(fresh_sandbox, COMPANY).id, device(fresh_sandbox, COMPANY).id
    assert client.set_tag([TagInput(name="pier", color=5)], account_id=company) is True
    assert client.add_tag(["pier"], [theirs], account_id=company) is True
    assert client.rename_tag("pier", "quay", account_id=company) is True
    assert "quay" in [one.name for one in only(client.device([theirs], account_id=company)).tags]
    assert client.merge_tag("quay", "office", account_id=company) is True
    assert client.remove_tag(["office"], [theirs], account_id=company) is True
    assert client.delete_tag(["office"], account_id=company) is True
    assert colours(client, company) == {one: at for one, at in TAG_COLORS.items() if one != "office"}
    assert colours(client) == TAG_COLORS


@pytest.mark.parametrize(
    "tag", [TagInput(name=" "), TagInput(name="x", color=14), TagInput(name="x", color=-1)]
)
def test_tags_that_cannot_be_are_refused(client: Client, tag: TagInput) -> None:
    with refused("BAD_USER_INPUT"):
        client.set_tag([TagInput(name="fine"), tag])
    assert colours(client) == TAG_COLORS


def test_empty_lists_and_unknown_names_are_refused(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox).id
    with refused("BAD_USER_INPUT"):
        client.set_tag([])
    with refused("BAD_USER_INPUT"):
        client.add_tag([], [mine])
    with refused("BAD_USER_INPUT"):
        client.add_tag(["x"], [])
    with refused("BAD_USER_INPUT"):
        client.delete_tag([])
    with refused("BAD_USER_INPUT"):
        client.rename_tag("lab", "office")
    with refused("BAD_USER_INPUT"):
        client.merge_tag("lab", "lab")
    with refused("NOT_FOUND"):
        client.rename_tag("none", "some")
    with refused("NOT_FOUND"):
        client.merge_tag("lab", "none")
    with refused("NOT_FOUND"):
        client.delete_tag(["lab", "none"])
    with refused("NOT_FOUND"):
        client.remove_tag(["none"], [mine])
    with refused("NOT_FOUND"):
        client.add_tag(["x"], [mine, NOBODY])
    assert colours(client) == TAG_COLORS


def test_tags_of_others_are_not_mine_to_change(client: Client, fresh_sandbox: Sandbox) -> None:
    with refused("FORBIDDEN"):
        client.add_tag(["lab"], [device(fresh_sandbox, FRIEND).id])
    with refused("FORBIDDEN"):
        client.set_tag([TagInput(name="x")], account_id=account(fresh_sandbox, HARBOUR).id)
    with refused("NOT_FOUND"):
        client.tags(account_id=account(fresh_sandbox, FRIEND).id)
