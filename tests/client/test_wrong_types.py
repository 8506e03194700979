"""An argument of a wrong type is rejected with a message that says what to pass; nothing is sent."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from remoteit import ArgumentDefinition, InvalidVariablesError
from tests.client.fake_transport import FakeTransport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from remoteit import Client
    from tests.client.fake_transport import OpenClient

NO_VALUE: Any = None


@pytest.fixture
def client(open_client: OpenClient) -> Iterator[Client]:
    """A client that must not send anything."""
    transport = FakeTransport()
    with open_client(transport=transport) as client:
        yield client
    assert not transport.requests


CALLS: list[tuple[Callable[[Client], object], str]] = [
    (lambda client: client.download_link(NO_VALUE, io.BytesIO()), "url"),
    (lambda client: client.download_file(NO_VALUE, io.BytesIO()), "fileId"),
    (lambda client: client.job_logs(NO_VALUE), "jobId"),
    (lambda client: client.download_job_logs(NO_VALUE, io.BytesIO()), "jobId"),
]


@pytest.mark.parametrize(("call", "variable"), CALLS)
def test_none_for_a_link_or_an_id_is_rejected_by_name(
    client: Client, call: Callable[[Client], object], variable: str
) -> None:
    with pytest.raises(InvalidVariablesError, match=f"`{variable}` .* it must be a str, not None") as caught:
        call(client)
    assert caught.value.variables == (variable,)


@pytest.mark.parametrize("arguments", [{"mode": "safe"}, [{"name": "mode"}], ["mode"]])
def test_values_are_not_definitions_of_arguments(client: Client, arguments: Any) -> None:
    with pytest.raises(TypeError, match="must be a list of `ArgumentDefinition`"):
        client.upload_file(io.BytesIO(b"x"), name="a", arguments=arguments)


@pytest.mark.parametrize(
    ("definition", "attribute"),
    [
        ({"name": None, "type": "StringEntry"}, "name"),
        ({"name": "a", "type": "StringEntry", "desc": 1}, "desc"),
        ({"name": "a", "type": "StringSelect", "options": ["1", 2]}, r"options\[1\]"),
    ],
)
def test_the_texts_of_a_definition_are_checked(definition: dict[str, Any], attribute: str) -> None:
    with pytest.raises(TypeError, match=f"`{attribute}` of the argument must be a str"):
        ArgumentDefinition(**definition)


@pytest.mark.parametrize("since", [date(2026, 1, 1), 5])
def test_events_begin_at_a_time_an_event_or_a_cursor(client: Client, since: Any) -> None:
    with pytest.raises(TypeError, match=f"a datetime, an event or a cursor, not {type(since).__name__}"):
        client.follow_events(since=since)
