"""`build` fills a model by the types of its fields, and takes nothing that the model does not."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, assert_type

import pytest
from pydantic import BaseModel

import generated_client
from generated_client import (
    ATTRIBUTES,
    DEVICES,
    Device,
    EventPage,
    EventPageItemsDeviceConnectEvent,
    EventPageItemsDeviceShareEvent,
    EventPageItemsLogEvent,
    Job,
    TimeSeries,
    User,
)
from generated_client._runtime.models import FallbackType
from generated_client.enums import JobStatusEnum
from generated_client.inputs import ServiceSharingOptions
from remoteit.testing.factories import build
from tests.codegen.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType


def models_of(package: ModuleType) -> list[type[BaseModel]]:
    modules = [
        importlib.import_module(one.name)
        for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    found = {
        value: None
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, BaseModel) and value.__module__ == module.__name__
    }
    return list(found)


@pytest.mark.parametrize("model", models_of(generated_client), ids=lambda model: model.__name__)
def test_every_model_is_built_the_same_each_time_and_reads_back_what_it_writes(
    model: type[BaseModel],
) -> None:
    built = build(model)
    assert type(built) is model
    assert build(model) == built
    assert model.model_validate_json(built.model_dump_json(by_alias=True)) == built


def test_a_type_checker_knows_what_is_built() -> None:
    assert_type(build(Device, name="x"), Device)


def test_values_are_the_plainest_of_their_types() -> None:
    device = build(Device)
    assert (device.id, device.state, device.online) == ("80:00:00:00:00:00:00:01", "inactive", False)
    assert (device.name, device.owner, device.services) == (None, None, [])
    series = build(TimeSeries)
    assert (series.start, series.timezone) == (datetime(2026, 1, 1, tzinfo=UTC), "UTC")
    assert build(Job).status == next(iter(JobStatusEnum))
    assert build(EventPage).total == 0


def test_what_has_a_default_keeps_it() -> None:
    assert build(ServiceSharingOptions).action == "ADD"


def test_no_two_share_what_may_be_changed() -> None:
    one, other = build(Device), build(Device)
    one.permissions.append(generated_client.RolePermission.VIEW)
    assert other.permissions == []


def test_a_field_is_set_by_its_python_name() -> None:
    seen = datetime(2026, 5, 1, 12, tzinfo=UTC)
    device = build(Device, name="x", hardware_id="h", last_reported=seen)
    assert (device.name, device.hardware_id, device.last_reported) == ("x", "h", seen)


def test_a_nested_model_may_be_given_whole_or_in_part() -> None:
    owner = build(User, email="a@example.com")
    assert build(Device, owner=owner).owner is owner
    device = build(Device, owner={"email": "a@example.com"}, services=[{"port": 22}, {"name": "web"}])
    assert device.owner == owner
    assert [(one.name, one.port) for one in device.services] == [(None, 22), ("web", None)]


def test_an_answer_is_given_from_its_top() -> None:
    answer: Any = build(DEVICES.model, login={"account": {"devices": {"items": [{"name": "x"}], "total": 1}}})
    assert answer.login
    assert answer.login.account
    assert answer.login.account.devices.items == [build(Device, name="x")]


def test_free_json_is_taken_as_it_is() -> None:
    answer: Any = build(ATTRIBUTES.model, login={"account": {"attributes": {"id": {"nested": [{"x": 1}]}}}})
    assert answer.login.account.attributes == {"id": {"nested": [{"x": 1}]}}


def test_among_several_models_the_first_is_built_unless_a_type_is_named() -> None:
    page = build(EventPage, items=[{}, {"typename__": "DeviceShareEvent"}, {"typename__": "DeviceMoved"}])
    kinds = [EventPageItemsDeviceConnectEvent, EventPageItemsDeviceShareEvent, EventPageItemsLogEvent]
    assert [type(one) for one in page.items] == kinds
    names = ["DeviceConnectEvent", "DeviceShareEvent", "DeviceMoved"]
    assert [one.typename__ for one in page.items] == names


def test_the_model_of_other_types_names_a_type_that_has_no_model() -> None:
    marks = EventPageItemsLogEvent.model_fields["typename__"].metadata
    [mark] = [one for one in marks if isinstance(one, FallbackType)]
    name = build(EventPageItemsLogEvent).typename__
    assert name in set(mark.known) - set(mark.modelled)


@pytest.mark.parametrize(
    ("overrides", "message"),
    [
        ({"nmae": "x"}, "Device has no field 'nmae'; did you mean 'name'?"),
        ({"hardwareId": "x"}, "Device has no field 'hardwareId'; did you mean 'hardware_id'?"),
        ({"owner": {"mail": "x"}}, "Device.owner has no field 'mail'; did you mean 'email'?"),
        ({"owner": {"zzz": "x"}}, "Device.owner has no field 'zzz'; its fields are id, email."),
        ({"services": [{}, {"prt": 1}]}, "Device.services[1] has no field 'prt'; did you mean 'port'?"),
    ],
)
def test_an_unknown_name_is_told_with_those_that_are_near(overrides: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError) as told:
        build(Device, **overrides)
    assert str(told.value) == message


@pytest.mark.parametrize(
    ("overrides", "place"),
    [
        ({"last_reported": "soon"}, "Device.last_reported"),
        ({"owner": {"id": None}}, "Device.owner.id"),
        ({"owner": 1}, "Device.owner"),
        ({"services": [{}, {"port": "x"}]}, "Device.services[1].port"),
        ({"tags": ["x"]}, "Device.tags[0]"),
    ],
)
def test_a_value_that_the_model_refuses_is_told_by_its_python_name(
    overrides: dict[str, Any], place: str
) -> None:
    with pytest.raises(ValueError, match="Input should be") as told:
        build(Device, **overrides)
    assert type(told.value) is ValueError
    assert str(told.value).partition(": ")[0] == place


def test_all_refused_values_are_told_at_once() -> None:
    with pytest.raises(ValueError, match=r"Device\.online: .*; Device\.hardware_id: "):
        build(Device, hardware_id=1, online="x")


def test_a_type_that_is_none_of_the_api_has_to_be_given() -> None:
    class Own(BaseModel):
        span: timedelta

    with pytest.raises(TypeError, match=r"Own\.span .*cannot be made up; give it a value"):
        build(Own)
    assert build(Own, span=timedelta(1)).span == timedelta(1)


SCHEMA = """
scalar DateTime
enum Colour { RED GREEN }
type Query { animals: [Animal!]! best: Animal! }
interface Animal { id: ID! born: DateTime! colour: Colour! }
type Cat implements Animal { id: ID! born: DateTime! colour: Colour! lives: Int! }
type Dog implements Animal { id: ID! born: DateTime! colour: Colour! }
"""
QUERIES = """
query Animals { animals { id ... on Cat { lives } } }
query Best { best { id born colour ... on Cat { lives } } }
"""


@pytest.fixture
def own_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    project = Project(tmp_path)
    (tmp_path / "queries").mkdir()
    (tmp_path / "schema.graphql").write_text(SCHEMA, "utf-8")
    project.queries.write_text(QUERIES, "utf-8")
    project.generate()
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    yield importlib.import_module("made")
    for name in [name for name in sys.modules if name.partition(".")[0] == "made"]:
        del sys.modules[name]


def test_a_package_of_a_users_own_is_served_likewise(own_package: ModuleType) -> None:
    models = models_of(own_package)
    assert {"_Best", "BestResultCat", "BestResultAnimal"} <= {model.__name__ for model in models}
    for model in models:
        assert type(build(model)) is model
    assert build(own_package.BEST.model).best.typename__ == "Cat"
    assert build(own_package.BestResultAnimal).typename__ == "Dog"
