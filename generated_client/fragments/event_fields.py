# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from pydantic import Field

from ..base_model import BaseModel
from ..scalars import DateTime
from .service_reference_fields import ServiceReferenceFields
from .user_fields import UserFields


class EventFields(BaseModel):
    """What every event has, whatever its type. Entry of an account's or device's log; select
    type-specific fields with inline fragments. New implementing types may appear without
    notice."""

    id: str
    "Id of the event; pass the last one seen as `after` to page on."
    type_: str = Field(alias="type")
    "Kind of event, as text; `EventType` lists the kinds that can be filtered on."
    timestamp: DateTime | None
    "When the event took place, ISO 8601 in UTC with milliseconds."
    action: str | None
    "What was done, as text, for kinds of event that know several actions; otherwise null."
    state: str | None
    "State that the event reports, as text; null for kinds of event without a state."
    actor: Optional["UserFields"]
    "Account that caused the event; null where none is known."
    owner: Optional["UserFields"]
    "Account that owns the devices and services concerned."
    users: list["UserFields"] | None
    "Further accounts concerned, such as those that a device is shared with or transferred to."
    target: list["ServiceReferenceFields"] | None
    "Devices and services that the event concerns; a device appears under its own id."
