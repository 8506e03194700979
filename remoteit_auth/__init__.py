"""Signs requests to the remote.it API, as a plugin for httpx.

    httpx.Client(auth=RemoteItAuth())

loads an access key from the environment or the credentials file at the first request and signs each request
with it. ``remoteit_auth.cavage`` and ``remoteit_auth.rfc9421`` hold the two schemes as pure functions.
"""

from remoteit_auth import cavage, rfc9421
from remoteit_auth.auth import RemoteItAuth, Scheme
from remoteit_auth.credentials import Credentials
from remoteit_auth.errors import (
    CredentialsDirectoryError,
    CredentialsError,
    CredentialsFileNotFoundError,
    CredentialsFileWarning,
    DuplicateEntryError,
    DuplicateKeyError,
    DuplicateProfileError,
    EmptySecretError,
    InvalidDeveloperKeyError,
    InvalidKeyIdError,
    InvalidProfileNameError,
    InvalidSecretError,
    MalformedFileError,
    MissingKeyError,
    ProfileNotFoundError,
    UnreadableFileError,
)

__all__ = [
    "Credentials",
    "CredentialsDirectoryError",
    "CredentialsError",
    "CredentialsFileNotFoundError",
    "CredentialsFileWarning",
    "DuplicateEntryError",
    "DuplicateKeyError",
    "DuplicateProfileError",
    "EmptySecretError",
    "InvalidDeveloperKeyError",
    "InvalidKeyIdError",
    "InvalidProfileNameError",
    "InvalidSecretError",
    "MalformedFileError",
    "MissingKeyError",
    "ProfileNotFoundError",
    "RemoteItAuth",
    "Scheme",
    "UnreadableFileError",
    "cavage",
    "rfc9421",
]
