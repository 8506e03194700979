"""The legacy REST API as `client.rest`: connect, disconnect, list, rename and log in.

The vendor replaces it by GraphQL, which can do all of this and more (docs/api-notes.md, "REST").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from remoteit._core.token import TokenAuth
from remoteit._core.urls import rest_url
from remoteit.connections import host_ip
from remoteit.errors import ConfigurationError

from .call import send_rest_request
from .models import ConnectResponse, DevicesResponse, LoginResponse, RestConnection, RestDevice, RestResponse

if TYPE_CHECKING:
    from generated_client._runtime.flows import AsyncFlowRunner, Flow, FlowRunner

    from .call import RestTarget


def _connect(target: RestTarget, service_id: str, allow: str, wait: bool) -> Flow[RestConnection]:
    body = {"deviceaddress": service_id, "wait": wait, "hostip": host_ip(allow)}
    response = yield from send_rest_request(
        target, "mutation", "POST", "/device/connect", ConnectResponse, body
    )
    connection = response.connection
    return connection if connection.id else connection.model_copy(update={"id": response.connection_id})


def _disconnect(target: RestTarget, connection_id: str, service_id: str) -> Flow[None]:
    body = {"deviceaddress": service_id, "connectionid": connection_id}
    yield from send_rest_request(target, "mutation", "POST", "/device/connect/stop", RestResponse, body)


def _devices(target: RestTarget) -> Flow[list[RestDevice]]:
    response = yield from send_rest_request(target, "query", "GET", "/device/list/all", DevicesResponse)
    return response.devices


def _rename(target: RestTarget, service_id: str, name: str) -> Flow[None]:
    body = {"deviceaddress": service_id, "devicealias": name}
    yield from send_rest_request(target, "mutation", "POST", "/device/name", RestResponse, body)


def _login(target: RestTarget, username: str, password: str) -> Flow[str]:
    body = {"username": username, "password": password}
    response = yield from send_rest_request(target, "mutation", "POST", "/user/login", LoginResponse, body)
    return response.token


def _with_host(target: RestTarget, host: str) -> RestTarget:
    try:
        return replace(target, url=rest_url(host))
    except ValueError as error:
        raise ConfigurationError(str(error)) from None


def _with_auth(target: RestTarget, auth: TokenAuth) -> RestTarget:
    return replace(target, caller=replace(target.caller, authenticator=auth))


class Rest:
    """The legacy REST API of a `Client`; made by `client.rest`.

    Args:
        runner: sends the requests.
        target: where to.
    """

    def __init__(self, runner: FlowRunner, target: RestTarget) -> None:
        self._runner = runner
        self._target = target

    def __repr__(self) -> str:
        return f"{type(self).__name__}(url={self.url!r})"

    @property
    def url(self) -> str:
        """The API's base."""
        return self._target.url

    def with_host(self, host: str) -> Rest:
        """Return the same API on another host.

        Args:
            host: `https://api.remot3.it`, which the vendor documents, or `https://api.remote.it`, the newer
                one. Plain http is for loopback hosts only.

        Raises:
            ConfigurationError: the URL is invalid, or is plain http to a non-loopback host.
        """
        return Rest(self._runner, _with_host(self._target, host))

    def with_token(self, token: str) -> Rest:
        """Return the same API, authenticated by a token instead of a signature.

        Args:
            token: from `login`, in this program or another.

        Raises:
            ConfigurationError: the token cannot be sent in a header.
        """
        return self._with_auth(TokenAuth(token, self._target.caller.authenticator.developer_key))

    def _with_auth(self, auth: TokenAuth) -> Rest:
        return Rest(self._runner.with_auth(auth), _with_auth(self._target, auth))

    def connect(self, service_id: str, *, allow: str = "latch", wait: bool = True) -> RestConnection:
        """Connect to a service.

        Args:
            service_id: the service, e.g. `80:00:00:00:01:02:03:04`.
            allow: who may connect: `"latch"` the first address to use it, `"public"` everyone, or one IP
                address. It applies to port proxies only; the address of a web service is always public.
            wait: whether the API responds once the connection is established, as the vendor advises.

        Returns:
            The connection, which lasts `expires_in` seconds, or until `disconnect`.

        Raises:
            ValueError: `allow` is invalid; nothing is sent.
            CredentialsError: there is no developer key; nothing is sent.
            RestError: the API rejected the call.
            RemoteItError: the call failed otherwise; see `remoteit.errors`.
        """
        return self._runner.run(_connect(self._target, service_id, allow, wait))

    def disconnect(self, connection_id: str, service_id: str) -> None:
        """End a connection.

        Args:
            connection_id: `RestConnection.id`.
            service_id: `RestConnection.service_id`.

        Raises:
            CredentialsError: there is no developer key; nothing is sent.
            RestError: the API rejected the call, for instance because there is no such connection.
            RemoteItError: the call failed otherwise; see `remoteit.errors`.
        """
        self._runner.run(_disconnect(self._target, connection_id, service_id))

    def devices(self) -> list[RestDevice]:
        """List all devices and services, one entry each.

        Returns:
            The whole list at once; the vendor advises GraphQL (`client.iter_devices`) beyond a hundred.

        Raises:
            CredentialsError: there is no developer key; nothing is sent.
            RemoteItError: the call failed otherwise; see `remoteit.errors`.
        """
        return self._runner.run(_devices(self._target))

    def rename(self, service_id: str, name: str) -> None:
        """Rename a device or a service.

        Args:
            service_id: the service or the device.
            name: the new name.

        Raises:
            CredentialsError: there is no developer key; nothing is sent.
            RestError: the API rejected the call.
            RemoteItError: the call failed otherwise; see `remoteit.errors`.
        """
        self._runner.run(_rename(self._target, service_id, name))

    def login(self, username: str, password: str) -> Rest:
        """Log in with a password.

        Args:
            username: the account's e-mail address.
            password: its password.

        Returns:
            The same API, authenticated by the token, which lasts a day.

        Raises:
            CredentialsError: there is no developer key; nothing is sent.
            RestError: the name or the password is wrong.
            RemoteItError: the call failed otherwise; see `remoteit.errors`.
        """
        auth = TokenAuth(None, self._target.caller.authenticator.developer_key)
        login = _login(_with_auth(self._target, auth), username, password)
        return self.with_token(self._runner.with_auth(auth).run(login))


