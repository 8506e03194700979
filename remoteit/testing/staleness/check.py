"""Whether a recording still is what would be sent and answered: by the operations, the schema, the models."""

from __future__ import annotations

import json
import re
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from httpx import Request, Response, codes

from remoteit.testing.graphql_request import graphql_call

from .answers import AnswerCheck
from .document import read_document
from .finding import Fault, sentences
from .inputs import changed_variables, unfit_variables
from .selection import differences, selected_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graphql import GraphQLSchema

    from generated_client._runtime.operation import Operation
    from remoteit.testing.graphql_request import GraphQLCall
    from remoteit.testing.recording.cassette import Entry, Recording

    from .document import Document

_GENERATE = "generate the client anew (python -m remoteit.codegen generate) and "
_INDEX = re.compile(r"\[\d+\]|:.*", re.DOTALL)
_NO_GRAPHQL = (Fault("got an answer that is no GraphQL"),)


def stale(recording: Recording, operations: Mapping[str, Operation[Any]], schema: GraphQLSchema) -> list[str]:
    """What has changed under a recording.

    The first reason that an entry is stale is told, as it must be recorded again anyway: a document that is
    not the operation's present one, or that the schema refuses; variables that do not fit; an answer that
    is not what the schema promises, or not what the operation's model takes in strict mode. A request of
    no known operation is one of the tests' own and is checked against the schema alone. Requests that are
    no GraphQL, and answers that tell of errors, are never stale.

    Args:
        recording: a cassette.
        operations: the present operations by their names.
        schema: the present schema; documents are remembered for as long as one schema object is given.

    Returns:
        One sentence for each finding, which names paths and never a value:
        `devices.yaml#3: operation Devices no longer selects …; record again with …`.
    """
    found: list[str] = []
    for entry in recording.entries:
        call = graphql_call(entry.request_body)
        if call is None:
            continue
        operation = operations.get(call.operation or "")
        subject = f"operation {call.operation}" if call.operation else "the request"
        verdict = _verdict(entry, call, operation, schema)
        cure = f"{verdict.first}{_cure(recording)}"
        place = f"{recording.path}#{entry.number}"
        found += [f"{place}: {sentence}; {cure}" for sentence in sentences(subject, verdict.faults)]
    return found


class _Verdict(NamedTuple):
    """What is wrong with an entry, and what to do before it is recorded again."""

    faults: Iterable[Fault]
    first: str = ""


def _verdict(
    entry: Entry, call: GraphQLCall, operation: Operation[Any] | None, schema: GraphQLSchema
) -> _Verdict:
    recorded = read_document(schema, call.document, call.operation)
    if recorded is None:
        return _Verdict([Fault("was recorded with a document that is no GraphQL")])
    if operation is not None:
        present = read_document(schema, operation.document, operation.name)
        if present is None or present.text != recorded.text:
            return _Verdict(_changes(recorded, present))
    answer = _json_object(entry.response_body)
    refused = bool(answer.get("errors")) and answer.get("data") is None
    # What the API refused as it was recorded may well be what the test is about.
    if recorded.faults and not (refused and operation is None):
        return _Verdict(recorded.faults, "mend the query and " if operation is None else _GENERATE)
    if refused or not codes.is_success(entry.status):
        return _Verdict([])
    unfit = list(unfit_variables(schema, recorded.operation, call.variables))
    return _Verdict(unfit or _answer_faults(entry, answer.get("data"), operation, recorded, schema))


def _answer_faults(
    entry: Entry,
    data: object,
    operation: Operation[Any] | None,
    recorded: Document,
    schema: GraphQLSchema,
) -> Iterable[Fault]:
    if data is None:
        return _NO_GRAPHQL
    faults = list(AnswerCheck(schema).object_faults(data, recorded.selection))
    return _model_faults(entry, operation, recorded) if operation and not faults else faults


def _json_object(body: str | bytes) -> dict[str, object]:
    try:
        content: object = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", content) if isinstance(content, dict) else {}


def _changes(recorded: Document, present: Document | None) -> Iterable[Fault]:
    """What the operation asks otherwise; where that is nothing its text differs, which no replay forgives."""
    named = present and [
        *differences(recorded.selection, present.selection),
        *changed_variables(recorded.operation, present.operation),
    ]
    return named or [Fault("is written otherwise by now")]


def _model_faults(entry: Entry, operation: Operation[Any], recorded: Document) -> Iterable[Fault]:
    """Where a strict client would refuse the answer, by the runtime that the operation's package uses."""
    runtime = type(operation).__module__.rpartition(".")[0]
    protocol, exceptions = (import_module(f"{runtime}.{name}") for name in ("protocol", "errors"))
    request = Request(entry.method, entry.url)
    response = Response(entry.status, content=entry.response_body, request=request)
    try:
        protocol.decode(operation, (), response, strict=True)
    except exceptions.ResponseValidationError as error:
        # What follows the path may quote the answer, and pydantic ends paths with names of its own.
        paths = (selected_path(recorded.selection, _INDEX.sub("", place)) for place in error.errors)
        return [Fault("got an answer that its model does not take at", path) for path in paths]
    except exceptions.InvalidResponseError:
        return _NO_GRAPHQL
    except exceptions.RemoteItError:
        pass  # the answer tells of errors, or null for an unknown id, which a test may well be about
    return []


def _cure(recording: Recording) -> str:
    """What to do; pytest-recording keeps the cassettes of `x/test_y.py` in `x/cassettes/test_y`."""
    folder = recording.path.parent
    test = folder.parent.parent / f"{folder.name}.py"
    known = folder.parent.name == "cassettes" and test.is_file()
    return f"record again with pytest --record-mode=rewrite{f' {test}' if known else ''}"
