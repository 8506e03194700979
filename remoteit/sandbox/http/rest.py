"""The legacy REST API below `/apv/v27`: connect, stop, list, rename and login.

A request carries a `DeveloperKey` header, and a signature or the `token` of a login. Every response has a
`status` that is the *string* "true" or "false", with `reason` and `code` if it is "false"; numbers are
strings too. See docs/api-notes.md.

Assumption: a request that is not authenticated gets 403, a body that is not a JSON object 400, and a request
that GraphQL would reject 200. The password of `user/login` is the secret of one of the account's enabled
access keys; the token is valid for one day. The list has separate entries for a device's bulk service and for
each of its services.
"""

from __future__ import annotations

import hmac
import json
from typing import TYPE_CHECKING, Any, cast

from starlette.routing import Route

from remoteit.sandbox.errors import BadUserInputError, SandboxError
from remoteit.sandbox.graphql.scalars import write_date_time
from remoteit.sandbox.model.accounts import TOKEN_LIFETIME, Token
from remoteit.sandbox.model.devices import Device
from remoteit.sandbox.model.events import LOGIN, LOGIN_ATTEMPT, GenericEvent
from remoteit.sandbox.resolvers.connections import LATCHING, connect, disconnect
from remoteit.sandbox.resolvers.devices import rename_service
from remoteit.sandbox.rules.access_keys import encode_secret
from remoteit.sandbox.rules.context import visible_devices
from remoteit.sandbox.rules.permissions import sees_service

from .endpoints import json_response

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.responses import Response

    from remoteit.sandbox.model.devices import Connection, Service
    from remoteit.sandbox.rules.context import RequestContext
    from remoteit.sandbox.signatures.message import UnauthenticatedError

    from .endpoints import Authenticate, AuthenticatedRequest, Endpoints

    Action = Callable[[RequestContext, Mapping[str, Any]], Mapping[str, object]]

BASE = "/apv/v27"
_LOGIN_FAILED = "The user name or the password is wrong."


def rest_routes(endpoints: Endpoints) -> list[Route]:
    """Create the routes of the legacy REST API."""
    authenticator = endpoints.authenticator

    def route(
        path: str, method: str, action: Action, authenticate: Authenticate = authenticator.authenticate_rest
    ) -> Route:
        async def handle(request: AuthenticatedRequest) -> Response:
            try:
                values = _parse_object(request.message.body) if method == "POST" else dict[str, Any]()
            except BadUserInputError as error:
                return json_response(400, _error(error.code, error.message))
            try:
                return json_response(200, {"status": "true", **action(request.context, values)})
            except SandboxError as error:
                return json_response(200, _error(error.code, error.message))

        return Route(
            BASE + path, endpoints.require_authentication(handle, authenticate, _reject), methods=[method]
        )

    return [
        route("/device/connect", "POST", _connect),
        route("/device/connect/stop", "POST", _stop),
        route("/device/list/all", "GET", _list),
        route("/device/name", "POST", _rename),
        route("/user/login", "POST", _log_in, lambda message, _now: authenticator.find_developer(message)),
    ]


def _reject(error: UnauthenticatedError) -> Response:
    return json_response(error.status, _error(error.code, error.reason), error.headers)


def _error(code: str, reason: str) -> dict[str, str]:
    return {"status": "false", "reason": reason, "code": code}


def _parse_object(body: bytes) -> Mapping[str, Any]:
    try:
        content: Any = json.loads(body)
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        raise BadUserInputError("The body is not a JSON object.")
    return cast("dict[str, Any]", content)


def _string(values: Mapping[str, Any], name: str, default: str | None = None) -> str:
    value = values.get(name, default)
    if not isinstance(value, str):
        raise BadUserInputError(f"`{name}` is missing or not a string.")
    return value


def _connect(context: RequestContext, values: Mapping[str, Any]) -> Mapping[str, object]:
    if values.get("wait", True) not in (True, False, "true", "false"):
        raise BadUserInputError("`wait` is neither true nor false.")
    host_ip = _string(values, "hostip", LATCHING)
    connection: Connection = connect(
        None, context, service_id=_string(values, "deviceaddress"), host_ip=host_ip, type="AUTO_PROXY"
    )
    host, port = connection.host, connection.port
    return {
        "connection": {
            "deviceaddress": connection.session.target.id,
            "connectionid": connection.id,
            "proxy": f"https://{host}" if connection.reverse_proxy else f"http://{host}:{port}",
            "proxyserver": host,
            "proxyport": "" if port is None else str(port),
            "expirationsec": str(connection.timeout),
            "requested": write_date_time(connection.created),
            "status": "running",
        }
    }


def _stop(context: RequestContext, values: Mapping[str, Any]) -> Mapping[str, object]:
    connection_id = _string(values, "connectionid")
    disconnect(None, context, connection_id=connection_id, service_id=_string(values, "deviceaddress"))
    return {"connectionid": connection_id}


def _list(context: RequestContext, _values: Mapping[str, Any]) -> Mapping[str, object]:
    backend, account = context.backend, context.account
    targets: list[Device | Service] = []
    for device in visible_devices(context, account):
        targets.append(device)
        targets += [service for service in device.services if sees_service(backend, account, service)]
    return {"devices": [_list_entry(target) for target in targets]}


def _list_entry(target: Device | Service) -> dict[str, str]:
    device = target.device
    return {
        "deviceaddress": target.id,
        "devicealias": target.name,
        "ownerusername": target.owner.email,
        "devicetype": target.type,
        "servicetitle": target.title,
        "devicestate": target.state,
        "devicelastip": device.external_address,
        "lastinternalip": device.internal_address,
        "hardwareid": device.hardware_id,
        "port": "" if isinstance(target, Device) else str(target.port or ""),
        "createdate": write_date_time(target.created),
        "lastcontacted": write_date_time(target.last_reported),
    }


def _rename(context: RequestContext, values: Mapping[str, Any]) -> Mapping[str, object]:
    service_id, name = _string(values, "deviceaddress"), _string(values, "devicealias")
    rename_service(None, context, service_id=service_id, name=name)
    return {}


def _log_in(context: RequestContext, values: Mapping[str, Any]) -> Mapping[str, object]:
    email, password = _string(values, "username"), _string(values, "password").encode("utf-8", "replace")
    backend = context.backend
    account = backend.account_by_email(email)
    if account is None:
        raise BadUserInputError(_LOGIN_FAILED)
    keys = [key for key in backend.access_keys.values() if key.account is account and key.enabled]
    correct = any(hmac.compare_digest(encode_secret(key).encode(), password) for key in keys)
    backend.log(GenericEvent(type=LOGIN if correct else LOGIN_ATTEMPT, actor=account, owner=account))
    if not correct:
        raise BadUserInputError(_LOGIN_FAILED)
    now = backend.now()
    token = Token(backend.new_id(), account, now + TOKEN_LIFETIME)
    valid = {value: known for value, known in backend.tokens.items() if known.expires > now}
    backend.tokens = {**valid, token.token: token}
    return {"token": token.token, "email": account.email, "guid": account.id}
