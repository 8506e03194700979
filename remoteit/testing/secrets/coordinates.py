"""The rule for each text of the schema, by its coordinate.

A coordinate is `Type.field` for a field of a type or of an input type, and `Type.field(argument:)` for an
argument. coordinates.txt names every field and argument of type `String`, `Object` or `Any`. Whatever it does
not name, and has no harmless type, is treated as free-form.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator


class Rule(IntEnum):
    """The treatment of the values at a coordinate; of several rules the highest number applies."""

    HARMLESS = 0
    """Keep the value: an id, a name, a number. Secrets in a text are still found by their shape."""
    ADDRESS = 1
    """Keep host names and private IP addresses; replace public IP addresses and everything else."""
    URL = 2
    """Keep a URL except for its secrets; replace everything else."""
    EMAIL = 3
    """Keep an e-mail address of a reserved domain such as example.com; replace everything else."""
    FREE_FORM = 4
    """Replace the value, because it may hold anything; a test can ask to keep it."""
    COMMAND = 5
    """Replace the code in a shell command."""
    WEBHOOK = 6
    """Replace the path of a URL, which lets anybody post to it."""
    SECRET = 7
    """Replace the value."""


FILE_CONTENT: Final = "File.content"
"""The coordinate of the text of a file that is uploaded or downloaded."""

_PARAGRAPH = re.compile(r"^(?!#).+(?:\n    .+)*", re.MULTILINE)
_SECTION = re.compile(r"\[(\w+)\]")
_LINE = re.compile(r"(?P<owners>\w[\w ]*)(?:\((?P<fields>\w[\w ]*)\))?: +(?P<names>\w[\w ]*)")


def read_rules(path: Path) -> dict[str, Rule]:
    """Read a file of rules, in the form of coordinates.txt.

    Args:
        path: The file.

    Returns:
        The rule of each coordinate.

    Raises:
        ValueError: A line is not valid, or classifies a coordinate again; the message starts with
            `file:line`.
    """
    rules: dict[str, Rule] = {}
    rule: Rule | None = None
    for number, line in _joined_lines(path.read_text("utf-8")):
        place = f"{path}:{number}"
        if section := _SECTION.fullmatch(line):
            if section[1] not in Rule.__members__:
                raise ValueError(f"{place}: {line} is not one of {', '.join(Rule.__members__)}")
            rule = Rule[section[1]]
            continue
        match = _LINE.fullmatch(line)
        if match is None or rule is None:
            raise ValueError(f"{place}: expected `[RULE]`, then `Type: field` or `Type(field): argument`")
        for coordinate in _coordinates(match):
            if coordinate in rules:
                raise ValueError(f"{place}: {coordinate} has a rule already")
            rules[coordinate] = rule
    return rules


def _joined_lines(text: str) -> Iterator[tuple[int, str]]:
    """Join each line with the indented ones below it; skip comments and empty lines."""
    for lines in _PARAGRAPH.finditer(text):
        yield text.count("\n", 0, lines.start()) + 1, " ".join(lines[0].split())


def _coordinates(line: re.Match[str]) -> Iterator[str]:
    for owner in line["owners"].split():
        for name in line["names"].split():
            if line["fields"] is None:
                yield f"{owner}.{name}"
            else:
                yield from (f"{owner}.{field}({name}:)" for field in line["fields"].split())


_RULES: Final = read_rules(Path(__file__).with_name("coordinates.txt"))
RULES: Final = {name: rule for name, rule in _RULES.items() if not name.startswith("REST.")}
"""The rule of each coordinate of the schema."""


def find_rule(coordinate: str, default: Rule = Rule.FREE_FORM) -> Rule:
    """Return the rule of a coordinate, of `REST.name` or `$variable`.

    Args:
        coordinate: The coordinate.
        default: The rule if no table names the coordinate.
    """
    return _RULES.get(coordinate, default)


def check_kept(coordinates: frozenset[str]) -> None:
    """Check the coordinates whose values a test wants to keep.

    Raises:
        ValueError: One of them always holds a secret.
    """
    for coordinate in sorted(coordinates):
        rule = find_rule(coordinate)
        if rule > Rule.FREE_FORM:
            raise ValueError(f"{coordinate} holds a secret, which no recording keeps")


_SECRET_WORDS = {"credential", "passphrase", "passwd", "password", "pwd", "secret"}
_SECRET_ENDINGS = re.compile(
    r"(?:authhash|authorization|bearer|cookie|jwt|otp|passwd|password|psk|secret|signature|token"
    r"|(?:access|api|client|developer|encryption|license|private|session|shared|signing|ssh|subscription)key(?:id)?"
    r"|keyid|(?:activation|auth|authorization|backup|claim|invitation|login|mfa|pairing|recovery|registration"
    r"|restore|security|verification)code)s?\d*\Z"
)
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


@lru_cache(4096)
def is_secret_name(name: str) -> bool:
    """Return whether a value of this name is secret in text without a schema, in any spelling of the name."""
    plain = "".join(_WORD.findall(name)).lower()
    return holds_secrets(name) or _SECRET_ENDINGS.search(plain) is not None


@lru_cache(4096)
def holds_secrets(name: str) -> bool:
    """Return whether all of an object of this name is secret: of `credentials`, but not of `accessKeys`."""
    return not _SECRET_WORDS.isdisjoint(word.lower().removesuffix("s") for word in _WORD.findall(name))
