# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""A parser for GraphQL operations that knows where each part stands, so that parts can be cut out.

It reads executable documents (GraphQL specification, section 2) without graphql-core, which only the
generator needs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"""
    (?P<ignored>[\s,\ufeff]+|\#[^\n\r]*)
    |(?P<text>\"{3}(?:(?!\"{3}|\\\"{3}).|\\\"{3})*\"{3}|"(?:[^"\\\n\r]|\\.)*")
    |(?P<name>[A-Za-z_]\w*)
    |(?P<number>-?[0-9][0-9A-Za-z.+-]*)
    |(?P<mark>\.{3}|[!$&()\[\]{}:=@|])
    """,
    re.VERBOSE | re.DOTALL | re.ASCII,
)
_OPERATIONS = ("query", "mutation", "subscription")


class DocumentError(ValueError):
    """The document is not one that this parser understands."""


class Token(NamedTuple):
    """A token, and where it stands in the text."""

    kind: str
    text: str
    start: int
    end: int


@dataclass
class Part:
    """A part of a document that can be cut out.

    Attributes:
        start: the offset of its first character.
        end: the offset after its last character.
        removed: whether it is to be cut out.
    """

    start: int
    end: int = 0
    removed: bool = field(default=False, kw_only=True)


@dataclass
class Argument(Part):
    """An argument of a field or a directive.

    Attributes:
        name: its name.
        variables: the variables in its value.
        is_literal: whether its value also holds something else than variables.
    """

    name: str = ""
    variables: tuple[str, ...] = ()
    is_literal: bool = False


@dataclass
class Variable(Part):
    """The definition of a variable.

    Attributes:
        name: its name without `$`.
        type_name: the named type of its type.
        type_start: the offset of that name.
    """

    name: str = ""
    type_name: str = ""
    type_start: int = 0


@dataclass
class Selection(Part):
    """A field, a spread or an inline fragment.

    Attributes:
        directives: the variables that its directives use.
        selections: what is selected below it.
    """

    directives: tuple[str, ...] = ()
    selections: list[Selection] = field(default_factory=list)

    @property
    def kept(self) -> list[Selection]:
        """The selections below it that are not removed."""
        return [selection for selection in self.selections if not selection.removed]


@dataclass
class Field(Selection):
    """A field.

    Attributes:
        name: its name in the schema.
        key: its name in the response: the alias, or else the name.
        arguments: its arguments.
        list_start: the offset of the opening parenthesis of its arguments.
        list_end: the offset after the closing one.
        nested: whether it has a selection set.
    """

    name: str = ""
    key: str = ""
    arguments: list[Argument] = field(default_factory=list)
    list_start: int = 0
    list_end: int = 0
    nested: bool = False


@dataclass
class Spread(Selection):
    """A fragment spread: the fragment's name."""

    name: str = ""


@dataclass
class Inline(Selection):
    """An inline fragment.

    Attributes:
        condition: the type that it is for; None for the type around it.
        condition_start: the offset of that name.
    """

    condition: str | None = None
    condition_start: int = 0


@dataclass
class Definition(Part):
    """An operation or a fragment.

    Attributes:
        kind: `query`, `mutation`, `subscription` or `fragment`.
        name: its name; empty for an operation without one.
        selections: what it selects.
        variables: the definitions of an operation's variables.
        list_start: the offset of the opening parenthesis of the variables.
        list_end: the offset after the closing one.
        condition: the type that a fragment is for.
        condition_start: the offset of that name.
        directives: the variables that its directives use.
    """

    kind: str = "query"
    name: str = ""
    selections: list[Selection] = field(default_factory=list)
    variables: list[Variable] = field(default_factory=list)
    list_start: int = 0
    list_end: int = 0
    condition: str = ""
    condition_start: int = 0
    directives: tuple[str, ...] = ()


def parse(text: str) -> list[Definition]:
    """Parse a document into its operations and fragments.

    Raises:
        DocumentError: the text is not an executable document.
    """
    return list(_Parser(text).definitions())


def _tokens(text: str) -> Iterator[Token]:
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise DocumentError(f"unexpected character at offset {position}")
        if match.lastgroup != "ignored":
            yield Token(match.lastgroup or "", match[0], match.start(), match.end())
        position = match.end()
    yield Token("end", "", len(text), len(text))


