"""A client that renames a device under faults, against a sandbox whose clock does not advance."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox

NOW = 1_800_000_000.0
RENAME = "mutation Rename($id: String!, $name: String!) { renameService(serviceId: $id, name: $name) }"
DATA = {"renameService": True}


@dataclass
class FaultyCaller:
    """Renames a device with signed requests, and reports whether the rename was executed."""

    sandbox: Sandbox
    client: httpx.Client

    def __post_init__(self) -> None:
        self.device = next(iter(self.sandbox.backend.devices.values()))
        self.device.name = "before"

    @property
    def renamed(self) -> bool:
        return self.device.name == "after"

    def rename(self, fault: str = "", read_timeout: float = 30) -> httpx.Response:
        return self.client.post(
            "/graphql/v1",
            json={
                "query": RENAME,
                "operationName": "Rename",
                "variables": {"id": self.device.id, "name": "after"},
            },
            headers={"X-Sandbox-Fault": fault} if fault else {},
            timeout=httpx.Timeout(30, read=read_timeout),
        )


def date_offset(response: httpx.Response) -> float:
    """Return the seconds from the sandbox's clock to the date of a response."""
    return parsedate_to_datetime(response.headers["date"]).timestamp() - NOW
