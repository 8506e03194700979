"""Remove parts from a schema, as an API does that no longer has them.

A part is a schema coordinate (https://spec.graphql.org/draft/#sec-Schema-Coordinates): `Job.file` for a
field, an input field or an enum value, `File.versions(platforms:)` for an argument, `Job` or `type Job` for
a type. What refers to a removed type is removed too, and so is a type that has no fields left.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Any, cast

from graphql import (
    REMOVE,
    SKIP,
    DocumentNode,
    NamedTypeNode,
    Visitor,
    parse,
    print_ast,
    specified_scalar_types,
    visit,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from graphql import Node

_WITH_COORDINATE = ("type_definition", "field_definition", "value_definition")
_WITHOUT_COORDINATE = ("directive_definition", "schema_definition")

_PART = re.compile(r"(?:type\s+)?(\w+(?:\.\w+(?:\(\w+:\))?)?)")


class PartError(ValueError):
    """The schema does not have a part that is to be removed."""


def remove_parts(sdl: str, parts: Iterable[str]) -> str:
    """Remove parts from a schema.

    Args:
        sdl: the schema.
        parts: the coordinates of the parts.

    Returns:
        The schema's SDL without the parts.

    Raises:
        PartError: the schema does not have a part; the message names a similar one. Or `parts` is a single
            text.
    """
    if isinstance(parts, str):
        raise PartError(f"The parts must be a list, not a single text; write [{parts!r}]")
    document = parse(sdl, no_location=True)
    known = _coordinates(document)
    removed = {_coordinate(part, known) for part in parts}
    document = _keep(document, lambda coordinate, _: coordinate not in removed)
    definitions = -1
    while definitions != len(document.definitions):
        definitions = len(document.definitions)
        document = _without_references(document)
    return print_ast(document)


def _coordinates(document: DocumentNode) -> set[str]:
    found: set[str] = set()

    def note(coordinate: str, _: Node) -> bool:
        found.add(coordinate)
        return True

    _keep(document, note)
    return found


def _coordinate(part: str, known: set[str]) -> str:
    match = _PART.fullmatch(part.strip())
    coordinate = match[1] if match else part
    if coordinate not in known:
        similar = difflib.get_close_matches(coordinate, known, n=1)
        advice = (
            f"did you mean {similar[0]!r}?" if similar else "write Type, Type.field or Type.field(argument:)"
        )
        raise PartError(f"The schema has no part {part!r}; {advice}")
    return coordinate


def _without_references(document: DocumentNode) -> DocumentNode:
    """Remove what refers to types that are gone, and types that have become empty."""
    names = {
        *specified_scalar_types,
        *(cast("Any", node).name.value for node in document.definitions if getattr(node, "name", None)),
    }
    for node in document.definitions:
        for attribute in ("interfaces", "types"):
            kinds: tuple[NamedTypeNode, ...] = getattr(node, attribute, None) or ()
            if kinds:
                setattr(node, attribute, tuple(kind for kind in kinds if kind.name.value in names))
    document = _keep(document, lambda _, node: _named_type(node) in {None, *names})
    kept = tuple(node for node in document.definitions if not _is_empty(node))
    document.definitions = kept
    return document


def _named_type(node: Node) -> str | None:
    """Return the named type of a field or an argument; None for other nodes."""
    kind = getattr(node, "type", None)
    while kind is not None and not isinstance(kind, NamedTypeNode):
        kind = kind.type
    return kind.name.value if kind else None


def _is_empty(node: Node) -> bool:
    members = [getattr(node, name) for name in ("fields", "values", "types") if hasattr(node, name)]
    return bool(members) and not any(members)


def _keep(document: DocumentNode, keep: Callable[[str, Node], bool]) -> DocumentNode:
    """Copy a document with the types, members and arguments for which a function returns true."""
    return cast("DocumentNode", visit(document, _Filter(keep)))


class _Filter(Visitor):
    """Visits definitions with their coordinates."""

    def __init__(self, keep: Callable[[str, Node], bool]) -> None:
        super().__init__()
        self._keep = keep
        self._path: list[str] = []

    def enter(self, node: Any, *_: Any) -> Any:
        if node.kind in _WITHOUT_COORDINATE:
            return SKIP
        if not node.kind.endswith(_WITH_COORDINATE):
            return None
        self._path.append(node.name.value)
        name, *members = self._path
        coordinate = ".".join([name, *members[:1]]) + "".join(f"({argument}:)" for argument in members[1:])
        if self._keep(coordinate, node):
            return None
        self._path.pop()
        return REMOVE

    def leave(self, node: Any, *_: Any) -> None:
        if node.kind.endswith(_WITH_COORDINATE):
            self._path.pop()
