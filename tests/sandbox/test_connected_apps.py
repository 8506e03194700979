"""Connected apps are listed, limited and revoked, and the limits apply to their access tokens."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from remoteit.sandbox.model.apps import ACCESS_TOKEN_LIFETIME
from remoteit.sandbox.state.codec import decode, encode
from tests.sandbox.test_changes import CONNECT, own_device, service, shared_device
from tests.sandbox.test_event_socket import connected, log_states, receive, subscribe
from tests.sandbox.test_jobs import start
from tests.sandbox.test_organizations import company_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from remoteit.sandbox import Sandbox
    from remoteit.sandbox.model.devices import Device
    from tests.sandbox.signed_requests import Caller

APPS = """
{ login { connectedApps { accessTokenTtlSeconds agents {
  clientId clientName logoUri capabilities audience { url label } grantedAt lastActive
  reach { account tags operator }
} } } }
"""
REVOKE = "mutation ($id: String!) { revokeAgent(clientId: $id) }"
LIMIT = """
mutation ($id: String!, $accounts: [AgentAccountReachInput!]) {
  setAgentScope(clientId: $id, accounts: $accounts)
}
"""
CLEAR = "mutation ($id: String!) { clearAgentScope(clientId: $id) }"
DEVICES = (
    "query ($account: String) { login { account(id: $account) { devices(size: 1000) { items { id } } } } }"
)
APP = "test-app"


class App:
    """Sends requests with an access token that was issued to an app."""

    def __init__(self, sandbox: Sandbox, client_id: str = APP, expires_in: float = 3600) -> None:
        self.sandbox = sandbox
        self.token = sandbox.issue_token(client_id=client_id, expires_in=expires_in)

    def send(self, query: str, **variables: object) -> httpx.Response:
        body = {"query": query, "variables": variables}
        headers = {"authorization": f"Bearer {self.token}"}
        return httpx.post(f"{self.sandbox.url}/graphql/v1", json=body, headers=headers, trust_env=False)

    def data(self, query: str, **variables: object) -> Any:
        content = self.send(query, **variables).json()
        assert "errors" not in content, content
        return content["data"]

    def code(self, query: str, **variables: object) -> str:
        (error,) = self.send(query, **variables).json()["errors"]
        return str(error["extensions"]["code"])

    def devices(self, account: str | None = None) -> set[str]:
        """Return the ids of the devices that the app sees in an account."""
        items = self.data(DEVICES, account=account)["login"]["account"]["devices"]["items"]
        return {item["id"] for item in items}


def listed(caller: Caller) -> dict[str, dict[str, Any]]:
    """Return the caller's connected apps by id."""
    return {app["clientId"]: app for app in caller.data(APPS)["login"]["connectedApps"]["agents"]}


def owned(caller: Caller, account: str) -> list[Device]:
    return [device for device in caller.sandbox.backend.devices.values() if device.owner.id == account]


def my_id(caller: Caller) -> str:
    return str(caller.data("{ login { id } }")["login"]["id"])


def test_an_app_that_gets_a_token_is_listed_without_limits(writer: Caller) -> None:
    before = listed(writer)
    assert APP not in before
    assert len(before) >= 2
    app = App(writer.sandbox)
    found = listed(writer)[APP]
    assert (found["reach"], found["lastActive"], found["clientName"]) == (None, None, None)
    assert found["capabilities"]
    assert found["audience"][0].keys() == {"url", "label"}
    assert writer.data(APPS)["login"]["connectedApps"]["accessTokenTtlSeconds"] == 300
    assert app.data("{ login { email } }")["login"]["email"] == "ada@example.com"
    assert listed(writer)[APP]["lastActive"] is not None


def test_each_user_has_separate_apps(writer: Caller) -> None:
    App(writer.sandbox)
    grace = writer.as_user("grace@example.net")
    assert listed(grace) == {}
    for query in (REVOKE, LIMIT, CLEAR):
        assert grace.error(query, id=APP)[0] == "NOT_FOUND"
    query = "query ($id: String) { login { account(id: $id) { connectedApps { agents { clientId } } } } }"
    found = writer.data(query, id=company_id(writer))["login"]["account"]
    assert found == {"connectedApps": None}


def test_the_token_of_a_revoked_app_works_until_it_expires(timed: Caller, now: list[float]) -> None:
    app = App(timed.sandbox)
    assert timed.data(REVOKE, id=APP)["revokeAgent"] is True
    assert APP not in listed(timed)
    assert timed.error(REVOKE, id=APP)[0] == "NOT_FOUND"
    assert app.data("{ login { id } }")
    now[0] += ACCESS_TOKEN_LIFETIME.total_seconds() - 1
    assert app.data("{ login { id } }")
    now[0] += 1
    response = app.send("{ login { id } }")
    assert (response.status_code, response.json()["code"]) == (401, "TOKEN_EXPIRED")


