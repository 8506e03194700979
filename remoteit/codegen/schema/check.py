"""Checks which operations the API can still execute: valid, adapted by the client, or failing."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from graphql import NonNullTypeNode, OperationDefinitionNode, parse, validate

from remoteit._core.urls import graphql_url
from remoteit.codegen.documents.fragments import documents_to_send
from remoteit.codegen.documents.merge import merge_selections
from remoteit.codegen.errors import CodegenError
from remoteit.codegen.plugins.descriptions import result_fields
from remoteit.codegen.plugins.python_names import graphql_name, method_name
from remoteit.codegen.runtime.adaptation import CannotAdaptError, adapt
from remoteit.codegen.runtime.drift import MAX_ROUNDS
from remoteit_auth import CredentialsError

from .api import IntrospectionDisabledError, Probe, introspect

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphql import DocumentNode, GraphQLSchema

    from remoteit.codegen.runtime.operation import ErrorEntry

Reject: TypeAlias = "Callable[[str, OperationDefinitionNode], list[ErrorEntry] | None]"
"""Returns the API's validation errors for a document; None if they cannot be known."""


class Status(StrEnum):
    """The outcome if a client of the present operations calls the API."""

    VALID = "valid"
    ADAPTED = "adapted"
    FAILING = "failing"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Finding:
    """The outcome for one operation.

    Attributes:
        operation: its name.
        method: the client's method.
        status: whether the API accepts it.
        missing: the coordinates of what the API no longer has, and the client leaves out.
        reason: why it fails, or why its status is not known.
    """

    operation: str
    method: str
    status: Status
    missing: tuple[str, ...] = ()
    reason: str = ""


def connect(*, url: str | None = None, profile: str | None = None) -> tuple[Reject, str]:
    """Prepare the validation of documents by the API.

    Args:
        url: the API's base URL; by default `REMOTEIT_API_URL`, else https://api.remote.it.
        profile: a profile of the credentials file; by default the one that `Credentials.load` chooses.

    Returns:
        The validation, and a note on what it cannot do; the note is usually empty.

    Raises:
        CodegenError: the API cannot be reached, or its response is not usable.
    """
    try:
        endpoint = graphql_url(url)
        try:
            return reject_by_schema(introspect(endpoint, profile)), ""
        except IntrospectionDisabledError:
            note = (
                f"{endpoint} does not allow introspection: queries are checked one by one, mutations are not"
            )
            return Probe(endpoint, profile).reject, note
    except (CredentialsError, ValueError) as error:
        raise CodegenError(f"the API cannot be checked: {error}") from error
    except RecursionError:
        raise CodegenError("the API cannot be checked: its response is nested too deeply") from None


def reject_by_schema(schema: GraphQLSchema) -> Reject:
    """Return a function that rejects documents as a server with this schema does."""

    def reject(document: str, _: OperationDefinitionNode) -> list[ErrorEntry]:
        return [
            {
                "message": error.message,
                "locations": [
                    {"line": place.line, "column": place.column} for place in error.locations or ()
                ],
            }
            for error in validate(schema, parse(document))
        ]

    return reject


def check_operations(schema: GraphQLSchema, document: DocumentNode, reject: Reject) -> list[Finding]:
    """Check each operation.

    Args:
        schema: the schema that the operations were written for.
        document: the operations, from `read_operations`.
        reject: the API's validation, from `connect`.
    """
    merged = merge_selections(schema, document)
    documents = documents_to_send(schema, merged)
    return [
        _check(node, documents[graphql_name(node)], len(result_fields(schema, node)), reject)
        for node in merged.definitions
        if isinstance(node, OperationDefinitionNode)
    ]


def _check(
    node: OperationDefinitionNode,
    text: str,
    depth: int,
    reject: Reject,
) -> Finding:
    name, method = graphql_name(node), f"client.{method_name(node)}"
    required = [
        variable.variable.name.value
        for variable in node.variable_definitions
        if isinstance(variable.type, NonNullTypeNode) and variable.default_value is None
    ]
    missing: list[str] = []
    for _ in range(MAX_ROUNDS):
        errors = reject(text, node)
        if errors is None:
            return Finding(name, method, Status.UNKNOWN, tuple(missing), "introspection is disabled")
        if not errors:
            return Finding(name, method, Status.ADAPTED if missing else Status.VALID, tuple(missing))
        try:
            adaptation = adapt(text, errors, required, depth)
        except CannotAdaptError as problem:
            return Finding(name, method, Status.FAILING, tuple(missing), problem.reason)
        missing += adaptation.missing
        text = adaptation.document
    return Finding(
        name, method, Status.FAILING, tuple(missing), "the API rejects its document again and again"
    )


def format_text(findings: list[Finding]) -> str:
    """Format a summary, and one line per operation that is not valid."""
    width = max((len(item.operation) for item in findings), default=0)
    lines = [
        f"{item.status.value:<8}  {item.operation:<{width}}  {_detail(item)}"
        for item in _sorted(findings)
        if item.status is not Status.VALID
    ]
    return "\n".join([*lines, *([""] if lines else []), _summary(findings)])


def format_json(findings: list[Finding]) -> str:
    """Format a list of objects: operation, method, status, missing and reason."""
    return json.dumps([asdict(item) for item in findings], indent=2)


def format_markdown(findings: list[Finding]) -> str:
    """Format a summary, and a table of the operations that are not valid."""
    rows = [
        f"| `{item.operation}` | `{item.method}` | {item.status.value} | {_detail(item)} |"
        for item in _sorted(findings)
        if item.status is not Status.VALID
    ]
    table = ["| operation | method | status | what the API lacks |", "|---|---|---|---|", *rows]
    return "\n".join([f"**{_summary(findings)}**", *(["", *table] if rows else [])])


FORMATS: dict[str, Callable[[list[Finding]], str]] = {
    "text": format_text,
    "json": format_json,
    "markdown": format_markdown,
}


def _sorted(findings: list[Finding]) -> list[Finding]:
    order = [Status.FAILING, Status.ADAPTED, Status.UNKNOWN, Status.VALID]
    return sorted(findings, key=lambda item: order.index(item.status))


def _detail(item: Finding) -> str:
    if item.reason:
        return item.reason
    return f"lacks {', '.join(f'`{name}`' for name in item.missing)}"


def _summary(findings: list[Finding]) -> str:
    counts = {status: sum(item.status is status for item in findings) for status in Status}
    figures = ", ".join(f"{count} {status.value}" for status, count in counts.items() if count)
    return f"{len(findings)} operations: {figures}."
