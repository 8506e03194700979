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
    expect_error,
    offline_device,
    own_device,
    service,
    shared_device,
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
    """A sandbox whose clock stands still until a test moves it."""
    with run_sandbox(clock=clock) as timed:
        yield timed


@pytest.fixture
def ssh(fresh_sandbox: Sandbox) -> Service:
    return service(own_device(fresh_sandbox))


@pytest.fixture
def web(fresh_sandbox: Sandbox) -> Service:
    return service(own_device(fresh_sandbox), HTTP)


def ids(sessions: list[Session] | None) -> list[str]:
    return [session.id for session in sessions or []]


def test_a_connection_has_a_session_until_it_is_closed(client: Client, ssh: Service) -> None:
    created = client.connect(ssh.id)
    assert created.session
    assert (created.reverse_proxy, created.timeout, created.session.address) == (False, 28_800, None)
    assert created.url == f"ssh://{created.host}:{created.port}"
    (session,) = client.sessions() or []
    assert session == created.session
    assert session.target
    assert session.user
    assert (session.target.id, session.user.id) == (ssh.id, client.me().id)
    (found,) = client.service([ssh.id]) or []
    assert ids(found.sessions) == [session.id]
    assert client.disconnect(created.id) is True
    assert client.sessions() == []
    with expect_error("NOT_FOUND"):
        client.disconnect(created.id)


def test_a_connection_ends_after_its_timeout(client: Client, ssh: Service, clock: Clock) -> None:
    created = client.connect(ssh.id)
    clock.now += created.timeout - 1
    assert len(client.sessions() or []) == 1
    clock.now += 1
    assert client.sessions() == []
    with expect_error("NOT_FOUND"):
        client.disconnect(created.id)


def test_the_proxy_matches_the_service_unless_another_is_requested(client: Client, web: Service) -> None:
    reverse = client.connect(web.id)
    assert (reverse.reverse_proxy, reverse.port, reverse.url) == (True, None, f"https://{reverse.host}")
    port = client.connect(web.id, type_=ProxyType.PORT_PROXY)
    assert port.session
    assert (port.reverse_proxy, port.url) == (False, f"http://{port.host}:{port.port}")
    assert reverse.session
    assert ids(client.sessions()) == [reverse.session.id, port.session.id]


def test_a_connection_can_be_limited_to_an_address(client: Client, ssh: Service) -> None:
    created = client.connect(ssh.id, host_ip="203.0.113.7")
    anyone = client.connect(ssh.id, host_ip="0.0.0.0")
    assert created.session
    assert anyone.session
    assert (created.session.address, anyone.session.address) == ("203.0.113.7", None)
    assert client.sessions() == [created.session, anyone.session]


def test_a_shared_service_can_be_connected_to(client: Client, fresh_sandbox: Sandbox) -> None:
    theirs = service(shared_device(fresh_sandbox))
    created = client.connect(theirs.id)
    (session,) = client.sessions() or []
    assert created.session == session
    assert client.disconnect(created.id, service_id=theirs.id) is True
    assert client.sessions() == []


def test_invalid_connections_are_rejected(client: Client, fresh_sandbox: Sandbox, ssh: Service) -> None:
    with expect_error("BAD_USER_INPUT"):
        client.connect(offline_device(fresh_sandbox).services[0].id)
    with expect_error("BAD_USER_INPUT"):
        client.connect(ssh.device.id)
    with expect_error("BAD_USER_INPUT"):
        client.connect(ssh.id, host_ip="here")
    with expect_error("BAD_USER_INPUT"):
        client.connect(ssh.id, type_=ProxyType.REVERSE_PROXY)
    with expect_error("NOT_FOUND"):
        client.connect("unknown")
    with expect_error("NOT_FOUND"):
        client.sessions(account_id="unknown")
    assert client.sessions() == []


def test_disconnect_rejects_the_id_of_another_service(client: Client, ssh: Service, web: Service) -> None:
    created = client.connect(ssh.id)
    with expect_error("BAD_USER_INPUT"):
        client.disconnect(created.id, service_id=web.id)
    with expect_error("NOT_FOUND"):
        client.disconnect("unknown")
    assert len(client.sessions() or []) == 1