def test_revoking_does_not_prolong_a_token(timed: Caller, now: list[float]) -> None:
    app, own = App(timed.sandbox, expires_in=10), timed.sandbox.issue_token()
    timed.data(REVOKE, id=APP)
    now[0] += 10
    assert app.send("{ login { id } }").status_code == 401
    issued = timed.sandbox.backend.access_tokens[own]
    assert issued.expires - timed.sandbox.backend.now() > timedelta(minutes=50)


def test_a_revoked_app_stays_within_its_limits_and_can_be_authorized_again(writer: Caller) -> None:
    app = App(writer.sandbox)
    writer.data(LIMIT, id=APP, accounts=[])
    writer.data(REVOKE, id=APP)
    assert app.devices() == set()
    again = App(writer.sandbox)
    assert listed(writer)[APP]["reach"] == []
    assert again.devices() == set()


def test_an_app_sees_only_the_devices_of_its_reach(writer: Caller) -> None:
    app, mine, company = App(writer.sandbox), my_id(writer), company_id(writer)
    everything = {item["id"] for item in writer.data(DEVICES)["login"]["account"]["devices"]["items"]}
    assert app.devices() == everything
    writer.data(LIMIT, id=APP, accounts=[{"account": mine}])
    assert app.devices() == {device.id for device in owned(writer, mine)} < everything
    assert app.devices(company) == set()
    writer.data(LIMIT, id=APP, accounts=[{"account": company}])
    assert (app.devices(), len(app.devices(company))) == (set(), len(owned(writer, company)))
    writer.data(LIMIT, id=APP, accounts=[{"account": mine}, {"account": company}])
    assert app.devices()
    assert app.devices(company)
    writer.data(LIMIT, id=APP, accounts=[])
    assert (app.devices(), app.devices(company)) == (set(), set())
    writer.data(CLEAR, id=APP)
    assert listed(writer)[APP]["reach"] is None
    assert app.devices() == everything
    writer.data(LIMIT, id=APP, accounts=[])
    writer.data(LIMIT, id=APP, accounts=None)
    assert listed(writer)[APP]["reach"] is None
    assert writer.data(DEVICES)["login"]["account"]["devices"]["items"]


@pytest.mark.parametrize(
    ("tags", "operator", "combine"),
    [
        (["camera"], "ANY", any),
        (["camera", "production"], "ANY", any),
        (["camera", "production"], "ALL", all),
        (["camera"], None, any),
        (["no such tag", ""], "ANY", any),
        ([], "ALL", any),
        (None, "ALL", None),
    ],
)
def test_tags_limit_the_devices_of_an_account(
    writer: Caller,
    tags: list[str] | None,
    operator: str | None,
    combine: Callable[[Iterable[bool]], bool] | None,
) -> None:
    app, mine = App(writer.sandbox), my_id(writer)
    writer.data(LIMIT, id=APP, accounts=[{"account": mine, "tags": tags, "operator": operator}])
    names = {device.id: {tag.name for tag in device.tags} for device in owned(writer, mine)}
    expected = {
        id_
        for id_, tagged in names.items()
        if combine is None or combine(tag in tagged for tag in tags or ())
    }
    assert app.devices() == expected
    found = {"account": mine, "tags": tags, "operator": operator or "ANY"}
    assert listed(writer)[APP]["reach"] == [found]


def test_an_app_cannot_use_a_device_beyond_its_reach(writer: Caller) -> None:
    app, device, shared = App(writer.sandbox), own_device(writer), shared_device(writer)
    ssh = service(device, 28)
    connection = writer.data(CONNECT, id=ssh.id)["connect"]["id"]
    disconnect = "mutation ($id: String!) { disconnect(connectionId: $id) }"
    writer.data(LIMIT, id=APP, accounts=[{"account": company_id(writer)}])
    assert app.code(CONNECT, id=ssh.id) == "NOT_FOUND"
    assert app.code(disconnect, id=connection) == "NOT_FOUND"
    rename = 'mutation ($id: String!) { renameService(serviceId: $id, name: "x") }'
    for target in (device.id, ssh.id, shared.id):
        assert app.code(rename, id=target) == "NOT_FOUND"
    query = """
    query ($id: [String!]!) { login {
      device(id: $id) { id } service(id: $id) { id } sessions { id } endpoints(id: $id) { id }
      info { devices { total } } links { url }
      events(size: 1000) { items { type target { id } } }
      jobs { items { jobDevices { device { id } } } }
      networks { connections { service { id } } }
    } }
    """
    start(writer, device)
    found = app.data(query, id=[device.id, ssh.id])["login"]
    assert found.pop("jobs") == {"items": [{"jobDevices": []}]}
    assert found.pop("networks") == [{"connections": []}]
    assert all(event["target"] == [] for event in found.pop("events")["items"])
    assert found.pop("info") == {"devices": {"total": 0}}
    assert set(map(str, found.values())) == {"[]"}
    whole = writer.data(query, id=[device.id, ssh.id])["login"]
    assert whole["device"]
    assert whole["jobs"] == {"items": [{"jobDevices": [{"device": {"id": device.id}}]}]}
    assert whole["networks"][0]["connections"]
    assert whole["sessions"]
    assert any(event["target"] for event in whole["events"]["items"])
    assert writer.data(disconnect, id=connection)["disconnect"] is True


