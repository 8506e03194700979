"""Round trips of queries/connections.graphql."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generated_client import LinkType, ProxyType, Session
from remoteit.sandbox import run_sandbox
from tests.roundtrip.fleet import (
    FRIEND,
    HTTP,
    SSH,
    UDP_TUNNEL,
    Clock,
    account,
    asleep,
    own,
    refused,
    service,
    shared,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit import Client
    from remoteit.sandbox import Sandbox
    from remoteit.sandbox.model.devices import Service


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fresh_sandbox(clock: Clock) -> Iterator[Sandbox]:
    """In place of the usual one: time passes only when a test says so."""
    with run_sandbox(clock=clock) as timed:
        yield timed


@pytest.fixture
def ssh(fresh_sandbox: Sandbox) -> Service:
    return service(own(fresh_sandbox))


@pytest.fixture
def web(fresh_sandbox: Sandbox) -> Service:
    return service(own(fresh_sandbox), HTTP)


def ids(sessions: list[Session] | None) -> list[str]:
    return [one.id for one in sessions or []]


def test_a_connection_is_a_session_until_it_is_ended(client: Client, ssh: Service) -> None:
    made = client.connect(ssh.id)
    assert made.session
    assert (made.reverse_proxy, made.timeout, made.session.address) == (False, 28_800, None)
    assert made.url == f"ssh://{made.host}:{made.port}"
    (session,) = client.sessions() or []
    assert session == made.session
    assert session.target
    assert session.user
    assert (session.target.id, session.user.id) == (ssh.id, client.me().id)
    (found,) = client.service([ssh.id]) or []
    assert ids(found.sessions) == [session.id]
    assert client.disconnect(made.id) is True
    assert client.sessions() == []
    with refused("NOT_FOUND"):
        client.disconnect(made.id)


def test_a_connection_ends_by_itself_after_its_timeout(client: Client, ssh: Service, clock: Clock) -> None:
    made = client.connect(ssh.id)
    clock.now += made.timeout - 1
    assert len(client.sessions() or []) == 1
    clock.now += 1
    assert client.sessions() == []
    with refused("NOT_FOUND"):
        client.disconnect(made.id)


def test_the_proxy_suits_the_service_unless_another_is_asked_for(client: Client, web: Service) -> None:
    reverse = client.connect(web.id)
    assert (reverse.reverse_proxy, reverse.port, reverse.url) == (True, None, f"https://{reverse.host}")
    port = client.connect(web.id, type_=ProxyType.PORT_PROXY)
    assert port.session
    assert (port.reverse_proxy, port.url) == (False, f"http://{port.host}:{port.port}")
    assert reverse.session
    assert ids(client.sessions()) == [reverse.session.id, port.session.id]


def test_a_connection_is_kept_for_one_address(client: Client, ssh: Service) -> None:
    made = client.connect(ssh.id, host_ip="203.0.113.7")
    anyone = client.connect(ssh.id, host_ip="0.0.0.0")
    assert made.session
    assert anyone.session
    assert (made.session.address, anyone.session.address) == ("203.0.113.7", None)
    assert client.sessions() == [made.session, anyone.session]


def test_a_service_that_is_shared_is_connected_to(client: Client, fresh_sandbox: Sandbox) -> None:
    theirs = service(shared(fresh_sandbox))
    made = client.connect(theirs.id)
    (session,) = client.sessions() or []
    assert made.session == session
    assert client.disconnect(made.id, service_id=theirs.id) is True
    assert client.sessions() == []


def test_what_cannot_be_connected_to_is_refused(client: Client, fresh_sandbox: Sandbox, ssh: Service) -> None:
    with refused("BAD_USER_INPUT"):
        client.connect(asleep(fresh_sandbox).services[0].id)
    with refused("BAD_USER_INPUT"):
        client.connect(ssh.device.id)
    with refused("BAD_USER_INPUT"):
        client.connect(ssh.id, host_ip="here")
    with refused("BAD_USER_INPUT"):
        client.connect(ssh.id, type_=ProxyType.REVERSE_PROXY)
    with refused("NOT_FOUND"):
        client.connect("unknown")
    with refused("NOT_FOUND"):
        client.sessions(account_id="unknown")
    assert client.sessions() == []


def test_a_connection_is_ended_for_its_own_service_alone(client: Client, ssh: Service, web: Service) -> None:
    made = client.connect(ssh.id)
    with refused("BAD_USER_INPUT"):
        client.disconnect(made.id, service_id=web.id)
    with refused("NOT_FOUND"):
        client.disconnect("unknown")
    assert len(client.sessions() or []) == 1


def test_a_rating_is_kept_for_its_session(client: Client, fresh_sandbox: Sandbox, ssh: Service) -> None:
    session = client.connect(ssh.id).session
    assert session
    assert client.rate_connection(ssh.id, session.id, 4) is True
    assert fresh_sandbox.backend.ratings == {session.id: 4}  # no operation reads ratings back
    with refused("BAD_USER_INPUT"):
        client.rate_connection(ssh.id, session.id, 6)
    with refused("NOT_FOUND"):
        client.rate_connection(ssh.id, "unknown", 4)
    assert fresh_sandbox.backend.ratings == {session.id: 4}


def test_a_link_is_found_by_account_and_by_service(client: Client, ssh: Service, web: Service) -> None:
    made = client.set_connect_link(web.id, password="a secret", allow=["192.0.2.0/24"], deny=["192.0.2.9"])
    assert (made.enabled, made.allow, made.deny) == (True, ["192.0.2.0/24"], ["192.0.2.9"])
    (link,) = client.links()
    assert (link.code, link.url, link.password) == (made.code, made.url, "a secret")
    assert (link.service.id, link.service.name) == (web.id, web.name)
    first, second = client.service_links([web.id, ssh.id]) or []
    assert (first.id, first.link) == (web.id, made)
    assert (second.id, second.link) == (ssh.id, None)


def test_links_are_told_apart_by_type(client: Client, ssh: Service, web: Service) -> None:
    shell, page = client.set_connect_link(ssh.id), client.set_connect_link(web.id)
    assert [one.code for one in client.links()] == [shell.code, page.code]
    assert [one.code for one in client.links(type_=[LinkType.WSS])] == [shell.code]
    assert [one.code for one in client.links(type_=[LinkType.HTTPS])] == [page.code]
    assert client.links(type_=[]) == []
    (found,) = client.service_links([web.id], type_=[LinkType.WSS]) or []
    assert found.link is None


def test_a_link_keeps_what_is_left_out_and_null_takes_the_password_away(client: Client, web: Service) -> None:
    first = client.set_connect_link(web.id, password="a secret", allow=["192.0.2.1"])
    second = client.set_connect_link(web.id, enabled=False)
    assert second == first.model_copy(update={"enabled": False})
    third = client.set_connect_link(web.id, password=None)
    assert third == second.model_copy(update={"password": None})
    (found,) = client.service([web.id]) or []
    assert found.link == third


def test_a_link_that_was_taken_away_has_another_address_when_it_comes_back(
    client: Client, web: Service
) -> None:
    old = client.set_connect_link(web.id)
    assert client.remove_connect_link(web.id) is True
    assert client.links() == []
    with refused("NOT_FOUND"):
        client.remove_connect_link(web.id)
    assert client.set_connect_link(web.id).code != old.code


def test_what_can_have_no_link_is_refused(client: Client, fresh_sandbox: Sandbox, web: Service) -> None:
    tunnel = next(one for one in fresh_sandbox.backend.services.values() if one.application == UDP_TUNNEL)
    tunnel.device.owner = account(fresh_sandbox)
    with refused("BAD_USER_INPUT"):
        client.set_connect_link(tunnel.id)
    with refused("BAD_USER_INPUT"):
        client.set_connect_link(web.device.id)
    with refused("BAD_USER_INPUT"):
        client.set_connect_link(web.id, allow=[" "])
    with refused("BAD_USER_INPUT"):
        client.set_connect_link(web.id, password=" ")
    with refused("FORBIDDEN"):
        client.set_connect_link(service(shared(fresh_sandbox), SSH).id)
    with refused("FORBIDDEN"):
        client.remove_connect_link(service(shared(fresh_sandbox), SSH).id)
    for call in (client.set_connect_link, client.remove_connect_link):
        with refused("NOT_FOUND"):
            call("unknown")
    with refused("NOT_FOUND"):
        client.links(account_id=account(fresh_sandbox, FRIEND).id)
    assert client.links() == []
    assert client.service_links([]) == []
