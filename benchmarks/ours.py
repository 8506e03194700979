"""The programs in the project's environment: this client, plain httpx and plain aiohttp.

Run as `python -m benchmarks.ours PROGRAM ARGUMENT...`; `PROGRAMS` lists them.
"""

from __future__ import annotations

import asyncio
import gc
import hmac
import json
import resource
import sys
import time
from base64 import b64encode
from collections import deque
from email.utils import formatdate
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import aiohttp
import httpx

from benchmarks.harness import per_async_call, per_call, read_calls, report, serve
from generated_client import DEVICES
from generated_client._runtime.protocol import decode
from remoteit import AsyncClient, Client, Credentials
from remoteit_auth import RemoteItAuth, Scheme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.harness import Measure
    from generated_client import Device

KEY_ID = "AAAAAAAAAAAAAAAAAAAA"
KEY = b"a-key-of-benchmarks-32-bytes-big"
CREDENTIALS = Credentials(KEY_ID, KEY)
HOST = "api.remote.it"
URL = f"https://{HOST}/graphql/v1"
LENGTH = 32  # bytes of the body of a signed request
COUNT = 3000  # signatures per round


def sync_calls(url: str, _folder: str) -> None:
    """Measure `Client`: a small response and a page."""
    with Client(credentials=CREDENTIALS, url=url) as client:
        serve(
            {
                "small": per_call(client.me, 200),
                "page": per_call(lambda: client.devices(size=5), 200),
            }
        )


def sync_httpx(url: str, folder: str) -> None:
    """Measure plain httpx: a small response and a page."""
    endpoint = f"{url}/graphql/v1"
    with httpx.Client() as client:

        def call(body: dict[str, Any]) -> object:
            return client.post(endpoint, json=body).json()

        serve({name: per_call(partial(call, body), 200) for name, body in read_calls(folder).items()})


def async_calls(url: str, _folder: str, connections: str) -> None:
    """Measure 32 concurrent calls with `AsyncClient`.

    Args:
        url: the URL of the server.
        connections: `default`, or `httpx` for a plain `httpx.AsyncClient`.
    """

    async def build() -> AsyncClient:
        return AsyncClient(
            credentials=CREDENTIALS,
            url=url,
            http_client=httpx.AsyncClient() if connections == "httpx" else None,
        )

    with asyncio.Runner() as runner:
        client = runner.run(build())
        serve(
            {
                "small 32": per_async_call(runner, client.me, at_once=32, count=10),
                "page 32": per_async_call(runner, lambda: client.devices(size=5), at_once=32, count=10),
            }
        )
        runner.run(client.aclose())


def async_httpx(url: str, folder: str) -> None:
    """Measure 32 concurrent calls with plain httpx."""
    endpoint = f"{url}/graphql/v1"

    async def build() -> httpx.AsyncClient:
        return httpx.AsyncClient()

    with asyncio.Runner() as runner:
        client = runner.run(build())

        async def call(body: dict[str, Any]) -> object:
            return (await client.post(endpoint, json=body)).json()

        serve(
            {
                f"{name} 32": per_async_call(runner, partial(call, body), at_once=32, count=10)
                for name, body in read_calls(folder).items()
            }
        )
        runner.run(client.aclose())


def async_aiohttp(url: str, folder: str) -> None:
    """Measure 32 concurrent calls with plain aiohttp."""
    endpoint = f"{url}/graphql/v1"

    async def build() -> aiohttp.ClientSession:
        return aiohttp.ClientSession()

    with asyncio.Runner() as runner:
        client = runner.run(build())

        async def call(body: dict[str, Any]) -> object:
            async with client.post(endpoint, json=body) as response:
                return await response.json()

        serve(
            {
                f"{name} 32": per_async_call(runner, partial(call, body), at_once=32, count=10)
                for name, body in read_calls(folder).items()
            }
        )
        runner.run(client.close())


def decoding(folder: str) -> None:
    """Measure decoding a page of 1,000 devices into our models and into plain dicts."""
    response = httpx.Response(200, content=(Path(folder) / "Devices.json").read_bytes())
    serve(
        {
            "ours": per_call(lambda: decode(DEVICES, (), response), 10),
            "json": per_call(lambda: json.loads(response.content), 10),
        }
    )


def building() -> None:
    """Measure creating a client, and creating the HTTP client that it uses."""
    serve(
        {"ours": per_call(lambda: Client(credentials=CREDENTIALS), 10), "httpx": per_call(httpx.Client, 10)}
    )


def signing() -> None:
    """Measure the auth flow and the minimal work of both schemes."""
    bares = {"cavage": bare_cavage, "rfc9421": bare_rfc9421}
    schemes: tuple[Scheme, ...] = get_args(Scheme)
    measures: dict[str, Measure] = {}
    for scheme in schemes:
        auth = RemoteItAuth(CREDENTIALS, scheme=scheme)
        measures |= {f"bare {scheme}": bare(bares[scheme]), f"ours {scheme}": auth_flow(auth)}
    serve(measures)


