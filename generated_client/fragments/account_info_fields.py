# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class AccountInfoFieldsSessions(BaseModel):
    """Number of an account's sessions by direction."""

    inbound: int
    "Number of sessions opened to services of the account."
    outbound: int
    "Number of sessions that the account opened to services."


class AccountInfoFieldsDevices(BaseModel):
    """Number of an account's devices, in total and by state."""

    total: int
    "Number of devices in all."
    online: int
    "Number of devices online now."
    offline: int
    "Number of devices offline now."
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
