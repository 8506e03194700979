# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Cut out of a document what the API rejected, so that the rest can be called.

If a document selects a field that the schema does not have, a GraphQL server rejects it as a whole, and says
where each such part stands. These are validation errors: nothing was executed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from .document import Argument, Definition, DocumentError, Field, Inline, Selection, Spread, Variable, parse

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from .document import Part
    from .operation import ErrorEntry, GraphQLResponse

SelectionT = TypeVar("SelectionT", bound=Selection)

_VALIDATION_CODES = {"GRAPHQL_VALIDATION_FAILED", "GRAPHQL_VALIDATION_ERROR", "VALIDATION_ERROR"}

# The messages of graphql-js, which quotes names with `"`, and of graphql-core, which uses `'`. Other
# servers (Apollo, Yoga, Ariadne, Strawberry) build on one of the two.
_FIELD = re.compile(r"""Cannot query field ["'](?P<field>\w+)["'] on type ["'](?P<type>\w+)["']""")
_ARGUMENT = re.compile(
    r"""Unknown argument ["'](?P<argument>\w+)["'] on field ["'](?:(?P<type>\w+)\.)?(?P<field>\w+)["']"""
    r"""(?: of type ["'](?P<of>\w+)["'])?"""
)
_TYPE = re.compile(r"""Unknown type ["'](?P<type>\w+)["']""")
_SPREAD = re.compile(
    r"""Fragment (?:["']\w+["'] )?cannot (?:"""
    r"""be spread here as objects of type ["']\w+["'] can never be of type ["'](?P<type>\w+)["']"""
    r"""|condition on non composite type ["'](?P<other>\w+)["'])"""
)
_REMOVABLE = (_FIELD, _ARGUMENT, _TYPE, _SPREAD)
_CHANGED = re.compile(
    r"""Field ["']\w+["'] (?:of type ["'][^"']+["'] )?must (?:not )?have a (?:sub)?selection"""
    r"""|(?:Field ["']\w+["'] a|A)rgument ["'][^"']+["'] of (?:required )?type ["'][^"']+["'] is required"""
    r"""|Variable ["']\$\w+["'] of type ["'][^"']+["'] used in position expecting type"""
    r"""|Variable ["']\$\w+["'] cannot be non-input type"""
    # Not if `; ` precedes it: then it is about the value of a variable, and the document is valid.
    r"""|(?<!; )Field ["']\w+["'] is not defined by type ["']\w+["']"""
    r"""|Field ["'][^"']+["'] of required type ["'][^"']+["'] was not provided"""
    r"""|(?<!; )Value ["']\w+["'] does not exist in ["']\w+["'] enum"""
    r"""|Fields ["']\w+["'] conflict because"""
)
"""Changes that no smaller document can do without."""
_LIMIT = re.compile("Too many validation errors")
"""The last error of a server that stopped looking; the next round reports the rest."""
_MAX_REPORTS = 1000
"""Errors to read in one round; servers report 100 at most."""


class CannotAdaptError(Exception):
    """The document has no part left that makes sense.

    Attributes:
        reason: what the API no longer has, or what it requires.
        missing: the coordinates of the parts that are gone, such as `User.devices(tag:)`.
    """

    def __init__(self, reason: str, missing: Sequence[str] = ()) -> None:
        super().__init__(reason)
        self.reason = reason
        self.missing = tuple(missing)


class Report(NamedTuple):
    """A part that the API does not know.

    Attributes:
        coordinate: the part in the schema: `Device.state`, `User.devices(tag:)` or a type.
        offsets: where it may stand in the document; the units of columns differ between servers.
        name: the name of the field or argument, or of the type.
        kind: the pattern of the message.
    """

    coordinate: str
    offsets: tuple[int, ...]
    name: str
    kind: re.Pattern[str]


