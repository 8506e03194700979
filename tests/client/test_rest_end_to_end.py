"""Calls of the legacy REST API of the sandbox, which checks every signature and every token."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from remoteit import AsyncClient, Client, Credentials, errors

if TYPE_CHECKING:
    from remoteit.rest.models import RestDevice
    from remoteit.sandbox import Sandbox
    from remoteit_auth import Scheme


def find_service(client: Client, application: int) -> str:
    page = client.devices(state="active", application=[application], owner=True, size=1)
    return page.items[0].services[0].id


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_a_service_can_be_connected_and_disconnected(fresh_sandbox: Sandbox, scheme: Scheme) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url, scheme=scheme) as client:
        service, web = find_service(client, 28), find_service(client, 7)
        connection = client.rest.connect(service, allow="203.0.113.9")
        assert (connection.service_id, connection.expires_in, connection.reverse) == (service, 28800, False)
        assert connection.port
        assert connection.id is not None
        assert list(fresh_sandbox.backend.connections) == [connection.id]
        client.rest.disconnect(connection.id, service)
        assert not fresh_sandbox.backend.connections
        assert client.rest.connect(web).reverse is True
        with pytest.raises(errors.RestError) as caught:
            client.rest.disconnect(connection.id, service)
        assert caught.value.code == "NOT_FOUND"


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_the_async_client_connects_renames_and_disconnects(fresh_sandbox: Sandbox, scheme: Scheme) -> None:
    async def run(service: str) -> None:
        async with AsyncClient(
            credentials=fresh_sandbox.credentials, url=fresh_sandbox.url, scheme=scheme
        ) as client:
            connection = await client.rest.connect(service)
            assert connection.id is not None
            await client.rest.rename(service, "Tür ☕")
            await client.rest.disconnect(connection.id, service)
            listed = {device.id: device for device in await client.rest.devices()}
            assert listed[service].name == "Tür ☕"

    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        service = find_service(client, 28)
    asyncio.run(run(service))
    assert not fresh_sandbox.backend.connections


def test_the_list_matches_the_graphql_api(sandbox: Sandbox) -> None:
    with Client(credentials=sandbox.credentials, url=sandbox.url) as client:
        listed = {device.id: device for device in client.rest.devices()}
        for device in client.iter_devices():
            rest = listed[device.id]
            assert (rest.name, rest.state, rest.created) == (device.name, device.state, device.created)
            assert rest.port is None
            for service in device.services:
                assert (listed[service.id].name, listed[service.id].port) == (service.name, service.port)


def test_a_token_gives_the_same_access_as_a_signature(fresh_sandbox: Sandbox) -> None:
    secret = fresh_sandbox.secret
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        email = client.me().email or ""
        rest = client.rest.login(email, secret)
        assert rest.devices() == client.rest.devices()
        fresh_sandbox.backend.tokens = {}
        with pytest.raises(errors.AuthenticationError, match="log in again; check the token"):
            rest.devices()
        with pytest.raises(errors.RestError, match="wrong"):
            client.rest.login(email, "something else")

    async def run() -> list[RestDevice]:
        async with AsyncClient(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
            return await (await client.rest.login(email, secret)).devices()

    assert asyncio.run(run())


def test_a_wrong_developer_key_is_an_error_with_its_reason(sandbox: Sandbox) -> None:
    wrong = Credentials(sandbox.key_id, sandbox.secret, developer_key="another")
    with (
        Client(credentials=wrong, url=sandbox.url) as client,
        pytest.raises(errors.AuthenticationError, match=r"developer key") as caught,
    ):
        client.rest.devices()
    assert caught.value.reason
    assert caught.value.key_id == sandbox.key_id
