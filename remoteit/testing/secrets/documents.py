"""Which values in a GraphQL document are secrets, and which names in its answer stand for a secret field."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from graphql import (
    ArgumentNode,
    FieldNode,
    GraphQLError,
    ObjectFieldNode,
    ObjectValueNode,
    StringValueNode,
    VariableDefinitionNode,
    Visitor,
    parse,
    visit,
)

from .names import is_secret

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ATTRIBUTE = ("attribute", "setAttribute")
_REMEMBERED = 512
"""Documents; more than a test run has."""


@dataclass(frozen=True)
class Literal:
    """A text that is written into a document.

    Attributes:
        start: where it starts, quotes included.
        end: where it has ended.
        value: the text that is meant.
        names: the name of the argument, variable or input field that it is for, and those beside it with the
            texts that they have.
        name: the first of them.
    """

    start: int
    end: int
    value: str
    name: str
    beside: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True)
class Document:
    """What matters of a document: the texts in it, and each field that has another name in the answer."""

    literals: tuple[Literal, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict[str, str])


def rewritten(document: str, leaf: Callable[[Literal], str]) -> str:
    """A document with its texts replaced by what `leaf` answers for each; one that is no GraphQL is kept."""
    for literal in reversed(read(document).literals):
        value = leaf(literal)
        if value != literal.value:
            document = document[: literal.start] + json.dumps(value) + document[literal.end :]
    return document


def names_in_answer(document: str, variables: Mapping[str, object]) -> Mapping[str, str]:
    """Names in the answer to a document, each with the name of what it holds.

    A field may have any name in the answer (`mine: secret`), and an attribute's value has its field's: only
    the request tells that it asked for the attribute `password`.
    """
    wanted = variables.get("name")
    if not isinstance(wanted, str) or not is_secret(wanted):
        return read(document).aliases
    return {**read(document).aliases, **dict.fromkeys(_ATTRIBUTE, wanted)}


@lru_cache(_REMEMBERED)
def read(document: str) -> Document:
    """Read a document; one that is no GraphQL has nothing in it."""
    try:
        tree = parse(document)
    except (GraphQLError, RecursionError):
        return Document()
    reader = _Reader()
    visit(tree, reader)
    return Document(tuple(sorted(reader.literals, key=lambda one: one.start)), reader.aliases)


class _Reader(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.literals: list[Literal] = []
        self.aliases: dict[str, str] = {}

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        if node.alias:
            self.aliases[node.alias.value] = node.name.value
        self._take(node.arguments or ())

    def enter_object_value(self, node: ObjectValueNode, *_: Any) -> None:
        self._take(node.fields or ())

    def enter_variable_definition(self, node: VariableDefinitionNode, *_: Any) -> None:
        self._read(node.variable.name.value, node.default_value, {})

    def _take(self, nodes: Any) -> None:
        given: list[ArgumentNode | ObjectFieldNode] = list(nodes)
        beside = {node.name.value: getattr(node.value, "value", None) for node in given}
        for node in given:
            self._read(node.name.value, node.value, beside)

    def _read(self, name: str, value: Any, beside: Mapping[str, object]) -> None:
        for one in getattr(value, "values", (value,)):
            if isinstance(one, StringValueNode) and one.loc:
                self.literals.append(Literal(one.loc.start, one.loc.end, one.value, name, beside))