class AsyncRest:
    """The legacy REST API of an `AsyncClient`; arguments and errors are those of `Rest`."""

    def __init__(self, runner: AsyncFlowRunner, target: RestTarget) -> None:
        self._runner = runner
        self._target = target

    def __repr__(self) -> str:
        return f"{type(self).__name__}(url={self.url!r})"

    @property
    def url(self) -> str:
        """The API's base."""
        return self._target.url

    def with_host(self, host: str) -> AsyncRest:
        """Return the same API on another host; see `Rest.with_host`."""
        return AsyncRest(self._runner, _with_host(self._target, host))

    def with_token(self, token: str) -> AsyncRest:
        """Return the same API, authenticated by a token; see `Rest.with_token`."""
        return self._with_auth(TokenAuth(token, self._target.caller.authenticator.developer_key))

    def _with_auth(self, auth: TokenAuth) -> AsyncRest:
        return AsyncRest(self._runner.with_auth(auth), _with_auth(self._target, auth))

    async def connect(self, service_id: str, *, allow: str = "latch", wait: bool = True) -> RestConnection:
        """Connect to a service; see `Rest.connect`."""
        return await self._runner.run(_connect(self._target, service_id, allow, wait))

    async def disconnect(self, connection_id: str, service_id: str) -> None:
        """End a connection; see `Rest.disconnect`."""
        await self._runner.run(_disconnect(self._target, connection_id, service_id))

    async def devices(self) -> list[RestDevice]:
        """List all devices and services; see `Rest.devices`."""
        return await self._runner.run(_devices(self._target))

    async def rename(self, service_id: str, name: str) -> None:
        """Rename a device or a service; see `Rest.rename`."""
        await self._runner.run(_rename(self._target, service_id, name))

    async def login(self, username: str, password: str) -> AsyncRest:
        """Log in with a password; see `Rest.login`."""
        auth = TokenAuth(None, self._target.caller.authenticator.developer_key)
        login = _login(_with_auth(self._target, auth), username, password)
        return self.with_token(await self._runner.with_auth(auth).run(login))
