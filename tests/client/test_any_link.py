"""Any link, and any response to the list of logs or to a link, gives a value or raises a `RemoteItError`."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import socket
from typing import TYPE_CHECKING, Any
from unittest import mock

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remoteit import AsyncClient, Client, JobLogs, errors
from tests.client.fake_transport import CREDENTIALS, NO_RETRY, URL
from tests.client.raw_matrix import TLS
from tests.client.test_any_response import bodies, header_names, header_values, json_values, statuses
from tests.client.test_job_logs import LOGS
from tests.client.test_signed_links import LINK, SECRET, describe

if TYPE_CHECKING:
    from collections.abc import Iterator

hosts = st.text(max_size=80) | st.from_regex(r"[A-Za-z0-9._:\[\]%@\\-]{0,80}", fullmatch=True)
schemes = st.sampled_from(["https://", "http://", "https:", "//", "", "ftp://"])
tails = st.text(max_size=20) | st.from_regex(r"(:[0-9]{0,6})?[/?#%][ -~]{0,20}", fullmatch=True)
links = st.tuples(schemes, hosts, tails).map("".join) | st.text(max_size=80)
headers = st.dictionaries(st.sampled_from(header_names).map(str.encode), header_values, max_size=4)
changes = st.dictionaries(
    st.sampled_from(["downloadUrl", "filename", "expiresIn", "devices", "message"]),
    json_values | links | st.lists(json_values, max_size=2),
    max_size=4,
)


@pytest.fixture(scope="module", autouse=True)
def unreachable() -> Iterator[None]:
    """Let no host be found, after the checks that name resolution makes."""

    def fail(host: str | bytes | None, *_: object, **__: object) -> None:
        if isinstance(host, str):
            host.encode("idna")
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with mock.patch("socket.getaddrinfo", fail), mock.patch("socket.socket.connect", side_effect=OSError):
        yield


@given(link=links)
@settings(max_examples=300, deadline=None)
def test_any_link_is_an_error_if_its_host_is_not_found(link: str) -> None:
    options: dict[str, Any] = {"credentials": CREDENTIALS, "url": URL, "retry": NO_RETRY, "verify": TLS}

    async def run(*, aiohttp: bool) -> None:
        async with AsyncClient(**options, aiohttp=aiohttp) as client:
            with pytest.raises(errors.RemoteItError):
                await client.download_link(link, io.BytesIO())

    with Client(**options) as client, pytest.raises(errors.RemoteItError) as caught:
        client.download_link(link, io.BytesIO())
    if not isinstance(caught.value, errors.InvalidVariablesError):
        for aiohttp in (True, False):
            asyncio.run(run(aiohttp=aiohttp))


@given(changes=changes, body=st.none() | bodies, status=statuses, headers=headers)
@settings(max_examples=300, deadline=None)
def test_any_list_of_logs_is_a_value_or_an_error(
    changes: dict[str, object], body: bytes | None, status: int, headers: dict[bytes, bytes]
) -> None:
    content = json.dumps({**LOGS, **changes}).encode() if body is None else body

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, stream=httpx.ByteStream(content), headers=list(headers.items()))

    with (
        httpx.Client(transport=httpx.MockTransport(handle)) as http,
        Client(credentials=CREDENTIALS, url=URL, http_client=http, retry=NO_RETRY) as client,
        contextlib.suppress(errors.RemoteItError, errors.ApiWarning),
    ):
        logs = client.job_logs("J")
        assert logs is None or isinstance(logs, JobLogs)
        for name in [logs.filename, *(run.filename for run in logs.devices)] if logs else []:
            assert name is None or (name.strip(".") and not set(name) & set("/\\:\0\r\n"))


@given(body=bodies, status=statuses, headers=headers)
@settings(max_examples=300, deadline=None)
def test_any_response_to_a_link_is_content_or_an_error_without_the_link(
    body: bytes, status: int, headers: dict[bytes, bytes]
) -> None:
    caught: list[errors.RemoteItError] = []

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, stream=httpx.ByteStream(body), headers=list(headers.items()))

    with (
        httpx.Client(transport=httpx.MockTransport(handle)) as http,
        Client(credentials=CREDENTIALS, url=URL, http_client=http, retry=NO_RETRY) as client,
        contextlib.suppress(errors.ApiWarning),
    ):
        target = io.BytesIO()
        try:
            assert client.download_link(LINK, target) == len(target.getvalue())
        except errors.RemoteItError as error:
            caught.append(error)
    for failure in caught:
        assert SECRET not in describe(failure)
        assert not isinstance(failure, errors.AuthenticationError)
