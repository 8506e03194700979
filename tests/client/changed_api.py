"""Changes of an API, one of each kind, and what a client of the API before the change does then."""

from __future__ import annotations

import json
import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import graphql
import httpx

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

SDL = """
interface Event { id: ID! note: String }
type Started implements Event { id: ID! note: String by: String }
type Stopped implements Event { id: ID! note: String by: String }
type Owner { email: String }
type Device {
  id: ID!
  name: String!
  version: Int
  state: State
  owner: Owner
  events: [Event!]!
}
input Filter { name: String tag: String }
enum State { ON OFF }
type Query { devices(first: Int, filter: Filter, state: State): [Device!] }
type Mutation { rename(id: ID!, name: String!): Device }
"""
QUERIES = """
query Devices($first: Int, $filter: Filter, $state: State) {
  devices(first: $first, filter: $filter, state: $state) {
    id name version state owner { email }
    events { id note ... on Started { by } ... on Stopped { by } }
  }
}
mutation Rename($id: ID!, $name: String!) { rename(id: $id, name: $name) { id name version } }
"""
DEVICE: dict[str, Any] = {
    "id": "1", "name": "a", "version": 2, "state": "ON", "owner": {"email": "a@example.com"},
    "events": [{"__typename": "Stopped", "id": "2", "note": None, "by": "b"}],
}  # fmt: skip


@dataclass(frozen=True)
class Change:
    """A change of the API, and a call.

    Attributes:
        name: the change, and the call if it matters.
        edits: what replaces what in the SDL.
        call: calls a client.
        reads: the field of the first result that the change concerns.
        data: what the API has of the device, if that changes.
    """

    name: str
    edits: tuple[tuple[str, str], ...]
    call: Callable[[ModuleType, Any], Any] = lambda _, client: client.devices()
    reads: str = ""
    data: dict[str, Any] = field(default_factory=dict)


def _rename(_: ModuleType, client: Any) -> Any:
    return [client.rename("1", "b")]


def _with_filter(package: ModuleType, client: Any) -> Any:
    return client.devices(filter_=package.Filter(tag="x"))


def _with_state(package: ModuleType, client: Any) -> Any:
    return client.devices(state=package.State.OFF)


_ROOT = "devices(first: Int, filter: Filter, state: State)"
CHANGES = [
    Change("A nullable field is removed", (("  version: Int\n", ""),), reads="version"),
    Change("A non-null field is removed", (("  name: String!\n", ""),), reads="name"),
    Change(
        "All fields of an object are removed",
        (("email: String", "other: String"),),
        reads="owner",
    ),
    Change("The result of a mutation loses a field", (("  name: String!\n", ""),), _rename, "name"),
    Change("An argument is removed; the call does not pass it", (("first: Int, ", ""),)),
    Change(
        "An argument is removed; the call passes it",
        (("first: Int, ", ""),),
        lambda _, client: client.devices(first=1),
    ),
    Change("The type of an argument is removed; the call does not pass it", ((" filter: Filter,", ""),
           ("input Filter { name: String tag: String }", ""))),
    Change("The type of an argument is removed; the call passes it", ((" filter: Filter,", ""),
           ("input Filter { name: String tag: String }", "")), _with_filter),
    Change("A field of an input is removed; the call passes it", ((" tag: String", ""),), _with_filter),
    Change("A value of an enum is removed; the call passes it", (("ON OFF", "ON"),), _with_state),
    Change(
        "A type of an interface is removed",
        (("type Started implements Event { id: ID! note: String by: String }", ""),),
    ),
    Change("A type leaves its interface", (("type Started implements Event", "type Started"),)),
    Change("The field of the operation is removed", ((_ROOT, "others"),)),
    Change("All fields of the operation's value are removed", (
        ("type Device {", "type Device { other: Int } type Device2 {"),
    )),
    Change("The mutation is removed", (("rename(id: ID!, name: String!): Device", "other: Int"),), _rename),
    Change("A field gets subfields", (("  version: Int", "  version: Owner"),)),
    Change("A field loses its subfields", (("owner: Owner", "owner: String"),), data={"owner": "a"}),
    Change("A field has another scalar type", (("  version: Int", "  version: String"),),
           data={"version": "two"}),
    Change("A non-null field becomes nullable, and is null", (("name: String!\n", "name: String\n"),),
           data={"name": None}),
    Change("A nullable field becomes non-null", (("  version: Int", "  version: Int!"),), reads="version"),
    Change("A new argument is required", (("first: Int,", "first: Int, page: Int!,"),)),
    Change("An argument becomes required", (("first: Int,", "first: Int!,"),)),
    Change("An argument has another type", (("first: Int,", "first: String,"),)),
    Change("A field is deprecated", (("version: Int", "version: Int @deprecated"),), reads="version"),
    Change("A field is added", (("version: Int", "version: Int added: Int"),)),
    Change("An optional argument is added", (("first: Int,", "first: Int, page: Int,"),)),
    Change("A type is added, and an object of it is returned", (
        ("type Owner", "type Moved implements Event { id: ID! note: String } type Owner"),
    ), data={"events": [{"__typename": "Moved", "id": "3", "note": None}]}, reads="events"),
    Change("A value of an enum is added, and is returned", (("ON OFF", "ON OFF IDLE"),),
           data={"state": "IDLE"}, reads="state"),
]  # fmt: skip


def outcome(package: ModuleType, change: Change, *, strict: bool) -> str:
    """Make the call of a change and describe its outcome.

    Args:
        package: the client of the API before the change.
        change: the change.
        strict: whether the client is strict.
    """
    sdl = SDL
    for old, new in change.edits:
        assert old in sdl, old
        sdl = sdl.replace(old, new)
    schema, executed = graphql.build_schema(sdl, assume_valid=True), list[str]()
    device = {**DEVICE, **change.data}

    def resolve(*_: Any, **__: Any) -> Any:
        executed.append("")
        return device

    def resolve_list(*_: Any, **__: Any) -> Any:
        return [resolve()]

    run: Any = cast("Any", graphql).graphql_sync

    def respond(request: httpx.Request) -> httpx.Response:
        content = json.loads(request.content)
        root = {"devices": resolve_list, "rename": resolve}
        result = run(schema, content["query"], root, variable_values=content["variables"])
        return httpx.Response(200, json=result.formatted)

    with (
        httpx.Client(transport=httpx.MockTransport(respond)) as http,
        warnings.catch_warnings(record=True) as caught,
    ):
        warnings.simplefilter("always")
        client = package.Client("https://api.example", http, strict=strict)
        try:
            [result] = change.call(package, client)
        except package.RemoteItError as error:
            return f"`{type(error).__name__}`{'' if executed else '; nothing is executed'}"
        assert len(executed) == 1
        warned = any(item.category is package.ApiWarning for item in caught)
        text = "works, and warns once" if warned else "works"
        return f"{text}; {_describe(package, result, change)}" if change.reads else text


def _describe(package: ModuleType, result: Any, change: Change) -> str:
    try:
        value = getattr(result, change.reads)
    except package.MissingFieldError:
        return "reading the field raises `MissingFieldError`"
    if change.reads not in result.model_fields_set:
        return "the field reads as `None`, and is not in `model_fields_set`"
    if isinstance(value, list):
        return "the object has the interface's fields"
    if isinstance(value, package.State):
        return "the value is kept, with `is_known` false"
    return "the field has its value"
