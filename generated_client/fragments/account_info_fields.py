# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class AccountInfoFieldsSessions(BaseModel):
    """Session counts of an account by direction."""

    inbound: int
    "Number of sessions that others opened to services of the account."
    outbound: int
    "Number of sessions that the account opened to services."


class AccountInfoFieldsDevices(BaseModel):
    """Device counts of an account, in total and by state."""

    total: int
    "Total number of devices."
    online: int
    "Number of devices that are online."
    offline: int
    "Number of devices that are offline."
    licensed: int
    "Number of devices covered by a licence."
    unlicensed: int
    "Number of devices without a licence."


class AccountInfoFields(BaseModel):
    """Device and session counts of an account."""

    devices: "AccountInfoFieldsDevices"
    "Device counts by connection state and by licence."
    sessions: "AccountInfoFieldsSessions"
    "Session counts by direction."
