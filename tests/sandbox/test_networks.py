"""Networks: services, tags and shares, and the permissions to change them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.test_changes import REMOVE, company_device, own_device, service, shared_device

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

FIELDS = """
id name created enabled owner { email } permissions can(permission: MANAGE)
connections { service { id } name port enabled } access { user { email } } tags { name color }
"""
LIST = f"query ($account: String) {{ login {{ account(id: $account) {{ networks {{ {FIELDS} }} }} }} }}"
ONE = f"query ($id: String!) {{ login {{ network(id: $id) {{ {FIELDS} }} }} }}"
CREATE = """
mutation ($name: String, $account: String) { createNetwork(name: $name, accountId: $account) { id name } }
"""
UPDATE = "mutation ($id: String!, $name: String) { updateNetwork(id: $id, name: $name) { id name } }"
DELETE = "mutation ($id: String!) { deleteNetwork(id: $id) }"
ADD_SERVICE = """
mutation ($id: String!, $service: String!, $name: String, $port: Int) {
  addNetworkConnection(networkId: $id, serviceId: $service, name: $name, port: $port)
}
"""
REMOVE_SERVICE = """
mutation ($id: String!, $service: String!) { removeNetworkConnection(networkId: $id, serviceId: $service) }
"""
ADD_TAG = "mutation ($id: String!, $name: [String!]!) { addNetworkTag(networkId: $id, name: $name) }"
REMOVE_TAG = "mutation ($id: String!, $name: [String!]!) { removeNetworkTag(networkId: $id, name: $name) }"
SHARE = "mutation ($id: String!, $email: [String!]!) { addNetworkShare(networkId: $id, email: $email) }"
UNSHARE = "mutation ($id: String!, $email: [String!]!) { removeNetworkShare(networkId: $id, email: $email) }"
GRACE = "grace@example.net"


def create_network(caller: Caller, **variables: object) -> str:
    network: str = caller.data(CREATE, **{"name": "Plant", **variables})["createNetwork"]["id"]
    return network


def network_details(caller: Caller, network: str) -> Any:
    return caller.data(ONE, id=network)["login"]["network"]


def network_names(caller: Caller, **variables: object) -> list[str]:
    return [network["name"] for network in caller.data(LIST, **variables)["login"]["account"]["networks"]]


def test_the_seeded_network_has_services_of_its_owner(caller: Caller) -> None:
    (network,) = caller.data(LIST)["login"]["account"]["networks"]
    assert (network["name"], network["owner"]) == ("Field shells", {"email": "ada@example.com"})
    assert (network["can"], network["enabled"]) == (True, True)
    assert network["tags"] == [{"name": "lab", "color": 2}]
    assert len(network["connections"]) == 3
    assert own_device(caller).services[0].id in [entry["service"]["id"] for entry in network["connections"]]


def test_a_network_is_created_renamed_and_deleted(writer: Caller) -> None:
    network = create_network(writer)
    assert (network_details(writer, network)["name"], network_details(writer, network)["connections"]) == (
        "Plant",
        [],
    )
    assert writer.data(UPDATE, id=network, name="Plant 2")["updateNetwork"] == {
        "id": network,
        "name": "Plant 2",
    }
    assert network_names(writer) == ["Field shells", "Plant 2"]
    for query, variables in ((CREATE, {}), (CREATE, {"name": " "}), (UPDATE, {"id": network, "name": ""})):
        assert writer.error(query, **variables)[0] == "BAD_USER_INPUT"
    assert writer.data(DELETE, id=network)["deleteNetwork"] is True
    assert writer.error(ONE, id=network)[0] == "NOT_FOUND"
    assert writer.error(DELETE, id=network)[0] == "NOT_FOUND"


def test_services_are_added_and_removed(writer: Caller) -> None:
    network, ssh, web = (
        create_network(writer),
        service(own_device(writer), 28).id,
        service(own_device(writer), 7).id,
    )
    assert writer.data(ADD_SERVICE, id=network, service=ssh, name="shell", port=2222) == {
        "addNetworkConnection": True
    }
    writer.data(ADD_SERVICE, id=network, service=web)
    writer.data(ADD_SERVICE, id=network, service=ssh, port=2200)
    assert network_details(writer, network)["connections"] == [
        {"service": {"id": ssh}, "name": "shell", "port": 2200, "enabled": True},
        {"service": {"id": web}, "name": None, "port": None, "enabled": True},
    ]
    assert writer.error(ADD_SERVICE, id=network, service=ssh, port=0)[0] == "BAD_USER_INPUT"
    assert writer.error(ADD_SERVICE, id=network, service="unknown")[0] == "NOT_FOUND"
    assert writer.data(REMOVE_SERVICE, id=network, service=ssh)["removeNetworkConnection"] is True
    assert writer.error(REMOVE_SERVICE, id=network, service=ssh)[0] == "NOT_FOUND"
    writer.data(REMOVE, id=web)
    assert network_details(writer, network)["connections"] == []


def test_adding_a_service_needs_the_connect_permission(writer: Caller) -> None:
    devices = writer.sandbox.backend.devices.values()
    camera = next(device for device in devices if device.owner.email == "desk@harbour.example")
    code, message = writer.error(ADD_SERVICE, id=create_network(writer), service=camera.services[0].id)
    assert (code, "needs CONNECT" in message) == ("FORBIDDEN", True)
    friend = shared_device(writer).services[0].id
    assert writer.data(ADD_SERVICE, id=create_network(writer), service=friend)["addNetworkConnection"] is True


def test_tags_are_added_and_removed(writer: Caller) -> None:
    network = create_network(writer)
    assert writer.data(ADD_TAG, id=network, name=["camera", "new", "camera"])["addNetworkTag"] is True
    assert network_details(writer, network)["tags"] == [
        {"name": "camera", "color": 4},
        {"name": "new", "color": None},
    ]
    assert writer.data(REMOVE_TAG, id=network, name=["camera"])["removeNetworkTag"] is True
    assert [tag["name"] for tag in network_details(writer, network)["tags"]] == ["new"]
    assert writer.error(REMOVE_TAG, id=network, name=["new", "camera"])[0] == "NOT_FOUND"
    assert [tag["name"] for tag in network_details(writer, network)["tags"]] == ["new"]
    assert writer.error(ADD_TAG, id=network, name=[" "])[0] == "BAD_USER_INPUT"


def test_a_guest_sees_a_shared_network_and_cannot_change_it(writer: Caller) -> None:
    network, grace = create_network(writer), writer.as_user(GRACE)
    assert network_names(grace) == []
    assert writer.data(SHARE, id=network, email=[GRACE])["addNetworkShare"] is True
    assert network_details(writer, network)["access"] == [{"user": {"email": GRACE}}]
    assert network_names(grace) == ["Plant"]
    seen = network_details(grace, network)
    assert (seen["permissions"], seen["can"]) == (["VIEW", "CONNECT"], False)
    code, message = grace.error(UPDATE, id=network, name="Mine")
    assert (code, "needs MANAGE; your permissions on it: VIEW, CONNECT" in message) == ("FORBIDDEN", True)
    assert writer.data(UNSHARE, id=network, email=[GRACE.upper()])["removeNetworkShare"] is True
    assert grace.error(ONE, id=network)[0] == "NOT_FOUND"
    assert writer.error(UNSHARE, id=network, email=[GRACE])[0] == "NOT_FOUND"


@pytest.mark.parametrize("email", [[], ["no address"], ["ada@example.com"]])
def test_invalid_network_shares_are_rejected(writer: Caller, email: list[str]) -> None:
    assert writer.error(SHARE, id=create_network(writer), email=email)[0] == "BAD_USER_INPUT"


def test_an_organizations_networks_are_under_its_account(writer: Caller) -> None:
    account = company_device(writer).owner.id
    network = create_network(writer, account=account)
    assert network_names(writer) == ["Field shells"]
    assert network_names(writer, account=account) == ["Plant"]
    writer.sandbox.backend.memberships[0].role.permissions = ("VIEW",)
    assert writer.error(UPDATE, id=network, name="x")[0] == "FORBIDDEN"
    writer.sandbox.backend.memberships[0].role.permissions = ()
    assert network_names(writer, account=account) == []
    assert writer.error(DELETE, id=network)[0] == "NOT_FOUND"
