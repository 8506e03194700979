"""Every error that a call can raise, as one tree.

    RemoteItError
    ├── ConfigurationError            the client or the call was set up in a way that cannot work
    │   ├── CredentialsError          no key, or a faulty one; also a `remoteit_auth.CredentialsError`
    │   └── InvalidVariablesError            a variable has no form that can be sent
    ├── TransportError                no answer came
    │   ├── APIConnectionError     nothing was reached, or the connection broke
    │   └── APITimeoutError       the time allowed ran out
    ├── HTTPStatusError                   an HTTP status other than 2xx
    │   ├── AuthenticationError       401 or 403: key or signature refused, nothing was executed
    │   └── RateLimitError            429: too many requests
    ├── InvalidResponseError            the answer is no GraphQL answer, or no JSON object where that is due
    ├── ResponseValidationError           the answer does not fit the model
    ├── GraphQLError                  the API answered with errors
    ├── NullResultError                   the API answered null on the way to the value
    ├── RestError                     the API refused a call beside GraphQL: of a file, or a REST one
    └── JobTimeoutError               a job did not end while it was watched; also a built-in `TimeoutError`

All but `CredentialsError` and the last two come with the generated package, which stands alone; see
docs/design.md.
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
    """The API warns of something, such as a client that is too old (`X-R3-Warning`)."""


class CredentialsError(ConfigurationError, remoteit_auth.CredentialsError):
    """There are no credentials, or they are faulty; the cause is the loader's own error.

    Attributes:
        path: the credentials file, where one is concerned.
        profile: the profile, where one is concerned.
        key: the name of the key, where one is concerned.
    """

    @classmethod
    def of(cls, error: remoteit_auth.CredentialsError) -> Self:
        """The same fault as an error of the client's tree."""
        adopted = cls(str(error))
        adopted.path, adopted.profile, adopted.key = error.path, error.profile, error.key
        return adopted


class RestError(RemoteItError):
    """A call beside GraphQL was answered under HTTP 200 with a refusal.

    Attributes:
        reason: the sentence that the API gave, where it gave one.
        code: the API's code for it, where it gave one.
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
    """A job did not end in the time that it was watched for; it runs on, and may be watched again.

    Attributes:
        job: the job as it was last seen.
    """

    def __init__(self, message: str, *, job: Job) -> None:
        super().__init__(message)
        self.job = job