@dataclass(frozen=True)
class Adaptation:
    """A document without the parts that the API does not know.

    Attributes:
        document: the text to send.
        definitions: the same, parsed, with the removed parts marked.
        missing: the coordinates of what was removed.
        arguments: the coordinate of each removed argument, by the variables that it was passed by.
    """

    document: str
    definitions: list[Definition]
    missing: tuple[str, ...]
    arguments: Mapping[str, str]


def is_rejection(body: GraphQLResponse[Any], kind: Literal["query", "mutation"]) -> bool:
    """Return whether a response says that a document does not fit the schema, so that nothing was executed.

    The server's code decides, if each error has one; otherwise the form and the wording of common servers.

    Args:
        body: the response.
        kind: `"mutation"` if the document must not be executed twice: each message must be a known one then.
    """
    errors = body.get("errors")
    if not errors or body.get("data") is not None or any(entry.get("path") for entry in errors):
        return False
    codes = {_code(entry) for entry in errors}
    if not codes - {None} <= _VALIDATION_CODES:
        return False
    if None not in codes:
        return True
    located = [entry for entry in errors if not _LIMIT.search(entry["message"])]
    known = [
        any(pattern.search(entry["message"]) for pattern in (*_REMOVABLE, _CHANGED)) for entry in located
    ]
    return all(entry.get("locations") for entry in located) and (
        any(known) if kind == "query" else all(known) and bool(known)
    )


def _code(entry: ErrorEntry) -> str | None:
    code = (entry.get("extensions") or {}).get("code")
    return code if isinstance(code, str) else None


def adapt(document: str, errors: Sequence[ErrorEntry], sent: Container[str], depth: int) -> Adaptation:
    """Remove what the API rejected.

    Args:
        document: the document that was sent.
        errors: the errors of its rejection.
        sent: the names of the variables that had a value.
        depth: how many fields, one in another, lead to the operation's value; they must stay.

    Raises:
        CannotAdaptError: the rest would not be the same operation: its field is gone, an argument that was
            passed is gone, an argument is now required, or a type has changed.
    """
    try:
        return _Cutter(document, parse(document), sent, depth).cut(errors)
    except (DocumentError, RecursionError) as error:
        raise CannotAdaptError(f"its document cannot be read: {error}") from None


