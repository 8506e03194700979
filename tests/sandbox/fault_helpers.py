"""A desk from which requests go wrong: it renames a device of a sandbox whose clock stands still."""

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
class Desk:
    """Renames a device by signed requests, and looks whether that was done."""

    sandbox: Sandbox
    client: httpx.Client

    def __post_init__(self) -> None:
        self.device = next(iter(self.sandbox.backend.devices.values()))
        self.device.name = "before"

    @property
    def renamed(self) -> bool:
        return self.device.name == "after"

    def rename(self, fault: str = "", patience: float = 30) -> httpx.Response:
        return self.client.post(
            "/graphql/v1",
            json={
                "query": RENAME,
                "operationName": "Rename",
                "variables": {"id": self.device.id, "name": "after"},
            },
            headers={"X-Sandbox-Fault": fault} if fault else {},
            timeout=httpx.Timeout(30, read=patience),
        )


def off_by(reply: httpx.Response) -> float:
    """Seconds from the sandbox's clock to the date of an answer."""
    return parsedate_to_datetime(reply.headers["date"]).timestamp() - NOW
