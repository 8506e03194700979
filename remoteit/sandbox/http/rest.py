"""The legacy REST API under `/apv/v27`: connect, stop, list, rename and login (API.md, sections 1 and 2).

Requests carry a signature and a `DeveloperKey` header, or the older pair `developerkey` and `token`. Every
answer has a `status` that is the *text* "true" or "false", with `reason` and `code` where it is "false";
numbers are texts too.

*(choice)*: who is not let in gets 403, a body that is no JSON object 400, and what GraphQL would refuse 200.
The password of `user/login` is the secret of one of the account's enabled access keys; its token lasts a day.
The list holds a device's bulk service and each of its services as entries of their own.
"""

from __future__ import annotations

import hmac
import json
from typing import TYPE_CHECKING, Any, cast

from starlette.routing import Route

from remoteit.sandbox.errors import BadUserInputError, SandboxError
from remoteit.sandbox.graphql.scalars import write_date_time
from remoteit.sandbox.model.devices import Device
from remoteit.sandbox.model.events import LOGIN, LOGIN_ATTEMPT, GenericEvent
from remoteit.sandbox.model.tokens import LIFETIME, Token
from remoteit.sandbox.resolvers.connections import LATCHING, connect, disconnect
from remoteit.sandbox.resolvers.devices import rename_service
from remoteit.sandbox.rules.access_keys import secret_text
from remoteit.sandbox.rules.permissions import sees_service
from remoteit.sandbox.signatures.message import SignatureRefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from remoteit.sandbox.graphql.binding import RequestContext
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.model.devices import Connection, Service
    from remoteit.sandbox.signatures.message import Message

    from .authentication import Entry, Gate

    Action = Callable[[RequestContext, Mapping[str, Any]], Mapping[str, object]]

BASE = "/apv/v27"
_WRONG = "The user name or the password is wrong."


def rest_routes(gate: Gate) -> list[Route]:
    """The routes of the legacy API."""

    def refuse(error: SignatureRefusedError) -> Response:
        return gate.reply(403, _failure(error.code, error.reason))

    def identify(message: Message) -> Account:
        return _identify(gate, message)

    def route(path: str, method: str, action: Action, who: Callable[[Message], Account] = identify) -> Route:
        async def answer(entry: Entry) -> Response:
            try:
                given = _fields(entry.message.body) if method == "POST" else dict[str, Any]()
            except BadUserInputError as error:
                return gate.reply(400, _failure(error.code, error.message))
            try:
                return gate.reply(200, {"status": "true", **action(entry.call, given)})
            except SandboxError as error:
                return gate.reply(200, _failure(error.code, error.message))

        endpoint: Callable[[Request], Any] = gate.guarded(answer, who, refuse)
        return Route(BASE + path, endpoint, methods=[method])

    return [
        route("/device/connect", "POST", _connect),
        route("/device/connect/stop", "POST", _stop),
        route("/device/list/all", "GET", _list),
        route("/device/name", "POST", _name),
        route("/user/login", "POST", _login, lambda message: _developer(gate.backend, message)),
    ]


def _identify(gate: Gate, message: Message) -> Account:
    developer = _developer(gate.backend, message)
    value = message.header("token")
    if value is None:
        account = gate.signer(message)
    else:
        token = gate.backend.tokens.get(value)
        if token is None or token.expires <= gate.backend.now():
            raise SignatureRefusedError("TOKEN_UNKNOWN", "The token is unknown or has expired; log in again.")
        account = token.account
    if developer is not account:
        reason = "The `DeveloperKey` header is not that of the account that signed or logged in."
        raise SignatureRefusedError("DEVELOPER_KEY_UNKNOWN", reason)
    return account


def _developer(backend: Backend, message: Message) -> Account:
    value = message.header("developerkey")
    if value is None:
        raise SignatureRefusedError("DEVELOPER_KEY_MISSING", "The request has no `DeveloperKey` header.")
    for one in backend.accounts.values():
        if one.api_key and hmac.compare_digest(one.api_key.key.encode(), value.encode()):
            return one
    raise SignatureRefusedError("DEVELOPER_KEY_UNKNOWN", "The `DeveloperKey` header is no known key.")


def _fields(body: bytes) -> Mapping[str, Any]:
    try:
        given: Any = json.loads(body)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict):
        raise BadUserInputError("The body is no JSON object.")
    return cast("dict[str, Any]", given)


def _text(given: Mapping[str, Any], name: str, default: str | None = None) -> str:
    value = given.get(name, default)
    if not isinstance(value, str):
        raise BadUserInputError(f"`{name}` is missing or no text.")
    return value


def _failure(code: str, reason: str) -> dict[str, str]:
    return {"status": "false", "reason": reason, "code": code}


def _connect(call: RequestContext, given: Mapping[str, Any]) -> Mapping[str, object]:
    if given.get("wait", True) not in (True, False, "true", "false"):
        raise BadUserInputError("`wait` is neither true nor false.")
    address = _text(given, "hostip", LATCHING)
    made: Connection = connect(
        None, call, service_id=_text(given, "deviceaddress"), host_ip=address, type="AUTO_PROXY"
    )
    proxy = f"https://{made.host}" if made.reverse_proxy else f"http://{made.host}:{made.port}"
    return {
        "connection": {
            "deviceaddress": made.session.target.id,
            "connectionid": made.id,
            "proxy": proxy,
            "proxyserver": made.host,
            "proxyport": "" if made.port is None else str(made.port),
            "expirationsec": str(made.timeout),
            "requested": write_date_time(made.created),
            "status": "running",
        }
    }


def _stop(call: RequestContext, given: Mapping[str, Any]) -> Mapping[str, object]:
    connection = _text(given, "connectionid")
    disconnect(None, call, connection_id=connection, service_id=_text(given, "deviceaddress"))
    return {"connectionid": connection}


def _list(call: RequestContext, _given: Mapping[str, Any]) -> Mapping[str, object]:
    found: list[Device | Service] = []
    for device in call.backend.devices_of(call.account):
        found.append(device)
        found += [one for one in device.services if sees_service(call.backend, call.account, one)]
    return {"devices": [_entry(one) for one in found]}


def _entry(target: Device | Service) -> dict[str, str]:
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


def _name(call: RequestContext, given: Mapping[str, Any]) -> Mapping[str, object]:
    rename_service(None, call, service_id=_text(given, "deviceaddress"), name=_text(given, "devicealias"))
    return {}


def _login(call: RequestContext, given: Mapping[str, Any]) -> Mapping[str, object]:
    name, password = _text(given, "username"), _text(given, "password")
    backend = call.backend
    account = backend.account_by_email(name)
    if account is None:
        raise BadUserInputError(_WRONG)
    own = [one for one in backend.access_keys.values() if one.account is account and one.enabled]
    given_secret = password.encode("utf-8", "replace")
    right = any(hmac.compare_digest(secret_text(one).encode(), given_secret) for one in own)
    backend.log(GenericEvent(type=LOGIN if right else LOGIN_ATTEMPT, actor=account, owner=account))
    if not right:
        raise BadUserInputError(_WRONG)
    now = backend.now()
    token = Token(backend.new_id(), account, now + LIFETIME)
    kept = {value: one for value, one in backend.tokens.items() if one.expires > now}
    backend.tokens = {**kept, token.token: token}
    return {"token": token.token, "email": account.email, "guid": account.id}
