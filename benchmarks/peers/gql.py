"""The programs in the environment of gql: gql itself, sgqlc and the signing libraries.

Run as `python -m benchmarks.peers.gql PROGRAM ARGUMENT...`; `PROGRAMS` lists them.
"""

from __future__ import annotations

import asyncio
import datetime
import gc
import sys
import time
from email.utils import formatdate
from functools import partial
from typing import TYPE_CHECKING, Any

import requests
from gql import Client, GraphQLRequest
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.httpx import HTTPXAsyncTransport, HTTPXTransport
from gql.transport.requests import RequestsHTTPTransport
from http_message_signatures import HTTPMessageSigner, MappingKeyResolver
from http_message_signatures.algorithms import HMAC_SHA256
from requests_http_signature import HTTPSignatureAuth
from sgqlc.endpoint.http import HTTPEndpoint
from sgqlc.endpoint.requests import RequestsEndpoint

from benchmarks.harness import per_async_call, per_call, read_calls, serve

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.harness import Measure

SYNC_TRANSPORTS = {"httpx": HTTPXTransport, "requests": RequestsHTTPTransport}
ASYNC_TRANSPORTS = {"httpx": HTTPXAsyncTransport, "aiohttp": AIOHTTPTransport}
KEY = b"a-key-of-benchmarks-32-bytes-big"
KEY_ID = "AAAAAAAAAAAAAAAAAAAA"
COVERED = ("@method", "@authority", "@target-uri", "date")
LIFETIME = datetime.timedelta(seconds=300)
COUNT = 200  # signatures per round


def sync_calls(url: str, folder: str, transport: str) -> None:
    """Measure a small response and a page, in a session that stays open if the transport allows.

    On an async transport, gql's sync `execute` opens and closes a session for each call.
    """
    parsed = parse_calls(folder)
    if transport == "aiohttp":
        client = Client(transport=AIOHTTPTransport(url=f"{url}/graphql/v1"))
        serve({name: per_call(partial(client.execute, request), 50) for name, request in parsed.items()})
        return
    with Client(transport=SYNC_TRANSPORTS[transport](url=f"{url}/graphql/v1")) as session:
        serve({name: per_call(partial(session.execute, request), 200) for name, request in parsed.items()})


def async_calls(url: str, folder: str, transport: str) -> None:
    """Measure a small response and a page, one call at a time and 32 concurrently."""
    parsed = parse_calls(folder)
    client = Client(transport=ASYNC_TRANSPORTS[transport](url=f"{url}/graphql/v1"))
    with asyncio.Runner() as runner:
        session = runner.run(client.connect_async())
        serve(
            {
                f"{name} {at_once}": per_async_call(
                    runner, partial(session.execute, request), at_once=at_once, count=count
                )
                for name, request in parsed.items()
                for at_once, count in ((1, 200), (32, 10))
            }
        )
        runner.run(client.close_async())


def parse_calls(folder: str) -> dict[str, GraphQLRequest]:
    """Parse the documents once, before the measurement."""
    return {
        name: GraphQLRequest(
            body["query"], variable_values=body["variables"], operation_name=body["operationName"]
        )
        for name, body in read_calls(folder).items()
    }


def sgqlc(url: str, folder: str) -> None:
    """Measure sgqlc on a `requests.Session`, which keeps its connection, and on urllib, its default."""
    endpoint = f"{url}/graphql/v1"
    calls = read_calls(folder)
    with requests.Session() as session:
        ways = {"requests": RequestsEndpoint(endpoint, session=session), "urllib": HTTPEndpoint(endpoint)}

        def call(way: str, body: dict[str, Any]) -> object:
            response = ways[way](body["query"], body["variables"], body["operationName"])
            if "errors" in response:  # sgqlc does not raise
                raise ValueError(response["errors"])
            return response

        serve(
            {
                f"{name} {way}": per_call(partial(call, way, body), 100)
                for name, body in calls.items()
                for way in ways
            }
        )


def signing() -> None:
    """Measure both libraries, with the components that the API requires."""
    auth = HTTPSignatureAuth(
        signature_algorithm=HMAC_SHA256,
        key=KEY,
        key_id=KEY_ID,
        covered_component_ids=COVERED,
        expires_in=LIFETIME,
    )
    signer = HTTPMessageSigner(
        signature_algorithm=HMAC_SHA256,
        key_resolver=MappingKeyResolver(private_keys={KEY_ID: KEY}, public_keys={}),
    )

    def sign(request: requests.PreparedRequest) -> None:
        now = datetime.datetime.now(datetime.UTC)
        request.headers["Date"] = formatdate(now.timestamp(), usegmt=True)
        signer.sign(
            request, key_id=KEY_ID, created=now, expires=now + LIFETIME, covered_component_ids=COVERED
        )

    serve(
        {"requests-http-signature": measure_signing(auth), "http-message-signatures": measure_signing(sign)}
    )


def measure_signing(sign: Callable[[requests.PreparedRequest], object]) -> Measure:
    """Measure signing a prepared request."""
    template = requests.Request(
        "POST",
        "https://api.remote.it/graphql/v1",
        data=b"x" * 32,
        headers={"Content-Type": "application/json"},
    )

    def measure() -> float:
        prepared = [template.prepare() for _ in range(COUNT)]
        gc.collect()
        started = time.perf_counter()
        for request in prepared:
            sign(request)
        return (time.perf_counter() - started) / COUNT

    return measure


PROGRAMS: dict[str, Callable[..., None]] = {
    "sync_calls": sync_calls,
    "async_calls": async_calls,
    "sgqlc": sgqlc,
    "signing": signing,
}

if __name__ == "__main__":
    PROGRAMS[sys.argv[1]](*sys.argv[2:])
