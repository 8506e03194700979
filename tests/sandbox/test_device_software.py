"""Devices report whether they can run scripts, and which apps can be installed on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

WINDOWS, RASPBERRY_PI, ANDROID = 0, 1072, 1213
QUERY = """
{ login { devices(size: 1000) { items { platform scriptable supportedAppInstalls { id name } } } } }
"""


def test_windows_and_android_devices_cannot_run_scripts(caller: Caller) -> None:
    items = caller.data(QUERY)["login"]["devices"]["items"]
    assert {item["scriptable"] for item in items} == {True, False}
    assert all(item["scriptable"] is (item["platform"] not in (WINDOWS, ANDROID)) for item in items)


def test_a_registered_device_can_run_scripts_unless_its_platform_cannot(writer: Caller) -> None:
    query = 'mutation ($platform: Float) { registerDevice(name: "new", platform: $platform) { scriptable } }'
    found = [
        writer.data(query, platform=platform)["registerDevice"]["scriptable"]
        for platform in (WINDOWS, RASPBERRY_PI, ANDROID)
    ]
    assert found == [False, True, False]


def test_the_apps_of_a_device_depend_on_its_platform(caller: Caller) -> None:
    items = caller.data(QUERY)["login"]["devices"]["items"]
    by_platform = {item["platform"]: item["supportedAppInstalls"] for item in items}
    assert by_platform[RASPBERRY_PI] == [{"id": 39, "name": "OpenVPN"}, {"id": 41, "name": "Minecraft"}]
    assert [] in by_platform.values()
