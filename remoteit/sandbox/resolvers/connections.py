"""Connections and the sessions that they open.

Services of types 7 and 8 (HTTP, HTTPS) get a reverse proxy: a public URL with a random host and no port.
Other services get a port proxy: a host and a port, open to the addresses that `hostIP` allows.

Assumption: a service that is offline, or the id of a device, is BAD_USER_INPUT. `PORT_PROXY` gives a port
proxy to any TCP service; `REVERSE_PROXY` needs an application type that has one. Each `connect` creates a
connection and opens its single session at once. A connection ends by `disconnect` or after its timeout.
`disconnect` takes the id of a connection or of its session; one that has ended or is not the caller's is
NOT_FOUND.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError, ForbiddenError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.catalogue import APPLICATION_TYPES
from remoteit.sandbox.model.devices import Connection, Device, Service, Session, SessionEndpoint
from remoteit.sandbox.model.events import connect_event
from remoteit.sandbox.rules.apps import can_reach
from remoteit.sandbox.rules.permissions import require, visible_device, visible_service

if TYPE_CHECKING:
    from remoteit.sandbox.rules.context import RequestContext

TIMEOUT = 28_800
"""Seconds that a connection lasts."""

ANYONE = "0.0.0.0"  # noqa: S104 - a value of `hostIP`: nothing is bound to it
LATCHING = "255.255.255.255"

user = TypeResolvers("User", parent=Account)
target_fields = TypeResolvers("Device", "Service", parent=(Device, Service))
mutation = TypeResolvers("Mutation")
FIELDS = (user, target_fields, mutation)


@mutation.resolves("connect")
def connect(_root: None, context: RequestContext, *, service_id: str, host_ip: str, type: str) -> Connection:
    """Open a proxy to a service."""
    service = _require_connectable(context, service_id)
    address = _parse_address(host_ip)
    application = APPLICATION_TYPES[service.application]
    if type == "REVERSE_PROXY" and not application.proxy:
        raise BadUserInputError(
            f"`type` is REVERSE_PROXY, which {application.name} services cannot have; leave it out."
        )
    reverse = application.proxy and type != "PORT_PROXY"
    proxy = context.backend.random.randint(1, 40)
    if reverse:
        host, port = f"{context.backend.new_host_label()}.p{proxy}.rt3.io", None
        url = f"https://{host}"
    else:
        host, port = f"proxy{proxy}.rt3.io", context.backend.random.randint(30_000, 39_999)
        url = f"{application.scheme or application.protocol.lower()}://{host}:{port}"
    now = context.backend.now()
    session = Session(
        id=context.backend.new_id(),
        timestamp=now,
        user=context.account,
        target=service,
        endpoint=SessionEndpoint(context.backend.new_id(), now, host),
        address=None if reverse or address in (ANYONE, LATCHING) else address,
    )
    connection = Connection(context.backend.new_id(), host, port, url, reverse, now, TIMEOUT, session)
    context.backend.connections[connection.id] = connection
    context.backend.log(connect_event(session, "connected", now))
    return connection


@mutation.resolves("disconnect")
def disconnect(
    _root: None, context: RequestContext, *, connection_id: str, service_id: str | None = None
) -> bool:
    """Close a connection."""
    for connection in context.backend.live_connections():
        ids = (connection.id, connection.session.id)
        target = connection.session.target
        is_own = connection.session.user is context.account and can_reach(context.account, target.device)
        if connection_id in ids and is_own:
            if service_id not in (None, target.id):
                raise BadUserInputError(f"`serviceId` is {service_id!r}; the connection is to {target.id}.")
            context.backend.close(connection)
            return True
    raise NotFoundError(f"You have no connection {connection_id!r}; it may have timed out.")


@user.resolves("sessions")
def sessions_of_account(parent: Account, context: RequestContext) -> list[Session]:
    """Return the sessions that the account opened, and those on its devices."""
    sessions = [connection.session for connection in context.backend.live_connections()]
    return [
        session
        for session in sessions
        if parent in (session.user, session.target.owner)
        and can_reach(context.account, session.target.device)
    ]


@target_fields.resolves("sessions")
def sessions_of_target(parent: Device | Service, context: RequestContext) -> list[Session]:
    """Return the sessions on a device's services, or on one service."""
    sessions = [connection.session for connection in context.backend.live_connections()]
    return [session for session in sessions if parent.id in (session.target.id, session.target.device.id)]


def _require_connectable(context: RequestContext, id: str) -> Service:
    device = visible_device(context.backend, context.account, id)
    if id == device.id:
        raise BadUserInputError(f"{id} is a device; connect to one of its services.")
    service = visible_service(context.backend, context.account, id)
    require(context.backend, context.account, device, "CONNECT", "connect to it")
    if context.backend.is_blocked(service.id, device.id):
        raise ForbiddenError(f"An operator has blocked service {service.name!r} ({id}) for some time.")
    if not service.online:
        raise BadUserInputError(f"Service {service.name!r} ({id}) is offline; connect when it is online.")
    return service


def _parse_address(host_ip: str) -> str:
    try:
        return str(ipaddress.ip_address(host_ip))
    except ValueError:
        raise BadUserInputError(
            f"`hostIP` is {host_ip!r}; pass one IP address, {ANYONE} for any address, "
            f"or {LATCHING} for the first address that connects."
        ) from None
