"""A failure to inject into one request: `Fault`, and its text form."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from pydantic import BaseModel, Field, TypeAdapter, ValidationError, field_validator, model_validator

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from pydantic.fields import FieldInfo

Drop: TypeAlias = Literal["before", "after"]

_MAX_SECONDS = 10**9
"""About 31 years: a date this far from the clock can still be written."""

_MAX_DELAY = 3600
_MAX_LENGTH = 1000
"""Characters of a text. The log keeps the faults of many requests."""

_MAX_SHOWN = 100

_DEFAULT_VALUES = {"truncate": "true", "html": "200", "errors": "This error was injected by the sandbox."}
"""Values of the words that may stand alone."""

_EXCLUSIVE = ("drop", "truncate", "html", "status", "throttle", "throttle_date", "errors")
_COMPATIBLE = ({"status", "throttle"}, {"status", "throttle_date"})
_NEED_RESPONSE = ("skew", "warn")


class FaultError(ValueError):
    """An invalid fault or rule; the message names the word and the values that it accepts."""


class FaultModel(BaseModel, frozen=True, strict=True, extra="forbid"):
    """Base of `Fault` and `Rule`; error messages show a field's description as the accepted values."""

    if not TYPE_CHECKING:  # type checkers derive the arguments from the fields

        def __init__(self, **values: object) -> None:
            try:
                super().__init__(**values)
            except ValidationError as error:
                raise FaultError(_error_message(error, type(self).model_fields)) from None


class Fault(FaultModel, frozen=True):
    """A failure to inject into one request.

    `drop`, `truncate`, `html`, `status`, `throttle`, `throttle_date` and `errors` exclude each other, except
    that `status` may be combined with either throttle. `delay` may be combined with every other field, `skew`
    and `warn` with every fault that sends a response.

    Attributes:
        delay: Seconds to wait before the response is sent, at most 3600. The request is executed before the
            wait, so that a client that times out meets the worst case: it does not learn that its request was
            executed.
        drop: Close the connection without a response, `"before"` or `"after"` the request is executed.
        truncate: Execute the request, send half of the body with the Content-Length of all of it, and close
            the connection.
        html: Respond with a proxy's HTML page and this status, 200 or 400 to 599, without executing the
            request.
        status: Respond with `{"message", "code"}` and this status, 400 to 599, without executing the request.
        throttle: Respond with status 429, or `status`, and a Retry-After of so many whole seconds, without
            executing the request.
        throttle_date: Like `throttle`, with a date in Retry-After, in whole seconds from the server's clock.
        skew: Seconds that the server's clock is ahead; negative if it is behind. It applies to the check of
            the signature and to the response's date.
        errors: Message of an error to add to a GraphQL response, at most 1000 characters. The request is
            executed.
        warn: Value of the response's `X-R3-Warning`, at most 1000 characters of printable ASCII.

    Raises:
        FaultError: A value is out of range, or two fields exclude each other.
    """

    delay: float = Field(
        default=0, ge=0, le=_MAX_DELAY, description=f"seconds, such as 0.5, at most {_MAX_DELAY}"
    )
    drop: Drop | None = Field(default=None, description="before or after")
    truncate: bool = Field(default=False, description="True or False")
    html: int | None = Field(default=None, ge=200, le=599, description="200, or a status from 400 to 599")
    status: int | None = Field(default=None, ge=400, le=599, description="a status from 400 to 599")
    throttle: int | None = Field(
        default=None, ge=0, le=_MAX_SECONDS, description=f"whole seconds, 0 or more, at most {_MAX_SECONDS}"
    )
    throttle_date: int | None = Field(
        default=None,
        ge=-_MAX_SECONDS,
        le=_MAX_SECONDS,
        description="whole seconds from the server's clock, such as 60 or -60",
    )
    skew: float = Field(
        default=0, ge=-_MAX_SECONDS, le=_MAX_SECONDS, description="seconds, such as 600 or -600"
    )
    errors: str | None = Field(
        default=None, max_length=_MAX_LENGTH, description=f"a message of at most {_MAX_LENGTH} characters"
    )
    warn: str | None = Field(
        default=None,
        pattern=r"\A[!-~]([ -~]*[!-~])?\z",
        max_length=_MAX_LENGTH,
        description=f"printable ASCII, such as '121 deprecated', at most {_MAX_LENGTH} characters",
    )

    @field_validator("html")
    @classmethod
    def _reject_redirects(cls, status: int | None) -> int | None:
        if status is not None and 200 < status < 400:  # noqa: PLR2004 - the statuses are the clearest names
            raise ValueError
        return status

    @model_validator(mode="after")
    def _check_combination(self) -> Self:
        given = [
            name for name, field in type(self).model_fields.items() if getattr(self, name) != field.default
        ]
        exclusive = [name for name in given if name in _EXCLUSIVE]
        if len(exclusive) > 1 and set(exclusive) not in _COMPATIBLE:
            raise ValueError(f"{' and '.join(exclusive)} exclude each other; use one of them")
        need_response = [name for name in given if name in _NEED_RESPONSE]
        if self.drop and need_response:
            raise ValueError(f"drop and {need_response[0]} exclude each other: drop sends no response")
        return self

    @classmethod
    def parse(cls, text: str) -> Fault:
        """Parse a fault's text, such as `status=503 delay=0.2`.

        Args:
            text: Words `name=value`, quoted as in a shell. The names are those of the attributes; `truncate`,
                `html` and `errors` may stand alone.

        Returns:
            The fault.

        Raises:
            FaultError: A word is unknown, repeated or invalid, or two words exclude each other.
        """
        return cls(**parse_words(text, cls.model_fields))

    @property
    def executes(self) -> bool:
        """Whether the request is executed despite the fault, if its signature is accepted."""
        responses = self.html, self.status, self.throttle, self.throttle_date
        return self.drop != "before" and all(value is None for value in responses)


