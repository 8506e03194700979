"""The legacy REST API over the sandbox, which checks every signature and every token."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from remoteit import AsyncClient, Client, Credentials, errors

if TYPE_CHECKING:
    from remoteit.rest.models import RestDevice
    from remoteit.sandbox import Sandbox
    from remoteit_auth import Scheme


def services_of(client: Client, application: int) -> str:
    page = client.devices(state="active", application=[application], owner=True, size=1)
    return page.items[0].services[0].id


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_the_whole_way_of_a_connection(fresh_sandbox: Sandbox, scheme: Scheme) -> None:
    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url, scheme=scheme) as client:
        service, web = services_of(client, 28), services_of(client, 7)
        made = client.rest.connect(service, allow="203.0.113.9")
        assert (made.service_id, made.expires_in, made.reverse) == (service, 28800, False)
        assert made.port
        assert made.id is not None
        assert list(fresh_sandbox.backend.connections) == [made.id]
        client.rest.disconnect(made.id, service)
        assert not fresh_sandbox.backend.connections
        assert client.rest.connect(web).reverse is True
        with pytest.raises(errors.RestError) as caught:
            client.rest.disconnect(made.id, service)
        assert caught.value.code == "NOT_FOUND"


@pytest.mark.parametrize("scheme", ["cavage", "rfc9421"])
def test_the_same_awaited(fresh_sandbox: Sandbox, scheme: Scheme) -> None:
    async def run(service: str) -> None:
        async with AsyncClient(
            credentials=fresh_sandbox.credentials, url=fresh_sandbox.url, scheme=scheme
        ) as client:
            made = await client.rest.connect(service)
            assert made.id is not None
            await client.rest.rename(service, "Tür ☕")
            await client.rest.disconnect(made.id, service)
            listed = {device.id: device for device in await client.rest.devices()}
            assert listed[service].name == "Tür ☕"

    with Client(credentials=fresh_sandbox.credentials, url=fresh_sandbox.url) as client:
        service = services_of(client, 28)
    asyncio.run(run(service))
    assert not fresh_sandbox.backend.connections


def test_the_list_agrees_with_the_graphql_api(sandbox: Sandbox) -> None:
    with Client(credentials=sandbox.credentials, url=sandbox.url) as client:
        listed = {device.id: device for device in client.rest.devices()}
        for device in client.iter_devices():
            entry = listed[device.id]
            assert (entry.name, entry.state, entry.created) == (device.name, device.state, device.created)
            assert entry.port is None
            for service in device.services:
                assert (listed[service.id].name, listed[service.id].port) == (service.name, service.port)


def test_a_login_gives_what_a_signature_gives(fresh_sandbox: Sandbox) -> None:
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


def test_a_developer_key_of_another_account_is_refused_with_its_reason(sandbox: Sandbox) -> None:
    wrong = Credentials(sandbox.key_id, sandbox.secret, developer_key="another")
    with (
        Client(credentials=wrong, url=sandbox.url) as client,
        pytest.raises(errors.AuthenticationError, match=r"developer key") as caught,
    ):
        client.rest.devices()
    assert caught.value.reason
    assert caught.value.key_id == sandbox.key_id