class _Parser:
    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._index = 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._index]

    @property
    def _last_end(self) -> int:
        return self._tokens[self._index - 1].end

    def _advance(self) -> Token:
        token = self._next
        if token.kind == "end":
            raise DocumentError("the document ends too early")
        self._index += 1
        return token

    def _expect(self, mark: str) -> Token:
        token = self._advance()
        if token.kind != "mark" or token.text != mark:
            raise DocumentError(f"expected {mark!r} at offset {token.start}")
        return token

    def _name(self) -> Token:
        token = self._advance()
        if token.kind != "name":
            raise DocumentError(f"expected a name at offset {token.start}")
        return token

    def _is(self, *texts: str) -> bool:
        return self._next.kind in ("mark", "name") and self._next.text in texts

    def definitions(self) -> Iterator[Definition]:
        while self._next.kind != "end":
            yield self._definition()

    def _definition(self) -> Definition:
        part = Definition(self._next.start)
        if self._is("fragment"):
            self._advance()
            part.kind, part.name = "fragment", self._name().text
            if self._name().text != "on":
                raise DocumentError(f"expected 'on' at offset {self._last_end}")
            condition = self._name()
            part.condition, part.condition_start = condition.text, condition.start
        elif self._is(*_OPERATIONS):
            part.kind = self._advance().text
            part.name = self._name().text if self._next.kind == "name" else ""
            if self._is("("):
                part.list_start = self._advance().start
                while not self._is(")"):
                    part.variables.append(self._variable())
                part.list_end = self._advance().end
        part.directives = self._directives()
        part.selections = self._selection_set()
        part.end = self._last_end
        return part

    def _variable(self) -> Variable:
        part = Variable(self._expect("$").start)
        part.name = self._name().text
        self._expect(":")
        while self._is("["):
            self._advance()
        kind = self._name()
        part.type_name, part.type_start = kind.text, kind.start
        while self._is("]", "!"):
            self._advance()
        if self._is("="):
            self._advance()
            self._value()
        self._directives()
        part.end = self._last_end
        return part

    def _selection_set(self) -> list[Selection]:
        self._expect("{")
        selections: list[Selection] = []
        while not self._is("}"):
            selections.append(self._selection())
        self._advance()
        return selections

    def _selection(self) -> Selection:
        part = self._fragment() if self._is("...") else self._field()
        part.end = self._last_end
        return part

    def _fragment(self) -> Selection:
        start = self._advance().start
        if self._next.kind == "name" and self._next.text != "on":
            spread = Spread(start, name=self._advance().text)
            spread.directives = self._directives()
            return spread
        part = Inline(start)
        if self._next.kind == "name":
            self._advance()
            condition = self._name()
            part.condition, part.condition_start = condition.text, condition.start
        part.directives = self._directives()
        part.selections = self._selection_set()
        return part

    def _field(self) -> Field:
        name = self._name()
        part = Field(name.start, name=name.text, key=name.text)
        if self._is(":"):
            self._advance()
            part.name = self._name().text
        if self._is("("):
            part.list_start = self._next.start
            part.arguments = self._arguments()
            part.list_end = self._last_end
        part.directives = self._directives()
        if self._is("{"):
            part.nested = True
            part.selections = self._selection_set()
        return part

    def _arguments(self) -> list[Argument]:
        self._expect("(")
        arguments: list[Argument] = []
        while not self._is(")"):
            name = self._name()
            self._expect(":")
            variables, is_literal = self._value()
            arguments.append(Argument(name.start, self._last_end, name.text, variables, is_literal))
        self._advance()
        return arguments

    def _directives(self) -> tuple[str, ...]:
        variables: list[str] = []
        while self._is("@"):
            self._advance()
            self._name()
            if self._is("("):
                variables += [name for argument in self._arguments() for name in argument.variables]
        return tuple(variables)

    def _value(self) -> tuple[tuple[str, ...], bool]:
        """Read a value; return its variables, and whether it holds anything else."""
        token = self._advance()
        if token.kind != "mark":
            return (), True
        if token.text == "$":
            return (self._name().text,), False
        if token.text not in "[{":
            raise DocumentError(f"expected a value at offset {token.start}")
        is_object = token.text == "{"
        variables: list[str] = []
        literals: list[bool] = []
        while not self._is("}" if is_object else "]"):
            if is_object:
                self._name()
                self._expect(":")
            names, is_literal = self._value()
            variables += names
            literals.append(is_literal)
        self._advance()
        return tuple(variables), any(literals) or not literals
