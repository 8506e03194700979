"""Recorded calls about the software of devices: the apps that can be installed on them, and scripting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from remoteit import Client


@pytest.mark.vcr
def test_the_apps_of_a_device_are_application_types(remoteit_client: Client) -> None:
    (device,) = remoteit_client.devices(size=1, name="Raspberry Pi").items
    (found,) = remoteit_client.installable_apps([device.id]) or []
    names = {type_.id: type_.name for type_ in remoteit_client.application_types()}
    assert found.id == device.id
    assert [names[app.id] for app in found.supported_app_installs or []] == ["OpenVPN", "Minecraft"]


@pytest.mark.vcr
def test_the_details_of_a_device_say_that_it_can_run_scripts(remoteit_client: Client) -> None:
    (device,) = remoteit_client.devices(size=1, owner=True).items
    (details,) = remoteit_client.device([device.id]) or []
    assert (details.id, details.scriptable) == (device.id, True)
