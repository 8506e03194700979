"""Recorded calls about connected apps: their list, their reach, and their revocation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remoteit.types import AgentAccountReachInput, ConnectedApp

if TYPE_CHECKING:
    from remoteit import Client


def limited_app(client: Client) -> ConnectedApp:
    """Return the first app that has limits."""
    found = client.connected_apps()
    assert found
    return next(app for app in found.apps if app.reach is not None)


@pytest.mark.vcr
def test_the_limits_of_an_app_are_changed_and_removed(remoteit_client: Client) -> None:
    app = limited_app(remoteit_client)
    assert app.reach
    entry = AgentAccountReachInput(account=app.reach[0].account)
    assert remoteit_client.set_connected_app_reach(app.client_id, [entry]) is True
    changed = limited_app(remoteit_client)
    assert changed.reach
    assert changed.reach[0].tags is None
    assert remoteit_client.clear_connected_app_reach(app.client_id) is True
    found = remoteit_client.connected_apps()
    assert found
    assert [known.reach for known in found.apps] == [None, None]


@pytest.mark.vcr
def test_a_revoked_app_is_no_longer_listed(remoteit_client: Client) -> None:
    app = limited_app(remoteit_client)
    assert remoteit_client.revoke_connected_app(app.client_id) is True
    found = remoteit_client.connected_apps()
    assert found
    assert app.client_id not in [known.client_id for known in found.apps]
