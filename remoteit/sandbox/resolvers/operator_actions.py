"""Actions of operators on accounts, services and proxy servers.

Assumption: a login's id is its account's id, and accounts here have no authentication hash and devices no
secret, so that checking one fails. A blocked service accepts no connection, and a blocked account gets 403;
0 seconds end a block. An account with devices or an organization is deleted only with `force`. `updateEmail`
is also for the account itself.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.operators import ProxyServer
from remoteit.sandbox.rules.apps import require_user
from remoteit.sandbox.rules.operators import get_account, remove_account, require_operator
from remoteit.sandbox.rules.sharing import find_or_invite, is_email

if TYPE_CHECKING:
    from datetime import datetime

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.rules.context import RequestContext

query = TypeResolvers("Query")
mutation = TypeResolvers("Mutation")
FIELDS = (query, mutation)


@query.resolves("adminCheckSecret")
def check_secret(_root: None, context: RequestContext, *, device_id: str, secret: str) -> bool:
    """Check that a secret is the device's; no device of the sandbox has one."""
    require_operator(context, "check secrets")
    del device_id, secret
    return False


@query.resolves("adminGetJobArguments")
def job_arguments(_root: None, context: RequestContext, *, job_device_id: str) -> str:
    """Return the arguments of a run as a JSON object."""
    require_operator(context, "see the jobs of others")
    for job in context.backend.jobs.values():
        if any(run.id == job_device_id for run in job.job_devices):
            return json.dumps({argument.name: argument.value for argument in job.arguments})
    raise NotFoundError(f"There is no run {job_device_id!r}; see `Job.jobDevices`.")


@query.resolves("adminUserLogin")
def user_login(_root: None, context: RequestContext, *, authhash: str, login_id: str) -> None:
    """Return the account of a login; no account of the sandbox has an authentication hash."""
    require_operator(context, "see the accounts of others")
    del authhash, login_id


@mutation.resolves("createAccount")
def create_account(_root: None, context: RequestContext, *, email: str) -> Account:
    """Create an account."""
    require_operator(context, "create accounts")
    if context.backend.account_by_email(email) is not None:
        raise BadUserInputError(f"There is already an account with the address {email!r}.")
    (account,) = find_or_invite(context.backend, [email])
    return account


@mutation.resolves("adminDeleteUser")
def delete_account(_root: None, context: RequestContext, *, id: str, force: bool) -> bool:
    """Delete an account."""
    require_operator(context, "delete accounts")
    backend = context.backend
    account = get_account(backend, id)
    if account is context.account:
        raise BadUserInputError("You cannot delete your own account.")
    owns = any(device.owner is account for device in backend.devices.values())
    if not force and (owns or account.id in backend.organizations):
        raise BadUserInputError(
            f"{account.email} has devices or an organization; pass `force: true` to delete them too."
        )
    remove_account(backend, account)
    return True


@mutation.resolves("updateEmail")
def update_email(_root: None, context: RequestContext, *, from_: str, to: str) -> bool:
    """Change the email address of an account."""
    require_user("change email addresses")
    account = context.backend.account_by_email(from_)
    if account is not context.account:
        require_operator(context, "change the email addresses of others")
    if account is None:
        raise NotFoundError(f"There is no account with the address {from_!r}.")
    if not is_email(to):
        raise BadUserInputError(f"`to` is {to!r}, which is not a valid email address.")
    if context.backend.account_by_email(to) not in (None, account):
        raise BadUserInputError(f"There is already an account with the address {to!r}.")
    account.email = to.strip()
    return True


@mutation.resolves("updateProxyServerStatus")
def update_proxy_server(
    _root: None,
    context: RequestContext,
    *,
    host: str,
    type: str,
    datacenter: str,
    sessions: int,
    cpu_load: int,
) -> bool:
    """Note the status of a proxy server."""
    require_operator(context, "report on proxy servers")
    backend = context.backend
    backend.proxy_servers[host] = ProxyServer(host, type, datacenter, sessions, cpu_load, backend.now())
    return True


@mutation.resolves("debugService")
def debug_service(_root: None, context: RequestContext, *, service_id: str, seconds: int) -> bool:
    """Enable debugging of a device or service for some time; it has no visible effect."""
    require_operator(context, "debug services")
    context.backend.debugging[_require_target(context, service_id)] = _end(context, seconds)
    return True


@mutation.resolves("blockService")
def block_service(_root: None, context: RequestContext, *, service_id: str, seconds: int) -> bool:
    """Let a device or service accept no connections for some time, and close its present ones."""
    require_operator(context, "block services")
    backend = context.backend
    target_id = _require_target(context, service_id)
    backend.blocks[target_id] = _end(context, seconds)
    for connection in backend.live_connections():
        target = connection.session.target
        if backend.is_blocked(target.id, target.device.id):
            backend.close(connection)
    return True


@mutation.resolves("blockAccount")
def block_account(_root: None, context: RequestContext, *, login_id: str, seconds: int) -> bool:
    """Reject the requests of an account for some time."""
    require_operator(context, "block accounts")
    account = get_account(context.backend, login_id)
    if account is context.account:
        raise BadUserInputError("You cannot block your own account.")
    context.backend.blocks[account.id] = _end(context, seconds)
    return True


def _require_target(context: RequestContext, id: str) -> str:
    if context.backend.device_of(id) is None:
        raise NotFoundError(f"There is no device or service {id!r}.")
    return id


def _end(context: RequestContext, seconds: int) -> datetime:
    if seconds < 0:
        raise BadUserInputError(f"`seconds` is {seconds}; it cannot be negative.")
    return context.backend.now() + timedelta(seconds=seconds)
