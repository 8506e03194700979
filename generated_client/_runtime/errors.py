# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The errors of a call, as one tree.

RemoteItError
├── ConfigurationError            the client or the call is set up in a way that cannot work
│   └── InvalidVariablesError     a variable or an input is unknown or not valid
├── TransportError                no response came
│   ├── APIConnectionError        the API could not be reached, or the connection broke
│   └── APITimeoutError           the timeout expired
├── HTTPStatusError               an HTTP status other than 2xx
│   ├── AuthenticationError       401 or 403: key, signature or token rejected
│   └── RateLimitError            429: too many requests
├── InvalidResponseError          the response is not GraphQL
├── ResponseValidationError       the response does not match the model
├── GraphQLError                  the API returned errors
└── NullResultError               null on the path to the value

The client puts neither a secret nor the value of a variable into a message. What the API says is quoted as it
is: the messages of GraphQL errors, the reasons of an HTTP status, redirects. It may repeat what was sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .operation import ErrorEntry


def _restore(cls: type[RemoteItError], message: str, state: dict[str, Any]) -> RemoteItError:
    error = cls.__new__(cls, message)
    error.args = (message,)
    error.__dict__.update(state)
    return error


class RemoteItError(Exception):
    """The base of all errors of this client.

    Attributes:
        message: what is wrong and what to do.
        operation: the name of the operation, if one was being called.
        variables: names of the variables that were sent, never their values.
        attempt: the number of the attempt that failed, from 1.
        items_yielded: how many items an iterator had yielded; None outside of an iteration.
    """

    attempt: int = 1
    items_yielded: int | None = None

    def __init__(self, message: str, *, operation: str | None = None, variables: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.operation = operation
        self.variables = tuple(variables)

    def __str__(self) -> str:
        return f"{self.operation}: {self.message}" if self.operation else self.message

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.message, self.__dict__)


class ConfigurationError(RemoteItError):
    """The client or the call is set up in a way that cannot work."""


class InvalidVariablesError(ConfigurationError):
    """An operation does not have a variable, or its value is not valid; nothing was sent."""


class TransportError(RemoteItError):
    """No response came; the cause is the HTTP library's error.

    Attributes:
        request_sent: whether the request may have reached the server.
    """

    request_sent: bool = True


class APIConnectionError(TransportError):
    """The API could not be reached, or the connection broke before the response was complete."""


class APITimeoutError(TransportError):
    """The API took longer than the timeout."""


class HTTPStatusError(RemoteItError):
    """The API returned an HTTP status other than 2xx.

    Attributes:
        status: the HTTP status.
        reason: the server's message, if it sent one.
        retry_after: how many seconds the server asks to wait (`Retry-After`), if it does; from 0 to a year.
    """

    retry_after: float | None = None

    def __init__(
        self,
        message: str,
        *,
        status: int,
        reason: str | None = None,
        operation: str | None = None,
        variables: Sequence[str] = (),
    ) -> None:
        super().__init__(message, operation=operation, variables=variables)
        self.status = status
        self.reason = reason


class AuthenticationError(HTTPStatusError):
    """The key, the signature or the access token was rejected (401, 403); nothing was executed.

    Attributes:
        clock_skew: how many seconds the server's clock is ahead of the date that was signed, negative if
            it is behind; None if the response has no valid date, or comes from a cache.
        key_id: the key that was rejected, if one signed and the client knows it.
    """

    clock_skew: float | None = None
    key_id: str | None = None


class RateLimitError(HTTPStatusError):
    """The API received too many requests (429); `retry_after` says how long to wait."""


class InvalidResponseError(RemoteItError):
    """The response is not GraphQL: an HTML page, incomplete JSON, a list.

    Attributes:
        status: the HTTP status.
        content_type: the response's media type.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int,
        content_type: str,
        operation: str | None = None,
        variables: Sequence[str] = (),
    ) -> None:
        super().__init__(message, operation=operation, variables=variables)
        self.status = status
        self.content_type = content_type


class ResponseValidationError(RemoteItError):
    """The response is GraphQL, but does not match the operation's generated model.

    Attributes:
        errors: one entry per mismatch, as `login.account.devices.items[3].id: reason`.
    """

    def __init__(
        self,
        message: str,
        *,
        errors: Sequence[str],
        operation: str | None = None,
        variables: Sequence[str] = (),
    ) -> None:
        super().__init__(message, operation=operation, variables=variables)
        self.errors = tuple(errors)


class GraphQLError(RemoteItError):
    """The API returned GraphQL errors.

    Attributes:
        errors: each with `message`, and `path`, `locations` and `extensions` if given.
        status: the HTTP status.
        data: what the API returned with the errors, as the operation's model, or None.
    """

    def __init__(
        self,
        message: str,
        *,
        errors: Sequence[ErrorEntry],
        status: int = 200,
        data: Any = None,
        operation: str | None = None,
        variables: Sequence[str] = (),
    ) -> None:
        super().__init__(message, operation=operation, variables=variables)
        self.errors = tuple(errors)
        self.status = status
        self.data = data

    @property
    def codes(self) -> tuple[str, ...]:
        """The `extensions.code` of each error that has one."""
        return tuple(
            str(extensions["code"])
            for entry in self.errors
            if (extensions := entry.get("extensions")) and "code" in extensions
        )


class NullResultError(RemoteItError):
    """The API returned null, without an error, for an object on the path to the value.

    Attributes:
        path: the field that was null, as a tuple of field names from the root.
    """

    def __init__(
        self,
        message: str,
        *,
        path: Sequence[str],
        operation: str | None = None,
        variables: Sequence[str] = (),
    ) -> None:
        super().__init__(message, operation=operation, variables=variables)
        self.path = tuple(path)
