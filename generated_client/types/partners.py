# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `partners.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime


class Partner(BaseModel):
    """Partner organization with device statistics: itself, its parent and its children. Inferred
    from the vendor's app, not introspected."""

    id: str
    "Id of the partner. Inferred from the vendor's app, not introspected."
    name: str
    "Display name. Inferred from the vendor's app, not introspected."
    device_count: int
    "Number of devices. Inferred from the vendor's app, not introspected."
    online: int
    "Number of devices that are online. Inferred from the vendor's app, not introspected."
    active: int
    "Number of active devices. Inferred from the vendor's app, not introspected."
    activated: int
    "Number of activated devices. Inferred from the vendor's app, not introspected."
    updated: DateTime | None
    "When the statistics were last computed (ISO 8601); null if never. Inferred from the vendor's app, not introspected."


class PartnerUser(BaseModel):
    """User of a partner, with device statistics. Inferred from the vendor's app, not introspected."""

    id: str
    "Account id of the user. Inferred from the vendor's app, not introspected."
    email: str | None
    "Email address; null if not visible to the caller. Inferred from the vendor's app, not introspected."
    device_count: int
    "Number of devices. Inferred from the vendor's app, not introspected."
    online: int
    "Number of devices that are online. Inferred from the vendor's app, not introspected."
    active: int
    "Number of active devices. Inferred from the vendor's app, not introspected."
    activated: int
    "Number of activated devices. Inferred from the vendor's app, not introspected."
    updated: DateTime | None
    "When the statistics were last computed (ISO 8601); null if never. Inferred from the vendor's app, not introspected."


class PartnerDetailsParent(BaseModel):
    """Partner organization with device statistics: itself, its parent and its children. Inferred
    from the vendor's app, not introspected."""

    id: str
    "Id of the partner. Inferred from the vendor's app, not introspected."
    name: str
    "Display name. Inferred from the vendor's app, not introspected."


class PartnerDetails(Partner):
    """A partner with its people and the partners below it. Partner organization with device
    statistics: itself, its parent and its children. Inferred from the vendor's app, not
    introspected."""

    parent: PartnerDetailsParent | None
    "Partner above this one; null at the top. Inferred from the vendor's app, not introspected."
    admins: list[PartnerUser] | None
    "Users who administer the partner; null if not visible to the caller. Inferred from the vendor's app, not introspected."
    registrants: list[PartnerUser] | None
    "Users who register devices for the partner; null if not visible to the caller. Inferred from the vendor's app, not introspected."
    children: list[Partner] | None
    "Partners below this one; null if not visible to the caller. Inferred from the vendor's app, not introspected."
