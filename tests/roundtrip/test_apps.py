"""Round trips of queries/apps.graphql."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from remoteit import BearerAuth, Client
from remoteit.types import AgentAccountReachInput, ConnectedApp, ListOperator
from tests.roundtrip.fleet import COMPANY, FRIEND, ME, account, expect_error
from tests.roundtrip.other_accounts import client_of, only

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox

AGENT = "camera-agent"
REPORTS = "fleet-reports"


def apps(client: Client) -> dict[str, ConnectedApp]:
    """Return the connected apps by id."""
    found = client.connected_apps()
    assert found is not None
    assert found.access_token_ttl_seconds == 300
    return {app.client_id: app for app in found.apps}


def devices(sandbox: Sandbox, token: str, owner: str) -> set[str]:
    """Return the ids of an account's devices that the app with this token sees."""
    with Client(auth=BearerAuth(token), url=sandbox.url, strict=True) as app:
        return {device.id for device in app.devices(account_id=owner, size=1000)}


def test_connected_apps_have_a_reach(client: Client, fresh_sandbox: Sandbox) -> None:
    found = apps(client)
    assert set(found) == {AGENT, REPORTS}
    agent, reports = found[AGENT], found[REPORTS]
    assert (agent.client_name, agent.capabilities) == ("Camera Agent", ["device:read"])
    reach = only(agent.reach)
    company = account(fresh_sandbox, COMPANY).id
    assert (reach.account, reach.tags, reach.operator) == (company, ["camera"], ListOperator.ANY)
    assert (reports.reach, agent.last_active) == (None, None)
    assert reports.granted_at is not None
    assert reports.last_active is not None
    assert reports.granted_at < reports.last_active < datetime.now(UTC)
    with client_of(fresh_sandbox, FRIEND) as friend:
        assert apps(friend) == {}


def test_the_reach_of_an_app_is_set_and_cleared(client: Client, fresh_sandbox: Sandbox) -> None:
    found = apps(client)
    token = fresh_sandbox.issue_token(client_id=REPORTS)
    mine = account(fresh_sandbox, ME).id
    everything = devices(fresh_sandbox, token, mine)
    entry = AgentAccountReachInput(account=mine, tags=["camera", "office"], operator=ListOperator.ALL)
    assert client.set_connected_app_reach(REPORTS, [entry]) is True
    reach = only(apps(client)[REPORTS].reach)
    assert reach.model_dump() == {"account": mine, "tags": ["camera", "office"], "operator": "ALL"}
    assert devices(fresh_sandbox, token, mine) == set()
    assert client.set_connected_app_reach(REPORTS, [AgentAccountReachInput(account=mine)]) is True
    reach = only(apps(client)[REPORTS].reach)
    assert (reach.tags, reach.operator) == (None, ListOperator.ANY)
    backend = fresh_sandbox.backend
    own = {device.id for device in backend.devices.values() if device.owner.id == mine}
    assert devices(fresh_sandbox, token, mine) == own < everything
    assert client.set_connected_app_reach(REPORTS, []) is True
    assert apps(client)[REPORTS].reach == []
    assert devices(fresh_sandbox, token, mine) == set()
    assert client.clear_connected_app_reach(REPORTS) is True
    assert apps(client)[REPORTS].reach is None
    assert devices(fresh_sandbox, token, mine) == everything
    last_active, before = apps(client)[REPORTS].last_active, found[REPORTS].last_active
    assert last_active is not None
    assert before is not None
    assert last_active > before


def test_an_app_is_revoked(client: Client) -> None:
    assert client.revoke_connected_app(AGENT) is True
    assert set(apps(client)) == {REPORTS}
    for change in (client.revoke_connected_app, client.clear_connected_app_reach):
        with expect_error("NOT_FOUND"):
            change(AGENT)
    with expect_error("NOT_FOUND"):
        client.set_connected_app_reach(AGENT, [])


@pytest.mark.parametrize("id_", ["", "unknown", "Büro", "x" * 1000])
def test_an_unknown_account_is_rejected(client: Client, id_: str) -> None:
    before = apps(client)
    with expect_error("NOT_FOUND"):
        client.set_connected_app_reach(AGENT, [AgentAccountReachInput(account=id_)])
    assert apps(client) == before
