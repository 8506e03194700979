"""Signing by hand, for tests: short, plain, and independent of the project's own signer and verifier."""

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
class Hand:
    """One request to a sandbox, with everything that can be got wrong within reach."""

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

    def digest(self, algorithm: str = "sha-256") -> Hand:
        made = hashlib.new(algorithm.replace("-", ""), self.body).digest()
        self.headers["content-digest"] = f"{algorithm}=:{base64.b64encode(made).decode()}:"
        return self

    def cavage(self, names: Sequence[str] = CAVAGE, **changes: str) -> Hand:
        own = {"(request-target)": f"{self.method.lower()} {self.path}", **self.headers}
        text = "\n".join(f"{name}: {own.get(name, 'absent')}" for name in names)
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
    ) -> Hand:
        """`created` and `expires` count from now; None leaves one out."""
        address = urlsplit(self.url)
        own = {
            "@method": self.method,
            "@authority": address.netloc,
            "@target-uri": self.url,
            "@scheme": "http",
            "@request-target": self.path,
            "@path": address.path,
            "@query": f"?{address.query}",
            **self.headers,
        }
        parameters = f'({" ".join(json.dumps(name) for name in components)});keyid="{self.key_id}"'
        parameters += f';alg="{alg}"' if alg else ""
        parameters += f";created={self.now + created}" if created is not None else ""
        parameters += f";expires={self.now + expires}" if expires is not None else ""
        text = "".join(f'"{name}": {own.get(name, "absent")}\n' for name in components)
        self.headers["signature-input"] = f"{label}={parameters}"
        signature = mac(self.secret, f'{text}"@signature-params": {parameters}')
        self.headers["signature"] = f"{label}=:{signature}:"
        return self

    def send(self) -> httpx.Response:
        with httpx.Client(verify=False) as client:  # plain HTTP: there is no certificate to load or to check
            # Built by hand, for httpx adds nothing to a request's headers then.
            return client.send(httpx.Request(self.method, self.url, headers=self.headers, content=self.body))


@dataclass(frozen=True)
class ClientCore:
    """Asks a sandbox, signed by scheme A, over one connection."""

    sandbox: Sandbox
    client: httpx.Client
    clock: Callable[[], float] = time.time
    key_id: str = ""
    secret: str = ""

    def ask_as(self, key_id: str, secret: str) -> ClientCore:
        """One who signs with another key."""
        return replace(self, key_id=key_id, secret=secret)

    def as_user(self, email: str) -> ClientCore:
        """One who signs as the account with this address, which gets a key for it."""
        backend = self.sandbox.backend
        account = backend.account_by_email(email)
        assert account is not None
        key = add_access_key(backend, account, backend.now())
        return self.ask_as(key.key, encode_secret(key))

    def status(self) -> int:
        """How a small query is answered, be it refused."""
        return self._send(b'{"query": "{ login { id } }"}').status_code

    def _send(self, body: bytes) -> httpx.Response:
        hand = Hand(
            self.sandbox, body=body, clock=self.clock, key_id=self.key_id, secret=self.secret
        ).cavage()
        return self.client.post(hand.url, headers=hand.headers, content=hand.body)

    def request(
        self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> httpx.Response:
        """Any signed request; headers may be added or replaced."""
        hand = Hand(
            self.sandbox, path=path, body=body, clock=self.clock, key_id=self.key_id, secret=self.secret,
            method=method, headers=headers or {},
        ).cavage()  # fmt: skip
        return self.client.request(method, hand.url, headers=hand.headers, content=hand.body)

    def post(self, query: str, variables: object = None, operation_name: object = None) -> Any:
        """The whole response object of an answer with status 200."""
        body = json.dumps({"query": query, "variables": variables, "operationName": operation_name})
        reply = self._send(body.encode())
        assert reply.status_code == 200, reply.text
        return reply.json()

    def data(self, query: str, **variables: object) -> Any:
        """The data of an answer without errors."""
        answer = self.post(query, variables)
        assert "errors" not in answer, answer
        return answer["data"]

    def refusal(self, query: str, **variables: object) -> tuple[str, str]:
        """Code and message of the one error in an answer."""
        (error,) = self.post(query, variables)["errors"]
        return error["extensions"]["code"], error["message"]

    def codes(self, query: str, variables: object = None, operation_name: object = None) -> set[str]:
        """The codes of all errors in an answer."""
        errors = self.post(query, variables, operation_name).get("errors", ())
        return {error["extensions"]["code"] for error in errors}
