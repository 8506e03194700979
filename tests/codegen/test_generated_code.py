"""The generated package, as its users see it."""

from __future__ import annotations

import ast
import inspect
import json
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from types import ModuleType

    from tests.codegen.project import Project


def client_for(package: ModuleType, data: object, seen: list[Any] | None = None) -> Any:
    def handle(request: httpx.Request) -> httpx.Response:
        if seen is not None:
            seen.append(json.loads(request.content))
        return httpx.Response(200, json={"data": data})

    return package.Client(
        "https://api.example/graphql", http_client=httpx.Client(transport=httpx.MockTransport(handle))
    )


def test_both_clients_have_the_same_methods_with_the_same_signatures(package: ModuleType) -> None:
    def methods(client: type) -> dict[str, inspect.Signature]:
        return {name: inspect.signature(value) for name, value in vars(client).items() if callable(value)}

    assert "me" in methods(package.Client)
    assert methods(package.Client) == methods(package.AsyncClient)
    assert inspect.iscoroutinefunction(package.AsyncClient.me)
    assert not inspect.iscoroutinefunction(package.Client.me)


def test_every_method_is_one_call_of_execute_or_paginate(package: ModuleType, project: Project) -> None:
    for name in ("client.py", "async_client.py"):
        tree = ast.parse(project.text(name))
        client = next(node for node in tree.body if isinstance(node, ast.ClassDef))
        for method in client.body[1:]:
            assert isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef)
            statements = [node for node in method.body if not isinstance(node, ast.Expr | ast.ImportFrom)]
            assert len(statements) == 1
            call = "self.paginate(" if method.name.startswith("iter_") else "self.execute("
            assert call in ast.unparse(statements[0])


def test_an_argument_with_a_default_in_the_operation_is_optional(package: ModuleType) -> None:
    limit = inspect.signature(package.Client.users).parameters["limit"]
    assert limit.default == 10
    paint = inspect.signature(package.Client.paint).parameters
    assert paint["id"].default is inspect.Parameter.empty
    assert paint["colour"].default is package.UNSET
    assert paint["note"].kind is inspect.Parameter.KEYWORD_ONLY


def test_arguments_left_out_are_not_sent_and_none_is_null(package: ModuleType) -> None:
    seen: list[Any] = []
    client = client_for(package, {"paint": {"id": "1", "colour": None, "born": None}}, seen)
    client.paint("1")
    client.paint("1", note=None, colour=package.Colour.GREEN)
    assert [request["variables"] for request in seen] == [
        {"id": "1"},
        {"id": "1", "note": None, "colour": "GREEN"},
    ]
    assert seen[0]["operationName"] == "Paint"
    assert "fragment UserFields" in seen[0]["query"]


def test_a_time_is_sent_in_utc_and_one_without_a_zone_is_rejected(package: ModuleType) -> None:
    seen: list[Any] = []
    client = client_for(package, {"paint": {"id": "1", "colour": None, "born": None}}, seen)
    client.paint("1", at=datetime(2024, 8, 1, 14, tzinfo=timezone(timedelta(hours=2))))
    assert seen[0]["variables"]["at"] == "2024-08-01T12:00:00.000Z"
    with pytest.raises(package.InvalidVariablesError, match="has no time zone"):
        client.paint("1", at=datetime(2024, 8, 1))  # noqa: DTZ001 - the fault under test


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-08-01T12:00:00.123Z", datetime(2024, 8, 1, 12, 0, 0, 123000, tzinfo=UTC)),
        ("2024-08-01T12:00:00", datetime(2024, 8, 1, 12, tzinfo=UTC)),
        ("2024-08-01", datetime(2024, 8, 1, tzinfo=UTC)),
    ],
)
def test_a_time_in_a_response_is_aware(package: ModuleType, text: str, moment: datetime) -> None:
    client = client_for(package, {"users": [{"id": "1", "colour": "RED", "born": text}]})
    [user] = client.users()
    assert user.born == moment
    assert user.born.utcoffset() == timedelta(0)


def test_a_device_is_the_same_class_wherever_it_comes_from(package: ModuleType) -> None:
    plain = {"id": "1", "colour": None, "born": None}
    [user] = client_for(package, {"users": [plain]}).users()
    friend = client_for(package, {"user": {"friend": plain}}).friend()
    [other] = client_for(package, {"user": {"friends": [plain]}}).friends()
    assert type(user) is type(friend) is type(other) is package.User


def test_the_value_is_unwrapped_as_long_as_one_field_is_selected(package: ModuleType) -> None:
    assert client_for(package, {"version": "2"}).api_version() == "2"
    assert client_for(package, {"user": {"friend": None}}).friend() is None
    two = client_for(package, {"version": "2", "user": {"id": "1"}}).two()
    assert (two.version, two.user.id) == ("2", "1")


def test_null_on_the_way_to_the_value_is_an_error(package: ModuleType) -> None:
    with pytest.raises(package.NullResultError, match="`user`") as caught:
        client_for(package, {"user": None}).friends()
    assert caught.value.path == ("user",)
    with pytest.raises(package.NullResultError):
        client_for(package, {"user": None}).me()


def test_an_unknown_enum_value_survives_and_equals_its_text(package: ModuleType) -> None:
    [user] = client_for(package, {"users": [{"id": "1", "colour": "BLUE", "born": None}]}).users()
    assert isinstance(user.colour, package.Colour)
    assert not user.colour.is_known
    assert user.colour == "BLUE"
    assert package.Colour.RED.is_known


def test_names_keep_ip_versions_in_one_piece(package: ModuleType) -> None:
    assert "websocket_ipv4" in package.MeResult.model_fields


def test_an_input_is_written_by_the_api_s_names_and_made_by_python_s(package: ModuleType) -> None:
    seen: list[Any] = []
    client = client_for(package, {"users": []}, seen)
    client.execute(package.USERS, {"limit": package.Wish(type_="x", websocket_ipv4="y", from_date="z")})
    assert seen[0]["variables"]["limit"] == {"type": "x", "websocketIPv4": "y", "fromDate": "z"}


def test_every_public_name_can_be_imported(package: ModuleType) -> None:
    assert sorted(package.__all__) == sorted(dir(package))
    for name in package.__all__:
        assert getattr(package, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = package.nothing


def test_the_package_is_marked_as_typed_and_as_generated(package: ModuleType, project: Project) -> None:
    assert (project.package / "py.typed").exists()
    for path in project.package.rglob("*.py"):
        assert path.read_text("utf-8").startswith("# Written by `python -m remoteit.codegen generate`")
