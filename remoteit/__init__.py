"""A typed Python client for the remote.it API.

`Client` and `AsyncClient` have one typed method for each operation in the project's `queries/`;
requests are signed with an access key of your account. Names are loaded when they are first used.
"""

from typing import TYPE_CHECKING

from ._lazy import lazy_exports
from ._version import __version__

if TYPE_CHECKING:
    from remoteit.files.models import UploadedFile
    from remoteit.rest.models import RestConnection, RestDevice
    from remoteit_auth import BearerAuth, Credentials, RemoteItAuth

    from .client import AsyncClient, Client
    from .errors import (
        APIConnectionError,
        APITimeoutError,
        ApiWarning,
        AuthenticationError,
        ConfigurationError,
        CredentialsError,
        GraphQLError,
        HTTPStatusError,
        InvalidResponseError,
        InvalidVariablesError,
        JobTimeoutError,
        NullResultError,
        RateLimitError,
        RemoteItError,
        ResponseValidationError,
        RestError,
        TransportError,
    )
    from .retry import Retry


__all__ = [
    "APIConnectionError",
    "APITimeoutError",
    "ApiWarning",
    "AsyncClient",
    "AuthenticationError",
    "BearerAuth",
    "Client",
    "ConfigurationError",
    "Credentials",
    "CredentialsError",
    "GraphQLError",
    "HTTPStatusError",
    "InvalidResponseError",
    "InvalidVariablesError",
    "JobTimeoutError",
    "NullResultError",
    "RateLimitError",
    "RemoteItAuth",
    "RemoteItError",
    "ResponseValidationError",
    "RestConnection",
    "RestDevice",
    "RestError",
    "Retry",
    "TransportError",
    "UploadedFile",
    "__version__",
]

__getattr__, __dir__ = lazy_exports(
    __name__,
    {
        "ResponseValidationError": ".errors",
        "ApiWarning": ".errors",
        "AsyncClient": ".client",
        "AuthenticationError": ".errors",
        "BearerAuth": "remoteit_auth",
        "Client": ".client",
        "ConfigurationError": ".errors",
        "APIConnectionError": ".errors",
        "Credentials": "remoteit_auth",
        "CredentialsError": ".errors",
        "GraphQLError": ".errors",
        "InvalidResponseError": ".errors",
        "JobTimeoutError": ".errors",
        "NullResultError": ".errors",
        "RemoteItAuth": "remoteit_auth",
        "RemoteItError": ".errors",
        "APITimeoutError": ".errors",
        "RestConnection": ".rest.models",
        "RestDevice": ".rest.models",
        "RestError": ".errors",
        "Retry": ".retry",
        "HTTPStatusError": ".errors",
        "RateLimitError": ".errors",
        "TransportError": ".errors",
        "UploadedFile": ".files.models",
        "InvalidVariablesError": ".errors",
    },
)
