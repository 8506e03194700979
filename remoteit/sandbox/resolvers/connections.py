"""Connections and the sessions that they open.

Services of types 7 and 8 (HTTP, HTTPS) get a reverse proxy: a public URL with a random host and no port.
All others get a port proxy: host and port, for whom `hostIP` allows (API.md, section 3).

*(choice)*: a service that is offline, or an id that is a device's, is BAD_USER_INPUT. `PORT_PROXY` gives a
port proxy to any TCP service; `REVERSE_PROXY` needs an application type with one. Each connect gives a new
connection, which opens its one session at once and ends by `disconnect` or after its timeout. `disconnect`
of a connection that is not (or no longer) the caller's is NOT_FOUND.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.catalogue import APPLICATION_TYPES
from remoteit.sandbox.model.devices import Connection, Device, Service, Session, SessionEndpoint
from remoteit.sandbox.model.events import connect_event
from remoteit.sandbox.rules.permissions import require, visible_device, visible_service

if TYPE_CHECKING:
    from remoteit.sandbox.rules.context import RequestContext

TIMEOUT = 28_800
"""Seconds that a connection lasts."""

ANYONE = "0.0.0.0"  # noqa: S104 - a value of `hostIP`: nothing is bound to it
LATCHING = "255.255.255.255"

user = Fields("User", parent=Account)
target_fields = Fields("Device", "Service", parent=(Device, Service))
mutation = Fields("Mutation")
FIELDS = (user, target_fields, mutation)


@mutation.resolves("connect")
def connect(_root: None, call: RequestContext, *, service_id: str, host_ip: str, type: str) -> Connection:
    """Open a proxy to a service."""
    service = _connectable(call, service_id)
    address = _address(host_ip)
    kind = APPLICATION_TYPES[service.application]
    if type == "REVERSE_PROXY" and not kind.proxy:
        raise BadUserInputError(
            f"`type` is REVERSE_PROXY, which {kind.name} services cannot have; leave it out."
        )
    reverse = kind.proxy and type != "PORT_PROXY"
    proxy = call.backend.random.randint(1, 40)
    if reverse:
        host, port = f"{call.backend.new_host_label()}.p{proxy}.rt3.io", None
        url = f"https://{host}"
    else:
        host, port = f"proxy{proxy}.rt3.io", call.backend.random.randint(30_000, 39_999)
        url = f"{kind.scheme or kind.protocol.lower()}://{host}:{port}"
    now = call.backend.now()
    session = Session(
        id=call.backend.new_id(),
        timestamp=now,
        user=call.account,
        target=service,
        endpoint=SessionEndpoint(call.backend.new_id(), now, host),
        address=None if reverse or address in (ANYONE, LATCHING) else address,
    )
    connection = Connection(call.backend.new_id(), host, port, url, reverse, now, TIMEOUT, session)
    call.backend.connections[connection.id] = connection
    call.backend.log(connect_event(session, "connected", now))
    return connection


@mutation.resolves("disconnect")
def disconnect(
    _root: None, call: RequestContext, *, connection_id: str, service_id: str | None = None
) -> bool:
    """Close a connection."""
    for one in call.backend.live_connections():
        if one.id == connection_id and one.session.user is call.account:
            if service_id not in (None, one.session.target.id):
                raise BadUserInputError(
                    f"`serviceId` is {service_id!r}; the connection is to {one.session.target.id}."
                )
            call.backend.close(one)
            return True
    raise NotFoundError(f"You have no connection {connection_id!r}; it may have ended by itself.")


@user.resolves("sessions")
def sessions_of_account(parent: Account, call: RequestContext) -> list[Session]:
    """Sessions that the account opened, and those on its devices."""
    sessions = [one.session for one in call.backend.live_connections()]
    return [one for one in sessions if parent in (one.user, one.target.owner)]


@target_fields.resolves("sessions")
def sessions_of_target(parent: Device | Service, call: RequestContext) -> list[Session]:
    """Sessions on a device's services, or on one service."""
    sessions = [one.session for one in call.backend.live_connections()]
    return [one for one in sessions if parent.id in (one.target.id, one.target.device.id)]


def _connectable(call: RequestContext, id: str) -> Service:
    device = visible_device(call.backend, call.account, id)
    if id == device.id:
        raise BadUserInputError(f"{id} is a device; connect to one of its services.")
    service = visible_service(call.backend, call.account, id)
    require(call.backend, call.account, device, "CONNECT", "connect to it")
    if not service.online:
        raise BadUserInputError(f"Service {service.name!r} ({id}) is offline; nothing can connect to it now.")
    return service


def _address(host_ip: str) -> str:
    try:
        return str(ipaddress.ip_address(host_ip))
    except ValueError:
        raise BadUserInputError(
            f"`hostIP` is {host_ip!r}; give one IP address, {ANYONE} for anyone, "
            f"or {LATCHING} for the first who comes."
        ) from None
