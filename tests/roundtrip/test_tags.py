"""Round trips of queries/tags.graphql."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generated_client import TagInput
from remoteit.sandbox.seed.fleet import TAG_COLORS
from tests.roundtrip.fleet import COMPANY, FRIEND, HARBOUR, account, expect_error
from tests.roundtrip.other_accounts import NOBODY, device, only, ssh

if TYPE_CHECKING:
    from remoteit import Client
    from remoteit.sandbox import Sandbox


def colors(client: Client, account_id: str | None = None) -> dict[str, int | None]:
    return {tag.name: tag.color for tag in client.tags(account_id=account_id)}


def device_tags(client: Client, id: str) -> list[str]:
    return [tag.name for tag in only(client.device([id])).tags]


def service_tags(client: Client, id: str) -> list[str]:
    return [tag.name for tag in only(client.service([id])).tags]


def test_tags_are_created_and_recolored(client: Client) -> None:
    assert colors(client) == TAG_COLORS
    assert client.set_tag([TagInput(name="attic", color=13), TagInput(name="lab", color=0)]) is True
    assert colors(client) == {**TAG_COLORS, "attic": 13, "lab": 0}
    client.set_tag([TagInput(name="lab")])
    assert colors(client)["lab"] == 0


def test_a_tag_is_added_and_removed(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox)
    before, shell = [tag.name for tag in mine.tags], ssh(fresh_sandbox).id
    assert client.add_tag(["new", "lab"], [mine.id, shell]) is True
    assert device_tags(client, mine.id) == [*before, *(item for item in ("new", "lab") if item not in before)]
    assert service_tags(client, shell) == ["new", "lab"]
    assert "new" in colors(client)
    assert client.remove_tag(["new"], [mine.id, shell]) is True
    assert "new" not in device_tags(client, mine.id)
    assert service_tags(client, shell) == ["lab"]
    assert "new" in colors(client)


def test_a_tag_is_renamed_everywhere(client: Client, fresh_sandbox: Sandbox) -> None:
    shell, network = ssh(fresh_sandbox).id, only(client.networks()).id
    client.add_tag(["lab"], [shell])
    assert client.rename_tag("lab", "Labor ☕") is True
    assert service_tags(client, shell) == ["Labor ☕"]
    assert [tag.name for tag in client.network(network).tags] == ["Labor ☕"]
    assert colors(client) == {("Labor ☕" if tag == "lab" else tag): at for tag, at in TAG_COLORS.items()}


def test_a_merged_tag_is_replaced_by_the_other(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox)
    first, second = mine.services[:2]
    client.add_tag(["office", "retail"], [first.id])
    client.add_tag(["retail"], [second.id])
    assert client.merge_tag("retail", "office") is True
    assert service_tags(client, first.id) == service_tags(client, second.id) == ["office"]
    assert "retail" not in colors(client)


def test_a_deleted_tag_is_removed_everywhere(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox)
    client.add_tag(["gone", "kept"], [mine.id, ssh(fresh_sandbox).id])
    assert client.delete_tag(["gone"]) is True
    assert "gone" not in colors(client)
    assert "gone" not in device_tags(client, mine.id)
    assert service_tags(client, ssh(fresh_sandbox).id) == ["kept"]


def test_an_organization_has_its_own_tags(client: Client, fresh_sandbox: Sandbox) -> None:
    company, theirs = account(fresh_sandbox, COMPANY).id, device(fresh_sandbox, COMPANY).id
    assert client.set_tag([TagInput(name="pier", color=5)], account_id=company) is True
    assert client.add_tag(["pier"], [theirs], account_id=company) is True
    assert client.rename_tag("pier", "quay", account_id=company) is True
    assert "quay" in [tag.name for tag in only(client.device([theirs], account_id=company)).tags]
    assert client.merge_tag("quay", "office", account_id=company) is True
    assert client.remove_tag(["office"], [theirs], account_id=company) is True
    assert client.delete_tag(["office"], account_id=company) is True
    assert colors(client, company) == {tag: at for tag, at in TAG_COLORS.items() if tag != "office"}
    assert colors(client) == TAG_COLORS


@pytest.mark.parametrize(
    "tag", [TagInput(name=" "), TagInput(name="x", color=14), TagInput(name="x", color=-1)]
)
def test_invalid_tags_are_rejected(client: Client, tag: TagInput) -> None:
    with expect_error("BAD_USER_INPUT"):
        client.set_tag([TagInput(name="fine"), tag])
    assert colors(client) == TAG_COLORS


def test_empty_lists_and_unknown_names_are_rejected(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox).id
    with expect_error("BAD_USER_INPUT"):
        client.set_tag([])
    with expect_error("BAD_USER_INPUT"):
        client.add_tag([], [mine])
    with expect_error("BAD_USER_INPUT"):
        client.add_tag(["x"], [])
    with expect_error("BAD_USER_INPUT"):
        client.delete_tag([])
    with expect_error("BAD_USER_INPUT"):
        client.rename_tag("lab", "office")
    with expect_error("BAD_USER_INPUT"):
        client.merge_tag("lab", "lab")
    with expect_error("NOT_FOUND"):
        client.rename_tag("none", "some")
    with expect_error("NOT_FOUND"):
        client.merge_tag("lab", "none")
    with expect_error("NOT_FOUND"):
        client.delete_tag(["lab", "none"])
    with expect_error("NOT_FOUND"):
        client.remove_tag(["none"], [mine])
    with expect_error("NOT_FOUND"):
        client.add_tag(["x"], [mine, NOBODY])
    assert colors(client) == TAG_COLORS


def test_tags_of_others_cannot_be_changed(client: Client, fresh_sandbox: Sandbox) -> None:
    with expect_error("FORBIDDEN"):
        client.add_tag(["lab"], [device(fresh_sandbox, FRIEND).id])
    with expect_error("FORBIDDEN"):
        client.set_tag([TagInput(name="x")], account_id=account(fresh_sandbox, HARBOUR).id)
    with expect_error("NOT_FOUND"):
        client.tags(account_id=account(fresh_sandbox, FRIEND).id)
