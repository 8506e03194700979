"""Interfaces and repeated selections: each field once and complete, and a fallback for unknown types."""

from __future__ import annotations

import importlib
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from types import ModuleType

    from tests.codegen.project import Project

SCHEMA = """
interface Event { id: ID! actor: User kind: String }
type Login implements Event { id: ID! actor: User kind: String device: String }
type Logout implements Event { id: ID! actor: User kind: String reason: String }
type Other implements Event { id: ID! actor: User kind: String }
type User { id: ID! email: String name: String friend: User login: Login }
type Query { events: [Event!]! event: Event user: User page: Page! }
type Page { events: [Event!]! }
"""

QUERIES = """
fragment EventFields on Event {
  id
  actor { id }
  ... on Login { id device actor { email } }
  ... on Logout { id reason }
}

fragment LoginFields on Login { device actor { name } }

fragment UserFields on User { id friend { id } }

query Events { events { ...EventFields } }

query Event { event { id ...LoginFields ... on Login { device actor { id email } } } }

query User { user { ...UserFields id friend { email } friend { name } } }

query Plain { event { id kind } }

fragment SharedFields on Event { id kind }

fragment LoginParts on Login { device actor { name } }

fragment LogoutParts on Logout { reason actor { email } }

fragment EveryField on Event { ...SharedFields ...LoginParts ...LogoutParts }

fragment PageFields on Page { events { ...EveryField } }

query Page { page { ...PageFields } }

query EveryEvent { events { ...EveryField } }

query Friend { user { login { ...SharedFields ...LoginParts } } }
"""

EVENTS: list[dict[str, Any]] = [
    {"__typename": "Login", "id": "1", "kind": "k", "device": "d", "actor": {"name": "A"}},
    {"__typename": "Logout", "id": "2", "kind": "k", "reason": "r", "actor": {"email": "a@example.com"}},
    {"__typename": "Other", "id": "3", "kind": None},
]


@pytest.fixture
def project(project: Project) -> Project:
    (project.root / "schema.graphql").write_text(SCHEMA, "utf-8")
    project.queries.write_text(QUERIES, "utf-8")
    return project


def call(package: ModuleType, method: str, data: object) -> Any:
    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"data": data})

    http = httpx.Client(transport=httpx.MockTransport(handle))
    return getattr(package.Client("https://api.example", http), method)()


def every_event(package: ModuleType, within: str) -> Any:
    """Return events by a selection that spreads one fragment with those of several types."""
    if within == "a fragment":
        return call(package, "page", {"page": {"events": EVENTS}}).events
    return call(package, "every_event", {"events": EVENTS})


def test_a_field_that_several_selections_name_is_merged(package: ModuleType) -> None:
    friend = {"id": "2", "email": "b@example.com", "name": "B"}
    user = call(package, "user", {"user": {"id": "1", "friend": friend}})
    assert user.friend.model_dump() == friend
    login = {"__typename": "Login", "id": "1", "device": "d", "actor": {"id": "2", "email": "e", "name": "n"}}
    event = call(package, "event", {"event": login})
    assert event.actor.model_dump() == login["actor"]


def test_known_types_have_their_own_models(package: ModuleType) -> None:
    actor = {"id": "2", "email": "b@example.com"}
    login, logout, other = call(
        package,
        "events",
        {
            "events": [
                {"__typename": "Login", "id": "1", "actor": actor, "device": "d"},
                {"__typename": "Logout", "id": "2", "actor": {"id": "2"}, "reason": None},
                {"__typename": "Other", "id": "3", "actor": None},
            ]
        },
    )
    assert (login.device, login.actor.email) == ("d", "b@example.com")
    assert (type(logout).__name__, logout.reason) == ("EventsResultLogout", None)
    assert (type(other).__name__, other.typename__) == ("EventsResultEvent", "Other")


def test_an_unknown_type_falls_back_to_the_interface(package: ModuleType) -> None:
    [event] = call(package, "events", {"events": [{"__typename": "Upgrade", "id": "9", "actor": None}]})
    assert (event.typename__, event.id) == ("Upgrade", "9")
    plain = call(package, "plain", {"event": {"__typename": "Upgrade", "id": "9", "kind": None}})
    assert plain.typename__ == "Upgrade"


def test_a_known_type_that_does_not_match_is_an_error(package: ModuleType) -> None:
    bad: dict[str, Any] = {"__typename": "Login", "id": "1", "actor": None, "device": {}}
    with pytest.raises(package.ResponseValidationError) as caught:
        call(package, "events", {"events": [bad]})
    [place] = caught.value.errors
    assert place.startswith("events[0].device: ")


@pytest.mark.parametrize("within", ["an operation", "a fragment"])
def test_a_fragment_that_bundles_those_of_several_types_keeps_them_all(
    package: ModuleType, within: str
) -> None:
    login, logout, other = every_event(package, within)
    assert (login.device, login.actor.name) == ("d", "A")
    assert (logout.reason, logout.actor.email) == ("r", "a@example.com")
    assert other.model_dump(by_alias=True) == EVENTS[2]


@pytest.mark.parametrize("within", ["an operation", "a fragment"])
def test_every_event_is_of_the_class_of_the_interface_s_fragment(package: ModuleType, within: str) -> None:
    events = every_event(package, within)
    assert all(isinstance(event, package.Shared) for event in events)
    assert isinstance(events[0], package.LoginParts)
    assert isinstance(events[1], package.LogoutParts)


def test_an_object_of_a_type_is_of_the_class_of_the_interface_s_fragment_too(package: ModuleType) -> None:
    login = call(package, "friend", {"user": {"login": EVENTS[0]}})
    assert isinstance(login, package.Shared)
    assert isinstance(login, package.LoginParts)
    assert (login.id, login.actor.name) == ("1", "A")


def test_the_name_of_the_type_is_selected_within_fragments_too(package: ModuleType) -> None:
    assert package.PAGE.document.count("__typename") == 1
    assert package.EVERY_EVENT.document.count("__typename") == 1


@pytest.mark.slow
@pytest.mark.parametrize("checker", [["mypy", "--strict"], ["basedpyright", "--pythonpath", sys.executable]])
def test_strict_type_checkers_accept_the_package(project: Project, checker: list[str]) -> None:
    project.generate()
    (project.root / "pyproject.toml").write_text(
        '[tool.basedpyright]\ntypeCheckingMode = "strict"\n', "utf-8"
    )
    result = subprocess.run(
        [sys.executable, "-m", *checker, "made"],
        cwd=project.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout


def test_the_documents_are_still_valid(project: Project, package: ModuleType) -> None:
    graphql = importlib.import_module("graphql")
    schema = graphql.build_schema(SCHEMA)
    for name in ("EVENTS", "EVENT", "USER", "PLAIN", "PAGE", "EVERY_EVENT", "FRIEND"):
        assert graphql.validate(schema, graphql.parse(getattr(package, name).document)) == []
