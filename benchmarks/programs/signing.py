"""Signing: the auth flow, and the minimal work that every signer does."""

from __future__ import annotations

import gc
import hmac
import time
from base64 import b64encode
from email.utils import formatdate
from typing import TYPE_CHECKING, get_args

import httpx

from benchmarks.harness import serve
from remoteit_auth import Credentials, RemoteItAuth, Scheme

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.harness import Measure

KEY = b"a-key-of-benchmarks-32-bytes-big"
KEY_ID = "AAAAAAAAAAAAAAAAAAAA"
HOST = "api.remote.it"
URL = f"https://{HOST}/graphql/v1"
LENGTH = 32
COUNT = 3000


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
    """Measures the bare work."""

    def measure() -> float:
        gc.collect()
        started = time.perf_counter()
        for _ in range(COUNT):
            work()
        return (time.perf_counter() - started) / COUNT

    return measure


def auth_flow(auth: httpx.Auth) -> Measure:
    """Measures an auth flow, from a request that is built to one that may be sent."""
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


def main() -> None:
    """Measure both schemes."""
    bares = {"cavage": bare_cavage, "rfc9421": bare_rfc9421}
    schemes: tuple[Scheme, ...] = get_args(Scheme)
    measures: dict[str, Measure] = {}
    for scheme in schemes:
        auth = RemoteItAuth(Credentials(KEY_ID, KEY), scheme=scheme)
        measures |= {f"bare {scheme}": bare(bares[scheme]), f"ours {scheme}": auth_flow(auth)}
    serve(measures)


if __name__ == "__main__":
    main()
