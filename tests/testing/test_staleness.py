"""A stale recording is named, with the reason, and a healthy one is left alone."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import pytest
from graphql import build_schema

from generated_client import API_VERSION, DEVICES, EVENTS, RENAME_SERVICE, SHARE_DEVICES
from remoteit import GraphQLError
from remoteit._schema import schema_path
from remoteit.testing.staleness.check import stale
from tests.testing.recordings import OPERATIONS, SCHEMA, asked, called, recording, taken

if TYPE_CHECKING:
    from pathlib import Path

    from graphql import GraphQLSchema

    import remoteit
    from remoteit.testing.recording.cassette import Entry, Recording

GONE = object()
UNFIT = "that its model does not take at"
CURE = "record again with pytest --record-mode=rewrite"
SDL = schema_path().read_text("utf-8")


def use_much(client: remoteit.Client) -> None:
    devices = client.devices(size=2)
    client.device([devices.items[0].id])
    client.events(size=50)
    client.feed()
    client.rename_service(service_id=devices.items[0].services[0].id, name="other")
    with pytest.raises(GraphQLError):
        client.rename_service(service_id="unknown", name="other")


@pytest.fixture(scope="module")
def healthy() -> Recording:
    return taken(use_much)


def found(*entries: Entry) -> list[str]:
    return stale(recording(*entries), OPERATIONS, SCHEMA)


def schema_without(field: str, *, of: str) -> GraphQLSchema:
    """The schema with a field under another name, so that its description has one to describe."""
    before, after = SDL.split(f"\ntype {of} {{\n")
    renamed = after.replace(f"\n  {field}: ", "\n  renamed: ", 1)
    assert renamed != after
    return build_schema(f"{before}\ntype {of} {{\n{renamed}")


def changed(recorded: Recording, where: list[str | int], value: object) -> Recording:
    """The same recording with a place of its first answer's page of devices set to a value, or taken away."""
    first, *rest = recorded.entries
    answer = json.loads(first.response_body)
    place = answer["data"]["login"]["account"]["devices"]
    for key in where[:-1]:
        place = place[key]
    if value is GONE:
        del place[where[-1]]
    else:
        place[where[-1]] = value
    return recording(dataclasses.replace(first, response_body=json.dumps(answer)), *rest)


def test_what_the_sandbox_answers_today_is_not_stale(healthy: Recording) -> None:
    assert len(healthy.entries) == 6
    assert stale(healthy, OPERATIONS, SCHEMA) == []


def test_a_field_that_left_the_schema_is_named_with_its_path_and_entry(healthy: Recording) -> None:
    schema = schema_without("hardwareId", of="Device")
    sentence = stale(healthy, OPERATIONS, schema)[0]
    assert sentence == (
        "devices.yaml#1: operation Devices asks for what the schema does not have:"
        " login.account.devices.items.hardwareId; generate the client anew"
        f" (python -m remoteit.codegen generate) and {CURE}"
    )


def test_a_field_that_the_operation_no_longer_selects_is_named() -> None:
    old = DEVICES.document.replace("  hardwareId\n", "  hardwareId\n  formerly {\n    a\n    b\n  }\n")
    assert found(asked(old, name="Devices")) == [
        f"devices.yaml#1: operation Devices no longer selects login.account.devices.items.formerly; {CURE}"
    ]


@pytest.mark.parametrize(
    ("now", "then", "reason"),
    [
        ("  hardwareId\n", "", "now selects login.account.devices.items.hardwareId"),
        (
            "size: $size",
            "size: 5",
            "has other arguments or directives by now for login.account.devices",
        ),
        ("$state: String,", "$state: Int,", "has another type by now for the variable $state: String"),
        ("$size: Int = 100", "$size: Int = 50", "has another default by now for the variable $size"),
        ("$state: String,", "", "now takes the variable $state: String"),
        ("$state: String,", "$state: String, $old: ID,", "no longer takes the variable $old"),
        ("DeviceTagFields", "Renamed", "is written otherwise by now"),
    ],
)
def test_a_document_that_is_not_the_present_one_is_told_by_what_came_or_went(
    now: str, then: str, reason: str
) -> None:
    assert now in DEVICES.document
    entry = asked(DEVICES.document.replace(now, then), name="Devices")
    assert found(entry) == [f"devices.yaml#1: operation Devices {reason}; {CURE}"]


def test_a_field_of_one_type_among_several_is_named_with_the_type() -> None:
    old = EVENTS.document.replace("on DeviceStateEvent {", "on DeviceStateEvent {\n  formerly", 1)
    assert "formerly" in old
    (sentence,) = found(asked(old, name="Events"))
    assert "no longer selects login.account.events.items<DeviceStateEvent>.formerly;" in sentence


def test_many_changes_of_a_kind_are_one_finding() -> None:
    old = DEVICES.document.replace("  hardwareId\n", "".join(f"  f{number}\n" for number in range(8)))
    gone, came = found(asked(old, name="Devices"))
    assert gone.count("items.f") == 5
    assert " and 3 more;" in gone
    assert "now selects login.account.devices.items.hardwareId;" in came


def test_space_and_comments_in_a_document_do_not_matter() -> None:
    document = "# recorded\n" + API_VERSION.document.replace("\n", "\n\n   ")
    assert found(asked(document, answer={"data": {"version": "1"}}, name="ApiVersion")) == []


