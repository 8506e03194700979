"""Variables that the present operation or schema rejects are reported by name, without their values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generated_client import DEVICES, RENAME_SERVICE
from remoteit.testing.staleness.check import find_stale
from tests.testing.recordings import OPERATIONS, SCHEMA, make_recording, operation_entry

if TYPE_CHECKING:
    from generated_client._runtime.operation import Operation

INVALID = "was recorded with an invalid variable:"
NO_DEVICES: dict[str, object] = {"items": [], "total": 0, "hasMore": False, "last": None}
RESPONSE = {"data": {"login": {"account": {"devices": NO_DEVICES}}}}


def reasons(operation: Operation[Any], variables: dict[str, object], response: object) -> list[str]:
    found = find_stale(make_recording(operation_entry(operation, variables, response)), OPERATIONS, SCHEMA)
    start = f"devices.yaml#1: operation {operation.name} "
    assert all(finding.startswith(start) and "; record again with" in finding for finding in found)
    return [finding.removeprefix(start).partition(";")[0] for finding in found]


@pytest.mark.parametrize(
    ("variables", "reason"),
    [
        ({"name": "x"}, "was recorded without the required variable $serviceId"),
        (
            {"serviceId": None, "name": "x"},
            f"{INVALID} $serviceId: Expected non-nullable type 'String!' not to be None",
        ),
        ({"serviceId": "secret", "name": 7}, f"{INVALID} $name: not a valid String"),
        ({"serviceId": "secret", "name": "x", "old": 1}, "does not take the variable $old"),
    ],
)
def test_variables_that_are_no_longer_valid_are_named(variables: dict[str, object], reason: str) -> None:
    response = {"data": {"renameService": True}}
    assert reasons(RENAME_SERVICE, variables, response) == [reason]


@pytest.mark.parametrize(
    ("tag", "reason"),
    [
        ({"values": ["a"], "operator": "NONE"}, "$tag.operator: not a valid ListOperator"),
        ({"values": ["a"], "old": 1}, "$tag: Field 'old' is not defined by type 'ListFilter'"),
        ({"operator": "ANY"}, "$tag: Field 'values' of required type '[Any!]!' was not provided"),
        ({"values": [None]}, "$tag.values: Expected non-nullable type 'Any!' not to be None"),
        ("a", "$tag: Expected type 'ListFilter' to be a mapping"),
    ],
)
def test_a_path_inside_a_variable_is_named(tag: object, reason: str) -> None:
    assert reasons(DEVICES, {"tag": tag}, RESPONSE) == [f"{INVALID} {reason}"]


@pytest.mark.parametrize(
    "variables", [{"tag": {"values": "a"}}, {"platform": 1, "id": ["x"]}, {"tag": None}, {"size": 1}]
)
def test_valid_variables_are_not_reported(variables: dict[str, object]) -> None:
    assert reasons(DEVICES, variables, RESPONSE) == []
