"""Signing with requests-http-signature, which the vendor recommends, and with http-message-signatures."""

from __future__ import annotations

import datetime
import gc
import time
from email.utils import formatdate
from typing import TYPE_CHECKING

import requests
from http_message_signatures import HTTPMessageSigner, MappingKeyResolver
from http_message_signatures.algorithms import HMAC_SHA256
from requests_http_signature import HTTPSignatureAuth

from benchmarks.harness import serve

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.harness import Measure

KEY = b"a-key-of-benchmarks-32-bytes-big"
KEY_ID = "AAAAAAAAAAAAAAAAAAAA"
COVERED = ("@method", "@authority", "@target-uri", "date")
LIFETIME = datetime.timedelta(seconds=300)
COUNT = 200


def measured(sign: Callable[[requests.PreparedRequest], object]) -> Measure:
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


def main() -> None:
    """Measure both, with the components that the API requires."""
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

    serve({"requests-http-signature": measured(auth), "http-message-signatures": measured(sign)})


if __name__ == "__main__":
    main()
