"""Names and ids of files that cannot be sent are rejected with their own cause, before anything is sent."""

from __future__ import annotations

import io

import httpx
import pytest

from remoteit import errors
from tests.client.fake_transport import FakeTransport, OpenClient, upload_response


@pytest.mark.parametrize("name", ["\u2028", "\u2029", "\x85", "\x1c", "\r\n", " \t"])
def test_a_name_of_separators_only_is_rejected_for_what_it_is(open_client: OpenClient, name: str) -> None:
    transport = FakeTransport(upload_response())
    with (
        open_client(transport=transport) as client,
        pytest.raises(ValueError, match="white space or line separators only"),
    ):
        client.upload_file(io.BytesIO(b"x"), name=name)
    assert transport.requests == []


@pytest.mark.parametrize(
    "file_id",
    ["", ".", "..", "...", "a/b", "/", "../me", "a\\b", "a?b", "a#b", "%2e%2e", "a b", "\u2028", "a\n"],
)
def test_what_is_not_the_id_of_a_file_is_rejected(open_client: OpenClient, file_id: str) -> None:
    transport = FakeTransport(httpx.Response(200, content=b"x"))
    with (
        open_client(transport=transport) as client,
        pytest.raises(errors.InvalidVariablesError, match="not a file's id"),
    ):
        client.download_file(file_id, io.BytesIO())
    assert transport.requests == []


@pytest.mark.parametrize("file_id", ["F", "f1a949f9-8987-3396-ccf9-9881a642581f", "80:00:00:00", "a.b"])
def test_ids_are_sent_as_they_are(open_client: OpenClient, file_id: str) -> None:
    transport = FakeTransport(httpx.Response(200, content=b"x"))
    with open_client(transport=transport) as client:
        assert client.download_file(file_id, io.BytesIO()) == 1
    assert transport.requests[0].url.path == f"/graphql/v1/file/download/{file_id}"
