"""Every operation has a recording, and no recording is stale or contains a secret."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from remoteit.testing.graphql_request import graphql_call
from remoteit.testing.recording.cassette import Recording, read
from remoteit.testing.secrets.scan import findings
from remoteit.testing.staleness.check import find_stale
from remoteit.testing.staleness.project import load_operations, load_schema

HERE = Path(__file__).parent
SCHEMA = HERE.parents[1] / "schema.graphql"


@pytest.fixture(scope="module")
def recordings() -> list[Recording]:
    found = [read(path) for path in sorted((HERE / "cassettes").rglob("*.yaml"))]
    assert found
    return found


def test_every_operation_is_recorded_with_a_successful_response(recordings: list[Recording]) -> None:
    recorded = {
        call.operation
        for recording in recordings
        for entry in recording.entries
        if (call := graphql_call(entry.request_body)) and "errors" not in json.loads(entry.response_body)
    }
    assert sorted(load_operations("generated_client").keys() - recorded) == []


def test_no_recording_is_stale(recordings: list[Recording]) -> None:
    operations, schema = load_operations("generated_client"), load_schema(SCHEMA)
    stale = [finding for recording in recordings for finding in find_stale(recording, operations, schema)]
    assert stale == []


def test_no_cassette_contains_what_looks_like_a_secret(recordings: list[Recording]) -> None:
    texts = {recording.path: recording.path.read_text("utf-8") for recording in recordings}
    found = {str(path): findings(text) for path, text in texts.items()}
    assert {path: seen for path, seen in found.items() if seen} == {}


def test_every_cassette_comes_from_the_sandbox_and_belongs_to_a_test(recordings: list[Recording]) -> None:
    for recording in recordings:
        assert recording.head
        assert recording.head.source == "sandbox", recording.path
        module = HERE / f"{recording.path.parent.name}.py"
        test = recording.path.stem.partition("[")[0]
        assert f"def {test}(" in module.read_text("utf-8"), recording.path
