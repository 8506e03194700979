"""Round trips of queries/networks.graphql."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.roundtrip.fleet import COMPANY, FRIEND, HARBOUR, ME, account, expect_error
from tests.roundtrip.other_accounts import NOBODY, client_of, device, only, ssh

if TYPE_CHECKING:
    from remoteit import Client
    from remoteit.sandbox import Sandbox


@pytest.fixture
def network_id(client: Client) -> str:
    """Id of a new, empty network."""
    return client.create_network("Harbour ⚓").id


def test_networks_are_listed_with_their_contents(client: Client, fresh_sandbox: Sandbox) -> None:
    kept = only([*fresh_sandbox.backend.networks.values()])
    network = only(client.networks())
    assert (network.id, network.name) == (kept.id, kept.name)
    assert network.owner is not None
    assert network.owner.email == ME
    assert network.permissions == ["VIEW", "CONNECT", "SCRIPTING", "MANAGE", "ADMIN"]
    assert [
        (connection.service.id, connection.service.name, connection.name, connection.port)
        for connection in network.connections
    ] == [(connection.service.id, connection.service.name, None, None) for connection in kept.connections]
    assert [(tag.name, tag.color) for tag in network.tags] == [("lab", 2)]
    assert network.access == []
    assert client.network(network.id) == network


def test_a_network_is_created_renamed_and_deleted(client: Client) -> None:
    created = client.create_network("First")
    assert (created.name, created.connections, created.access, created.tags) == (
        "First",
        [],
        [],
        [],
    )
    assert client.network(created.id) == created
    renamed = client.update_network(created.id, name="Second")
    assert (renamed.id, renamed.name) == (created.id, "Second")
    assert client.update_network(created.id) == client.network(created.id) == renamed
    assert client.delete_network(created.id) is True
    assert created.id not in [network.id for network in client.networks()]
    with expect_error("NOT_FOUND"):
        client.network(created.id)


def test_services_are_added_and_removed(client: Client, fresh_sandbox: Sandbox, network_id: str) -> None:
    shell = ssh(fresh_sandbox).id
    assert client.add_network_connection(network_id, shell) is True
    entry = only(client.network(network_id).connections)
    assert (entry.service.id, entry.name, entry.port) == (shell, None, None)
    client.add_network_connection(network_id, shell, name="shell", port=2222)
    entry = only(client.network(network_id).connections)
    assert (entry.service.id, entry.name, entry.port) == (shell, "shell", 2222)
    assert client.remove_network_connection(network_id, shell) is True
    assert client.network(network_id).connections == []
    assert client.service([shell])


def test_a_removed_service_leaves_its_networks(
    client: Client, fresh_sandbox: Sandbox, network_id: str
) -> None:
    shell = ssh(fresh_sandbox).id
    client.add_network_connection(network_id, shell)
    client.remove_service(shell)
    assert client.network(network_id).connections == []


def test_tags_are_added_and_removed(client: Client, network_id: str) -> None:
    assert client.add_network_tag(network_id, ["office", "unknown"]) is True
    assert [(tag.name, tag.color) for tag in client.network(network_id).tags] == [
        ("office", 11),
        ("unknown", None),
    ]
    assert client.remove_network_tag(network_id, ["office"]) is True
    assert [tag.name for tag in client.network(network_id).tags] == ["unknown"]


def test_a_network_is_shared_until_the_share_is_removed(
    client: Client, fresh_sandbox: Sandbox, network_id: str
) -> None:
    assert client.add_network_share(network_id, [FRIEND, "new@example.org"]) is True
    assert [share.user.email for share in client.network(network_id).access] == [FRIEND, "new@example.org"]
    with client_of(fresh_sandbox, FRIEND) as friend:
        seen = friend.network(network_id)
        assert (seen.name, seen.permissions) == ("Harbour ⚓", ["VIEW", "CONNECT"])
        with expect_error("FORBIDDEN"):
            friend.update_network(network_id, name="Mine")
        with expect_error("FORBIDDEN"):
            friend.delete_network(network_id)
        assert client.remove_network_share(network_id, [FRIEND]) is True
        assert friend.networks() == []
    assert [share.user.email for share in client.network(network_id).access] == ["new@example.org"]


def test_an_organization_has_its_own_networks(client: Client, fresh_sandbox: Sandbox) -> None:
    company = account(fresh_sandbox, COMPANY).id
    created = client.create_network("Yard", account_id=company)
    assert client.networks(account_id=company) == [created]
    assert client.network(created.id, account_id=company) == created
    assert created.id not in [network.id for network in client.networks()]
    service = device(fresh_sandbox, COMPANY).services[0].id
    client.add_network_connection(created.id, service)
    assert only(client.network(created.id, account_id=company).connections).service.id == service
    with expect_error("FORBIDDEN"):
        client.create_network("Yard", account_id=account(fresh_sandbox, HARBOUR).id)


def test_networks_of_others_are_not_found(client: Client, fresh_sandbox: Sandbox) -> None:
    with client_of(fresh_sandbox, FRIEND) as friend:
        theirs = friend.create_network("Attic").id
        for unseen in (theirs, NOBODY, ""):
            with expect_error("NOT_FOUND"):
                client.network(unseen)
            with expect_error("NOT_FOUND"):
                client.update_network(unseen, name="Mine")
            with expect_error("NOT_FOUND"):
                client.delete_network(unseen)
            with expect_error("NOT_FOUND"):
                client.add_network_connection(unseen, ssh(fresh_sandbox).id)
            with expect_error("NOT_FOUND"):
                client.add_network_tag(unseen, ["lab"])
            with expect_error("NOT_FOUND"):
                client.add_network_share(unseen, [FRIEND])
        assert friend.network(theirs).name == "Attic"


def test_invalid_network_contents_are_rejected(
    client: Client, fresh_sandbox: Sandbox, network_id: str
) -> None:
    shell, before = ssh(fresh_sandbox).id, client.network(network_id)
    watched = device(fresh_sandbox, HARBOUR).services[0].id
    with expect_error("NOT_FOUND"):
        client.add_network_connection(network_id, NOBODY)
    with expect_error("FORBIDDEN"):
        client.add_network_connection(network_id, watched)
    for port in (0, -1, 65536):
        with expect_error("BAD_USER_INPUT"):
            client.add_network_connection(network_id, shell, port=port)
    with expect_error("BAD_USER_INPUT"):
        client.add_network_connection(network_id, shell, name=" ")
    with expect_error("NOT_FOUND"):
        client.remove_network_connection(network_id, shell)
    with expect_error("BAD_USER_INPUT"):
        client.add_network_tag(network_id, ["fine", ""])
    with expect_error("NOT_FOUND"):
        client.remove_network_tag(network_id, ["lab"])
    for emails in ([], ["no address"], [ME]):
        with expect_error("BAD_USER_INPUT"):
            client.add_network_share(network_id, emails)
    with expect_error("NOT_FOUND"):
        client.remove_network_share(network_id, [FRIEND])
    with expect_error("BAD_USER_INPUT"):
        client.create_network(" ")
    with expect_error("BAD_USER_INPUT"):
        client.update_network(network_id, name="")
    assert client.network(network_id) == before
