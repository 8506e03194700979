"""Which requests a fault befalls: rules, and the registry that a sandbox asks for each request."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from . import fault as faults
from .fault import Fault
from .parsing import Word, check, matching, read_words, whole_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Times: TypeAlias = int | Literal["always"]


def _read_times(text: str) -> Times:
    return "always" if text == "always" else int(text)


def _is_times(given: object) -> bool:
    return given == "always" or whole_number(1)(given)


WORDS: Mapping[str, Word] = {
    "operation": Word(str, matching(".+"), "an operation's name, such as Devices"),
    "path": Word(str, matching("/.*"), "a path, such as /apv/v27/device/connect"),
    "times": Word(_read_times, _is_times, "1 or more, or always"),
    "skip": Word(int, whole_number(0), "0 or more"),
}
"""Words that a rule's text has beside its fault's, each the name of a field of `Rule`."""


@dataclass(frozen=True)
class Rule:
    """A fault, and which requests it befalls.

    Attributes:
        fault: What goes wrong.
        operation: Only requests with this GraphQL `operationName`; `*` stands for any characters.
        path: Only requests to this path, without its query; `*` likewise. For what is no GraphQL.
        times: How many requests it befalls, 1 or more, or `"always"`.
        skip: How many matching requests pass before the first.

    Raises:
        FaultError: A value is out of range.
    """

    fault: Fault
    operation: str | None = None
    path: str | None = None
    times: Times = 1
    skip: int = 0

    def __post_init__(self) -> None:
        for name, word in WORDS.items():
            if getattr(self, name) is not None:
                check(name, word, getattr(self, name))

    @classmethod
    def parse(cls, text: str) -> Rule:
        """Read a rule's text: a fault's words and the rule's own, `status=503 operation=Devices times=2`.

        Raises:
            FaultError: The text makes no sense.
        """
        read = read_words(text, {**faults.WORDS, **WORDS})
        own = {name: read.pop(name) for name in WORDS if name in read}
        return cls(Fault(**read), **own)

    def matches(self, operation: str, path: str) -> bool:
        """Whether a request is one of those, however many came before."""
        return (self.operation is None or fnmatchcase(operation, self.operation)) and (
            self.path is None or fnmatchcase(path, self.path)
        )


class Faults:
    """The rules of a sandbox, in the order added; may be used from any thread.

    Args:
        rules: What to begin with, each as `add` takes it.

    Raises:
        FaultError: A text makes no sense.
    """

    def __init__(self, rules: Iterable[str | Fault | Rule] = ()) -> None:
        self._lock = threading.Lock()
        self._counted: list[_Counted] = []
        for rule in rules:
            self.add(rule)

    def add(
        self,
        fault: str | Fault | Rule,
        *,
        operation: str | None = None,
        path: str | None = None,
        times: Times | None = None,
        skip: int | None = None,
    ) -> Rule:
        """Let a fault befall requests from now on.

        Args:
            fault: A rule's text, such as `"status=503 operation=Devices times=2"`, a fault or a rule.
            operation: As in `Rule`; None: as `fault` says. Likewise the rest.
            path: As in `Rule`.
            times: As in `Rule`.
            skip: As in `Rule`.

        Raises:
            FaultError: The text makes no sense, or a value is out of range.
        """
        rule = Rule.parse(fault) if isinstance(fault, str) else fault
        rule = Rule(rule) if isinstance(rule, Fault) else rule
        given: dict[str, Any] = {"operation": operation, "path": path, "times": times, "skip": skip}
        rule = replace(rule, **{name: value for name, value in given.items() if value is not None})
        with self._lock:
            self._counted.append(_Counted(rule, rule.skip, rule.times))
        return rule

    def clear(self) -> None:
        """Let nothing go wrong any more."""
        with self._lock:
            self._counted.clear()

    def take(self, operation: str, path: str) -> Fault | None:
        """The fault of the first rule that befalls this request, counted as used; None where none does.

        A rule that lets a request pass by its `skip` leaves it to the rules after it.
        """
        with self._lock:
            for counted in self._counted:
                if counted.rule.matches(operation, path) and counted.due():
                    return counted.rule.fault
        return None


@dataclass
class _Counted:
    """A rule and what is left of its counts."""

    rule: Rule
    skip: int
    times: Times

    def due(self) -> bool:
        if self.times == 0:
            return False
        if self.skip:
            self.skip -= 1
            return False
        if self.times != "always":
            self.times -= 1
        return True