def parse_words(text: str, fields: Mapping[str, FieldInfo]) -> dict[str, Any]:
    """Parse words `name=value`, quoted as in a shell.

    Args:
        text: The text of a fault or of a rule.
        fields: The known words.

    Returns:
        The values by name, with the types of their fields; their range is not checked.

    Raises:
        FaultError: The text is empty or not quoted correctly, or a word is unknown or repeated, or its value
            is missing or has the wrong type.
    """
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise FaultError(f"cannot parse {text!r}: {error}") from None
    if not words:
        raise FaultError(f"the text of the fault is empty; known words are {', '.join(fields)}")
    values: dict[str, Any] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if name not in fields:
            raise FaultError(f"unknown word {name!r}; known words are {', '.join(fields)}")
        if name in values:
            raise FaultError(f"{name} is given twice; remove one")
        if not equals:
            if name not in _DEFAULT_VALUES:
                raise FaultError(f"{name} needs a value: {fields[name].description}; write {name}=VALUE")
            value = _DEFAULT_VALUES[name]
        elif name == "truncate":
            raise FaultError("truncate takes no value; write it alone")
        annotation: Any = fields[name].annotation
        try:
            values[name] = TypeAdapter[Any](annotation).validate_strings(value)
        except ValidationError:
            raise FaultError(_invalid_value(name, value, fields[name].description)) from None
    return values


def _error_message(error: ValidationError, fields: Mapping[str, FieldInfo]) -> str:
    first = error.errors(include_url=False)[0]
    if not first["loc"]:
        return first["msg"].removeprefix("Value error, ")  # raised by `_check_combination`
    name = str(first["loc"][0])
    if name not in fields:
        return f"unknown field {name!r}; use {', '.join(fields)}"
    return _invalid_value(name, first["input"], fields[name].description)


def _invalid_value(name: str, value: object, accepted: str | None) -> str:
    shown = repr(value)
    shown = shown if len(shown) <= _MAX_SHOWN else f"{shown[:_MAX_SHOWN]}…"
    return f"invalid value {shown} for {name}: use {accepted}"
