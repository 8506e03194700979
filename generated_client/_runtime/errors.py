# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""What can go wrong with a call, as one tree.

RemoteItError
├── ConfigurationError        the call cannot be made as it was set up
│   └── InvalidVariablesError        a variable has no form that can be sent
├── TransportError            no answer came
│   ├── APIConnectionError nothing was reached, or the connection broke
│   └── APITimeoutError   the time allowed ran out
├── HTTPStatusError               an HTTP status other than 2xx
│   ├── AuthenticationError   401 or 403: key or signature refused, nothing was executed
│   └── RateLimitError        429: too many requests
├── InvalidResponseError        the answer is no GraphQL answer
├── ResponseValidationError       the answer does not fit the model
├── GraphQLError              the API answered with errors
└── NullResultError               the API answered null on the way to the value
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
    """The root of all errors of this client.

    Attributes:
        message: one sentence on what is wrong and what to do.
        operation: the name of the operation, where one was being called.
        variables: the names of the variables that were sent, never their values.
        attempt: which attempt it was, from 1.
        items_yielded: how many items a walk through a list had handed out.
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
    """The client or the call was set up in a way that cannot work."""


class InvalidVariablesError(ConfigurationError):
    """A variable holds a value that has no form in JSON or none that the API would understand."""


class TransportError(RemoteItError):
    """No answer came; the cause is the HTTP library's own error.

    Attributes:
        request_sent: whether the request can have reached the server.
    """

    request_sent: bool = True


class APIConnectionError(TransportError):
    """The API could not be reached, or the connection broke before the answer was complete."""


class APITimeoutError(TransportError):
    """The API took longer than the timeout allows."""


class HTTPStatusError(RemoteItError):
    """The API answered with an HTTP status that is no success.

    Attributes:
        status: the HTTP status.
        reason: the sentence that the server gave, where it gave one.
        retry_after: how many seconds the server asks to wait (`Retry-After`), where it tells.
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
    """The key or the signature was refused (401, 403); nothing was executed.

    Attributes:
        clock_skew: how many seconds the server's clock is ahead of the date that was signed, where the
            answer tells; negative where it is behind.
        key_id: the key that was refused, where the client knows it.
    """

    clock_skew: float | None = None
    key_id: str | None = None


class RateLimitError(HTTPStatusError):
    """The API asks for fewer requests (429); `retry_after` says for how long."""


class InvalidResponseError(RemoteItError):
    """What came back is no GraphQL answer: a page of HTML, cut-off JSON, a list.

    Attributes:
        status: the HTTP status.
        content_type: what the server called the answer.
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
    """The answer is GraphQL, but does not fit the model that was generated for the operation.

    Attributes:
        errors: where it does not fit, as `login.account.devices.items[3].id: what is wrong`.
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
    """The API answered with GraphQL errors.

    Attributes:
        errors: each with `message`, and `path`, `locations` and `extensions` where given.
        status: the HTTP status.
        data: what the API answered beside the errors, as the operation's model, or None.
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
        """The `extensions.code` of each error that carries one."""
        return tuple(
            str(extensions["code"])
            for entry in self.errors
            if (extensions := entry.get("extensions")) and "code" in extensions
        )


class NullResultError(RemoteItError):
    """The API answered null, without an error, for an object on the way to the value.

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
