# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `apps.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.apps import ConnectedApp


class ConnectedAppsResult(BaseModel):
    """Apps that the user has authorized with OAuth. Inferred from the vendor's app, not
    introspected."""

    access_token_ttl_seconds: int | None
    "Lifetime of an access token in seconds, during which the token of a revoked app still works; null means 300. Inferred from the vendor's app, not introspected."
    apps: list[ConnectedApp]
    "The apps. Inferred from the vendor's app, not introspected."


class _ConnectedAppsLogin(BaseModel):
    connected_apps: ConnectedAppsResult | None


class _ConnectedApps(BaseModel):
    login: _ConnectedAppsLogin | None


CONNECTED_APPS: Operation[ConnectedAppsResult | None] = Operation(
    name="ConnectedApps",
    kind="query",
    document="""\
query ConnectedApps {
  login {
    connectedApps {
      accessTokenTtlSeconds
      apps: agents {
        clientId
        clientName
        capabilities
        grantedAt
        lastActive
        reach {
          account
          tags
          operator
        }
      }
    }
  }
}
""",
    model=_ConnectedApps,
    path=("login", "connected_apps"),
    nullable=True,
)


class _RevokeConnectedApp(BaseModel):
    revoke_agent: bool


REVOKE_CONNECTED_APP: Operation[bool] = Operation(
    name="RevokeConnectedApp",
    kind="mutation",
    document="""\
mutation RevokeConnectedApp($clientId: String!) {
  revokeAgent(clientId: $clientId)
}
""",
    model=_RevokeConnectedApp,
    path=("revoke_agent",),
    nullable=False,
)


class _SetConnectedAppReach(BaseModel):
    set_agent_scope: bool


SET_CONNECTED_APP_REACH: Operation[bool] = Operation(
    name="SetConnectedAppReach",
    kind="mutation",
    document="""\
mutation SetConnectedAppReach($clientId: String!, $accounts: [AgentAccountReachInput!]!) {
  setAgentScope(clientId: $clientId, accounts: $accounts)
}
""",
    model=_SetConnectedAppReach,
    path=("set_agent_scope",),
    nullable=False,
)


class _ClearConnectedAppReach(BaseModel):
    clear_agent_scope: bool


CLEAR_CONNECTED_APP_REACH: Operation[bool] = Operation(
    name="ClearConnectedAppReach",
    kind="mutation",
    document="""\
mutation ClearConnectedAppReach($clientId: String!) {
  clearAgentScope(clientId: $clientId)
}
""",
    model=_ClearConnectedAppReach,
    path=("clear_agent_scope",),
    nullable=False,
)