def test_a_session_is_rated(client: Client, fresh_sandbox: Sandbox, ssh: Service) -> None:
    session = client.connect(ssh.id).session
    assert session
    assert client.rate_connection(ssh.id, session.id, 4) is True
    assert fresh_sandbox.backend.ratings == {session.id: 4}  # no operation reads ratings back
    with expect_error("BAD_USER_INPUT"):
        client.rate_connection(ssh.id, session.id, 6)
    with expect_error("NOT_FOUND"):
        client.rate_connection(ssh.id, "unknown", 4)
    assert fresh_sandbox.backend.ratings == {session.id: 4}


def test_a_link_is_found_by_account_and_by_service(client: Client, ssh: Service, web: Service) -> None:
    created = client.set_connect_link(web.id, password="a secret", allow=["192.0.2.0/24"], deny=["192.0.2.9"])
    assert (created.enabled, created.allow, created.deny) == (True, ["192.0.2.0/24"], ["192.0.2.9"])
    (link,) = client.links()
    assert (link.code, link.url, link.password) == (created.code, created.url, "a secret")
    assert (link.service.id, link.service.name) == (web.id, web.name)
    first, second = client.service_links([web.id, ssh.id]) or []
    assert (first.id, first.link) == (web.id, created)
    assert (second.id, second.link) == (ssh.id, None)


def test_links_are_filtered_by_type(client: Client, ssh: Service, web: Service) -> None:
    shell, page = client.set_connect_link(ssh.id), client.set_connect_link(web.id)
    assert [link.code for link in client.links()] == [shell.code, page.code]
    assert [link.code for link in client.links(type_=[LinkType.WSS])] == [shell.code]
    assert [link.code for link in client.links(type_=[LinkType.HTTPS])] == [page.code]
    assert client.links(type_=[]) == []
    (found,) = client.service_links([web.id], type_=[LinkType.WSS]) or []
    assert found.link is None


def test_a_link_keeps_omitted_settings_and_null_clears_the_password(client: Client, web: Service) -> None:
    first = client.set_connect_link(web.id, password="a secret", allow=["192.0.2.1"])
    second = client.set_connect_link(web.id, enabled=False)
    assert second == first.model_copy(update={"enabled": False})
    third = client.set_connect_link(web.id, password=None)
    assert third == second.model_copy(update={"password": None})
    (found,) = client.service([web.id]) or []
    assert found.link == third


def test_a_new_link_has_another_address_than_the_removed_link(client: Client, web: Service) -> None:
    old = client.set_connect_link(web.id)
    assert client.remove_connect_link(web.id) is True
    assert client.links() == []
    with expect_error("NOT_FOUND"):
        client.remove_connect_link(web.id)
    assert client.set_connect_link(web.id).code != old.code


def test_invalid_links_are_rejected(client: Client, fresh_sandbox: Sandbox, web: Service) -> None:
    tunnel = next(
        service for service in fresh_sandbox.backend.services.values() if service.application == UDP_TUNNEL
    )
    tunnel.device.owner = account(fresh_sandbox)
    with expect_error("BAD_USER_INPUT"):
        client.set_connect_link(tunnel.id)
    with expect_error("BAD_USER_INPUT"):
        client.set_connect_link(web.device.id)
    with expect_error("BAD_USER_INPUT"):
        client.set_connect_link(web.id, allow=[" "])
    with expect_error("BAD_USER_INPUT"):
        client.set_connect_link(web.id, password=" ")
    with expect_error("FORBIDDEN"):
        client.set_connect_link(service(shared_device(fresh_sandbox), SSH).id)
    with expect_error("FORBIDDEN"):
        client.remove_connect_link(service(shared_device(fresh_sandbox), SSH).id)
    for call in (client.set_connect_link, client.remove_connect_link):
        with expect_error("NOT_FOUND"):
            call("unknown")
    with expect_error("NOT_FOUND"):
        client.links(account_id=account(fresh_sandbox, FRIEND).id)
    assert client.links() == []
    assert client.service_links([]) == []
