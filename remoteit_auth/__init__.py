"""Authentication for the remote.it API, as auth classes for httpx.

    httpx.Client(auth=RemoteItAuth())

loads an access key from the environment or the credentials file at the first request, and signs each request
with it. ``remoteit_auth.cavage`` and ``remoteit_auth.rfc9421`` implement the two schemes as pure functions.
``BearerAuth(token)`` sends an OAuth access token instead of a signature.
"""

from . import cavage, rfc9421
from .auth import RemoteItAuth, Scheme
from .bearer import BearerAuth
from .credentials import Credentials
from .errors import (
    CredentialsError,
    CredentialsFileError,
    CredentialsFileWarning,
    CredentialsNotFoundError,
    InvalidCredentialsError,
)

__all__ = [
    "BearerAuth",
    "Credentials",
    "CredentialsError",
    "CredentialsFileError",
    "CredentialsFileWarning",
    "CredentialsNotFoundError",
    "InvalidCredentialsError",
    "RemoteItAuth",
    "Scheme",
    "cavage",
    "rfc9421",
]
