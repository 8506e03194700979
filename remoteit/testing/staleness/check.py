"""Find stale recordings: what the operations, the schema or the models no longer match."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from graphql import GraphQLError, strip_ignored_characters
from httpx import Request, Response, codes

from remoteit.testing.graphql_request import graphql_call
from remoteit.testing.recording.matching import document_diff

from .validation import Mismatch, read_document, validate_document, validate_response, validate_variables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graphql import GraphQLSchema

    from generated_client._runtime.operation import Operation
    from remoteit.testing.graphql_request import GraphQLCall
    from remoteit.testing.recording.cassette import Entry, Recording

    Operations: TypeAlias = Mapping[str, Operation[Any]]

_MAX_PLACES = 5
_REGENERATE = "regenerate the client (python -m remoteit.codegen generate) and "
_UNKNOWN = (
    "is not in the checked packages; name its package in pytest's setting remoteit_package (or with"
    " --package), or send a query of the test itself without a name"
)
_INDEX_OR_MESSAGE = re.compile(r"\[\d+\]|:.*", re.DOTALL)
_NOT_GRAPHQL = [Mismatch("got a response that is not GraphQL")]


def find_stale(
    recording: Recording, operations: Operations, schema: GraphQLSchema, *, others: Operations | None = None
) -> list[str]:
    """Find the recorded requests and responses that are out of date.

    Each entry is checked in this order, and only the first problem is reported, because the entry must be
    recorded again anyway: the document differs from the operation's, the schema rejects the document or the
    variables, the response is not what the schema promises, the operation's model rejects the response in
    strict mode. A named operation that no package has is a finding, too. A request without a name is a query
    of the test itself and is checked against the schema alone. Requests that are not GraphQL and responses
    with errors are never stale.

    Args:
        recording: a cassette.
        operations: the present operations by name.
        schema: the present schema.
        others: operations of another package, for requests that differ from those in `operations`.

    Returns:
        One text per finding, which names paths and never a value:
        `devices.yaml#3: operation Devices got a response without …; record again with …`. A changed document
        is followed by its difference, line by line.
    """
    findings: list[str] = []
    for entry in recording.entries:
        call = graphql_call(entry.request_body)
        if call is None:
            continue
        name = call.operation or ""
        known = [package[name] for package in (operations, others or {}) if name in package]
        same = (found for found in known if call.document == strip_ignored_characters(found.document))
        operation = next(same, known[0] if known else None)
        place = f"{recording.path}#{entry.number}: "
        subject = f"operation {call.operation}" if call.operation else "the request"
        advice = _rerecord_command(recording)
        if operation and call.document != strip_ignored_characters(operation.document):
            diff = (f"\n  {line}" for line in document_diff(call.document, operation.document))
            change = "has changed since the recording (- recorded, + present)"
            findings.append(f"{place}{subject} {change}; {advice}{''.join(diff)}")
            continue
        if name and operation is None:
            findings.append(f"{place}{subject} {_UNKNOWN}")
            continue
        preparation, mismatches = _check_entry(entry, call, operation, schema)
        findings += [
            f"{place}{subject} {sentence}; {preparation}{advice}" for sentence in _sentences(mismatches)
        ]
    return findings


def _check_entry(
    entry: Entry, call: GraphQLCall, operation: Operation[Any] | None, schema: GraphQLSchema
) -> tuple[str, Iterable[Mismatch]]:
    """Return what to do before the entry is recorded again, and why it is stale."""
    document = read_document(call.document, call.operation)
    if document is None:
        return "", [Mismatch("was recorded with a document that is not valid GraphQL")]
    response = _json_object(entry.response_body)
    was_rejected = bool(response.get("errors")) and response.get("data") is None
    rejections = validate_document(schema, document)
    # The test may be about a query of its own that the API rejects.
    if rejections and not (was_rejected and operation is None):
        return (_REGENERATE if operation else "fix the query and "), rejections
    if was_rejected or not codes.is_success(entry.status):
        return "", []
    if mismatches := list(validate_variables(schema, document.operation, call.variables)):
        return "", mismatches
    if response.get("data") is None:
        return "", _NOT_GRAPHQL
    try:
        mismatches = list(validate_response(schema, document, call.variables, response["data"]))
    except GraphQLError:  # the variable of a directive is null
        mismatches = [Mismatch("was recorded with null for a directive")]
    return "", mismatches or (_validate_model(entry, operation) if operation else [])


def _json_object(body: str | bytes) -> dict[str, object]:
    try:
        content: object = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", content) if isinstance(content, dict) else {}


def _validate_model(entry: Entry, operation: Operation[Any]) -> Iterable[Mismatch]:
    """Decode the response as a strict client does, with the runtime of the operation's own package."""
    runtime = type(operation).__module__.rpartition(".")[0]
    protocol, exceptions = (import_module(f"{runtime}.{name}") for name in ("protocol", "errors"))
    request = Request(entry.method, entry.url)
    response = Response(entry.status, content=entry.response_body, request=request)
    try:
        protocol.decode(operation, (), response, strict=True)
    except exceptions.ResponseValidationError as error:
        # The message after the path may quote the response.
        paths = (_INDEX_OR_MESSAGE.sub("", place) for place in error.errors)
        return [Mismatch("got a response that its model rejects at", path) for path in paths]
    except exceptions.InvalidResponseError:
        return _NOT_GRAPHQL
    except exceptions.RemoteItError:
        pass  # errors beside the data, or null for an unknown id: the test may be about that
    return []


def _sentences(mismatches: Iterable[Mismatch]) -> Iterator[str]:
    """Merge the mismatches with the same problem into one sentence."""
    places: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for mismatch in mismatches:
        places[mismatch.problem][mismatch.place] = None
    for problem, found in places.items():
        named = ", ".join(list(found)[:_MAX_PLACES])
        more = f" and {len(found) - _MAX_PLACES} more" if len(found) > _MAX_PLACES else ""
        yield f"{problem} {named}".rstrip() + more


def _rerecord_command(recording: Recording) -> str:
    # pytest-recording keeps the cassettes of `x/test_y.py` in `x/cassettes/test_y`.
    folder = recording.path.parent
    test = folder.parent.parent / f"{folder.name}.py"
    is_known = folder.parent.name == "cassettes" and test.is_file()
    return f"record again with pytest --record-mode=rewrite{f' {test}' if is_known else ''}"
