"""Organizations, their members and roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from remoteit.cli.choices import EnumType
from remoteit.cli.clients import open_client
from remoteit.cli.errors import NotFoundError
from remoteit.cli.groups import AliasGroup
from remoteit.cli.options import (
    State,
    api_options,
    confirm,
    examples,
    json_options,
    list_options,
    pass_state,
    yes_option,
)
from remoteit.cli.output import Column, write_list, write_object

if TYPE_CHECKING:
    from generated_client import Member, Membership, OrganizationDetails, Role
    from remoteit import Client


@click.group(cls=AliasGroup)
def org() -> None:
    """Show an organization, and change its members.

    It is your own organization, or with --account that of another account.
    """


MEMBER_COLUMNS: list[Column[Member]] = [
    Column("email", lambda member: member.user.email or member.user.id, style=lambda _: "bold"),
    Column("role", lambda member: member.custom_role.name),
    Column("license", lambda member: member.license),
    Column("since", lambda member: member.created),
    Column("id", lambda member: member.user.id, default=False),
]

ROLE_COLUMNS: list[Column[Role]] = [
    Column("name", lambda role: role.name, style=lambda _: "bold"),
    Column("access", lambda role: role.access),
    Column("permissions", lambda role: role.permissions),
    Column("tags", lambda role: role.tag.values if role.tag else None),
    Column("id", lambda role: role.id, least=36),
    Column("system", lambda role: role.system, default=False),
]

MEMBERSHIP_COLUMNS: list[Column[Membership]] = [
    Column("name", lambda membership: membership.organization.name, style=lambda _: "bold"),
    Column("role", lambda membership: membership.custom_role.name),
    Column("owner", lambda membership: membership.organization.account.email),
    Column("account", lambda membership: membership.organization.account.id),
    Column("license", lambda membership: membership.license),
    Column("since", lambda membership: membership.created),
]


def _require(client: Client) -> OrganizationDetails:
    organization = client.organization()
    if organization is None:
        raise NotFoundError(
            "the account owns no organization; pass --account, and see: remoteit-client org memberships"
        )
    return organization


@org.command(
    epilog=examples(
        "remoteit-client org show", "remoteit-client org show --account 0B3C5D1E-7A5B-4C44-9C6B-0E8F1A2B3C4D"
    )
)
@json_options
@api_options
@pass_state
def show(state: State) -> None:
    """Show the organization."""
    with open_client(state) as client:
        found = _require(client)
    rows: list[tuple[str, object]] = [
        ("Name", found.name),
        ("Id", found.id),
        ("Owner", found.account.email),
        ("Domain", found.domain),
        ("Members", len(found.members)),
        ("Roles", [role.name for role in found.roles]),
        ("Created", found.created),
    ]
    write_object(state, found, [(label, value) for label, value in rows if value is not None])


@org.command(epilog=examples("remoteit-client org members --sort role"))
@list_options
@api_options
@pass_state
def members(state: State) -> None:
    """List the members of the organization."""
    with open_client(state) as client:
        write_list(state, _require(client).members, MEMBER_COLUMNS, empty="There are no members.")


@org.command(epilog=examples("remoteit-client org roles"))
@list_options
@api_options
@pass_state
def roles(state: State) -> None:
    """List the roles of the organization."""
    with open_client(state) as client:
        write_list(state, _require(client).roles, ROLE_COLUMNS, empty="There are no roles.")


@org.command(
    epilog=examples(
        "remoteit-client org memberships",
        "remoteit-client devices --account 0B3C5D1E-7A5B-4C44-9C6B-0E8F1A2B3C4D",
    )
)
@list_options
@api_options
@pass_state
def memberships(state: State) -> None:
    """List the organizations that you have joined; the account is what --account takes."""
    with open_client(state) as client:
        write_list(
            state, client.memberships(), MEMBERSHIP_COLUMNS, empty="You have not joined an organization."
        )


@org.command(epilog=examples("remoteit-client org add grace@example.net --role Operators"))
@click.argument("emails", metavar="EMAIL...", nargs=-1, required=True)
@click.option("--role", "role_name", metavar="ROLE", help="A role of the organization, by name or id.")
@click.option(
    "--license", "license_option", type=EnumType("LicenseOption"), metavar="LICENSE", help="Their license."
)
@api_options
@pass_state
def add(state: State, emails: tuple[str, ...], role_name: str | None, license_option: Any) -> None:
    """Add members to the organization, or change their role or license."""
    from remoteit.cli.resolve import choose  # noqa: PLC0415 - `--help` does not need it

    given: dict[str, Any] = {} if license_option is None else {"license": license_option}
    with open_client(state) as client:
        if role_name is not None:
            given["role_id"] = choose(role_name, _require(client).roles, "role").id
        client.set_member(list(emails), **given)


@org.command("rm", epilog=examples("remoteit-client org rm grace@example.net"))
@click.argument("emails", metavar="EMAIL...", nargs=-1, required=True)
@yes_option
@api_options
@pass_state
def remove(state: State, emails: tuple[str, ...]) -> None:
    """Remove members from the organization."""
    with open_client(state) as client:
        confirm(state, f"Remove {', '.join(emails)} from the organization?")
        client.remove_member(list(emails))
