"""The main job over a real socket: a typed call, signed, answered with a typed model."""

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
def test_a_list_of_devices_comes_back_typed(sandbox: Sandbox, scheme: Scheme) -> None:
    with Client(credentials=sandbox.credentials, url=sandbox.url, scheme=scheme) as client:
        page = client.devices(size=5, state="active", sort="-name")
    assert 0 < len(page.items) <= 5
    assert all(type(device) is Device and device.state == "active" for device in page.items)
    names = [device.name or "" for device in page.items]
    assert names == sorted(names, key=str.casefold, reverse=True)
    assert page.items[0].created is None or page.items[0].created.tzinfo is not None


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_async_client_answers_the_same(sandbox: Sandbox, scheme: Scheme) -> None:
    async def fetch() -> object:
        async with AsyncClient(credentials=sandbox.credentials, url=sandbox.url, scheme=scheme) as client:
            first, second = await asyncio.gather(client.devices(), client.devices())
            assert first == second
            return first

    with Client(credentials=sandbox.credentials, url=sandbox.url) as client:
        assert client.devices() == asyncio.run(fetch())


def test_a_service_is_connected_and_disconnected(fresh_sandbox: Sandbox) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        service = client.devices(state="active", application=[28], size=1).items[0].services[0]
        connection = client.connect(service.id)
        assert connection.port
        assert not connection.reverse_proxy
        assert client.disconnect(connection.id, service_id=service.id) is True


def test_a_rename_is_seen_by_the_next_call(fresh_sandbox: Sandbox) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        device = client.devices(owner=True, size=1).items[0]
        assert client.rename_service(device.id, "Büro-Gerät ☕") is True
        found = client.device([device.id])
        assert found
        assert found[0].name == "Büro-Gerät ☕"


def test_an_input_object_is_sent_by_the_api_s_names(sandbox: Sandbox) -> None:
    with Client(credentials=sandbox.credentials, url=sandbox.url) as client:
        assert client.devices(tag=ListFilter(values=["no such tag"])).total == 0


def test_a_wrong_secret_is_refused_with_the_server_s_reason(sandbox: Sandbox) -> None:
    wrong = Credentials(sandbox.key_id, "d3Jvbmctc2VjcmV0")
    with (
        Client(credentials=wrong, url=sandbox.url) as client,
        pytest.raises(remoteit.AuthenticationError, match="signature") as caught,
    ):
        client.me()
    assert caught.value.status == 403
    assert caught.value.reason


def test_a_graphql_error_of_the_api_carries_its_code(sandbox: Sandbox) -> None:
    with (
        Client(credentials=sandbox.credentials, url=sandbox.url) as client,
        pytest.raises(remoteit.GraphQLError) as caught,
    ):
        client.connect("80:00:00:00:FF:FF:FF:FF")
    assert caught.value.codes == ("NOT_FOUND",)


def test_an_unreached_account_is_an_error_and_no_attribute_of_none(sandbox: Sandbox) -> None:
    with (
        Client(credentials=sandbox.credentials, url=sandbox.url) as client,
        pytest.raises(remoteit.RemoteItError),
    ):
        client.devices(account_id="no-such-account")