def test_an_app_cannot_change_connected_apps(writer: Caller) -> None:
    app = App(writer.sandbox)
    writer.data(LIMIT, id=APP, accounts=[])
    assert app.code(LIMIT, id=APP, accounts=None) == "FORBIDDEN"
    assert app.code(CLEAR, id=APP) == "FORBIDDEN"
    assert app.code(REVOKE, id=APP) == "FORBIDDEN"
    assert app.devices() == set()


@pytest.mark.parametrize("client_id", ["", " ", "unknown", "x" * 5000, "Büro \ud800", "'; --"])
def test_unknown_apps_are_not_found(caller: Caller, client_id: str) -> None:
    for query in (REVOKE, LIMIT, CLEAR):
        assert caller.error(query, id=client_id)[0] == "NOT_FOUND"


def test_a_reach_names_accounts_that_the_user_can_act_for(writer: Caller) -> None:
    App(writer.sandbox)
    grace = writer.sandbox.backend.account_by_email("grace@example.net")
    assert grace is not None
    for account in (grace.id, "", "unknown", "\ud800"):
        assert writer.error(LIMIT, id=APP, accounts=[{"account": account}])[0] == "NOT_FOUND"
        accounts = [{"account": my_id(writer)}, {"account": account}]
        assert writer.error(LIMIT, id=APP, accounts=accounts)[0] == "NOT_FOUND"
    assert listed(writer)[APP]["reach"] is None


def test_an_app_keeps_its_limits_in_the_legacy_rest_api(writer: Caller) -> None:
    app = App(writer.sandbox)
    headers = {"authorization": f"Bearer {app.token}", "developerkey": writer.sandbox.developer_key}
    url = f"{writer.sandbox.url}/apv/v27/device/list/all"

    def devices() -> list[Any]:
        found: list[Any] = httpx.get(url, headers=headers, trust_env=False).json()["devices"]
        return found

    assert devices()
    writer.data(LIMIT, id=APP, accounts=[])
    assert devices() == []


def test_the_event_socket_sends_an_app_the_events_of_its_reach(writer: Caller) -> None:
    sandbox, company = writer.sandbox, company_id(writer)
    app, mine, shared = App(sandbox), own_device(writer), shared_device(writer)
    writer.data(LIMIT, id=APP, accounts=[{"account": company}])
    with connected(sandbox) as connection:
        subscribe(connection, app.token, batch=False)
        sandbox.event_sockets.wait_for_subscribers()
        log_states(sandbox, mine, shared)
        (visible,) = log_states(sandbox, owned(writer, company)[0])
        assert receive(connection)["data"]["event"]["id"] == visible
        writer.data(CLEAR, id=APP)
        logged = log_states(sandbox, mine)
        assert [receive(connection)["data"]["event"]["id"]] == logged


def test_concurrent_requests_of_apps_and_users_keep_their_own_limits(writer: Caller) -> None:
    sandbox = writer.sandbox
    limited, free = App(sandbox, "limited"), App(sandbox, "free")
    writer.data(LIMIT, id="limited", accounts=[])
    total = len(free.devices())
    body = json.dumps({"query": DEVICES})

    async def count(client: httpx.AsyncClient, app: App) -> int:
        headers = {"authorization": f"Bearer {app.token}", "content-type": "application/json"}
        response = await client.post(f"{sandbox.url}/graphql/v1", content=body, headers=headers)
        return len(response.json()["data"]["login"]["account"]["devices"]["items"])

    async def run() -> list[int]:
        async with httpx.AsyncClient(trust_env=False, timeout=60) as client:
            return await asyncio.gather(*(count(client, app) for app in [limited, free] * 40))

    assert asyncio.run(run()) == [0, total] * 40


def test_connected_apps_are_saved_with_the_state(writer: Caller) -> None:
    App(writer.sandbox)
    writer.data(LIMIT, id=APP, accounts=[{"account": my_id(writer), "tags": ["camera"], "operator": "ALL"}])
    backend = writer.sandbox.backend
    back = decode(json.loads(json.dumps(encode(backend))), backend.clock)
    (app,) = [app for app in back.connected_apps if app.client_id == APP]
    (saved,) = [app for app in backend.connected_apps if app.client_id == APP]
    assert app.user is back.accounts[app.user.id]
    assert app.reach is not None
    assert saved.reach is not None
    assert vars(app.reach[0]) == vars(saved.reach[0])
