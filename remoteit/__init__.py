"""A typed Python client for the remote.it API.

`Client` and `AsyncClient` have one typed method for each operation in the project's `queries/`;
requests are signed with an access key of your account. Names are loaded when they are first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from ._version import __version__

if TYPE_CHECKING:
    from remoteit_auth import Credentials, RemoteItAuth

    from .client import AsyncClient, Client
    from .errors import (
        AnswerMismatchError,
        ApiWarning,
        AuthenticationError,
        ConfigurationError,
        ConnectionFailedError,
        CredentialsError,
        GraphQLError,
        InvalidAnswerError,
        JobTimeoutError,
        NoDataError,
        RemoteItError,
        RequestTimeoutError,
        RestError,
        StatusError,
        ThrottledError,
        TransportError,
        VariablesError,
    )
    from .rest_models import RestConnection, RestDevice
    from .retry import Retry
    from .uploaded_file import UploadedFile

_MODULES = {
    "AsyncClient": "remoteit.client",
    "Client": "remoteit.client",
    "Credentials": "remoteit_auth",
    "RemoteItAuth": "remoteit_auth",
    "RestConnection": "remoteit.rest_models",
    "RestDevice": "remoteit.rest_models",
    "Retry": "remoteit.retry",
    "UploadedFile": "remoteit.uploaded_file",
}

__all__ = [
    "AnswerMismatchError",
    "ApiWarning",
    "AsyncClient",
    "AuthenticationError",
    "Client",
    "ConfigurationError",
    "ConnectionFailedError",
    "Credentials",
    "CredentialsError",
    "GraphQLError",
    "InvalidAnswerError",
    "JobTimeoutError",
    "NoDataError",
    "RemoteItAuth",
    "RemoteItError",
    "RequestTimeoutError",
    "RestConnection",
    "RestDevice",
    "RestError",
    "Retry",
    "StatusError",
    "ThrottledError",
    "TransportError",
    "UploadedFile",
    "VariablesError",
    "__version__",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_MODULES.get(name, "remoteit.errors")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
