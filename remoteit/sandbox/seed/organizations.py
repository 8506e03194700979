"""The organizations of a new sandbox, and its script, network, licenses and resellers.

Assumption: the caller is an administrator of Northwind Field Services, the reseller of grace@example.net, and
has a role with VIEW on devices tagged `camera` in Harbour Lights, the caller's reseller.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.model.billing import Address, BillingDetails, TaxId
from remoteit.sandbox.model.networks import Network, NetworkConnection, NetworkLabel
from remoteit.sandbox.model.organizations import Membership, Organization, Reseller, Role, built_in_roles
from remoteit.sandbox.rules.billing import billing_of, subscribe
from remoteit.sandbox.rules.file_store import save_upload

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend

_SSH = 28
_SCRIPT = b"""\
#!/bin/sh
# r3_argument: greeting, StringEntry, What to say
# r3_argument: mood, StringSelect, How to say it, calm|loud
echo "$greeting ($mood)"
"""


def create_organization(backend: Backend, account: Account, name: str) -> Organization:
    """Create the organization of an account, 400 days old."""
    created = backend.now() - timedelta(days=400)
    organization = Organization(account.id, name, account, created, roles=built_in_roles(created))
    backend.organizations[organization.id] = organization
    return organization


def add_member(backend: Backend, organization: Organization, user: Account, role_id: str) -> None:
    """Make an account a member from the creation of the organization."""
    role = organization.role(role_id)
    if role is None:
        raise ValueError(f"the organization {organization.name} has no role {role_id}")
    backend.memberships.append(Membership(organization, user, role, organization.created))


def seed_accounts(backend: Backend, me: Account, friend: Account, company: Account, harbor: Account) -> None:
    """Add everything but devices to the accounts of a fleet."""
    northwind = backend.organizations[company.id]
    lights = create_organization(backend, harbor, "Harbour Lights")
    watch = Role(
        backend.new_id(), "Camera watch", False, lights.created, lights.created, "TAG", ("VIEW",),
        {"operator": "ANY", "values": ["camera"]},
    )  # fmt: skip
    lights.roles.append(watch)
    add_member(backend, lights, me, watch.id)
    backend.resellers[northwind.id] = Reseller(northwind, "sales@northwind.example", [friend])
    backend.resellers[lights.id] = Reseller(lights, "sales@harbour.example", [me])
    subscribe(backend, me, "PRICE-PROFESSIONAL-MONTH", quantity=4, periods=6)
    subscribe(backend, company, "PRICE-BUSINESS-YEAR", quantity=2, periods=1)
    billing_of(backend, me).details = BillingDetails(
        "Ada Example",
        me.email,
        tax_id=TaxId("eu_vat", "NL000000000B00", "NL"),
        address=Address("Voorbeeldweg 1", "3011 AA", "Rotterdam", country="NL"),
    )
    script = save_upload(backend, me, "greet.sh", _SCRIPT, executable=True, short_desc="Says hello")
    script.file.created = script.file.updated = script.created = backend.now() - timedelta(days=30)
    created = backend.now() - timedelta(days=60)
    network = Network(backend.new_id(), "Field shells", me, created)
    services = [s for s in backend.services.values() if s.owner is me and s.application == _SSH]
    network.connections = [NetworkConnection(service, created) for service in services[:3]]
    network.labels = [NetworkLabel("lab", created)]
    backend.networks[network.id] = network
