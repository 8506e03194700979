# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""GraphQL over HTTP: the one place that encodes a request and decodes an answer."""

from __future__ import annotations

import gc
import json
from contextlib import contextmanager, nullcontext
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic import BaseModel, ValidationError

from .error_mapping import Call, graphql_error, mismatch, no_data, not_graphql, status_error, unfit
from .errors import InvalidVariablesError
from .models import api_name
from .strict import find_unknown
from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    import httpx

    from .operation import Operation

ResultT = TypeVar("ResultT")

_LARGE = 100_000
"""Bytes of an answer from which on its decoding makes so many objects that the garbage collector wakes."""
_NOTHING = nullcontext()


def _encode_value(value: object) -> object:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise TypeError("it has no time zone; give it one, as in datetime(..., tzinfo=timezone.utc)")
        return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, BaseModel):
        return {
            api_name(name, field): getattr(value, name)
            for name, field in type(value).model_fields.items()
            if name in value.model_fields_set
        }
    if isinstance(value, (tuple, set, frozenset)):
        return list(cast("tuple[object, ...]", value))
    raise TypeError(f"a value of type {type(value).__name__} has no form in JSON")


def encode(operation: Operation[Any], variables: Mapping[str, object]) -> bytes:
    """The body of a request; arguments that were left out are not sent.

    Raises:
        InvalidVariablesError: a variable holds what cannot be sent.
    """
    sent = {name: value for name, value in variables.items() if value is not UNSET}
    payload = {"query": operation.document, "variables": sent, "operationName": operation.name}
    try:
        return _to_json(payload)
    except (TypeError, ValueError, RecursionError):
        raise _variables_error(operation, sent) from None


def _to_json(value: object) -> bytes:
    # Surrogates that stand alone have no UTF-8; escaped, they travel as JSON allows.
    text = json.dumps(
        value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_encode_value
    )
    return text.encode()


def _variables_error(operation: Operation[Any], sent: dict[str, object]) -> InvalidVariablesError:
    """Name the variable that cannot be sent, and not its value."""
    for name, value in sent.items():
        try:
            _to_json(value)
        except UnicodeEncodeError:
            reason = "it holds half of a surrogate pair, which is no text"
        except ValueError:
            reason = "it holds NaN, an infinity or itself, which JSON cannot"
        except RecursionError:
            reason = "it is nested too deeply"
        except TypeError as error:
            reason = str(error)
        else:
            continue
        return InvalidVariablesError(
            f"the variable `{name}` cannot be sent: {reason}", operation=operation.name, variables=tuple(sent)
        )
    return InvalidVariablesError(
        "the variables cannot be sent", operation=operation.name, variables=tuple(sent)
    )


def refuse_failure(operation: Operation[Any], names: tuple[str, ...], response: httpx.Response) -> None:
    """Look at the status of an answer, before it is decoded.

    Args:
        operation: what was called.
        names: the names of the variables that were sent.
        response: what came back, read whole.

    Raises:
        HTTPStatusError: the HTTP status is no success and the body holds no GraphQL errors.
        GraphQLError: it is none, and the body holds errors.
    """
    if not response.is_success:
        raise status_error(Call(operation.name, names), response)


def decode(
    operation: Operation[ResultT], names: tuple[str, ...], response: httpx.Response, *, strict: bool = False
) -> ResultT:
    """The value that the operation answers.

    Args:
        operation: what was called.
        names: the names of the variables that were sent.
        response: what came back with success, read whole.
        strict: refuse fields, enum values and types that were unknown when the models were made.

    Raises:
        GraphQLError: the answer holds errors.
        InvalidResponseError: the body is no GraphQL answer.
        ResponseValidationError: the answer does not fit the operation's model.
        NullResultError: an object on the way to the value is null.
    """
    call = Call(operation.name, names)
    body = response.content
    try:
        with collector_at_rest() if len(body) > _LARGE else _NOTHING:
            answer = operation.answer_adapter.validate_json(body)
    except ValidationError as error:
        raise unfit(call, response, error) from None
    data = answer.get("data")
    if errors := answer.get("errors"):
        raise graphql_error(call, response, errors, data)
    if data is None:
        raise not_graphql(call, response, "holds neither `data` nor `errors`")
    if strict and (places := tuple(find_unknown(data, json.loads(response.content)["data"]))):
        raise mismatch(call, "the answer holds what the schema did not know", places)
    return _step_in(operation, call, data)


@contextmanager
def collector_at_rest() -> Generator[None]:
    """Spare the garbage collector the many objects of a large answer, none of which is garbage.

    It would look at all of them several times while they are made, and once more right after, which takes
    as long as the decoding itself. So it rests meanwhile, for one call into pydantic in which next to no
    Python code runs; then what is young counts as old, and is looked at when the collector looks at
    everything. Both are steps of a few nanoseconds. A program that has switched the collector off, or has
    frozen objects of its own, is left as it is. See https://docs.python.org/3/library/gc.html#gc.freeze.
    """
    if not gc.isenabled() or gc.get_freeze_count():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        gc.enable()


def _step_in(operation: Operation[ResultT], call: Call, data: BaseModel) -> ResultT:
    value: Any = data
    last = len(operation.path) - 1
    for depth, name in enumerate(operation.path):
        value = getattr(value, name)
        if value is None and (depth < last or not operation.nullable):
            raise no_data(call, operation.path[: depth + 1])
    return cast("ResultT", value)