def bare_cavage() -> tuple[str, str]:
    """Date, signing string, HMAC and base64, without any abstraction."""
    date = formatdate(time.time(), usegmt=True)
    signing_string = (
        f"(request-target): post /graphql/v1\nhost: {HOST}\ndate: {date}\n"
        f"content-type: application/json\ncontent-length: {LENGTH}"
    )
    signature = b64encode(hmac.digest(KEY, signing_string.encode(), "sha256")).decode()
    return date, (
        f'Signature keyId="{KEY_ID}",algorithm="hmac-sha256",'
        f'headers="(request-target) host date content-type content-length",signature="{signature}"'
    )


def bare_rfc9421() -> tuple[str, str, str]:
    """Date, signature base, HMAC and base64, without any abstraction."""
    now = int(time.time())
    date = formatdate(now, usegmt=True)
    params = (
        '("@method" "@authority" "@target-uri" "date");'
        f'keyid="{KEY_ID}";alg="hmac-sha256";created={now};expires={now + 300}'
    )
    signature_base = (
        f'"@method": POST\n"@authority": {HOST}\n"@target-uri": {URL}\n"date": {date}\n'
        f'"@signature-params": {params}'
    )
    signature = b64encode(hmac.digest(KEY, signature_base.encode(), "sha256")).decode()
    return date, f"remoteit={params}", f"remoteit=:{signature}:"


def bare(work: Callable[[], object]) -> Measure:
    """Measure the minimal work."""

    def measure() -> float:
        gc.collect()
        started = time.perf_counter()
        for _ in range(COUNT):
            work()
        return (time.perf_counter() - started) / COUNT

    return measure


def auth_flow(auth: httpx.Auth) -> Measure:
    """Measure an auth flow on requests that are already built."""
    with httpx.Client() as client:
        template = client.build_request(
            "POST", URL, content=b"x" * LENGTH, headers={"Content-Type": "application/json"}
        )

    def fresh() -> httpx.Request:
        return httpx.Request("POST", template.url, headers=template.headers, content=b"x" * LENGTH)

    def measure() -> float:
        requests = [fresh() for _ in range(COUNT)]
        gc.collect()
        started = time.perf_counter()
        for request in requests:
            next(auth.auth_flow(request))
        return (time.perf_counter() - started) / COUNT

    return measure


def fleet(url: str, folder: str, way: str, devices: str, repetitions: str) -> None:
    """Measure iterating over a fleet: the average time and CPU time, and the peak memory."""
    times = int(repetitions)
    imported = peak_memory()
    # The cost of the first call is not part of the measurement.
    with Client(credentials=CREDENTIALS, url=url) as client, asyncio.Runner() as runner:
        client.devices(size=2)
        ready = runner.run(_ready(url))
        ways: dict[str, Callable[[], None]] = {
            "iterate": partial(iterate, client),
            "iterate async": lambda: runner.run(_iterate_async(ready)),
            "page by page": partial(page_by_page, client),
        }
        work = decoded_alone(url, folder, int(devices)) if way == "decode" else ways[way]
        wall, cpu = time.perf_counter(), time.process_time()
        for _ in range(times):
            work()
        report(
            {
                "wall": (time.perf_counter() - wall) / times,
                "cpu": (time.process_time() - cpu) / times,
                "peak": peak_memory() - imported,
            }
        )
        runner.run(ready.aclose())


def iterate(client: Client) -> None:
    """Iterate with `iter_devices`; no device is kept."""
    deque(client.iter_devices(), maxlen=0)


def page_by_page(client: Client) -> None:
    """Iterate with a loop over the pages."""
    deque(_devices(client), maxlen=0)


def _devices(client: Client) -> Iterator[Device]:
    start, more = 0, True
    while more:
        page = client.devices(size=1000, from_=start)
        yield from page.items
        start, more = start + len(page.items), page.has_more


async def _iterate_async(client: AsyncClient) -> None:
    async for _ in client.iter_devices():
        pass


async def _ready(url: str) -> AsyncClient:
    client = AsyncClient(credentials=CREDENTIALS, url=url)
    await client.devices(size=2)
    return client


def decoded_alone(url: str, folder: str, devices: int) -> Callable[[], None]:
    """Return work that only decodes the pages, which are already in memory."""
    body = read_calls(folder)["page"]
    with httpx.Client() as http:
        pages = [
            http.post(
                f"{url}/graphql/v1", json={**body, "variables": {"sort": "name", "size": 1000, "from": start}}
            )
            for start in range(0, devices, 1000)
        ]

    def work() -> None:
        for page in pages:
            decode(DEVICES, (), page)

    return work


def peak_memory() -> int:
    """Return the peak memory of this process, in bytes."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage may report the parent's memory, which a child starts with
        [line] = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
        return int(line.split()[1]) * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


PROGRAMS: dict[str, Callable[..., None]] = {
    "sync_calls": sync_calls,
    "sync_httpx": sync_httpx,
    "async_calls": async_calls,
    "async_httpx": async_httpx,
    "async_aiohttp": async_aiohttp,
    "decoding": decoding,
    "building": building,
    "signing": signing,
    "fleet": fleet,
}

if __name__ == "__main__":
    PROGRAMS[sys.argv[1]](*sys.argv[2:])
