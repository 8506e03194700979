"""What else there is from the start: organisations with roles, a script, a network, licences, resellers.

*(choice)*: the caller is an administrator of Northwind Field Services, which resells to grace@example.net,
and holds a role of VIEW on devices tagged `camera` at Harbour Lights, through which the caller buys.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.model.networks import Network, NetworkConnection, NetworkLabel
from remoteit.sandbox.model.organizations import Membership, Organization, Role, built_in_roles
from remoteit.sandbox.model.resellers import Reseller
from remoteit.sandbox.rules.billing import Address, BillingDetails, TaxId, billing_of, subscribe
from remoteit.sandbox.rules.file_store import store

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend

SCRIPT = b"""\
#!/bin/sh
# r3_argument: greeting, StringEntry, What to say
# r3_argument: mood, StringSelect, How to say it, calm|loud
echo "$greeting ($mood)"
"""


def found_organization(backend: Backend, account: Account, name: str) -> Organization:
    """An organisation of an account, 400 days old."""
    since = backend.now() - timedelta(days=400)
    organization = Organization(account.id, name, account, since, roles=built_in_roles(since))
    backend.organizations[organization.id] = organization
    return organization


def join(backend: Backend, organization: Organization, user: Account, role_id: str) -> None:
    """Make an account a member since the organisation began."""
    role = organization.role(role_id)
    if role is None:
        raise ValueError(f"the organisation {organization.name} has no role {role_id}")
    backend.memberships.append(Membership(organization, user, role, organization.created))


def furnish(backend: Backend, me: Account, friend: Account, company: Account, harbour: Account) -> None:
    """Give the accounts of a fleet what they have beside devices."""
    northwind = backend.organizations[company.id]
    lights = found_organization(backend, harbour, "Harbour Lights")
    since = lights.created
    watch = Role(
        backend.new_id(), "Camera watch", False, since, since, "TAG", ("VIEW",),
        {"operator": "ANY", "values": ["camera"]},
    )  # fmt: skip
    lights.roles.append(watch)
    join(backend, lights, me, watch.id)
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
    script = store(backend, me, "greet.sh", SCRIPT, executable=True, short_desc="Says hello")
    script.file.created = script.file.updated = script.created = backend.now() - timedelta(days=30)
    created = backend.now() - timedelta(days=60)
    network = Network(backend.new_id(), "Field shells", me, created)
    shells = [one for one in backend.services.values() if one.owner is me and one.application == 28]  # noqa: PLR2004 - SSH
    network.connections = [NetworkConnection(one, created) for one in shells[:3]]
    network.labels = [NetworkLabel("lab", created)]
    backend.networks[network.id] = network
