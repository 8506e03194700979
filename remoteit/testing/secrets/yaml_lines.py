"""YAML as plain values that know their lines in the file."""

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


class LineStr(str):
    """A text with its first line in the file, from 1."""

    line: int

    @classmethod
    def at(cls, line: int, value: str) -> Self:
        """Make a text with its line."""
        made = cls(value)
        made.line = line
        return made


class Content(NamedTuple):
    """The content of a YAML text.

    Attributes:
        values: One per document, their texts as `LineStr`; no tag makes anything but plain values.
        rest: The lines without those values: comments, and the whole text if it is not valid YAML.
        error_line: The line of the first error; None for valid YAML.
    """

    values: list[object]
    rest: list[str]
    error_line: int | None


def load(text: str) -> Content:
    """Read a YAML text, up to the first error."""
    found = list[object]()
    try:
        # One by one: what comes before an error is kept.
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
            # Keep the line breaks, so that lines can be counted.
            rest += (
                text[end:start],
                "".join(letter if letter == "\n" else " " for letter in text[start : token.end_mark.index]),
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
            name = LineStr.at(key.start_mark.line + 1, key.value if isinstance(key, yaml.ScalarNode) else "")
            # A repeated name must not hide the first value; spaces do not matter for secret names.
            while name in made:
                name = LineStr.at(name.line, f"{name} ")
            made[name] = _value(value, above)
        return made
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, above) for item in node.value]
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
    return LineStr.at(node.start_mark.line + 1, node.value)
