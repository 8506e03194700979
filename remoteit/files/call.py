"""Send one request of a file transfer and map its errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar, cast

from generated_client._runtime.errors import InvalidVariablesError
from generated_client._runtime.flows import HTTPX_ERRORS
from remoteit.errors import RestError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx
    from pydantic import BaseModel

    from generated_client._runtime.error_mapping import CallContext
    from generated_client._runtime.flows import Download, Flow

ModelT = TypeVar("ModelT", bound="BaseModel")

CHECK = "the access key, its permissions in the account and the system clock"
"""What to check if authentication fails."""

_ID = re.compile(r"[\w.:~-]+", re.ASCII)
"""The ids of the API are UUIDs; others that cannot change the path of a request are accepted too."""
_NOT_AN_OBJECT = ("json_invalid", "model_type")


def check_encodable(operation: str, texts: Mapping[str, object]) -> None:
    """Check that texts can be sent.

    Raises:
        InvalidVariablesError: one of them is not a `str`, or cannot be encoded as UTF-8.
    """
    for name, text in texts.items():
        if not isinstance(text, str):
            raise InvalidVariablesError(
                f"the variable `{name}` cannot be sent: it must be a str, not {type(text).__name__}",
                operation=operation,
                variables=tuple(texts),
            )
        try:
            text.encode()
        except UnicodeEncodeError:
            raise InvalidVariablesError(
                f"the variable `{name}` cannot be sent: it contains an unpaired surrogate and cannot be"
                " encoded as UTF-8",
                operation=operation,
                variables=tuple(texts),
            ) from None


def check_id(operation: str, variable: str, id: str, noun: str, source: str) -> None:
    """Check that an id can be a part of a path.

    Args:
        operation: the operation, for the error.
        variable: the name of the id.
        id: the id.
        noun: the object that has the id.
        source: where a caller finds the id.

    Raises:
        InvalidVariablesError: it has other characters than an id.
    """
    check_encodable(operation, {variable: id})
    if not id.strip(".") or not _ID.fullmatch(id):
        raise InvalidVariablesError(
            f"the variable `{variable}` cannot be sent: it is not a {noun}'s id, which has letters, digits"
            f" and `-_.:~` only; pass {source}",
            operation=operation,
            variables=(variable,),
        )


def exchange(call: CallContext, step: httpx.Request | Download) -> Flow[httpx.Response]:
    """Send a request to the API.

    Raises:
        RemoteItError: no response came.
    """
    # Loaded with the first call, so that importing the client does not load pydantic.
    from generated_client._runtime.error_mapping import transport_error  # noqa: PLC0415

    try:
        return cast("httpx.Response", (yield step))
    except HTTPX_ERRORS as error:
        raise transport_error(call, error) from error


def raise_for_status(call: CallContext, response: httpx.Response) -> None:
    """Raise the error for an HTTP status other than 2xx."""
    from generated_client._runtime.error_mapping import status_error  # noqa: PLC0415 - as above

    if not response.is_success:
        raise status_error(call, response)


def decode(
    call: CallContext, response: httpx.Response, model: type[ModelT], *, noun: str, mismatch: str
) -> ModelT:
    """Decode a successful response.

    Args:
        call: the call, for the errors.
        response: the response; it may report a failure despite its status.
        model: the model of the response.
        noun: what the response describes.
        mismatch: the advice if the response does not match the model.

    Raises:
        RestError: the response reports a failure.
        InvalidResponseError: the response is not a JSON object.
        ResponseValidationError: the response does not match the model.
    """
    from pydantic import ValidationError  # noqa: PLC0415 - as above

    from generated_client._runtime.error_mapping import (  # noqa: PLC0415 - as above
        describe_mismatches,
        invalid_response,
        validation_error,
    )

    from .models import Rejection  # noqa: PLC0415 - as above

    try:
        return model.model_validate_json(response.content)
    except ValidationError as error:
        mismatches = describe_mismatches(error)
    try:
        reason = Rejection.model_validate_json(response.content).message
    except ValidationError as error:
        if error.errors()[0]["type"] in _NOT_AN_OBJECT:
            raise invalid_response(call, response, "is not a JSON object") from None
        problem = f"the response does not describe {noun} as expected"
        raise validation_error(call, problem, mismatches, mismatch) from None
    raise RestError(
        f"the API rejected the call: {reason}",
        reason=reason,
        operation=call.operation,
        variables=call.variables,
    )
