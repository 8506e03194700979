"""A fake server for the operation `Devices`, and a client of it."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

import httpx

from generated_client import Device
from remoteit import Client
from tests.client.fake_transport import CREDENTIALS, NO_RETRY, URL

if TYPE_CHECKING:
    from collections.abc import Callable


class FakeDevices:
    """A handler that returns pages of numbered devices.

    Attributes:
        ids: the numbers of the devices; a test may change them between pages.
        pages: the position of each requested page.
        on_page: called with this object before each page.
    """

    def __init__(self, count: int, on_page: Callable[[FakeDevices], None] | None = None) -> None:
        self.ids = list(range(count))
        self.pages: list[int] = []
        self.on_page = on_page
        self.lock = threading.Lock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        variables = json.loads(request.content)["variables"]
        start, size = variables["from"], variables["size"]
        with self.lock:
            self.pages.append(start)
            if self.on_page:
                self.on_page(self)
            page = {
                "items": [build_device(number) for number in self.ids[start : start + size]],
                "total": len(self.ids),
                "hasMore": start + size < len(self.ids),
                "last": None,
            }
        return httpx.Response(200, json={"data": {"login": {"account": {"devices": page}}}})


def build_device(number: int) -> dict[str, Any]:
    """Return the JSON of one device."""
    empty: dict[str, Any] = dict.fromkeys(field.alias or name for name, field in Device.model_fields.items())
    return empty | {
        "id": str(number), "state": "active", "online": True, "license": "LICENSED",
        "configurable": True, "permissions": [], "tags": [], "services": [],
        "hardwareId": None, "lastReported": None,
    }  # fmt: skip


def client_of(devices: FakeDevices) -> Client:
    """Return a client of these devices."""
    http = httpx.Client(transport=httpx.MockTransport(devices))
    return Client(credentials=CREDENTIALS, url=URL, http_client=http, retry=NO_RETRY)
