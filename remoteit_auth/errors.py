"""The errors that credentials raise.

    CredentialsError
    ├── CredentialsNotFoundError    the credentials file or the profile does not exist
    ├── CredentialsFileError        the credentials file cannot be read or parsed
    └── InvalidCredentialsError     a key id, secret or developer key is missing or malformed

    UserWarning
    └── CredentialsFileWarning      other users of this machine can read the file

A message says where (file, profile, key), what is wrong and what to do next. It never contains a value or a
line of the file: a malformed line may be the secret itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class CredentialsError(Exception):
    """Base class of all errors about credentials.

    Args:
        message: One sentence: what is wrong, and what to do next.
        path: The credentials file, if the error concerns one.
        profile: The profile, if the error concerns one.
        key: The name of the file entry, environment variable or argument with the problem.

    Attributes:
        path: As given, or None.
        profile: As given, or None.
        key: As given, or None.
    """

    def __init__(
        self, message: str, *, path: Path | None = None, profile: str | None = None, key: str | None = None
    ) -> None:
        location = [] if path is None else [str(path)]
        location += [] if profile is None else [f"profile {profile!r}"]
        location += [] if key is None else [key]
        # The whole text goes into args: pickling calls the class with args and then restores the attributes.
        super().__init__(f"{', '.join(location)}: {message}" if location else message)
        self.path = path
        self.profile = profile
        self.key = key


class CredentialsNotFoundError(CredentialsError):
    """The credentials file does not exist, or does not contain the profile."""


class CredentialsFileError(CredentialsError):
    """The credentials file cannot be read, or is not a valid INI file."""


class InvalidCredentialsError(CredentialsError):
    """A key id, secret or developer key is missing, empty or malformed."""


class CredentialsFileWarning(UserWarning):
    """Other users of this machine can read the credentials file."""
