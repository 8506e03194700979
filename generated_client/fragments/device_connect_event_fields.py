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
    "Other end of the connection, as it was reported."
    source: ConnectionSource | None
    "How the connection reached the service; null where it was not recorded."
    source_type: str | None
    "Further detail on `source`, as text; the values are not documented."
    encryption: EncryptionType | None
    "Cipher that protects the connection."
    proxy: bool | None
    "Whether the connection runs through a remote.it proxy rather than peer to peer."
    address: str | None
    "Network address recorded for the connection; see also `sourceAddress` and `targetAddress`."
    source_address: str | None
    "Network address of the connecting side."
    target_address: str | None
    "Network address of the side that offers the service."
    source_geo: Optional["GeolocationFields"]
    "Approximate place of the connecting side; null where it cannot be located."
    target_geo: Optional["GeolocationFields"]
    "Approximate place of the side that offers the service; null where it cannot be located."
    platform: int | None
    "Platform id recorded with the event; `platformTypes` gives its name."
    manufacturer: int | None
    "Manufacturer code recorded with the event."
    version: str | None
    "Version of the remote.it software recorded with the event."
    tx_bytes: int | None
    "Bytes transmitted during the session; null where none were reported."
    rx_bytes: int | None
    "Bytes received during the session; null where none were reported."
    tx_max_bps: int | None = Field(alias="txMaxBPS")
    "Highest transmit rate of the session, per second; bits or bytes is not documented."
    rx_max_bps: int | None = Field(alias="rxMaxBPS")
    "Highest receive rate of the session, per second; bits or bytes is not documented."
    tun_count: int | None
    "Number of tunnels counted for the session."
    avg_rtt: int | None = Field(alias="avgRTT")
    "Average round-trip time of the session; its unit is not documented."
    ooo: int | None
    "Packets of the session that arrived out of order."
    dup: int | None
    "Packets of the session that arrived more than once."
    lifetime: int | None
    "How long the session lasted; its unit is not documented."
    exit_code: int | None
    "Number with which the connection ended; the codes are not documented."
