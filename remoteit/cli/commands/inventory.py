"""The dynamic inventory of Ansible."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any

import click

from remoteit.cli.clients import open_client
from remoteit.cli.options import State, api_options, examples, pass_state
from remoteit.cli.output import write_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from remoteit.cli.hosts import Host

_TEMPLATE = re.compile(r"\{(?=[{%#])")
_NOT_IN_GROUP = re.compile(r"[^a-z0-9_]+")


@click.command(
    epilog=examples(
        "remoteit-client inventory --list --tag lab",
        r"""printf '#!/bin/sh\nexec remoteit-client inventory --user pi "$@"\n' > remoteit.sh""",
        "chmod +x remoteit.sh",
        "ansible -i ./remoteit.sh tag_lab -m ping",
    )
)
@click.option("--list", "every", is_flag=True, help="Print all hosts and groups, as Ansible asks for them.")
@click.option("--host", metavar="HOST", help="Print the variables of one host.")
@click.option("--user", metavar="USER", help="The user name on the hosts.")
@click.option(
    "--state",
    "device_state",
    type=click.Choice(["active", "inactive"]),
    help="Only devices in this state.",
)
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Only devices with this tag; repeatable.")
@api_options
@pass_state
def inventory(
    state: State,
    every: bool,
    host: str | None,
    user: str | None,
    device_state: str | None,
    tags: tuple[str, ...],
) -> None:
    """Print an inventory for Ansible: the devices that have an SSH service.

    The groups are tag_NAME, platform_NAME, active and inactive. Ansible reaches a host through this program;
    the variables of the hosts say how. Ansible runs an inventory as a program without arguments of its own,
    so put the command into a small script, as the examples do.
    """
    from remoteit.cli.catalogue import SSH  # noqa: PLC0415 - `--help` does not need it
    from remoteit.cli.commands.devices import device_filter  # noqa: PLC0415 - as above
    from remoteit.cli.commands.ssh import proxy_command  # noqa: PLC0415 - as above
    from remoteit.cli.hosts import list_hosts  # noqa: PLC0415 - as above

    if every == (host is not None):
        raise click.UsageError("pass --list or --host HOST")
    given = device_filter(device_state, None, tags, False, (), (SSH,), None)
    with open_client(state) as client:
        hosts = list_hosts(client.iter_devices(**given))
    shared: dict[str, Any] = {
        "ansible_ssh_common_args": f"-o ProxyCommand={shlex.quote(proxy_command(state))}"
    }
    if user is not None:
        shared["ansible_user"] = user
    document = make_inventory(hosts, shared)
    if host is not None:
        document = document["_meta"]["hostvars"].get(host, {})
    write_json(State(), document)


def make_inventory(hosts: Iterable[Host], shared: dict[str, Any]) -> dict[str, Any]:
    """Return Ansible's inventory.

    Args:
        hosts: the hosts; each has a name of its own.
        shared: variables that all hosts have.

    Source: https://docs.ansible.com/ansible/latest/dev_guide/developing_inventory.html
    """
    variables: dict[str, Any] = {}
    groups: dict[str, list[str]] = {}
    for name, device, service in hosts:
        variables[name] = {
            **shared,
            "remoteit_device_id": device.id,
            "remoteit_device_name": _plain(device.name or ""),
            "remoteit_service_id": service.id,
            "remoteit_state": device.state,
            "remoteit_tags": [_plain(tag.name) for tag in device.tags or ()],
        }
        for group in _groups_of(device):
            groups.setdefault(group, []).append(name)
    return {
        "_meta": {"hostvars": variables},
        "all": {"hosts": list(variables), "children": ["ungrouped", *sorted(groups)]},
        **{group: {"hosts": groups[group]} for group in sorted(groups)},
    }


def _plain(text: str) -> str:
    """Break up the marks of templates, which Ansible would evaluate; others name the devices they share."""
    return _TEMPLATE.sub("{ ", text)


def _groups_of(device: Any) -> list[str]:
    from remoteit.cli.catalogue import platform_name  # noqa: PLC0415 - as above

    names = [f"tag_{tag.name}" for tag in device.tags or ()]
    if device.platform is not None:
        names.append(f"platform_{platform_name(device.platform)}")
    if device.state:
        names.append(device.state)
    # Two tags may have the same group, as Ansible allows only letters, digits and underscores.
    return list(dict.fromkeys(_NOT_IN_GROUP.sub("_", name.casefold()) for name in names))
