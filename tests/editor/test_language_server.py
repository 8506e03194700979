"""Completions and hover texts of an editor with basedpyright."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from graphql import GraphQLEnumType, GraphQLObjectType, GraphQLSchema, build_schema

from tests.editor.session import open_session

ROOT = Path(__file__).parents[2]

CODE = """\
from remoteit import Client
from remoteit.types import Device, NoticeType


def write(client: Client, device: Device) -> None:
    print(device.last_reported, NoticeType.SECURITY)
    client.rename_service("80:00:00:00:01:02:03:05", "gate")
    client.iter_devices(state="active")
    client.
"""

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Shown:
    """The completions after `client.`, and the hover texts."""

    completions: set[str]
    method: str
    iterator: str
    value: str
    field: str


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    file = tmp_path_factory.mktemp("editor") / "program.py"
    file.write_text(CODE, "utf-8")

    async def look() -> Shown:
        async with open_session(file, extra_path=ROOT) as session:
            return Shown(
                completions=await session.completions("client."),
                method=await session.hover("client.rename_service"),
                iterator=await session.hover("client.iter_devices"),
                value=await session.hover("NoticeType.SECURITY"),
                field=await session.hover("device.last_reported"),
            )

    return asyncio.run(look())


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    return build_schema((ROOT / "schema.graphql").read_text("utf-8"))


def words(text: str | None) -> str:
    """Return the text with single spaces; fail if there is none, which would match anything."""
    assert text
    return " ".join(text.split())


def comment_above(operation: str) -> str:
    for file in (ROOT / "queries").glob("*.graphql"):
        if found := re.search(rf"((?:^#.*\n)+)\w+ {operation}\b", file.read_text("utf-8"), re.MULTILINE):
            return words(re.sub("^#", "", found[1], flags=re.MULTILINE))
    raise LookupError(f"there is no comment above the operation {operation}")


def test_completion_offers_the_methods(shown: Shown) -> None:
    assert {
        "connect",
        "device",
        "devices",
        "execute",
        "iter_devices",
        "me",
        "notices",
        "rename_service",
    } <= shown.completions
    assert "lambda" not in shown.completions


def test_a_method_shows_its_signature_comment_and_arguments(shown: Shown, schema: GraphQLSchema) -> None:
    assert schema.mutation_type
    described = schema.mutation_type.fields["renameService"].args["serviceId"].description
    assert "service_id: str" in shown.method
    assert comment_above("RenameService") in shown.method
    assert f"Args: service_id: {words(described)}" in shown.method


def test_an_iterator_shows_its_own_signature_and_arguments(shown: Shown) -> None:
    assert "iter_devices" in shown.iterator
    assert "-> ItemIterator[Device]" in shown.iterator
    assert "Iterate over all items that `devices` lists." in shown.iterator
    assert "page_size: Items per page, 2 to 1000." in shown.iterator
    assert "after" not in shown.iterator


def test_an_enum_value_shows_its_description(shown: Shown, schema: GraphQLSchema) -> None:
    kind = schema.type_map["NoticeType"]
    assert isinstance(kind, GraphQLEnumType)
    assert words(kind.values["SECURITY"].description) in shown.value


def test_a_field_shows_its_type_and_description(shown: Shown, schema: GraphQLSchema) -> None:
    device = schema.type_map["Device"]
    assert isinstance(device, GraphQLObjectType)
    assert "DateTime | None" in shown.field
    assert words(device.fields["lastReported"].description) in shown.field
