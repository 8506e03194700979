"""List and revoke connected apps, and limit what they can reach.

Assumption: only the user changes connected apps, and no app does so on the user's behalf. A revoked app is
not listed. A reach names accounts that the user can act for; entries for one account add up, tags need not
exist, and an empty list of tags includes no device. An unknown app is NOT_FOUND.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.apps import ACCESS_TOKEN_LIFETIME, AppReach
from remoteit.sandbox.model.jobs import Job
from remoteit.sandbox.model.networks import Network
from remoteit.sandbox.rules.apps import can_reach, find_app, require_user, revoke_app

from .account import find_account

if TYPE_CHECKING:
    from remoteit.sandbox.model.apps import ConnectedApp
    from remoteit.sandbox.model.jobs import JobDevice
    from remoteit.sandbox.model.networks import NetworkConnection
    from remoteit.sandbox.rules.context import RequestContext

user = TypeResolvers("User", parent=Account)
job_fields = TypeResolvers("Job", parent=Job)
network_fields = TypeResolvers("Network", parent=Network)
mutation = TypeResolvers("Mutation")
FIELDS = (user, job_fields, network_fields, mutation)


@dataclass(frozen=True)
class ConnectedApps:
    """The schema's `ConnectedApps`."""

    access_token_ttl_seconds: int
    agents: list[ConnectedApp]


@user.resolves("connectedApps")
def connected_apps(parent: Account, context: RequestContext) -> ConnectedApps | None:
    """Return the apps of the caller's own account."""
    if parent is not context.account:
        return None
    apps = [app for app in context.backend.connected_apps if app.user is parent and not app.revoked]
    return ConnectedApps(int(ACCESS_TOKEN_LIFETIME.total_seconds()), apps)


@job_fields.resolves("jobDevices")
def runs_within_reach(parent: Job, context: RequestContext) -> list[JobDevice]:
    """Return the runs of a job, without those on devices beyond an app's reach."""
    return [run for run in parent.job_devices if can_reach(context.account, run.device)]


@network_fields.resolves("connections")
def connections_within_reach(parent: Network, context: RequestContext) -> list[NetworkConnection]:
    """Return the connections of a network, without those to devices beyond an app's reach."""
    return [entry for entry in parent.connections if can_reach(context.account, entry.service.device)]


@mutation.resolves("revokeAgent")
def revoke(_root: None, context: RequestContext, *, client_id: str) -> bool:
    """Revoke the authorization of an app."""
    revoke_app(context.backend, _require_app(context, client_id))
    return True


@mutation.resolves("setAgentScope")
def set_reach(
    _root: None, context: RequestContext, *, client_id: str, accounts: list[dict[str, Any]] | None = None
) -> bool:
    """Replace the limits of an app."""
    app = _require_app(context, client_id)
    reach = None
    if accounts is not None:
        reach = [
            AppReach(
                find_account(context, id=entry["account"]).id,
                entry.get("tags"),
                entry.get("operator") or "ANY",
            )
            for entry in accounts
        ]
    app.reach = reach
    return True


@mutation.resolves("clearAgentScope")
def clear_reach(_root: None, context: RequestContext, *, client_id: str) -> bool:
    """Remove the limits of an app."""
    _require_app(context, client_id).reach = None
    return True


def _require_app(context: RequestContext, client_id: str) -> ConnectedApp:
    require_user("change connected apps")
    app = find_app(context.backend, context.account, client_id)
    if app is None or app.revoked:
        raise NotFoundError(f"You have no connected app {client_id!r}; see `login.connectedApps`.")
    return app
