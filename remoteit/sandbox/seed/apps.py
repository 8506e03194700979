"""The connected apps and partners of a new sandbox.

Assumption: the first account is an operator of the vendor, so that its key can send every operation. It has
connected an app without limits, and an AI agent that is limited to the cameras of Northwind Field Services.
It administers a partner that this organization registers devices for.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.model.apps import AppReach
from remoteit.sandbox.model.partners import Partner
from remoteit.sandbox.rules.apps import authorize_app

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend


def seed_apps(backend: Backend, me: Account, company: Account) -> None:
    """Authorize two apps for an account."""
    reports = authorize_app(backend, me, "fleet-reports", "Fleet Reports")
    reports.granted_at = backend.now() - timedelta(days=40)
    reports.last_active = backend.now() - timedelta(hours=5)
    agent = authorize_app(backend, me, "camera-agent", "Camera Agent")
    agent.granted_at = backend.now() - timedelta(days=6)
    agent.capabilities = ["device:read"]
    agent.reach = [AppReach(company.id, ["camera"])]


def seed_partners(backend: Backend, me: Account, company: Account, harbor: Account) -> None:
    """Make an account an operator, and the administrator of a partner with another one below it."""
    me.admin = True
    top = Partner("PARTNER-NORTHWIND", "Northwind Partners", None, [me], [company])
    below = Partner("PARTNER-HARBOUR", "Harbour Partners", top, [harbor], [harbor])
    backend.partners = {partner.id: partner for partner in (top, below)}
