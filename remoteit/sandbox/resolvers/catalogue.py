"""The catalogue: kinds of service and of hardware, the same for every account *(choice)*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.catalogue import APPLICATION_TYPES, PLATFORM_TYPES, ApplicationType, PlatformType

if TYPE_CHECKING:
    from remoteit.sandbox.rules.context import RequestContext

query = Fields("Query")
user = Fields("User", parent=Account)
FIELDS = (query, user)


@query.resolves("applicationTypes")
@user.resolves("applicationTypes")
def application_types(_parent: Account | None, _call: RequestContext) -> list[ApplicationType]:
    """Kinds of service."""
    return list(APPLICATION_TYPES.values())


@query.resolves("platformTypes")
def platform_types(_root: None, _call: RequestContext) -> list[PlatformType]:
    """Kinds of hardware and operating system."""
    return list(PLATFORM_TYPES.values())
