"""A stale recording is reported with the reason; a valid recording is not reported."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import pytest
from graphql import build_schema

from generated_client import API_VERSION, DEVICES, EVENTS, RENAME_SERVICE, SHARE_DEVICES
from remoteit import GraphQLError
from remoteit._schema import schema_path
from remoteit.testing.staleness.check import find_stale
from tests.testing.recordings import OPERATIONS, SCHEMA, make_recording, operation_entry, query_entry, record

if TYPE_CHECKING:
    from pathlib import Path

    from graphql import GraphQLSchema

    import remoteit
    from remoteit.testing.recording.cassette import Entry, Recording

GONE = object()
REJECTED = "that its model rejects at"
ADVICE = "record again with pytest --record-mode=rewrite"
SDL = schema_path().read_text("utf-8")


def call_several_operations(client: remoteit.Client) -> None:
    devices = client.devices(size=2)
    client.device([devices.items[0].id])
    client.events(size=50)
    client.feed()
    client.rename_service(service_id=devices.items[0].services[0].id, name="other")
    with pytest.raises(GraphQLError):
        client.rename_service(service_id="unknown", name="other")


@pytest.fixture(scope="module")
def valid_recording() -> Recording:
    return record(call_several_operations)


def found(*entries: Entry) -> list[str]:
    return find_stale(make_recording(*entries), OPERATIONS, SCHEMA)


def schema_without(field: str, *, of: str) -> GraphQLSchema:
    """Rename a field of the schema; a removed field would leave its description behind."""
    before, after = SDL.split(f"\ntype {of} {{\n")
    renamed = after.replace(f"\n  {field}: ", "\n  renamed: ", 1)
    assert renamed != after
    return build_schema(f"{before}\ntype {of} {{\n{renamed}")


def change_devices(recorded: Recording, path: list[str | int], value: object) -> Recording:
    """Set or delete a value in the page of devices in the first response."""
    first, *rest = recorded.entries
    response = json.loads(first.response_body)
    target = response["data"]["login"]["account"]["devices"]
    for key in path[:-1]:
        target = target[key]
    if value is GONE:
        del target[path[-1]]
    else:
        target[path[-1]] = value
    return make_recording(dataclasses.replace(first, response_body=json.dumps(response)), *rest)


def test_a_present_recording_of_the_sandbox_is_not_stale(valid_recording: Recording) -> None:
    assert len(valid_recording.entries) == 6
    assert find_stale(valid_recording, OPERATIONS, SCHEMA) == []


def test_a_field_that_left_the_schema_is_named_with_its_type_and_entry(valid_recording: Recording) -> None:
    schema = schema_without("hardwareId", of="Device")
    finding = find_stale(valid_recording, OPERATIONS, schema)[0]
    assert finding == (
        "devices.yaml#1: operation Devices is invalid: Cannot query field 'hardwareId' on type 'Device';"
        f" regenerate the client (python -m remoteit.codegen generate) and {ADVICE}"
    )


CHANGED = f"has changed since the recording (- recorded, + present); {ADVICE}"


@pytest.mark.parametrize(
    ("present", "recorded", "diff"),
    [
        ("  hardwareId\n", "", ["+  hardwareId"]),
        ("  hardwareId\n", "  hardwareId\n  old {\n    a\n  }\n", ["-  old {", "-    a", "-  }"]),
        ("size: $size", "size: 5", ["-        size: 5", "+        size: $size"]),
        ("$state: String,", "$state: Int,", ["-  $state: Int,", "+  $state: String,"]),
        ("$size: Int = 100", "$size: Int = 50", ["-  $size: Int = 50,", "+  $size: Int = 100,"]),
        ("$state: String,", "", ["+  $state: String,"]),
        ("$state: String,", "$state: String, $old: ID,", ["-  $old: ID,"]),
    ],
)
def test_a_document_that_is_not_the_present_one_is_reported_with_the_difference(
    present: str, recorded: str, diff: list[str]
) -> None:
    assert present in DEVICES.document
    entry = query_entry(DEVICES.document.replace(present, recorded), name="Devices")
    [finding] = found(entry)
    assert finding.splitlines() == [
        f"devices.yaml#1: operation Devices {CHANGED}",
        *(f"  {line}" for line in diff),
    ]


def test_a_renamed_fragment_is_a_change() -> None:
    [finding] = found(query_entry(DEVICES.document.replace("DeviceTagFields", "Renamed"), name="Devices"))
    assert "-fragment Renamed on " in finding
    assert "+fragment DeviceTagFields on " in finding


def test_a_changed_field_of_one_type_among_several_is_shown() -> None:
    old = EVENTS.document.replace("on DeviceStateEvent {", "on DeviceStateEvent {\n  formerly", 1)
    assert "formerly" in old
    [finding] = found(query_entry(old, name="Events"))
    assert [line.split() for line in finding.splitlines()[1:]] == [["-", "formerly"]]


def test_many_changes_are_one_finding() -> None:
    fields = "".join(f"  f{number}\n" for number in range(30))
    [finding] = found(query_entry(DEVICES.document.replace("  hardwareId\n", fields), name="Devices"))
    assert finding.count("\n  -  f") == 20
    assert finding.endswith("\n  … and 11 more lines")


def test_white_space_and_comments_in_a_document_do_not_matter() -> None:
    document = "# recorded\n" + API_VERSION.document.replace("\n", "\n\n   ")
    assert found(query_entry(document, response={"data": {"version": "1"}}, name="ApiVersion")) == []


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        (["total"], GONE, "without login.account.devices.total"),
        (["items", 1, "name"], GONE, "without login.account.devices.items.name"),
        (["more"], 1, "with a field that was not selected: login.account.devices.more"),
        (["total"], "3", "with an invalid Int at login.account.devices.total"),
        (["hasMore"], 0, "with an invalid Boolean at login.account.devices.hasMore"),
        (["items"], 4, "without a list at login.account.devices.items"),
        (["items"], [4], "without an object at login.account.devices.items"),
        (["items"], None, "with null, which the schema rules out, at login.account.devices.items"),
        (["items", 0, "created"], "soon", f"{REJECTED} login.account.devices.items.created"),
    ],
)
def test_a_response_that_does_not_match_the_document_is_reported_with_its_path(
    valid_recording: Recording, path: list[str | int], value: object, reason: str
) -> None:
    assert find_stale(change_devices(valid_recording, path, value), OPERATIONS, SCHEMA) == [
        f"devices.yaml#1: operation Devices got a response {reason}; {ADVICE}"
    ]


def test_a_response_that_only_the_strict_client_rejects_is_reported(valid_recording: Recording) -> None:
    schema = build_schema(SDL.replace("\nenum ConnectionSource {\n", "\nenum ConnectionSource {\n  PIGEON\n"))
    entry = next(entry for entry in valid_recording.entries if "query Events(" in str(entry.request_body))
    response = json.loads(entry.response_body)
    items = response["data"]["login"]["account"]["events"]["items"]
    connects = [item for item in items if item["__typename"] == "DeviceConnectEvent"]
    connects[0]["source"] = "PIGEON"
    changed = make_recording(dataclasses.replace(entry, response_body=json.dumps(response)))
    (by_schema,) = find_stale(changed, OPERATIONS, SCHEMA)
    assert "with an invalid ConnectionSource at login.account.events.items.source;" in by_schema
    (by_model,) = find_stale(changed, OPERATIONS, schema)
    assert f"{REJECTED} login.account.events.items.source;" in by_model


@pytest.mark.parametrize(
    "response",
    ["<html>", "[]", {"data": None}, {}, {"errors": []}, {"data": {"version": "1"}, "errors": "none"}],
)
def test_a_success_whose_body_is_not_graphql_is_reported(response: object) -> None:
    assert found(operation_entry(API_VERSION, {}, response)) == [
        f"devices.yaml#1: operation ApiVersion got a response that is not GraphQL; {ADVICE}"
    ]


def test_responses_with_errors_are_not_stale_whatever_was_sent() -> None:
    rejected = {"errors": [{"message": "no such service"}], "data": None}
    assert (
        found(
            operation_entry(RENAME_SERVICE, {"serviceId": 7}, rejected),
            query_entry("{ neverWas }", response=rejected),
            query_entry(API_VERSION.document, response="<html>", name="ApiVersion", status=503),
            operation_entry(DEVICES, {}, {"data": {"login": {"account": None}}}),
            operation_entry(DEVICES, {}, {"data": {"login": None}, "errors": [{"message": "not yours"}]}),
        )
        == []
    )


def test_an_operation_that_the_schema_rejects_is_stale_even_if_its_response_has_errors() -> None:
    schema = schema_without("version", of="Query")
    entry = operation_entry(API_VERSION, {}, {"errors": [{"message": "later"}]})
    [finding] = find_stale(make_recording(entry), OPERATIONS, schema)
    assert "operation ApiVersion is invalid: Cannot query field 'version' on type 'Query'" in finding


def test_requests_that_are_not_graphql_are_skipped() -> None:
    upload = dataclasses.replace(query_entry(""), request_body=b"--boundary\xff", response_body="{}")
    assert found(upload, dataclasses.replace(upload, method="GET", request_body=None)) == []


def test_findings_never_contain_a_value(valid_recording: Recording) -> None:
    secret = "s3cr3t-v4lu3"
    response = {"data": {"login": {"account": {"devices": secret}}}}
    broken = [
        operation_entry(DEVICES, {"size": secret, "tag": {"values": [], "operator": secret}}, {"data": {}}),
        operation_entry(DEVICES, {}, response),
        operation_entry(RENAME_SERVICE, {"serviceId": [secret], "name": {"a": secret}}, {"data": {}}),
        operation_entry(SHARE_DEVICES, {}, {"data": {"share": secret}}),
        query_entry(f'{{ login {{ account(id: 7) {{ id }} device(id: {{a: "{secret}"}}) {{ id }} }} }}'),
        change_devices(valid_recording, ["items", 0, "created"], secret).entries[0],
        change_devices(valid_recording, ["items", 0, "platform"], secret).entries[0],
    ]
    findings = found(*broken)
    assert {finding.partition(":")[0] for finding in findings} == {
        f"devices.yaml#{number}" for number in range(1, len(broken) + 1)
    }
    assert secret not in "".join(findings)


def test_the_advice_names_the_test_module_if_it_is_known(tmp_path: Path) -> None:
    path = tmp_path / "cassettes" / "test_devices" / "test_lists.yaml"
    (tmp_path / "test_devices.py").touch()
    broken = make_recording(operation_entry(API_VERSION, {}, {}), path=path)
    [finding] = find_stale(broken, OPERATIONS, SCHEMA)
    assert finding.startswith(f"{path}#1: ")
    assert finding.endswith(f"; {ADVICE} {tmp_path / 'test_devices.py'}")
