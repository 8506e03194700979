"""The text form of faults: words `name=value` as a shell reads them, such as `status=503 delay=0.2`."""

from __future__ import annotations

import math
import re
import shlex
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class FaultError(ValueError):
    """A fault or a rule that makes no sense; the message says why, and what would."""


class Word(NamedTuple):
    """What may follow a name.

    Attributes:
        read: Makes the value out of text; raises ValueError where it cannot.
        fits: Whether a value is in range.
        takes: The accepted values, in words.
        bare: The value of the name alone; None where it needs one.
    """

    read: Callable[[str], Any]
    fits: Callable[[object], bool]
    takes: str
    bare: Any = None


def number(low: float, high: float = math.inf) -> Callable[[object], bool]:
    """What fits: a number of this range."""
    return lambda given: isinstance(given, int | float) and math.isfinite(given) and low <= given <= high


def whole_number(low: int, high: float = math.inf) -> Callable[[object], bool]:
    """What fits: a whole number of this range."""
    return lambda given: isinstance(given, int) and low <= given <= high


def matching(pattern: str) -> Callable[[object], bool]:
    """What fits: a text that is all of this regular expression."""
    return lambda given: isinstance(given, str) and re.fullmatch(pattern, given, re.DOTALL) is not None


def read_words(text: str, known: Mapping[str, Word]) -> dict[str, Any]:
    """Read a text word by word.

    Returns:
        Values by name; whether they are in range is for `check` to say.

    Raises:
        FaultError: The text is empty, a word is unknown or comes twice, or its value is none.
    """
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise FaultError(f"{text!r} cannot be read: {error}.") from None
    if not words:
        raise FaultError(f"The text names no fault; known words are {', '.join(known)}.")
    read: dict[str, Any] = {}
    for one in words:
        name, equals, value = one.partition("=")
        if name not in known:
            raise FaultError(f"{name!r} is no word of a fault; known are {', '.join(known)}.")
        if name in read:
            raise FaultError(f"{name} is given twice.")
        read[name] = _value(name, known[name], value if equals else None)
    return read


def check(name: str, word: Word, value: object) -> None:
    """Refuse a value that is out of range.

    Raises:
        FaultError: It is.
    """
    if not word.fits(value):
        raise FaultError(f"{name} takes {word.takes}, not {value!r}.")


def _value(name: str, word: Word, text: str | None) -> Any:
    if text is None:
        if word.bare is None:
            raise FaultError(f"{name} takes {word.takes}; write {name}=VALUE.")
        return word.bare
    try:
        return word.read(text)
    except ValueError:
        raise FaultError(f"{name} takes {word.takes}, not {text!r}.") from None
