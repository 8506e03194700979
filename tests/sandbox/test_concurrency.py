"""Many concurrent clients leave the sandbox in the state that sequential ones would."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import httpx

from tests.sandbox.signed_requests import SignedRequest
from tests.sandbox.test_changes import CONNECT, DISCONNECT, RENAME, own_device, service

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox
    from tests.sandbox.signed_requests import Caller

TASKS, ROUNDS = 32, 4
TAG = "mutation ($id: [String!]!, $name: [String!]!) { addTag(serviceId: $id, name: $name) }"
STATE = """
query ($id: [String!]!) { login {
  device(id: $id) { name tags { name } services { name } }
  tags { name } sessions { id } info { sessions { outbound } }
  events(types: [DEVICE_CONNECT], size: 1000) { items { state ... on DeviceConnectEvent { session } } }
} }
"""


async def execute(
    sandbox: Sandbox, client: httpx.AsyncClient, query: str, **variables: object
) -> dict[str, Any]:
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = SignedRequest(sandbox, body=body).cavage()
    response = await client.post(request.url, headers=request.headers, content=request.body)
    result: dict[str, Any] = response.json()
    assert (response.status_code, result.get("errors")) == (200, None), result
    data: dict[str, Any] = result["data"]
    return data


async def run_client(
    sandbox: Sandbox, client: httpx.AsyncClient, number: int, device: str, ssh: str
) -> set[str]:
    """Rename, tag and connect as one of the clients, and return the sessions that stay open."""
    open_sessions = set[str]()
    for turn in range(ROUNDS):
        await execute(sandbox, client, RENAME, id=device, name=f"device {number}.{turn}")
        await execute(sandbox, client, RENAME, id=ssh, name=f"shell {number}.{turn}")
        await execute(sandbox, client, TAG, id=[device], name=[f"tag {number}", "of all"])
        connection = (await execute(sandbox, client, CONNECT, id=ssh))["connect"]
        if turn % 2:
            await execute(sandbox, client, DISCONNECT, id=connection["id"], service=ssh)
        else:
            open_sessions.add(connection["session"]["id"])
    return open_sessions


async def run_clients(sandbox: Sandbox, device: str, ssh: str) -> list[set[str]]:
    limits = httpx.Limits(max_connections=TASKS)
    async with httpx.AsyncClient(verify=False, limits=limits, timeout=60) as client:  # plain HTTP
        return await asyncio.gather(
            *(run_client(sandbox, client, number, device, ssh) for number in range(TASKS))
        )


def test_concurrent_tasks_leave_a_consistent_state(writer: Caller) -> None:
    device = own_device(writer)
    ssh = service(device, 28)
    before = [tag.name for tag in device.tags]
    open_sessions = asyncio.run(run_clients(writer.sandbox, device.id, ssh.id))
    result = writer.data(STATE, id=[device.id])["login"]
    (found,) = result["device"]
    assert found["name"] in {f"device {number}.{ROUNDS - 1}" for number in range(TASKS)}
    assert sum(entry["name"].startswith("shell ") for entry in found["services"]) == 1
    tags = [f"tag {number}" for number in range(TASKS)]
    assert Counter(tag["name"] for tag in found["tags"]) == Counter([*before, *tags, "of all"])
    assert {(name, count) for name, count in Counter(tag["name"] for tag in result["tags"]).items()} >= {
        (name, 1) for name in (*tags, "of all")
    }
    sessions = [session["id"] for session in result["sessions"]]
    assert Counter(sessions) == Counter(id_ for ids in open_sessions for id_ in ids)
    assert len(sessions) == result["info"]["sessions"]["outbound"] == TASKS * ROUNDS // 2
    logged = Counter(event["state"] for event in result["events"]["items"] if event["session"])
    assert logged["connected"] - logged["disconnected"] == len(sessions)
    backend = writer.sandbox.backend
    assert [entry.id for entry in device.services] == [
        id_ for id_, entry in backend.services.items() if entry.device is device
    ]
