"""YAML as plain values which know the lines that they come from."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml  # type: ignore[import-untyped]  # PyYAML ships no types; basedpyright brings its own

if TYPE_CHECKING:
    from typing import Self

_TAG = "tag:yaml.org,2002:"
_YAML: Any = yaml
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBERS = {f"{_TAG}bool", f"{_TAG}float", f"{_TAG}int", f"{_TAG}null"}


class LinedText(str):
    """A text and its first line in the file, from 1."""

    line: int

    @classmethod
    def at(cls, line: int, value: str) -> Self:
        """The text of a line."""
        made = cls(value)
        made.line = line
        return made


class Content(NamedTuple):
    """What is in a YAML text.

    Attributes:
        values: one a document, their texts as `LinedText`; no tag makes anything but plain values.
        rest: the lines without those values: comments, and the whole text where it is no YAML.
        fault: the line of the fault where it is none.
    """

    values: list[object]
    rest: list[str]
    fault: int | None


def load(text: str) -> Content:
    """Read all that is in a YAML text."""
    found = list[object]()
    try:
        # Not as one list: what was read before a fault is worth having.
        for node in _YAML.compose_all(text, Loader=_LOADER):
            found.append(_value(node, ()))
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        return Content(found, text.split("\n"), mark.line + 1 if mark else 1)
    return Content(found, _without_values(text), None)


def _without_values(text: str) -> list[str]:
    rest, end = list[str](), 0
    for token in _YAML.scan(text, Loader=_LOADER):
        if isinstance(token, yaml.ScalarToken):
            start = token.start_mark.index
            # The lines are still to be counted.
            rest += (
                text[end:start],
                "".join(one if one == "\n" else " " for one in text[start : token.end_mark.index]),
            )
            end = token.end_mark.index
    return "".join((*rest, text[end:])).split("\n")


def _value(node: Any, above: tuple[int, ...]) -> object:
    if id(node) in above:  # an anchor inside itself
        return None
    above = (*above, id(node))
    if isinstance(node, yaml.MappingNode):
        made: dict[str, object] = {}
        for key, value in node.value:
            name = LinedText.at(
                key.start_mark.line + 1, key.value if isinstance(key, yaml.ScalarNode) else ""
            )
            # A name that is there twice hides nothing: secret names are read without what is no letter.
            while name in made:
                name = LinedText.at(name.line, f"{name} ")
            made[name] = _value(value, above)
        return made
    if isinstance(node, yaml.SequenceNode):
        return [_value(one, above) for one in node.value]
    return _scalar(node)


def _scalar(node: Any) -> object:
    if node.tag in _NUMBERS:
        value: object = yaml.safe_load(node.value or "null") if node.tag != f"{_TAG}null" else None
        return value
    if node.tag == f"{_TAG}binary":
        try:
            return b64decode(node.value)
        except ValueError:
            pass
    return LinedText.at(node.start_mark.line + 1, node.value)
