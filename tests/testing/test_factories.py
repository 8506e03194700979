"""`build_model` fills a model by the types of its fields, and rejects what the model rejects."""

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
from remoteit.testing.factories import build_model
from tests.codegen.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType


def models_of(package: ModuleType) -> list[type[BaseModel]]:
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
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
    built = build_model(model)
    assert type(built) is model
    assert build_model(model) == built
    assert model.model_validate_json(built.model_dump_json(by_alias=True)) == built


def test_the_result_has_the_type_of_the_model() -> None:
    assert_type(build_model(Device, name="x"), Device)


def test_default_values_are_simple() -> None:
    device = build_model(Device)
    assert (device.id, device.state, device.online) == ("80:00:00:00:00:00:00:01", "inactive", False)
    assert (device.name, device.owner, device.services) == (None, None, [])
    series = build_model(TimeSeries)
    assert (series.start, series.timezone) == (datetime(2026, 1, 1, tzinfo=UTC), "UTC")
    assert build_model(Job).status == next(iter(JobStatusEnum))
    assert build_model(EventPage).total == 0


def test_defaults_of_the_model_are_kept() -> None:
    assert build_model(ServiceSharingOptions).action == "ADD"


def test_models_do_not_share_mutable_values() -> None:
    first, second = build_model(Device), build_model(Device)
    first.permissions.append(generated_client.RolePermission.VIEW)
    assert second.permissions == []


def test_a_field_is_set_by_its_python_name() -> None:
    seen = datetime(2026, 5, 1, 12, tzinfo=UTC)
    device = build_model(Device, name="x", hardware_id="h", last_reported=seen)
    assert (device.name, device.hardware_id, device.last_reported) == ("x", "h", seen)


def test_a_nested_model_is_given_as_a_model_or_as_overrides() -> None:
    owner = build_model(User, email="a@example.com")
    assert build_model(Device, owner=owner).owner is owner
    device = build_model(Device, owner={"email": "a@example.com"}, services=[{"port": 22}, {"name": "web"}])
    assert device.owner == owner
    assert [(service.name, service.port) for service in device.services] == [(None, 22), ("web", None)]


def test_overrides_may_be_nested_deeply() -> None:
    response: Any = build_model(
        DEVICES.model, login={"account": {"devices": {"items": [{"name": "x"}], "total": 1}}}
    )
    assert response.login
    assert response.login.account
    assert response.login.account.devices.items == [build_model(Device, name="x")]


def test_free_json_is_kept_unchanged() -> None:
    response: Any = build_model(
        ATTRIBUTES.model, login={"account": {"attributes": {"id": {"nested": [{"x": 1}]}}}}
    )
    assert response.login.account.attributes == {"id": {"nested": [{"x": 1}]}}


def test_among_several_models_the_first_is_built_unless_a_type_is_named() -> None:
    page = build_model(
        EventPage, items=[{}, {"typename__": "DeviceShareEvent"}, {"typename__": "DeviceMoved"}]
    )
    kinds = [EventPageItemsDeviceConnectEvent, EventPageItemsDeviceShareEvent, EventPageItemsLogEvent]
    assert [type(item) for item in page.items] == kinds
    names = ["DeviceConnectEvent", "DeviceShareEvent", "DeviceMoved"]
    assert [item.typename__ for item in page.items] == names


def test_the_fallback_model_names_a_type_without_a_model() -> None:
    marks = EventPageItemsLogEvent.model_fields["typename__"].metadata
    [fallback] = [mark for mark in marks if isinstance(mark, FallbackType)]
    name = build_model(EventPageItemsLogEvent).typename__
    assert name in set(fallback.known) - set(fallback.modelled)


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
def test_an_unknown_name_is_reported_with_similar_names(overrides: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError) as caught:
        build_model(Device, **overrides)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("overrides", "path"),
    [
        ({"last_reported": "soon"}, "Device.last_reported"),
        ({"owner": {"id": None}}, "Device.owner.id"),
        ({"owner": 1}, "Device.owner"),
        ({"services": [{}, {"port": "x"}]}, "Device.services[1].port"),
        ({"tags": ["x"]}, "Device.tags[0]"),
    ],
)
def test_an_invalid_value_is_reported_with_its_python_name(overrides: dict[str, Any], path: str) -> None:
    with pytest.raises(ValueError, match="Input should be") as caught:
        build_model(Device, **overrides)
    assert type(caught.value) is ValueError
    assert str(caught.value).partition(": ")[0] == path


def test_all_invalid_values_are_reported_together() -> None:
    with pytest.raises(ValueError, match=r"Device\.online: .*; Device\.hardware_id: "):
        build_model(Device, hardware_id=1, online="x")


def test_a_value_of_an_unknown_type_must_be_passed() -> None:
    class Own(BaseModel):
        span: timedelta

    with pytest.raises(TypeError, match=r"Own\.span .*has no default value; pass a value"):
        build_model(Own)
    assert build_model(Own, span=timedelta(1)).span == timedelta(1)


SCHEMA = """
scalar DateTime
enum Color { RED GREEN }
type Query { animals: [Animal!]! best: Animal! }
interface Animal { id: ID! born: DateTime! color: Color! }
type Cat implements Animal { id: ID! born: DateTime! color: Color! lives: Int! }
type Dog implements Animal { id: ID! born: DateTime! color: Color! }
"""
QUERIES = """
query Animals { animals { id ... on Cat { lives } } }
query Best { best { id born color ... on Cat { lives } } }
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


def test_models_of_a_users_package_are_built_too(own_package: ModuleType) -> None:
    models = models_of(own_package)
    assert {"_Best", "BestResultCat", "BestResultAnimal"} <= {model.__name__ for model in models}
    for model in models:
        assert type(build_model(model)) is model
    assert build_model(own_package.BEST.model).best.typename__ == "Cat"
    assert build_model(own_package.BestResultAnimal).typename__ == "Dog"
