"""Signed calls of the GraphQL API of the sandbox, over a real socket, that return typed models."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

import remoteit
from generated_client import Device, ListFilter
from remoteit import AsyncClient, Client, Credentials

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox
    from remoteit_auth import Scheme

SCHEMES: tuple[Scheme, ...] = ("cavage", "rfc9421")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_list_of_devices_is_typed(sandbox: Sandbox, scheme: Scheme) -> None:
    with Client(credentials=sandbox.credentials, url=sandbox.url, scheme=scheme) as client:
        page = client.devices(size=5, state="active", sort="-name")
    assert 0 < len(page.items) <= 5
    assert all(type(device) is Device and device.state == "active" for device in page.items)
    names = [device.name or "" for device in page.items]
    assert names == sorted(names, key=str.casefold, reverse=True)
    assert page.items[0].created is None or page.items[0].created.tzinfo is not None


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_async_client_returns_the_same(sandbox: Sandbox, scheme: Scheme) -> None:
    async def fetch() -> object:
        async with AsyncClient(credentials=sandbox.credentials, url=sandbox.url, scheme=scheme) as client:
            first, second = await asyncio.gather(client.devices(), client.devices())
            assert first == second
            return first

    with Client(credentials=sandbox.credentials, url=sandbox.url) as client:
        assert client.devices() == asyncio.run(fetch())


def test_a_service_can_be_connected_and_disconnected(fresh_sandbox: Sandbox) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        service = client.devices(state="active", application=[28], size=1).items[0].services[0]
        connection = client.connect(service.id)
        assert connection.port
        assert not connection.reverse_proxy
        assert client.disconnect(connection.id, service_id=service.id) is True


def test_the_next_call_returns_the_new_name(fresh_sandbox: Sandbox) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        device = client.devices(owner=True, size=1).items[0]
        assert client.rename_service(device.id, "Büro-Gerät ☕") is True
        devices = client.device([device.id])
        assert devices
        assert devices[0].name == "Büro-Gerät ☕"


def test_an_input_object_can_be_sent(sandbox: Sandbox) -> None:
    with Client(credentials=sandbox.credentials, url=sandbox.url) as client:
        assert client.devices(tag=ListFilter(values=["no such tag"])).total == 0


def test_a_wrong_secret_is_an_error_with_the_reason_of_the_server(sandbox: Sandbox) -> None:
    wrong = Credentials(sandbox.key_id, "d3Jvbmctc2VjcmV0")
    with (
        Client(credentials=wrong, url=sandbox.url) as client,
        pytest.raises(remoteit.AuthenticationError, match="signature") as caught,
    ):
        client.me()
    assert caught.value.status == 403
    assert caught.value.reason


def test_a_graphql_error_has_its_code(sandbox: Sandbox) -> None:
    with (
        Client(credentials=sandbox.credentials, url=sandbox.url) as client,
        pytest.raises(remoteit.GraphQLError) as caught,
    ):
        client.connect("80:00:00:00:FF:FF:FF:FF")
    assert caught.value.codes == ("NOT_FOUND",)


def test_an_unknown_account_is_a_remoteit_error(sandbox: Sandbox) -> None:
    with (
        Client(credentials=sandbox.credentials, url=sandbox.url) as client,
        pytest.raises(remoteit.RemoteItError),
    ):
        client.devices(account_id="no-such-account")
