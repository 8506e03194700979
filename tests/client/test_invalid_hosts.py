"""Hosts that cannot exist are rejected in the client's URL, and are an error of the client in a redirect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from remoteit import ConfigurationError, RemoteItError
from tests.client.fake_transport import CREDENTIALS, NO_RETRY
from tests.client.raw_server import End, RawServer

if TYPE_CHECKING:
    from tests.client.fake_transport import OpenClient

URLS = [
    "https://xn--a", "https://a..b", f"https://{'a' * 64}.com", "https://h:99999", "https://h:-1", "https://[::1",
]  # fmt: skip


@pytest.mark.parametrize("url", URLS)
def test_an_invalid_host_is_rejected_when_the_client_is_made(open_client: OpenClient, url: str) -> None:
    with pytest.raises(ConfigurationError, match="URL"), open_client(url=url, credentials=CREDENTIALS):
        pass


@pytest.mark.parametrize("options", [{}, {"aiohttp": False}, {"event_hooks": {"request": []}}], ids=str)
@pytest.mark.parametrize("url", [*URLS, "//\udcff/", "https://"])
def test_a_redirect_to_an_invalid_host_is_an_error_of_the_client(
    open_client: OpenClient, url: str, options: dict[str, Any]
) -> None:
    location = url.encode("utf-8", "surrogateescape")
    head = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + b"\r\n\r\n"
    with RawServer(lambda _: [head, End.CLOSE]) as server:
        options = {"credentials": CREDENTIALS, "url": server.url, "retry": NO_RETRY, **options}
        if "aiohttp" in options and "Async" not in str(open_client):
            options.pop("aiohttp")
        with open_client(**options) as client, pytest.raises(RemoteItError):
            client.me()
        assert len(server.requests) == 1
