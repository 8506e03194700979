"""Paged operations have an iterator beside their method."""

from __future__ import annotations

import asyncio
import inspect
import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import generated_client
from remoteit.codegen.errors import CodegenError

if TYPE_CHECKING:
    from types import ModuleType

    from tests.codegen.project import Project

SCHEMA = """
type Query {
  users(
    size: Int
    from: Int
    after: ID
    "Part of a name."
    name: String!
    "Only these."
    colours: [String!]
  ): Page!
  moments(size: Int, from: Int, start: Int): Page!
  maybe(size: Int, from: Int): Page
}
type Page { items: [User!]! total: Int! hasMore: Boolean! last: ID }
type User { id: ID! name: String }
"""

QUERIES = """
fragment UserFields on User { id name }

# List the users.
query Users($name: String!, $size: Int = 2, $from: Int = 0, $after: ID, $colours: [String!]) {
  users(name: $name, size: $size, from: $from, after: $after, colours: $colours) {
    items { ...UserFields } total hasMore
  }
}

query Unsized($name: String!, $from: Int) { users(name: $name, from: $from) { items { id } total hasMore } }

query Partial($name: String!, $size: Int, $from: Int) {
  users(name: $name, size: $size, from: $from) { items { id } total }
}

query Moments($size: Int, $from: Int, $start: Int) {
  moments(size: $size, from: $from, start: $start) { items { id } total hasMore }
}
"""


@pytest.fixture
def project(project: Project) -> Project:
    (project.root / "schema.graphql").write_text(SCHEMA, "utf-8")
    project.queries.write_text(QUERIES, "utf-8")
    return project


def respond(request: httpx.Request) -> httpx.Response:
    variables = json.loads(request.content)["variables"]
    assert variables["name"] == "a"
    start, size = variables["from"], variables["size"]
    items = [{"id": str(number), "name": None} for number in range(5)][start : start + size]
    page = {"items": items, "total": 5, "hasMore": start + size < 5}
    return httpx.Response(200, json={"data": {"users": page}})


def test_an_iterator_yields_the_items_of_all_pages(package: ModuleType) -> None:
    with httpx.Client(transport=httpx.MockTransport(respond)) as http:
        users: list[Any] = list(
            package.Client("https://api.example", http).iter_users("a", page_size=2, start=1)
        )
    assert [user.id for user in users] == ["1", "2", "3", "4"]
    assert {type(user) for user in users} == {package.User}


def test_an_async_iterator_yields_the_items_of_all_pages(package: ModuleType) -> None:
    async def fetch() -> list[str]:
        async with httpx.AsyncClient(transport=httpx.MockTransport(respond)) as http:
            users = package.AsyncClient("https://api.example", http).iter_users("a", page_size=2)
            return [user.id async for user in users]

    assert not inspect.iscoroutinefunction(package.AsyncClient.iter_users)
    assert asyncio.run(fetch()) == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize(("name", "prefix"), [("Client", ""), ("AsyncClient", "Async")])
def test_an_iterator_has_its_own_name_signature_and_docstring(
    package: ModuleType, name: str, prefix: str
) -> None:
    iterator = getattr(package, name).iter_users
    assert (iterator.__name__, iterator.__qualname__) == ("iter_users", f"{name}.iter_users")
    assert str(inspect.signature(iterator)) == (
        "(self, name: 'str', *, page_size: 'int' = 1000, start: 'int' = 0,"
        " colours: 'Sequence[str] | None | UnsetType' = UNSET) -> "
        f"'{prefix}ItemIterator[User]'"
    )
    assert inspect.getdoc(iterator) == (
        "Iterate over all items that `users` lists.\n\n"
        "Args:\n    page_size: Items per page, 2 to 1000.\n    start: Position of the first item, from 0.\n"
        "    name: Part of a name.\n    colours: Only these.\n\n"
        "Returns:\n    An iterator that fetches pages ahead and yields the items in order. If a page fails,"
        " its\n    error is raised; the next step requests that page again.\n\n"
        "Raises:\n    ValueError: `page_size` or `start` is out of range."
    )


def test_only_pages_that_can_be_positioned_have_an_iterator(package: ModuleType) -> None:
    assert [name for name in dir(package.Client) if name.startswith("iter_")] == ["iter_users"]


def test_an_operation_with_the_name_of_an_iterator_is_rejected(project: Project) -> None:
    with project.queries.open("a") as file:
        file.write("query IterUsers { maybe { total } }\n")
    line = len(project.queries.read_text("utf-8").splitlines())
    message = rf"users\.graphql:{line}:1: `IterUsers` would define `iter_users`, which is in use already"
    with pytest.raises(CodegenError, match=message):
        project.generate()


@pytest.mark.parametrize("client", [generated_client.Client, generated_client.AsyncClient])
def test_the_paged_operations_of_the_api_have_iterators(client: type) -> None:
    assert {name for name in dir(client) if name.startswith("iter_")} == {
        "iter_device_products",
        "iter_devices",
        "iter_events",
        "iter_jobs",
    }
