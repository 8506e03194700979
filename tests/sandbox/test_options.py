"""`run_sandbox` takes paths as text too, and rejects parts of the schema that it cannot leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from remoteit import Client
from remoteit.sandbox import run_sandbox

if TYPE_CHECKING:
    from pathlib import Path


def test_paths_may_be_text(tmp_path: Path) -> None:
    state = str(tmp_path / "state.json")
    schema = tmp_path / "schema.graphql"
    schema.write_text("type Query { platformTypes: [Platform!]! } type Platform { id: Int! }")
    with run_sandbox(devices=3, state=state, schema=str(schema)) as sandbox:
        key = sandbox.key_id
    with (
        run_sandbox(state=state) as sandbox,
        Client(credentials=sandbox.credentials, url=sandbox.url) as client,
    ):
        assert sandbox.key_id == key
        assert client.devices().total == 3


@pytest.mark.parametrize(
    ("without", "message"),
    [
        (["Job.fil"], "The schema has no part 'Job.fil'; did you mean 'Job.file'?"),
        (["?"], r"The schema has no part '\?'; write Type, Type.field or Type.field\(argument:\)"),
        ("Job.file", r"The parts must be a list, not a single text; write \['Job.file'\]"),
    ],
)
def test_unknown_parts_are_rejected(without: Any, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}"), run_sandbox(without=without):
        pass
