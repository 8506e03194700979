"""Signed requests for tests, independent of the project's own signer and verifier."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx

from remoteit.sandbox.rules.access_keys import add_access_key, encode_secret

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from remoteit.sandbox import Sandbox

CAVAGE = ("(request-target)", "host", "date", "content-type", "content-length")
RFC9421 = ("@method", "@authority", "@target-uri", "date")


def mac(secret: str, text: str) -> str:
    digest = hmac.new(base64.b64decode(secret), text.encode("latin-1"), hashlib.sha256).digest()
    return base64.b64encode(digest).decode("ascii")


@dataclass
class SignedRequest:
    """A request to a sandbox, every part of which a test can get wrong."""

    sandbox: Sandbox
    path: str = "/graphql/v1"
    body: bytes = b'{"query": "{ login { email } }"}'
    key_id: str = ""
    secret: str = ""
    offset: float = 0
    clock: Callable[[], float] = time.time
    method: str = "POST"
    headers: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.now = int(self.clock() + self.offset)
        self.url = self.sandbox.url + self.path
        self.key_id = self.key_id or self.sandbox.key_id
        self.secret = self.secret or self.sandbox.secret
        self.headers = {
            "host": urlsplit(self.url).netloc,
            "date": formatdate(self.now, usegmt=True),
            "content-type": "application/json",
            "content-length": str(len(self.body)),
            **self.headers,
        }

    def digest(self, algorithm: str = "sha-256") -> SignedRequest:
        digest = hashlib.new(algorithm.replace("-", ""), self.body).digest()
        self.headers["content-digest"] = f"{algorithm}=:{base64.b64encode(digest).decode()}:"
        return self

    def cavage(self, names: Sequence[str] = CAVAGE, **changes: str) -> SignedRequest:
        values = {"(request-target)": f"{self.method.lower()} {self.path}", **self.headers}
        text = "\n".join(f"{name}: {values.get(name, 'absent')}" for name in names)
        parameters = {
            "keyId": self.key_id,
            "algorithm": "hmac-sha256",
            "headers": " ".join(names),
            "signature": mac(self.secret, text),
            **changes,
        }
        pairs = ",".join(f'{name}="{value}"' for name, value in parameters.items() if value)
        self.headers["authorization"] = f"Signature {pairs}"
        return self

    def rfc9421(
        self,
        components: Sequence[str] = RFC9421,
        label: str = "remoteit",
        alg: str | None = "hmac-sha256",
        created: int | None = 0,
        expires: int | None = 300,
    ) -> SignedRequest:
        """Sign by RFC 9421; `created` and `expires` count from now, None omits them."""
        url = urlsplit(self.url)
        values = {
            "@method": self.method,
            "@authority": url.netloc,
            "@target-uri": self.url,
            "@scheme": "http",
            "@request-target": self.path,
            "@path": url.path,
            "@query": f"?{url.query}",
            **self.headers,
        }
        parameters = f'({" ".join(json.dumps(name) for name in components)});keyid="{self.key_id}"'
        parameters += f';alg="{alg}"' if alg else ""
        parameters += f";created={self.now + created}" if created is not None else ""
        parameters += f";expires={self.now + expires}" if expires is not None else ""
        text = "".join(f'"{name}": {values.get(name, "absent")}\n' for name in components)
        self.headers["signature-input"] = f"{label}={parameters}"
        signature = mac(self.secret, f'{text}"@signature-params": {parameters}')
        self.headers["signature"] = f"{label}=:{signature}:"
        return self

    def send(self) -> httpx.Response:
        with httpx.Client(verify=False) as client:  # plain HTTP: there is no certificate to load or to check
            # A request built this way gets no further headers from httpx.
            return client.send(httpx.Request(self.method, self.url, headers=self.headers, content=self.body))


@dataclass(frozen=True)
class Caller:
    """Calls a sandbox with requests signed by scheme A, over one connection."""

    sandbox: Sandbox
    client: httpx.Client
    clock: Callable[[], float] = time.time
    key_id: str = ""
    secret: str = ""

    def with_key(self, key_id: str, secret: str) -> Caller:
        """Return a caller that signs with another key."""
        return replace(self, key_id=key_id, secret=secret)

    def as_user(self, email: str) -> Caller:
        """Return a caller that signs with a new key of the account with this url."""
        backend = self.sandbox.backend
        account = backend.account_by_email(email)
        assert account is not None
        key = add_access_key(backend, account, backend.now())
        return self.with_key(key.key, encode_secret(key))

    def status(self) -> int:
        """Return the status of a small query."""
        return self._send(b'{"query": "{ login { id } }"}').status_code

    def _send(self, body: bytes) -> httpx.Response:
        request = SignedRequest(
            self.sandbox, body=body, clock=self.clock, key_id=self.key_id, secret=self.secret
        ).cavage()
        return self.client.post(request.url, headers=request.headers, content=request.body)

    def request(
        self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> httpx.Response:
        """Send a signed request; `headers` adds and replaces headers."""
        request = SignedRequest(
            self.sandbox, path=path, body=body, clock=self.clock, key_id=self.key_id, secret=self.secret,
            method=method, headers=headers or {},
        ).cavage()  # fmt: skip
        return self.client.request(method, request.url, headers=request.headers, content=request.body)

    def post(self, query: str, variables: object = None, operation_name: object = None) -> Any:
        """Return the response object; fail unless the status is 200."""
        body = json.dumps({"query": query, "variables": variables, "operationName": operation_name})
        response = self._send(body.encode())
        assert response.status_code == 200, response.text
        return response.json()

    def data(self, query: str, **variables: object) -> Any:
        """Return the data; fail if there are errors."""
        response = self.post(query, variables)
        assert "errors" not in response, response
        return response["data"]

    def error(self, query: str, **variables: object) -> tuple[str, str]:
        """Return code and message of the only error."""
        (error,) = self.post(query, variables)["errors"]
        return error["extensions"]["code"], error["message"]

    def codes(self, query: str, variables: object = None, operation_name: object = None) -> set[str]:
        """Return the codes of all errors."""
        errors = self.post(query, variables, operation_name).get("errors", ())
        return {error["extensions"]["code"] for error in errors}
