"""When two requests are the same: by what they ask, not by the bytes in which they ask it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from remoteit.testing.graphql_request import GraphQLCall, graphql_call

from .normalize import body_bytes

if TYPE_CHECKING:
    from .normalize import Request

MATCHER = "remoteit"
"""The name by which vcrpy knows `same_request`."""

_REMEMBERED = 1024
"""Requests kept as read; a cassette's are compared with each one that is sent."""


@dataclass(frozen=True)
class Asked:
    """What a request asks.

    Attributes:
        method: in capitals.
        address: scheme, host and path.
        query: names and values of the URL's query, sorted.
        call: what a GraphQL request asks.
        content: JSON of another body, or None.
        body: another body, where it is no JSON either.
    """

    method: str
    address: str
    query: tuple[tuple[str, str], ...]
    call: GraphQLCall | None
    content: object
    body: bytes

    @property
    def label(self) -> str:
        """A name for people: the operation, or method and path."""
        if self.call is not None and self.call.operation:
            return f"operation {self.call.operation}"
        return f"{self.method} {urlsplit(self.address).path}"

    @property
    def identity(self) -> str:
        """Equal for requests that ask the same. Text, since in Python `True == 1`."""
        call = self.call
        asks = [call.operation, call.document, call.variables] if call else [self.content]
        return json.dumps([self.method, self.address, self.query, asks, self.body.hex()], sort_keys=True)


def same_request(first: Request, second: Request) -> bool:
    """Whether two requests ask the same; a matcher of vcrpy's.

    The host of a sandbox does not matter (`normalised_request`), nor do headers, white space and
    comments of a document, or the order of keys. Operation, variables, path and query do.
    """
    return asked(first).identity == asked(second).identity


def asked(request: Request) -> Asked:
    """Read a request."""
    return _asked(request.method, request.uri, body_bytes(request))


@lru_cache(_REMEMBERED)
def _asked(method: str, uri: str, body: bytes) -> Asked:
    parts = urlsplit(uri)
    call = graphql_call(body)
    content: object = None
    if call is None:
        try:
            content = json.loads(body)
            body = b""
        except ValueError:
            content = None
    else:
        body = b""
    return Asked(
        method=method.upper(),
        address=f"{parts.scheme}://{parts.netloc}{parts.path or '/'}",
        query=tuple(sorted(parse_qsl(parts.query, keep_blank_values=True))),
        call=call,
        content=content,
        body=body,
    )
