"""Round trips of queries/products.graphql, and of the options of registration codes."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, Any

import pytest

from generated_client import (
    CreateDeviceProductFromRegistrationInput,
    DeviceProductSettingsInput,
    DeviceProductStatus,
    ServiceInput,
    UpdateDeviceProductInput,
)
from remoteit import AsyncClient, Client
from remoteit.sandbox import run_sandbox
from tests.roundtrip.fleet import COMPANY, FRIEND, HARBOUR, ME, SSH, Clock, account, expect_error
from tests.roundtrip.other_accounts import client_of, only

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox

NOBODY = "00000000-0000-0000-0000-000000000000"
RASPBERRY_PI = 1072
LOCK = DeviceProductSettingsInput(lock=True)
PUMP = CreateDeviceProductFromRegistrationInput(
    name="Pump",
    platform=RASPBERRY_PI,
    tags=["lab", "pumps"],
    services=[ServiceInput(application=SSH), ServiceInput(application=1, name="Metrics", port=9100)],
)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fresh_sandbox(clock: Clock) -> Iterator[Sandbox]:
    """A sandbox whose clock stands still until a test moves it."""
    with run_sandbox(devices=2, clock=clock) as timed:
        yield timed


def test_products_are_listed_in_pages(client: Client) -> None:
    gateway, kiosk = client.device_products().items
    assert (gateway.name, gateway.status) == ("Field gateway", DeviceProductStatus.NEW)
    assert gateway.tags == ["gateway"]
    assert (kiosk.name, kiosk.status) == ("Kiosk PC", DeviceProductStatus.LOCKED)
    assert gateway.platform
    assert (gateway.platform.id, gateway.platform.name) == (1200, "Linux ARM")
    assert gateway.registration_code
    ssh, admin = gateway.services
    assert ssh.type_
    assert (ssh.name, ssh.type_.id, ssh.type_.name, ssh.port, ssh.enabled) == ("SSH", SSH, "SSH", 22, True)
    assert admin.name == "Admin"
    first = client.device_products(size=1)
    assert (first.items, first.total, first.has_more, first.last) == ([gateway], 2, True, gateway.id)
    assert client.device_products(after=first.last).items == [kiosk]
    assert client.device_products(from_=1).items == [kiosk]
    assert client.device_products(id=[kiosk.id, NOBODY]).items == [kiosk]
    with expect_error("BAD_USER_INPUT"):
        client.device_products(size=1001)


def test_a_product_is_found_by_its_id(client: Client) -> None:
    (gateway, kiosk) = client.device_products().items
    found = client.device_product([kiosk.id, NOBODY, gateway.id])
    assert [product.id for product in found] == [gateway.id, kiosk.id]
    assert found[0].model_dump(exclude={"registration_command"}) == gateway.model_dump()
    command = found[0].registration_command or ""
    assert re.match(rf'R3_REGISTRATION_CODE="{gateway.registration_code}" ', command)
    assert client.device_product([NOBODY]) == []
    assert client.device_product([]) == []


def test_a_product_is_created_changed_and_deleted(client: Client, clock: Clock) -> None:
    created = client.create_device_product("Pump", str(RASPBERRY_PI))
    assert (created.name, created.services, created.tags) == ("Pump", [], [])
    assert created.platform
    assert created.platform.id == RASPBERRY_PI
    clock.now += 60
    changed = client.update_device_product(
        created.id, UpdateDeviceProductInput(name="Valve ☕", platform=769, tags=["lab"])
    )
    assert (changed.name, changed.tags) == ("Valve ☕", ["lab"])
    assert changed.created == created.created < changed.updated
    assert client.device_products(id=[created.id]).items == [changed]
    assert client.update_device_product(created.id, UpdateDeviceProductInput(tags=[])).tags == []
    assert client.delete_device_product(created.id) is True
    assert client.device_product([created.id]) == []
    with expect_error("NOT_FOUND"):
        client.delete_device_product(created.id)


def test_services_are_added_and_removed(client: Client) -> None:
    product = client.create_device_product("Pump", str(RASPBERRY_PI)).id
    shell = client.add_device_product_service(product, "Shell", str(SSH), 22)
    metrics = client.add_device_product_service(product, "Metrics", "1", 9100, enabled=False)
    assert (shell.enabled, metrics.enabled) == (True, False)
    assert only(client.device_product([product])).services == [shell, metrics]
    assert client.remove_device_product_service(shell.id) is True
    assert only(client.device_product([product])).services == [metrics]
    with expect_error("NOT_FOUND"):
        client.remove_device_product_service(shell.id)


def test_the_code_of_a_product_registers_devices(client: Client, clock: Clock) -> None:
    product = client.create_device_product_from_registration(PUMP)
    assert [(service.name, service.port) for service in product.services] == [("SSH", 22), ("Metrics", 9100)]
    clock.now += 30 * 86_400
    created = [client.claim_device(product.registration_code or "") for _ in range(2)]
    assert created[0].id != created[1].id
    for device in created:
        assert (device.name, device.platform, device.online) == ("Pump", RASPBERRY_PI, True)
        assert [tag.name for tag in device.tags] == ["lab", "pumps"]
        services = {(service.name, service.port) for service in device.services}
        assert services == {("SSH", 22), ("Metrics", 9100)}
    assert client.devices(id=[created[0].id]).items == created[:1]


def test_a_locked_product_rejects_changes(client: Client) -> None:
    product = client.create_device_product_from_registration(PUMP)
    assert client.update_device_product_settings(product.id, LOCK).status == DeviceProductStatus.LOCKED
    with expect_error("BAD_USER_INPUT"):
        client.update_device_product_settings(product.id, DeviceProductSettingsInput(lock=False))
    with expect_error("BAD_USER_INPUT"):
        client.update_device_product(product.id, UpdateDeviceProductInput(name="Valve"))
    with expect_error("BAD_USER_INPUT"):
        client.add_device_product_service(product.id, "Shell", str(SSH), 22)
    with expect_error("BAD_USER_INPUT"):
        client.remove_device_product_service(product.services[0].id)
    assert client.claim_device(product.registration_code or "").name == "Pump"
    assert client.delete_device_product(product.id) is True


def test_a_product_is_transferred(client: Client, fresh_sandbox: Sandbox) -> None:
    product = client.create_device_product_from_registration(PUMP)
    assert client.transfer_device_product(product.id, FRIEND) is True
    assert client.device_product([product.id]) == []
    with client_of(fresh_sandbox, FRIEND) as friend:
        (theirs,) = friend.device_products().items
        assert (theirs.id, theirs.services) == (product.id, product.services)
        assert theirs.registration_code != product.registration_code
    for code in (theirs.registration_code, product.registration_code):
        with expect_error("NOT_FOUND"):
            client.claim_device(code or "")


@pytest.mark.parametrize(
    ("name", "platform"), [("", "1072"), (" ", "1072"), ("Pump", "5"), ("Pump", "Linux"), ("Pump", "")]
)
def test_an_invalid_product_is_not_created(client: Client, name: str, platform: str) -> None:
    with expect_error("BAD_USER_INPUT"):
        client.create_device_product(name, platform)
    assert client.device_products().total == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"platform": 5},
        {"tags": [""]},
        {"services": [ServiceInput(application=1)]},
        {"services": [ServiceInput(application=SSH, service_id="80:00:00:00:0A:0B:0C:0D")]},
    ],
)
def test_an_invalid_registration_creates_no_product(client: Client, wrong: dict[str, Any]) -> None:
    with expect_error("BAD_USER_INPUT"):
        client.create_device_product_from_registration(PUMP.model_copy(update=wrong))
    assert client.device_products().total == 2


def test_an_invalid_change_changes_nothing(client: Client) -> None:
    before = client.create_device_product_from_registration(PUMP)
    with expect_error("BAD_USER_INPUT"):
        client.update_device_product(before.id, UpdateDeviceProductInput(name="", platform=769))
    with expect_error("BAD_USER_INPUT"):
        client.add_device_product_service(before.id, "Shell", "SSH", 22)
    with expect_error("BAD_USER_INPUT"):
        client.add_device_product_service(before.id, "Shell", str(SSH), 0)
    with expect_error("BAD_USER_INPUT"):
        client.transfer_device_product(before.id, ME)
    with expect_error("NOT_FOUND"):
        client.transfer_device_product(before.id, f"{ME}.invalid")
    assert client.device_products(id=[before.id]).items == [before]


def test_unknown_and_foreign_products_are_not_found(client: Client, fresh_sandbox: Sandbox) -> None:
    with client_of(fresh_sandbox, FRIEND) as friend:
        foreign = friend.create_device_product_from_registration(PUMP)
    for product, service in ((NOBODY, NOBODY), (foreign.id, foreign.services[0].id)):
        assert client.device_product([product]) == []
        with expect_error("NOT_FOUND"):
            client.update_device_product(product, UpdateDeviceProductInput(name="Mine"))
        with expect_error("NOT_FOUND"):
            client.update_device_product_settings(product, LOCK)
        with expect_error("NOT_FOUND"):
            client.delete_device_product(product)
        with expect_error("NOT_FOUND"):
            client.transfer_device_product(product, COMPANY)
        with expect_error("NOT_FOUND"):
            client.add_device_product_service(product, "Shell", str(SSH), 22)
        with expect_error("NOT_FOUND"):
            client.remove_device_product_service(service)
    with expect_error("NOT_FOUND"):
        client.claim_device(foreign.registration_code or "")


def test_an_organization_has_its_own_products(client: Client, fresh_sandbox: Sandbox) -> None:
    company = account(fresh_sandbox, COMPANY).id
    empty = client.create_device_product("Pump", str(RASPBERRY_PI), account_id=company)
    full = client.create_device_product_from_registration(PUMP, account_id=company)
    assert client.device_products(account_id=company).items == [empty, full]
    assert client.device_product([full.id]) == []
    assert only(client.device_product([full.id], account_id=company)).services == full.services
    device = client.claim_device(full.registration_code or "")
    assert client.devices(id=[device.id], account_id=company).total == 1
    assert client.delete_device_product(full.id) is True


def test_products_that_a_role_only_shows_cannot_be_changed(client: Client, fresh_sandbox: Sandbox) -> None:
    harbour = account(fresh_sandbox, HARBOUR).id
    (camera,) = client.device_products(account_id=harbour).items
    assert (camera.name, camera.registration_code) == ("Camera", None)
    assert only(client.device_product([camera.id], account_id=harbour)).registration_command is None
    with expect_error("FORBIDDEN"):
        client.create_device_product("Pump", str(RASPBERRY_PI), account_id=harbour)
    with expect_error("FORBIDDEN"):
        client.create_device_product_from_registration(PUMP, account_id=harbour)
    with expect_error("FORBIDDEN"):
        client.update_device_product_settings(camera.id, LOCK)
    with expect_error("FORBIDDEN"):
        client.delete_device_product(camera.id)
    with expect_error("NOT_FOUND"):
        client.device_products(account_id=account(fresh_sandbox, FRIEND).id)


def test_a_code_registers_devices_for_24_hours(client: Client, clock: Clock) -> None:
    code = client.registration_code(name="Pump")
    assert client.registration_code(name="Pump") == code
    clock.now += 86_399
    assert client.claim_device(code or "").id != client.claim_device(code or "").id
    clock.now += 1
    with expect_error("NOT_FOUND"):
        client.claim_device(code or "")


def test_a_one_time_code_registers_one_device(client: Client) -> None:
    code = client.registration_code(one_time_use=True)
    assert client.claim_device(code or "").online is True
    with expect_error("NOT_FOUND"):
        client.claim_device(code or "")


def test_a_code_is_changed_in_place(client: Client) -> None:
    code, other = (client.registration_code(name="Pump", unique=True) for _ in range(2))
    assert code != other
    assert client.registration_code(code=code, name="Valve", tags=["lab"]) == code
    created = client.claim_device(code or "")
    assert (created.name, [tag.name for tag in created.tags]) == ("Valve", ["lab"])
    command = client.registration_command(code=code, name="Tap", one_time_use=True)
    assert (command or "").startswith(f'R3_REGISTRATION_CODE="{code}" ')
    assert client.claim_device(code or "").name == "Tap"
    with expect_error("NOT_FOUND"):
        client.registration_code(code=code)
    assert client.registration_command(unique=True) != client.registration_command(unique=True)


def test_iterators_yield_all_products(fresh_sandbox: Sandbox) -> None:
    key, url = fresh_sandbox.credentials, fresh_sandbox.url
    with Client(credentials=key, url=url, strict=True) as client:
        for number in range(5):
            client.create_device_product(f"Pump {number}", str(RASPBERRY_PI))
        products = client.device_products().items
        assert len(products) == 7
        assert list(client.iter_device_products(page_size=2)) == products
        ids = [product.id for product in products[2:]]
        assert list(client.iter_device_products(page_size=2, start=1, id=ids)) == products[3:]

    async def iterate() -> None:
        async with AsyncClient(credentials=key, url=url, strict=True) as client:
            assert [product async for product in client.iter_device_products(page_size=3)] == products

    asyncio.run(iterate())
