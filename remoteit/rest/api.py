"""The legacy REST API as `client.rest`: connect, disconnect, list, rename and log in (API.md, section 1).

The vendor retires it in favour of GraphQL, which has all of this and more.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from remoteit._core.flows import awaited, blocking
from remoteit._core.token import TokenAuth
from remoteit._core.urls import rest_url
from remoteit.connections import host_ip
from remoteit.errors import ConfigurationError

from .call import exchange
from .models import ConnectAnswer, DevicesAnswer, LoginAnswer, RestConnection, RestDevice, Verdict

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any, Self

    from generated_client._runtime.base_client import Flow
    from remoteit._core.calls import CarefulCalls
    from remoteit._core.signer import Signer
    from remoteit.client import AsyncClient, Client

ResultT = TypeVar("ResultT")


@dataclass(frozen=True)
class RestView:
    """The legacy REST API as a client sees it; made by `client.rest`.

    Attributes:
        client: makes the calls.
        url: the API's base.
        auth: proves who is calling, and has the developer key.
    """

    client: CarefulCalls = field(repr=False)
    url: str
    auth: Signer | TokenAuth = field(repr=False)

    def at(self, host: str) -> Self:
        """The same API on another host.

        Args:
            host: `https://api.remot3.it`, which the vendor documents, or `https://api.remote.it`, the newer
                one. Plain http is for loopback hosts alone.

        Raises:
            ConfigurationError: no address of a host, or one that would be sent to in the clear.
        """
        try:
            return replace(self, url=rest_url(host))
        except ValueError as error:
            raise ConfigurationError(str(error)) from None

    def with_token(self, token: str) -> Self:
        """The same API, with a token and no signature.

        Args:
            token: as `login` got it, in this program or another.

        Raises:
            ConfigurationError: the token cannot be sent in a header.
        """
        return self._proving(TokenAuth(token, self.auth.developer_key))

    def _proving(self, auth: TokenAuth) -> Self:
        return replace(self, client=self.client.with_auth(auth), auth=auth)

    def _unproven(self) -> Self:
        """For the login, which goes before any proof."""
        return self._proving(TokenAuth(None, self.auth.developer_key))


def connect(
    rest: RestView, service_id: str, *, allow: str = "latch", wait: bool = True
) -> Flow[RestConnection]:
    """Connect to a service.

    Args:
        rest: the API.
        service_id: the service, like `80:00:00:00:01:02:03:04`.
        allow: whom the connection lets in: `"latch"` the first address to use it, `"public"` everyone, or
            one IP address. It concerns port proxies alone; a web service's address is always public.
        wait: whether the answer waits until the connection stands, as the vendor advises.

    Returns:
        The connection, which lasts `expires_in` seconds, or until `disconnect`.

    Raises:
        ValueError: `allow` is none of these; nothing is sent.
        CredentialsError: there is no developer key; nothing is sent.
        RestError: the API says why it does not connect.
        RemoteItError: the call failed otherwise; see `remoteit.errors`.
    """
    body = {"deviceaddress": service_id, "wait": wait, "hostip": host_ip(allow)}
    answer = yield from exchange(rest, "mutation", "POST", "/device/connect", ConnectAnswer, body)
    made = answer.connection
    return made if made.id else made.model_copy(update={"id": answer.connection_id})


def disconnect(rest: RestView, connection_id: str, service_id: str) -> Flow[None]:
    """End a connection.

    Args:
        rest: the API.
        connection_id: as in `RestConnection.id`.
        service_id: the service that it leads to, as in `RestConnection.service_id`.

    Raises:
        CredentialsError: there is no developer key; nothing is sent.
        RestError: there is no such connection, or the API says what else is wrong.
        RemoteItError: the call failed otherwise; see `remoteit.errors`.
    """
    body = {"deviceaddress": service_id, "connectionid": connection_id}
    yield from exchange(rest, "mutation", "POST", "/device/connect/stop", Verdict, body)


def devices(rest: RestView) -> Flow[list[RestDevice]]:
    """All devices and services, each as an entry of its own.

    Args:
        rest: the API.

    Returns:
        The whole list at once; the vendor advises GraphQL (`client.iter_devices`) beyond a hundred.

    Raises:
        CredentialsError: there is no developer key; nothing is sent.
        RemoteItError: the call failed otherwise; see `remoteit.errors`.
    """
    answer = yield from exchange(rest, "query", "GET", "/device/list/all", DevicesAnswer)
    return answer.devices


def rename(rest: RestView, service_id: str, name: str) -> Flow[None]:
    """Give a device or a service another name.

    Args:
        rest: the API.
        service_id: the service, or the device.
        name: the name.

    Raises:
        CredentialsError: there is no developer key; nothing is sent.
        RestError: the API says why it keeps the name.
        RemoteItError: the call failed otherwise; see `remoteit.errors`.
    """
    body = {"deviceaddress": service_id, "devicealias": name}
    yield from exchange(rest, "mutation", "POST", "/device/name", Verdict, body)


def _login(rest: RestView, username: str, password: str) -> Flow[str]:
    body = {"username": username, "password": password}
    answer = yield from exchange(rest, "mutation", "POST", "/user/login", LoginAnswer, body)
    return answer.token


class Rest(RestView):
    """The legacy REST API of a `Client`."""

    client: Client

    connect = blocking(connect)
    disconnect = blocking(disconnect)
    devices = blocking(devices)
    rename = blocking(rename)

    def login(self, username: str, password: str) -> Rest:
        """Log in, for what then sends a token and no signature.

        Args:
            username: the account's e-mail address.
            password: its password.

        Returns:
            The same API with the token, which lasts a day.

        Raises:
            CredentialsError: there is no developer key; nothing is sent.
            RestError: name or password are wrong.
            RemoteItError: the call failed otherwise; see `remoteit.errors`.
        """
        unproven = self._unproven()
        return self.with_token(unproven.run_flow(_login(unproven, username, password)))

    def run_flow(self, flow: Flow[ResultT]) -> ResultT:
        """Do what a flow says, as the client does."""
        return self.client.run_flow(flow)


class AsyncRest(RestView):
    """The legacy REST API of an `AsyncClient`."""

    client: AsyncClient

    connect = awaited(connect)
    disconnect = awaited(disconnect)
    devices = awaited(devices)
    rename = awaited(rename)

    async def login(self, username: str, password: str) -> AsyncRest:
        """Log in, for what then sends a token and no signature; otherwise as `Rest.login`."""
        unproven = self._unproven()
        return self.with_token(await unproven.run_flow(_login(unproven, username, password)))

    def run_flow(self, flow: Flow[ResultT]) -> Coroutine[Any, Any, ResultT]:
        """Do what a flow says, as the client does."""
        return self.client.run_flow(flow)
