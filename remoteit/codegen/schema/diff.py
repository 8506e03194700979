"""Compares two schemas: the severity of each change, and the operations that it affects."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graphql import (
    BreakingChange,
    DangerousChange,
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    find_breaking_changes,
    find_dangerous_changes,
)

from .usage import Use, find_uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphql import DocumentNode, GraphQLNamedType, GraphQLSchema


class Severity(StrEnum):
    """The effect of a change on clients in use."""

    BREAKING = "breaking"
    DANGEROUS = "dangerous"
    SAFE = "safe"


@dataclass(frozen=True)
class Change:
    """One change of the schema.

    Attributes:
        severity: the effect on clients.
        kind: graphql-core's name for the kind of change, such as `FIELD_REMOVED`.
        description: the change in one sentence.
        uses: the places where operations use the changed part.
    """

    severity: Severity
    kind: str
    description: str
    uses: tuple[Use, ...] = ()


# graphql-core describes a change only in a sentence; these patterns extract its schema coordinate.
_COORDINATES = [
    (r"(?P<type>\w+)\.(?P<field>\w+) arg (?P<arg>\w+) ", "{type}.{field}({arg}:)"),
    (r"A required arg \w+ on (?P<type>\w+)\.(?P<field>\w+) was added", "{type}.{field}"),
    (r"An optional arg \w+ on \w+\.\w+ was added", ""),
    (r"(?:A required|An optional) field \w+ on input type (?P<type>\w+) was added", "{type}"),
    (r"(?P<type>\w+)\.(?P<field>\w+) ", "{type}.{field}"),
    (r"\w+ was (?:removed from|added to) (?:enum|union) type (?P<type>\w+)", "{type}"),
    (r"(?P<interface>\w+) added to interfaces implemented by \w+", "{interface}"),
    (r"(?P<type>\w+) (?:was removed|changed from|no longer implements)", "{type}"),
]


def diff_schemas(old: GraphQLSchema, new: GraphQLSchema, document: DocumentNode) -> list[Change]:
    """Compare two schemas and find the operations that each change affects.

    Args:
        old: the schema that the operations were written for.
        new: the schema to compare with.
        document: the operations, from `read_operations`.

    Returns:
        Breaking changes, then dangerous, then safe ones; in each group, those that affect an operation first.
    """
    uses = find_uses(old, document)
    changes = [
        *(_to_change(Severity.BREAKING, change, uses) for change in find_breaking_changes(old, new)),
        *(_to_change(Severity.DANGEROUS, change, uses) for change in find_dangerous_changes(old, new)),
        *(Change(Severity.SAFE, kind, text) for kind, text in _additions(old, new)),
    ]
    order = list(Severity)
    return sorted(
        changes, key=lambda change: (order.index(change.severity), not change.uses, change.description)
    )


def breaks_operations(changes: list[Change]) -> bool:
    """Return whether a breaking change affects any operation."""
    return any(change.severity is Severity.BREAKING and change.uses for change in changes)


def _to_change(
    severity: Severity, change: BreakingChange | DangerousChange, uses: dict[str, set[Use]]
) -> Change:
    coordinate = _coordinate(change.description)
    return Change(severity, change.type.name, change.description, tuple(sorted(uses.get(coordinate, ()))))


def _coordinate(description: str) -> str:
    for pattern, template in _COORDINATES:
        if match := re.match(pattern, description):
            return template.format(**match.groupdict())
    return ""


def _additions(old: GraphQLSchema, new: GraphQLSchema) -> Iterator[tuple[str, str]]:
    """Yield the safe changes, which graphql-core does not report, as kind and description."""
    for name, kind in new.type_map.items():
        before = old.type_map.get(name)
        if before is None:
            yield "TYPE_ADDED", f"{name} was added."
        elif isinstance(kind, GraphQLEnumType) and isinstance(before, GraphQLEnumType):
            yield from _deprecations(name, _reasons(before), _reasons(kind))
        else:
            fields, fields_before = _reasons(kind), _reasons(before)
            added = [field for field in fields if field not in fields_before]
            if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
                yield from (("FIELD_ADDED", f"{name}.{field} was added.") for field in added)
            yield from _deprecations(name, fields_before, fields)


def _deprecations(
    name: str, before: dict[str, str | None], after: dict[str, str | None]
) -> Iterator[tuple[str, str]]:
    for member, reason in after.items():
        if reason is not None and member in before and before[member] is None:
            yield "DEPRECATED", f"{name}.{member} was deprecated: {reason}"


def _reasons(kind: GraphQLNamedType) -> dict[str, str | None]:
    """Return the members of a type, each with its deprecation reason or None."""
    if isinstance(kind, GraphQLEnumType):
        return {name: value.deprecation_reason for name, value in kind.values.items()}
    if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
        return {name: field.deprecation_reason for name, field in kind.fields.items()}
    return {}
