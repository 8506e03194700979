"""Compare requests by what they ask rather than by their bytes: whether they match, and how they differ."""

from __future__ import annotations

import difflib
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeGuard
from urllib.parse import parse_qsl, urlsplit

from graphql import GraphQLError, parse, print_ast

from remoteit.testing.graphql_request import GraphQLCall, graphql_call, read_body
from remoteit.testing.secrets.redact import redact_string

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .normalize import Request

MATCHER = "remoteit"
"""The name under which `same_request` is registered with vcrpy."""

_CACHE_SIZE = 1024
"""Parsed requests kept in memory; those of a cassette are compared with each request that is sent."""

_MAX_VALUE_LENGTH = 80
_MAX_DIFF_LINES = 20


class _Absent:
    """The absence of a value, which differs from null."""


_ABSENT: Final = _Absent()


@dataclass(frozen=True)
class RequestKey:
    """The parts of a request that are compared.

    Attributes:
        method: in capitals.
        address: scheme, host and path.
        query: names and values of the URL's query, sorted.
        call: the content of a GraphQL request.
        content: the content of another JSON body, or None.
        body: any other body.
    """

    method: str
    address: str
    query: tuple[tuple[str, str], ...]
    call: GraphQLCall | None
    content: object
    body: bytes

    @property
    def label(self) -> str:
        """The name in messages: the operation, or method and path."""
        if self.call is not None and self.call.operation:
            return f"operation {self.call.operation}"
        return f"{self.method} {urlsplit(self.address).path}"

    @property
    def identity(self) -> str:
        """Text that is equal for matching requests. Not the values themselves: in Python `True == 1`."""
        call = self.call
        content = [call.operation, call.document, call.variables] if call else [self.content]
        return json.dumps([self.method, self.address, self.query, content, self.body.hex()], sort_keys=True)


def same_request(first: Request, second: Request) -> bool:
    """Return whether two requests match; a matcher for vcrpy.

    The address of the sandbox (see `normalize_request`), headers, white space and comments of a document,
    and the order of keys do not matter. Method, path, query, operation, document and variables do.
    """
    return request_key(first).identity == request_key(second).identity


def request_key(request: Request) -> RequestKey:
    """Parse a request."""
    return _request_key(request.method, request.uri, read_body(request.body) or b"")


@lru_cache(_CACHE_SIZE)
def _request_key(method: str, uri: str, body: bytes) -> RequestKey:
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
    return RequestKey(
        method=method.upper(),
        address=f"{parts.scheme}://{parts.netloc}{parts.path or '/'}",
        query=tuple(sorted(parse_qsl(parts.query, keep_blank_values=True))),
        call=call,
        content=content,
        body=body,
    )


def differences(recorded: RequestKey, sent: RequestKey) -> list[str]:
    """List how a request differs from the recorded one, as `variables.size: recorded 5, sent 6`.

    Values are redacted.
    """
    lines = [
        f"{name}: recorded {before}, sent {after}"
        for name, before, after in (
            ("method", recorded.method, sent.method),
            ("address", recorded.address, sent.address),
        )
        if before != after
    ]
    lines += _compare("url", dict(recorded.query), dict(sent.query))
    if recorded.call is not None and sent.call is not None:
        lines += _compare_calls(recorded.call, sent.call)
    else:
        lines += _compare("body", recorded.content, sent.content)
        if recorded.body != sent.body:
            lines.append(f"body: recorded {len(recorded.body)} bytes, sent {len(sent.body)} other bytes")
    return lines


def document_diff(recorded: str, present: str) -> list[str]:
    """List the changed lines between two documents, `-` recorded and `+` present; long lists are cut."""
    lines = difflib.unified_diff(_document_lines(recorded), _document_lines(present), n=0, lineterm="")
    changes = [line for line in lines if not line.startswith(("---", "+++", "@@"))]
    more = len(changes) - _MAX_DIFF_LINES
    return [*changes[:_MAX_DIFF_LINES], *([f"… and {more} more lines"] if more > 0 else [])]


def _document_lines(document: str) -> list[str]:
    try:
        text = print_ast(parse(document, no_location=True))
    except GraphQLError:
        return document.splitlines()
    # print_ast writes all variables of an operation in one line.
    return text.replace(", $", ",\n  $").splitlines()


def _compare_calls(recorded: GraphQLCall, sent: GraphQLCall) -> Iterator[str]:
    if recorded.operation != sent.operation:
        yield f"operation: recorded {recorded.operation}, sent {sent.operation}"
    yield from _compare("variables", recorded.variables, sent.variables)
    if recorded.document != sent.document:
        yield "query: the document has changed since the recording (- recorded, + sent)"
        yield from (f"  {line}" for line in document_diff(recorded.document, sent.document))


def _compare(path: str, recorded: object, sent: object) -> Iterator[str]:
    if _is_object(recorded) and _is_object(sent):
        for name in dict.fromkeys((*recorded, *sent)):
            yield from _compare(f"{path}.{name}", recorded.get(name, _ABSENT), sent.get(name, _ABSENT))
    elif _is_list(recorded) and _is_list(sent):
        yield from _compare_lists(path, recorded, sent)
    elif isinstance(recorded, _Absent):
        yield f"{path}: sent {_format_value(path, sent)}, not recorded"
    elif isinstance(sent, _Absent):
        yield f"{path}: recorded {_format_value(path, recorded)}, not sent"
    elif json.dumps(recorded) != json.dumps(sent):
        yield f"{path}: recorded {_format_value(path, recorded)}, sent {_format_value(path, sent)}"


def _is_object(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, list)


def _compare_lists(path: str, recorded: Sequence[object], sent: Sequence[object]) -> Iterator[str]:
    for index in range(max(len(recorded), len(sent))):
        before, after = (items[index] if index < len(items) else _ABSENT for items in (recorded, sent))
        yield from _compare(f"{path}[{index}]", before, after)


def _format_value(path: str, value: object) -> str:
    """Return a redacted value as JSON; the name at the end of the path may say that it is a secret."""
    name = path.rpartition(".")[2].partition("[")[0]
    redacted = json.loads(redact_string(json.dumps({name: value})))[name]
    text = json.dumps(redacted, ensure_ascii=False)
    return text if len(text) <= _MAX_VALUE_LENGTH else f"{text[: _MAX_VALUE_LENGTH - 1]}…"
