"""The errors of the client, as one tree.

    RemoteItError
    ├── ConfigurationError            the client or the call is set up in a way that cannot work
    │   ├── CredentialsError          no credentials, or invalid ones; also a `remoteit_auth.CredentialsError`
    │   └── InvalidVariablesError     a variable or an input is unknown or not valid
    ├── TransportError                no response came
    │   ├── APIConnectionError        the API could not be reached, or the connection broke
    │   └── APITimeoutError           the timeout expired
    ├── HTTPStatusError               an HTTP status other than 2xx
    │   ├── AuthenticationError       401 or 403: key, signature or token rejected
    │   └── RateLimitError            429: too many requests
    ├── InvalidResponseError          the response is not GraphQL, or not a JSON object
    ├── ResponseValidationError       the response does not match the model
    ├── GraphQLError                  the API returned errors
    ├── NullResultError               null on the path to the value
    ├── RestError                     the API rejected an upload or a REST call
    └── JobTimeoutError               a job did not end in time; also a built-in `TimeoutError`

All but `CredentialsError` and the last two belong to the generated package, which works alone.

The client puts neither a secret nor the value of a variable into a message. What the API says is quoted as it
is: the messages of GraphQL errors, the reasons of an HTTP status, redirects. It may repeat what was sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import remoteit_auth
from generated_client._runtime.errors import (
    APIConnectionError,
    APITimeoutError,
    AuthenticationError,
    ConfigurationError,
    GraphQLError,
    HTTPStatusError,
    InvalidResponseError,
    InvalidVariablesError,
    NullResultError,
    RateLimitError,
    RemoteItError,
    ResponseValidationError,
    TransportError,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from generated_client import Job

__all__ = [
    "APIConnectionError",
    "APITimeoutError",
    "ApiWarning",
    "AuthenticationError",
    "ConfigurationError",
    "CredentialsError",
    "GraphQLError",
    "HTTPStatusError",
    "InvalidResponseError",
    "InvalidVariablesError",
    "JobTimeoutError",
    "NullResultError",
    "RateLimitError",
    "RemoteItError",
    "ResponseValidationError",
    "RestError",
    "TransportError",
]


class ApiWarning(UserWarning):
    """The API sent a warning (`X-R3-Warning`), for instance that the client is too old."""


class CredentialsError(ConfigurationError, remoteit_auth.CredentialsError):
    """There are no credentials, or they are invalid; the cause is the loader's error.

    Attributes:
        path: the credentials file, if one is involved.
        profile: the profile, if one is involved.
        key: the name of the key, if one is involved.
    """

    @classmethod
    def of(cls, error: remoteit_auth.CredentialsError) -> Self:
        """Convert an error of `remoteit_auth` to this tree."""
        converted = cls(str(error))
        converted.path, converted.profile, converted.key = error.path, error.profile, error.key
        return converted


class RestError(RemoteItError):
    """The API rejected an upload or a REST call, with HTTP status 200.

    Attributes:
        reason: the API's message, if it sent one.
        code: the API's code, if it sent one.
    """

    def __init__(
        self,
        message: str,
        *,
        reason: str | None,
        code: str | None = None,
        operation: str | None = None,
        variables: Sequence[str] = (),
    ) -> None:
        super().__init__(message, operation=operation, variables=variables)
        self.reason = reason
        self.code = code


class JobTimeoutError(RemoteItError, TimeoutError):
    """A job did not end before the timeout; it keeps running and can be watched again.

    Attributes:
        job: the last state of the job.
    """

    def __init__(self, message: str, *, job: Job) -> None:
        super().__init__(message)
        self.job = job
