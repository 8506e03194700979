"""What can go wrong with one request: `Fault`, and its text form."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal, TypeAlias

from .parsing import FaultError, Word, check, matching, number, read_words, whole_number

if TYPE_CHECKING:
    from collections.abc import Mapping

Drop: TypeAlias = Literal["before", "after"]

_FAR = 10**9
"""Seconds, some 31 years: a date that far off is still one."""


def _no_value(text: str) -> bool:
    raise ValueError(text)


def _has_a_page(given: object) -> bool:
    return given == 200 or whole_number(400, 599)(given)  # noqa: PLR2004 - the statuses are the clearest names


def _is_switch(given: object) -> bool:
    return isinstance(given, bool)


WORDS: Mapping[str, Word] = {
    "delay": Word(float, number(0), "seconds, such as 0.5"),
    "drop": Word(str, matching("before|after"), "before or after"),
    "truncate": Word(_no_value, _is_switch, "no value", bare=True),
    "html": Word(int, _has_a_page, "200, or a status from 400 to 599", bare=200),
    "status": Word(int, whole_number(400, 599), "a status from 400 to 599"),
    "throttle": Word(int, whole_number(0), "whole seconds, 0 or more"),
    "throttle_date": Word(int, whole_number(-_FAR, _FAR), "whole seconds from the server's clock"),
    "skew": Word(float, number(-_FAR, _FAR), "seconds, such as 600 or -600"),
    "errors": Word(str, matching(".*"), "a message", bare="A fault was asked for."),
    "warn": Word(str, matching("[!-~]([ -~]*[!-~])?"), "printable ASCII, such as '121 deprecated'"),
}
"""Words of a fault's text, each the name of a field of `Fault`."""

_ENDS = ("drop", "truncate", "html", "status", "throttle", "throttle_date", "errors")
_AGREE = ({"status", "throttle"}, {"status", "throttle_date"})
_NEED_AN_ANSWER = ("skew", "warn")


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one request.

    `drop`, `truncate`, `html`, `status`, `throttle`, `throttle_date` and `errors` contradict each other, save
    that a `status` may go with either throttle. `delay` goes with anything, `skew` and `warn` with anything
    that sends an answer.

    Attributes:
        delay: Seconds that the answer waits. Where the work is done at all, it is done before the wait, so
            that a client which gives up meets the worst case: done, and not told.
        drop: The connection is closed without an answer, `"before"` or `"after"` the work is done.
        truncate: The work is done; half the body is sent under the whole one's Content-Length, then the
            connection is closed.
        html: Status, 200 or 400 to 599, of a proxy's HTML page that stands in for the answer; nothing is
            done.
        status: Status, 400 to 599, of an answer `{"message", "code"}`; nothing is done.
        throttle: Whole seconds in the Retry-After of an answer with status 429, or with `status`; nothing is
            done.
        throttle_date: Likewise, with a Retry-After that is a date, so many seconds from the server's clock.
        skew: Seconds that the server's clock is ahead, or behind if negative: signatures are judged by it and
            the answer is dated by it.
        errors: Message of an error that a GraphQL answer holds beside its data; the work is done.
        warn: Value of the answer's `X-R3-Warning`, printable ASCII.

    Raises:
        FaultError: A value is out of range, or two contradict each other.
    """

    delay: float = 0
    drop: Drop | None = None
    truncate: bool = False
    html: int | None = None
    status: int | None = None
    throttle: int | None = None
    throttle_date: int | None = None
    skew: float = 0
    errors: str | None = None
    warn: str | None = None

    def __post_init__(self) -> None:
        given = [one.name for one in fields(self) if getattr(self, one.name) != one.default]
        for name in given:
            check(name, WORDS[name], getattr(self, name))
        ends = [name for name in given if name in _ENDS]
        if len(ends) > 1 and set(ends) not in _AGREE:
            raise FaultError(f"{' and '.join(ends)} contradict each other; give one of them.")
        idle = [name for name in given if name in _NEED_AN_ANSWER]
        if self.drop and idle:
            raise FaultError(f"drop and {idle[0]} contradict each other: a dropped request has no answer.")

    @classmethod
    def parse(cls, text: str) -> Fault:
        """Read a fault's text: words `name=value`, the names those of the attributes.

        `truncate`, `html` and `errors` may stand alone.

        Raises:
            FaultError: The text makes no sense.
        """
        return cls(**read_words(text, WORDS))

    @property
    def works(self) -> bool:
        """Whether the work is done all the same, if the request is let in."""
        refused = self.html, self.status, self.throttle, self.throttle_date
        return self.drop != "before" and all(one is None for one in refused)
