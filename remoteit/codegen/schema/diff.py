"""Compares two schemas: the severity of each change, and the operations that it affects."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from graphql import (
    BreakingChange,
    DangerousChange,
    GraphQLEnumType,
    GraphQLInputObjectType,
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


_Found: TypeAlias = tuple[Severity, str, str, str]
"""Severity, kind, description and schema coordinate of a change."""

# graphql-core may report such a change of the same member itself.
_ALSO_REPORTED = {"TYPE_CHANGED", "DEFAULT_CHANGED"}

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
    ]
    reported = {_coordinate(change.description) for change in changes}
    changes += [
        Change(severity, kind, text, tuple(sorted(uses.get(coordinate, ()))))
        for severity, kind, text, coordinate in _other_changes(old, new)
        if kind not in _ALSO_REPORTED or coordinate not in reported
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


def _other_changes(old: GraphQLSchema, new: GraphQLSchema) -> Iterator[_Found]:
    """Yield the changes that graphql-core does not report, because no valid operation breaks."""
    for name, kind in new.type_map.items():
        before = old.type_map.get(name)
        if before is None:
            yield Severity.SAFE, "TYPE_ADDED", f"{name} was added.", ""
            continue
        members, members_before = _members(kind), _members(before)
        for member in members.keys() - members_before.keys():
            if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
                yield Severity.SAFE, "FIELD_ADDED", f"{name}.{member} was added.", ""
        for member in members.keys() & members_before.keys():
            coordinate = f"{name}.{member}"
            yield from _compare_members(coordinate, coordinate, members_before[member], members[member])
            arguments = getattr(members[member], "args", {})
            arguments_before = getattr(members_before[member], "args", {})
            for argument in arguments.keys() & arguments_before.keys():
                yield from _compare_members(
                    f"{coordinate} arg {argument}",
                    f"{coordinate}({argument}:)",
                    arguments_before[argument],
                    arguments[argument],
                )


def _compare_members(name: str, coordinate: str, before: Any, after: Any) -> Iterator[_Found]:
    """Compare two fields, arguments, input fields or enum values."""
    kinds = [str(getattr(member, "type", "")) for member in (before, after)]
    if kinds[0] != kinds[1]:
        # The response or the request stays valid, but the generated types change.
        text = f"{name} has changed type from {kinds[0]} to {kinds[1]}."
        yield Severity.SAFE, "TYPE_CHANGED", text, coordinate
    defaults = [getattr(member, "default_value", None) for member in (before, after)]
    if defaults[0] != defaults[1]:
        yield Severity.DANGEROUS, "DEFAULT_CHANGED", f"{name} has changed its default.", coordinate
    reasons = before.deprecation_reason, after.deprecation_reason
    if reasons[0] is None and reasons[1] is not None:
        yield Severity.SAFE, "DEPRECATED", f"{name} was deprecated: {reasons[1]}", ""
    elif reasons[0] is not None and reasons[1] is None:
        yield Severity.SAFE, "DEPRECATION_REMOVED", f"{name} is no longer deprecated.", ""


def _members(kind: GraphQLNamedType) -> dict[str, Any]:
    """Return the fields or values of a type by name."""
    if isinstance(kind, GraphQLEnumType):
        return dict(kind.values)
    if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
        return dict(cast("Any", kind).fields)
    return {}
