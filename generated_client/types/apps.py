# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `apps.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime
from ..enums import ListOperator


class ConnectedAppReach(BaseModel):
    """Devices of one account that an app can reach. Inferred from the vendor's app, not
    introspected."""

    account: str
    "Id of the account. Inferred from the vendor's app, not introspected."
    tags: list[str] | None
    "Tags of the devices; null means all devices of the account. Inferred from the vendor's app, not introspected."
    operator: ListOperator
    "Whether a device needs any or all of the tags. Inferred from the vendor's app, not introspected."


class ConnectedApp(BaseModel):
    """A connected app. A reach of null means everything that the user can reach, and an empty list
    means nothing. App that the user has authorized, such as an AI agent, and what it can reach.
    Inferred from the vendor's app, not introspected."""

    client_id: str
    "OAuth client id of the app, for `revokeAgent` and `setAgentScope`. Inferred from the vendor's app, not introspected."
    client_name: str | None
    "Display name; null if the app has none. Inferred from the vendor's app, not introspected."
    capabilities: list[str]
    "OAuth scopes that the user has granted, such as `device:read`. Inferred from the vendor's app, not introspected."
    granted_at: DateTime | None
    "When the user authorized the app (ISO 8601); null if not recorded. Inferred from the vendor's app, not introspected."
    last_active: DateTime | None
    "When the app last called the API (ISO 8601); null if never. Inferred from the vendor's app, not introspected."
    reach: list[ConnectedAppReach] | None
    "Accounts and tags that limit the app; null sets no limit, and an empty list means no device. Inferred from the vendor's app, not introspected."
