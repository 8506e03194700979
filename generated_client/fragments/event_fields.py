# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from pydantic import Field

from ..base_model import BaseModel
from ..scalars import DateTime
from .service_reference_fields import ServiceReferenceFields
from .user_fields import UserFields


class EventFields(BaseModel):
    """What every event has, whatever its type. Entry of an account's or device's log; select
    type-specific fields with inline fragments. The API may add implementing types at any time."""

    id: str
    "Id of the event; pass the id of the last event as `after` to get the next page."
    type_: str = Field(alias="type")
    "Kind of event, as text; `EventType` lists the kinds that filters accept."
    timestamp: DateTime | None
    "When the event occurred, ISO 8601 in UTC with milliseconds."
    action: str | None
    "Action that was taken, as text; null for kinds of event without actions."
    state: str | None
    "State that the event reports, as text; null for kinds of event without states."
    actor: Optional["UserFields"]
    "Account that caused the event; null if unknown."
    owner: Optional["UserFields"]
    "Account that owns the affected devices and services."
    users: list["UserFields"] | None
    "Other accounts involved, such as those that a device is shared with or transferred to."
    target: list["ServiceReferenceFields"] | None
    "Affected devices and services; a device appears under its own id."
