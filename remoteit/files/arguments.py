"""Define the arguments of a script for its upload (docs/api-notes.md, "Files")."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generated_client.enums import FileSelectionType

ArgumentType: TypeAlias = "FileSelectionType | Literal['FileSelect', 'StringSelect', 'StringEntry']"

_TYPES = ("FileSelect", "StringSelect", "StringEntry")


@dataclass(frozen=True)
class ArgumentDefinition:
    """An argument that a script asks for, for `upload_file(arguments=…)`.

    Attributes:
        name: the name; `run_job(arguments=…)` passes a value under it.
        type: how the value is entered: `"FileSelect"` selects a file of the account, `"StringSelect"` one of
            `options`, and `"StringEntry"` takes any text.
        desc: an explanation for the person who enters the value.
        options: the values to choose from, at least one for a `StringSelect`; none for a `StringEntry`.

    Raises:
        ValueError: an attribute is not valid.
        TypeError: an attribute has another type.
    """

    name: str
    type: ArgumentType
    desc: str = ""
    options: Sequence[str] = ()

    def __post_init__(self) -> None:
        _check_text("name", self.name)
        _check_text("desc", self.desc)
        if not self.name.strip():
            raise ValueError("`name` of the argument is empty or consists of white space only")
        if self.type not in _TYPES:
            raise ValueError(f"`type` of the argument is not valid; pass {', '.join(map(repr, _TYPES))}")
        if isinstance(self.options, str):
            raise TypeError("`options` of the argument must be a list of texts, not a single text")
        options = list(self.options)
        for position, option in enumerate(options):
            _check_text(f"options[{position}]", option)
        if len(set(options)) < len(options) or not all(option.strip() for option in options):
            raise ValueError("`options` of the argument must all be different, and none of them empty")
        if self.type == "StringSelect" and not options:
            raise ValueError("`options` of the argument are missing: a StringSelect needs at least one")
        if self.type == "StringEntry" and options:
            raise ValueError("`options` of the argument have no effect: a StringEntry takes any text")


def _check_text(attribute: str, value: object) -> None:
    if not isinstance(value, str):
        raise TypeError(f"`{attribute}` of the argument must be a str, not {type(value).__name__}")


def _check_definition(value: object) -> None:
    if not isinstance(value, ArgumentDefinition):
        raise TypeError(
            "`arguments` of an upload must be a list of `ArgumentDefinition`; pass values to `run_job`"
        )


def encode_arguments(definitions: Sequence[ArgumentDefinition]) -> str:
    """Encode definitions as the JSON list that the API takes.

    Raises:
        ValueError: two arguments have the same name.
        TypeError: a definition is something else, such as a name with its value.
    """
    names: list[str] = []
    for position, definition in enumerate(definitions):
        _check_definition(definition)
        if definition.name in names:
            other = names.index(definition.name)
            raise ValueError(f"`arguments[{position}]` has the same name as `arguments[{other}]`")
        names.append(definition.name)
    content = [
        {
            "name": definition.name,
            "type": str(definition.type),
            "desc": definition.desc,
            "options": list(definition.options),
        }
        for definition in definitions
    ]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
