"""Typed usage of the clients, with the types that editors infer: checked by `make check`, never run.

A line that is an error has an ignore for each checker, and a comment above it with the reason. If a checker
stops reporting the line, it reports the ignore as unnecessary.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, assert_type

import httpx

import generated_client as api
import remoteit
from generated_client import CONNECT, DEVICE, DEVICES, RENAME_SERVICE
from remoteit.testing import build_model
from remoteit.types import (
    UNSET,
    Connection,
    Device,
    DeviceDetails,
    DevicePage,
    Event,
    EventType,
    Job,
    LicenseStatus,
    ListFilter,
    ListOperator,
    MeResult,
    Notice,
    NoticeType,
    Operation,
    ProxyType,
    RolePermission,
    Service,
    ServiceInput,
    Session,
    UnsetType,
    User,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


def results_of_the_helpers(client: remoteit.Client) -> None:
    assert_type(client.upload_file("update.sh", executable=True), remoteit.UploadedFile)
    assert_type(client.download_file("F", "update.sh"), int)
    assert_type(client.download_link("https://files.example", "events.csv"), int)
    assert_type(client.download_job_logs("J", "logs.zip", device_id="80:00:00:00:01:02:03:04"), int)
    assert_type(client.job_logs("J"), remoteit.JobLogs | None)
    remoteit.ArgumentDefinition("mode", "StringSelect", options=["fast", "safe"])
    remoteit.ArgumentDefinition("mode", "Number")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    assert_type(client.run_job("F", device_ids=["80:00:00:00:01:02:03:04"]), str)
    assert_type(client.save_job("F", all_devices=True), str)
    assert_type(next(client.watch_job("J")), Job)
    assert_type(next(client.iter_devices(page_size=50, start=100, state="active")), Device)
    assert_type(next(client.iter_jobs()), Job)
    assert_type(client.iter_devices(), api.ItemIterator[Device])
    assert_type(build_model(Device, name="gate"), Device)
    with client.open_connection("80:00:00:00:01:02:03:05") as connection:
        assert_type(connection, Connection)


def authentication_by_token(provide: Callable[[], Awaitable[str]]) -> None:
    remoteit.Client(auth=remoteit.BearerAuth("token"))
    remoteit.Client(auth=remoteit.BearerAuth(lambda: "token"))
    remoteit.AsyncClient(auth=remoteit.BearerAuth(provide))
    remoteit.Client(auth=httpx.BasicAuth("user", "password"))
    # A token is wrapped, so that nobody sends it by mistake as something else.
    remoteit.Client(auth="token")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    # A callable returns the token as text.
    remoteit.BearerAuth(lambda: b"token")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


async def results_of_the_async_helpers(client: remoteit.AsyncClient) -> None:
    assert_type(await client.upload_file("update.sh"), remoteit.UploadedFile)
    assert_type(await client.download_link("https://files.example", "events.csv"), int)
    assert_type(await client.download_job_logs("J", "logs.zip"), int)
    assert_type(await client.job_logs("J"), remoteit.JobLogs | None)
    assert_type(await client.run_job("F", device_ids=[]), str)
    assert_type(await client.save_job("F", device_ids=[]), str)
    assert_type(await anext(client.watch_job("J")), Job)
    assert_type(await anext(client.iter_devices(name="gate")), Device)
    assert_type(client.iter_jobs(), api.AsyncItemIterator[Job])
    async with client.open_connection("80:00:00:00:01:02:03:05") as connection:
        assert_type(connection, Connection)


def results_of_the_sync_client(client: remoteit.Client) -> None:
    assert_type(client.me(), MeResult)
    assert_type(client.devices(), DevicePage)
    assert_type(client.devices().items, list[Device])
    assert_type(client.device_count(state="active"), int)
    assert_type(client.device(["80:00:00:00:01:02:03:04"]), list[DeviceDetails] | None)
    assert_type(client.connect("80:00:00:00:01:02:03:05"), Connection)
    assert_type(client.disconnect("a-connection"), bool)
    assert_type(client.sessions(), list[Session] | None)
    assert_type(client.notices(), list[Notice])
    assert_type(client.rename_service("80:00:00:00:01:02:03:05", "gate"), bool)
    assert_type(client.api_version(), str)
    assert_type(client.registration_code(), str | None)


async def results_of_the_async_client(client: remoteit.AsyncClient) -> None:
    assert_type(await client.me(), MeResult)
    assert_type(await client.devices(), DevicePage)
    assert_type((await client.devices()).items, list[Device])
    assert_type(await client.device_count(state="active"), int)
    assert_type(await client.device(["80:00:00:00:01:02:03:04"]), list[DeviceDetails] | None)
    assert_type(await client.connect("80:00:00:00:01:02:03:05"), Connection)
    assert_type(await client.disconnect("a-connection"), bool)
    assert_type(await client.sessions(), list[Session] | None)
    assert_type(await client.notices(), list[Notice])
    assert_type(await client.rename_service("80:00:00:00:01:02:03:05", "gate"), bool)
    assert_type(await client.api_version(), str)
    assert_type(await client.registration_code(), str | None)


def types_of_the_fields(
    page: DevicePage,
    device: DeviceDetails,
    connection: Connection,
    notice: Notice,
) -> None:
    assert_type(page.total, int)
    assert_type(page.has_more, bool)
    assert_type(page.last, str | None)
    assert_type(device.id, str)
    assert_type(device.online, bool)
    assert_type(device.created, datetime | None)
    assert_type(device.last_reported, datetime | None)
    assert_type(device.license, LicenseStatus)
    assert_type(device.permissions, list[RolePermission])
    assert_type(device.attributes, dict[str, Any])
    assert_type(device.owner, User | None)
    assert_type(device.services, list[Service])
    assert_type([service.created for service in device.services], list[datetime | None])
    assert_type(connection.created, datetime)
    assert_type(connection.port, int | None)
    assert_type(notice.type_, NoticeType)
    assert_type(notice.type_.is_known, bool)


def a_device_in_full_is_also_a_device(device: DeviceDetails) -> Device:
    return device


def every_event_is_an_event(client: remoteit.Client) -> list[Event]:
    return [*client.events().items, *client.iter_events()]


def any_operation_can_be_executed(client: remoteit.Client) -> None:
    assert_type(client.execute(DEVICES, {"state": "active"}), DevicePage)
    assert_type(client.execute(DEVICES), DevicePage)
    assert_type(client.execute(DEVICE, {"id": ["80:00:00:00:01:02:03:04"]}), list[DeviceDetails] | None)
    assert_type(client.execute(RENAME_SERVICE, {"serviceId": "1", "name": "gate"}), bool)
    assert_type(CONNECT, Operation[Connection])


async def any_operation_can_be_awaited(client: remoteit.AsyncClient) -> None:
    assert_type(await client.execute(DEVICES, {"state": "active"}), DevicePage)
    assert_type(await client.execute(RENAME_SERVICE, {"serviceId": "1", "name": "gate"}), bool)


def an_optional_argument_takes_a_value_none_or_unset(client: remoteit.Client, start: datetime) -> None:
    client.devices(size=50)
    client.devices(name="gate", owner=True, platform=[1072, 1120], application=(28,))
    client.devices(name=None, owner=None, platform=None, tag=None)
    client.devices(name=UNSET, owner=UNSET, platform=UNSET, tag=UNSET)
    client.connect("80:00:00:00:01:02:03:05", type_=UNSET)
    client.device_time_series(["80:00:00:00:01:02:03:04"], start=start, end=None)
    assert_type(UNSET, Literal[UnsetType.UNSET])


def unset_narrows_to_a_value(name: str | None | UnsetType) -> None:
    if name is not UNSET:
        assert_type(name, str | None)


def inputs_are_models_and_enums(client: remoteit.Client) -> None:
    client.devices(tag=ListFilter(values=["roof"]))
    client.devices(tag=ListFilter(operator=ListOperator.ALL, values=["roof", "north"]))
    client.connect("80:00:00:00:01:02:03:05", type_=ProxyType.PORT_PROXY)
    assert_type(ServiceInput(application=28).port, int | None)


class Fleet(remoteit.Client):
    def count(self) -> int:
        return self.device_count()


class AsyncFleet(remoteit.AsyncClient):
    async def count(self) -> int:
        return await self.device_count()


def a_with_statement_keeps_the_class(http_client: httpx.Client) -> None:
    with remoteit.Client("work", http_client=http_client) as client:
        assert_type(client, remoteit.Client)
    with Fleet() as fleet:
        assert_type(fleet, Fleet)
        assert_type(fleet.count(), int)
    with api.Client("https://api.example/graphql") as alone:
        assert_type(alone, api.Client)


async def an_async_with_statement_keeps_the_class(http_client: httpx.AsyncClient) -> None:
    async with remoteit.AsyncClient("work", http_client=http_client) as client:
        assert_type(client, remoteit.AsyncClient)
    async with AsyncFleet() as fleet:
        assert_type(fleet, AsyncFleet)
        assert_type(await fleet.count(), int)
    async with api.AsyncClient("https://api.example/graphql") as alone:
        assert_type(alone, api.AsyncClient)


def invalid_arguments(client: remoteit.Client) -> None:
    # a misspelt name
    client.devices(stat="active")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    # a wrong type
    client.devices(size="100")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    # a list where the API takes an input object
    client.devices(tag=["roof"])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    # an optional argument by position
    client.devices("name")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    # a required argument left out
    client.device()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    # an enum value as bare text, where a misspelling would go unseen
    client.connect("1", type_="PORT_PROXY")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    # null for an argument that the API does not take as null
    client.connect("1", host_ip=None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    # an operation by its name
    client.execute("Devices")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    # a required field of an input left out
    ListFilter(operator=ListOperator.ALL)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def unknown_names(client: remoteit.Client, device: Device) -> None:
    # a method that no operation stands for
    client.rename_devices()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    # a field that the operation does not select
    assert device.last_seen  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    # a value that the enum does not list
    assert NoticeType.WEATHER  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    # the items of a list that may be null
    len(client.device(["1"]))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def invalid_settings(async_http: httpx.AsyncClient) -> None:
    # an option by position
    remoteit.Client("work", None)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    # an unknown signing scheme
    remoteit.Client(scheme="basic")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    # an HTTP client of the other kind
    remoteit.Client(http_client=async_http)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


async def invalid_use_of_the_async_client(client: remoteit.AsyncClient) -> None:
    # a call that is not awaited
    assert client.devices().items  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    # a misspelt name
    await client.devices(stat="active")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    # a `with` statement that is not `async`
    with client:  # type: ignore[attr-defined]  # pyright: ignore[reportGeneralTypeIssues]
        pass


def results_of_the_legacy_api(client: remoteit.Client, made: remoteit.RestConnection) -> None:
    assert_type(client.rest.connect("80:00:00:00:01:02:03:05", allow="public"), remoteit.RestConnection)
    assert_type(client.rest.devices(), list[remoteit.RestDevice])
    assert_type(
        client.rest.with_host("https://api.remot3.it").login("a@example.com", "password").devices()[0].id, str
    )
    assert_type(made.port, int | None)
    assert_type(made.reverse, bool)


async def results_of_the_async_legacy_api(client: remoteit.AsyncClient) -> None:
    assert_type(await client.rest.connect("80:00:00:00:01:02:03:05"), remoteit.RestConnection)
    assert_type((await client.rest.devices())[0].created, datetime | None)
    assert_type(
        await (await client.rest.login("a@example.com", "password")).devices(), list[remoteit.RestDevice]
    )


def results_of_following(client: remoteit.Client, since: datetime) -> None:
    with client.follow_events(since=since, types=["JOB", EventType.DEVICE_STATE]) as events:
        assert_type(next(events), Event)
        assert_type(events.cursor, str)
        assert_type([event.id for event in client.follow_events(since=events.cursor)], list[str])
    # an unknown transport
    client.follow_events(transport="mail")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


async def results_of_following_with_an_async_client(client: remoteit.AsyncClient) -> None:
    async with client.follow_events() as events:
        assert_type(await anext(events), Event)