class _Cutter:
    def __init__(
        self, document: str, definitions: list[Definition], sent: Container[str], depth: int
    ) -> None:
        self._document = document
        self._definitions = definitions
        self._sent = sent
        self._depth = depth
        self._fragments = {part.name: part for part in definitions if part.kind == "fragment"}
        self._operations = [part for part in definitions if part.kind != "fragment"]
        self._removed_arguments: dict[str, str] = {}

    def cut(self, errors: Sequence[ErrorEntry]) -> Adaptation:
        entries = [entry for entry in errors if not _LIMIT.search(entry["message"])] or errors
        reports = [self._read(entry) for entry in entries[:_MAX_REPORTS]]
        missing = tuple(dict.fromkeys(report.coordinate for report in reports))
        # Fields first: it does not matter that an argument of theirs was passed.
        for is_field in (True, False):
            for report in reports:
                if (report.kind is _FIELD) is is_field:
                    self._remove(report)
            self._remove_empty()
            self._remove_nested()
            if not self._leads_to_value():
                raise CannotAdaptError(f"the API no longer has {_listed(missing)}", missing)
        self._remove_unused()
        return Adaptation(self._text(), self._definitions, missing, self._removed_arguments)

    def _read(self, entry: ErrorEntry) -> Report:
        message = entry["message"]
        for pattern in _REMOVABLE:
            if match := pattern.search(message):
                found = {name: value for name, value in match.groupdict().items() if value}
                offsets = tuple(
                    offset
                    for location in entry.get("locations") or ()
                    for offset in _offsets(self._document, location)
                )
                kind = found.get("type") or found.get("of") or found.get("other") or ""
                if pattern is _FIELD:
                    return Report(f"{kind}.{found['field']}", offsets, found["field"], pattern)
                if pattern is _ARGUMENT:
                    coordinate = f"{kind}.{found['field']}({found['argument']}:)"
                    return Report(coordinate, offsets, found["argument"], pattern)
                return Report(kind, offsets, kind, pattern)
        raise CannotAdaptError(f"the API says: {message}")

    def _remove(self, report: Report) -> None:
        if report.kind is _FIELD:
            parts: list[Part] = [part for part in self._fields() if part.name == report.name]
        elif report.kind is _ARGUMENT:
            parts = [part for part in self._arguments() if part.name == report.name]
        elif report.kind is _TYPE:
            # The location is that of the type's name.
            self._remove_type(report)
            return
        else:
            parts = [*self._selections(Spread), *self._selections(Inline), *self._fragments.values()]
        found = [part for part in parts if part.start in report.offsets]
        if not found:
            # Some servers report the condition instead of the fragment around it.
            found = self._with_condition_at(report) if report.kind is _SPREAD else []
        if not found:
            raise _cannot_locate(report)
        for part in found:
            if isinstance(part, Argument) and not part.removed:
                self._check_unset(part, report.coordinate, "argument")
            part.removed = True

    def _remove_type(self, report: Report) -> None:
        variables = [
            part
            for definition in self._operations
            for part in definition.variables
            if part.type_start in report.offsets
        ]
        parts = self._with_condition_at(report)
        if not parts and not variables:
            raise _cannot_locate(report)
        for part in parts:
            part.removed = True
        for variable in variables:
            variable.removed = True
            for argument in self._arguments():
                if variable.name in argument.variables and not argument.removed:
                    self._check_unset(argument, report.coordinate, "type")
                    argument.removed = True

    def _with_condition_at(self, report: Report) -> list[Part]:
        inline = [part for part in self._selections(Inline) if part.condition_start in report.offsets]
        return [
            *(part for part in inline if part.condition == report.name),
            *(part for part in self._fragments.values() if part.condition_start in report.offsets),
        ]

    def _check_unset(self, argument: Argument, coordinate: str, kind: str) -> None:
        """Raise if the argument has a value: without it, the call would mean something else."""
        passed = [f"`${name}`" for name in argument.variables if name in self._sent]
        if passed or argument.is_literal:
            source = f", which {', '.join(passed)} passes" if passed else ""
            raise CannotAdaptError(f"the API no longer has the {kind} `{coordinate}`{source}", [coordinate])
        self._removed_arguments |= dict.fromkeys(argument.variables, coordinate)

    def _remove_empty(self) -> None:
        """Remove parts whose selections are all gone, up to the operation."""
        changed = True
        while changed:
            changed = False
            for part in self._selections(Selection):
                if not part.removed and self._is_empty(part):
                    part.removed = changed = True
            for fragment in self._fragments.values():
                if not fragment.removed and _all_removed(fragment.selections):
                    fragment.removed = changed = True

    def _remove_nested(self) -> None:
        """Remove what is below removed parts."""
        waiting: list[Part] = [part for part in self._selections(Selection) if part.removed]
        while waiting:
            part = waiting.pop()
            part.removed = True
            if isinstance(part, Selection):
                waiting += part.selections
            if isinstance(part, Field):
                waiting += part.arguments

    def _is_empty(self, part: Selection) -> bool:
        if isinstance(part, Spread):
            fragment = self._fragments.get(part.name)
            return fragment is not None and fragment.removed
        return bool(part.selections) and _all_removed(part.selections)

    def _leads_to_value(self) -> bool:
        """Return whether the fields that lead to the value are still selected."""
        for operation in self._operations:
            if operation.kind == "mutation" and any(part.removed for part in operation.selections):
                return False  # the rest would do less than the caller wants
            # Beside each of these fields, nothing else is selected.
            fields = list(self._flat(operation.selections))
            for _ in range(self._depth - 1):
                fields = [inner for part in fields for inner in self._flat(part.selections)]
            if not fields:
                return False
        return True

    def _remove_unused(self) -> None:
        used = {name for operation in self._operations for name in self._spreads(operation.selections)}
        for name, fragment in self._fragments.items():
            fragment.removed = fragment.removed or name not in used
        reachable = [*self._operations, *(part for part in self._fragments.values() if not part.removed)]
        variables = {name for part in reachable for name in self._variables(part)}
        for operation in self._operations:
            for variable in operation.variables:
                variable.removed = variable.name not in variables

    def _spreads(self, selections: Iterable[Selection]) -> Iterator[str]:
        """Yield the names of the fragments that selections use, directly or not."""
        for part in selections:
            if not part.removed:
                if isinstance(part, Spread):
                    yield part.name
                    if part.name in self._fragments:
                        yield from self._spreads(self._fragments[part.name].selections)
                yield from self._spreads(part.selections)

    def _variables(self, definition: Definition) -> Iterator[str]:
        yield from definition.directives
        waiting = list(definition.selections)
        while waiting:
            part = waiting.pop()
            if not part.removed:
                yield from part.directives
                waiting += part.selections
                if isinstance(part, Field):
                    yield from (
                        name for item in part.arguments if not item.removed for name in item.variables
                    )

    def _flat(self, selections: Iterable[Selection]) -> Iterator[Field]:
        """Yield the fields of selections, those of fragments included."""
        for part in selections:
            if part.removed:
                continue
            if isinstance(part, Field):
                yield part
            elif isinstance(part, Spread):
                if part.name in self._fragments:
                    yield from self._flat(self._fragments[part.name].selections)
            else:
                yield from self._flat(part.selections)

    def _fields(self) -> list[Field]:
        return self._selections(Field)

    def _arguments(self) -> list[Argument]:
        return [argument for part in self._fields() for argument in part.arguments]

    def _selections(self, kind: type[SelectionT]) -> list[SelectionT]:
        found: list[SelectionT] = []
        waiting = [part for definition in self._definitions for part in definition.selections]
        while waiting:
            part = waiting.pop()
            waiting += part.selections
            if isinstance(part, kind):
                found.append(part)
        return found

    def _text(self) -> str:
        """Cut the removed parts out of the text."""
        spans = sorted(self._spans())
        pieces: list[str] = []
        position = 0
        for start, end in spans:
            if start >= position:
                pieces.append(self._document[position:start])
            position = max(position, end)
        return "".join([*pieces, self._document[position:]])

    def _spans(self) -> Iterator[tuple[int, int]]:
        for definition in self._definitions:
            if definition.removed:
                yield definition.start, definition.end
                continue
            yield from _list_spans(definition.variables, definition.list_start, definition.list_end)
        for part in self._selections(Selection):
            if part.removed:
                yield part.start, part.end
            elif isinstance(part, Field):
                yield from _list_spans(part.arguments, part.list_start, part.list_end)


def _list_spans(parts: Sequence[Argument | Variable], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what to cut out of a list in parentheses, which must not become empty."""
    if parts and all(part.removed for part in parts):
        yield start, end
    else:
        yield from ((part.start, part.end) for part in parts if part.removed)


def _all_removed(selections: Sequence[Selection]) -> bool:
    return all(part.removed for part in selections)


def _offsets(document: str, location: Mapping[str, int]) -> Iterator[int]:
    """Yield the offsets that a location may mean: columns count characters, or UTF-16 units in JavaScript."""
    line, column = location.get("line", 0), location.get("column", 0)
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", document))]
    if not (0 < line <= len(starts) and column > 0):
        return
    start = starts[line - 1]
    yield start + column - 1
    units = 0
    for offset in range(start, len(document)):
        if units >= column - 1:
            yield offset
            return
        units += len(document[offset].encode("utf-16-le")) // 2


def _cannot_locate(report: Report) -> CannotAdaptError:
    return CannotAdaptError(
        f"the API no longer has `{report.coordinate}`, and does not say where it stands", [report.coordinate]
    )


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
