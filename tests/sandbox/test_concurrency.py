"""Concurrent clients leave the sandbox in the state that sequential clients would leave."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import httpx

from tests.sandbox.signed_requests import Hand
from tests.sandbox.test_changes import CONNECT, DISCONNECT, RENAME, own_device, service

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox
    from tests.sandbox.signed_requests import ClientCore

TASKS, ROUNDS = 32, 4
TAG = "mutation ($id: [String!]!, $name: [String!]!) { addTag(serviceId: $id, name: $name) }"
SEEN = """
query ($id: [String!]!) { login {
  device(id: $id) { name tags { name } services { name } }
  tags { name } sessions { id } info { sessions { outbound } }
  events(types: [DEVICE_CONNECT], size: 1000) { items { state ... on DeviceConnectEvent { session } } }
} }
"""


async def ask(sandbox: Sandbox, client: httpx.AsyncClient, query: str, **variables: object) -> dict[str, Any]:
    body = json.dumps({"query": query, "variables": variables}).encode()
    hand = Hand(sandbox, body=body).cavage()
    reply = await client.post(hand.url, headers=hand.headers, content=hand.body)
    response: dict[str, Any] = reply.json()
    assert (reply.status_code, response.get("errors")) == (200, None), response
    data: dict[str, Any] = response["data"]
    return data


async def work(sandbox: Sandbox, client: httpx.AsyncClient, number: int, device: str, ssh: str) -> set[str]:
    """Act as a client: rename, tag and connect; return the ids of the sessions that stay open."""
    kept = set[str]()
    for turn in range(ROUNDS):
        await ask(sandbox, client, RENAME, id=device, name=f"device {number}.{turn}")
        await ask(sandbox, client, RENAME, id=ssh, name=f"shell {number}.{turn}")
        await ask(sandbox, client, TAG, id=[device], name=[f"tag {number}", "of all"])
        created = (await ask(sandbox, client, CONNECT, id=ssh))["connect"]
        if turn % 2:
            await ask(sandbox, client, DISCONNECT, id=created["id"], service=ssh)
        else:
            kept.add(created["session"]["id"])
    return kept


async def work_concurrently(sandbox: Sandbox, device: str, ssh: str) -> list[set[str]]:
    limits = httpx.Limits(max_connections=TASKS)
    async with httpx.AsyncClient(verify=False, limits=limits, timeout=60) as client:  # plain HTTP
        return await asyncio.gather(*(work(sandbox, client, number, device, ssh) for number in range(TASKS)))


def test_concurrent_tasks_leave_a_consistent_state(writer: ClientCore) -> None:
    device = own_device(writer)
    ssh = service(device, 28)
    before = [tag.name for tag in device.tags]
    kept = asyncio.run(work_concurrently(writer.sandbox, device.id, ssh.id))
    seen = writer.data(SEEN, id=[device.id])["login"]
    (found,) = seen["device"]
    assert found["name"] in {f"device {number}.{ROUNDS - 1}" for number in range(TASKS)}
    assert sum(service["name"].startswith("shell ") for service in found["services"]) == 1
    tags = [f"tag {number}" for number in range(TASKS)]
    assert Counter(tag["name"] for tag in found["tags"]) == Counter([*before, *tags, "of all"])
    assert {(name, count) for name, count in Counter(tag["name"] for tag in seen["tags"]).items()} >= {
        (name, 1) for name in (*tags, "of all")
    }
    sessions = [session["id"] for session in seen["sessions"]]
    assert Counter(sessions) == Counter(id_ for item in kept for id_ in item)
    assert len(sessions) == seen["info"]["sessions"]["outbound"] == TASKS * ROUNDS // 2
    logged = Counter(event["state"] for event in seen["events"]["items"] if event["session"])
    assert logged["connected"] - logged["disconnected"] == len(sessions)
    backend = writer.sandbox.backend
    assert [service.id for service in device.services] == [
        id_ for id_, service in backend.services.items() if service.device is device
    ]
