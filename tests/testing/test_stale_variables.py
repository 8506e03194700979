"""Variables that the present operation or schema would refuse are named, and their values are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generated_client import DEVICES, RENAME_SERVICE
from remoteit.testing.staleness.check import stale
from tests.testing.recordings import OPERATIONS, SCHEMA, called, recording

if TYPE_CHECKING:
    from generated_client._runtime.operation import Operation

NO_DEVICES: dict[str, object] = {"items": [], "total": 0, "hasMore": False, "last": None}
ANSWER = {"data": {"login": {"account": {"devices": NO_DEVICES}}}}


def reasons(operation: Operation[Any], variables: dict[str, object], answer: object) -> list[str]:
    found = stale(recording(called(operation, variables, answer)), OPERATIONS, SCHEMA)
    start = f"devices.yaml#1: operation {operation.name} "
    assert all(sentence.startswith(start) and "; record again with" in sentence for sentence in found)
    return [sentence.removeprefix(start).partition(";")[0] for sentence in found]


@pytest.mark.parametrize(
    ("variables", "reason"),
    [
        ({"name": "x"}, "was recorded without the required variable $serviceId"),
        ({"serviceId": None, "name": "x"}, "was recorded with null, which is not allowed, in $serviceId"),
        ({"serviceId": "secret", "name": 7}, "was recorded with what is no String in $name"),
        ({"serviceId": "secret", "name": "x", "old": 1}, "takes no variable $old"),
    ],
)
def test_variables_that_no_longer_fit_are_named(variables: dict[str, object], reason: str) -> None:
    answer = {"data": {"renameService": True}}
    assert reasons(RENAME_SERVICE, variables, answer) == [reason]


@pytest.mark.parametrize(
    ("tag", "reason"),
    [
        ({"values": ["a"], "operator": "NONE"}, "with what is no ListOperator in $tag.operator"),
        ({"values": ["a"], "old": 1}, "with what ListFilter does not have in $tag.old"),
        ({"operator": "ANY"}, "without the required $tag.values"),
        ({"values": [None]}, "with null, which is not allowed, in $tag.values"),
        ("a", "with what is no ListFilter in $tag"),
    ],
)
def test_a_place_inside_a_variable_is_named(tag: object, reason: str) -> None:
    assert reasons(DEVICES, {"tag": tag}, ANSWER) == [f"was recorded {reason}"]


@pytest.mark.parametrize(
    "variables", [{"tag": {"values": "a"}}, {"platform": 1, "id": ["x"]}, {"tag": None}, {"size": 1}]
)
def test_variables_that_fit_are_no_finding(variables: dict[str, object]) -> None:
    assert reasons(DEVICES, variables, ANSWER) == []
