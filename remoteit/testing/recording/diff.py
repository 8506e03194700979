"""How a request differs from a recorded one, in lines such as `variables.size: recorded 5, sent 6`."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING, Final, TypeGuard

from graphql import GraphQLError, parse, print_ast

from remoteit.testing.secrets.redact import redact_string

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from remoteit.testing.graphql_request import GraphQLCall

    from .matching import Asked

_LONGEST = 80
"""Characters of a value that are shown."""

_MOST_LINES = 20
"""Lines of a document's difference that are shown."""


class _Absent:
    """No value, which is not the value null."""


_ABSENT: Final = _Absent()


def differences(recorded: Asked, sent: Asked) -> list[str]:
    """The lines that lead from the recorded request to the one that was sent; values are redacted."""
    lines = [
        f"{name}: recorded {before}, sent {after}"
        for name, before, after in (
            ("method", recorded.method, sent.method),
            ("address", recorded.address, sent.address),
        )
        if before != after
    ]
    lines += _changes("url", dict(recorded.query), dict(sent.query))
    if recorded.call is not None and sent.call is not None:
        lines += _call_changes(recorded.call, sent.call)
    else:
        lines += _changes("body", recorded.content, sent.content)
        if recorded.body != sent.body:
            lines.append(f"body: recorded {len(recorded.body)} bytes, sent {len(sent.body)} other ones")
    return lines


def _call_changes(recorded: GraphQLCall, sent: GraphQLCall) -> Iterator[str]:
    if recorded.operation != sent.operation:
        yield f"operation: recorded {recorded.operation}, sent {sent.operation}"
    yield from _changes("variables", recorded.variables, sent.variables)
    if recorded.document != sent.document:
        yield "query: the document has changed since the recording (- recorded, + sent)"
        diff = difflib.unified_diff(_lines(recorded.document), _lines(sent.document), n=0, lineterm="")
        changed = [line for line in diff if not line.startswith(("---", "+++", "@@"))]
        yield from (f"  {line}" for line in changed[:_MOST_LINES])
        if len(changed) > _MOST_LINES:
            yield f"  … and {len(changed) - _MOST_LINES} more lines"


def _lines(document: str) -> list[str]:
    try:
        return print_ast(parse(document, no_location=True)).splitlines()
    except GraphQLError:
        return document.splitlines()


def _changes(path: str, recorded: object, sent: object) -> Iterator[str]:
    if _is_object(recorded) and _is_object(sent):
        yield from _in_objects(path, recorded, sent)
    elif _is_list(recorded) and _is_list(sent):
        yield from _in_lists(path, recorded, sent)
    elif isinstance(recorded, _Absent):
        yield f"{path}: sent {_shown(path, sent)}, not recorded"
    elif isinstance(sent, _Absent):
        yield f"{path}: recorded {_shown(path, recorded)}, not sent"
    elif json.dumps(recorded) != json.dumps(sent):
        yield f"{path}: recorded {_shown(path, recorded)}, sent {_shown(path, sent)}"


def _is_object(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def _in_objects(path: str, recorded: Mapping[str, object], sent: Mapping[str, object]) -> Iterator[str]:
    for name in dict.fromkeys((*recorded, *sent)):
        yield from _changes(f"{path}.{name}", recorded.get(name, _ABSENT), sent.get(name, _ABSENT))


def _in_lists(path: str, recorded: Sequence[object], sent: Sequence[object]) -> Iterator[str]:
    for index in range(max(len(recorded), len(sent))):
        before, after = (items[index] if index < len(items) else _ABSENT for items in (recorded, sent))
        yield from _changes(f"{path}[{index}]", before, after)


def _shown(path: str, value: object) -> str:
    """A value as JSON, without secrets; that it is one, its name may tell."""
    name = path.rpartition(".")[2].partition("[")[0]
    redacted = json.loads(redact_string(json.dumps({name: value})))[name]
    text = json.dumps(redacted, ensure_ascii=False)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