@pytest.mark.parametrize(
    ("where", "value", "reason"),
    [
        (["total"], GONE, "without login.account.devices.total"),
        (["items", 1, "name"], GONE, "without login.account.devices.items.name"),
        (["more"], 1, "with what it does not select: login.account.devices.more"),
        (["total"], "3", "with what is no Int at login.account.devices.total"),
        (["hasMore"], 0, "with what is no Boolean at login.account.devices.hasMore"),
        (["items"], 4, "with what is no list at login.account.devices.items"),
        (["items"], [4], "with what is no object at login.account.devices.items"),
        (["items"], None, "with null, which the schema rules out, at login.account.devices.items"),
        (["items", 0, "created"], "soon", f"{UNFIT} login.account.devices.items.created"),
    ],
)
def test_an_answer_that_is_not_as_asked_is_named_by_its_path(
    healthy: Recording, where: list[str | int], value: object, reason: str
) -> None:
    assert stale(changed(healthy, where, value), OPERATIONS, SCHEMA) == [
        f"devices.yaml#1: operation Devices got an answer {reason}; {CURE}"
    ]


def test_an_answer_that_the_schema_takes_and_the_strict_client_does_not_is_found(healthy: Recording) -> None:
    schema = build_schema(SDL.replace("\nenum ConnectionSource {\n", "\nenum ConnectionSource {\n  PIGEON\n"))
    entry = next(one for one in healthy.entries if "query Events(" in str(one.request_body))
    answer = json.loads(entry.response_body)
    items = answer["data"]["login"]["account"]["events"]["items"]
    connects = [item for item in items if item["__typename"] == "DeviceConnectEvent"]
    connects[0]["source"] = "PIGEON"
    odd = recording(dataclasses.replace(entry, response_body=json.dumps(answer)))
    (by_schema,) = stale(odd, OPERATIONS, SCHEMA)
    assert "with what is no ConnectionSource at login.account.events.items.source;" in by_schema
    (by_model,) = stale(odd, OPERATIONS, schema)
    assert "that its model does not take at login.account.events.items.source;" in by_model


@pytest.mark.parametrize(
    "answer",
    ["<html>", "[]", {"data": None}, {}, {"errors": []}, {"data": {"version": "1"}, "errors": "none"}],
)
def test_a_success_that_is_no_graphql_answer_is_found(answer: object) -> None:
    assert found(called(API_VERSION, {}, answer)) == [
        f"devices.yaml#1: operation ApiVersion got an answer that is no GraphQL; {CURE}"
    ]


def test_answers_of_errors_are_not_stale_whatever_was_sent() -> None:
    refused = {"errors": [{"message": "no such service"}], "data": None}
    assert (
        found(
            called(RENAME_SERVICE, {"serviceId": 7}, refused),
            asked("{ neverWas }", answer=refused),
            asked(API_VERSION.document, answer="<html>", name="ApiVersion", status=503),
            called(DEVICES, {}, {"data": {"login": {"account": None}}}),
            called(DEVICES, {}, {"data": {"login": None}, "errors": [{"message": "not yours"}]}),
        )
        == []
    )


def test_an_operation_that_the_schema_refuses_is_stale_though_its_answer_tells_of_errors() -> None:
    schema = schema_without("version", of="Query")
    entry = called(API_VERSION, {}, {"errors": [{"message": "later"}]})
    (sentence,) = stale(recording(entry), OPERATIONS, schema)
    assert "operation ApiVersion asks for what the schema does not have: version;" in sentence


def test_what_is_not_graphql_is_skipped() -> None:
    upload = dataclasses.replace(asked(""), request_body=b"--boundary\xff", response_body="{}")
    assert found(upload, dataclasses.replace(upload, method="GET", request_body=None)) == []


def test_no_value_is_ever_told(healthy: Recording) -> None:
    secret = "s3cr3t-v4lu3"
    answer = {"data": {"login": {"account": {"devices": secret}}}}
    broken = [
        called(DEVICES, {"size": secret, "tag": {"values": [], "operator": secret}}, {"data": {}}),
        called(DEVICES, {}, answer),
        called(RENAME_SERVICE, {"serviceId": [secret], "name": {"a": secret}}, {"data": {}}),
        called(SHARE_DEVICES, {}, {"data": {"share": secret}}),
        asked(f'{{ login {{ account(id: 7) {{ id }} device(id: {{a: "{secret}"}}) {{ id }} }} }}'),
        changed(healthy, ["items", 0, "created"], secret).entries[0],
        changed(healthy, ["items", 0, "platform"], secret).entries[0],
    ]
    sentences = found(*broken)
    assert {sentence.partition(":")[0] for sentence in sentences} == {
        f"devices.yaml#{number}" for number in range(1, len(broken) + 1)
    }
    assert secret not in "".join(sentences)


def test_the_cure_names_the_test_module_where_it_is_known(tmp_path: Path) -> None:
    path = tmp_path / "cassettes" / "test_devices" / "test_lists.yaml"
    (tmp_path / "test_devices.py").touch()
    odd = recording(called(API_VERSION, {}, {}), path=path)
    (sentence,) = stale(odd, OPERATIONS, SCHEMA)
    assert sentence.startswith(f"{path}#1: ")
    assert sentence.endswith(f"; {CURE} {tmp_path / 'test_devices.py'}")
