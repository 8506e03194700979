"""Where the data of an answer is other than the document and the schema say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from graphql import GraphQLList, GraphQLNonNull, is_composite_type

from .finding import Fault
from .leaves import fits
from .selection import always, merged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphql import GraphQLNamedType, GraphQLSchema

    from .selection import Selected, Selection


@dataclass(frozen=True)
class AnswerCheck:
    """Compares answers with what was asked.

    Attributes:
        schema: what the types, their fields and the values of enums are looked up in.
    """

    schema: GraphQLSchema

    def object_faults(self, data: object, selection: Selection, place: str = "") -> Iterator[Fault]:
        """Each place of an object where it is not as selected.

        Args:
            data: the object, from JSON.
            selection: what was asked of it; valid for the schema.
            place: the path to it; the places of a list have one path.
        """
        if not isinstance(data, dict):
            yield Fault("got an answer with what is no object at", place)
            return
        answered = cast("dict[str, object]", data)
        typename = _typename(answered, selection)
        if typename is not None and typename not in self.schema.type_map:
            yield Fault("got an answer with a type that the schema does not know at", place)
        expected = self._expected(selection, typename)
        for name, selected in expected.items():
            here = f"{place}.{name}" if place else name
            if name in answered:
                yield from self._faults(answered[name], selected.type, selected, here)
            elif not selected.optional:
                yield Fault("got an answer without", here)
        for name in answered:
            if name not in expected:
                yield Fault("got an answer with what it does not select:", f"{place}.{name}".lstrip("."))

    def _expected(self, selection: Selection, typename: str | None) -> dict[str, Selected]:
        """What an object has; where its type was not asked for, it may have what a fragment selects."""
        expected: dict[str, Selected] = {}
        for (name, on), selected in selection.items():
            applies = on is None or (typename is not None and always(self.schema, on, typename))
            if not applies and typename in self.schema.type_map:
                continue
            own = selected if applies else replace(selected, optional=True)
            expected[name] = merged(expected[name], own) if name in expected else own
        return expected

    def _faults(self, value: object, kind: object, selected: Selected, place: str) -> Iterator[Fault]:
        if isinstance(kind, GraphQLNonNull):
            if value is None:
                yield Fault("got an answer with null, which the schema rules out, at", place)
            kind = cast("object", kind.of_type)
        if value is None or kind is None:
            return
        if isinstance(kind, GraphQLList):
            if not isinstance(value, list):
                yield Fault("got an answer with what is no list at", place)
                return
            inner = cast("object", kind.of_type)
            for item in cast("list[object]", value):
                yield from self._faults(item, inner, selected, place)
            return
        named = cast("GraphQLNamedType", kind)
        if is_composite_type(named):
            yield from self.object_faults(value, selected.inner, place)
        elif not fits(named, value):
            yield Fault(f"got an answer with what is no {named} at", place)


def _typename(answered: dict[str, object], selection: Selection) -> str | None:
    for (name, _), selected in selection.items():
        if selected.text == "__typename" and isinstance(value := answered.get(name), str):
            return value
    return None
