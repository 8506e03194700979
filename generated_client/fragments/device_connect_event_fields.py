# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from pydantic import Field

from ..base_model import BaseModel
from ..enums import (
    ConnectionSource,
    EncryptionType,
)
from .geolocation_fields import GeolocationFields


class DeviceConnectEventFields(BaseModel):
    """What an event has that tells of a connection opened or closed. Log event: a connection to a
    service was opened or closed."""

    session: str | None
    "Id of the session that the event belongs to."
    peer: str | None
    "Other end of the connection, as reported."
    source: ConnectionSource | None
    "Route by which the connection reached the service; null if not recorded."
    source_type: str | None
    "Detail of `source`, as text; the values are undocumented."
    encryption: EncryptionType | None
    "Cipher that protects the connection."
    proxy: bool | None
    "Whether the connection goes through a remote.it proxy rather than peer to peer."
    address: str | None
    "Network address recorded for the connection; see also `sourceAddress` and `targetAddress`."
    source_address: str | None
    "Network address of the client side."
    target_address: str | None
    "Network address of the service side."
    source_geo: Optional["GeolocationFields"]
    "Approximate location of the client side; null if unknown."
    target_geo: Optional["GeolocationFields"]
    "Approximate location of the service side; null if unknown."
    platform: int | None
    "Platform id recorded with the event; see `platformTypes` for the names."
    manufacturer: int | None
    "Manufacturer code recorded with the event."
    version: str | None
    "Version of the remote.it software recorded with the event."
    tx_bytes: int | None
    "Bytes transmitted during the session; null if not reported."
    rx_bytes: int | None
    "Bytes received during the session; null if not reported."
    tx_max_bps: int | None = Field(alias="txMaxBPS")
    "Highest transmit rate of the session, per second; whether in bits or bytes is undocumented."
    rx_max_bps: int | None = Field(alias="rxMaxBPS")
    "Highest receive rate of the session, per second; whether in bits or bytes is undocumented."
    tun_count: int | None
    "Number of tunnels of the session."
    avg_rtt: int | None = Field(alias="avgRTT")
    "Average round-trip time of the session; the unit is undocumented."
    ooo: int | None
    "Number of packets that arrived out of order."
    dup: int | None
    "Number of packets that arrived more than once."
    lifetime: int | None
    "Duration of the session; the unit is undocumented."
    exit_code: int | None
    "Exit code of the connection; the codes are undocumented."
