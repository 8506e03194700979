"""The requests that a fault applies to: `Rule`, and the rules of a sandbox."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from pydantic import Field

from .fault import Fault, FaultModel, parse_words

if TYPE_CHECKING:
    from collections.abc import Iterable

Times: TypeAlias = Literal["always"] | Annotated[int, Field(ge=1)]


class Rule(FaultModel, frozen=True):
    """A fault and the requests it applies to.

    Attributes:
        fault: The fault.
        operation: Apply only to requests with this GraphQL `operationName`; `*` matches any characters.
        path: Apply only to requests to this path, without its query; `*` matches any characters. For requests
            other than GraphQL.
        times: Number of requests to apply to, 1 or more, or `"always"`.
        skip: Number of matching requests to let pass before the first.

    Raises:
        FaultError: A value is out of range.
    """

    fault: Fault = Field(description="a Fault")
    operation: str | None = Field(
        default=None, min_length=1, description="the name of an operation, such as Devices"
    )
    path: str | None = Field(
        default=None, pattern="^/", description="a path, such as /apv/v27/device/connect"
    )
    times: Times = Field(default=1, description="1 or more, or always")
    skip: int = Field(default=0, ge=0, description="0 or more")

    @classmethod
    def parse(cls, text: str) -> Rule:
        """Parse a rule's text: the words of a fault and of a rule, `status=503 operation=Devices times=2`.

        Raises:
            FaultError: A word is unknown, repeated or invalid, or two words exclude each other.
        """
        own_fields = {name: field for name, field in cls.model_fields.items() if name != "fault"}
        words = parse_words(text, {**Fault.model_fields, **own_fields})
        own = {name: words.pop(name) for name in own_fields if name in words}
        return cls(fault=Fault(**words), **own)

    def matches(self, operation: str, path: str) -> bool:
        """Return whether the rule is for requests of this kind, regardless of `times` and `skip`."""
        return (self.operation is None or fnmatchcase(operation, self.operation)) and (
            self.path is None or fnmatchcase(path, self.path)
        )


class Faults:
    """The rules of a sandbox, in the order added; may be used from any thread.

    Args:
        rules: The first rules, each as `add` accepts it.

    Raises:
        FaultError: A rule's text is invalid.
    """

    def __init__(self, rules: Iterable[str | Fault | Rule] = ()) -> None:
        self._lock = threading.Lock()
        self._counters: list[_Counter] = []
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
        """Add a rule.

        Args:
            fault: A rule's text, such as `"status=503 operation=Devices times=2"`, a fault or a rule.
            operation: Replaces the rule's `operation`; None keeps it. The same holds for the other arguments.
            path: Replaces the rule's `path`.
            times: Replaces the rule's `times`.
            skip: Replaces the rule's `skip`.

        Returns:
            The rule that was added.

        Raises:
            FaultError: The text is invalid, or a value is out of range.
        """
        rule = Rule.parse(fault) if isinstance(fault, str) else fault
        rule = Rule(fault=rule) if isinstance(rule, Fault) else rule
        given: dict[str, Any] = {"operation": operation, "path": path, "times": times, "skip": skip}
        rule = Rule(**{**dict(rule), **{name: value for name, value in given.items() if value is not None}})
        with self._lock:
            self._counters.append(_Counter(rule, rule.skip, rule.times))
        return rule

    def clear(self) -> None:
        """Remove all rules."""
        with self._lock:
            self._counters.clear()

    def match(self, operation: str, path: str) -> Fault | None:
        """Return the fault to apply to a request and count it as used.

        The first rule that matches and has `times` left decides. A rule that lets the request pass because of
        its `skip` leaves it to the rules after it.

        Args:
            operation: The request's `operationName`, or its method and path.
            path: The request's path.

        Returns:
            The fault, or None if no rule applies.
        """
        with self._lock:
            for counter in self._counters:
                if counter.rule.matches(operation, path) and counter.consume():
                    return counter.rule.fault
        return None


@dataclass
class _Counter:
    """A rule and what remains of its `skip` and `times`."""

    rule: Rule
    skip: int
    times: Times

    def consume(self) -> bool:
        if self.times == 0:
            return False
        if self.skip:
            self.skip -= 1
            return False
        if self.times != "always":
            self.times -= 1
        return True
